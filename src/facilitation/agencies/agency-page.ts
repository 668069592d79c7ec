import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { isOutside } from '#kernel/authority.ts'
import { Id } from '#kernel/input.ts'
import type { Reading } from '#kernel/read.ts'
import { actsPanel, type PossibleAct } from '#web/components/acts-panel.ts'
import { noticeBanner } from '#web/components/notice-banner.ts'
import { summaryList } from '#web/components/summary-list.ts'
import { timeline } from '#web/components/timeline.ts'
import { type Html, html, type Piece } from '#web/html.ts'
import { page, type QueryHands, type ViewHands } from '#web/page.ts'
import { cancelLicence } from '../licences/cancel-licence.ts'
import { grantLicence } from '../licences/grant-licence.ts'
import { liftLicenceSuspension } from '../licences/lift-licence-suspension.ts'
import { suspendLicence } from '../licences/suspend-licence.ts'
import { actsOn, makingActs } from '../pages/acts-of.ts'
import { drawHistory, historyOf } from '../pages/history.ts'
import { closeAgency } from './close-agency.ts'
import { drawLicence } from './licence-standing.ts'

const params = Type.Object({ id: Id })

interface Agency {
  readonly id: string
  readonly state: string
  readonly name: string
  readonly address: string
  readonly telephone: string | null
  readonly registered_at: Temporal.Instant
  readonly [column: string]: unknown
}

interface Licence {
  readonly id: string
  readonly state: string
  readonly number: string
  readonly from_on: Temporal.PlainDate
  readonly ends_on: Temporal.PlainDate
  readonly [column: string]: unknown
}

interface Suspension {
  readonly begins_at: Temporal.Instant
  readonly ends_at: Temporal.Instant | null
}

async function query({ db, officer, params: asked }: QueryHands<typeof params>) {
  const { id } = asked as Static<typeof params>
  const found = await sql<Agency>`select *, state::text as state from agency where id = ${id}`.execute(db)
  const agency = found.rows[0]
  if (!agency) return null
  const licences = await sql<Licence>`select *, state::text as state from licence where agency_id = ${id}
    order by state in ('granted', 'suspended') desc, ends_on desc limit 20`.execute(db)
  const ids = licences.rows.map((one) => one.id)
  return {
    agency,
    licences: licences.rows,
    suspensions: await suspensionsOf(db, ids),
    // Who did what is for officers of the state; the public reads the licence's own days.
    history: officer && !isOutside(officer.role) ? await historyOf(db, [id, ...ids]) : null,
  }
}

async function suspensionsOf(db: Reading, licences: readonly string[]): Promise<readonly Suspension[]> {
  const { rows } = await sql<Suspension>`select begins_at, ends_at from licence_suspension
    where licence_id = any(${licences}::uuid[]) order by begins_at desc limit 50`.execute(db)
  return rows
}

type Data = NonNullable<Awaited<ReturnType<typeof query>>>

/** What anyone may know of an agency before paying or signing anything. */
export const agencyPage = page({
  path: '/agencies/:id',
  who: 'public',
  params,
  query,
  title: ({ agency }) => agency.name,
  crumbs: (_, { w, home }) => [{ label: w.text('agencies-title'), href: `${home}agencies` }],
  state: ({ agency, licences }, { w }) =>
    drawLicence(w, agency.state === 'closed' ? 'closed' : (licences[0]?.state ?? null)),
  view(data, hands) {
    const { w, home } = hands
    const { agency, licences, history } = data
    const acts = actsHere(hands, data)
    const facts = html`<section class="card"><h2>${w.text('agency-facts')}</h2>${summaryList(w, [
      { name: w.text('field-address'), value: html`<bdi>${agency.address}</bdi>` },
      { name: w.text('field-telephone'), value: agency.telephone && html`<bdi>${agency.telephone}</bdi>` },
      { name: w.text('registered-at'), value: w.instant(agency.registered_at) },
    ])}</section>`
    const main = html`<div class="stack">${drawAdvice(hands, data)}${drawLicences(w, licences)}${facts}${drawSuspensions(w, data.suspensions)}</div>`
    return html`${acts.length > 0 ? html`<div class="beside">${main}<aside>${actsPanel(w, acts)}</aside></div>` : main}
${history && drawHistory(w, history)}
<p class="part"><a href="${home}agencies">${w.text('agencies-search-again')}</a> · <a href="${home}fees">${w.text('fees-title')}</a></p>`
  },
})

function actsHere(hands: ViewHands, { agency, licences }: Data): PossibleAct[] {
  if (!hands.officer) return []
  const [licence] = licences
  const standing = licences.find((one) => one.state === 'granted' || one.state === 'suspended')
  const reason = standing && hands.w.text('refused-licence-in-force', { number: standing.number })
  const granting = makingActs(hands, [grantLicence], agency.id, reason)
  const onLicence = licence ? actsOn(hands, [liftLicenceSuspension, suspendLicence, cancelLicence], licence) : []
  return [...granting, ...onLicence, ...actsOn(hands, [closeAgency], agency)]
}

/** The answer to the question that brought the reader here, before everything else. */
function drawAdvice({ w, today }: ViewHands, { agency, licences }: Data): Html {
  const [licence] = licences
  const good =
    agency.state === 'registered' &&
    licence?.state === 'granted' &&
    Temporal.PlainDate.compare(licence.from_on, today) <= 0 &&
    Temporal.PlainDate.compare(licence.ends_on, today) >= 0
  if (good && licence)
    return noticeBanner(
      'go',
      w.text('agency-may', { until: licence.ends_on }),
      html`<p>${w.text('agency-may-next')}</p>`,
    )
  return noticeBanner('stop', w.text('agency-may-not'), html`<p>${w.text('agency-may-not-next')}</p>`)
}

const drawLicences = (w: ViewHands['w'], licences: readonly Licence[]): Html =>
  html`<section class="card"><h2>${w.text('column-licence')}</h2>${
    licences.length === 0
      ? html`<p>${w.text('no-licence')}</p>`
      : licences.map((one) =>
          summaryList(w, [
            { name: w.text('field-number'), value: html`${one.number} ${drawLicence(w, one.state)}` },
            { name: w.text('field-from_on'), value: w.day(one.from_on) },
            { name: w.text('column-until'), value: w.day(one.ends_on) },
          ]),
        )
  }</section>`

function drawSuspensions(w: ViewHands['w'], suspensions: readonly Suspension[]): Piece {
  if (suspensions.length === 0) return null
  const entries = suspensions.map(({ begins_at, ends_at }) => ({
    at: begins_at,
    what: ends_at ? w.text('suspended-until', { at: ends_at }) : w.text('suspended-still'),
    who: w.text('party-licensing-officer'),
  }))
  return html`<section class="card"><h2>${w.text('suspensions')}</h2>${timeline(w, entries)}</section>`
}
