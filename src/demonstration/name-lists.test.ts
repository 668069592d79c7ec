import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as path from 'node:path'
import { suite, test } from 'node:test'
import { readNameList } from '#facilitation/name-list/read-name-list.ts'
import { findJobOrder, type TakenList, takeNameList } from '#facilitation/name-list/take-name-list.ts'
import { findAppointed } from '#kernel/appointed.ts'
import type { Officer } from '#kernel/authority.ts'
import { type Stage, stage } from '#test/stage.ts'
import { demonstrationFiles } from './demonstration-files.ts'
import type { InventedWorker } from './invented-worker.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { nepaliList } from './nepali-list.ts'
import { philippineList } from './philippine-list.ts'

const demo = path.resolve(import.meta.dirname, '../../demo')

const clerkOf = async ({ here }: Stage, email: string): Promise<Officer> => {
  const [clerk] = await findAppointed(here.state, Temporal.PlainDate.from('2026-11-24'), {
    email: `${email}@demo.example`,
  })
  assert.ok(clerk)
  return clerk
}

async function take(on: Stage, email: string, file: string): Promise<TakenList> {
  const list = await readNameList([fs.readFileSync(path.join(demo, file))])
  const officer = await clerkOf(on, email)
  const order = await findJobOrder(on.here.state, officer, 'JO-2026-0001')
  assert.ok(order)
  return takeNameList({ here: on.here, officer, job_order_id: order.id, country: order.country }, list)
}

/** What the README promises of each row beside what was decided. */
function compared(taken: TakenList, people: readonly InventedWorker[]) {
  const sorted = (list: readonly { rule: string }[]) => list.map((one) => one.rule).sort()
  const decided = taken.workers.map(({ row, result, obstacles, findings }) => ({
    row,
    result,
    obstacles: sorted(obstacles),
    findings: sorted(findings),
  }))
  const promised = people.map(({ row, plant }) => ({
    row,
    result: plant?.result ?? 'clear',
    obstacles: [...(plant?.obstacles ?? [])].sort(),
    findings: [...(plant?.findings ?? [])].sort(),
  }))
  return { decided, promised }
}

suite('the demonstration', () => {
  test('has the files that its makers make', () => {
    for (const [file, text] of Object.entries(demonstrationFiles())) {
      assert.equal(
        fs.readFileSync(path.join(demo, file), 'utf8'),
        text,
        `${file}: run node tools/make-demonstration-lists.ts`,
      )
    }
  })

  test('decides each of the 200 rows as its README says, and the same list again names nobody twice', async (t) => {
    const on = await stage(t)
    await loadDemonstration(on.here, 'a password')
    const taken = await take(on, 'clerk', 'namelist.csv')
    assert.deepEqual(taken.faults, [])
    const { decided, promised } = compared(taken, philippineList())
    assert.deepEqual(decided, promised)
    assert.deepEqual([taken.named, taken.found], [0, 200])

    await on.written()
    const again = await take(on, 'clerk', 'namelist.csv')
    assert.deepEqual(compared(again, philippineList()).decided, decided)
    const written = await on.written()
    for (const table of ['worker', 'offer', 'entry_permission', 'contract', 'clearance', 'finding'])
      assert.ok(!written.includes(table), table)
  })

  test('has no place beside real people: nothing is loaded where a production key signs (S29)', async (t) => {
    const { here, written } = await stage(t)
    const real = { ...here, signer: { ...here.signer, kind: 'production' as const } }
    await assert.rejects(loadDemonstration(real, 'a password'), /no demonstration in production/)
    assert.deepEqual(await written(), [])
  })

  test('decides Nepal’s 20 rows as its README says', async (t) => {
    const on = await stage(t, { jurisdiction: 'np' })
    await loadDemonstration(on.here, 'a password')
    const taken = await take(on, 'clerk.np', 'namelist-nepal.csv')
    assert.deepEqual(taken.faults, [])
    const { decided, promised } = compared(taken, nepaliList())
    assert.deepEqual(decided, promised)
  })
})
