import type { PossibleAct } from '#web/components/acts-panel.ts'
import { buttonLink } from '#web/components/button.ts'
import { html, type Piece } from '#web/html.ts'

/** Buttons below a list for what this reader may make; nothing for whoever may make nothing. */
export const drawMaking = (acts: readonly PossibleAct[]): Piece =>
  acts.length > 0 &&
  html`<div class="button-row">${acts.map(({ label, href }) => buttonLink(label, href, 'plain'))}</div>`
