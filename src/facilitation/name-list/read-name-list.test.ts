import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { columns } from './columns.ts'
import { checkDigit } from './machine-readable-zone.ts'
import { readNameList } from './read-name-list.ts'

const right: Readonly<Record<string, string>> = {
  line: 'A',
  surname: 'Peña',
  'given names': 'Juan',
  'birth date': '1990-05-06',
  sex: 'M',
  nationality: 'PHL',
  'passport number': 'ZZ0000017',
  'passport issuer': 'PHL',
  'passport expiry': '2032-01-01',
  telephone: '+63 900 000 0001',
}

const csv = (rows: readonly Readonly<Record<string, string>>[], delimiter = ','): string => {
  const headers = Object.keys(rows[0] ?? {})
  return [headers, ...rows.map((row) => headers.map((header) => `"${(row[header] ?? '').replaceAll('"', '""')}"`))]
    .map((row) => row.join(delimiter))
    .join('\n')
}

const read = (text: string | Uint8Array) => readNameList([typeof text === 'string' ? Buffer.from(text) : text])
const codes = async (text: string) =>
  (await read(text)).faults.map(({ row, column, code }) => `${row} ${column} ${code}`)

suite('a name list', () => {
  test('is read by its headers, in any order, in capitals, with underscores', async () => {
    const { workers, faults } = await read(
      csv([right]).replace('"given names"', 'GIVEN_NAMES').replace('birth date', 'Date of Birth'),
    )
    assert.deepEqual(faults, [])
    assert.equal(workers[0]?.identity.surname, 'Peña')
    const reversed = Object.fromEntries(Object.entries(right).reverse())
    assert.deepEqual((await read(csv([reversed]))).workers, (await read(csv([right]))).workers)
  })

  test('may be in UTF-8 with a mark, UTF-16 of both orders, or Windows-1252, with commas, semicolons or tabs', async () => {
    const text = csv([right])
    const swapped = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
    const kinds: [string, Uint8Array][] = [
      ['utf-8', Buffer.from(`\ufeff${text}`)],
      ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['utf-16le', Buffer.from(text, 'utf16le')],
      ['utf-16be', swapped],
      ['windows-1252', Buffer.from(text, 'latin1')],
      ['utf-8', Buffer.from(csv([right], ';'))],
      ['utf-8', Buffer.from(csv([right], '\t'))],
    ]
    for (const [encoding, bytes] of kinds) {
      const list = await read(bytes)
      assert.deepEqual([list.encoding, list.faults, list.workers[0]?.identity.surname], [encoding, [], 'Peña'])
    }
  })

  test('answers for missing, doubled and unknown columns by their names, and takes nothing without a needed one', async () => {
    const { nationality: _, ...without } = right
    assert.deepEqual(await codes(csv([without])), ['1 nationality missing-column'])
    assert.deepEqual((await read(csv([without]))).workers, [])
    assert.deepEqual(await codes(`${csv([right]).replace('sex', 'line')}`), ['1 line doubled-column'])
    const unknown = await read(csv([{ ...right, remarks: 'none' }]))
    assert.deepEqual(
      unknown.faults.map(({ column, code }) => [column, code]),
      [['remarks', 'unknown-column']],
    )
    assert.equal(unknown.workers.length, 1)
  })

  test('answers for a name without a letter that passports print, and takes one name alone', async () => {
    const rows = [
      { ...right, surname: '' },
      { ...right, 'passport number': 'ZZ0000018', surname: '', 'given names': 'निर्मला' },
      { ...right, 'passport number': 'ZZ0000019', surname: '.', 'given names': '.' },
    ]
    const letterless = (row: number) => `${row} given names no-passport-letters`
    assert.deepEqual(await codes(csv(rows)), [letterless(3), letterless(4)])
    assert.equal((await read(csv(rows))).workers.length, 1)
  })

  test('answers each wrong cell with row and column, and takes the rows that are right', async () => {
    const rows = [
      right,
      { ...right, 'passport number': 'ZZ0000018', 'birth date': '1990-02-30' },
      { ...right, 'passport number': 'ZZ0000019', 'birth date': '03/04/1990' },
      { ...right, 'passport number': 'ZZ0000020', surname: '=HYPERLINK("http://x")' },
      { ...right, 'passport number': 'ZZ0000021', 'given names': '' },
      { ...right, 'passport number': 'ZZ0000022', nationality: 'Filipino' },
      { ...right },
      { ...right, 'passport number': 'ZZ0000023' },
    ]
    assert.deepEqual(await codes(csv(rows)), [
      '3 birth date no-such-day',
      '4 birth date day-ambiguous',
      '5 surname formula',
      '6 given names missing',
      '7 nationality not-as-wanted',
      '8 null same-person-twice',
    ])
    assert.deepEqual(
      (await read(csv(rows))).workers.map((one) => one.row),
      [2, 9],
    )
  })

  test('takes a wrong check digit as a fact of the passport, and lines of another passport as a fault', async () => {
    const zone = {
      'mrz line 1': 'P<PHLPENA<<JUAN'.padEnd(44, '<'),
      'mrz line 2': 'ZZ00000177PHL9005061M3201012<<<<<<<<<<<<<<<6',
    }
    const wrong = await read(csv([{ ...right, ...zone }]))
    assert.deepEqual([wrong.faults, wrong.workers[0]?.identity.check_digits_right], [[], false])
    const number = 'ZZ0000035'
    const other = { ...zone, 'mrz line 2': `${number}${checkDigit(number)}PHL9005061M3201012<<<<<<<<<<<<<<<6` }
    assert.deepEqual(await codes(csv([{ ...right, ...other }])), ['2 passport number zone-says-otherwise'])
  })

  test('answers half a visa, a visa that ends before it begins, and a wage with too many decimals', async () => {
    const visa = {
      'visa number': 'V1',
      'visa kind': 'work',
      'visa sponsor': 'S',
      'visa name': 'N',
      'visa passport': 'ZZ0000017',
      'visa issued': '2026-11-02',
      'visa expires': '2026-11-01',
    }
    const { 'visa name': _, ...half } = visa
    assert.deepEqual(await codes(csv([{ ...right, ...half }])), ['2 visa name paper-incomplete'])
    assert.deepEqual(await codes(csv([{ ...right, ...visa }])), ['2 visa expires days-reversed'])
    const contract = {
      'contract signed': '2026-10-10',
      occupation: '7212',
      'monthly wage': '10.505',
      currency: 'USD',
      months: '24',
    }
    assert.deepEqual(await codes(csv([{ ...right, ...contract }])), ['2 monthly wage wrong-decimals'])
  })

  test('says of an unclosed quotation mark where it is, and keeps the rows before it', async () => {
    const { workers, faults } = await read(`${csv([right])}\nA,"unclosed`)
    assert.deepEqual([workers.length, faults.map(({ row, code }) => [row, code])], [1, [[3, 'broken-csv']]])
  })

  test('with more faults than are told takes none of the rows that are wrong', async () => {
    const wrong = { ...right, 'birth date': 'May' }
    const { workers, faults } = await read(csv([...Array.from({ length: 1100 }, () => wrong), right]))
    assert.deepEqual([workers.map((one) => one.row), faults.length, faults.at(-1)?.code], [[1102], 1001, 'more-faults'])
  })

  test('larger than 50 MB is refused before all of it is read', async () => {
    let pieces = 0
    const piece = Buffer.alloc(1 << 20, 65)
    async function* endless() {
      for (;;) {
        pieces += 1
        yield piece
      }
    }
    const { faults, workers } = await readNameList(endless())
    assert.deepEqual([faults[0]?.code, workers.length, pieces], ['too-large', 0, 51])
  })

  test('of ten thousand workers is read within seconds', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({
      ...right,
      'passport number': `ZZ${String(i).padStart(7, '0')}`,
    }))
    const began = performance.now()
    const { workers, faults } = await read(csv(rows))
    assert.deepEqual([workers.length, faults], [10_000, []])
    assert.ok(performance.now() - began < 10_000)
  })

  test('is never the reader’s fall: any bytes get an answer, and no fault repeats a formula', async () => {
    const headers = Object.values(columns).map((column) => column.header)
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('=1+1', '@SUM(A1)', '-2', '+A1', '"', ';', '\t', '\u0000', '\u202e', '2026-02-31', 'ZZ1'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: headers.length + 2 }), { maxLength: 8 }), async (rows) => {
        const text = [headers.join(','), ...rows.map((row) => row.join(','))].join('\n')
        const { workers, faults } = await read(text)
        const told = JSON.stringify(faults)
        assert.ok(!told.includes('SUM(') && !told.includes('=1+1'))
        const faulty = new Set(faults.map((fault) => fault.row))
        assert.ok(workers.every((one) => !faulty.has(one.row)))
      }),
      { numRuns: 200 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const { workers, faults } = await read(bytes)
        assert.deepEqual(workers, [])
        assert.ok(faults.length > 0)
      }),
      { numRuns: 200 },
    )
  })
})
