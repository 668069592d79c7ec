import { button } from './components/button.ts'
import { type Html, html } from './html.ts'
import type { Words } from './words.ts'

export interface NameListForm {
  readonly csrf: string
  /** Where the file is sent; left out, to the page itself. */
  readonly action?: string
  /** Where the reader came from. */
  readonly back: string
  readonly faulty?: boolean
  /** The form is all of its page: its button is the main one, and a way back stands beside it. */
  readonly alone?: boolean
}

/** A whole name list as a file. */
export const nameListForm = (w: Words, { csrf, action, back, faulty, alone }: NameListForm): Html =>
  html`<form class="form${alone && ' card'}" method="post"${action && html` action="${action}"`} enctype="multipart/form-data"><input type="hidden" name="_csrf" value="${csrf}"><input type="hidden" name="_back" value="${back}">
<div class="field${faulty && ' field-faulty'}"><label for="field-list">${w.text('name-list-file')}</label><p class="hint" id="hint-list">${w.text('name-list-file.hint')}</p><input class="input" type="file" id="field-list" name="list" accept=".csv,text/csv" aria-describedby="hint-list"></div>
<div class="button-row">${button(w.text('name-list-send'), alone ? 'main' : 'plain', 'upload')}${alone && html` <a href="${back}">${w.text('go-back')}</a>`}</div></form>`
