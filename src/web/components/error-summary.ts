import { type Html, html } from '../html.ts'
import { icon } from '../icon.ts'
import type { Words } from '../words.ts'

/** One thing wrong with what was sent: the field (its input has the id `field-<field>`) and what to do about it. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

/** All errors at the head of a form, each a link to its field. Nothing when there is none. */
export function errorSummary(w: Words, errors: readonly FieldError[]): Html | null {
  if (errors.length === 0) return null
  return html`<div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
<h2 id="error-summary-title">${icon('octagon-x', 24)} ${w.text('error-summary-title')}</h2>
<p>${w.text('nothing-saved')}</p>
<ul>${errors.map(({ field, message }) => html`<li><a href="#field-${field}">${message}</a></li>`)}</ul>
</div>`
}
