import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import type { Officer } from '#kernel/authority.ts'
import { sight } from '#kernel/register.ts'
import { dataTable } from '#web/components/data-table.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { html } from '#web/html.ts'
import { page } from '#web/page.ts'
import { leafOf, turnPages, turnParams } from '../pages/leaf.ts'
import { stateLinks } from '../pages/state-links.ts'
import { stateTag } from '../pages/state-tag.ts'
import { clearance } from './clearance.ts'

const states = ['requested', 'clear', 'obstructed', 'unknown', 'issued', 'refused', 'withdrawn'] as const
const params = Type.Object({ ...turnParams, state: Type.Optional(Type.Enum([...states])) })

interface Row {
  readonly id: string
  readonly state: string
  readonly name: string
  readonly job_order: string
  readonly agency: string
  readonly requested_at: Temporal.Instant
}

/** All clearances of the country, for its own officers; an agency finds its own in its job orders. */
export const clearancesPage = page({
  path: '/clearances',
  who: ['clearance officer', 'director'],
  params,
  async query({ db, officer, params: asked }) {
    const { state } = asked as Static<typeof params>
    const leaf = await leafOf(asked as Static<typeof params>, 'c.id', 'newest first', async (end) => {
      const { rows } = await sql<Row>`
        select c.id, c.state::text as state, concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, '')) as name, j.number as job_order, a.name as agency, c.requested_at
        from clearance c join offer o on o.id = c.offer_id join job_order j on j.id = c.job_order_id join agency a on a.id = c.agency_id
        where ${sight(clearance, officer as Officer, 'c')} ${state ? sql`and c.state = ${state}::clearance_state` : sql``} ${end}`.execute(
        db,
      )
      return rows
    })
    return { leaf, state }
  },
  title: (_, w) => w.text('navigation-clearances'),
  lead: (_, { w }) => w.text('clearances-lead'),
  seen: ({ leaf }) => ({ rows: leaf.rows.length }),
  view({ leaf, state }, { w, home }) {
    const address = `${home}clearances`
    const columns = ['name', 'state', 'job-order', 'agency', 'asked-at'].map((id) => ({
      label: w.text(`column-${id}`),
    }))
    const rows = leaf.rows.map((one) => [
      html`<a href="${address}/${one.id}"><bdi>${one.name}</bdi></a>`,
      stateTag(w, one.state),
      html`<a class="nowrap" href="${home}job-orders/${one.job_order}">${one.job_order}</a>`,
      one.agency,
      html`<span class="nowrap">${w.instant(one.requested_at)}</span>`,
    ])
    return html`${stateLinks(w, address, states, state)}
${dataTable(w.text('navigation-clearances'), columns, rows, emptyState('file-check', w.text('list-empty'), html`<p><a href="${home}job-orders">${w.text('job-orders')}</a></p>`), { captionUnseen: true })}
${turnPages(w, leaf, state ? `${address}?state=${state}` : address)}`
  },
})
