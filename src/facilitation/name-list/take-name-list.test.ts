import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type Country, country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { readNameList } from './read-name-list.ts'
import { type TakenList, takeNameList } from './take-name-list.ts'

type Row = Readonly<Record<string, string>>

const person = (number: number, more: Row = {}): Row => ({
  line: 'A',
  surname: 'Santos',
  'given names': 'Ana',
  'birth date': '1991-02-03',
  nationality: 'PHL',
  'passport number': `ZZ${String(number).padStart(7, '0')}`,
  'passport issuer': 'PHL',
  'passport expiry': '2033-01-01',
  ...more,
})

const visa = (ends: string): Row => ({
  'visa number': 'V-1',
  'visa kind': 'work',
  'visa occupation': '7212',
  'visa sponsor': 'Al Marsa Contracting',
  'visa name': 'SANTOS ANA',
  'visa passport': 'ZZ0000001',
  'visa issued': '2026-11-01',
  'visa expires': ends,
})

const csv = (rows: readonly Row[]): Buffer => {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  return Buffer.from(
    [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
      .map((row) => row.map(cell).join())
      .join('\n'),
  )
}

const take = async (
  { here }: Stage,
  { clerk, job_order_id }: Country,
  rows: readonly Row[],
  dryRun = false,
): Promise<TakenList> =>
  takeNameList({ here, officer: clerk, job_order_id, country: 'QA', dryRun }, await readNameList([csv(rows)]))

const count = async ({ here }: Stage, table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(here.state)
  return rows[0]?.n ?? 0
}

suite('a name list that is taken', () => {
  test('keeps the order of its rows wherever records run by their ids, as lists on pages do', async (t) => {
    const on = await stage(t)
    const at = await country(on)
    await take(
      on,
      at,
      Array.from({ length: 40 }, (_, i) => person(i + 1)),
    )
    for (const table of ['offer', 'clearance']) {
      const { rows } = await sql<{ row: number }>`select o.list_row as row from ${sql.table(table)} x
        join offer o on o.id = ${sql.ref(table === 'offer' ? 'x.id' : 'x.offer_id')} order by x.id`.execute(
        on.here.state,
      )
      const order = rows.map(({ row }) => row)
      assert.equal(order.length, 40)
      assert.deepEqual(
        order,
        [...order].sort((a, b) => a - b),
        table,
      )
    }
  })

  test('again finds the same people, and records only the visa that changed', async (t) => {
    const on = await stage(t)
    const at = await country(on)
    const first = await take(on, at, [person(1, visa('2027-05-01')), person(2)])
    assert.deepEqual([first.named, first.found, first.faults], [2, 0, []])
    await on.written()
    const again = await take(on, at, [person(1, visa('2027-06-01')), person(2)])
    assert.deepEqual([again.named, again.found], [0, 2])
    assert.deepEqual(
      again.workers.map((one) => one.clearance_id),
      first.workers.map((one) => one.clearance_id),
    )
    const written = await on.written()
    assert.ok(written.includes('entry_permission'))
    for (const table of ['worker', 'passport', 'offer', 'clearance', 'refusal'])
      assert.ok(!written.includes(table), table)
    const { rows } = await sql<{
      state: string
    }>`select state::text as state from entry_permission order by recorded_at, state`.execute(on.here.state)
    assert.deepEqual(rows.map((row) => row.state).sort(), ['recorded', 'replaced'])
  })

  test('in a dry run decides the same and leaves no row', async (t) => {
    const on = await stage(t)
    const at = await country(on)
    await on.written()
    const rows = [person(1, visa('2027-05-01')), person(2, { line: 'Q' })]
    const dry = await take(on, at, rows, true)
    assert.deepEqual(await on.written(), [])
    const real = await take(on, at, rows)
    const told = ({ workers, faults, named }: TakenList) => ({
      workers: workers.map(({ row, result, obstacles }) => ({ row, result, obstacles })),
      faults,
      named,
    })
    assert.deepEqual(told(dry), told(real))
  })

  test('with a row for a line that is not there takes the others, and answers with the row', async (t) => {
    const on = await stage(t)
    const at = await country(on)
    const { workers, faults } = await take(on, at, [person(1), person(2, { line: 'Q' }), person(3)])
    assert.deepEqual(
      workers.map((one) => one.row),
      [2, 4],
    )
    assert.deepEqual(
      faults.map(({ row, column, code }) => [row, column, code]),
      [[3, 'line', 'no-such-line']],
    )
    assert.equal(await count(on, 'worker'), 2)
  })

  test('names nobody who is not born yet, or was born too long ago, and answers with the cell', async (t) => {
    const on = await stage(t)
    const at = await country(on)
    const born = (birth: string) => ({ 'birth date': birth })
    const rows = [person(1, born('2099-01-01')), person(2), person(3, born('1850-01-01'))]
    const { workers, faults } = await take(on, at, rows)
    assert.deepEqual(
      workers.map((one) => one.row),
      [3],
    )
    assert.deepEqual(
      faults.map(({ row, column, code }) => [row, column, code]),
      [
        [2, 'birth date', 'worker_born'],
        [4, 'birth date', 'worker_born'],
      ],
    )
  })

  test('sent four times at once with a new person makes one record of the person', async (t) => {
    const on = await stage(t)
    const at = await country(on, { places: 1 })
    for (let number = 1; number <= 8; number++) {
      const four = await Promise.all([1, 2, 3, 4].map(() => take(on, at, [person(number)])))
      assert.equal(new Set(four.flatMap((one) => one.workers.map((worker) => worker.offer_id))).size, 1)
      assert.equal(await count(on, 'worker'), number)
    }
  })

  test('at the same time as another with the same people names each of them once', async (t) => {
    const on = await stage(t)
    const at = await country(on)
    const rows = Array.from({ length: 40 }, (_, i) => person(i + 1))
    const both = await Promise.all([take(on, at, rows), take(on, at, [...rows].reverse())])
    assert.deepEqual(
      both.map((one) => one.workers.length + one.faults.length),
      [40, 40],
    )
    assert.deepEqual([await count(on, 'worker'), await count(on, 'offer'), await count(on, 'clearance')], [40, 40, 40])
  })

  test('writes nothing for a row that is refused, whatever stands in it', async (t) => {
    const on = await stage(t)
    const at = await country(on)
    let number = 0
    const wrong = fc.constantFrom<Row>(
      { 'birth date': '1990-13-01' },
      { 'birth date': '03/04/1990' },
      { surname: '=cmd()' },
      { 'given names': '@SUM(A1)' },
      { nationality: 'Philippine' },
      { 'passport number': "ZZ'; drop" },
      { 'visa number': 'V' },
      { surname: 'a\u0000b' },
      { line: '-' },
      { line: 'Q' },
      { surname: 'x'.repeat(101) },
      { 'monthly wage': '1e9', currency: 'QAR' },
    )
    const row = fc.tuple(fc.boolean(), wrong)
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (drawn) => {
        const [workers, offers] = [await count(on, 'worker'), await count(on, 'offer')]
        const rows = drawn.map(([right, fault]) => person(++number, right ? {} : fault))
        const right = drawn.filter(([isRight]) => isRight).length
        const taken = await take(on, at, rows)
        assert.equal(taken.workers.length, right)
        assert.deepEqual([...new Set(taken.faults.map((fault) => fault.row))].length, drawn.length - right)
        assert.deepEqual([(await count(on, 'worker')) - workers, (await count(on, 'offer')) - offers], [right, right])
      }),
      { numRuns: 12 },
    )
  })
})
