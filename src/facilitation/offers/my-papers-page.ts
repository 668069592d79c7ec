import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Officer } from '#kernel/authority.ts'
import { lawOf } from '#law/law-of.ts'
import { newActAddress } from '#web/act-address.ts'
import { actsPanel } from '#web/components/acts-panel.ts'
import { buttonLink } from '#web/components/button.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { noticeBanner } from '#web/components/notice-banner.ts'
import { summaryList } from '#web/components/summary-list.ts'
import { type Html, html, trusted } from '#web/html.ts'
import { page, type QueryHands, type ViewHands } from '#web/page.ts'
import { actTitle } from '#web/refusal-words.ts'
import { handBackCertificate } from '../certificates/hand-back-certificate.ts'
import { qrPicture } from '../certificates/qr-picture.ts'
import { drawReceipts } from '../clearances/clearance-page.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { requestClearance } from '../clearances/request-clearance.ts'
import { withdrawClearance } from '../clearances/withdraw-clearance.ts'
import { endContract } from '../contracts/end-contract.ts'
import { recordEntryPermission } from '../entry-permissions/record-entry-permission.ts'
import { lawWords } from '../law/rule-words.ts'
import { actsOn, makingActs } from '../pages/acts-of.ts'
import { decisionsShown, drawAnswers, kindOf } from '../pages/said-answers.ts'
import { stateTag } from '../pages/state-tag.ts'
import { statePayment } from '../payment-statements/state-payment.ts'
import { changeName } from '../workers/change-name.ts'
import { letAgencyPrint } from '../workers/let-agency-print.ts'
import { drawLookers, lookersAt } from '../workers/lookers.ts'
import { renewPassport } from '../workers/renew-passport.ts'
import { drawWay, type OfferRead, offersTo, type Papers, papersOf } from '../workers/way.ts'
import { acceptOffer } from './accept-offer.ts'
import { declineOffer } from './decline-offer.ts'
import { goingOf } from './going.ts'
import { planDeparture } from './plan-departure.ts'
import { withdrawOffer } from './withdraw-offer.ts'

interface Own {
  readonly id: string
  readonly state: string
  readonly reference: string
  readonly prints_by_agency: boolean
  readonly name: string | null
  readonly [column: string]: unknown
}

interface Stated {
  readonly item: string
  readonly payee: string
  readonly amount_minor: number
  readonly currency: string
}

async function query({ db, officer, law }: QueryHands<ReturnType<typeof Type.Object>>) {
  const { worker_id } = officer as Officer
  const found = await sql<Own>`
    select w.id, w.state::text as state, w.reference, w.prints_by_agency,
      (select coalesce(nullif(n.given_names, ''), n.surname) from worker_name n where n.worker_id = w.id and n.kind = 'passport' and n.until_on is null
        order by n.from_on desc limit 1) as name
    from worker w where w.id = ${worker_id}`.execute(db)
  const own = found.rows[0]
  if (!own) return null
  const offers = await offersTo(db, own.id)
  const papers = offers[0] ? await papersOf(db, offers[0]) : null
  const decisions = await decisionsShown(db, law, papers?.clearance?.decision_id ? [papers.clearance.decision_id] : [])
  const clauses = await sql<{
    clause: string
    provision: string
  }>`select clause, provision from line_clause where line_id = ${papers?.offer.line_id ?? null}`.execute(db)
  const stated =
    await sql<Stated>`select item, payee, amount_minor, currency from payment_statement where offer_id = ${papers?.offer.id ?? null} order by id`.execute(
      db,
    )
  const token = await sql<{
    token: string
  }>`select token from certificate_token where certificate_id = ${papers?.certificate?.id ?? null}`.execute(db)
  return {
    own,
    offers,
    papers,
    decision: decisions.get(papers?.clearance?.id ?? '') ?? null,
    clauses: new Map(clauses.rows.map((row) => [row.clause, row.provision])),
    form: lawOf(law).pack.clauses,
    words: lawWords(lawOf(law)),
    stated: stated.rows,
    token: token.rows[0]?.token ?? null,
    lookers: await lookersAt(db, own.id),
  }
}

type Data = NonNullable<Awaited<ReturnType<typeof query>>>

/** How many things stop a worker, as far as they may be told. */
const stops = ({ decision, papers }: Data): number =>
  papers?.certificate
    ? 0
    : (decision?.answers ?? []).filter(
        ({ answer }) => answer.result !== 'holds' && ['stops', 'unknown'].includes(kindOf(answer)),
      ).length

/** The worker's own page: the way, what stops it, the offer in plain words, the certificate, what was paid, who looked. */
export const myPapersPage = page({
  path: '/my-papers',
  who: ['worker'],
  params: Type.Object({}),
  query,
  title: (data, w) => {
    const name = data.own.name ?? ''
    const live = data.papers?.certificate
    if (live && live.state !== 'ended') return w.text('papers-title-certificate', { name })
    if (data.papers?.offer.state === 'offered') return w.text('papers-title-offer', { name })
    const count = stops(data)
    return count > 0 ? w.text('papers-title-stops', { name, count }) : w.text('papers-title-name', { name })
  },
  lead: ({ own, papers }, { w }) =>
    papers
      ? `${w.text('reference-is', { reference: own.reference })} · ${w.country(papers.offer.country)}`
      : w.text('reference-is', { reference: own.reference }),
  view(data, hands) {
    const { w } = hands
    if (!data.papers)
      return html`${emptyState('route', w.text('no-offer'), html`<p>${w.text('no-offer-worker')}</p>`)}${drawOwn(hands, data)}`
    const { papers, decision } = data
    return html`${papers.offer.state === 'offered' && drawQuestion(hands, papers)}
${data.token && papers.certificate && drawCertificate(hands, papers, data.token)}
<div class="beside"><div class="stack">${!papers.certificate && drawAnswers(w, hands.home, decision?.answers ?? [])}<section class="card way-down">${drawWay(w, papers, decision)}</section>
${drawGoing(hands, data)}${drawTerms(hands, data)}${drawReceipts(w, papers)}${drawStated(hands, data)}</div><aside>${drawOwn(hands, data)}</aside></div>`
  },
})

/** The question comes first: nothing binds before it is answered, and both answers are as near. */
function drawQuestion(hands: ViewHands, { offer }: Papers): Html {
  const { w } = hands
  const [accept, decline] = [acceptOffer, declineOffer].map((act) => actsOn(hands, [act], offer)[0])
  return noticeBanner(
    'wait',
    w.text('offer-question', { agency: offer.agency, job: offer.job }),
    html`<p>${w.text('offer-question-about')}</p><div class="button-row">${accept && buttonLink(accept.label, accept.href, 'main', 'check')}${decline && buttonLink(decline.label, decline.href, 'plain')}</div>`,
  )
}

function drawCertificate({ w, home }: ViewHands, { certificate }: Papers, token: string): Html | null {
  if (!certificate) return null
  return html`<section class="card certificate"><div><h2>${w.text('step-certificate')} ${stateTag(w, certificate.state)}</h2><p class="sum">${certificate.number}</p>
<p>${w.text('certificate-good', { from: certificate.valid_from_on, until: certificate.valid_until_on })}</p><p>${w.text('certificate-is-yours')}</p>
<div class="button-row">${buttonLink(w.text('certificate-download'), `${home}certificates/${certificate.id}/paper`, 'main', 'file-check')}</div></div>
<div class="qr" role="img" aria-label="${w.text('certificate-code')}">${trusted(qrPicture(token))}</div></section>`
}

/** If you go: what you pay, what you earn, when you are even. */
function drawGoing({ w }: ViewHands, { papers, stated }: Data): Html {
  const { offer, contract, receipts } = papers as Papers
  const sum = (one: { amount_minor: number; currency: string }) => ({ minor: one.amount_minor, currency: one.currency })
  const terms = contract
    ? { monthly: { minor: contract.monthly_wage_minor, currency: contract.currency }, months: contract.months }
    : { monthly: { minor: offer.wage_minor, currency: offer.currency }, months: offer.months }
  const going = goingOf(
    { receipts: receipts.filter((one) => one.state === 'recorded').map(sum), stated: stated.map(sum) },
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
<p class="soft">${w.text(contract ? 'going-from-contract' : 'going-from-offer')}</p></section>`
}

function drawTerms({ w }: ViewHands, { papers, clauses, form, words }: Data): Html {
  const { offer, contract } = papers as Papers
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
    form.map((clause) => ({
      name: words.name(w, 'clause', clause.code, clause.title),
      value: clauses.get(clause.code),
    })),
  )}</details></section>`
}

/** Said in private: no agency, clinic or employer sees that anything stands here. */
function drawStated({ w, home, may }: ViewHands, { papers, stated }: Data): Html {
  const { offer } = papers as Papers
  return html`<section class="card"><h2>${w.text('stated-title')}</h2><p>${w.text('stated-about')}</p>
${stated.length > 0 && html`<ul class="plain">${stated.map((one) => html`<li><b>${w.money({ minor: one.amount_minor, currency: one.currency })}</b> ${w.text(`value-${one.item.replaceAll(' ', '-')}`)} <span class="soft">${w.text(`value-${one.payee.replaceAll(' ', '-')}`)}</span></li>`)}</ul>`}
${may(statePayment, null) === undefined && html`<div class="button-row">${buttonLink(actTitle(w, statePayment), newActAddress(home, statePayment, offer.id), 'plain', 'lock')}</div>`}</section>`
}

function drawOwn(hands: ViewHands, { own, offers, papers, lookers }: Data): Html {
  const { w, home } = hands
  const others = offers.slice(1)
  const open = papers && !papers.clearance && ['accepted', 'waiting'].includes(papers.offer.state)
  return html`<div class="stack">${actsPanel(w, [
    ...(papers?.clearance ? actsOn(hands, [decideClearance], papers.clearance).filter((act) => !act.reason) : []),
    ...(open && papers ? makingActs(hands, [requestClearance], papers.offer.id) : []),
    ...(papers && !papers.permission ? makingActs(hands, [recordEntryPermission], papers.offer.id) : []),
    ...actsOn(hands, [letAgencyPrint, renewPassport, changeName], own),
    ...(papers?.certificate
      ? actsOn(hands, [handBackCertificate], papers.certificate).filter((act) => !act.reason)
      : []),
    ...(papers ? actsOn(hands, [planDeparture, withdrawOffer], papers.offer).filter((act) => !act.reason) : []),
    ...(papers?.contract ? actsOn(hands, [endContract], papers.contract).filter((act) => !act.reason) : []),
    ...(papers?.clearance && !papers.certificate
      ? actsOn(hands, [withdrawClearance], papers.clearance).filter((act) => !act.reason)
      : []),
  ])}<p class="soft">${w.text(own.prints_by_agency ? 'agency-prints' : 'agency-prints-not')}</p></div>
${others.length > 0 && drawOthers(hands, others)}
${drawLookers(w, lookers)}<p><a href="${home}notices">${w.text('navigation-notices')}</a></p>`
}

function drawOthers(hands: ViewHands, others: readonly OfferRead[]): Html {
  const { w } = hands
  return html`<section class="part"><h2>${w.text('offers-other')}</h2>${others.map((one) => {
    const acts = actsOn(hands, [acceptOffer, declineOffer, withdrawOffer], one).filter((act) => !act.reason)
    return html`<div class="card"><h3>${one.job}, ${w.country(one.country)} ${stateTag(w, one.state)}</h3><p>${one.employer} · ${one.agency} · ${w.money({ minor: one.wage_minor, currency: one.currency })} ${w.text('a-month')}</p><div class="button-row">${acts.map((act) => buttonLink(act.label, act.href, 'plain'))}</div></div>`
  })}</section>`
}
