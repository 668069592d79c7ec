import { type Html, html, type Piece } from '../html.ts'
import { type IconName, icon } from '../icon.ts'
import type { Words } from '../words.ts'
import type { Tone } from './tag.ts'

/** stops: no certificate until mended. finding: against someone else, the worker may leave. unknown: a fact is missing. */
export type ObstacleKind = 'stops' | 'finding' | 'warns' | 'unknown' | 'informs'

export interface Obstacle {
  readonly kind: ObstacleKind
  /** What: the rule in a sentence. */
  readonly what: string
  /** Why: the message with its figures. */
  readonly why: Piece
  readonly facts?: readonly { readonly name: string; readonly value: string }[]
  /** What to do. */
  readonly remedy: Piece
  /** Who acts next. */
  readonly next?: string
  readonly by?: Temporal.PlainDate
  /** The text that it rests on, with its first day and how sure the reading is. */
  readonly law: {
    readonly citation: string
    readonly since?: Temporal.PlainDate
    readonly note?: string
    readonly href?: string
  }
}

const looks: Readonly<Record<ObstacleKind, readonly [Tone, IconName]>> = {
  stops: ['stop', 'octagon-x'],
  finding: ['wait', 'scale'],
  warns: ['wait', 'triangle-alert'],
  unknown: ['wait', 'circle-help'],
  informs: ['info', 'info'],
}

/** An obstacle says four things: what, why, what to do and by when, and the law. `level` is that of its heading. */
export function obstacle(w: Words, one: Obstacle, level: 2 | 3 = 3): Html {
  const [tone, sign] = looks[one.kind]
  const what = html`${icon(sign, 22)}<span>${one.what}</span>`
  return html`<section class="obstacle obstacle-${tone}">
<p class="obstacle-kind">${w.text(`obstacle-${one.kind}`)}</p>
${level === 2 ? html`<h2>${what}</h2>` : html`<h3>${what}</h3>`}
<dl>
<div><dt>${w.text('obstacle-why')}</dt><dd>${one.why}${facts(w, one)}</dd></div>
<div class="obstacle-do"><dt>${w.text('obstacle-do')}</dt><dd>${one.remedy}${turn(w, one)}</dd></div>
<div class="obstacle-law"><dt>${w.text('obstacle-law')}</dt><dd>${law(w, one.law)}</dd></div>
</dl>
</section>`
}

const facts = (w: Words, { facts }: Obstacle) =>
  facts?.length
    ? html`<details><summary>${w.text('facts-used')}</summary><ul class="facts">${facts.map(
        ({ name, value }) => html`<li>${name}: <b>${value}</b></li>`,
      )}</ul></details>`
    : null

function turn(w: Words, { next, by }: Obstacle): Piece {
  if (!next && !by) return null
  return html`<span class="obstacle-turn">${icon('calendar-clock', 18)} <span>${
    next && by
      ? w.text('next-by', { next, day: by })
      : next
        ? w.text('next', { next })
        : w.text('by', { day: by as Temporal.PlainDate })
  }</span></span>`
}

function law(w: Words, { citation, since, note, href }: Obstacle['law']): Html {
  const named = href ? html`<a href="${href}">${citation}</a>` : html`${citation}`
  return html`${named}${since && ` · ${w.text('in-force-since', { day: since })}`}${note && ` · ${note}`}`
}
