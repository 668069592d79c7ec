import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currencyChoices } from './currencies.ts'
import { wordFolders } from './word-folders.ts'
import { readLexicon } from './words.ts'

const lexicon = readLexicon(wordFolders, ['en', 'fil', 'ne'])

test('every currency is chosen by its name in the reader’s language, those likely meant first and each once', () => {
  for (const language of lexicon.languages) {
    const choices = currencyChoices(lexicon.words(language, 'UTC'), ['PHP', 'QAR', 'PHP'])
    assert.deepEqual(
      choices.filter(({ value, label }) => label === `${value} (${value})`),
      [],
    )
    const codes = choices.map(({ value }) => value)
    assert.deepEqual(codes.slice(0, 2), ['PHP', 'QAR'])
    assert.equal(new Set(codes).size, codes.length)
    assert.ok(codes.includes('NPR'))
  }
  assert.equal(currencyChoices(lexicon.words('ne', 'UTC'), ['NPR'])[0]?.label, 'नेपाली रूपैयाँ (NPR)')
})
