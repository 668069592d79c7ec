import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { isOutside, type Officer } from '#kernel/authority.ts'
import { Id } from '#kernel/input.ts'
import { sight } from '#kernel/register.ts'
import { actsPanel } from '#web/components/acts-panel.ts'
import { dataTable } from '#web/components/data-table.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { summaryList } from '#web/components/summary-list.ts'
import { type Html, html } from '#web/html.ts'
import { page, type QueryHands, type ViewHands } from '#web/page.ts'
import { recordContract } from '../contracts/record-contract.ts'
import { recordEntryPermission } from '../entry-permissions/record-entry-permission.ts'
import { withdrawNaming } from '../offers/withdraw-naming.ts'
import { actsOn, makingActs } from '../pages/acts-of.ts'
import { decisionsFor, decisionsShown, drawAnswers } from '../pages/said-answers.ts'
import { stateTag } from '../pages/state-tag.ts'
import { askForResult } from '../provider-results/ask-for-result.ts'
import { recordReceipt } from '../receipts/record-receipt.ts'
import { drawWay, type OfferRead, offersTo, type Papers, papersOf } from '../workers/way.ts'
import { clearance } from './clearance.ts'
import { decideClearance } from './decide-clearance.ts'
import { issueCertificate } from './issue-certificate.ts'
import { refuseClearance } from './refuse-clearance.ts'
import { reopenClearance } from './reopen-clearance.ts'

const params = Type.Object({ id: Id })

interface Row {
  readonly id: string
  readonly state: string
  readonly offer_id: string
  readonly worker_id: string
  readonly decision_id: string | null
  readonly reference: string | null
  readonly [column: string]: unknown
}

async function query({ db, officer, params: asked, law }: QueryHands<typeof params>) {
  const reader = officer as Officer
  const outside = isOutside(reader.role)
  const found = await sql<Row>`select c.*, c.state::text as state,
    ${outside ? sql`null` : sql`(select w.reference from worker w where w.id = c.worker_id)`} as reference
    from clearance c where c.id = ${(asked as Static<typeof params>).id} and ${sight(clearance, reader, 'c')}`.execute(
    db,
  )
  const row = found.rows[0]
  if (!row) return null
  const offers = await offersTo(db, row.worker_id, reader.agency_id)
  const offer = offers.find((one) => one.id === row.offer_id)
  if (!offer) return null
  const papers = await papersOf(db, offer)
  const ids = row.decision_id ? [row.decision_id] : []
  const decisions = await (outside ? decisionsShown : decisionsFor)(db, law, ids)
  return { row, offer, papers, decision: decisions.get(row.id) ?? null }
}

type Data = NonNullable<Awaited<ReturnType<typeof query>>>

const nameOf = (offer: OfferRead) => [offer['given_names'], offer['surname']].filter(Boolean).join(' ')

export const clearancePage = page({
  path: '/clearances/:id',
  who: ['agency clerk', 'clearance officer', 'director'],
  shows: 'worker',
  params,
  query,
  seen: ({ row }) => ({ worker_id: row.worker_id }),
  title: ({ offer }) => nameOf(offer),
  crumbs: ({ offer }, { w, home }) => [
    { label: w.text('job-orders'), href: `${home}job-orders` },
    { label: offer.job_order, href: `${home}job-orders/${offer.job_order}` },
  ],
  state: ({ row }, { w }) => stateTag(w, row.state),
  lead: ({ offer }, { w }) => `${offer.job} · ${w.country(offer.country)} · ${offer.employer}`,
  view(data, hands) {
    const { w, home } = hands
    const { row, offer, papers, decision } = data
    const answers = (decision?.answers ?? []).filter(({ answer }) => answer.result !== 'holds')
    const making = [recordContract, recordEntryPermission, askForResult, recordReceipt]
    return html`<section class="card way">${drawWay(w, papers, decision)}</section>
<div class="beside part"><div class="stack"><section class="stack"><h2>${w.text('decision')}</h2><div>${
      answers.length > 0
        ? drawAnswers(w, home, answers)
        : emptyState(
            decision ? 'circle-check' : 'scale',
            w.text(decision ? 'decision-clear' : 'not-decided'),
            html`<p>${w.text(decision ? 'decision-clear-next' : 'not-decided-next')}</p>`,
          )
    }</div></section>
${drawPapers(hands, data)}</div><aside class="stack">${actsPanel(w, [
      ...actsOn(hands, [issueCertificate, decideClearance, refuseClearance, reopenClearance], row),
      ...makingActs(hands, making, offer.id),
      ...actsOn(hands, [withdrawNaming], offer),
    ])}${row.reference && html`<p><a href="${home}workers/${row.reference}">${w.text('worker-record')}</a></p>`}</aside></div>
<p><a href="${home}job-orders/${offer.job_order}">${w.text('job-order-back', { number: offer.job_order })}</a></p>`
  },
})

/** What was entered for this offer; what a clinic or fund found of the worker stays with the worker and the state. */
function drawPapers({ w }: ViewHands, { offer, papers }: Data): Html {
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
        html`${w.text('signed-on', { day: contract.signed_on })} ${stateTag(w, contract.state)}<br>${w.money({ minor: contract.monthly_wage_minor, currency: contract.currency })} ${w.text('a-month')}`,
    },
    {
      name: w.text('step-visa'),
      value:
        permission && `${permission.kind} ${permission.number}, ${w.text('until-day', { day: permission.ends_on })}`,
    },
    { name: w.text('step-departure'), value: offer.departure_planned_on && w.day(offer.departure_planned_on) },
    {
      name: w.text('step-certificate'),
      value: certificate && html`<b>${certificate.number}</b> ${stateTag(w, certificate.state)}`,
    },
  ])}</section>${drawReceipts(w, papers)}`
}

export function drawReceipts(w: ViewHands['w'], { receipts }: Papers): Html {
  const columns = [
    { label: w.text('column-item') },
    { label: w.text('field-number') },
    { label: w.text('field-paid_on') },
    { label: w.text('column-state') },
    { label: w.text('column-amount'), figures: true },
  ]
  const rows = receipts.map((one) => [
    w.text(`value-${one.item.replaceAll(' ', '-')}`),
    one.number,
    w.shortDay(one.paid_on),
    stateTag(w, one.state),
    w.money({ minor: one.amount_minor, currency: one.currency }),
  ])
  return html`<section class="part"><h2>${w.text('receipts')}</h2>${dataTable(w.text('receipts'), columns, rows, html`<p>${w.text('receipts-none')}</p>`, { captionUnseen: true })}</section>`
}
