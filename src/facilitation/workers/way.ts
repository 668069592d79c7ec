// One worker's way for one offer, as a channel: what was read for it, and how it is drawn.
import { sql } from 'kysely'
import type { Reading } from '#kernel/read.ts'
import { type Buoy, type BuoyState, channel } from '#web/components/channel.ts'
import type { Html } from '#web/html.ts'
import type { Words } from '#web/words.ts'
import type { Said, SaidDecision } from '../pages/said-answers.ts'

/** The papers of one offer, each the latest of its kind; null where there is none yet. */
export interface Papers {
  readonly offer: OfferRead
  readonly contract: ContractRead | null
  readonly permission: {
    readonly number: string
    readonly kind: string
    readonly sponsor: string
    readonly issued_on: Temporal.PlainDate
    readonly ends_on: Temporal.PlainDate
  } | null
  readonly results: ReadonlyMap<string, ResultRead>
  readonly clearance: {
    readonly id: string
    readonly state: string
    /** The decision that answers it as it stands (standingDecision). */
    readonly decision_id: string | null
    readonly refusal_reason: string | null
    readonly recorded_by: string
    readonly requested_at: Temporal.Instant
  } | null
  readonly certificate: CertificateRead | null
  readonly receipts: readonly {
    readonly id: string
    readonly item: string
    readonly number: string
    readonly amount_minor: number
    readonly currency: string
    readonly paid_on: Temporal.PlainDate
    readonly state: string
  }[]
}

export interface OfferRead {
  readonly id: string
  readonly state: string
  readonly worker_id: string
  readonly agency_id: string
  readonly job_order_id: string
  readonly line_id: string
  readonly named_at: Temporal.Instant
  readonly accepted_on: Temporal.PlainDate | null
  readonly place: number | null
  readonly departure_planned_on: Temporal.PlainDate | null
  readonly job_order: string
  readonly country: string
  readonly employer: string
  readonly agency: string
  readonly job: string
  readonly letter: string
  readonly site: string
  readonly months: number
  readonly weekly_hours: number
  readonly wage_minor: number
  readonly currency: string
  readonly [column: string]: unknown
}

interface ContractRead {
  readonly id: string
  readonly state: string
  readonly signed_on: Temporal.PlainDate
  readonly verified_on: Temporal.PlainDate | null
  readonly monthly_wage_minor: number
  readonly currency: string
  readonly months: number
  readonly clauses_missing: readonly string[]
  readonly [column: string]: unknown
}

interface ResultRead {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly outcome: string | null
  readonly on_day: Temporal.PlainDate | null
  readonly ends_on: Temporal.PlainDate | null
  readonly office: string
}

interface CertificateRead {
  readonly id: string
  readonly state: string
  readonly number: string
  readonly valid_from_on: Temporal.PlainDate
  readonly valid_until_on: Temporal.PlainDate
  readonly [column: string]: unknown
}

/** All offers of a worker that the reader may see, the one under way first. */
export async function offersTo(
  db: Reading,
  worker_id: string,
  agency_id: string | null = null,
): Promise<readonly OfferRead[]> {
  const { rows } = await sql<OfferRead>`
    select o.*, o.state::text as state, j.number as job_order, j.country, p.name as employer, a.name as agency, l.title as job, l.letter, l.site,
      l.months, l.weekly_hours, l.monthly_wage_minor as wage_minor, l.currency
    from offer o join job_order j on j.id = o.job_order_id join principal p on p.id = j.principal_id join agency a on a.id = o.agency_id
    join job_order_line l on l.id = o.line_id
    where o.worker_id = ${worker_id} ${agency_id ? sql`and o.agency_id = ${agency_id}` : sql``}
    order by array_position(array['accepted', 'waiting', 'departed', 'offered', 'declined', 'withdrawn'], o.state::text), o.id desc limit 50`.execute(
    db,
  )
  return rows
}

/** The decision that answers a clearance as it stands: what was decided before the question was asked again is no answer to it. */
export const standingDecision = (asked: {
  readonly state: string | null
  readonly decision_id: string | null
}): string | null => (asked.state === 'requested' ? null : asked.decision_id)

/** What there is for one offer. */
export async function papersOf(db: Reading, offer: OfferRead): Promise<Papers> {
  const contract = await sql<ContractRead>`select *, state::text as state from contract
    where offer_id = ${offer.id} and state <> 'ended' order by recorded_at desc, id desc limit 1`.execute(db)
  const permission = await sql<
    NonNullable<Papers['permission']>
  >`select number, kind, sponsor, issued_on, ends_on from entry_permission
    where offer_id = ${offer.id} and state = 'recorded' order by recorded_at desc, id desc limit 1`.execute(db)
  const results =
    await sql<ResultRead>`select distinct on (r.kind) r.id, r.kind::text as kind, r.state::text as state, r.outcome, r.on_day, r.ends_on, f.name as office
    from provider_result r join office f on f.id = r.office_id where r.worker_id = ${offer.worker_id}
    order by r.kind, r.state = 'entered' desc, r.on_day desc, r.id desc`.execute(db)
  const clearance = await sql<
    NonNullable<Papers['clearance']>
  >`select id, state::text as state, decision_id, refusal_reason, recorded_by, requested_at
    from clearance where worker_id = ${offer.worker_id} and offer_id = ${offer.id} order by id desc limit 1`.execute(db)
  const [asked] = clearance.rows
  const certificate = await sql<CertificateRead>`select *, state::text as state from certificate
    where clearance_id = ${asked?.id ?? null} order by id desc limit 1`.execute(db)
  const receipts = await sql<
    Papers['receipts'][number]
  >`select id, item, number, amount_minor, currency, paid_on, state::text as state
    from receipt where offer_id = ${offer.id} order by paid_on, id`.execute(db)
  return {
    offer,
    contract: contract.rows[0] ?? null,
    permission: permission.rows[0] ?? null,
    results: new Map(results.rows.map((one) => [one.kind, one])),
    clearance: asked ? { ...asked, decision_id: standingDecision(asked) } : null,
    certificate: certificate.rows[0] ?? null,
    receipts: receipts.rows,
  }
}

interface Step {
  readonly name: string
  readonly passed: boolean
  /** What was entered says no by itself, before any decision. */
  readonly failed?: boolean
  readonly note?: string | undefined
  readonly href?: string
}

/** Which step a fact of the law belongs to, by the beginning of its name. */
const stepOfFact: readonly (readonly [string, string])[] = [
  ['passport', 'named'],
  ['age', 'named'],
  ['birth', 'named'],
  ['offer', 'accepted'],
  ['other accepted', 'accepted'],
  ['place', 'accepted'],
  ['contract', 'contract'],
  ['basic monthly', 'contract'],
  ['entry permission', 'visa'],
  ['medical', 'medical'],
  ['orientation', 'orientation'],
  ['household orientation', 'orientation'],
  ['skills', 'orientation'],
  ['insurance', 'insurance'],
  ['fund', 'fund'],
]

/** The steps that answers of a result speak of: those where the law stops, or those where it does not know. */
function stepsIn(decision: SaidDecision | null, result: 'fails' | 'unknown'): ReadonlySet<string> {
  const names = (decision?.answers ?? [])
    .filter(({ answer }: Said) => answer.result === result && answer.consequence === 'stops')
    .flatMap(({ answer }) => [...Object.keys(answer.facts), ...answer.missing])
  return new Set(
    names.flatMap((name) => stepOfFact.filter(([begin]) => name.startsWith(begin)).map(([, step]) => step)),
  )
}

/** The way drawn: passed, the first that is due, those where the law stops, those ahead. */
export function drawWay(w: Words, papers: Papers, decision: SaidDecision | null): Html {
  const stopped = papers.certificate ? new Set<string>() : stepsIn(decision, 'fails')
  let due = false
  const buoys = stepsOf(w, papers, decision).map((step): Buoy => {
    const state = stateOf(step, stopped, !due)
    if (state === 'due') due = true
    return {
      label: w.text(`step-${step.name}`),
      state,
      ...(step.note && { note: step.note }),
      ...(step.href && { href: step.href }),
    }
  })
  return channel(w, w.text('way'), buoys)
}

function stateOf(step: Step, stopped: ReadonlySet<string>, first: boolean): BuoyState {
  if (stopped.has(step.name) || step.failed) return 'obstructed'
  if (step.passed) return 'passed'
  return first ? 'due' : 'ahead'
}

function stepsOf(w: Words, papers: Papers, decision: SaidDecision | null): readonly Step[] {
  const { offer, contract, permission, results, clearance, certificate } = papers
  const unknown = stepsIn(decision, 'unknown')
  const short = (day: Temporal.PlainDate | null | undefined) => day && w.shortDay(day)
  // An agency reads no result of a provider: for it a step is done when the decision misses nothing there.
  const done = (step: string) => results.size === 0 && decision !== null && !unknown.has(step)
  // Household workers have a longer orientation of their own, which counts as the other.
  const orientation =
    ['household orientation', 'orientation'].map((kind) => results.get(kind)).find((one) => one?.state === 'entered') ??
    results.get('orientation')
  const result = (kind: string): Step => {
    const name = kind === 'fund membership' ? 'fund' : kind
    const one = kind === 'orientation' ? orientation : results.get(kind)
    if (!one) return { name, passed: done(name) }
    if (!one.on_day || !one.outcome) return { name, passed: false, note: w.text('asked-of', { office: one.office }) }
    return {
      name,
      passed: one.outcome !== 'not fit',
      failed: one.outcome === 'not fit',
      note: `${w.text(`value-${one.outcome.replaceAll(' ', '-')}`)} · ${w.shortDay(one.on_day)}`,
    }
  }
  const accepted = ['accepted', 'departed'].includes(offer.state)
  return [
    { name: 'named', passed: true, note: w.shortDay(w.dayOf(offer.named_at)) },
    { name: 'accepted', passed: accepted, note: short(offer.accepted_on) ?? undefined },
    {
      name: 'contract',
      passed: contract?.state === 'verified',
      note: short(contract?.verified_on ?? contract?.signed_on) ?? undefined,
    },
    {
      name: 'visa',
      passed: permission !== null,
      note: permission ? w.text('until-day', { day: permission.ends_on }) : undefined,
    },
    result('medical'),
    result('orientation'),
    result('insurance'),
    result('fund membership'),
    {
      name: 'clearance',
      passed: clearance?.state === 'clear' || clearance?.state === 'issued',
      note: clearance ? w.text(`state-${clearance.state}`) : undefined,
    },
    {
      name: 'certificate',
      passed: certificate !== null && certificate.state !== 'ended',
      note: certificate ? w.text(`state-${certificate.state}`) : undefined,
    },
    { name: 'departure', passed: offer.state === 'departed', note: short(offer.departure_planned_on) ?? undefined },
  ]
}
