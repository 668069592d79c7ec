import { type Html, html, type Piece } from '../html.ts'
import type { Words } from '../words.ts'

export interface SummaryRow {
  readonly name: Piece
  /** Nothing shows as “not recorded”, in words. */
  readonly value: Piece
  /** A change link; its label is completed by the row's name for a screen reader. */
  readonly change?: { readonly label: string; readonly href: string }
}

/** Names and values of one record. */
export const summaryList = (w: Words, rows: readonly SummaryRow[]): Html =>
  html`<dl class="summary">${rows.map(
    ({ name, value, change }) =>
      html`<div><dt>${name}</dt><dd>${
        value === null || value === undefined || value === ''
          ? html`<span class="absent">${w.text('not-recorded')}</span>`
          : value
      }</dd>${change && html`<dd class="summary-change"><a href="${change.href}">${change.label}<span class="unseen"> ${name}</span></a></dd>`}</div>`,
  )}</dl>`
