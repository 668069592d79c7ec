// "Is this certificate real?": what anyone may ask with a number or a code in hand, and the words of the answer.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Reading } from '#kernel/read.ts'
import { button } from '#web/components/button.ts'
import { noticeBanner } from '#web/components/notice-banner.ts'
import type { Tone } from '#web/components/tag.ts'
import { html } from '#web/html.ts'
import type { IconName } from '#web/icon.ts'
import type { Framed } from '#web/layout.ts'
import type { Words } from '#web/words.ts'
import { parseCertificateNumber } from './certificate-number.ts'
import { verifyToken } from './certificate-token.ts'
import type { TrustList } from './trust-list.ts'

/** Every answer, with the colour and the sign that it is shown in: no two look alike, and none by colour alone. */
const answers = {
  valid: { tone: 'go', sign: 'circle-check' },
  changed: { tone: 'stop', sign: 'unlink' },
  'strange-issuer': { tone: 'stop', sign: 'shield-question-mark' },
  elsewhere: { tone: 'info', sign: 'landmark' },
  ended: { tone: 'stop', sign: 'octagon-x' },
  suspended: { tone: 'wait', sign: 'pause' },
  expired: { tone: 'wait', sign: 'hourglass' },
  'not-yet-valid': { tone: 'wait', sign: 'calendar-clock' },
  departed: { tone: 'info', sign: 'plane-takeoff' },
  unknown: { tone: 'stop', sign: 'circle-help' },
  mistyped: { tone: 'info', sign: 'keyboard' },
  unreadable: { tone: 'info', sign: 'scan-line' },
  'too-many': { tone: 'wait', sign: 'clock' },
} as const satisfies Record<string, { tone: Tone; sign: IconName }>

/** What the page says of a number or a code; nothing of the person, who is not named (HARM.md S20). */
export type Standing =
  | { readonly answer: Exclude<keyof typeof answers, 'elsewhere'> }
  /** Signed by another state that runs here: its own page knows more. */
  | { readonly answer: 'elsewhere'; readonly issuer: string; readonly name: string }

/** What an answer rests on. */
export interface Asking {
  /** Reads as the public. */
  readonly db: Reading
  readonly trust: TrustList
  /** The state that is asked: `ph`. */
  readonly jurisdiction: string
  readonly today: Temporal.PlainDate
}

/** Whether a text is a whole certificate number: what could be counted up, one after the other, unlike a code. */
export const isWholeNumber = (typed: string): boolean => parseCertificateNumber(typed).ok

/** The longest text worth reading: a code has at most 600 characters, and pasting may break it into lines. */
const longest = 3000

/** What can be said of a number or of the text of a code. */
export async function standingOf(typed: string, asking: Asking): Promise<Standing> {
  const number = parseCertificateNumber(typed)
  if (number.ok) return { answer: await inRegister(asking, number.text) }
  if (number.why === 'mistyped') return { answer: 'mistyped' }
  if (typed.length > longest) return { answer: 'unreadable' }
  const read = await verifyToken(typed, asking.trust)
  if (!read.ok) return { answer: read.failure === 'strange issuer' ? 'strange-issuer' : read.failure }
  const { issuer, number: signed } = read.certificate
  if (issuer !== asking.jurisdiction) return { answer: 'elsewhere', issuer, name: read.key.name }
  return { answer: await inRegister(asking, signed, typed.replace(/[\r\n\t]+/g, '')) }
}

interface Row {
  readonly state: 'valid' | 'suspended' | 'ended' | 'departed'
  readonly valid_from_on: Temporal.PlainDate
  readonly valid_until_on: Temporal.PlainDate
  readonly token_hash: Buffer
}

/** A token with a good signature that the register does not know was signed with a key that somebody took. */
async function inRegister({ db, today }: Asking, number: string, token?: string) {
  const { rows } = await sql<Row>`select state::text as state, valid_from_on, valid_until_on, token_hash
    from certificate_standing where number = ${number}`.execute(db)
  const [row] = rows
  if (!row) return 'unknown'
  if (token !== undefined && !createHash('sha256').update(token).digest().equals(row.token_hash)) return 'unknown'
  if (row.state === 'departed') return 'departed'
  // What its last day ended stands as ended in the register; the day says more.
  if (Temporal.PlainDate.compare(today, row.valid_until_on) > 0) return 'expired'
  if (row.state !== 'valid') return row.state
  return Temporal.PlainDate.compare(today, row.valid_from_on) < 0 ? 'not-yet-valid' : 'valid'
}

/** What the register itself knows, and knows as of now; a gate knows it as of its list. */
const fromRegister: ReadonlySet<string> = new Set([
  'valid',
  'ended',
  'suspended',
  'expired',
  'not-yet-valid',
  'departed',
])

export interface Check {
  /** `/ph/` */
  readonly home: string
  readonly csrf: string
  readonly now: Temporal.Instant
  readonly typed?: string
  readonly standing?: Standing
}

/** The page with its form; sent by POST, so that no code stands in an address, a history or a log. */
export const checkPage = (w: Words, { home, csrf, now, typed, standing }: Check): Framed => ({
  title: w.text('check-title'),
  lead: w.text('check-lead'),
  main: html`<div class="beside"><div class="stack">
${standing && answerBanner(w, standing, now)}
<form class="form card" method="post" action="${home}certificate"><input type="hidden" name="_csrf" value="${csrf}"><div class="field"><label for="field-q">${w.text('check-label')}</label><p class="hint" id="hint-q">${w.text('check-label.hint')}</p><textarea class="textarea" id="field-q" name="q" rows="3" aria-describedby="hint-q" maxlength="${longest}" autocapitalize="characters" autocomplete="off" spellcheck="false">${typed}</textarea></div><div class="button-row">${button(w.text('check-send'), 'main', 'scan-line')}</div></form></div>
<aside class="card"><h2>${w.text('check-camera')}</h2><p>${w.text('check-camera-about')}</p><p><a href="${home}gate/">${w.text('check-camera-open')}</a></p></aside></div>
<p class="part">${w.text('check-nobody')}</p>`,
})

function answerBanner(w: Words, standing: Standing, now: Temporal.Instant) {
  const { tone, sign } = answers[standing.answer]
  const fillings = standing.answer === 'elsewhere' ? { state: standing.name } : {}
  const body = html`<p>${w.text(`check-${standing.answer}.next`, fillings)}</p>
${standing.answer === 'elsewhere' && html`<p><a href="/${standing.issuer}/certificate">${w.text('check-elsewhere-open', fillings)}</a></p>`}
${fromRegister.has(standing.answer) && html`<p class="hint">${w.text('check-as-of', { at: w.instant(now) })}</p>`}`
  return noticeBanner(tone, w.text(`check-${standing.answer}`), body, true, sign)
}
