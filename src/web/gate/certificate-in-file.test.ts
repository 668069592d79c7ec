import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import qrcode from 'qrcode'
import { closePaper, pdf } from '#facilitation/certificates/certificate-paper.ts'
import { nameAsRead, signToken } from '#facilitation/certificates/certificate-token.ts'
import { qrPicture } from '#facilitation/certificates/qr-picture.ts'
import { openSigningKey } from '#facilitation/certificates/signing-key.ts'
import { certificateIn, loadReader } from './certificate-in-file.ts'
import { readQr } from './read-qr.ts'

after(closePaper)

const now = Temporal.Instant.from('2026-11-24T08:00:00Z')
const data = await mkdtemp(join(tmpdir(), 'fairway-keys-'))
const key = await openSigningKey({ data, jurisdiction: 'ph', kind: 'demonstration', now })
const certificate = {
  number: 'JO-2026-0001-A/028-1-A',
  country: 'HK',
  employer: 'Harbour Homes Limited',
  job: 'Domestic housekeeper',
  exemption: null,
}
const token = await signToken(
  {
    ...certificate,
    issuer: 'ph',
    name: 'DELA<CRUZ<<MARIA<CLARA',
    passport: {
      number: 'ZZ1239073',
      birth_on: Temporal.PlainDate.from('1994-05-02'),
      ends_on: Temporal.PlainDate.from('2031-01-31'),
    },
    issued_at: now,
    valid_from: now,
    valid_until: now.add({ hours: 24 * 60 }),
    status: { uri: 'https://fairway.example.gov/ph/status/1', index: 0 },
  },
  key,
)

test('the token is found in the PDF, in a picture and in a text', async () => {
  const day = Temporal.PlainDate.from('2026-11-24')
  const paper = await pdf(
    {
      ...certificate,
      token,
      name: nameAsRead('DELA<CRUZ<<MARIA<CLARA'),
      passport_last_four: '9073',
      issued_on: day,
      valid_from_on: day,
      valid_until_on: day.add({ days: 60 }),
      state: 'PH',
      office: 'Department of Migrant Workers',
      help: null,
      check_address: null,
      demonstration: true,
    },
    'fil',
  )
  assert.equal(await certificateIn(paper), token)
  const picture = await qrcode.toBuffer([{ data: token, mode: 'alphanumeric' }], {
    errorCorrectionLevel: 'M',
    scale: 4,
  })
  assert.equal(await certificateIn(picture), token)
  assert.equal(await certificateIn(Buffer.from(token)), token)
})

test('a PDF of someone else and a picture without a code hold none', async () => {
  assert.equal(await certificateIn(Buffer.from('%PDF-1.7\n%%EOF')), null)
  const blank = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  )
  assert.equal(await certificateIn(blank), null)
})

test('the code as it is printed is read back to the letter', async () => {
  await loadReader()
  assert.equal(await readQr(painted(qrPicture(token))), token)
  assert.throws(() => qrPicture(token.toLowerCase()))
})

/** The SVG's runs as grey pixels, four a module. */
function painted(svg: string): Frame {
  const scale = 4
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * scale
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let at = Number(x) * scale; at < (Number(x) + Number(run)) * scale; at++)
        data.fill(0, (row * size + at) * 4, (row * size + at) * 4 + 3)
  return { data, width: size, height: size, colorSpace: 'srgb' } as Frame
}
type Frame = Extract<Parameters<typeof readQr>[0], { data: unknown; width: number }>
