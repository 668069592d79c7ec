import { type Html, html, type Piece, trusted } from '../html.ts'

export interface Column {
  readonly label: string
  /** Figures stand under each other at the end of their column. */
  readonly figures?: boolean
}

/**
 * A headed table. It scrolls inside itself when it is wider than its place and becomes a card a row on a phone.
 * The first cell of a row is its heading. `empty` stands in place of a table without rows. `tight`: a long list of short cells, which on a
 * phone follow one another in a line.
 */
export function dataTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Piece[])[],
  empty: Html,
  options: { readonly captionUnseen?: boolean; readonly tight?: boolean } = {},
): Html {
  if (rows.length === 0) return empty
  // The roles are said again because some browsers drop a table's own when cells are laid out as cards.
  return html`<div class="table-place" role="region" aria-label="${caption}" tabindex="0"><table class="table${options.tight && ' table-tight'}" role="table">
<caption${options.captionUnseen && trusted(' class="unseen"')}>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(
    (column) => html`<th scope="col" role="columnheader"${figures(column)}>${column.label}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${row.map((cell, at) => drawCell(columns[at], cell, at))}</tr>`)}</tbody>
</table></div>`
}

function drawCell(column: Column | undefined, cell: Piece, at: number): Html {
  if (!column) throw new Error(`A row has a cell ${at + 1} for which there is no column`)
  return at === 0
    ? html`<th scope="row" role="rowheader"${figures(column)}>${cell}</th>`
    : html`<td role="cell" data-label="${column.label}"${figures(column)}><div>${cell}</div></td>`
}

const figures = (column: Column) => column.figures && trusted(' class="figures"')
