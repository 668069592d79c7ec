import { sql } from 'kysely'
import { html } from '#web/html.ts'
import { type RecordRow, registerPages, text } from '../pages/register-pages.ts'
import { partyName } from '../pages/said-answers.ts'
import { finding } from './finding.ts'

interface Row extends RecordRow {
  readonly rule: string
  readonly against: string
  readonly agency: string | null
  readonly agency_id: string | null
  readonly worker: string
  readonly opened_at: Temporal.Instant
}

/** Cases against whoever answers for a broken rule. The worker's certificate is not touched. */
export const findingPages = registerPages<Row>({
  register: finding,
  who: ['licensing officer', 'clearance officer', 'director'],
  states: ['open', 'closed'],
  sign: 'scale',
  columns: sql`a.name as agency, concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, '')) as worker`,
  from: sql`join clearance c on c.id = r.clearance_id join offer o on o.id = c.offer_id left join agency a on a.id = r.agency_id`,
  called: (row, { ruleTitle }) => ruleTitle(row.rule),
  calledBy: 'rule',
  listed: [
    text('agency', 'agency'),
    { label: 'against', cell: (row, { w }) => partyName(w, row.against) },
    { label: 'opened', cell: (row, { w }) => w.instant(row.opened_at) },
  ],
  facts: [
    {
      label: 'rule',
      cell: (row, { home, ruleTitle }) =>
        html`<a href="${home}law/${row.rule}">${ruleTitle(row.rule)}</a> <span class="soft rule-id">${row.rule}</span>`,
    },
    { label: 'against', cell: (row, { w }) => partyName(w, row.against) },
    {
      label: 'agency',
      cell: (row, { home }) => row.agency_id && html`<a href="${home}agencies/${row.agency_id}">${row.agency}</a>`,
    },
    text('worker', 'worker'),
    { label: 'opened', cell: (row, { w }) => w.instant(row.opened_at) },
  ],
  acts: [],
})
