import { type Html, html, type Piece } from '../html.ts'
import type { Words } from '../words.ts'
import type { Tone } from './tag.ts'

export interface TimelineEntry {
  readonly at: Temporal.Instant
  readonly what: Piece
  /** Office and post; an officer's name never stands on a public page. */
  readonly who: string
  readonly more?: Piece
  readonly tone?: Tone
}

/** The history of a record, latest first as it is given. */
export const timeline = (w: Words, entries: readonly TimelineEntry[]): Html =>
  html`<ol class="timeline">${entries.map(
    ({ at, what, who, more, tone }) => html`<li class="timeline-${tone ?? 'info'}"><p class="timeline-what">${what}</p>
<p class="soft"><time datetime="${at.toString()}">${w.instant(at)}</time> · <bdi>${who}</bdi></p>${more && html`<div>${more}</div>`}</li>`,
  )}</ol>`
