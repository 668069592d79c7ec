import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import qrcode from 'qrcode'
import { formatCertificateNumber } from '#facilitation/certificates/certificate-number.ts'
import { type CertificateToSign, signToken } from '#facilitation/certificates/certificate-token.ts'
import { openSigningKey, trusted } from '#facilitation/certificates/signing-key.ts'
import { buildStatusBits, signStatusList } from '#facilitation/certificates/status-list.ts'
import { writeTrustList } from '#facilitation/certificates/trust-list.ts'
import { openBrowser, screenshot } from '#test/browser.ts'
import type { GateConfig, Seen } from './app/config.ts'
import { gateRoutes } from './gate-app.ts'

const now = Temporal.Now.instant()
const hours = (count: number) => now.add({ hours: count })
const data = await mkdtemp(join(tmpdir(), 'fairway-gate-'))
const key = await openSigningKey({ data, jurisdiction: 'ph', kind: 'demonstration', now: hours(-24 * 30) })
const strange = await openSigningKey({ data: join(data, 'other'), jurisdiction: 'ph', kind: 'demonstration', now })
const trust = { issued_at: String(now), keys: [trusted(key, 'Philippines')] }
const uri = 'https://fairway.example.gov/ph/status/1'
const bits = buildStatusBits(100, [
  [1, 'ended'],
  [2, 'suspended'],
  [3, 'departed'],
])

let browser: Browser
let server: FastifyInstance
let address: string
const seen: Seen[] = []
let networkTakes = true
let listAge = 0
const config: GateConfig = {
  state: 'Philippines',
  languages: ['en', 'fil', 'ne'],
  zone: 'Asia/Manila',
  demonstration: true,
  duty_desk: '+63 2 8000 0000',
  gates: ['Terminal 1, row 4', 'Terminal 3, row 1'],
  list_old_after_hours: 24,
  desk_first_after_hours: 72,
  keep_seen_hours: 12,
}

before(async () => {
  browser = await openBrowser()
  server = Fastify()
  await server.register(gateRoutes, {
    prefix: '/ph/gate',
    trust: () => writeTrustList(trust),
    status: () => signStatusList({ uri, issued_at: hours(-listAge), bits }, key),
    config: () => config,
    async seen(rows: readonly Seen[]) {
      if (!networkTakes) throw new Error('not now')
      seen.push(...rows)
    },
  })
  address = await server.listen({ port: 0, host: '127.0.0.1' })
})
after(async () => {
  await browser.close()
  await server.close()
})

const maria: CertificateToSign = {
  issuer: 'ph',
  number: formatCertificateNumber({ authority: 'JO-2026-0001', line: 'A', place: 28, turn: 1 }),
  name: 'DELA<CRUZ<<MARIA<CLARA',
  passport: {
    number: 'ZZ1239073',
    birth_on: Temporal.PlainDate.from('1994-05-02'),
    ends_on: Temporal.PlainDate.from('2031-01-31'),
  },
  country: 'HK',
  employer: 'Harbour Homes Limited',
  job: 'Domestic housekeeper',
  exemption: 'ORDER 12 OF 2026',
  issued_at: now,
  valid_from: hours(-1),
  valid_until: hours(24 * 60),
  status: { uri, index: 0 },
}
const token = (change: Partial<CertificateToSign> = {}) => signToken({ ...maria, ...change }, key)
const changed = (text: string) => text.slice(0, 60) + (text[60] === 'A' ? 'B' : 'A') + text.slice(61)

/** Opens the gate as a phone does, waits until it is installed whole, and takes the network away. */
async function installed(device: BrowserContext): Promise<Page> {
  const page = await device.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (line) => {
    if (line.type() === 'error' && /Content Security|Refused/.test(line.text())) faults.push(line.text())
  })
  await page.goto(`${address}/ph/gate/`)
  await page.locator('body[data-ready=yes]').waitFor()
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  assert.deepEqual(faults, [])
  await device.setOffline(true)
  await page.reload()
  await page.locator('body[data-ready=yes]').waitFor()
  return page
}
const phone = (): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 })

async function readPicture(page: Page, text: string): Promise<void> {
  const buffer = await qrcode.toBuffer([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M', scale: 6 })
  await page.locator('#picture').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer })
}
const saidBy = async (page: Page, id: string): Promise<string> =>
  (await page.locator(id).allInnerTexts()).join('\n').replace(/\n+/g, '\n')
const shows = async (page: Page, answer: string): Promise<string> => {
  await page.locator(`#answer[data-answer="${answer}"]:not([hidden])`).waitFor({ timeout: 10_000 })
  return saidBy(page, '#answer')
}

test('installed once, the gate tells every answer apart with the network off', async () => {
  const device = await phone()
  const page = await installed(device)
  await screenshot(page, 'gate-ready')
  const cases: [string, string, RegExp][] = [
    ['valid', await token(), /^Valid\n.*DELA CRUZ, MARIA CLARA.*9073.*Hong Kong.*Harbour Homes.*Domestic.*ORDER 12/s],
    ['changed', changed(await token()), /^Not shown valid\nChanged or damaged/],
    ['strange-issuer', await signToken(maria, strange), /Unknown signature/],
    ['ended', await token({ status: { uri, index: 1 } }), /Ended.*newer certificate/s],
    ['suspended', await token({ status: { uri, index: 2 } }), /Suspended/],
    ['departed', await token({ status: { uri, index: 3 } }), /Already used to depart/],
    ['expired', await token({ valid_until: now.subtract({ minutes: 30 }) }), /Expired.*Its last day was/s],
    ['not-yet-valid', await token({ valid_from: hours(48) }), /Not valid yet/],
    ['unreadable', 'HTTPS://EXAMPLE.COM/BOARDING', /Not a certificate/],
  ]
  const looks = new Set<string>()
  for (const [answer, text, words] of cases) {
    await readPicture(page, text)
    const said = await shows(page, answer)
    assert.match(said, words)
    assert.match(said, /Do now\n.*Duty desk \+63 2 8000 0000/is)
    if (!['changed', 'strange-issuer', 'unreadable'].includes(answer)) assert.match(said, /^Demonstration$/m)
    else assert.doesNotMatch(said, /DELA CRUZ/)
    looks.add(await page.locator('#sign').innerHTML())
    await screenshot(page, `gate-${answer}`)
  }
  assert.equal(looks.size, cases.length, 'each has a sign of its own')
  assert.match(await saidBy(page, '#list'), /List 1 minute old, good/)
  assert.equal(await page.getByRole('button', { name: /refuse|deny|reject/i }).count(), 0)
  assert.ok(
    await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'),
    'nothing overflows at 360 px',
  )
  await device.close()
})

test('S4: an old list is said beside the answer, and the certificate still is valid', async () => {
  for (const [age, mark, words] of [
    [30, 'old', /That alone stops nobody/],
    [80, 'desk-first', /Telephone the duty desk first/],
  ] as const) {
    listAge = age
    const device = await phone()
    const page = await installed(device)
    await readPicture(page, await token())
    assert.match(await shows(page, 'valid'), words)
    assert.equal(await page.locator('#list').getAttribute('data-mark'), mark)
    await screenshot(page, `gate-${mark}`)
    await device.close()
  }
  listAge = 0
})

test('a typed number is passed on to the duty desk, a slip is told, and pasted text is read', async () => {
  const device = await phone()
  const page = await installed(device)
  const type = async (text: string) => {
    await page.getByRole('button', { name: 'Number' }).click()
    await page.getByLabel('Number on the certificate').fill(text)
    await page.keyboard.press('Enter')
  }
  await type(maria.number.toLowerCase().replaceAll('-', ' '))
  assert.match(await shows(page, 'number-only'), new RegExp(maria.number))
  await screenshot(page, 'gate-number-only')
  await type(maria.number.replace('0001', '0007'))
  await shows(page, 'number-mistyped')
  await type(await token())
  await shows(page, 'valid')
  await device.close()
})

test('S9: the device keeps no name, sends number, result, time and gate when the network is back, and then nothing', async () => {
  const device = await phone()
  const page = await installed(device)
  seen.length = 0
  await readPicture(page, await token())
  await shows(page, 'valid')
  await readPicture(page, await token({ status: { uri, index: 2 } }))
  await shows(page, 'suspended')
  await readPicture(page, changed(await token()))
  await shows(page, 'changed')
  assert.match(await saidBy(page, '#waiting'), /2 results wait/)
  assert.equal(seen.length, 0)
  const held = await storage(page)
  assert.equal(held.match(/row of seen/g)?.length, 2)
  assert.ok(held.includes('Terminal 3, row 1'), 'the configuration is found, so the look into the storage works')
  for (const secret of ['DELA', 'MARIA', 'Harbour', maria.number, '9073']) assert.ok(!held.includes(secret), secret)
  await device.setOffline(false)
  await page.locator('#waiting:empty').waitFor({ state: 'attached' })
  assert.deepEqual(
    seen.map((row) => ({ ...row, at: Number.isNaN(Date.parse(row.at)) ? 'no time' : 'a time' })),
    ['valid', 'suspended'].map((result) => ({ number: maria.number, result, at: 'a time', gate: 'Terminal 1, row 4' })),
  )
  assert.doesNotMatch(await storage(page), /row of seen/)
  await device.close()
})

test('S9: what cannot be sent is deleted after its hours', async () => {
  const device = await phone()
  const page = await installed(device)
  await readPicture(page, await token())
  await shows(page, 'valid')
  assert.match(await saidBy(page, '#waiting'), /1 result waits/)
  await page.clock.setFixedTime(hours(13).epochMilliseconds)
  networkTakes = false
  await device.setOffline(false)
  await page.locator('#waiting:empty').waitFor({ state: 'attached' })
  networkTakes = true
  await device.close()
})

test('the page speaks the languages that the state offers', async () => {
  const device = await phone()
  const page = await installed(device)
  await readPicture(page, await token({ status: { uri, index: 1 } }))
  await shows(page, 'ended')
  for (const [language, words] of [
    ['fil', /Winakasan/],
    ['ne', /अन्त्य गरिएको/],
  ] as const) {
    await page.locator('#language').selectOption(language)
    await page.locator(`html[lang=${language}]`).waitFor()
    assert.match(await saidBy(page, '#answer'), words)
    await screenshot(page, `gate-ended-${language}`)
  }
  await device.close()
})

test('the gate talks to its own server alone, and another jurisdiction’s address has none of its files', async () => {
  const page = await server.inject('/ph/gate/')
  assert.match(
    String(page.headers['content-security-policy']),
    /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'/,
  )
  assert.doesNotMatch(page.body, /<script>|onclick|style=/)
  assert.equal((await server.inject('/ph/gate')).headers.location, '/ph/gate/')
  assert.equal((await server.inject('/np/gate/')).statusCode, 404)
  const extra = { number: 'x', result: 'valid', at: 'x', gate: 'x', name: 'MARIA' }
  const sent = await server.inject({ method: 'POST', url: '/ph/gate/seen', payload: { seen: [extra] } })
  assert.ok(
    sent.statusCode === 400 || !('name' in (seen.at(-1) ?? {})),
    'a name sent by a tampered device is not taken',
  )
})

/** All that the page's storage holds, as one text: databases, caches, local and session storage, cookies, address. */
const storage = (page: Page): Promise<string> =>
  page.evaluate<string>(`(async () => {
  const parts = [JSON.stringify({ ...localStorage, ...sessionStorage }), document.cookie, location.href]
  const latin = (bytes) => new TextDecoder('latin1').decode(bytes)
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys())
      if (!/[.](wasm|woff2|png)$/.test(request.url))
        parts.push(request.url, latin(await (await cache.match(request)).arrayBuffer()))
  }
  const answered = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  for (const { name } of await indexedDB.databases()) {
    const database = await answered(indexedDB.open(name))
    for (const store of database.objectStoreNames)
      for (const row of await answered(database.transaction(store).objectStore(store).getAll()))
        parts.push('row of ' + store, ...Object.values(row).map((one) =>
          one instanceof ArrayBuffer || ArrayBuffer.isView(one) ? latin(one) : String(one)))
    database.close()
  }
  return parts.join('\\n')
})()`)

test('the camera reads one passenger after the other without a tap', async () => {
  const film = join(await mkdtemp(join(tmpdir(), 'fairway-film-')), 'queue.y4m')
  await writeFile(film, filmOf([await token(), await token({ status: { uri, index: 1 } })]))
  const looking = await openBrowser([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ])
  try {
    const page = await (await looking.newContext({ viewport: { width: 360, height: 740 } })).newPage()
    await page.goto(`${address}/ph/gate/`)
    await shows(page, 'valid')
    await screenshot(page, 'gate-camera')
    await shows(page, 'ended')
    await shows(page, 'valid')
  } finally {
    await looking.close()
  }
})

/** A film (YUV4MPEG2, grey) of codes held before the camera, a second each. */
function filmOf(texts: readonly string[]): Buffer {
  const [width, height, scale] = [640, 480, 6]
  const parts = [Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip C420jpeg\n`)]
  for (const text of texts) {
    const { modules } = qrcode.create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
    const frame = Buffer.alloc(width * height * 1.5, 128).fill(255, 0, width * height)
    const [left, top] = [width, height].map((side) => Math.floor((side - modules.size * scale) / 2)) as [number, number]
    for (let y = 0; y < modules.size * scale; y++)
      for (let x = 0; x < modules.size * scale; x++)
        if (modules.get(Math.floor(y / scale), Math.floor(x / scale))) frame[(top + y) * width + left + x] = 0
    for (let shown = 0; shown < 10; shown++) parts.push(Buffer.from('FRAME\n'), frame)
  }
  return Buffer.concat(parts)
}
