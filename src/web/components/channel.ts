import { type Html, html, type Piece, trusted } from '../html.ts'
import type { Words } from '../words.ts'

/** passed: done. due: now, someone's turn. obstructed: stopped by law. ahead: later. */
export type BuoyState = 'passed' | 'due' | 'obstructed' | 'ahead'

export interface Buoy {
  readonly label: string
  readonly state: BuoyState
  /** A day, or who acts and by when; short. */
  readonly note?: string
  readonly href?: string
}

/**
 * A worker's way, drawn as a channel between buoys: across on a desk, down on a phone and in any narrow place. It is one ordered list whose
 * items carry the drawing, so a screen reader hears every step with its state, and long words wrap.
 */
export function channel(w: Words, label: string, buoys: readonly Buoy[]): Html {
  return html`<div class="channel-place"><ol class="channel" aria-label="${label}">${buoys.map((buoy, at) => {
    const name = buoy.href ? html`<a href="${buoy.href}">${buoy.label}</a>` : buoy.label
    const here = buoy.state === 'due' || buoy.state === 'obstructed'
    return html`<li class="buoy buoy-${buoy.state}"${here && trusted(' aria-current="step"')}>
${water(at, buoys)}${drawing(buoy.state, at)}
<span class="buoy-words"><span class="buoy-name">${name}</span><span class="buoy-state">${w.text(`buoy-${buoy.state}`)}</span>${buoy.note && html`<span class="buoy-note">${buoy.note}</span>`}</span></li>`
  })}</ol></div>`
}

/** The channel bends a little, as channels do: the height of the middle of the water at a step, of 80. */
const middle = (at: number) => 40 + Math.round(7 * Math.sin(at * 0.9))
const half = 21

/** The stretch of water from half way to the step before to half way to the one after. */
function water(at: number, buoys: readonly Buoy[]): Html {
  const here = middle(at)
  const start = at === 0 ? here : (middle(at - 1) + here) / 2
  const end = at === buoys.length - 1 ? here : (here + middle(at + 1)) / 2
  const edge = (by: number) => `${start + by} C 25 ${start + by} 30 ${here + by} 50 ${here + by}`
  const on = (by: number) => `S 75 ${end + by} 100 ${end + by}`
  const back = `L 100 ${end + half} C 75 ${end + half} 70 ${here + half} 50 ${here + half} S 25 ${start + half} 0 ${start + half} Z`
  const banks = [-half, half].map(
    (by) => html`<path class="bank" d="M 0 ${edge(by)} ${on(by)}" vector-effect="non-scaling-stroke"/>`,
  )
  return html`<svg class="water" viewBox="0 0 100 80" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path class="sea" d="M 0 ${edge(-half)} ${on(-half)} ${back}"/>${banks}<path class="course" d="M 0 ${edge(0)} ${on(0)}" vector-effect="non-scaling-stroke"/></svg>`
}

const ripple = trusted('<path class="ripple" d="M-20 15q5-4 10 0t10 0 10 0 10 0"/>')

/** Four shapes as different as the marks at sea: a cone with a tick, a can with a stroke, a lozenge, an empty ring. */
const shapes: Readonly<Record<BuoyState, Piece>> = {
  passed: trusted(
    '<path class="body" d="M0-21C6-21 14-2 14 12a1 1 0 0 1-1 1h-26a1 1 0 0 1-1-1C-14-2-6-21 0-21Z"/><path class="sign" d="M-6 2.5l4.5 4.5 8-9"/>',
  ),
  due: trusted(
    '<rect class="body" x="-14" y="-14" width="28" height="28" rx="5" transform="translate(0 -5) rotate(45) scale(.92)"/><path class="sign" d="M0-13v8.5l5 4"/>',
  ),
  obstructed: trusted(
    '<path class="body" d="M-13-20h26a1.5 1.5 0 0 1 1.5 1.7l-2.6 30a1.5 1.5 0 0 1-1.5 1.3h-20.8a1.5 1.5 0 0 1-1.5-1.3l-2.6-30A1.5 1.5 0 0 1-13-20Z"/><path class="sign" d="M0-14v13M0 6.5v.2"/>',
  ),
  ahead: trusted('<circle class="body" cy="-2" r="12"/>'),
}

const drawing = (state: BuoyState, at: number) =>
  html`<svg class="float" width="48" height="80" viewBox="-24 0 48 80" aria-hidden="true" focusable="false"><g class="float-at" transform="translate(0 ${middle(at)})">${shapes[state]}${state !== 'ahead' && ripple}</g></svg>`
