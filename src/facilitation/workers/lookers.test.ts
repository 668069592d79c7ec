import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readLexicon } from '#web/words.ts'
import { facilitation } from '../room.ts'
import { lookedWord } from './lookers.ts'

test('a worker is told in words for what each page, paper or list of the API with the record is looked at', () => {
  const lexicon = readLexicon([join(import.meta.dirname, '../words')], ['en'])
  const w = lexicon.words('en', 'UTC')
  const pages = facilitation.pages.filter((page) => page.shows === 'worker').map((page) => page.path)
  const lists = facilitation.registers.filter((one) => one.person).map((one) => `/api/v1/${one.folder}`)
  assert.ok(pages.length > 5 && lists.length > 8)
  for (const page of [...pages, ...lists, '/certificates/:id/paper']) {
    assert.ok(w.has(lookedWord(page)), `${page}: ${lookedWord(page)}`)
  }
})
