import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Html, html, type Piece, trusted } from './html.ts'

test('text is escaped in content and in quoted attributes', () => {
  const name = `<script>alert("x")</script> & 'co'`
  const page = String(html`<a title="${name}">${name}</a>`)
  assert.doesNotMatch(page, /<script|alert\("|'co'/)
  assert.equal(page.split('&#60;script&#62;').length, 3)
})

test('a piece of html inside html is kept, a list is joined, nothing and false are empty', () => {
  const rows = ['a', '<b>'].map((one) => html`<li>${one}</li>`)
  assert.equal(
    String(html`<ul>${rows}${null}${undefined}${false}${0}</ul>`),
    '<ul><li>a</li><li>&#60;b&#62;</li>0</ul>',
  )
  assert.equal(String(html`${trusted('<hr>')}`), '<hr>')
})

test('neither an object nor an imitation of html gets into a page', () => {
  assert.throws(() => html`${{ toString: () => '<b>' } as unknown as Piece}`, /Cannot put \[object Object\]/)
  assert.throws(() => new Html(Symbol('html') as never, '<b>'), /made by html/)
})
