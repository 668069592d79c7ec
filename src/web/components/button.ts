import { type Html, html, type Piece } from '../html.ts'
import { type IconName, icon } from '../icon.ts'

/** main: one a page, the next step. plain: the others. warning: it takes something away. */
export type ButtonKind = 'main' | 'plain' | 'warning'

/** A button that sends the form around it. */
export const button = (label: Piece, kind: ButtonKind = 'main', sign?: IconName): Html =>
  html`<button class="button button-${kind}">${sign && icon(sign)}<span>${label}</span></button>`

/** A link that looks like a button: the way to the next page. */
export const buttonLink = (label: Piece, href: string, kind: ButtonKind = 'main', sign?: IconName): Html =>
  html`<a class="button button-${kind}" href="${href}">${sign && icon(sign)}<span>${label}</span></a>`
