// What waits for an officer, in parts; each part is read by an index of its own and stops at a few rows.
import { type RawBuilder, sql } from 'kysely'
import type { Officer, Role } from '#kernel/authority.ts'
import type { Lawbook } from '#kernel/decision.ts'
import type { Reading } from '#kernel/read.ts'
import { lawOf } from '#law/law-of.ts'
import { type Gap, gaps } from '#law/pack-report.ts'

/** One thing that waits: where it is, what it is called, and what else is said of it. */
export interface Waiting {
  readonly to: string
  readonly name: string
  readonly state?: string | null
  readonly due_on?: Temporal.PlainDate | null
  /** The last day on which it is good. */
  readonly until_on?: Temporal.PlainDate | null
  readonly count?: number | null
  readonly note?: string | null
  /** What the law lacks by this name. */
  readonly gap?: Gap['kind']
}

/** A part of the queue. Its heading is the word `queue-<name>`; `all` is the list that goes on. */
export interface Part {
  readonly name: string
  readonly rows: readonly Waiting[]
  readonly all?: string
}

export interface Asker {
  readonly db: Reading
  readonly officer: Officer
  readonly law: Lawbook
  readonly today: Temporal.PlainDate
}

/** So many of a part are shown; its list has the rest. */
const few = 12
/** So many are looked through for what concerns this office. */
const looked = 1000

type Reader = (asker: Asker) => Promise<Part>

const rowsOf = async (db: Reading, query: RawBuilder<Waiting>) => (await query.execute(db)).rows

const part =
  (name: string, query: (asker: Asker) => RawBuilder<Waiting>, all?: string): Reader =>
  async (asker) => ({
    name,
    rows: await rowsOf(asker.db, query(asker)),
    ...(all && { all }),
  })

/** Clocks that run for this role and office, the next to end first; those of one job order's workers on one day are one line. */
const deadlines = part(
  'deadlines',
  ({ officer }) => sql<Waiting>`
  select case when g.register = 'contract' then 'contracts?state=signed' else 'job-orders/' || j.number end as to,
    coalesce(j.number, 'contracts') as name, g.due_on, g.clock as note, case when g.register <> 'job_order' then g.count end as count
  from (select d.register, d.due_on, d.clock, count(*)::int as count,
      case d.register when 'clearance' then (select c.job_order_id from clearance c where c.id = d.record_id) when 'job_order' then d.record_id end as job_order_id
    from (select * from deadline d where d.owner_role = ${officer.role}::role and d.stopped_by is null
      and (d.owner_office_id is null or d.owner_office_id = ${officer.office_id}) order by d.due_on limit ${looked}) d
    group by 1, 2, 3, 5 order by d.due_on limit ${few}) g
  left join job_order j on j.id = g.job_order_id order by g.due_on, j.number`,
)

/** Acts that another officer proposed and that this role decides; the own proposals wait for a colleague. */
const proposals = part(
  'proposals',
  ({ officer }) => sql<Waiting>`
  select 'proposals/' || id as to, act as name, 'proposed' as state from proposal
  where second = ${officer.role}::role and state = 'proposed' and proposed_by <> ${officer.id} order by id limit ${few}`,
  'proposals',
)

const toApprove = part(
  'to-approve',
  () => sql<Waiting>`
  select 'job-orders/' || j.number as to, j.number as name, p.name as note from job_order j join principal p on p.id = j.principal_id
  where j.state = 'verified' order by j.id limit ${few}`,
  'job-orders?state=verified',
)

/** Clear and not yet issued, by job order. */
const toIssue = part(
  'to-issue',
  () => sql<Waiting>`
  select 'job-orders/' || j.number || '?state=clear' as to, j.number as name, n.count, a.name as note
  from (select job_order_id, count(*)::int as count from (select job_order_id from clearance where state = 'clear' order by id limit 20000) c
    group by 1 order by 2 desc limit ${few}) n
  join job_order j on j.id = n.job_order_id join agency a on a.id = j.agency_id order by n.count desc`,
  'clearances?state=clear',
)

/** Stopped, and it is this office's turn: the answers name who acts next. */
const obstructedByMe = part(
  'by-my-office',
  ({ officer }) => sql<Waiting>`
  select 'clearances/' || c.id as to, concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, '')) as name, c.state::text as state, j.number as note
  from (select * from (select id, state, decision_id, offer_id, job_order_id from clearance where state = 'obstructed' order by id desc limit ${looked}) c
    where (select d.answers from decision d where d.id = c.decision_id) @> ${JSON.stringify([{ next: officer.role, consequence: 'stops' }])}::jsonb limit ${few}) c
  join offer o on o.id = c.offer_id join job_order j on j.id = c.job_order_id`,
  'clearances?state=obstructed',
)

const toVerify = part(
  'to-verify',
  ({ officer }) => sql<Waiting>`
  select 'job-orders/' || j.number as to, j.number as name, p.name as note from job_order j join principal p on p.id = j.principal_id
  where j.post_id = ${officer.office_id} and j.state = 'submitted' order by j.id limit ${few}`,
  'job-orders?state=submitted',
)

const contractsToVerify = part(
  'contracts',
  ({ officer }) => sql<Waiting>`
  select 'contracts/' || k.id as to, concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, '')) as name, p.name as note
  from (select id, offer_id from contract where post_id = ${officer.office_id} and state = 'signed' order by id limit ${few}) k
  join offer o on o.id = k.offer_id join job_order j on j.id = o.job_order_id join principal p on p.id = j.principal_id`,
  'contracts?state=signed',
)

const toAccredit = part(
  'to-accredit',
  ({ officer }) => sql<Waiting>`
  select 'accreditations/' || r.id as to, p.name, a.name as note from accreditation r join principal p on p.id = r.principal_id join agency a on a.id = r.agency_id
  where r.post_id = ${officer.office_id} and r.state = 'requested' order by r.id limit ${few}`,
  'accreditations?state=requested',
)

const findings = part(
  'findings',
  () => sql<Waiting>`
  select 'findings/' || f.id as to, f.rule as name, coalesce(a.name, f.against) as note from (select * from finding where state = 'open' order by id desc limit ${few}) f
  left join agency a on a.id = f.agency_id`,
  'findings?state=open',
)

const licencesEnding = part(
  'licences-ending',
  ({ today }) => sql<Waiting>`
  select 'agencies/' || l.agency_id as to, a.name, l.ends_on as until_on, l.number as note from licence l join agency a on a.id = l.agency_id
  where l.state = 'granted' and l.ends_on between ${today} and ${today.add({ days: 90 })} order by l.ends_on limit ${few}`,
  'licences',
)

const asked = part(
  'results-asked',
  ({ officer }) => sql<Waiting>`
  select 'provider-results/' || r.id as to, r.person as name, r.kind::text as note from provider_result r
  where r.office_id = ${officer.office_id} and r.state = 'asked' order by r.id limit ${few}`,
  'provider-results?state=asked',
)

const returned = part(
  'returned',
  ({ officer }) => sql<Waiting>`
  select 'job-orders/' || j.number as to, j.number as name, j.state::text as state, p.name as note from job_order j join principal p on p.id = j.principal_id
  where j.agency_id = ${officer.agency_id} and j.state = 'returned' order by j.id desc limit ${few}`,
  'job-orders?state=returned',
)

/** An agency's open job orders with how many workers are in a state. */
const inOrders = (name: string, state: string) =>
  part(
    name,
    ({ officer }) => sql<Waiting>`
  select 'job-orders/' || j.number || '?state=' || ${state} as to, j.number as name, n.count, p.name as note
  from (select id, number, principal_id from job_order where agency_id = ${officer.agency_id} and state = 'approved' order by id desc limit 50) j
  join principal p on p.id = j.principal_id
  cross join lateral (select count(*)::int as count from clearance c where c.job_order_id = j.id and c.state = ${state}::clearance_state) n
  where n.count > 0 order by n.count desc limit ${few}`,
  )

const notAccepted = part(
  'not-accepted',
  ({ officer }) => sql<Waiting>`
  select 'job-orders/' || j.number || '?state=offered' as to, j.number as name, n.count, p.name as note
  from (select id, number, principal_id from job_order where agency_id = ${officer.agency_id} and state = 'approved' order by id desc limit 50) j
  join principal p on p.id = j.principal_id
  cross join lateral (select count(*)::int as count from offer o where o.job_order_id = j.id and o.state = 'offered') n
  where n.count > 0 order by n.count desc limit ${few}`,
)

const toDepart = part(
  'to-depart',
  ({ today }) => sql<Waiting>`
  select 'certificates/' || c.id as to, concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, '')) as name, c.valid_until_on as until_on, c.number as note
  from (select * from (select id, number, valid_until_on, offer_id from certificate where state = 'valid' order by id limit ${looked}) c
    where c.valid_until_on >= ${today} order by c.valid_until_on limit ${few}) c join offer o on o.id = c.offer_id order by c.valid_until_on`,
  'certificates?state=valid',
)

/** What the law has and the pack lacks, for whoever owns it. */
const missingLaw: Reader = async ({ officer, law, today }) => ({
  name: 'law-gaps',
  rows: gaps(lawOf(law), today)
    .filter((gap) => gap.owner === officer.role)
    .map((gap) => ({ to: 'law#gaps', name: gap.name, gap: gap.kind, note: gap.stops.join(', ') })),
})

const partsOf: Readonly<Partial<Record<Role, readonly Reader[]>>> = {
  'clearance officer': [deadlines, toIssue, toApprove, obstructedByMe, proposals, missingLaw],
  director: [proposals, toIssue, findings, missingLaw],
  'labour attache': [deadlines, toVerify, contractsToVerify, toAccredit, missingLaw],
  'licensing officer': [findings, licencesEnding, proposals, missingLaw],
  'clinic officer': [asked],
  'training officer': [asked],
  'insurance officer': [asked],
  'fund officer': [asked],
  'agency clerk': [
    returned,
    inOrders('obstructed', 'obstructed'),
    inOrders('unknown', 'unknown'),
    notAccepted,
    inOrders('clear', 'clear'),
  ],
  'immigration officer': [toDepart],
  'airport officer': [],
}

export const queueRoles = Object.keys(partsOf) as readonly Role[]

/** The officer's queue, what is due first; parts in which nothing waits are left out. */
export async function queueOf(asker: Asker): Promise<readonly Part[]> {
  const parts: Part[] = []
  for (const read of partsOf[asker.officer.role] ?? []) parts.push(await read(asker))
  return parts.filter((one) => one.rows.length > 0)
}
