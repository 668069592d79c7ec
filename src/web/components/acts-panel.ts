import { type Html, html } from '../html.ts'
import { icon } from '../icon.ts'
import type { Words } from '../words.ts'
import { buttonLink } from './button.ts'

export interface PossibleAct {
  readonly label: string
  readonly href: string
  /** Why it cannot be done now, in a sentence; without one it can. */
  readonly reason?: string
  /** It takes something away. */
  readonly warning?: boolean
}

/** What can be done now, the likeliest first; and what cannot, with the reason. */
export function actsPanel(w: Words, acts: readonly PossibleAct[]): Html {
  const possible = acts.filter((act) => !act.reason)
  const others = acts.filter((act) => act.reason)
  const kind = (act: PossibleAct, at: number) => (act.warning ? 'warning' : at === 0 ? 'main' : 'plain')
  return html`<section class="card acts" aria-labelledby="acts-title"><h2 id="acts-title">${w.text('acts-title')}</h2>
${
  possible.length > 0
    ? html`<ul class="acts-possible">${possible.map((act, at) => html`<li>${buttonLink(act.label, act.href, kind(act, at))}</li>`)}</ul>`
    : html`<p>${w.text('acts-none')}</p>`
}
${
  others.length > 0 &&
  html`<h3>${w.text('acts-not-now')}</h3><ul class="acts-not-now">${others.map(
    ({ label, reason }) =>
      html`<li>${icon('lock', 18)}<span><b>${label}</b> <span class="soft">${reason}</span></span></li>`,
  )}</ul>`
}
</section>`
}
