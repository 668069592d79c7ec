import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideClearance } from '#facilitation/clearances/decide-clearance.ts'
import { issueCertificate } from '#facilitation/clearances/issue-certificate.ts'
import { requestClearance } from '#facilitation/clearances/request-clearance.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, serveStage, Visitor } from '#test/web-stage.ts'
import { makeReady } from '../../test/bench/ready-workers.ts'

test('immigration confirms a flight by its list: what is right is taken, each other line is answered by itself', async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on, { places: 3 })
  const clearances: string[] = []
  const named = []
  for (const birth_on of ['1990-01-01', '1991-01-01', '1992-01-01'])
    named.push(await at.name({ birth_on, departure_planned_on: '2026-12-10' }))
  await makeReady(on.here, at.job_order_id)
  for (const { offer_id } of named) clearances.push((await on.done(at.clerk, requestClearance, { offer_id })).id)
  for (const id of clearances) {
    await on.done(at.clerk, decideClearance, {}, id)
    await on.done(at.clearance, issueCertificate, {}, id)
  }
  const { state } = on.here
  const made = await state.selectFrom('certificate').select('number').orderBy('number').execute()
  const [one, two, three] = made.map((row) => row.number) as [string, string, string]
  const app = await serveStage(t, on.here)
  const address = '/ph/departures/list'
  const immigration = new Visitor(app)
  await immigration.signIn(await giveAccount(on.here, await on.officer('immigration officer')))
  const form = await immigration.get(address)
  assert.match(form.body, /name="departed_on-day" value="24"|value="24"[^>]*name="departed_on-day"/)
  const day = { 'departed_on-day': '24', 'departed_on-month': '11', 'departed_on-year': '2026' }

  const wrong = `${three.slice(0, -1)}${three.endsWith('A') ? 'B' : 'A'}`
  const numbers = `${one.toLowerCase()}\r\n\n  ${two} \n${wrong}\nJO-2026-0001\n${two}`
  const answer = await immigration.post(address, { ...day, numbers, flight: 'QR 933' })
  assert.equal(answer.statusCode, 200)
  assert.match(answer.body, /2 departures were confirmed/)
  assert.match(answer.body, /2 lines were not/)
  const departed = async () =>
    (await state.selectFrom('certificate').select('number').where('state', '=', 'departed').execute()).length
  assert.equal(await departed(), 2)

  await immigration.get(address)
  const again = await immigration.post(address, { ...day, numbers: one })
  assert.equal(again.statusCode, 422)
  assert.match(again.body, new RegExp(one))
  await immigration.get(address)
  assert.equal((await immigration.post(address, { ...day, numbers: '' })).statusCode, 422)
  const clerk = new Visitor(app)
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  assert.equal((await clerk.get(address)).statusCode, 404)
  assert.equal(await departed(), 2)
})
