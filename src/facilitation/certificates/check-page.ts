import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { button } from '#web/components/button.ts'
import { noticeBanner } from '#web/components/notice-banner.ts'
import type { Tone } from '#web/components/tag.ts'
import { html } from '#web/html.ts'
import { page, type QueryHands } from '#web/page.ts'
import { parseCertificateNumber } from './certificate-number.ts'
import { readToken } from './certificate-token.ts'

const params = Type.Object({ q: Type.Optional(Type.String({ maxLength: 3000 })) })

type Standing =
  | 'valid'
  | 'suspended'
  | 'ended'
  | 'departed'
  | 'expired'
  | 'not-yet-valid'
  | 'changed'
  | 'unknown'
  | 'mistyped'
  | 'unreadable'

const tones: Readonly<Record<Standing, Tone>> = {
  valid: 'go',
  departed: 'info',
  suspended: 'wait',
  'not-yet-valid': 'wait',
  expired: 'stop',
  ended: 'stop',
  changed: 'stop',
  unknown: 'stop',
  mistyped: 'wait',
  unreadable: 'wait',
}

interface Row {
  readonly state: 'valid' | 'suspended' | 'ended' | 'departed'
  readonly valid_from_on: Temporal.PlainDate
  readonly valid_until_on: Temporal.PlainDate
  readonly token_hash: Buffer
}

/** The words of a certificate's status for its number or its code; nothing of the person, who is not named (S20). */
async function standingOf({ db, today }: QueryHands<typeof params>, typed: string): Promise<Standing> {
  const read = parseCertificateNumber(typed)
  if (!read.ok && read.why === 'mistyped') return 'mistyped'
  const number = read.ok ? read.text : readToken(typed)?.number
  if (!number) return 'unreadable'
  const { rows } =
    await sql<Row>`select state::text as state, valid_from_on, valid_until_on, token_hash from certificate_standing where number = ${number}`.execute(
      db,
    )
  const [row] = rows
  if (!row) return 'unknown'
  // A code says more than a number: it must be the one that was signed, to the letter.
  if (!read.ok && !createHash('sha256').update(typed).digest().equals(row.token_hash)) return 'changed'
  if (row.state !== 'valid') return row.state
  if (Temporal.PlainDate.compare(today, row.valid_from_on) < 0) return 'not-yet-valid'
  return Temporal.PlainDate.compare(today, row.valid_until_on) > 0 ? 'expired' : 'valid'
}

export const checkPage = page({
  path: '/certificate',
  who: 'public',
  params,
  async query(hands) {
    const typed = ((hands.params as Static<typeof params>).q ?? '').trim()
    return { typed, standing: typed ? await standingOf(hands, typed) : null }
  },
  title: (_, w) => w.text('check-title'),
  lead: (_, { w }) => w.text('check-lead'),
  view: ({ typed, standing }, { w, home }) => html`<div class="beside"><div class="stack">
${standing && noticeBanner(tones[standing], w.text(`check-${standing}`), html`<p>${w.text(`check-${standing}.next`)}</p>`, true)}
<form class="form card" method="get" action="${home}certificate"><div class="field"><label for="field-q">${w.text('check-label')}</label><p class="hint" id="hint-q">${w.text('check-label.hint')}</p><textarea class="textarea" id="field-q" name="q" rows="3" aria-describedby="hint-q" maxlength="3000" autocapitalize="characters" spellcheck="false">${typed}</textarea></div><div class="button-row">${button(w.text('check-send'), 'main', 'scan-line')}</div></form></div>
<aside class="card"><h2>${w.text('check-camera')}</h2><p>${w.text('check-camera-about')}</p><p><a href="${home}gate/">${w.text('check-camera-open')}</a></p></aside></div>
<p class="part">${w.text('check-nobody')}</p>`,
})
