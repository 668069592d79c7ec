// One offer as its worker is told it, in plain words: what it costs and brings, who pays for what, the terms, and what is not certain yet.
import { sql } from 'kysely'
import type { Reading } from '#kernel/read.ts'
import type { Law } from '#law/decide.ts'
import { summaryList } from '#web/components/summary-list.ts'
import { type Html, html } from '#web/html.ts'
import type { Words } from '#web/words.ts'
import { licenceOfAgency } from '../agencies/licence-standing.ts'
import { type Cost, costsOf, drawCosts } from '../job-orders/cost-sheet.ts'
import { lawWords } from '../law/rule-words.ts'
import { stateTag } from '../pages/state-tag.ts'
import { type OfferRead, type Papers, papersOf } from '../workers/way.ts'
import { goingOf, type Sum } from './going.ts'

interface Stated {
  readonly offer_id: string
  readonly item: string
  readonly payee: string
  readonly amount_minor: number
  readonly currency: string
}

export interface ToldOffer {
  readonly papers: Papers
  /** What the line says to each clause of the standard contract, by the clause's code. */
  readonly clauses: ReadonlyMap<string, string>
  readonly costs: readonly Cost[]
  /** What the worker said in private was paid. */
  readonly stated: readonly Stated[]
  /** Whether the agency may recruit today. */
  readonly licensed: boolean
}

/** Reads offers with all that their worker is told of them. */
export async function readTold(
  db: Reading,
  offers: readonly OfferRead[],
  today: Temporal.PlainDate,
): Promise<ToldOffer[]> {
  const clauses = await sql<{ line_id: string; clause: string; provision: string }>`
    select line_id, clause, provision from line_clause where line_id = any(${offers.map((one) => one.line_id)}::uuid[])`.execute(
    db,
  )
  const stated = await sql<Stated>`select offer_id, item, payee, amount_minor, currency from payment_statement
    where offer_id = any(${offers.map((one) => one.id)}::uuid[]) order by id`.execute(db)
  const licensed = await sql<{ id: string }>`
    select a.id from agency a cross join lateral (${licenceOfAgency}) l
    where a.id = any(${offers.map((one) => one.agency_id)}::uuid[]) and a.state = 'registered' and l.state = 'granted'
      and ${today} between l.from_on and l.ends_on`.execute(db)
  const costs = await costsOf(
    db,
    offers.map((one) => one.job_order_id),
  )
  const told: ToldOffer[] = []
  for (const offer of offers)
    told.push({
      papers: await papersOf(db, offer),
      clauses: new Map(
        clauses.rows.filter((one) => one.line_id === offer.line_id).map((one) => [one.clause, one.provision]),
      ),
      costs: costs.get(offer.job_order_id) ?? [],
      stated: stated.rows.filter((one) => one.offer_id === offer.id),
      licensed: licensed.rows.some((one) => one.id === offer.agency_id),
    })
  return told
}

const sumOf = (one: { amount_minor: number; currency: string }): Sum => ({
  minor: one.amount_minor,
  currency: one.currency,
})

/** What nobody has verified yet, or what speaks against it; said before the worker accepts. */
export function drawUncertain(w: Words, law: Law, { papers, clauses, costs, licensed }: ToldOffer): Html {
  const { offer, contract, permission } = papers
  const silent = law.pack.clauses.filter((clause) => !clauses.has(clause.code)).length
  const offered = { minor: offer.wage_minor, currency: offer.currency }
  const signed = contract && { minor: contract.monthly_wage_minor, currency: contract.currency }
  const uncertain = [
    !licensed && w.text('uncertain-agency', { agency: offer.agency }),
    !contract && w.text('uncertain-no-contract'),
    contract && contract.state !== 'verified' && w.text('uncertain-contract'),
    signed &&
      (signed.currency !== offered.currency || signed.minor < offered.minor) &&
      w.text('uncertain-wage', { signed, offered }),
    silent > 0 && w.text('uncertain-clauses', { count: silent }),
    costs.length === 0 && w.text('uncertain-costs'),
    !permission && w.text('uncertain-visa'),
  ].filter((one) => typeof one === 'string')
  return html`<h3>${w.text(uncertain.length > 0 ? 'uncertain-title' : 'uncertain-not')}</h3>${
    uncertain.length > 0
      ? html`<ul>${uncertain.map((one) => html`<li>${one}</li>`)}</ul><p>${w.text('uncertain-next')}</p>`
      : html`<p>${w.text('uncertain-none')}</p>`
  }`
}

/** If you go: what you pay, what you earn, when you are even; and who pays for what. */
export function drawGoing(w: Words, { papers, stated, costs }: ToldOffer): Html {
  const { offer, contract, receipts } = papers
  const terms = contract
    ? { monthly: { minor: contract.monthly_wage_minor, currency: contract.currency }, months: contract.months }
    : { monthly: { minor: offer.wage_minor, currency: offer.currency }, months: offer.months }
  const going = goingOf(
    {
      receipts: receipts.filter((one) => one.state === 'recorded').map(sumOf),
      stated: stated.map(sumOf),
      sheet: costs.filter((one) => one.borne_by === 'worker' && one.amount_minor > 0).map(sumOf),
    },
    terms,
  )
  const paid =
    going.paid.length > 0
      ? w.list(going.paid.map((one) => w.money(one)))
      : w.money({ minor: 0, currency: going.monthly.currency })
  return html`<section class="card going"><h2>${w.text('going-title')}</h2><dl class="going-figures">
<div><dt>${w.text('going-paid')}</dt><dd>${paid}</dd></div>
<div><dt>${w.text('going-earn')}</dt><dd>${w.money(going.monthly)}</dd></div>
<div><dt>${w.text('going-whole', { months: going.months })}</dt><dd>${w.money(going.whole)}</dd></div></dl>
<p><b>${going.even === null ? w.text('going-other-currency') : going.even === 0 ? w.text('going-even-at-once') : w.text('going-even', { month: going.even })}</b></p>
<p class="soft">${w.text(contract ? 'going-from-contract' : 'going-from-offer')} ${w.text(going.planned ? 'going-paid-planned' : 'going-paid-so-far')}</p>
<h3>${w.text('cost-sheet')}</h3><p class="soft">${w.text('cost-sheet-about')}</p>${drawCosts(w, costs, 'you')}</section>`
}

export function drawTerms(w: Words, law: Law, { papers, clauses }: ToldOffer): Html {
  const { offer, contract } = papers
  const words = lawWords(law)
  return html`<section class="card"><h2>${w.text('terms-plain')}</h2>${summaryList(w, [
    { name: w.text('occupation'), value: offer.job },
    { name: w.text('column-employer'), value: offer.employer },
    { name: w.text('site'), value: `${offer.site}, ${w.country(offer.country)}` },
    { name: w.text('column-agency'), value: offer.agency },
    { name: w.text('duration'), value: w.text('months-count', { count: contract?.months ?? offer.months }) },
    { name: w.text('weekly-hours'), value: w.text('hours-count', { count: offer.weekly_hours }) },
    {
      name: w.text('step-contract'),
      value: contract && html`${w.text('signed-on', { day: contract.signed_on })} ${stateTag(w, contract.state)}`,
    },
  ])}<details><summary>${w.text('terms')}</summary>${summaryList(
    w,
    law.pack.clauses.map((clause) => ({
      name: words.name(w, 'clause', clause.code, clause.title),
      value: clauses.get(clause.code),
    })),
  )}</details></section>`
}
