import { type Html, html, type Piece } from '../html.ts'

export interface Figure {
  /** Large: `0.4 months`. */
  readonly figure: string
  /** The sentence that it completes. */
  readonly sentence: string
  /** How it was computed. */
  readonly source?: { readonly label: string; readonly href: string }
}

/** Large figures, each with its sentence and, where there is one, the way to its source. */
export const figures = (list: readonly Figure[]): Html =>
  html`<dl class="figure-row">${list.map(({ figure, sentence, source }) => drawFigure(figure, sentence, source))}</dl>`

const drawFigure = (figure: Piece, sentence: Piece, source: Figure['source']) =>
  html`<div class="figure"><dt>${sentence}${source && html` <a href="${source.href}">${source.label}</a>`}</dt><dd>${figure}</dd></div>`
