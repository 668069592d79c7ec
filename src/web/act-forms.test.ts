import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AnyAct, many } from '#kernel/act.ts'
import { isOutside, type Officer, type Role } from '#kernel/authority.ts'
import { country } from '#test/country.ts'
import { everyRegister } from '#test/every-register.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, serveStage, Visitor, wordless } from '#test/web-stage.ts'
import { actAddress, newActAddress } from './act-address.ts'
import { openDesk } from './desk.ts'

test('the form of every act is drawn in every language, with all its words, for whoever may do it', async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const records = await everyRegister(on, at)
  const desk = openDesk(
    on.here,
    () => {},
    (fault) => wordless.push(fault),
  )
  const app = await serveStage(t, on.here)
  const known: Partial<Record<Role, Officer>> = { 'agency clerk': at.clerk, 'labour attache': at.attache }
  const visitors = new Map<Role, Visitor>()
  const drawn = new Set<string>()
  const visitorOf = async (role: Role) => {
    const before = visitors.get(role)
    if (before) return before
    const visitor = new Visitor(app)
    await visitor.signIn(await giveAccount(on.here, known[role] ?? (await on.officer(role))))
    visitors.set(role, visitor)
    return visitor
  }
  for (const act of desk.acts.values() as Iterable<AnyAct>) {
    if (act.by === 'another act') continue
    const who = many(act.by).find((one) => one !== 'system' && one !== 'worker')
    if (!who) continue
    const visitor = await visitorOf(who)
    const id = records.get(act.on.table) as string
    const address =
      act.from === null
        ? newActAddress('/ph/', act, act.within && records.get(act.within.register.table))
        : actAddress('/ph/', act, id)
    for (const language of desk.lexicon.languages) {
      const answer = await visitor.get(address, { 'accept-language': language })
      // A provider's officer made for the test has an office of its own, to which the record was not sent.
      if (answer.statusCode === 404 && isOutside(who)) continue
      drawn.add(act.name)
      assert.ok([200, 409].includes(answer.statusCode), `${act.name}: ${answer.statusCode}`)
      assert.match(answer.body, new RegExp(`<html lang="${language}"`))
      assert.match(answer.body, /class="crumbs"/, act.name)
      if (answer.statusCode === 409) assert.match(answer.body, /class="lead"/, `${act.name} does not say of what`)
      desk.lexicon.words(language, on.here.zone).text(`act-${act.name}`)
    }
  }
  assert.ok(drawn.size > 40, `only ${drawn.size} forms were drawn`)
  assert.deepEqual(wordless, [])
})

test('the words of doors, acts and refusals are level in all languages', async (test) => {
  const on = await stage(lastFirst(test))
  const gaps = openDesk(
    on.here,
    () => {},
    () => {},
  ).lexicon.gaps()
  assert.deepEqual(gaps, [])
})

test('a correction begins with what is recorded, and sends only what is another', async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const id = (await everyRegister(on, at)).get('receipt') as string
  const clerk = new Visitor(await serveStage(t, on.here))
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  const address = `/ph/receipts/${id}/correct-receipt`
  const { body } = await clerk.get(address)
  const shown = [...body.matchAll(/<input class="input[^>]* name="([^"]+)"[^>]*>/g)].map(([tag, name]) => [
    name as string,
    / value="([^"]*)"/.exec(tag)?.[1] ?? '',
  ])
  const chosen = [...body.matchAll(/<select[^>]* name="([^"]+)".*?<option value="([^"]+)" selected/g)].map((found) => [
    found[1] as string,
    found[2] as string,
  ])
  const recorded = Object.fromEntries([...shown, ...chosen]) as Record<string, string>
  const before = await on.here.state.selectFrom('receipt').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual([recorded.number, recorded.item], [before.number, before.item])
  assert.equal(recorded.currency, before.currency)
  assert.equal((await clerk.post(address, { ...recorded, reason: 'Nothing is wrong' })).statusCode, 422)
  await clerk.get(address)
  assert.equal((await clerk.post(address, { ...recorded, number: 'OR-7', reason: 'Typed wrongly' })).statusCode, 303)
  const after = await on.here.state.selectFrom('receipt').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual({ ...after, state: before.state }, { ...before, number: 'OR-7' })
})
