import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { isOutside, type Officer } from '#kernel/authority.ts'
import { sight } from '#kernel/register.ts'
import { lawOf } from '#law/law-of.ts'
import { severalAddress } from '#web/act-address.ts'
import { actsPanel, type PossibleAct } from '#web/components/acts-panel.ts'
import { button } from '#web/components/button.ts'
import { summaryList } from '#web/components/summary-list.ts'
import { type Html, html, trusted } from '#web/html.ts'
import { nameListForm } from '#web/name-list-form.ts'
import { page, type QueryHands, type ViewHands } from '#web/page.ts'
import { actTitle } from '#web/refusal-words.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { issueCertificate } from '../clearances/issue-certificate.ts'
import { lawWords } from '../law/rule-words.ts'
import { nameWorker } from '../offers/name-worker.ts'
import { actsOn, makingActs } from '../pages/acts-of.ts'
import { drawHistory, historyOf } from '../pages/history.ts'
import { turnParams } from '../pages/leaf.ts'
import { placesBar } from '../pages/places-bar.ts'
import { stateTag } from '../pages/state-tag.ts'
import { approveJobOrder } from './approve-job-order.ts'
import { closeJobOrder } from './close-job-order.ts'
import { costsOf, drawCosts } from './cost-sheet.ts'
import { jobOrder } from './job-order.ts'
import { returnJobOrder } from './return-job-order.ts'
import { verifyJobOrder } from './verify-job-order.ts'
import { drawWorkers, type WorkersOfOrder, workerStates, workersOfOrder } from './workers-of-order.ts'

const params = Type.Object({
  number: Type.String({ maxLength: 40 }),
  ...turnParams,
  state: Type.Optional(Type.Enum([...workerStates])),
})

interface Order {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly agency_id: string
  readonly agency: string
  readonly employer: string
  readonly post: string
  readonly country: string
  readonly submitted_at: Temporal.Instant
  readonly verified_on: Temporal.PlainDate | null
  readonly approved_on: Temporal.PlainDate | null
  readonly ends_on: Temporal.PlainDate
  readonly return_reason: string | null
  readonly [column: string]: unknown
}

interface Line {
  readonly id: string
  readonly letter: string
  readonly title: string
  readonly occupation_code: string
  readonly asked: number
  readonly places: number | null
  readonly taken: number
  readonly waiting: number
  readonly monthly_wage_minor: number
  readonly currency: string
  readonly months: number
  readonly weekly_hours: number
  readonly site: string
  readonly visa_block: string | null
  readonly visa_block_ends_on: Temporal.PlainDate | null
}

interface Clause {
  readonly line_id: string
  readonly clause: string
  readonly provision: string
}

async function query({ db, officer, params: asked, law }: QueryHands<typeof params>) {
  const { number, ...list } = asked as Static<typeof params>
  const found = await sql<Order>`
    select o.*, o.state::text as state, a.name as agency, p.name as employer, f.name as post from job_order o join agency a on a.id = o.agency_id
    join principal p on p.id = o.principal_id join office f on f.id = o.post_id
    where o.number = ${number} and ${sight(jobOrder, officer as Officer, 'o')}`.execute(db)
  const order = found.rows[0]
  if (!order) return null
  const lines = await sql<Line>`
    select l.*, l.places as asked, g.places, coalesce(n.taken, 0)::int as taken, coalesce(n.waiting, 0)::int as waiting
    from job_order_line l left join approved_line g on g.line_id = l.id
    left join (select line_id, count(*) filter (where state in ('accepted', 'departed')) as taken, count(*) filter (where state = 'waiting') as waiting
      from offer where job_order_id = ${order.id} group by line_id) n on n.line_id = l.id
    where l.job_order_id = ${order.id} order by l.letter`.execute(db)
  const clauses = await sql<Clause>`select line_id, clause, provision from line_clause
    where line_id = any(${lines.rows.map((line) => line.id)}::uuid[])`.execute(db)
  const costs = await costsOf(db, [order.id])
  return {
    order,
    lines: lines.rows,
    clauses: Map.groupBy(clauses.rows, (row) => row.line_id),
    form: lawOf(law).pack.clauses,
    words: lawWords(lawOf(law)),
    costs: costs.get(order.id) ?? [],
    history: isOutside((officer as Officer).role) ? null : await historyOf(db, [order.id]),
    workers: await workersOfOrder(db, officer as Officer, law, order.id, list),
  }
}

type Data = NonNullable<Awaited<ReturnType<typeof query>>>

export const jobOrderPage = page({
  path: '/job-orders/:number',
  who: ['agency clerk', 'labour attache', 'clearance officer', 'director'],
  params,
  query,
  title: ({ order }) => order.number,
  crumbs: (_, { w, home }) => [{ label: w.text('job-orders'), href: `${home}job-orders` }],
  state: ({ order }, { w }) => stateTag(w, order.state),
  lead: ({ order }, { w, officer }) =>
    officer?.role === 'agency clerk'
      ? w.text('job-order-lead-agency', { employer: order.employer, country: w.country(order.country) })
      : w.text('job-order-lead', { employer: order.employer, country: w.country(order.country), agency: order.agency }),
  seen: ({ workers }) => ({ rows: workers?.leaf.rows.length ?? 0 }),
  view(data, hands) {
    const { w, home } = hands
    const { order, workers } = data
    return html`<div class="beside"><div class="stack">
${order.return_reason && html`<section class="card"><h2>${w.text('returned-because')}</h2><p>${order.return_reason}</p></section>`}
<div class="card lines">${data.lines.map((line) => drawLine(hands, data, line))}</div>
</div><aside class="stack">${actsPanel(w, acts(hands, data))}</aside></div>
${workers && drawNameList(hands, workers, order)}
<div class="beside part"><section class="stack"><h2>${w.text('cost-sheet')}</h2>${drawCosts(w, data.costs)}</section><aside>${dates(hands, order)}</aside></div>
${data.history ? drawHistory(w, data.history) : ''}
<p><a href="${home}job-orders">${w.text('job-orders-all')}</a></p>`
  },
})

function acts(hands: ViewHands, { order }: Data): PossibleAct[] {
  const closed = order.state === 'approved' ? undefined : hands.w.text('named-when-approved')
  return [
    ...makingActs(hands, [nameWorker], order.id, closed),
    ...actsOn(hands, [verifyJobOrder, approveJobOrder, returnJobOrder, closeJobOrder], order),
  ]
}

const dates = ({ w, officer }: ViewHands, order: Order): Html =>
  html`<section class="card"><h2>${w.text('job-order-facts')}</h2>${summaryList(w, [
    { name: w.text('column-employer'), value: order.employer },
    ...(officer?.role === 'agency clerk' ? [] : [{ name: w.text('column-agency'), value: order.agency }]),
    { name: w.text('column-country'), value: w.country(order.country) },
    { name: w.text('column-post'), value: order.post },
    { name: w.text('submitted-at'), value: w.instant(order.submitted_at) },
    { name: w.text('verified-on'), value: order.verified_on ? w.day(order.verified_on) : w.text('not-yet') },
    { name: w.text('approved-on'), value: order.approved_on ? w.day(order.approved_on) : w.text('not-yet') },
    { name: w.text('column-until'), value: w.day(order.ends_on) },
  ])}</section>`

function drawLine({ w }: ViewHands, { clauses, form, words }: Data, line: Line): Html {
  const provisions = new Map((clauses.get(line.id) ?? []).map((one) => [one.clause, one.provision]))
  const missing = form.filter((clause) => !provisions.has(clause.code))
  return html`<section class="line"><h2>${w.text('line-title', { letter: line.letter, title: line.title })}</h2>
${line.places === null ? html`<p>${w.text('places-asked', { places: line.asked })}</p>` : placesBar(w, { places: line.places, taken: line.taken, waiting: line.waiting })}
<p><b>${w.money({ minor: line.monthly_wage_minor, currency: line.currency })}</b> ${w.text('a-month')} · ${w.text('months-count', { count: line.months })} · ${w.text('hours-count', { count: line.weekly_hours })} · ${line.site}</p>
<details><summary>${missing.length > 0 ? w.text('terms-missing', { count: missing.length }) : w.text('terms')}</summary>${summaryList(
    w,
    [
      { name: w.text('occupation'), value: `${line.title} (ISCO-08 ${line.occupation_code})` },
      {
        name: w.text('visa-block'),
        value:
          line.visa_block &&
          html`${line.visa_block}${line.visa_block_ends_on && `, ${w.text('until-day', { day: line.visa_block_ends_on })}`}`,
      },
      ...form.map((clause) => ({
        name: words.name(w, 'clause', clause.code, clause.title),
        value: provisions.get(clause.code),
      })),
    ],
  )}</details></section>`
}

/** The name list with what can be done for all of it. */
function drawNameList(hands: ViewHands, workers: WorkersOfOrder, order: Order): Html {
  const { w, home, csrf, may } = hands
  const address = `${home}job-orders/${order.number}`
  const waits =
    (workers.counts['obstructed'] ?? 0) + (workers.counts['unknown'] ?? 0) + (workers.counts['requested'] ?? 0)
  const forAll = (
    act: typeof issueCertificate | typeof decideClearance,
    count: number,
    label: string,
    kind: 'main' | 'plain',
  ) =>
    count > 0 &&
    may(act, null) === undefined &&
    html`<form method="post" action="${severalAddress(home, act)}"><input type="hidden" name="_csrf" value="${csrf}"><input type="hidden" name="job_order_id" value="${order.id}"><input type="hidden" name="_back" value="${address}">${button(label, kind)}</form>`
  const clear = workers.counts['clear'] ?? 0
  return html`<section class="part" id="workers"><h2>${w.text('workers-named')}</h2>
<div class="button-row">${forAll(issueCertificate, clear, w.text('issue-for-all', { count: clear }), 'main')}${forAll(decideClearance, waits, `${actTitle(w, decideClearance)} (${w.number(waits)})`, 'plain')}</div>
${order.state === 'approved' && may(nameWorker, null) === undefined && drawUpload(hands, order, address, workers.counts)}
${drawWorkers(hands, workers, address)}</section>`
}

/** A whole list as a file; open while nobody is named, folded up afterwards. */
const drawUpload = (
  { w, home, csrf }: ViewHands,
  order: Order,
  address: string,
  counts: WorkersOfOrder['counts'],
): Html => html`<details class="card upload"${Object.keys(counts).length === 0 && trusted(' open')}><summary>${w.text('name-list-title')}</summary>
${nameListForm(w, { csrf, action: `${home}job-orders/${order.id}/name-list`, back: address })}</details>`
