import { button } from '#web/components/button.ts'
import { type Html, html } from '#web/html.ts'
import type { Words } from '#web/words.ts'

/** One question and a button; the answer stands below it on the same page. `label` is a word with a `.hint`. */
export const searchForm = (w: Words, action: string, label: string, value: string): Html =>
  html`<form class="search card" method="get" action="${action}" role="search"><div class="field"><label for="field-q">${w.text(label)}</label><p class="hint" id="hint-q">${w.text(`${label}.hint`)}</p><input class="input" id="field-q" name="q" value="${value}" dir="auto" aria-describedby="hint-q" maxlength="100"></div>${button(w.text('find'), 'main', 'search')}</form>`
