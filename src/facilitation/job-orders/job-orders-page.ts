import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import type { Officer } from '#kernel/authority.ts'
import { sight } from '#kernel/register.ts'
import { dataTable } from '#web/components/data-table.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { html } from '#web/html.ts'
import { page, type QueryHands } from '#web/page.ts'
import { leafOf, turnPages, turnParams } from '../pages/leaf.ts'
import { stateLinks } from '../pages/state-links.ts'
import { stateTag } from '../pages/state-tag.ts'
import { jobOrder } from './job-order.ts'

const states = ['submitted', 'verified', 'approved', 'returned', 'closed'] as const

const params = Type.Object({ ...turnParams, state: Type.Optional(Type.Enum([...states])) })

interface Row {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly employer: string
  readonly agency: string
  readonly country: string
  readonly jobs: string
  readonly places: number
  readonly ends_on: Temporal.PlainDate
}

/** One page of the job orders that an officer may see. */
async function jobOrders({ db, officer, params: asked }: QueryHands<typeof params>) {
  const inState = asked.state ? sql`and o.state = ${asked.state}::job_order_state` : sql``
  return leafOf(asked, 'o.id', 'newest first', async (end) => {
    const { rows } = await sql<Row>`
      select o.id, o.number, o.state::text as state, p.name as employer, a.name as agency, o.country, o.ends_on, l.jobs, l.places
      from job_order o join principal p on p.id = o.principal_id join agency a on a.id = o.agency_id
      left join lateral (select string_agg(x.title, ', ' order by x.letter) as jobs, sum(x.places)::int as places
        from job_order_line x where x.job_order_id = o.id) l on true
      where ${sight(jobOrder, officer as Officer, 'o')} ${inState} ${end}`.execute(db)
    return rows
  })
}

export const jobOrdersPage = page({
  path: '/job-orders',
  who: ['agency clerk', 'labour attache', 'clearance officer', 'director'],
  params,
  async query(hands) {
    return { leaf: await jobOrders(hands), state: (hands.params as Static<typeof params>).state }
  },
  title: (_, w) => w.text('job-orders'),
  lead: (_, { w, officer }) => w.text(officer?.role === 'agency clerk' ? 'job-orders-lead-agency' : 'job-orders-lead'),
  seen: ({ leaf }) => ({ rows: leaf.rows.length }),
  view({ leaf, state }, { w, home, officer }) {
    const address = `${home}job-orders`
    const own = officer?.role === 'agency clerk'
    const rows = leaf.rows.map((one) => [
      html`<a class="nowrap" href="${address}/${one.number}">${one.number}</a>`,
      stateTag(w, one.state),
      one.employer,
      ...(own ? [] : [one.agency]),
      w.country(one.country),
      one.jobs ?? '',
      w.number(one.places ?? 0),
      html`<span class="nowrap">${w.shortDay(one.ends_on)}</span>`,
    ])
    const columns = [
      { label: w.text('column-number') },
      { label: w.text('column-state') },
      { label: w.text('column-employer') },
      ...(own ? [] : [{ label: w.text('column-agency') }]),
      { label: w.text('column-country') },
      { label: w.text('column-jobs') },
      { label: w.text('column-places'), figures: true },
      { label: w.text('column-until') },
    ]
    const next = html`<p>${w.text(own ? 'job-orders-empty-agency' : 'job-orders-empty-next')}</p>${own && html`<p><a href="${home}accreditations">${w.text('accreditations')}</a></p>`}`
    return html`${stateLinks(w, address, states, state)}
${dataTable(w.text('job-orders'), columns, rows, emptyState('briefcase', w.text('list-empty'), next), { captionUnseen: true })}
${turnPages(w, leaf, state ? `${address}?state=${state}` : address)}`
  },
})
