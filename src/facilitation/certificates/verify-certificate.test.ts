import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { formatCertificateNumber } from './certificate-number.ts'
import { type CertificateToSign, signToken } from './certificate-token.ts'
import { openSigningKey, trusted } from './signing-key.ts'
import { buildStatusBits, readStatusList, signStatusList } from './status-list.ts'
import { ANSWERS, type Known, verifyCertificate } from './verify-certificate.ts'

const now = Temporal.Instant.from('2026-11-24T08:00:00Z')
const data = await mkdtemp(join(tmpdir(), 'fairway-keys-'))
const key = await openSigningKey({ data, jurisdiction: 'ph', kind: 'demonstration', now })
const strange = await openSigningKey({ data: join(data, 'other'), jurisdiction: 'ph', kind: 'demonstration', now })
const trust = { issued_at: String(now), keys: [trusted(key, 'Philippines')] }
const uri = 'https://fairway.example.gov/ph/status/1'
const number = formatCertificateNumber({ authority: 'JO-2026-0001', line: 'A', place: 28, turn: 1 })

const certificate = (change: Partial<CertificateToSign> = {}): CertificateToSign => ({
  issuer: 'ph',
  number,
  name: 'DELA<CRUZ<<MARIA',
  passport: {
    number: 'ZZ1234567',
    birth_on: Temporal.PlainDate.from('1994-05-02'),
    ends_on: Temporal.PlainDate.from('2031-01-31'),
  },
  country: 'HK',
  employer: 'Harbour Homes Limited',
  job: 'Domestic housekeeper',
  exemption: null,
  issued_at: now.subtract({ hours: 24 }),
  valid_from: now.subtract({ hours: 24 }),
  valid_until: now.add({ hours: 24 * 60 }),
  status: { uri, index: 0 },
  ...change,
})
const token = (change: Partial<CertificateToSign> = {}) => signToken(certificate({ issued_at: now, ...change }), key)

const bits = buildStatusBits(8, [
  [1, 'ended'],
  [2, 'suspended'],
  [3, 'departed'],
])
const read = await readStatusList(await signStatusList({ uri, issued_at: now, bits }, key), trust)
assert.ok(read.ok)
const known: Known = { trust, status: read.list, now, list_old_after_hours: 24, desk_first_after_hours: 72 }
const ask = (text: string, change: Partial<Known> = {}) => verifyCertificate(text, { ...known, ...change })
const answer = async (text: string, change: Partial<Known> = {}) => (await ask(text, change)).answer

test('a good certificate is shown valid with what the officer compares, and says that it is a demonstration', async () => {
  const result = await ask(await token({ exemption: 'ORDER 12' }))
  assert.deepEqual(result, {
    answer: 'valid',
    valid: true,
    colour: 'go',
    shape: 'tick',
    number,
    certificate: {
      name: 'DELA CRUZ, MARIA',
      passport_last_four: '4567',
      country: 'HK',
      employer: 'Harbour Homes Limited',
      job: 'Domestic housekeeper',
      exemption: 'ORDER 12',
      valid_from: '2026-11-23T08:00:00Z',
      valid_until: '2027-01-23T08:00:00Z',
      issuer: 'ph',
      issuer_name: 'Philippines',
    },
    demonstration: true,
    list: { mark: 'fresh', issued_at: '2026-11-24T08:00:00Z', minutes: 0 },
  })
})

test('each thing that can be amiss has an answer of its own', async () => {
  const text = await token()
  const changed = text.slice(0, 60) + (text[60] === 'A' ? 'B' : 'A') + text.slice(61)
  assert.equal(await answer(changed), 'changed')
  assert.equal(await answer(await signToken(certificate({ issued_at: now }), strange)), 'strange-issuer')
  assert.equal(await answer(await token({ status: { uri, index: 1 } })), 'ended')
  assert.equal(await answer(await token({ status: { uri, index: 2 } })), 'suspended')
  assert.equal(await answer(await token({ status: { uri, index: 3 } })), 'departed')
  assert.equal(await answer(await token({ valid_until: now })), 'expired')
  assert.equal(await answer(await token({ valid_from: now.add({ seconds: 1 }) })), 'not-yet-valid')
  assert.equal(await answer('a boarding pass'), 'unreadable')
  assert.equal(await answer(text, { trust: null }), 'no-trust-list')
})

test('nothing of an unproved paper is shown, not even its number', async () => {
  const result = await ask(await signToken(certificate({ issued_at: now }), strange))
  assert.deepEqual([result.number, result.certificate, result.valid], [null, null, false])
})

test('what the status list says comes before the days, since it says more', async () => {
  const late = { now: now.add({ hours: 24 * 90 }) }
  assert.equal(await answer(await token({ status: { uri, index: 3 } }), late), 'departed')
  assert.equal(await answer(await token({ status: { uri, index: 1 } }), late), 'ended')
  assert.equal(await answer(await token(), late), 'expired')
})

test('S4: an old list is a mark beside the answer and never the answer, for 72 hours offline and beyond', async () => {
  const text = await token()
  for (const [hours, mark] of [
    [5, 'fresh'],
    [24, 'old'],
    [72, 'desk-first'],
    [1_400, 'desk-first'],
  ] as const) {
    const result = await ask(text, { now: now.add({ hours }) })
    assert.deepEqual([result.answer, result.list.mark, result.list.minutes], ['valid', mark, hours * 60])
  }
  const without = await ask(text, { status: null })
  assert.deepEqual([without.answer, without.list.mark], ['valid', 'missing'])
})

test('a list of another address, another state or too short a list counts as missing or silent, not as good news', async () => {
  const other = await ask(await token({ status: { uri: `${uri}0`, index: 1 } }))
  assert.deepEqual([other.answer, other.list.mark], ['valid', 'missing'])
  const beyond = await ask(await token({ status: { uri, index: 9 } }))
  assert.equal(beyond.answer, 'valid')
  const foreign = await ask(await token(), { status: { ...read.list, jurisdiction: 'np' } })
  assert.equal(foreign.list.mark, 'missing')
})

test('S3: no answer refuses anybody: one is valid, and the others say why it is not shown', () => {
  const names = Object.keys(ANSWERS)
  assert.ok(names.every((name) => !/refus|deny|reject|fail|forg/.test(name)))
  const looks = Object.values(ANSWERS).map(({ shape }) => shape)
  assert.equal(new Set(looks).size, names.length, 'no two answers share a shape')
})

test('a typed number is passed on to the duty desk, and a slip in it is told', async () => {
  const right = await ask(number.toLowerCase().replaceAll('-', ' '))
  assert.deepEqual([right.answer, right.number, right.certificate], ['number-only', number, null])
  assert.equal(await answer(number.replace('0001', '0002')), 'number-mistyped')
})
