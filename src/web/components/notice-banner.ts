import { type Html, html, type Piece, trusted } from '../html.ts'
import { type IconName, icon } from '../icon.ts'
import { signs, type Tone } from './tag.ts'

/** What has just happened, or what everyone must know. `urgent` is read out at once; `sign` where the tone's own says too little. */
export const noticeBanner = (
  tone: Tone,
  title: string,
  body?: Piece,
  urgent = false,
  sign: IconName = signs[tone],
): Html =>
  html`<section class="notice notice-${tone}"${urgent && trusted(' role="alert"')}>
${icon(sign, 24)}<div><h2>${title}</h2>${body && html`<div class="notice-body">${body}</div>`}</div></section>`
