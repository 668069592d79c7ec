import { sql } from 'kysely'
import { occupationText } from '#web/occupations.ts'
import { country, day, ofOrder, type RecordRow, registerPages, text } from '../pages/register-pages.ts'
import { contract } from './contract.ts'
import { correctContract } from './correct-contract.ts'
import { endContract } from './end-contract.ts'
import { verifyContract } from './verify-contract.ts'

interface Row extends RecordRow {
  readonly worker: string
  readonly job_order: string
  readonly employer: string
  readonly agency: string
  readonly job: string
  readonly occupation_code: string
  readonly country: string
  readonly signed_on: Temporal.PlainDate
  readonly verified_on: Temporal.PlainDate | null
  readonly monthly_wage_minor: number
  readonly line_wage_minor: number
  readonly line_currency: string
  readonly currency: string
  readonly months: number
  readonly clauses_missing: readonly string[]
}

/** Contracts: the post verifies them, the agency that recorded one mends it; the line's wage stands beside the contract's. */
export const contractPages = registerPages<Row>({
  register: contract,
  who: ['agency clerk', 'labour attache', 'clearance officer', 'director'],
  states: ['signed', 'verified', 'ended'],
  sign: 'file-text',
  columns: sql`concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, '')) as worker, j.number as job_order, p.name as employer, a.name as agency,
    l.title as job, l.monthly_wage_minor as line_wage_minor, l.currency as line_currency`,
  from: sql`join offer o on o.id = r.offer_id join job_order j on j.id = o.job_order_id join principal p on p.id = j.principal_id
    join agency a on a.id = r.agency_id join job_order_line l on l.id = r.line_id`,
  called: (row) => row.worker,
  calledBy: 'worker',
  listed: [
    ofOrder(),
    text('job', 'job'),
    {
      label: 'wage',
      figures: true,
      cell: (row, { w }) => w.money({ minor: row.monthly_wage_minor, currency: row.currency }),
    },
    day('signed', 'signed_on'),
  ],
  facts: [
    ofOrder(),
    text('employer', 'employer'),
    text('agency', 'agency'),
    country('country', 'country'),
    text('job', 'job'),
    { label: 'occupation', cell: (row, { w }) => occupationText(w, row.occupation_code) },
    { label: 'wage', cell: (row, { w }) => w.money({ minor: row.monthly_wage_minor, currency: row.currency }) },
    {
      label: 'wage-of-line',
      cell: (row, { w }) => w.money({ minor: row.line_wage_minor, currency: row.line_currency }),
    },
    { label: 'duration', cell: (row, { w }) => w.text('months-count', { count: row.months }) },
    {
      label: 'clauses-missing',
      cell: ({ clauses_missing: codes }, { w, clauseTitle }) =>
        codes.length > 0 ? w.list(codes.map(clauseTitle)) : w.text('nothing'),
    },
    day('signed', 'signed_on'),
    day('verified', 'verified_on'),
  ],
  acts: [verifyContract, correctContract, endContract],
})
