import { type Html, html } from '#web/html.ts'
import type { Words } from '#web/words.ts'

/** Why something was taken, as the office wrote it or by the word of its ground, and what whoever it was taken from can do. */
export function drawReason(w: Words, reason: unknown): Html | null {
  if (typeof reason !== 'string' || reason === '') return null
  const word = `value-${reason.replaceAll(' ', '-')}`
  return html`<section class="inset"><h2>${w.text('reason-written')}</h2><p>${w.has(word) ? w.text(word) : html`<bdi>${reason}</bdi>`}</p><p class="soft">${w.text('reason-answer')}</p></section>`
}
