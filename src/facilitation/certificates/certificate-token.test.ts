import assert from 'node:assert/strict'
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { encode as base45EncodeOracle, decode as base45Oracle } from 'base45'
import fc from 'fast-check'
import qrcode from 'qrcode'
import { decodeBase45, encodeBase45 } from './base45.ts'
import {
  ALLOWED_CLAIMS,
  type CertificateToSign,
  isInvented,
  nameAsRead,
  readToken,
  sealedFor,
  signToken,
  verifyToken,
} from './certificate-token.ts'
import { fromCbor, unseal } from './cose-sign1.ts'
import { openSigningKey, type SigningKey, trusted } from './signing-key.ts'
import { readTrustList, type TrustList, writeTrustList } from './trust-list.ts'

const now = Temporal.Instant.from('2026-11-24T08:00:00Z')
const data = await mkdtemp(join(tmpdir(), 'fairway-keys-'))
const key = await openSigningKey({ data, jurisdiction: 'ph', kind: 'demonstration', now })
const production = await openSigningKey({ data, jurisdiction: 'ph', kind: 'production', now })
const strange = await openSigningKey({ data: `${data}/other`, jurisdiction: 'ph', kind: 'demonstration', now })
const trustOf = (...keys: SigningKey[]): TrustList => ({
  issued_at: String(now),
  keys: keys.map((one) => trusted(one, 'Philippines')),
})
const trust = trustOf(key, production)

const maria: CertificateToSign = {
  issuer: 'ph',
  number: 'JO-2026-0001-A/028-1-K',
  name: 'DELA<CRUZ<<MARIA<CLARA<<<<<<<<<<<<<<<<<',
  passport: {
    number: 'ZZ1234567',
    birth_on: Temporal.PlainDate.from('1994-05-02'),
    ends_on: Temporal.PlainDate.from('2031-01-31'),
  },
  country: 'HK',
  employer: 'Harbour Homes Limited',
  job: 'Domestic housekeeper',
  exemption: null,
  issued_at: now,
  valid_from: now,
  valid_until: now.add({ hours: 24 * 60 }),
  status: { uri: 'https://fairway.example.gov/ph/status/1', index: 12_345 },
}
const longest: CertificateToSign = {
  ...maria,
  number: 'JO-2026-0001-AA/1028-12-K',
  name: 'WOLFESCHLEGELSTEINHAUSEN<<BERNADETTE<JO',
  employer: 'Al Jazeera International Catering and Facilities Services Co',
  job: 'Heavy duty refrigerated articulated lorry and trailer driver',
  exemption: 'ORDER 12 OF 2026, RETURNING',
}
const verify = (text: string, list = trust) => verifyToken(text, list)
const failure = async (text: string, list = trust) => {
  const read = await verify(text, list)
  return read.ok ? 'none' : read.failure
}

test('base45 agrees with the library on every byte string, and refuses what is not base45', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = encodeBase45(bytes)
      assert.equal(text, base45EncodeOracle(bytes))
      assert.deepEqual(decodeBase45(text), new Uint8Array(bytes))
      assert.deepEqual(new Uint8Array(base45Oracle(text)), new Uint8Array(bytes))
    }),
  )
  for (const text of ['A', 'AB C', ':::', '::', 'aB', 'ÄB0']) assert.equal(decodeBase45(text), null, text)
})

test('a signed certificate is read back with every word', async () => {
  const text = await signToken(maria, key)
  const read = await verify(text)
  assert.ok(read.ok)
  const { passport_salt, passport_seal, ...words } = read.certificate
  assert.deepEqual(words, {
    issuer: 'ph',
    number: maria.number,
    name: 'DELA<CRUZ<<MARIA<CLARA',
    passport_last_four: '4567',
    country: 'HK',
    employer: maria.employer,
    job: maria.job,
    exemption: null,
    issued_at: '2026-11-24T08:00:00Z',
    valid_from: '2026-11-24T08:00:00Z',
    valid_until: '2027-01-23T08:00:00Z',
    status: maria.status,
    demonstration: true,
  })
  assert.deepEqual([passport_salt.length, passport_seal.length], [8, 16])
  assert.equal(read.key.kind, 'demonstration')
  assert.deepEqual(readToken(text), read.certificate)
})

test('whatever the words, the token fits version 15 at level M, and short words are never cut', async () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  const name = fc.stringMatching(/^[A-Z]{1,18}<<[A-Z<]{1,18}[A-Z]$/)
  await fc.assert(
    fc.asyncProperty(word, word, name, async (employer, job, mrz) => {
      const text = await signToken({ ...longest, employer, job, name: mrz }, key)
      assert.ok(text.length <= 600, `${text.length} characters`)
      const read = await verify(text)
      assert.ok(read.ok)
      if (Buffer.byteLength(employer + job) < 60)
        assert.deepEqual([read.certificate.employer, read.certificate.job], [employer.trim(), job.trim()])
    }),
    { numRuns: 60 },
  )
})

test('the longest names make a QR code of version 15 at most, and what is cut is cut at a word', async () => {
  const text = await signToken(longest, key)
  const code = qrcode.create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
  assert.ok(code.version <= 15, `version ${code.version}`)
  const read = await verify(text)
  assert.ok(read.ok)
  assert.equal(read.certificate.name, longest.name)
  assert.match(read.certificate.employer, /^Al Jazeera International(| \S+[a-z])…$/)
  assert.match(read.certificate.job, /^Heavy duty refrigerated(| \S+[a-z])…$/)
  assert.ok(longest.job.startsWith(read.certificate.job.slice(0, -1)))
})

test('S10: the token holds the allowed claims and nothing else, and no birth date', async () => {
  const message = unseal(decodeBase45((await signToken(longest, key)).slice(4)) as Uint8Array)
  assert.ok(message)
  const claims = fromCbor(message.payload) as Map<number, unknown>
  const own = claims.get(-65537) as Map<number, unknown>
  assert.deepEqual(
    [...claims.keys()].filter((one) => !ALLOWED_CLAIMS.registered.some((known) => known === one)),
    [],
  )
  assert.deepEqual(
    [...own.keys()].sort((a, b) => a - b),
    [...ALLOWED_CLAIMS.own],
  )
  const payload = Buffer.from(message.payload).toString('latin1')
  for (const secret of ['ZZ1234567', '1994', '940502', '2031', '310131']) assert.ok(!payload.includes(secret), secret)
})

test('the seal fits the passport and no other, and two tokens of one passport have nothing in common', async () => {
  const [one, two] = [readToken(await signToken(maria, key)), readToken(await signToken(maria, key))]
  assert.ok(one && two)
  assert.ok(await sealedFor(one, maria.passport))
  assert.ok(!(await sealedFor(one, { ...maria.passport, number: 'ZZ1234568' })))
  assert.ok(!(await sealedFor(one, { ...maria.passport, ends_on: Temporal.PlainDate.from('2031-02-01') })))
  assert.notDeepEqual(one.passport_seal, two.passport_seal)
})

test('any one changed character is told as a change, wherever it stands', async () => {
  const text = await signToken(maria, key)
  for (let at = 0; at < text.length; at++) {
    const other = text[at] === 'A' ? 'B' : 'A'
    assert.equal(await failure(text.slice(0, at) + other + text.slice(at + 1)), 'changed', `character ${at}`)
  }
})

test('a lost or doubled character is told as a change, and line breaks of a mail do no harm', async () => {
  const text = await signToken(maria, key)
  assert.equal(await failure(text.slice(0, 100) + text.slice(101)), 'changed')
  assert.equal(await failure(text.slice(0, 100) + text.slice(99)), 'changed')
  assert.equal(await failure(text.toLowerCase()), 'unreadable')
  assert.equal(await failure(`\n${text.slice(0, 76)}\r\n${text.slice(76)}\n`), 'none')
  for (const nothing of ['', 'hello', 'HTTPS://EXAMPLE.COM/', 'A'.repeat(100)])
    assert.equal(await failure(nothing), 'unreadable')
})

test('a key that the list does not know is a strange issuer, and so is one of another day, state or kind', async () => {
  assert.equal(await failure(await signToken(maria, strange)), 'strange issuer')
  const text = await signToken(maria, key)
  const [entry] = trustOf(key).keys
  assert.ok(entry)
  const listed = (change: object) => ({ ...trust, keys: [{ ...entry, ...change }] })
  assert.equal(await failure(text, listed({ until: '2026-11-24T07:59:59Z' })), 'strange issuer')
  assert.equal(await failure(text, listed({ from: '2026-11-25T00:00:00Z' })), 'strange issuer')
  assert.equal(await failure(text, listed({ jurisdiction: 'np' })), 'strange issuer')
  assert.equal(await failure(text, listed({ kind: 'production' })), 'strange issuer')
  assert.equal(await failure(text, listed({})), 'none')
})

test('S29: a production key does not sign for an invented person, nor a demonstration key for a real one', async () => {
  const real = { ...maria, passport: { ...maria.passport, number: 'P1234567A' } }
  await assert.rejects(signToken(maria, production), /production key does not sign for an invented person/)
  await assert.rejects(signToken(real, key), /signs only for invented people/)
  const read = await verify(await signToken(real, production))
  assert.ok(read.ok)
  assert.equal(read.certificate.demonstration, false)
  assert.ok(isInvented('zz1234567') && !isInvented('P1234567A') && !isInvented('PZZ123456'))
})

test('a name, passport or country that no passport has is refused before anything is signed', async () => {
  await assert.rejects(signToken({ ...maria, name: 'Dela Cruz, María' }, key), /machine-readable zone/)
  await assert.rejects(signToken({ ...maria, name: 'A'.repeat(40) }, key), /at most 39/)
  await assert.rejects(signToken({ ...maria, country: 'HKG' }, key), /two letters/)
  await assert.rejects(
    signToken({ ...maria, passport: { ...maria.passport, number: 'ZZ12 4567' } }, key),
    /passport number/,
  )
  const uri = `https://${'a'.repeat(200)}.example/`
  await assert.rejects(signToken({ ...maria, status: { uri, index: 1 } }, key), /Shorten the status list's address/)
})

test('a name of the machine-readable zone is shown as people read it', () => {
  assert.equal(nameAsRead('DELA<CRUZ<<MARIA<CLARA'), 'DELA CRUZ, MARIA CLARA')
  assert.equal(nameAsRead('SUKARNO'), 'SUKARNO')
})

test('a key file is made once by any number of starters, is readable by its owner alone, and keeps its kind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fairway-keys-'))
  const place = { data: folder, jurisdiction: 'np', kind: 'production', now } as const
  const keys = await Promise.all(Array.from({ length: 8 }, () => openSigningKey(place)))
  assert.equal(new Set(keys.map((one) => one.publicPem)).size, 1)
  const path = join(folder, 'keys', 'np-certificate.production.json')
  assert.equal((await stat(path)).mode & 0o777, 0o600)
  assert.match(keys[0]?.publicPem ?? '', /^-----BEGIN PUBLIC KEY-----\n/)
  await writeFile(join(folder, 'keys', 'np-certificate.demonstration.json'), await readFile(path))
  await assert.rejects(openSigningKey({ ...place, kind: 'demonstration' }), /holds a production key of np/)
})

test('a trust list is written and read back, and half a list is refused', () => {
  assert.deepEqual(readTrustList(writeTrustList(trust)), trust)
  assert.throws(() => readTrustList('{'), /not JSON/)
  assert.throws(() => readTrustList('[]'), /not of the form/)
  assert.throws(() => readTrustList(JSON.stringify({ format: 'fairway-trust-list/1', keys: [] })), /no day of issue/)
  const [entry] = trust.keys
  const bad = { format: 'fairway-trust-list/1', issued_at: trust.issued_at, keys: [entry, { ...entry, kind: 'test' }] }
  assert.throws(() => readTrustList(JSON.stringify(bad)), /Key 2 of the trust list/)
})
