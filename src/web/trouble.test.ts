import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { html } from './html.ts'
import { troublePage } from './trouble.ts'
import { readLexicon } from './words.ts'

const w = readLexicon([join(import.meta.dirname, 'words')], ['en']).words('en', 'UTC')

test('every trouble says what happened, what was not done, and where to go from here', () => {
  const troubles: [unknown, number, RegExp][] = [
    [{ statusCode: 403, code: 'FST_CSRF_INVALID_TOKEN' }, 403, /no longer fresh.*Nothing was saved/],
    [{ statusCode: 429 }, 429, /Too many tries.*Wait a minute/],
    [{ statusCode: 404 }, 404, /not here.*mistyped/],
    [new Error('a column with a name in it'), 500, /our side.*not saved.*req-7/],
  ]
  for (const [error, status, says] of troubles) {
    const answer = troublePage(w, '/ph/', error, 'req-7')
    const text = String(html`${answer.page.title} ${answer.page.lead} ${answer.page.main}`).replaceAll(/\s+/g, ' ')
    assert.equal(answer.status, status)
    assert.match(text, says)
    assert.match(text, /href="\/ph\/"/)
    assert.doesNotMatch(text, /column/)
  }
})
