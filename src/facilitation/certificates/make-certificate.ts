import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { act, type Hands } from '#kernel/act.ts'
import { afterDay } from '#kernel/clock.ts'
import { Day, Id } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseThose } from '#kernel/refusal.ts'
import { zoneNames } from '../name-list/machine-readable-zone.ts'
import { certificate } from './certificate.ts'
import { formatCertificateNumber } from './certificate-number.ts'
import { isInvented, signToken } from './certificate-token.ts'
import { statusListUri } from './public-lists.ts'
import { takeStatusIndexes } from './status-index.ts'

/** Takes the next turn of the place that a cleared worker holds, and signs it. Done by the act that issues or replaces. */
export const makeCertificate = act({
  name: 'make-certificate',
  on: certificate,
  from: null,
  to: 'valid',
  by: 'another act',
  input: Type.Object({ clearance_id: Id, worker_id: Id, offer_id: Id, valid_until_on: Day }),

  async effects(hands) {
    const { tx, cases, officer, now, today } = hands
    const grounds = await groundsOf(
      tx,
      cases.map((one) => one.input.clearance_id),
    )
    refuseThose(cases, ({ input }) => whyUnready(hands, grounds.get(input.clearance_id)))
    const indexes = await takeStatusIndexes(tx, cases.length)
    const made = await Promise.all(
      cases.map(async ({ id, input }, i) => {
        const ground = grounds.get(input.clearance_id) as Ground
        const number = formatCertificateNumber({
          authority: ground.order_number,
          line: ground.letter,
          place: ground.place,
          turn: ground.turn,
        })
        const token = await signFor(hands, ground, number, indexes[i] as number, input.valid_until_on)
        const row = {
          id,
          state: 'valid' as const,
          clearance_id: input.clearance_id,
          offer_id: ground.offer_id,
          line_id: ground.line_id,
          place: ground.place,
          turn: ground.turn,
          worker_id: ground.worker_id,
          agency_id: ground.agency_id,
          job_order_id: ground.job_order_id,
          number,
          status_index: indexes[i] as number,
          valid_from_on: today,
          valid_until_on: input.valid_until_on,
          issued_at: now,
          issued_by: officer.id,
          heir_of: ground.heir ? ground.worker_id : null,
          released: ground.heir || ground.turn === 1 ? null : ground.turn - 1,
        }
        return { row, token, agency_id: ground.prints_by_agency ? ground.agency_id : null }
      }),
    )
    await insertCertificates(tx, made)
    for (const [day, list] of Map.groupBy(made, ({ row }) => row.valid_until_on)) {
      const ids = list.map(({ row }) => row.id)
      await hands.later('expire-certificate', { ids }, afterDay(hands.zone, day))
    }
    await insertRows(
      tx,
      'certificate_token',
      made.map(({ row, token, agency_id }) => ({ certificate_id: row.id, worker_id: row.worker_id, agency_id, token })),
    )
  },

  tells: { worker: 'certificate-issued' },
})

interface Ground {
  readonly clearance_id: string
  readonly offer_id: string
  readonly worker_id: string
  readonly agency_id: string
  readonly job_order_id: string
  readonly order_number: string
  readonly line_id: string
  readonly letter: string
  readonly title: string
  readonly employer: string
  readonly country: string
  readonly place: number
  readonly turn: number
  /** Whether the turn before was the same worker's. */
  readonly heir: boolean
  readonly prints_by_agency: boolean
  readonly birth_on: Temporal.PlainDate
  readonly surname: string
  readonly given_names: string
  readonly passport_number: string
  readonly passport_ends_on: Temporal.PlainDate
}

// Passports are asked by worker: joined for a list, the view passport_carried is made for every worker of the country first.
/** What a certificate is made of, a row a clearance; none where the worker holds no place or carries no passport. */
async function groundsOf(tx: Hands['tx'], clearances: readonly string[]): Promise<Map<string, Ground>> {
  const { rows } = await sql<Ground>`
    select c.id as clearance_id, c.offer_id, c.worker_id, c.agency_id, c.job_order_id, o.number as order_number, c.line_id, l.letter, l.title,
      p.name as employer, o.country, f.place, coalesce(last.turn, 0) + 1 as turn, coalesce(last.worker_id = c.worker_id, false) as heir,
      w.prints_by_agency, w.birth_on, n.surname, n.given_names, pass.number as passport_number, pass.ends_on as passport_ends_on
    from clearance c
    join offer f on f.id = c.offer_id and f.place is not null
    join worker w on w.id = c.worker_id
    join job_order_line l on l.id = c.line_id
    join job_order o on o.id = c.job_order_id
    join principal p on p.id = o.principal_id
    join passport_name n on n.worker_id = c.worker_id
    join lateral (select x.number, x.ends_on from passport x where x.worker_id = c.worker_id order by x.recorded_at desc, x.id desc limit 1) pass on true
    left join lateral (select turn, worker_id from certificate x where x.line_id = f.line_id and x.place = f.place order by x.turn desc limit 1) last on true
    where c.id = any(${clearances}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.clearance_id, row]))
}

/** Signing throws for what is refused here, and would end the list with it. */
function whyUnready({ signer }: Hands, ground: Ground | undefined): { code: string } | undefined {
  if (!ground) return { code: 'no-place-held' }
  if (zoneNames(ground) === '') return { code: 'no-passport-letters' }
  return isInvented(ground.passport_number) === signer.demonstration ? undefined : { code: 'invented-and-real' }
}

function signFor(hands: Hands, ground: Ground, number: string, index: number, validUntil: string): Promise<string> {
  return signToken(
    {
      issuer: hands.code,
      number,
      // The passport has room for 39 signs and cuts what is longer.
      name: zoneNames(ground).slice(0, 39).replace(/<+$/, ''),
      passport: { number: ground.passport_number, birth_on: ground.birth_on, ends_on: ground.passport_ends_on },
      country: ground.country,
      employer: ground.employer,
      job: ground.title,
      exemption: null,
      issued_at: hands.now,
      valid_from: hands.now,
      valid_until: endOf(validUntil, hands.zone),
      status: { uri: statusListUri(hands.code), index },
    },
    hands.signer,
  )
}

/** The last second of a day in the jurisdiction's zone. */
const endOf = (day: string, zone: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ seconds: 1 })

interface Made {
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string; readonly worker_id: string }
  readonly token: string
}

/** Bytes do not travel as JSON: the token's hash goes beside the rows, as hex. */
async function insertCertificates(tx: Hands['tx'], made: readonly Made[]): Promise<void> {
  const rows = made.map(({ row, token }) => ({
    ...row,
    token_hash: `\\x${createHash('sha256').update(token).digest('hex')}`,
  }))
  await insertRows(tx, 'certificate', rows as never)
}
