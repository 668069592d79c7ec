import { type Html, html } from '../html.ts'
import { type IconName, icon } from '../icon.ts'

/** go: it holds, done. stop: an obstacle. wait: someone's turn, unknown. info: neither. */
export type Tone = 'go' | 'stop' | 'wait' | 'info'

/** Each tone has a sign of its own shape, so that colour never says anything alone. */
export const signs: Readonly<Record<Tone, IconName>> = {
  go: 'circle-check',
  stop: 'octagon-x',
  wait: 'hourglass',
  info: 'info',
}

/** A state in a word or two, with its sign. */
export const tag = (tone: Tone, word: string): Html =>
  html`<span class="tag tag-${tone}">${icon(signs[tone], 16)}<span>${word}</span></span>`
