import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnyAct, Outcome } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { decideProposal } from '#kernel/decide-proposal.ts'
import { stage } from '#test/stage.ts'
import { cancelLicence } from '../licences/cancel-licence.ts'
import { grantLicence } from '../licences/grant-licence.ts'
import { suspendLicence } from '../licences/suspend-licence.ts'
import { facilitation } from '../room.ts'
import { closeAgency } from './close-agency.ts'
import { registerAgency } from './register-agency.ts'

const acts = new Map<string, AnyAct>(facilitation.acts.map((one) => [one.name, one]))
const code = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal.code : outcome.done ? 'done' : 'proposed')

test('an agency from its registration to its closing', async (t) => {
  const on = await stage(t)
  const licensing = await on.officer('licensing officer')
  const director = await on.officer('director')
  const { id: agency_id } = await on.done(licensing, registerAgency, {
    name: 'Bagong Layag',
    address: 'Manila',
    telephone: '+63 2 555 0100',
  })
  const agency = () =>
    on.here.state.selectFrom('agency').selectAll().where('id', '=', agency_id).executeTakeFirstOrThrow()
  const { office_id } = await agency()
  const words = async () =>
    (
      await on.here.state.selectFrom('notice').select('word').where('office_id', '=', office_id).orderBy('id').execute()
    ).map((row) => row.word)
  /** Proposes, and has the director agree. Gives what became of the proposal, or the refusal to propose. */
  const byTwo = async (officer: Officer, act: AnyAct, input: unknown, id?: string) => {
    const proposed = await on.perform(officer, act, input, id)
    return 'proposal_id' in proposed ? decideProposal(on.here, director, acts, proposed.proposal_id, true) : proposed
  }
  const year = { agency_id, from_on: '2026-01-01', ends_on: '2026-12-31' }

  await t.test('it has an office of its own, so that clerks can be appointed, and is told', async () => {
    const office = await on.here.state
      .selectFrom('office')
      .selectAll()
      .where('id', '=', office_id)
      .executeTakeFirstOrThrow()
    assert.deepEqual([office.kind, office.name], ['agency', 'Bagong Layag'])
    assert.deepEqual(await words(), ['agency-registered'])
  })

  await t.test('an agency without a name is refused, and no office is left behind', async () => {
    await on.written()
    assert.equal(code(await on.perform(licensing, registerAgency, { name: '', address: 'Manila' })), 'input-not-right')
    assert.equal(
      code(await on.perform(director, registerAgency, { name: 'Another', address: 'Manila' })),
      'not-your-role',
    )
    assert.deepEqual(await on.written(), ['refusal'])
  })

  await t.test(
    'no licence that ends before it begins, and no second one beside a licence in force or suspended',
    async () => {
      assert.equal(code(await byTwo(licensing, grantLicence, { ...year, ends_on: '2025-12-31' })), 'licence_order')
      const granted = await byTwo(licensing, grantLicence, year)
      assert.equal(code(granted), 'done')
      assert.equal(
        code(await byTwo(licensing, grantLicence, { ...year, from_on: '2026-12-31', ends_on: '2027-12-31' })),
        'licence-in-force',
      )
      assert.equal(code(await byTwo(licensing, suspendLicence, { ground: 'penalty' }, granted.id)), 'done')
      assert.equal(code(await byTwo(licensing, grantLicence, year)), 'licence-in-force')
      assert.equal(
        code(await byTwo(licensing, suspendLicence, { ground: 'a free text' }, granted.id)),
        'input-not-right',
      )
      assert.equal(
        code(await byTwo(licensing, grantLicence, { ...year, from_on: '2027-01-01', ends_on: '2027-12-31' })),
        'done',
        'a renewal',
      )
      assert.deepEqual((await words()).slice(1), ['licence-granted', 'licence-suspended', 'licence-granted'])
    },
  )

  await t.test('it is closed by two officers once no licence is left, and then gets none', async () => {
    const proposed = await on.perform(licensing, closeAgency, {}, agency_id)
    assert.ok('proposal_id' in proposed)
    const agree = () => decideProposal(on.here, director, acts, proposed.proposal_id, true)
    assert.equal(code(await agree()), 'licence-in-force')
    assert.equal((await agency()).state, 'registered')
    for (const { id } of await on.here.state.selectFrom('licence').select('id').execute())
      assert.equal(code(await byTwo(licensing, cancelLicence, { reason: 'No longer qualified' }, id)), 'done')
    assert.equal(code(await agree()), 'done', 'the proposal stayed open')
    assert.equal((await agency()).state, 'closed')
    assert.equal(
      code(await byTwo(licensing, grantLicence, { ...year, from_on: '2028-01-01', ends_on: '2028-12-31' })),
      'agency-is-closed',
    )
  })
})
