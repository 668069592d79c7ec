import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { chooseLanguage, readLexicon } from './words.ts'

const ours = join(import.meta.dirname, 'words')

/** A folder of words, one text a language. */
function folder(t: TestContext, texts: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'words-'))
  t.after(() => rmSync(path, { recursive: true }))
  for (const [language, text] of Object.entries(texts)) writeFileSync(join(path, `${language}.ftl`), text)
  return path
}

test('every language of the shell says everything, with the same fillings', () => {
  assert.deepEqual(readLexicon([ours], ['en', 'fil', 'ne', 'ar']).gaps(), [])
})

test('what one language lacks, an attribute or a filling too, is named', (t) => {
  const path = folder(t, { en: 'a = A { $n }\nb = B\n    .hint = H\nc = C\n', ne: 'a = क\nb = ख\n' })
  assert.deepEqual(readLexicon([path], ['en', 'ne']).gaps(), ['en: a', 'ne: a $n', 'ne: b.hint', 'ne: c'])
})

test('a missing word, a missing filling, a syntax fault and an id said twice are errors', (t) => {
  const path = folder(t, { en: 'greeting = Good day, { $name }\n' })
  const w = readLexicon([path], ['en']).words('en', 'UTC')
  assert.throws(() => w.text('farewell'), /No words for “farewell”/)
  assert.throws(() => w.text('greeting'), /Unknown variable: \$name/)
  assert.throws(() => readLexicon([path, path], ['en']), /Attempt to override/)
  assert.throws(() => readLexicon([folder(t, { en: 'a = { $b\nc = C\n' })], ['en']), /cannot be read as Fluent: a/)
})

test('a server shows another language in place of a missing word, and says so to its log', (t) => {
  const faults: string[] = []
  const path = folder(t, { en: 'a = A\n', ne: 'b = ख\n' })
  const w = readLexicon([path], ['en', 'ne'], (fault) => faults.push(fault)).words('ne', 'UTC')
  assert.equal(w.text('a'), 'A')
  assert.deepEqual(faults, ['No words for “a” in ne'])
})

test('days, instants and sums are written as the reader writes them, in the Gregorian calendar', (t) => {
  const path = folder(t, {
    en: 'due = { $day }, { $sum }\n',
    ne: 'due = { $day }, { $sum }\n',
    ar: 'due = { $day }\n',
    th: 'due = { $day }\n',
  })
  const lexicon = readLexicon([path], ['en', 'ne', 'ar', 'th'])
  const day = Temporal.PlainDate.from('2026-11-24')
  const sum = { minor: 123_456, currency: 'PHP' }
  assert.equal(lexicon.words('en', 'Asia/Manila').text('due', { day, sum }), 'November 24, 2026, ₱1,234.56')
  assert.match(lexicon.words('ne', 'Asia/Kathmandu').text('due', { day, sum }), /२०२६.*नोभेम्बर.*२४, .*१,२३४\.५६/)
  assert.match(lexicon.words('ar', 'Asia/Qatar').text('due', { day }), /2026/)
  assert.match(lexicon.words('th', 'Asia/Bangkok').day(day), /2026/)
  const at = Temporal.Instant.from('2026-11-24T17:30:00Z')
  assert.match(lexicon.words('en', 'Asia/Manila').instant(at), /November 25, 2026 at 1:30.AM/)
})

test('sums keep their last minor unit at any size', (t) => {
  const w = readLexicon([folder(t, { en: 'a = A\n' })], ['en']).words('en', 'UTC')
  assert.equal(w.money({ minor: Number.MAX_SAFE_INTEGER, currency: 'USD' }), '$90,071,992,547,409.91')
  assert.equal(w.money({ minor: -5, currency: 'KWD' }).replaceAll(/\s/g, ' '), '-KWD 0.005')
  assert.equal(w.money({ minor: 500, currency: 'JPY' }), '¥500')
})

test('the language is the one chosen, else the browser’s, else the first', () => {
  const languages = ['en', 'fil', 'ne']
  assert.equal(chooseLanguage(languages, 'ne', 'fil'), 'ne')
  assert.equal(chooseLanguage(languages, 'xx', 'tl-PH,en;q=0.5'), 'fil')
  assert.equal(chooseLanguage(languages, undefined, 'ne-NP'), 'ne')
  assert.equal(chooseLanguage(languages, undefined, 'de, *;q=0.1'), 'en')
  assert.equal(chooseLanguage(languages, undefined, undefined), 'en')
})
