import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import type { Officer } from '#kernel/authority.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { type Html, html } from '#web/html.ts'
import { page, type QueryHands, type ViewHands } from '#web/page.ts'
import { leafOf, turnPages, turnParams } from '../pages/leaf.ts'

const params = Type.Object({ ...turnParams })

interface Row {
  readonly id: string
  readonly word: string
  readonly arguments: Readonly<Record<string, string | number>>
  readonly register: string
  readonly record_id: string
  /** The number of the job order that the record is of, for those that stand on its page. */
  readonly job_order: string | null
  /** To an agency, which of its workers; to a worker, of which kind a result is. */
  readonly about: string | null
  readonly at: Temporal.Instant
  readonly read_at: Temporal.Instant | null
}

const orderOf = sql`case n.register
          when 'job_order' then (select j.number from job_order j where j.id = n.record_id)
          when 'offer' then (select j.number from offer o join job_order j on j.id = o.job_order_id where o.id = n.record_id)
          when 'clearance' then (select j.number from clearance c join job_order j on j.id = c.job_order_id where c.id = n.record_id) end`

/** Whom or what a notice is about: row-level security lets an agency find its own workers alone. */
function aboutFor({ role }: Officer) {
  if (role === 'worker')
    return sql`case n.register when 'provider_result' then (select r.kind::text from provider_result r where r.id = n.record_id) end`
  if (role !== 'agency clerk') return sql`null`
  const name = sql`select concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, ''))`
  return sql`case n.register
    when 'offer' then (${name} from offer o where o.id = n.record_id)
    when 'clearance' then (${name} from clearance c join offer o on o.id = c.offer_id where c.id = n.record_id)
    when 'contract' then (${name} from contract k join offer o on o.id = k.offer_id where k.id = n.record_id)
    when 'certificate' then (${name} from certificate c join offer o on o.id = c.offer_id where c.id = n.record_id) end`
}

/** Each kind of reader has an index of its own, so each has a query of its own. */
function whose(officer: Officer) {
  if (officer.worker_id) return sql`n.worker_id = ${officer.worker_id}`
  return officer.office_id ? sql`n.office_id = ${officer.office_id}` : sql`n.officer_id = ${officer.id}`
}

async function query({ db, officer, params: asked }: QueryHands<typeof params>) {
  return leafOf(asked as Static<typeof params>, 'n.id', 'newest first', async (end) => {
    const { rows } = await sql<Row>`
      select n.id, n.word, n.arguments, n.register, n.record_id, n.at, n.read_at,
        ${orderOf} as job_order, ${aboutFor(officer as Officer)} as about
      from notice n where ${whose(officer as Officer)} ${end}`.execute(db)
    return rows
  })
}

export const noticesPage = page({
  path: '/notices',
  who: [
    'agency clerk',
    'labour attache',
    'clearance officer',
    'director',
    'licensing officer',
    'clinic officer',
    'training officer',
    'insurance officer',
    'fund officer',
    'immigration officer',
    'airport officer',
    'worker',
  ],
  params,
  query,
  title: (_, w) => w.text('navigation-notices'),
  lead: (_, { w, officer }) => w.text(officer?.role === 'worker' ? 'notices-lead-worker' : 'notices-lead'),
  seen: (leaf) => ({ rows: leaf.rows.length }),
  view(leaf, hands) {
    const { w, home, officer } = hands
    const start = officer?.role === 'worker' ? 'my-papers' : 'queue'
    if (leaf.rows.length === 0)
      return emptyState(
        'sticky-note',
        w.text('notices-none'),
        html`<p><a href="${home}${start}">${w.text(officer?.role === 'worker' ? 'my-papers' : 'navigation-queue')}</a></p>`,
      )
    return html`<ul class="notices">${leaf.rows.map((row) => drawNotice(hands, row))}</ul>
${turnPages(w, leaf, `${home}notices`)}<p><a href="${home}${start}">${w.text(officer?.role === 'worker' ? 'my-papers' : 'navigation-queue')}</a></p>`
  },
})

function drawNotice({ w, home, officer }: ViewHands, row: Row): Html {
  const to = officer?.role === 'worker' ? 'my-papers' : linkTo(row)
  const id = `notice-${row.word}`
  const said = w.has(id) ? w.text(id, { count: 1, ...row.arguments }) : row.word
  const kind = `value-${row.about?.replaceAll(' ', '-')}`
  const about = Number(row.arguments['count'] ?? 1) > 1 ? null : row.about && w.has(kind) ? w.text(kind) : row.about
  return html`<li class="card"><p>${said}${about && html` <b><bdi>${about}</bdi></b>`}</p><p class="soft"><time datetime="${row.at.toString()}">${w.instant(row.at)}</time>${to && html` · <a href="${home}${to}">${w.text('notice-open')}</a>`}</p></li>`
}

/** Registers whose records have pages of their own, by their folders. */
const folders: Readonly<Record<string, string>> = {
  clearance: 'clearances',
  contract: 'contracts',
  offer: 'offers',
  provider_result: 'provider-results',
  accreditation: 'accreditations',
  certificate: 'certificates',
  licence: 'licences',
  agency: 'agencies',
}

/** The record; of a notice that tells of many, the list that they stand in. */
function linkTo(row: Row): string | null {
  const { register, record_id, job_order } = row
  const many = Number(row.arguments['count'] ?? 1) > 1
  if (job_order && (many || register === 'job_order')) return `job-orders/${job_order}`
  const folder = folders[register]
  if (!folder) return null
  return many ? folder : `${folder}/${record_id}`
}
