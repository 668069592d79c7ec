import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { AnyAct, Outcome } from '#kernel/act.ts'
import { decideProposal } from '#kernel/decide-proposal.ts'
import { takeDue } from '#kernel/later.ts'
import { system, systemTasks } from '#kernel/system-tasks.ts'
import { stage } from '#test/stage.ts'
import { registerAgency } from '../agencies/register-agency.ts'
import { facilitation } from '../room.ts'
import { expireLicence } from './expire-licence.ts'
import { grantLicence } from './grant-licence.ts'
import { liftLicenceSuspension } from './lift-licence-suspension.ts'
import { suspendLicence } from './suspend-licence.ts'

const acts = new Map<string, AnyAct>(facilitation.acts.map((one) => [one.name, one]))
const proposal = (outcome: Outcome): string => {
  assert.ok('proposal_id' in outcome, JSON.stringify(outcome))
  return outcome.proposal_id
}
test('a licence is granted by two officers, suspended by two, lifted, and expires after its last day', async (t) => {
  const on = await stage(t)
  const licensing = await on.officer('licensing officer')
  const director = await on.officer('director')
  const clearance = await on.officer('clearance officer')
  const { id: agency_id } = await on.done(licensing, registerAgency, { name: 'Bagong Layag', address: 'Manila' })
  const states = async () =>
    (await on.here.state.selectFrom('licence').select('state').execute()).map((row) => row.state)
  const second = (officer: typeof director, id: string, agrees = true) =>
    decideProposal(on.here, officer, acts, id, agrees)
  const refused = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal.code : 'done')

  const granted = proposal(
    await on.perform(licensing, grantLicence, { agency_id, from_on: '2026-01-01', ends_on: '2027-01-01' }),
  )
  assert.deepEqual(await states(), [], 'a proposal changes nothing')
  assert.equal(refused(await second(clearance, granted)), 'not-your-role')
  assert.equal(refused(await second({ ...director, id: licensing.id }, granted)), 'same-officer-twice')
  assert.equal(refused(await second(director, granted)), 'done')
  const { rows } = await sql<{ one: boolean }>`
    select p.xmin::text = l.xmin::text as one from proposal p, licence l where p.id = ${granted}`.execute(on.here.state)
  assert.deepEqual(rows, [{ one: true }], 'the act and the end of its proposal are one transaction')
  assert.equal(refused(await second(director, granted)), 'not-in-this-state')
  assert.deepEqual(await states(), ['granted'])

  const { id, number } = await on.here.state.selectFrom('licence').select(['id', 'number']).executeTakeFirstOrThrow()
  assert.equal(number, 'LIC-2026-0001')
  const declined = proposal(await on.perform(licensing, suspendLicence, { ground: 'penalty' }, id))
  await second(director, declined, false)
  assert.deepEqual(await states(), ['granted'])
  await second(director, proposal(await on.perform(licensing, suspendLicence, { ground: 'preventive' }, id)))
  assert.deepEqual(await states(), ['suspended'])
  on.at('2026-11-24T03:00:00Z')
  await on.done(director, liftLicenceSuspension, {}, id)
  assert.equal(refused(await on.perform(system, expireLicence, {}, id)), 'still-valid')
  on.at('2027-01-02T02:00:00Z')
  assert.equal(await takeDue(on.here.state, systemTasks(on.here, facilitation.acts), () => on.here.clock.now()), 1)
  assert.deepEqual(await states(), ['expired'])

  const entry = await on.here.state
    .selectFrom('journal')
    .selectAll()
    .where('act', '=', 'grant-licence')
    .executeTakeFirstOrThrow()
  assert.deepEqual([entry.officer_id, entry.second_id], [licensing.id, director.id])
})

test('two directors who agree to one proposal at once grant one licence', async (t) => {
  const on = await stage(t)
  const licensing = await on.officer('licensing officer')
  const directors = [await on.officer('director'), await on.officer('director')]
  const { id: agency_id } = await on.done(licensing, registerAgency, { name: 'Bagong Layag', address: 'Manila' })
  const id = proposal(
    await on.perform(licensing, grantLicence, { agency_id, from_on: '2026-01-01', ends_on: '2027-01-01' }),
  )
  const outcomes = await Promise.all(directors.map((director) => decideProposal(on.here, director, acts, id, true)))
  assert.deepEqual(outcomes.map((one) => one.done).sort(), [false, true])
  assert.equal((await on.here.state.selectFrom('licence').select('id').execute()).length, 1)
})

test('nothing is agreed in the name of an officer who has left; it can only be declined', async (t) => {
  const on = await stage(t)
  const licensing = await on.officer('licensing officer')
  const director = await on.officer('director')
  const { id: agency_id } = await on.done(licensing, registerAgency, { name: 'Bagong Layag', address: 'Manila' })
  const dates = { from_on: '2026-01-01', ends_on: '2027-01-01' }
  const id = proposal(await on.perform(licensing, grantLicence, { agency_id, ...dates }))
  await sql`update appointment set until_on = '2026-11-24' where officer_id = ${licensing.id}`.execute(on.here.state)
  await on.written()
  const outcome = await decideProposal(on.here, director, acts, id, true)
  assert.equal('refusal' in outcome && outcome.refusal.code, 'proposer-has-left')
  assert.deepEqual(await on.written(), [])
  assert.equal((await decideProposal(on.here, director, acts, id, false)).done, true)
})
