import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { formatCertificateNumber, parseCertificateNumber } from '#facilitation/certificates/certificate-number.ts'
import { type CertificateToSign, signToken } from '#facilitation/certificates/certificate-token.ts'
import { openSigningKey } from '#facilitation/certificates/signing-key.ts'
import { decideClearance } from '#facilitation/clearances/decide-clearance.ts'
import { issueCertificate } from '#facilitation/clearances/issue-certificate.ts'
import { requestClearance } from '#facilitation/clearances/request-clearance.ts'
import { openBrowser } from '#test/browser.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { lastFirst, serveStage, Visitor } from '#test/web-stage.ts'
import { makeReady } from '../../test/bench/ready-workers.ts'

/** Two states, served; in the first a worker holds a certificate. */
async function served(test: TestContext) {
  const t = lastFirst(test)
  const on = await stage(t)
  const np = await stage(t, { jurisdiction: 'np' })
  const at = await country(on)
  const named = await at.name({ surname: 'Magtanggol', departure_planned_on: '2026-12-10' })
  await makeReady(on.here, at.job_order_id)
  const requested = await on.done(at.clerk, requestClearance, { offer_id: named.offer_id })
  await on.done(at.clerk, decideClearance, {}, requested.id)
  await on.done(at.clearance, issueCertificate, {}, requested.id)
  const { state } = on.here
  const { number, valid_from_on, valid_until_on } = await state
    .selectFrom('certificate')
    .select(['number', 'valid_from_on', 'valid_until_on'])
    .executeTakeFirstOrThrow()
  const { token } = await state.selectFrom('certificate_token').select('token').executeTakeFirstOrThrow()
  const app = await serveStage(t, on.here, np.here)
  const ask = async (typed: string, visitor = new Visitor(app)) => {
    await visitor.get('/ph/certificate')
    return visitor.post('/ph/certificate', { q: typed })
  }
  return { t, on, np, app, ask, number, token, valid_from_on, valid_until_on }
}

const banner = (body: string) => /<section class="notice notice-(\w+)" role="alert">([\s\S]*?)<\/section>/.exec(body)
/** Colour, heading and sign of the answer. */
function answered(body: string) {
  const [, tone, inside = ''] = banner(body) ?? assert.fail('No answer is shown')
  return { tone, title: /<h2>(.*?)<\/h2>/.exec(inside)?.[1], sign: /<svg[\s\S]*?<\/svg>/.exec(inside)?.[0], inside }
}

const toSign = (number: string, now: Temporal.Instant, issuer: string): CertificateToSign => ({
  issuer,
  number,
  name: 'MAGTANGGOL<<JUAN',
  passport: {
    number: 'ZZ1234567',
    birth_on: Temporal.PlainDate.from('1990-05-06'),
    ends_on: Temporal.PlainDate.from('2031-01-31'),
  },
  country: 'QA',
  employer: 'Al Marsa',
  job: 'Welder',
  exemption: null,
  issued_at: now,
  valid_from: now,
  valid_until: now.add({ hours: 24 * 60 }),
  status: { uri: `/${issuer}/status-list`, index: 0 },
})

test('each thing that a certificate can be is told apart in words, colour and sign, with what to do now', async (t) => {
  const { t: last, on, np, ask, number, token, valid_from_on, valid_until_on } = await served(t)
  const { state, clock, signer } = on.here
  const aside = await mkdtemp(join(tmpdir(), 'fairway-strange-'))
  last.after(() => rm(aside, { recursive: true }))
  const strange = await openSigningKey({ data: aside, jurisdiction: 'ph', kind: 'demonstration', now: clock.now() })
  const looks = new Map<string, string>()
  const shows = async (typed: string, tone: string, title: string, next: RegExp) => {
    const { statusCode, body } = await ask(typed)
    assert.equal(statusCode, 200, title)
    const found = answered(body)
    assert.deepEqual([found.tone, found.title], [tone, title])
    assert.match(found.inside, next)
    // An old list is a gate's: here it is said of when the answer is, and that a gate may know less.
    const ofRegister = ['Valid', 'Suspended', 'Already used to depart', 'Ended', 'Expired', 'Not valid yet']
    const ofNow = /From the register itself, .*202\d.* A gate whose list is older/
    assert.equal(ofNow.test(found.inside), ofRegister.includes(title), title)
    looks.set(`${tone} ${found.sign}`, title)
    assert.doesNotMatch(body.split('<textarea')[0] ?? '', /Magtanggol|MAGTANGGOL|Lusail|Al Marsa|Bagong Layag/)
  }
  const changed = token.slice(0, 60) + (token[60] === 'A' ? 'B' : 'A') + token.slice(61)
  const unissued = formatCertificateNumber({ authority: 'JO-2026-9999', line: 'A', place: 1, turn: 1 })
  for (const typed of [number, number.toLowerCase(), token, `${token.slice(0, 200)}\r\n${token.slice(200)}`])
    await shows(typed, 'go', 'Valid', /Compare name and passport/)
  await shows(changed, 'stop', 'Changed or damaged', /Copy the whole code again/)
  const forged = toSign(number, clock.now(), 'ph')
  await shows(await signToken(forged, strange), 'stop', 'Unknown signature', /Do not rely on it/)
  await shows(await signToken(toSign(number, clock.now(), 'np'), signer), 'stop', 'Unknown signature', /no office/)
  const nepali = await signToken(toSign(number, clock.now(), 'np'), np.here.signer)
  await shows(nepali, 'info', 'Issued by another state', /href="\/np\/certificate"/)
  await shows(unissued, 'stop', 'Not known here', /Pay nothing for it/)
  // The true key, and yet not what the register holds: somebody took the key.
  await shows(await signToken(forged, signer), 'stop', 'Not known here', /tell the office/)
  await shows(`${number.slice(0, -1)}${number.endsWith('A') ? 'B' : 'A'}`, 'info', 'A slip in the number', /Compare it/)
  await shows('a boarding pass', 'info', 'Not a certificate', /Look for the number/)
  for (const [to, tone, title, next] of [
    ['suspended', 'wait', 'Suspended', /Ask the office/],
    ['departed', 'info', 'Already used to depart', /asks for a new one/],
    ['ended', 'stop', 'Ended', /do not travel on this one/],
  ] as const) {
    await sql`update certificate set state = ${to}::certificate_state`.execute(state)
    for (const typed of [number, token]) await shows(typed, tone, title, next)
  }
  const atNoon = (day: Temporal.PlainDate) => `${day}T04:00:00Z`
  on.at(atNoon(valid_until_on.add({ days: 1 })))
  for (const to of ['valid', 'ended']) {
    await sql`update certificate set state = ${to}::certificate_state`.execute(state)
    await shows(token, 'wait', 'Expired', /can ask for a new one/)
  }
  await sql`update certificate set state = 'valid'`.execute(state)
  on.at(atNoon(valid_from_on.subtract({ days: 1 })))
  await shows(number, 'wait', 'Not valid yet', /Compare it with the day of the flight/)
  assert.equal(new Set(looks.values()).size, 12)
  assert.equal(looks.size, 12, 'Two answers share colour and sign')
})

test('no code stands in an address, and a form of another site asks nothing', async (t) => {
  const { app, token, ask } = await served(t)
  const visitor = new Visitor(app)
  const old = await visitor.get(`/ph/certificate?q=${encodeURIComponent(token)}`)
  assert.equal(banner(old.body), null)
  assert.ok(!old.body.includes(token.slice(0, 40)))
  assert.match(old.body, /<form class="form card" method="post"/)
  assert.equal((await visitor.post('/ph/certificate', { q: token, _csrf: 'of another site' })).statusCode, 403)
  assert.equal(banner((await ask('')).body), null)
})

test('one network asks thirty numbers an hour; codes are answered still, and so is every other network', async (t) => {
  const { app, on, number, token } = await served(t)
  const visitor = new Visitor(app)
  await visitor.get('/ph/certificate')
  const read = parseCertificateNumber(number)
  assert.ok(read.ok)
  const statuses: number[] = []
  for (let place = 1; place <= 31; place++) {
    const typed = formatCertificateNumber({ ...read.number, place })
    statuses.push((await visitor.post('/ph/certificate', { q: typed })).statusCode)
  }
  assert.deepEqual(statuses, [...Array.from({ length: 30 }, () => 200), 429])
  const { tone, title, inside } = answered(visitor.last?.body ?? '')
  assert.deepEqual([tone, title], ['wait', 'Too many numbers for now'])
  assert.match(inside, /Paste the text of the code/)
  assert.equal(answered((await visitor.post('/ph/certificate', { q: token })).body).title, 'Valid')
  assert.equal(answered((await visitor.post('/ph/certificate', { q: 'a slip' })).body).title, 'Not a certificate')

  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const csrf = /name="_csrf" value="([^"]+)"/.exec(visitor.last?.body ?? '')?.[1]?.replaceAll('&#61;', '=') ?? ''
  const elsewhere = await app.inject({
    method: 'POST',
    url: '/ph/certificate',
    remoteAddress: '203.0.113.9',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf: csrf, q: number }).toString(),
  })
  assert.equal(answered(elsewhere.body).title, 'Valid')

  on.at('2026-11-24T02:20:00Z')
  assert.equal((await visitor.post('/ph/certificate', { q: number })).statusCode, 429)
  on.at('2026-11-24T03:21:00Z')
  const later = new Visitor(app)
  await later.get('/ph/certificate')
  assert.equal(answered((await later.post('/ph/certificate', { q: number })).body).title, 'Valid')
})

test('in a browser the answer is read out, stands above the form, and the address stays clean', async (t) => {
  const { app, t: last, token } = await served(t)
  const address = await app.listen({ port: 0 })
  const browser = await openBrowser()
  last.after(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  await page.goto(`${address}/ph/certificate`)
  await page.getByLabel('Number or code').fill(token)
  await page.getByRole('button', { name: 'Check' }).click()
  assert.equal(await page.getByRole('alert').getByRole('heading').textContent(), 'Valid')
  assert.equal(page.url(), `${address}/ph/certificate`)
  assert.ok((await page.evaluate('document.documentElement.scrollWidth')) === 360)
})
