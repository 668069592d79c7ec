import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Outcome } from '#kernel/act.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { takeDue } from '#kernel/later.ts'
import { readAs } from '#kernel/read.ts'
import { system, systemTasks } from '#kernel/system-tasks.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { registerPrincipal } from '../principals/register-principal.ts'
import { facilitation } from '../room.ts'
import { accreditPrincipal } from './accredit-principal.ts'
import { expireAccreditation } from './expire-accreditation.ts'
import { requestAccreditation } from './request-accreditation.ts'
import { withdrawAccreditation } from './withdraw-accreditation.ts'

const code = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal.code : 'done')

test('principals and their accreditation', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const post = { id: uuidv7() }
  await sql`insert into office (id, kind, name, country) values (${post.id}, 'post', 'Doha', 'QA')`.execute(
    on.here.state,
  )
  const attache = await on.officer('labour attache', post)
  const kuwait = await on.officer('labour attache')
  const { id: principal_id } = await on.done(at.clerk, registerPrincipal, {
    kind: 'employer',
    name: 'Gulf Steel',
    country: 'QA',
  })
  const asked = { agency_id: at.agency_id, principal_id, post_id: post.id }
  const dates = { joint_undertaking_signed_on: '2026-11-20', from_on: '2026-11-24', ends_on: '2026-12-24' }
  const { id } = await on.done(at.clerk, requestAccreditation, asked)
  const state = async (of = id) =>
    (await on.here.state.selectFrom('accreditation').select('state').where('id', '=', of).executeTakeFirstOrThrow())
      .state
  const clocks = async (of = id) =>
    (
      await on.here.state.selectFrom('deadline').select(['due_on', 'stopped_by']).where('record_id', '=', of).execute()
    ).map((row) => `${row.due_on} ${row.stopped_by ? 'stopped' : 'runs'}`)
  await on.written()

  await t.test('a household belongs to its agency: no post enters one, and no other agency reads it', async () => {
    const family = { kind: 'household', name: 'The family of N.', country: 'QA' }
    assert.equal(code(await on.perform(attache, registerPrincipal, family)), 'household-by-its-agency')
    assert.deepEqual(await on.written(), ['refusal'])
    await on.done(at.clerk, registerPrincipal, family)
    const households = (agency_id: string) =>
      readAs(
        on.here.pools,
        { ...at.clerk, agency_id },
        async (db) => (await db.selectFrom('principal').select('id').where('kind', '=', 'household').execute()).length,
      )
    assert.deepEqual([await households(at.agency_id), await households(principal_id)], [1, 0])
  })

  await t.test('a post of another country is not asked', async () => {
    await on.written()
    assert.equal(
      code(await on.perform(at.clerk, requestAccreditation, { ...asked, post_id: kuwait.office_id })),
      'post-of-another-country',
    )
    assert.equal(
      code(await on.perform(at.clerk, requestAccreditation, { ...asked, agency_id: principal_id })),
      'record-unknown',
    )
    assert.deepEqual(await on.written(), ['refusal'])
  })

  await t.test('the post has a clock, and nobody accredits what is another post’s or his own entry', async () => {
    assert.deepEqual(await clocks(), ['2026-12-03 runs'])
    assert.equal(code(await on.perform(kuwait, accreditPrincipal, dates, id)), 'record-unknown')
    assert.equal(
      code(await on.perform({ ...attache, id: at.clerk.id }, accreditPrincipal, dates, id)),
      'recorded-by-yourself',
    )
    assert.equal(
      code(await on.perform(attache, accreditPrincipal, { ...dates, ends_on: '2026-11-24' }, id)),
      'accreditation_order',
    )
    assert.equal(
      code(await on.perform(attache, accreditPrincipal, { ...dates, from_on: '2026-02-30' }, id)),
      'input-not-right',
    )
    assert.equal(await state(), 'requested')
    await on.done(attache, accreditPrincipal, dates, id)
    assert.deepEqual([await state(), ...(await clocks())], ['accredited', '2026-12-03 stopped'])
  })

  await t.test('a request is turned down with a reason, and its clock stops', async () => {
    const { id: second } = await on.done(at.clerk, requestAccreditation, asked)
    assert.equal(code(await on.perform(attache, withdrawAccreditation, {}, second)), 'input-not-right')
    await on.done(attache, withdrawAccreditation, { reason: 'The premises were not found' }, second)
    assert.deepEqual([await state(second), ...(await clocks(second))], ['withdrawn', '2026-12-03 stopped'])
    assert.equal(code(await on.perform(attache, accreditPrincipal, dates, second)), 'not-in-this-state')
  })

  await t.test('the clock ends it after its last day in the country’s own zone, and not before', async () => {
    const due = (instant: string) => {
      on.at(instant)
      return takeDue(on.here.state, systemTasks(on.here, facilitation.acts), () => on.here.clock.now())
    }
    assert.equal(await due('2026-12-24T15:59:59Z'), 0, 'it is still 24 December in Manila')
    assert.equal(code(await on.perform(system, expireAccreditation, {}, id)), 'still-valid')
    assert.equal(await due('2026-12-24T16:00:00Z'), 1)
    assert.equal(await state(), 'expired')
    const { word } = await on.here.state
      .selectFrom('notice')
      .select('word')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    assert.equal(word, 'accreditation-expired')
  })
})
