import { type Html, html, type Piece } from '../html.ts'
import type { Words } from '../words.ts'
import { button } from './button.ts'

export interface Confirmation {
  /** Where the form is sent. */
  readonly action: string
  readonly csrf: string
  /** What will be done, as the button says it: `Approve the job order`. */
  readonly does: string
  /** What follows, in sentences; and what can no longer be undone. */
  readonly follows: Piece
  /** What was entered, to be read once more. */
  readonly entered?: Piece
  /** The input, carried along. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly back: string
  readonly warning?: boolean
}

/** One last look before an act: what it does, what follows, what was entered, the way back. */
export const confirmation = (
  w: Words,
  one: Confirmation,
): Html => html`<form class="confirm" method="post" action="${one.action}">
<input type="hidden" name="_csrf" value="${one.csrf}">
${Object.entries(one.hidden ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${one.entered}
<div class="inset">${one.follows}</div>
<div class="button-row">${button(one.does, one.warning ? 'warning' : 'main')} <a href="${one.back}">${w.text('go-back')}</a></div>
</form>`
