import { type Html, html, type Piece } from '../html.ts'
import { type IconName, icon } from '../icon.ts'

/** Nothing here: why that is, and what to do next. */
export const emptyState = (sign: IconName, title: string, next: Piece): Html =>
  html`<div class="empty">${icon(sign, 32)}<p class="empty-title">${title}</p><div>${next}</div></div>`
