import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  type CertificateNumber,
  formatCertificateNumber,
  lineLetters,
  parseCertificateNumber,
} from './certificate-number.ts'

const number: fc.Arbitrary<CertificateNumber> = fc.record(
  {
    authority: fc
      .tuple(
        fc.constantFrom('JO', 'DH', 'RW', 'ST', 'IO'),
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 99_999 }),
      )
      .map(([kind, year, serial]) => `${kind}-${year}-${String(serial).padStart(4, '0')}`),
    line: fc.integer({ min: 1, max: 300 }).map(lineLetters),
    place: fc.integer({ min: 1, max: 9_999 }),
    turn: fc.integer({ min: 1, max: 30 }),
  },
  { noNullPrototype: true },
)
const read = (typed: string) => parseCertificateNumber(typed)

test('the number of the first turn of place 28 looks as the design says, with its check character', () => {
  const text = formatCertificateNumber({ authority: 'JO-2026-0001', line: 'A', place: 28, turn: 1 })
  assert.match(text, /^JO-2026-0001-A\/028-1-[0-9A-HJKMNP-RTV-Z]$/)
})

test('every number is read back as it was printed', () => {
  fc.assert(
    fc.property(number, (one) => {
      const text = formatCertificateNumber(one)
      assert.deepEqual(read(text), { ok: true, number: one, text })
    }),
  )
})

test('it is read as people type it: small letters, spaces for signs, no zeros but O, no ones but l', () => {
  fc.assert(
    fc.property(number, fc.constantFrom(' ', '-', '–', ' / ', '.'), (one, sign) => {
      const text = formatCertificateNumber(one)
      const typed = text
        .replaceAll('0', 'O')
        .replaceAll('1', 'l')
        .replaceAll('5', 's')
        .replace(/[-/]/g, sign)
        .toLowerCase()
      assert.deepEqual(read(`  ${typed} `), { ok: true, number: one, text })
    }),
  )
})

test('without any sign it is read when the place has three digits, and never as another number', () => {
  fc.assert(
    fc.property(number, (one) => {
      const text = formatCertificateNumber(one)
      const found = read(text.replace(/[^0-9A-Z]/g, ''))
      if (found.ok) assert.equal(found.text, text)
      else assert.ok(one.place > 99 || one.turn > 9, text)
    }),
  )
})

test('no single wrong character passes', () => {
  fc.assert(
    fc.property(number, fc.nat(), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRTVWXYZ'), (one, where, other) => {
      const text = formatCertificateNumber(one)
      const places = [...text].flatMap((sign, at) => (/[0-9A-Z]/.test(sign) ? [at] : []))
      const at = places[where % places.length] as number
      const same = text[at] === other || (at < 2 && { O: '0', I: '1', S: '5' }[text[at] as string] === other)
      const found = read(text.slice(0, at) + other + text.slice(at + 1))
      assert.ok(same || !found.ok, `${text} with ${other} at ${at}`)
    }),
    { numRuns: 3_000 },
  )
})

test('no two characters that changed places pass, near or far', () => {
  fc.assert(
    fc.property(number, fc.nat(), fc.nat(), (one, first, second) => {
      const text = formatCertificateNumber(one)
      const places = [...text].flatMap((sign, at) => (/[0-9A-Z]/.test(sign) ? [at] : []))
      const [a, b] = [places[first % places.length], places[second % places.length]].sort(
        (x, y) => Number(x) - Number(y),
      ) as [number, number]
      const swapped = [...text]
      ;[swapped[a], swapped[b]] = [text[b] as string, text[a] as string]
      const found = read(swapped.join(''))
      assert.ok(!found.ok || found.text === text, `${text} became ${swapped.join('')}`)
    }),
    { numRuns: 3_000 },
  )
})

test('what is no number is told from a number with a slip', () => {
  const text = formatCertificateNumber({ authority: 'JO-2026-0001', line: 'A', place: 28, turn: 1 })
  assert.deepEqual(read(text.replace('0001', '0007')), { ok: false, why: 'mistyped' })
  for (const other of ['', 'maria', 'P1234567A', '1'.repeat(2_000)])
    assert.deepEqual(read(other), { ok: false, why: 'not a number' })
})

test('a line never gets a letter that is taken for another, and what cannot stand in a number is named', () => {
  const letters = Array.from({ length: 460 }, (_, at) => lineLetters(at + 1))
  assert.deepEqual([letters[0], letters[20], letters[21], new Set(letters).size], ['A', 'Z', 'AA', 460])
  assert.ok(letters.every((line) => !/[ILOSU]/.test(line)))
  const good = { authority: 'JO-2026-0001', line: 'A', place: 28, turn: 1 }
  assert.throws(() => formatCertificateNumber({ ...good, authority: 'JO 1' }), /No authority/)
  assert.throws(() => formatCertificateNumber({ ...good, line: 'O' }), /No letters of a line: O/)
  assert.throws(() => formatCertificateNumber({ ...good, place: 0 }), /No place: 0/)
  assert.throws(() => formatCertificateNumber({ ...good, turn: 1.5 }), /No turn/)
})
