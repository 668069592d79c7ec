// Pages for when there is no page: each says what happened, what was not done, and where to go from here.
import { buttonLink } from './components/button.ts'
import { type Html, html } from './html.ts'
import type { Framed } from './layout.ts'
import type { Words } from './words.ts'

/** Unknown address, or a record that this reader may not see: one answer for both, so that it tells nothing. */
export const notFound = (w: Words, home: string): Framed => trouble(w, 'not-found', home)

const serverTrouble = (w: Words, home: string, reference: string): Framed =>
  trouble(w, 'trouble', home, html`<p>${w.text('trouble-try')}</p><p>${w.text('trouble-reference', { reference })}</p>`)

const staleForm = (w: Words, home: string): Framed => trouble(w, 'stale', home, html`<p>${w.text('stale-try')}</p>`)

const tooMany = (w: Words, home: string): Framed => trouble(w, 'too-many', home)

/** The answer to what a route threw: its status and its page. `reference` is the request's id. */
export function troublePage(
  w: Words,
  home: string,
  error: unknown,
  reference: string,
): { status: number; page: Framed } {
  const { statusCode = 500, code = '' } = error as { statusCode?: number; code?: string }
  if (code.startsWith('FST_CSRF')) return { status: 403, page: staleForm(w, home) }
  if (statusCode === 429) return { status: 429, page: tooMany(w, home) }
  if (statusCode === 404) return { status: 404, page: notFound(w, home) }
  return { status: statusCode, page: serverTrouble(w, home, reference) }
}

function trouble(w: Words, name: string, home: string, more: Html | null = null): Framed {
  return {
    title: w.text(`${name}-title`),
    lead: w.text(`${name}-lead`),
    main: html`<div class="card stack">${more}<div class="button-row">${buttonLink(w.text('to-home'), home, 'main', 'compass')}</div></div>`,
  }
}
