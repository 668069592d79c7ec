import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import type { Officer } from '#kernel/authority.ts'
import { sight } from '#kernel/register.ts'
import type { Explained } from '#law/decide.ts'
import { actsPanel, type PossibleAct } from '#web/components/acts-panel.ts'
import { dataTable } from '#web/components/data-table.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { summaryList } from '#web/components/summary-list.ts'
import { tag } from '#web/components/tag.ts'
import { countryOfThree } from '#web/countries.ts'
import { type Html, html } from '#web/html.ts'
import { page, type QueryHands, type ViewHands } from '#web/page.ts'
import { liftCertificateSuspension } from '../certificates/lift-certificate-suspension.ts'
import { replaceCertificate } from '../certificates/replace-certificate.ts'
import { revokeCertificate } from '../certificates/revoke-certificate.ts'
import { suspendCertificate } from '../certificates/suspend-certificate.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { issueCertificate } from '../clearances/issue-certificate.ts'
import { refuseClearance } from '../clearances/refuse-clearance.ts'
import { reopenClearance } from '../clearances/reopen-clearance.ts'
import { actsOn } from '../pages/acts-of.ts'
import { drawHistory, historyOf } from '../pages/history.ts'
import { decisionsFor, drawAnswers, kindOf, type SaidDecision, shownFact } from '../pages/said-answers.ts'
import { stateTag } from '../pages/state-tag.ts'
import { changeName } from './change-name.ts'
import { correctWorker } from './correct-worker.ts'
import { drawLookers, lookersAt } from './lookers.ts'
import { makeWorkerCode } from './make-worker-code.ts'
import { readReference } from './reference.ts'
import { renewPassport } from './renew-passport.ts'
import { drawWay, offersTo, type Papers, papersOf } from './way.ts'
import { worker } from './worker.ts'

const params = Type.Object({ reference: Type.String({ maxLength: 30 }) })

interface WorkerRow {
  readonly id: string
  readonly state: string
  readonly reference: string
  readonly birth_on: Temporal.PlainDate
  readonly sex: string | null
  readonly nationality: string
  readonly language: string
  readonly telephone: string | null
  readonly prints_by_agency: boolean
  readonly registered_at: Temporal.Instant
  readonly [column: string]: unknown
}

interface Name {
  readonly kind: string
  readonly surname: string
  readonly given_names: string
  readonly from_on: Temporal.PlainDate
  readonly until_on: Temporal.PlainDate | null
}

interface Passport {
  readonly issuer: string
  readonly number: string
  readonly ends_on: Temporal.PlainDate
  readonly check_digits_right: boolean | null
}

async function query({ db, officer, params: asked, law }: QueryHands<typeof params>) {
  const reference = readReference((asked as Static<typeof params>).reference)
  const found = await sql<WorkerRow>`select w.*, w.state::text as state from worker w
    where w.reference = ${reference ?? null} and ${sight(worker, officer as Officer, 'w')}`.execute(db)
  const person = found.rows[0]
  if (!person) return null
  const names =
    await sql<Name>`select kind::text as kind, surname, given_names, from_on, until_on from worker_name where worker_id = ${person.id}
    order by until_on desc nulls first, from_on desc`.execute(db)
  const passports =
    await sql<Passport>`select issuer, number, ends_on, check_digits_right from passport where worker_id = ${person.id} order by recorded_at desc, id desc`.execute(
      db,
    )
  const offers = await offersTo(db, person.id)
  const papers = offers[0] ? await papersOf(db, offers[0]) : null
  const decisions = await decisionsFor(db, law, papers?.clearance?.decision_id ? [papers.clearance.decision_id] : [])
  const decision = decisions.get(papers?.clearance?.id ?? '') ?? null
  const records = [person.id, ...offers.map((one) => one.id), ...idsOf(papers)]
  return {
    person,
    names: names.rows,
    passports: passports.rows,
    offers,
    papers,
    decision,
    holding: decision && holdingOf(decision),
    stated: papers ? await statedFor(db, papers.offer.id) : [],
    history: await historyOf(db, records),
    lookers: await lookersAt(db, person.id),
  }
}

type Data = NonNullable<Awaited<ReturnType<typeof query>>>

const idsOf = (papers: Papers | null): string[] =>
  papers
    ? [
        papers.contract?.id,
        papers.clearance?.id,
        papers.certificate?.id,
        ...[...papers.results.values()].map((one) => one.id),
      ].filter((id) => id !== undefined)
    : []

/** The rules that hold, asked again of the facts that were taken on that day, by the law of that day. */
const holdingOf = ({ law, facts, today }: SaidDecision): readonly ((language: string) => Explained)[] =>
  law
    ?.decide('clearance', facts, today, { all: true })
    .answers.filter((answer) => answer.result === 'holds')
    .map((answer) => (language) => law.explain(answer, facts, today, language)) ?? []

interface Sum {
  readonly minor: number
  readonly currency: string
}

/** What the worker said in private was paid, by currency: for the state's own officers alone. */
async function statedFor(db: QueryHands<typeof params>['db'], offer_id: string): Promise<readonly Sum[]> {
  const { rows } =
    await sql<Sum>`select least(sum(amount_minor), 9007199254740991)::bigint as minor, currency from payment_statement where offer_id = ${offer_id} group by currency`.execute(
      db,
    )
  return rows
}

const nameOf = ({ names, person }: Data): string => {
  const name = names.find((one) => one.kind === 'passport' && !one.until_on) ?? names[0]
  return name ? [name.given_names, name.surname].filter(Boolean).join(' ') : person.reference
}

export const workerPage = page({
  path: '/workers/:reference',
  who: ['clearance officer', 'director'],
  shows: 'worker',
  params,
  query,
  seen: ({ person }) => ({ worker_id: person.id }),
  title: (data) => nameOf(data),
  crumbs: ({ papers }, { w, home }) => [
    { label: w.text('navigation-workers'), href: `${home}workers` },
    ...(papers ? [{ label: papers.offer.job_order, href: `${home}job-orders/${papers.offer.job_order}` }] : []),
  ],
  state: ({ papers, decision }, { w }) => {
    const stops = (decision?.answers ?? []).filter(
      ({ answer }) => ['stops', 'unknown'].includes(kindOf(answer)) && answer.result !== 'holds',
    ).length
    if (papers?.clearance?.state === 'obstructed') return tag('stop', w.text('obstacles-count', { count: stops }))
    return papers ? stateTag(w, papers.clearance?.state ?? papers.offer.state) : stateTag(w, 'registered')
  },
  lead: ({ person, papers }, { w }) =>
    papers
      ? `${papers.offer.job} · ${w.country(papers.offer.country)} · ${papers.offer.employer} · ${papers.offer.agency}`
      : w.text('reference-is', { reference: person.reference }),
  view(data, hands) {
    const { w, home } = hands
    const { papers, decision, offers } = data
    return html`${papers ? html`<section class="card way">${drawWay(w, papers, decision)}</section>` : emptyState('route', w.text('no-offer'), html`<p>${w.text('no-offer-next')}</p>`)}
<div class="beside part"><div class="stack">
${papers && drawDecision(hands, data)}
${drawFacts(hands, data)}
</div><aside class="stack">${actsPanel(w, acts(hands, data))}${papers && drawPaid(hands, data)}</aside></div>
${offers.length > 1 && drawOffers(hands, data)}
${drawHistory(w, data.history)}
${drawLookers(w, data.lookers)}
<p><a href="${home}workers">${w.text('workers-find')}</a></p>`
  },
})

function acts(hands: ViewHands, { person, papers }: Data): PossibleAct[] {
  const onClearance = papers?.clearance
    ? actsOn(hands, [issueCertificate, decideClearance, refuseClearance, reopenClearance], papers.clearance)
    : []
  const onCertificate = papers?.certificate
    ? actsOn(
        hands,
        [replaceCertificate, liftCertificateSuspension, suspendCertificate, revokeCertificate],
        papers.certificate,
      )
    : []
  return [
    ...onClearance,
    ...onCertificate,
    ...actsOn(hands, [renewPassport, changeName, correctWorker, makeWorkerCode], person),
  ]
}

function drawDecision({ w, home }: ViewHands, { papers, decision, holding }: Data): Html {
  if (!decision)
    return html`<section><h2>${w.text('decision')}</h2>${emptyState('scale', w.text('not-decided'), html`<p>${w.text('not-decided-next')}</p>`)}</section>`
  const open = decision.answers.filter(({ answer }) => answer.result !== 'holds')
  const issued = papers?.clearance?.state === 'issued'
  const title = w.text(issued ? 'decision-issued' : decision.result === 'clear' ? 'decision-clear' : 'decision-why-not')
  const rows = (holding ?? []).map((say) => {
    const told = say(w.language)
    const facts = Object.entries(told.facts).map(
      ([name, value]) =>
        html`<span class="fact">${decision.call(w, name)}: <b>${shownFact(w, value, name)}</b></span> `,
    )
    return [told.title, html`${facts}`, html`<a href="${home}law/${told.rule}">${told.citation}</a>`]
  })
  const columns = ['column-holds', 'column-because', 'column-source'].map((id) => ({ label: w.text(id) }))
  return html`<section class="stack"><div><h2>${title}</h2><p class="soft">${w.text('decided-at', { at: decision.at })}</p></div>
${papers?.clearance?.refusal_reason && html`<p>${papers.clearance.refusal_reason}</p>`}
${open.length > 0 && html`<div>${drawAnswers(w, home, decision.answers)}</div>`}
${rows.length > 0 && html`<details class="card"${open.length === 0 && html` open`}><summary>${w.text('what-holds', { count: rows.length })}</summary>${dataTable(w.text('column-holds'), columns, rows, html`<p></p>`, { captionUnseen: true })}</details>`}</section>`
}

function drawFacts({ w }: ViewHands, { person, names, passports, papers }: Data): Html {
  const said = (name: Name) =>
    html`<bdi>${[name.surname, name.given_names].filter(Boolean).join(', ')}</bdi> <span class="soft">${w.text(`value-${name.kind.replaceAll(' ', '-')}`)}, ${name.until_on ? w.text('from-until', { from: name.from_on, until: name.until_on }) : w.text('from-day', { day: name.from_on })}</span>`
  const list = (items: readonly Html[]) => html`<ul class="plain">${items.map((one) => html`<li>${one}</li>`)}</ul>`
  return html`<section class="card"><h2>${w.text('worker-facts')}</h2>${summaryList(w, [
    { name: w.text('field-reference'), value: html`<b>${person.reference}</b>` },
    { name: w.text('names'), value: list(names.map(said)) },
    { name: w.text('field-birth_on'), value: w.day(person.birth_on) },
    { name: w.text('field-nationality'), value: countryOfThree(w, person.nationality) },
    {
      name: w.text('passports'),
      value: list(
        passports.map(
          (one) =>
            html`${countryOfThree(w, one.issuer)}, ${one.number} <span class="soft">${w.text('until-day', { day: one.ends_on })}${one.check_digits_right === false && `, ${w.text('check-digits-wrong')}`}</span>`,
        ),
      ),
    },
    { name: w.text('field-telephone'), value: person.telephone },
    { name: w.text('language'), value: w.languageName(person.language) },
    {
      name: w.text('step-visa'),
      value:
        papers?.permission &&
        html`${papers.permission.kind} ${papers.permission.number}, ${papers.permission.sponsor} <span class="soft">${w.text('until-day', { day: papers.permission.ends_on })}</span>`,
    },
    {
      name: w.text('step-certificate'),
      value:
        papers?.certificate &&
        html`<b>${papers.certificate.number}</b> ${stateTag(w, papers.certificate.state)} <span class="soft">${w.text('until-day', { day: papers.certificate.valid_until_on })}</span>`,
    },
  ])}</section>`
}

function drawPaid({ w }: ViewHands, { papers, stated }: Data): Html {
  const receipts = (papers?.receipts ?? []).filter((one) => one.state === 'recorded')
  const sums = [...Map.groupBy(receipts, (one) => one.currency)].map(([currency, list]) =>
    w.money({ minor: list.reduce((sum, one) => sum + one.amount_minor, 0), currency }),
  )
  return html`<section class="card"><h2>${w.text('paid-so-far')}</h2><p class="sum">${sums.length > 0 ? sums.join(' + ') : w.text('nothing')}</p><p class="soft">${w.text('paid-by-receipts', { count: receipts.length })}</p>
${stated.length > 0 && html`<p><b>${w.list(stated.map((one) => w.money(one)))}</b></p><p class="soft">${w.text('paid-as-stated')}</p>`}</section>`
}

function drawOffers({ w, home }: ViewHands, { offers }: Data): Html {
  const columns = ['job-order', 'state', 'jobs', 'employer', 'agency'].map((id) => ({ label: w.text(`column-${id}`) }))
  const rows = offers.map((one) => [
    html`<a href="${home}job-orders/${one.job_order}">${one.job_order}</a>`,
    stateTag(w, one.state),
    one.job,
    one.employer,
    one.agency,
  ])
  return html`<section class="part"><h2>${w.text('offers-all')}</h2>${dataTable(w.text('offers-all'), columns, rows, html`<p></p>`, { captionUnseen: true })}</section>`
}
