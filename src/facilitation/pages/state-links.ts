import { type Html, html, trusted } from '#web/html.ts'
import type { Words } from '#web/words.ts'
import { stateWord } from './state-tag.ts'

/** A list's states as links, each of which shows only the records in it; the one that is shown is marked. */
export function stateLinks(
  w: Words,
  address: string,
  states: readonly string[],
  chosen: string | undefined,
  counts?: Readonly<Record<string, number>>,
): Html {
  const link = (label: string, href: string, here: boolean) =>
    here ? html`<li><b aria-current="true">${label}</b></li>` : html`<li><a href="${href}">${label}</a></li>`
  const join = address.includes('?') ? '&' : '?'
  return html`<nav class="filter" aria-label="${w.text('filter-by-state')}"><ul${trusted(' role="list"')}>
${link(w.text('filter-all'), address, chosen === undefined)}${states.map((state) =>
  link(
    `${w.text(stateWord(state))}${counts ? ` (${w.number(counts[state] ?? 0)})` : ''}`,
    `${address}${join}state=${encodeURIComponent(state)}`,
    state === chosen,
  ),
)}</ul></nav>`
}
