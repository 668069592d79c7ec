import assert from 'node:assert/strict'
import { test } from 'node:test'
import { perform } from '#kernel/perform.ts'
import { type Country, country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'
import { giveAccount, lastFirst, serveStage, Visitor } from '#test/web-stage.ts'
import { decideClearance } from '../src/facilitation/clearances/decide-clearance.ts'
import { issueCertificate } from '../src/facilitation/clearances/issue-certificate.ts'
import { requestClearance } from '../src/facilitation/clearances/request-clearance.ts'
import { statePayment } from '../src/facilitation/payment-statements/state-payment.ts'
import { makeReady } from './bench/ready-workers.ts'

/** The one place where what may differ between two answers to the same question is masked: nonces, tokens, times, ids of requests and decisions. */
const masked = (body: string): string =>
  body
    .replaceAll(/name="_csrf" value="[^"]*"/g, 'name="_csrf" value="…"')
    .replaceAll(/nonce="[^"]*"/g, 'nonce="…"')
    .replaceAll(/"csrf(?:Token)?":"[^"]*"/g, '"csrf":"…"')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'uuid')

/** Every page and API list that can be reached by links from a visitor's own pages, by address. */
async function crawl(visitor: Visitor, starts: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const open = [...starts]
  for (let address = open.shift(); address !== undefined && seen.size < 400; address = open.shift()) {
    if (seen.has(address)) continue
    const answer = await visitor.get(address)
    seen.set(address, `${answer.statusCode} ${masked(answer.body)}`)
    for (const [, to = ''] of answer.body.matchAll(/(?:href|action)="(\/ph\/[^"#]*)"/g)) {
      const path = to.replaceAll('&amp;', '&')
      if (!/sign-out|language|\/assets\//.test(path)) open.push(path)
    }
  }
  return seen
}

test('S1 and S2: a worker who privately states five times the cap is issued the certificate, a finding is opened, and no answer to any outside body differs by a byte', async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on, { places: 2 })
  const { offer_id, worker } = await at.name({ departure_planned_on: '2026-12-10' })
  // Another worker of the agency has the certificate already, and says nothing before.
  const gone = await at.name({ surname: 'Reyes', birth_on: '1988-01-02', departure_planned_on: '2026-12-10' })
  await makeReady(on.here, at.job_order_id)
  await issued(on, at, gone.offer_id)
  const own = await pagesOf(on)
  const [requested] = await perform(on.here, at.clerk, requestClearance, [{ input: { offer_id } }])
  const clearance_id = requested?.id as string
  await on.done(at.clerk, decideClearance, {}, clearance_id)

  const app = await serveStage(t, on.here)
  const clinic = await on.officer('clinic officer')
  const visitors = new Map<string, Visitor>()
  for (const [name, officer] of [
    ['agency', at.clerk],
    ['clinic', clinic],
  ] as const) {
    const visitor = new Visitor(app)
    await visitor.signIn(await giveAccount(on.here, officer))
    visitors.set(name, visitor)
  }
  visitors.set('public', new Visitor(app))
  const starts = [
    '/ph/',
    '/ph/queue',
    '/ph/job-orders',
    '/ph/notices',
    '/ph/agencies',
    '/ph/receipts',
    '/ph/contracts',
    '/ph/certificates',
    ...own,
    '/ph/clearances',
    `/ph/clearances/${clearance_id}`,
    '/ph/payment-statements',
    `/ph/payment-statements/new/state-payment?within=${offer_id}`,
    '/ph/findings',
    ...['clearances', 'offers', 'payment-statements', 'findings', 'workers', 'receipts', 'certificates'].map(
      (folder) => `/ph/api/v1/${folder}`,
    ),
  ]
  const look = async () =>
    new Map(
      await Promise.all([...visitors].map(async ([name, visitor]) => [name, await crawl(visitor, starts)] as const)),
    )
  await look()
  await on.done(at.clerk, decideClearance, {}, clearance_id)
  const before = await look()

  const salary = 250_000
  const stated = await on.done(worker, statePayment, {
    offer_id,
    item: 'placement fee',
    payee: 'agency',
    amount_minor: salary * 5,
    currency: 'QAR',
  })
  const later = { item: 'medical', payee: 'agency', amount_minor: 900_000, currency: 'PHP' } as const
  const second = await on.done(gone.worker, statePayment, { offer_id: gone.offer_id, ...later })
  const decided = await on.done(at.clerk, decideClearance, {}, clearance_id)
  assert.ok(
    decided.decision?.answers.some((answer) => answer.confidential),
    'the statement was weighed',
  )
  assert.equal(decided.state, 'clear', 'S1: what the agency did never stops the worker')
  const after = await look()

  for (const [name, pages] of before) {
    assert.ok(name === 'public' || pages.size > 20, `${name} saw only ${pages.size} pages`)
    assert.deepEqual([...(after.get(name) as Map<string, string>).keys()].sort(), [...pages.keys()].sort(), name)
    for (const [address, body] of pages) assert.equal(after.get(name)?.get(address), body, `${name} ${address}`)
  }
  for (const [, pages] of after)
    for (const body of pages.values()) assert.ok(![stated.id, second.id].some((id) => body.includes(id)))
  for (const address of own)
    assert.match(after.get('agency')?.get(address) ?? '', /^200 /, `the agency was shown ${address}`)
  assert.equal((await on.done(at.clearance, issueCertificate, {}, clearance_id)).state, 'issued')
})

/** Has the law asked, and a certificate issued, for one offer. */
async function issued(on: Stage, at: Country, offer_id: string): Promise<void> {
  const { id } = await on.done(at.clerk, requestClearance, { offer_id })
  await on.done(at.clerk, decideClearance, {}, id)
  await on.done(at.clearance, issueCertificate, {}, id)
}

/** The pages of all contracts, certificates and offers that there are. */
async function pagesOf({ here }: Stage): Promise<string[]> {
  const tables = { contract: 'contracts', certificate: 'certificates', offer: 'offers' } as const
  const pages: string[] = []
  for (const [table, folder] of Object.entries(tables) as [keyof typeof tables, string][])
    for (const { id } of await here.state.selectFrom(table).select('id').execute()) pages.push(`/ph/${folder}/${id}`)
  return pages
}
