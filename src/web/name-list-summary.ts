import type { ListOutcome } from '#facilitation/name-list/take-name-list.ts'
import { dataTable } from './components/data-table.ts'
import { emptyState } from './components/empty-state.ts'
import { noticeBanner } from './components/notice-banner.ts'
import { html, type Piece } from './html.ts'
import { listFaultWords } from './list-fault-words.ts'
import type { Words } from './words.ts'

/** What a list came to: how many were named, and each fault with its row and column. While it is `under way` nothing is called whole. */
export function nameListSummary(w: Words, { rows, named, found, faults }: ListOutcome, underway = false): Piece {
  const none = emptyState('circle-check', w.text('name-list-faultless'), w.text('name-list-faultless.next'))
  return html`${noticeBanner(faults.length > 0 ? 'wait' : underway ? 'info' : 'go', w.text('name-list-taken', { named, found, rows }), faults.length > 0 && html`<p>${w.text('name-list-faulty')}</p>`)}
${dataTable(
  w.text('name-list-faults'),
  [
    { label: w.text('name-list-row'), figures: true },
    { label: w.text('name-list-column') },
    { label: w.text('name-list-says') },
    { label: w.text('name-list-todo') },
  ],
  [...faults]
    .sort((a, b) => a.row - b.row)
    .slice(0, 200)
    .map((fault) => {
      const { says, todo } = listFaultWords(w, fault)
      return [w.number(fault.row), fault.column, says, todo]
    }),
  underway ? html`` : none,
)}`
}
