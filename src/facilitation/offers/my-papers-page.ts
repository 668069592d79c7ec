import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Officer } from '#kernel/authority.ts'
import type { Reading } from '#kernel/read.ts'
import type { Law } from '#law/decide.ts'
import { lawOf } from '#law/law-of.ts'
import { newActAddress } from '#web/act-address.ts'
import { actsPanel } from '#web/components/acts-panel.ts'
import { buttonLink } from '#web/components/button.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { noticeBanner } from '#web/components/notice-banner.ts'
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
import { actsOn, makingActs } from '../pages/acts-of.ts'
import { drawReason } from '../pages/reason.ts'
import { decisionsShown, drawAnswers, kindOf } from '../pages/said-answers.ts'
import { stateTag } from '../pages/state-tag.ts'
import { statePayment } from '../payment-statements/state-payment.ts'
import { changeName } from '../workers/change-name.ts'
import { letAgencyPrint } from '../workers/let-agency-print.ts'
import { drawLookers, lookersAt } from '../workers/lookers.ts'
import { renewPassport } from '../workers/renew-passport.ts'
import { drawWay, offersTo, type Papers } from '../workers/way.ts'
import { acceptOffer } from './accept-offer.ts'
import { declineOffer } from './decline-offer.ts'
import { planDeparture } from './plan-departure.ts'
import { drawGoing, drawTerms, drawUncertain, readTold, type ToldOffer } from './told-offer.ts'
import { withdrawOffer } from './withdraw-offer.ts'

interface Own {
  readonly id: string
  readonly state: string
  readonly reference: string
  readonly prints_by_agency: boolean
  readonly name: string | null
  readonly [column: string]: unknown
}

/** So many offers are told, the one under way first. */
const mostTold = 10

async function query({ db, officer, law, today }: QueryHands<ReturnType<typeof Type.Object>>) {
  const { worker_id } = officer as Officer
  const found = await sql<Own>`
    select w.id, w.state::text as state, w.reference, w.prints_by_agency,
      (select coalesce(nullif(n.given_names, ''), n.surname) from passport_name n where n.worker_id = w.id) as name
    from worker w where w.id = ${worker_id}`.execute(db)
  const own = found.rows[0]
  if (!own) return null
  const offers = await offersTo(db, own.id)
  const [told, ...others] = await readTold(db, offers.slice(0, mostTold), today)
  const papers = told?.papers ?? null
  const asked = papers && underClearance(papers)
  const decisions = await decisionsShown(db, law, asked?.decision_id ? [asked.decision_id] : [])
  const token = await sql<{
    token: string
  }>`select token from certificate_token where certificate_id = ${papers && heldCertificate(papers)?.id}`.execute(db)
  return {
    own,
    told: told ?? null,
    papers,
    others,
    law: lawOf(law),
    decision: decisions.get(asked?.id ?? '') ?? null,
    token: token.rows[0]?.token ?? null,
    taken: papers ? await takenBecause(db, papers) : null,
    lookers: await lookersAt(db, own.id),
  }
}

/** The clearance that was asked for; one that was withdrawn counts as none, and may be asked for again. */
const underClearance = ({ clearance }: Papers) => (clearance?.state === 'withdrawn' ? null : clearance)

/** The certificate that the worker may show at a gate: not one that was used or is over. */
const heldCertificate = ({ certificate }: Papers) =>
  certificate && ['valid', 'suspended'].includes(certificate.state) ? certificate : null

/** Why a clearance was refused, or the certificate rests or was revoked: only what stands now. */
async function takenBecause(db: Reading, { clearance, certificate }: Papers): Promise<string | null> {
  if (clearance?.state === 'refused') return clearance.refusal_reason
  if (certificate?.state !== 'suspended' && certificate?.state !== 'ended') return null
  const { rows } = await sql<{ ground: string | null }>`${
    certificate.state === 'suspended'
      ? sql`select ground from certificate_suspension where certificate_id = ${certificate.id} and lifted_at is null order by at desc limit 1`
      : sql`select ground from certificate_end where certificate_id = ${certificate.id}`
  }`.execute(db)
  return rows[0]?.ground ?? null
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
    if (data.papers && heldCertificate(data.papers)) return w.text('papers-title-certificate', { name })
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
    if (!data.told)
      return html`${emptyState('route', w.text('no-offer'), html`<p>${w.text('no-offer-worker')}</p>`)}${drawOwn(hands, data)}`
    const { told, decision, law, others } = data
    const { papers } = told
    return html`${drawReason(w, data.taken)}${papers.offer.state === 'offered' && drawQuestion(hands, law, told)}
${data.token && drawCertificate(hands, papers, data.token)}
<div class="beside"><div class="stack">${!papers.certificate && drawAnswers(w, hands.home, decision?.answers ?? [])}<section class="card way-down">${drawWay(w, papers, decision)}</section>
${drawGoing(w, told)}${drawTerms(w, law, told)}${drawReceipts(w, papers)}${drawStated(hands, told)}</div><aside>${drawOwn(hands, data)}</aside></div>
${others.length > 0 && drawOthers(hands, law, others)}`
  },
})

/** The question comes first: nothing binds before it is answered, and both answers are as near. */
function drawQuestion(hands: ViewHands, law: Law, told: ToldOffer): Html {
  const { w } = hands
  const { offer } = told.papers
  const [accept, decline] = [acceptOffer, declineOffer].map((act) => actsOn(hands, [act], offer)[0])
  return noticeBanner(
    'wait',
    w.text('offer-question', { agency: offer.agency, job: offer.job }),
    html`<p>${w.text('offer-question-about')}</p>${drawUncertain(w, law, told)}<div class="button-row">${accept && buttonLink(accept.label, accept.href, 'main', 'check')}${decline && buttonLink(decline.label, decline.href, 'plain')}</div>`,
  )
}

function drawCertificate({ w, home }: ViewHands, papers: Papers, token: string): Html | null {
  const certificate = heldCertificate(papers)
  if (!certificate) return null
  return html`<section class="card certificate"><div><h2>${w.text('step-certificate')} ${stateTag(w, certificate.state)}</h2><p class="sum">${certificate.number}</p>
<p>${w.text('certificate-good', { from: certificate.valid_from_on, until: certificate.valid_until_on })}</p><p>${w.text('certificate-is-yours')}</p>
<div class="button-row">${buttonLink(w.text('certificate-download'), `${home}certificates/${certificate.id}/paper`, 'main', 'file-check')}</div></div>
<div class="qr" role="img" aria-label="${w.text('certificate-code')}">${trusted(qrPicture(token))}</div></section>`
}

/** Said in private: no agency, clinic or employer sees that anything stands here. */
function drawStated({ w, home, may }: ViewHands, { papers, stated }: ToldOffer): Html {
  const { offer } = papers
  return html`<section class="card"><h2>${w.text('stated-title')}</h2><p>${w.text('stated-about')}</p><p>${w.text('stated-who')}</p>
${stated.length > 0 && html`<ul class="plain">${stated.map((one) => html`<li><b>${w.money({ minor: one.amount_minor, currency: one.currency })}</b> ${w.text(`value-${one.item.replaceAll(' ', '-')}`)} <span class="soft">${w.text(`value-${one.payee.replaceAll(' ', '-')}`)}</span></li>`)}</ul>`}
${may(statePayment, null) === undefined && html`<div class="button-row">${buttonLink(actTitle(w, statePayment), newActAddress(home, statePayment, offer.id), 'plain', 'lock')}</div>`}</section>`
}

function drawOwn(hands: ViewHands, { own, papers, lookers }: Data): Html {
  const { w, home } = hands
  const open = papers && !underClearance(papers) && ['accepted', 'waiting'].includes(papers.offer.state)
  return html`<div class="stack">${actsPanel(w, [
    ...(papers?.clearance ? actsOn(hands, [decideClearance], papers.clearance).filter((act) => !act.reason) : []),
    ...(open && papers ? makingActs(hands, [requestClearance], papers.offer.id) : []),
    ...(papers && !papers.permission ? makingActs(hands, [recordEntryPermission], papers.offer.id) : []),
    ...actsOn(hands, [letAgencyPrint, renewPassport, changeName], own),
    ...(papers?.certificate
      ? actsOn(hands, [handBackCertificate], papers.certificate).filter((act) => !act.reason)
      : []),
    ...(papers ? actsOn(hands, [planDeparture, withdrawOffer], papers.offer).filter((act) => !act.reason) : []),
    ...(papers?.contract && papers.offer.state !== 'offered'
      ? actsOn(hands, [endContract], papers.contract).filter((act) => !act.reason)
      : []),
    ...(papers?.clearance && !papers.certificate
      ? actsOn(hands, [withdrawClearance], papers.clearance).filter((act) => !act.reason)
      : []),
  ])}<p class="soft">${w.text(own.prints_by_agency ? 'agency-prints' : 'agency-prints-not')}</p></div>

${drawLookers(w, lookers)}<p><a href="${home}notices">${w.text('navigation-notices')}</a></p>`
}

/** Each other offer with all that one needs to choose; those that are over are a line. */
function drawOthers(hands: ViewHands, law: Law, others: readonly ToldOffer[]): Html {
  const { w } = hands
  const open = others.filter(({ papers }) => ['offered', 'waiting', 'accepted'].includes(papers.offer.state))
  const over = others.filter((one) => !open.includes(one))
  const called = ({ papers: { offer } }: ToldOffer) =>
    html`${offer.job}, ${w.country(offer.country)} ${stateTag(w, offer.state)}`
  return html`<section class="part" id="offers-other"><h2>${w.text('offers-other')}</h2>
${open.length > 0 && html`<p>${w.text('offers-other-about')}</p>`}
${open.map((told) => {
  const { offer } = told.papers
  const acts = actsOn(hands, [acceptOffer, declineOffer, withdrawOffer], offer).filter((act) => !act.reason)
  return html`<section class="part stack"><h3>${called(told)}</h3><div class="card"><p>${w.text('offer-question', { agency: offer.agency, job: offer.job })}</p>${offer.state === 'offered' && drawUncertain(w, law, told)}<div class="button-row">${acts.map((act) => buttonLink(act.label, act.href, 'plain'))}</div></div>${drawGoing(w, told)}${drawTerms(w, law, told)}</section>`
})}
${over.length > 0 && html`<ul class="plain">${over.map((told) => html`<li>${called(told)} <span class="soft">${told.papers.offer.employer} · ${told.papers.offer.agency}</span></li>`)}</ul>`}</section>`
}
