import { sql } from 'kysely'
import { html } from '#web/html.ts'
import { drawReason } from '../pages/reason.ts'
import { day, type RecordRow, registerPages, text } from '../pages/register-pages.ts'
import { cancelLicence } from './cancel-licence.ts'
import { licence } from './licence.ts'
import { liftLicenceSuspension } from './lift-licence-suspension.ts'
import { suspendLicence } from './suspend-licence.ts'

interface Row extends RecordRow {
  readonly number: string
  readonly agency: string
  readonly agency_id: string
  readonly reason: string | null
  readonly from_on: Temporal.PlainDate
  readonly ends_on: Temporal.PlainDate
}

export const licencePages = registerPages<Row>({
  register: licence,
  who: ['agency clerk', 'licensing officer', 'clearance officer', 'director'],
  states: ['granted', 'suspended', 'expired', 'cancelled'],
  sign: 'badge-check',
  columns: sql`a.name as agency,
    (select x.reason from licence_reason x where x.licence_id = r.id and x.state = r.state order by x.at desc limit 1) as reason`,
  from: sql`join agency a on a.id = r.agency_id`,
  called: (row) => row.number,
  calledBy: 'number',
  listed: [text('agency', 'agency'), day('from', 'from_on'), day('until', 'ends_on')],
  facts: [
    { label: 'agency', cell: (row, { home }) => html`<a href="${home}agencies/${row.agency_id}">${row.agency}</a>` },
    day('from', 'from_on'),
    day('until', 'ends_on'),
  ],
  more: ({ reason }, { w }) => drawReason(w, reason),
  acts: [suspendLicence, liftLicenceSuspension, cancelLicence],
})
