import { sql } from 'kysely'
import type { Role } from '#kernel/authority.ts'
import { buttonLink } from '#web/components/button.ts'
import { type Html, html } from '#web/html.ts'
import type { ViewHands } from '#web/page.ts'
import { confirmDeparture } from '../departures/confirm-departure.ts'
import { day, ofOrder, type RecordRow, registerPages, text } from '../pages/register-pages.ts'
import { certificate } from './certificate.ts'
import { liftCertificateSuspension } from './lift-certificate-suspension.ts'
import { replaceCertificate } from './replace-certificate.ts'
import { revokeCertificate } from './revoke-certificate.ts'
import { suspendCertificate } from './suspend-certificate.ts'

/** The worker prints from the own papers. */
const printers: readonly Role[] = ['agency clerk', 'clearance officer']

/** Whoever may open a departure. */
const followers: readonly Role[] = ['immigration officer', 'clearance officer', 'director']

interface Row extends RecordRow {
  readonly number: string
  readonly worker: string
  readonly passport: string
  readonly job_order: string
  /** Whether the reader finds the token; an agency does where the worker lets it print. */
  readonly printable: boolean | null
  readonly valid_from_on: Temporal.PlainDate
  readonly valid_until_on: Temporal.PlainDate
  readonly departure_id: string | null
  readonly departed_on: Temporal.PlainDate | null
}

/** The worker has the certificate first: an agency sees its status, and prints where the worker said so; the code itself stands on no page but the worker's. */
export const certificatePages = registerPages<Row>({
  register: certificate,
  who: ['agency clerk', 'immigration officer', 'clearance officer', 'director'],
  states: ['valid', 'suspended', 'departed', 'ended'],
  sign: 'badge-check',
  columns: sql`concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, '')) as worker, o.passport_number as passport, j.number as job_order,
    (select true from certificate_token t where t.certificate_id = r.id) as printable, d.id as departure_id, d.departed_on`,
  from: sql`join offer o on o.id = r.offer_id join job_order j on j.id = r.job_order_id
    left join lateral (select id, departed_on from departure x where x.certificate_id = r.id and x.state = 'confirmed' order by id desc limit 1) d on true`,
  called: (row) => row.number,
  calledBy: 'number',
  listed: [text('worker', 'worker'), text('passport', 'passport'), day('until', 'valid_until_on')],
  facts: [
    text('worker', 'worker'),
    text('passport', 'passport'),
    ofOrder(),
    day('from', 'valid_from_on'),
    day('until', 'valid_until_on'),
  ],
  acts: [liftCertificateSuspension, replaceCertificate, suspendCertificate, revokeCertificate],
  within: { acts: [confirmDeparture], states: ['valid'] },
  more: (row, hands) => drawDeparture(row, hands) ?? drawPrint(row, hands),
})

/** Where a departure is taken back when the worker did not board. */
function drawDeparture({ departure_id, departed_on }: Row, { w, home, officer }: ViewHands): Html | null {
  if (!departed_on || !followers.includes(officer?.role as Role)) return null
  return html`<p class="inset"><a href="${home}departures/${departure_id}">${w.text('column-departed')}: ${w.day(departed_on)}</a></p>`
}

function drawPrint(row: Row, { w, home, officer }: ViewHands): Html | null {
  if (!printers.includes(officer?.role as Role) || !['valid', 'suspended'].includes(row.state)) return null
  return row.printable
    ? html`<div class="button-row">${buttonLink(w.text('certificate-print'), `${home}certificates/${row.id}/paper`, 'plain', 'file-check')}</div>`
    : html`<p class="inset">${w.text('certificate-print-not')}</p>`
}
