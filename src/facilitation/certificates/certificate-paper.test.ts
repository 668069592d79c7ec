import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { type CertificateToPrint, closePaper, PAPER_LANGUAGES, pdf, pdfOfList } from './certificate-paper.ts'
import { type CertificateToSign, nameAsRead, signToken } from './certificate-token.ts'
import { openSigningKey } from './signing-key.ts'

after(closePaper)

const now = Temporal.Instant.from('2026-11-24T08:00:00Z')
const key = await openSigningKey({
  data: await mkdtemp(join(tmpdir(), 'fairway-keys-')),
  jurisdiction: 'np',
  kind: 'demonstration',
  now,
})
/** The longest names that the demonstration, the passport or the token allow. */
const longest: CertificateToSign = {
  issuer: 'np',
  number: 'JO-2026-0001-AA/1028-12-K',
  name: 'WOLFESCHLEGELSTEINHAUSEN<<BERNADETTE<JO',
  passport: {
    number: 'ZZ1234567',
    birth_on: Temporal.PlainDate.from('1994-05-02'),
    ends_on: Temporal.PlainDate.from('2031-01-31'),
  },
  country: 'SA',
  employer: 'Al Jazeera International Catering and Facilities Services Co',
  job: 'Heavy duty refrigerated articulated lorry and trailer driver',
  exemption: 'ORDER 12 OF 2026, RETURNING',
  issued_at: now,
  valid_from: now,
  valid_until: now.add({ hours: 24 * 60 }),
  status: { uri: 'https://fairway.example.gov/np/status/1', index: 12_345 },
}
const token = await signToken(longest, key)
const certificate: CertificateToPrint = {
  number: longest.number,
  token,
  name: nameAsRead(longest.name),
  passport_last_four: '4567',
  country: longest.country,
  employer: longest.employer,
  job: longest.job,
  exemption: longest.exemption,
  issued_on: Temporal.PlainDate.from('2026-11-24'),
  valid_from_on: Temporal.PlainDate.from('2026-11-24'),
  valid_until_on: Temporal.PlainDate.from('2027-01-22'),
  state: 'NP',
  office: 'Department of Foreign Employment, Kathmandu',
  help: '+977 1 000 0000',
  check_address: 'https://fairway.example.gov/np/check',
  demonstration: true,
}
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const pagesOf = (bytes: Uint8Array) => text(bytes).match(/\/Type\s*\/Page\b(?!s)/g)?.length

test('the longest certificate fits one page in every language, as tagged PDF/UA-1 with its languages named', async () => {
  for (const language of PAPER_LANGUAGES) {
    const bytes = await pdf(certificate, language)
    assert.equal(pagesOf(bytes), 1, language)
    assert.match(text(bytes), /pdfuaid:part>1</)
    assert.match(text(bytes), /\/Lang\s*\(en\)/)
    if (language !== 'en') assert.match(text(bytes), new RegExp(`/Lang\\s*\\(${language}\\)`))
    assert.ok(bytes.length < 100_000, `${bytes.length} bytes`)
  }
})

test('the second language has letters of its own script', async () => {
  assert.match(text(await pdf(certificate, 'ne')), /NotoSansDevanagari/)
  assert.doesNotMatch(text(await pdf(certificate, 'fil')), /NotoSansDevanagari/)
})

test('a list gives one file a certificate, in its order, and a page that cannot be set is told', async () => {
  const numbers = Array.from({ length: 20 }, (_, at) => `JO-2026-0001-A/${String(at + 1).padStart(3, '0')}-1-X`)
  const list = numbers.map((number) => ({ certificate: { ...certificate, number }, language: 'fil' }))
  const given: string[] = []
  for await (const page of pdfOfList(list)) {
    given.push(page.number)
    assert.match(text(page.pdf), /^%PDF-1\.7/)
  }
  assert.deepEqual(given, numbers)
  const broken = { ...certificate, name: undefined as unknown as string }
  await assert.rejects(pdf(broken, 'en'), /could not be set on paper: .*name/)
  assert.ok(await pdf(certificate, 'en'), 'the next page is set none the less')
})
