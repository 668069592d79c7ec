import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { isOutside, type Officer } from '#kernel/authority.ts'
import { Id } from '#kernel/input.ts'
import { sight } from '#kernel/register.ts'
import { actsPanel, type PossibleAct } from '#web/components/acts-panel.ts'
import { dataTable } from '#web/components/data-table.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { summaryList } from '#web/components/summary-list.ts'
import { type Html, html } from '#web/html.ts'
import { type Page, page, type QueryHands, type ViewHands } from '#web/page.ts'
import { recordContract } from '../contracts/record-contract.ts'
import { recordEntryPermission } from '../entry-permissions/record-entry-permission.ts'
import { offer } from '../offers/offer.ts'
import { planDeparture } from '../offers/plan-departure.ts'
import { withdrawNaming } from '../offers/withdraw-naming.ts'
import { actsOn, makingActs } from '../pages/acts-of.ts'
import { drawReason } from '../pages/reason.ts'
import { decisionsFor, decisionsShown, drawAnswers, type SaidDecision } from '../pages/said-answers.ts'
import { stateTag } from '../pages/state-tag.ts'
import { askForResult } from '../provider-results/ask-for-result.ts'
import { recordReceipt } from '../receipts/record-receipt.ts'
import { drawWay, type OfferRead, offersTo, type Papers, papersOf, standingDecision } from '../workers/way.ts'
import { type Changed, changedSince, drawChanged } from './changed-since.ts'
import { clearance } from './clearance.ts'
import { decideClearance } from './decide-clearance.ts'
import { issueCertificate } from './issue-certificate.ts'
import { refuseClearance } from './refuse-clearance.ts'
import { reopenClearance } from './reopen-clearance.ts'
import { requestClearance } from './request-clearance.ts'
import { withdrawClearance } from './withdraw-clearance.ts'

const params = Type.Object({ id: Id })
type Asked = QueryHands<typeof params>

interface Row {
  readonly id: string
  readonly state: string
  readonly decision_id: string | null
  readonly offer_id: string
  readonly worker_id: string
  readonly [column: string]: unknown
}

/** One worker for one place, as whoever works on it is shown it: the way, what the law says, what was entered. */
interface Data {
  readonly offer: OfferRead
  readonly papers: Papers
  /** The question of clearance; null while nobody has asked. */
  readonly row: Row | null
  readonly decision: SaidDecision | null
  /** For officers of the state, while it is open: that the worker's name or passport changed since it was asked. */
  readonly changed: Changed | null
  /** The worker's, for officers of the state. */
  readonly reference: string | null
}

/** The clearance as it is found through what the reader may see, with its offer. */
async function ofClearance(hands: Asked): Promise<Data | null> {
  const { db, officer, params: asked } = hands
  const { rows } = await sql<Row>`select c.*, c.state::text as state from clearance c
    where c.id = ${(asked as Static<typeof params>).id} and ${sight(clearance, officer as Officer, 'c')}`.execute(db)
  const [row] = rows
  return row ? read(hands, row.worker_id, row.offer_id, row) : null
}

/** The offer as it is found through what the reader may see, with its latest clearance. */
async function ofOffer(hands: Asked): Promise<Data | null> {
  const { db, officer, params: asked } = hands
  const { rows } = await sql<{ id: string; worker_id: string }>`select o.id, o.worker_id from offer o
    where o.id = ${(asked as Static<typeof params>).id} and ${sight(offer, officer as Officer, 'o')}`.execute(db)
  const [found] = rows
  if (!found) return null
  const clearances = await sql<Row>`select c.*, c.state::text as state from clearance c
    where c.worker_id = ${found.worker_id} and c.offer_id = ${found.id} order by c.id desc limit 1`.execute(db)
  return read(hands, found.worker_id, found.id, clearances.rows[0] ?? null)
}

async function read(
  { db, officer, law }: Asked,
  worker_id: string,
  offer_id: string,
  row: Row | null,
): Promise<Data | null> {
  const reader = officer as Officer
  const outside = isOutside(reader.role)
  const offers = await offersTo(db, worker_id, reader.agency_id)
  const offer = offers.find((one) => one.id === offer_id)
  if (!offer) return null
  const papers = await papersOf(db, offer)
  const decided = row && standingDecision(row)
  const decisions = await (outside ? decisionsShown : decisionsFor)(db, law, decided ? [decided] : [])
  const worker = outside
    ? null
    : await sql<{ reference: string }>`select reference from worker where id = ${worker_id}`.execute(db)
  const open = row && ['requested', 'clear', 'obstructed', 'unknown'].includes(row.state)
  return {
    row,
    offer,
    changed: open && !outside ? await changedSince(db, row.id) : null,
    papers,
    decision: decisions.get(row?.id ?? '') ?? null,
    reference: worker?.rows[0]?.reference ?? null,
  }
}

const nameOf = (offer: OfferRead) => [offer['given_names'], offer['surname']].filter(Boolean).join(' ')

const drawn: Omit<Page<typeof params, Data>, 'path' | 'query'> = {
  who: ['agency clerk', 'clearance officer', 'director'],
  shows: 'worker',
  params,
  seen: ({ offer }) => ({ worker_id: offer.worker_id }),
  title: ({ offer }) => nameOf(offer),
  crumbs: ({ offer }, { w, home }) => [
    { label: w.text('job-orders'), href: `${home}job-orders` },
    { label: offer.job_order, href: `${home}job-orders/${offer.job_order}` },
  ],
  state: ({ row, offer }, { w }) => stateTag(w, row?.state ?? offer.state),
  lead: ({ offer }, { w }) => `${offer.job} · ${w.country(offer.country)} · ${offer.employer}`,
  view(data, hands) {
    const { w, home } = hands
    const { offer, papers, decision, changed, reference } = data
    const answers = (decision?.answers ?? []).filter(({ answer }) => answer.result !== 'holds')
    return html`<section class="card way">${drawWay(w, papers, decision)}</section>
${changed && drawChanged(w, changed)}
<div class="beside part"><div class="stack"><section class="stack"><h2>${w.text('decision')}</h2>${data.row?.state === 'refused' && drawReason(w, papers.clearance?.refusal_reason)}<div>${
      answers.length > 0
        ? drawAnswers(w, home, answers)
        : emptyState(
            decision ? 'circle-check' : 'scale',
            w.text(decision ? 'decision-clear' : 'not-decided'),
            html`<p>${w.text(decision ? 'decision-clear-next' : 'not-decided-next')}</p>`,
          )
    }</div></section>
${drawPapers(hands, data)}</div><aside class="stack">${actsPanel(w, acts(hands, data))}${reference && html`<p><a href="${home}workers/${reference}">${w.text('worker-record')}</a></p>`}</aside></div>
<p><a href="${home}job-orders/${offer.job_order}">${w.text('job-order-back', { number: offer.job_order })}</a></p>`
  },
}

export const clearancePage = page({ ...drawn, path: '/clearances/:id', query: ofClearance })

/** The same by its offer: also while nobody has asked for clearance yet. */
export const offerPage = page({ ...drawn, path: '/offers/:id', query: ofOffer })

function acts(hands: ViewHands, { row, offer }: Data): PossibleAct[] {
  const open = ['accepted', 'waiting'].includes(offer.state)
  const asked = row && row.state !== 'withdrawn'
  return [
    ...(row ? actsOn(hands, [issueCertificate, decideClearance, refuseClearance, reopenClearance], row) : []),
    ...(asked || !open ? [] : makingActs(hands, [requestClearance], offer.id)),
    ...makingActs(hands, [recordContract, recordEntryPermission, askForResult, recordReceipt], offer.id),
    ...actsOn(hands, [planDeparture, withdrawNaming], offer),
    ...(row ? actsOn(hands, [withdrawClearance], row) : []),
  ]
}

/** What was entered for this offer; what a clinic or fund found of the worker stays with the worker and the state. */
function drawPapers({ w, home }: ViewHands, { offer, papers }: Data): Html {
  const { contract, permission, certificate } = papers
  return html`<section class="card"><h2>${w.text('papers-entered')}</h2>${summaryList(w, [
    {
      name: w.text('column-job-order'),
      value: `${offer.job_order}, ${w.text('line-title', { letter: offer.letter, title: offer.job })}`,
    },
    { name: w.text('step-accepted'), value: offer.accepted_on && w.day(offer.accepted_on) },
    {
      name: w.text('step-contract'),
      value:
        contract &&
        html`<a href="${home}contracts/${contract.id}">${w.text('signed-on', { day: contract.signed_on })}</a> ${stateTag(w, contract.state)}<br>${w.money({ minor: contract.monthly_wage_minor, currency: contract.currency })} ${w.text('a-month')}`,
    },
    {
      name: w.text('step-visa'),
      value:
        permission && `${permission.kind} ${permission.number}, ${w.text('until-day', { day: permission.ends_on })}`,
    },
    { name: w.text('step-departure'), value: offer.departure_planned_on && w.day(offer.departure_planned_on) },
    {
      name: w.text('step-certificate'),
      value:
        certificate &&
        html`<a href="${home}certificates/${certificate.id}"><b>${certificate.number}</b></a> ${stateTag(w, certificate.state)}`,
    },
  ])}</section>${drawReceipts(w, papers, `${home}receipts/`)}`
}

/** The receipts of an offer; `to` is where each has a page of its own, for whoever may mend it. */
export function drawReceipts(w: ViewHands['w'], { receipts }: Papers, to?: string): Html {
  const columns = [
    { label: w.text('column-item') },
    { label: w.text('field-number') },
    { label: w.text('field-paid_on') },
    { label: w.text('column-state') },
    { label: w.text('column-amount'), figures: true },
  ]
  const rows = receipts.map((one) => [
    w.text(`value-${one.item.replaceAll(' ', '-')}`),
    to ? html`<a href="${to}${one.id}">${one.number}</a>` : one.number,
    w.shortDay(one.paid_on),
    stateTag(w, one.state),
    w.money({ minor: one.amount_minor, currency: one.currency }),
  ])
  return html`<section class="part"><h2>${w.text('receipts')}</h2>${dataTable(w.text('receipts'), columns, rows, html`<p>${w.text('receipts-none')}</p>`, { captionUnseen: true })}</section>`
}
