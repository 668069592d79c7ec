import { type Html, html } from '#web/html.ts'
import type { Words } from '#web/words.ts'

export interface Places {
  /** Approved; 0 while none are. */
  readonly places: number
  readonly taken: number
  /** Accepted beyond the places. */
  readonly waiting: number
}

/** The places of a line as a quay: berths taken and free, and who waits outside; said in words below. */
export function placesBar(w: Words, { places, taken, waiting }: Places): Html {
  const free = Math.max(places - taken, 0)
  const whole = Math.max(places + waiting, 1)
  const width = (count: number) => ((count / whole) * 100).toFixed(2)
  const words = w.text('places-said', { places, taken, free, waiting })
  return html`<div class="places"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect class="places-taken" x="0" y="0" width="${width(taken)}" height="6"/><rect class="places-free" x="${width(taken)}" y="0" width="${width(free)}" height="6"/><rect class="places-waiting" x="${width(taken + free)}" y="1.5" width="${width(waiting)}" height="3"/></svg><p class="soft">${words}</p></div>`
}
