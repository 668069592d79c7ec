import assert from 'node:assert/strict'
import { test } from 'node:test'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, serveStage, Visitor } from '#test/web-stage.ts'
import { renewPassport } from './renew-passport.ts'

test('a worker is found by any passport, and shown with the one carried: of two recorded in one instant the later', async (ends) => {
  const t = lastFirst(ends)
  const on = await stage(t)
  const at = await country(on)
  const { worker } = await at.name({ passport_number: 'ZZ700001' })
  for (const number of ['ZZ700009', 'ZZ700004'])
    await on.done(worker, renewPassport, { issuer: 'PHL', number, ends_on: '2034-01-01' }, worker.id)
  const officer = new Visitor(await serveStage(t, on.here))
  await officer.signIn(await giveAccount(on.here, at.clearance))
  for (const number of ['ZZ700001', 'ZZ700009']) {
    const found = (await officer.get(`/ph/workers?q=${number}`)).body.split('<table')[1]?.split('</table>')[0] ?? ''
    assert.match(found, /ZZ700004/)
    assert.doesNotMatch(found, /ZZ70000[19]/)
  }
})
