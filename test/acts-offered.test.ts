// Whoever may perform an act finds it: on a page that links lead to from where the reader starts, as a button or with the reason why not now.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#database/tables.ts'
import { type AnyAct, many } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { perform } from '#kernel/perform.ts'
import { type Country, country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { giveAccount, lastFirst, openPapers, serveStage, Visitor, wordless } from '#test/web-stage.ts'
import { openDesk } from '#web/desk.ts'
import { actTitle } from '#web/refusal-words.ts'
import { decideClearance } from '../src/facilitation/clearances/decide-clearance.ts'
import { issueCertificate } from '../src/facilitation/clearances/issue-certificate.ts'
import { requestClearance } from '../src/facilitation/clearances/request-clearance.ts'
import { confirmDeparture } from '../src/facilitation/departures/confirm-departure.ts'
import { acceptOffer } from '../src/facilitation/offers/accept-offer.ts'
import { askForResult } from '../src/facilitation/provider-results/ask-for-result.ts'
import { recordReceipt } from '../src/facilitation/receipts/record-receipt.ts'
import { facilitation } from '../src/facilitation/room.ts'
import { makeReady } from './bench/ready-workers.ts'

/** The clock, and the keeper who acts by it, look at no page. */
const byThemselves: ReadonlySet<Role> = new Set(['system', 'keeper'])

const providers = [
  ['clinic officer', 'medical'],
  ['training officer', 'orientation'],
  ['insurance officer', 'insurance'],
  ['fund officer', 'fund membership'],
] as const

/** Workers at every stage: named, accepted, asked and stopped, with a certificate. */
async function workers(on: Stage, at: Country): Promise<readonly Officer[]> {
  const certified = await at.name({ surname: 'Certified', departure_planned_on: '2026-12-10' })
  const departed = await at.name({ surname: 'Departed', birth_on: '1990-01-01', departure_planned_on: '2026-12-10' })
  await makeReady(on.here, at.job_order_id)
  for (const { offer_id } of [certified, departed]) {
    const clear = await on.done(at.clerk, requestClearance, { offer_id })
    await on.done(at.clerk, decideClearance, {}, clear.id)
    await on.done(at.clearance, issueCertificate, {}, clear.id)
  }
  const { id: certificate_id } = await on.here.state
    .selectFrom('certificate')
    .select('id')
    .where('offer_id', '=', departed.offer_id)
    .executeTakeFirstOrThrow()
  await on.done(await on.officer('immigration officer'), confirmDeparture, {
    certificate_id,
    departed_on: '2026-11-24',
  })
  const named = await at.name({ surname: 'Named', birth_on: '1991-01-01' })
  const accepted = await at.name({ surname: 'Accepted', birth_on: '1991-01-02' })
  await on.done(accepted.worker, acceptOffer, {}, accepted.offer_id)
  const asked = await at.name({ surname: 'Asked', birth_on: '1991-01-03' })
  await on.done(asked.worker, acceptOffer, {}, asked.offer_id)
  const [stopped] = await perform(on.here, at.clerk, requestClearance, [{ input: { offer_id: asked.offer_id } }])
  await on.done(at.clerk, decideClearance, {}, stopped?.id as string)
  const receipt = { item: 'medical', number: 'OR-1', amount_minor: 90_000, currency: 'PHP', paid_on: '2026-11-20' }
  await on.done(at.clerk, recordReceipt, { offer_id: asked.offer_id, ...receipt })
  return [certified.worker, named.worker, accepted.worker, asked.worker]
}

const mostPages = 150

/** The pages to which links lead from a start, without the forms of acts and what only narrows or turns a list. */
async function pagesFrom(visitor: Visitor, start: string): Promise<readonly string[]> {
  const left = [start]
  const seen = new Map<string, string>()
  for (let address = left.shift(); address !== undefined; address = left.shift()) {
    if (seen.has(address)) continue
    assert.ok(seen.size < mostPages, `${start} leads to more than ${mostPages} pages`)
    const { body } = await visitor.get(address)
    seen.set(address, body)
    for (const [, to = ''] of body.matchAll(/href="(\/ph\/[^"#?]*)/g))
      if (!/\/(law|acts|api|fees|gate|style-guide|sign-out|language|paper)\b|\/new\/|-[0-9a-f]{12}\/[a-z]/.test(to))
        left.push(to)
  }
  return [...seen.values()]
}

test('every act that a person may perform is on a page to which links lead', { timeout: 180_000 }, async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on, { places: 6 })
  const own = await workers(on, at)
  const { here } = on
  const app = await serveStage(t, here)
  const { lexicon } = openDesk(
    here,
    () => {},
    (fault) => wordless.push(fault),
  )
  const w = lexicon.words('en', here.zone)

  const pages = new Map<Role, readonly string[]>([['worker', []]])
  const known: Partial<Record<Role, Officer>> = {
    'agency clerk': at.clerk,
    'labour attache': at.attache,
    'clearance officer': at.clearance,
    director: at.director,
  }
  for (const worker of own)
    pages.set('worker', [
      ...(pages.get('worker') ?? []),
      ...(await pagesFrom(await openPapers(app, here, worker.worker_id as string), '/ph/my-papers')),
    ])
  const [first] = await here.state.selectFrom('offer').select('id').where('state', '=', 'accepted').execute()
  for (const [role, kind] of providers) {
    const officer = await on.officer(role)
    known[role] = officer
    await on.done(at.clerk, askForResult, { offer_id: first?.id, office_id: officer.office_id, kind })
  }
  const roles = new Set(
    (facilitation.acts as readonly AnyAct[]).flatMap((act) => (act.by === 'another act' ? [] : many(act.by))),
  )
  for (const role of roles) {
    if (byThemselves.has(role) || role === 'worker') continue
    const visitor = new Visitor(app)
    await visitor.signIn(await giveAccount(here, known[role] ?? (await on.officer(role))))
    pages.set(role, await pagesFrom(visitor, '/ph/queue'))
  }

  const unfound = (facilitation.acts as readonly AnyAct[]).flatMap((act) => {
    if (act.by === 'another act') return []
    const reason = `<b>${actTitle(w, act)}</b>`
    return many(act.by)
      .filter((role) => !byThemselves.has(role))
      .filter(
        (role) => !pages.get(role)?.some((body) => new RegExp(`/${act.name}["?]`).test(body) || body.includes(reason)),
      )
      .map((role) => `${act.name} for ${role}`)
  })
  assert.deepEqual(unfound, [])
})
