import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Type } from 'typebox'
import { Occupation } from '#kernel/input.ts'
import { openBrowser } from '#test/browser.ts'
import { drawForm } from './form.ts'
import { occupationOf, occupationText, occupationTexts } from './occupations.ts'
import { readForm } from './read-form.ts'
import { wordFolders } from './word-folders.ts'
import { readLexicon } from './words.ts'

const lexicon = readLexicon(wordFolders, ['en', 'fil', 'ne'])
const words = (language: string) => lexicon.words(language, 'UTC')
const input = Type.Object({ occupation_code: Occupation })
const act = 'record-contract'

test('an occupation is named in the reader’s language, and its code read back from the name', () => {
  assert.equal(occupationText(words('ne'), '9111'), 'घरेलु कामदार (9111)')
  assert.equal(occupationText(words('fil'), '9111'), 'Kasambahay (9111)')
  assert.equal(occupationText(words('en'), '2655'), '2655')
  for (const language of ['en', 'fil', 'ne']) {
    const w = words(language)
    const texts = occupationTexts(w)
    const codes = texts.map((text) => occupationOf(w, text))
    assert.equal(new Set(codes).size, texts.length)
    const names = texts.map((text) => text.replace(/ \(\d{4}\)$/, ''))
    assert.deepEqual(
      names.map((name) => occupationOf(w, name)),
      codes,
      'a name stands for two occupations',
    )
    assert.deepEqual(texts.toSorted(new Intl.Collator(language).compare), texts)
  }
})

test('a form takes an occupation by name, by name and code, or by code in the digits of any script', () => {
  const read = (typed: string, language = 'en') => readForm(input, { occupation_code: typed }, act, words(language))
  for (const typed of ['7212', 'Welder (7212)', ' welder ', 'WELDER', '७२१२'])
    assert.deepEqual(read(typed), { input: { occupation_code: '7212' } }, typed)
  assert.deepEqual(read('घरेलु कामदार', 'ne'), { input: { occupation_code: '9111' } })
  assert.deepEqual(read('2655'), { input: { occupation_code: '2655' } })
  for (const typed of ['Astronaut', '72', '72123', '(7212) welder']) {
    const answer = read(typed)
    assert.match('errors' in answer ? (answer.errors[0]?.message ?? '') : '', /Choose one from the list/, typed)
  }
})

test('what was recorded by its code is shown by its name', () => {
  const drawn = String(
    drawForm(words('en'), { input, act, action: '', csrf: '', send: '', typed: { occupation_code: '7212' } }),
  ).replaceAll('&#61;', '=')
  assert.match(drawn, /value="Welder \(7212\)" list="list-occupation_code"/)
})

test('in a browser without script the name is chosen from the list of the field', async (t: TestContext) => {
  const browser = await openBrowser()
  t.after(() => browser.close())
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.setContent(String(drawForm(words('fil'), { input, act, action: '', csrf: '', send: 'Ipadala' })))
  const field = page.getByRole('combobox')
  const list = page.locator(`datalist#${await field.getAttribute('list')} option`)
  assert.equal(await list.count(), occupationTexts(words('fil')).length)
  await field.fill((await list.first().getAttribute('value')) ?? '')
  assert.ok(occupationOf(words('fil'), await field.inputValue()))
})
