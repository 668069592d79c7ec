import { sql } from 'kysely'
import { confirmDeparture } from '../departures/confirm-departure.ts'
import { day, ofOrder, type RecordRow, registerPages, text } from '../pages/register-pages.ts'
import { certificate } from './certificate.ts'
import { liftCertificateSuspension } from './lift-certificate-suspension.ts'
import { replaceCertificate } from './replace-certificate.ts'
import { revokeCertificate } from './revoke-certificate.ts'
import { suspendCertificate } from './suspend-certificate.ts'

interface Row extends RecordRow {
  readonly number: string
  readonly worker: string
  readonly passport: string
  readonly job_order: string
  readonly valid_from_on: Temporal.PlainDate
  readonly valid_until_on: Temporal.PlainDate
}

export const certificatePages = registerPages<Row>({
  register: certificate,
  who: ['immigration officer', 'clearance officer', 'director'],
  states: ['valid', 'suspended', 'departed', 'ended'],
  sign: 'badge-check',
  columns: sql`concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, '')) as worker, o.passport_number as passport, j.number as job_order`,
  from: sql`join offer o on o.id = r.offer_id join job_order j on j.id = r.job_order_id`,
  called: (row) => row.number,
  listed: [text('worker', 'worker'), text('passport', 'passport'), day('until', 'valid_until_on')],
  facts: [
    text('worker', 'worker'),
    text('passport', 'passport'),
    ofOrder(),
    day('from', 'valid_from_on'),
    day('until', 'valid_until_on'),
  ],
  acts: [liftCertificateSuspension, replaceCertificate, suspendCertificate, revokeCertificate],
  within: [confirmDeparture],
})
