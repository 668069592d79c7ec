// The workers named for a job order, a page at a time, each with what stands in the way.
import { sql } from 'kysely'
import { isOutside, type Officer } from '#kernel/authority.ts'
import type { Lawbook } from '#kernel/decision.ts'
import type { Reading } from '#kernel/read.ts'
import { sight } from '#kernel/register.ts'
import { dataTable } from '#web/components/data-table.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { type Html, html } from '#web/html.ts'
import type { ViewHands } from '#web/page.ts'
import { clearance } from '../clearances/clearance.ts'
import { offer } from '../offers/offer.ts'
import { type Leaf, leafOf, type Turn, turnPages } from '../pages/leaf.ts'
import {
  decisionsFor,
  decisionsShown,
  drawAnswer,
  partyName,
  type Said,
  type SaidDecision,
} from '../pages/said-answers.ts'
import { stateLinks } from '../pages/state-links.ts'
import { stateTag } from '../pages/state-tag.ts'
import { standingDecision } from '../workers/way.ts'

/** By which the list is narrowed: states of the clearance, and of the offer where there is no answer yet. */
const clearanceStates = ['obstructed', 'unknown', 'clear', 'issued', 'requested', 'refused', 'withdrawn'] as const
const offerStates = ['offered', 'waiting', 'declined'] as const
export const workerStates = [...clearanceStates, ...offerStates] as const
export type WorkerState = (typeof workerStates)[number]

interface Named {
  readonly id: string
  readonly offer_id: string
  readonly list_row: number | null
  readonly surname: string
  readonly given_names: string
  readonly letter: string
  readonly offer_state: string
  readonly place: number | null
  readonly clearance_id: string | null
  readonly clearance_state: string | null
  readonly decision_id: string | null
  readonly reference: string | null
}

export interface WorkersOfOrder {
  readonly leaf: Leaf<Named>
  readonly decisions: ReadonlyMap<string, SaidDecision>
  readonly counts: Readonly<Record<string, number>>
  readonly state: WorkerState | undefined
}

/** Reads one page of the list with its decisions. Whoever may see no offers gets null. */
export async function workersOfOrder(
  db: Reading,
  officer: Officer,
  law: Lawbook,
  job_order_id: string,
  asked: Turn & { readonly state?: WorkerState },
): Promise<WorkersOfOrder | null> {
  if (!(officer.role in offer.sees)) return null
  const leaf = await (isOfClearance(asked.state) ? byClearance : byOffer)(db, officer, job_order_id, asked)
  const ids = leaf.rows.flatMap(
    (one) => standingDecision({ state: one.clearance_state, decision_id: one.decision_id }) ?? [],
  )
  const decisions = await (isOutside(officer.role) ? decisionsShown : decisionsFor)(db, law, ids)
  return { leaf, decisions, counts: await counted(db, officer, job_order_id), state: asked.state }
}

const isOfClearance = (state: WorkerState | undefined) => (clearanceStates as readonly string[]).includes(state ?? '')

const columns = (
  officer: Officer,
) => sql`o.id as offer_id, o.list_row, o.surname, o.given_names, l.letter, o.state::text as offer_state, o.place,
  c.id as clearance_id, c.state::text as clearance_state, c.decision_id,
  ${isOutside(officer.role) ? sql`null` : sql`(select w.reference from worker w where w.id = o.worker_id)`} as reference`

const byOffer = (db: Reading, officer: Officer, job_order_id: string, asked: Turn & { readonly state?: WorkerState }) =>
  leafOf(asked, 'o.id', 'oldest first', async (end) => {
    const { rows } = await sql<Named>`
      select o.id, ${columns(officer)} from offer o join job_order_line l on l.id = o.line_id
      left join lateral (select x.id, x.state, x.decision_id from clearance x where x.worker_id = o.worker_id and x.offer_id = o.id
        order by x.id desc limit 1) c on true
      where o.job_order_id = ${job_order_id} and ${sight(offer, officer, 'o')}
      ${asked.state ? sql`and o.state = ${asked.state}::offer_state` : sql``} ${end}`.execute(db)
    return rows
  })

const byClearance = (
  db: Reading,
  officer: Officer,
  job_order_id: string,
  asked: Turn & { readonly state?: WorkerState },
) =>
  leafOf(asked, 'c.id', 'oldest first', async (end) => {
    const { rows } = await sql<Named>`
      select c.id, ${columns(officer)} from clearance c join offer o on o.id = c.offer_id join job_order_line l on l.id = o.line_id
      where c.job_order_id = ${job_order_id} and c.state = ${asked.state}::clearance_state and ${sight(clearance, officer, 'c')} ${end}`.execute(
      db,
    )
    return rows
  })

async function counted(db: Reading, officer: Officer, job_order_id: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select c.state::text as state, count(*)::int as n from clearance c
      where c.job_order_id = ${job_order_id} and ${sight(clearance, officer, 'c')} group by 1
    union all select o.state::text, count(*)::int from offer o
      where o.job_order_id = ${job_order_id} and ${sight(offer, officer, 'o')} and o.state in ('offered', 'waiting', 'declined') group by 1`.execute(
    db,
  )
  return Object.fromEntries(rows.map((row) => [row.state, row.n]))
}

/** The list drawn: its states with how many are in each, and the table. `address` is the job order's page. */
export function drawWorkers(
  hands: ViewHands,
  { leaf, decisions, counts, state }: WorkersOfOrder,
  address: string,
): Html {
  const { w } = hands
  const present = workerStates.filter((one) => counts[one] || one === state)
  const rows = leaf.rows.map((one) => drawNamed(hands, one, decisions.get(one.clearance_id ?? '')))
  const heads = ['row', 'name', 'line', 'state', 'in-the-way', 'findings'].map((name) => ({
    label: w.text(`column-${name}`),
  }))
  // The row's name is its heading; its number in the list stands beside it.
  return html`${present.length > 0 && stateLinks(w, address, present, state, counts)}
${dataTable(w.text('workers-named'), [heads[1], heads[0], ...heads.slice(2)] as typeof heads, rows, emptyState('users', w.text('workers-none'), html`<p>${w.text('workers-none-next')}</p>`), { captionUnseen: true })}
${turnPages(w, leaf, state ? `${address}?state=${state}` : address)}`
}

function drawNamed(hands: ViewHands, one: Named, decision: SaidDecision | undefined): Html[] {
  const { w, home } = hands
  const name = html`<bdi>${[one.surname, one.given_names].filter(Boolean).join(', ')}</bdi>`
  const to = one.reference
    ? `workers/${one.reference}`
    : one.clearance_id
      ? `clearances/${one.clearance_id}`
      : `offers/${one.offer_id}`
  const answers =
    one.clearance_state === 'issued' ? [] : (decision?.answers ?? []).filter(({ answer }) => answer.result !== 'holds')
  const findings = (decision?.answers ?? []).filter(
    ({ answer }) => answer.consequence === 'finding' && answer.result === 'fails',
  )
  return [
    html`<a href="${home}${to}">${name}</a>`,
    html`${one.list_row === null ? '–' : w.number(one.list_row)}`,
    html`${one.letter}${one.place !== null && html` <span class="soft nowrap">${w.text('place-of', { place: one.place })}</span>`}`,
    stateTag(w, one.clearance_state ?? one.offer_state),
    drawBriefly(
      hands,
      answers.filter(
        ({ answer }) => answer.consequence === 'stops' || (answer.consequence === 'warns' && answer.result === 'fails'),
      ),
      one,
    ),
    drawBriefly(hands, findings, null),
  ]
}

/** Each in a line with who acts next; opened, the whole of it: why, facts, remedy, law. */
function drawBriefly({ w, home }: ViewHands, answers: readonly Said[], one: Named | null): Html {
  if (answers.length === 0) {
    const unasked = one && (one.clearance_state === null || one.clearance_state === 'requested')
    return html`<span class="soft nil">${w.text(unasked ? 'not-asked-yet' : 'nothing')}</span>`
  }
  return html`<div class="briefly">${answers.map((said) => {
    const told = said.in(w.language)
    return html`<details><summary>${told.title} <span class="soft">${w.text('next', { next: partyName(w, told.next) })}</span></summary>${drawAnswer(w, `${home}law/`, said)}</details>`
  })}</div>`
}
