// The two doors: officers and outside bodies with email and password, workers with reference and code.
import { type TObject, Type } from 'typebox'
import { Day } from '#kernel/input.ts'
import { buttonLink } from './components/button.ts'
import type { FieldError } from './components/error-summary.ts'
import { noticeBanner } from './components/notice-banner.ts'
import { drawForm } from './form.ts'
import type { Typed } from './form-field.ts'
import { type Html, html } from './html.ts'
import type { Framed } from './layout.ts'
import type { Words } from './words.ts'

/** What the worker's door asks for. */
export const PapersInput = Type.Object({
  reference: Type.String({ minLength: 1, maxLength: 20, kind: 'text' }),
  code: Type.String({ minLength: 1, maxLength: 20, kind: 'text' }),
})

/** Enough for the words of a status, and for nothing else (HARM.md S20). */
export const StatusInput = Type.Object({
  reference: Type.String({ minLength: 1, maxLength: 20, kind: 'text' }),
  birth_on: Day,
})

/** What a door was left with: which sentence refused it, and what had been typed. A password is never given back. */
export interface Door {
  /** `/ph/` */
  readonly home: string
  readonly csrf: string
  readonly refused?: 'wrong' | 'wait'
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
}

/** Signing in with email and password. One answer for an unknown address and a wrong password. */
export function signInPage(w: Words, door: Door): Framed {
  const email = String(door.typed?.email ?? '')
  return {
    title: w.text('sign-in-title'),
    lead: w.text('sign-in-lead'),
    faulty: door.refused !== undefined,
    main: html`<div class="beside"><div>
${door.refused && noticeBanner('stop', w.text(`sign-in-${door.refused}`), undefined, true)}
<form class="form card" method="post" action="${door.home}sign-in" novalidate>
<input type="hidden" name="_csrf" value="${door.csrf}">
<div class="field"><label for="field-email">${w.text('sign-in-email')}</label><input class="input" type="email" id="field-email" name="email" value="${email}" autocomplete="username" spellcheck="false" dir="ltr"></div>
<div class="field"><label for="field-password">${w.text('sign-in-password')}</label><input class="input" type="password" id="field-password" name="password" autocomplete="current-password"></div>
<div class="button-row"><button class="button button-main">${w.text('sign-in')}</button></div></form></div>
<aside class="card"><h2>${w.text('sign-in-worker-title')}</h2><p>${w.text('sign-in-worker')}</p>${buttonLink(w.text('my-papers'), `${door.home}papers`, 'plain', 'route')}</aside></div>`,
  }
}

/** The worker's door: reference and code; beside it the way to the status alone. */
export const papersDoorPage = (w: Words, door: Door): Framed =>
  doorPage(
    w,
    door,
    PapersInput,
    'papers',
    html`<div class="card"><h2>${w.text('papers-no-code')}</h2><p>${w.text('papers-no-code-next')}</p></div>
<div class="card"><h2>${w.text('papers-status-title')}</h2><p>${w.text('papers-status')}</p>${buttonLink(w.text('papers-status-open'), `${door.home}status`, 'plain')}</div>`,
  )

/** The narrower door: reference and birth date. */
export const statusDoorPage = (w: Words, door: Door): Framed =>
  doorPage(
    w,
    door,
    StatusInput,
    'status',
    html`<div class="card"><h2>${w.text('papers-title')}</h2><p>${w.text('papers-lead')}</p>${buttonLink(w.text('papers-open'), `${door.home}papers`, 'plain', 'route')}</div>`,
  )

function doorPage(w: Words, door: Door, input: TObject, act: 'papers' | 'status', beside: Html): Framed {
  const refused = door.refused && w.text(door.refused === 'wait' ? 'sign-in-wait' : 'papers-wrong')
  const { code: _, ...typed } = door.typed ?? {}
  return {
    title: w.text(`${act}-title`),
    lead: w.text(`${act}-lead`),
    faulty: refused !== undefined || (door.errors?.length ?? 0) > 0,
    main: html`<div class="beside"><div>
${refused && noticeBanner('stop', refused, undefined, true)}
<div class="card">${drawForm(w, { input, act, action: `${door.home}${act}`, csrf: door.csrf, send: w.text(`${act}-open`), typed, errors: door.errors ?? [] })}</div></div>
<aside class="stack">${beside}</aside></div>`,
  }
}
