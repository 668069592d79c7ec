import { sql } from 'kysely'
import { submitJobOrder } from '../job-orders/submit-job-order.ts'
import { drawReason } from '../pages/reason.ts'
import { country, day, type RecordRow, registerPages, text } from '../pages/register-pages.ts'
import { accreditPrincipal } from './accredit-principal.ts'
import { accreditation } from './accreditation.ts'
import { withdrawAccreditation } from './withdraw-accreditation.ts'

interface Row extends RecordRow {
  readonly employer: string
  readonly agency: string
  readonly country: string
  readonly post: string
  readonly withdraw_reason: string | null
  readonly ends_on: Temporal.PlainDate | null
  readonly from_on: Temporal.PlainDate | null
  readonly joint_undertaking_signed_on: Temporal.PlainDate | null
}

export const accreditationPages = registerPages<Row>({
  register: accreditation,
  who: ['agency clerk', 'labour attache', 'clearance officer', 'director'],
  states: ['requested', 'accredited', 'withdrawn', 'expired'],
  sign: 'badge-check',
  columns: sql`p.name as employer, p.country, a.name as agency, f.name as post`,
  from: sql`join principal p on p.id = r.principal_id join agency a on a.id = r.agency_id join office f on f.id = r.post_id`,
  called: (row) => row.employer,
  calledBy: 'employer',
  listed: [text('agency', 'agency'), country('country', 'country'), day('until', 'ends_on')],
  facts: [
    text('employer', 'employer'),
    text('agency', 'agency'),
    country('country', 'country'),
    text('post', 'post'),
    day('joint-undertaking', 'joint_undertaking_signed_on'),
    day('from', 'from_on'),
    day('until', 'ends_on'),
  ],
  more: ({ withdraw_reason }, { w }) => drawReason(w, withdraw_reason),
  acts: [accreditPrincipal, withdrawAccreditation],
  within: { acts: [submitJobOrder], states: ['accredited'] },
})
