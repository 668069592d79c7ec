import { type Html, html } from '../html.ts'
import { icon } from '../icon.ts'
import type { Words } from '../words.ts'

/** The way through a long list, by key and not by number: there is no page 7, only what comes next and before. */
export function pagination(w: Words, to: { readonly previous?: string; readonly next?: string }): Html | null {
  if (!to.previous && !to.next) return null
  return html`<nav class="pagination" aria-label="${w.text('pagination')}">
${to.previous && html`<a rel="prev" href="${to.previous}">${icon('arrow-left')} ${w.text('previous-page')}</a>`}
${to.next && html`<a rel="next" class="pagination-next" href="${to.next}">${w.text('next-page')} ${icon('arrow-right')}</a>`}
</nav>`
}
