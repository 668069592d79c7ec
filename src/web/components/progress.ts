import { type Html, html } from '../html.ts'
import type { Words } from '../words.ts'

/** How far long work has come. `label` names the work; the count is said in words beside the bar. */
export function progress(w: Words, label: string, done: number, total: number): Html {
  const count = w.text('progress-count', { done, total })
  return html`<div class="progress"><label for="progress">${label}</label><span class="progress-count" role="status">${count}</span>
<progress id="progress" max="${Math.max(total, 1)}" value="${Math.min(done, total)}">${count}</progress></div>`
}
