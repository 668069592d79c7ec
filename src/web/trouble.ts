// Pages for when there is no page: each says what happened, what was not done, and where to go from here.
import { buttonLink } from './components/button.ts'
import { type Html, html } from './html.ts'
import type { Framed } from './layout.ts'
import type { Words } from './words.ts'

/** Unknown address, or a record that this reader may not see: one answer for both, so that it tells nothing. */
export const notFound = (w: Words, home: string): Framed => trouble(w, 'not-found', home)

/** A fault of ours. `reference` is the request's id, as the log has it. */
export const serverTrouble = (w: Words, home: string, reference: string): Framed =>
  trouble(w, 'trouble', home, html`<p>${w.text('trouble-try')}</p><p>${w.text('trouble-reference', { reference })}</p>`)

/** The form's token is not this session's. */
export const staleForm = (w: Words, home: string): Framed =>
  trouble(w, 'stale', home, html`<p>${w.text('stale-try')}</p>`)

/** Refused by the rate limit. */
export const tooMany = (w: Words, home: string): Framed => trouble(w, 'too-many', home)

function trouble(w: Words, name: string, home: string, more: Html | null = null): Framed {
  return {
    title: w.text(`${name}-title`),
    lead: w.text(`${name}-lead`),
    main: html`<div class="card stack">${more}<div class="button-row">${buttonLink(w.text('to-home'), home, 'main', 'compass')}</div></div>`,
  }
}
