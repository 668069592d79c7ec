import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { act, type Case, type Hands } from '#kernel/act.ts'
import { sha256 } from '#kernel/digest.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { Day, Id } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseThose } from '#kernel/refusal.ts'
import { jobOrder } from '../job-orders/job-order.ts'
import { zoneNames } from '../name-list/machine-readable-zone.ts'
import { Identity, registerWorker } from '../workers/register-worker.ts'
import { offer } from './offer.ts'

const Named = Type.Object({
  ...Identity.properties,
  job_order_id: Id,
  line: Type.String({ pattern: '^[A-Z]{1,2}$' }),
  list_row: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  departure_planned_on: Type.Optional(Day),
})

type Naming = Case<{ readonly id: string }, Static<typeof Named>>

/**
 * Names workers for lines of an approved job order. Nothing binds a worker before the own acceptance: a worker may be named many times
 * and accepts one. Who was registered before, by the same passport and birth date, is found; who was not is registered.
 */
export const nameWorker = act({
  name: 'name-worker',
  on: offer,
  from: null,
  to: 'offered',
  by: 'agency clerk',
  within: { register: jobOrder, field: 'job_order_id' },
  input: Named,
  form: 'name-worker',

  async effects(hands) {
    const { tx, cases, officer, now, today } = hands
    // Not born yet: refused as a day too early is by the register, whose constraint can't know today.
    refuseThose(cases, ({ input }) => (input.birth_on >= today.toString() ? { code: 'worker_born' } : undefined))
    refuseThose(cases, ({ input }) => (zoneNames(input) === '' ? { code: 'no-passport-letters' } : undefined))
    const lines = await approvedLines(tx, cases)
    refuseThose(cases, ({ input }) =>
      lines.has(lineKey(input)) ? undefined : { code: 'no-such-line', arguments: { line: input.line } },
    )
    const workers = await findOrRegister(hands, cases)
    const before = await openOffers(tx, [...workers.values()])
    const seen = new Set<string>()
    refuseThose(cases, (one) => {
      const key = `${workers.get(one.id)} ${lines.get(lineKey(one.input))?.id}`
      const earlier = before.get(key)
      if (earlier) return { code: 'already-named', arguments: { offer: earlier } }
      if (seen.has(key)) return { code: 'twice-in-list' }
      seen.add(key)
      return undefined
    })
    await insertRows(
      tx,
      'offer',
      cases.map(({ id, input }) => {
        const line = lines.get(lineKey(input)) as ApprovedLine
        return {
          id,
          state: 'offered',
          line_id: line.id,
          job_order_id: input.job_order_id,
          agency_id: line.agency_id,
          worker_id: workers.get(id) as string,
          list_row: input.list_row ?? null,
          surname: input.surname,
          given_names: input.given_names,
          birth_on: input.birth_on,
          passport_number: input.passport_number,
          named_at: now,
          recorded_by: officer.id,
          departure_planned_on: input.departure_planned_on ?? null,
        }
      }),
    )
  },

  tells: { worker: 'offer-made' },
})

interface ApprovedLine {
  readonly id: string
  readonly agency_id: string
  readonly key: string
}

const lineKey = (input: { job_order_id: string; line: string }) => `${input.job_order_id} ${input.line}`

async function approvedLines(tx: Hands['tx'], cases: readonly Naming[]): Promise<Map<string, ApprovedLine>> {
  const orders = [...new Set(cases.map((one) => one.input.job_order_id))]
  const { rows } = await sql<ApprovedLine>`
    select l.id, l.agency_id, l.job_order_id || ' ' || l.letter as key from job_order_line l
    join approved_line a on a.line_id = l.id join job_order o on o.id = l.job_order_id
    where o.id = any(${orders}::uuid[]) and o.state = 'approved'`.execute(tx)
  return new Map(rows.map((row) => [row.key, row]))
}

const personKey = (one: { passport_issuer: string; passport_number: string; birth_on: string }) =>
  `${one.passport_issuer} ${one.passport_number} ${one.birth_on}`

/**
 * Holds what stands for each person, whether registered or not, until the commit: two lists at once that name the same person would
 * each make a record. In one order, so that they can't wait for each other.
 */
async function holdPersons(tx: Hands['tx'], cases: readonly Naming[]): Promise<void> {
  const buckets = new Set(cases.map((one) => sha256(personKey(one.input)).readUInt32BE() >>> 1))
  await sql`insert into naming_lock (bucket) select b from unnest(${[...buckets]}::integer[]) as b order by b
    on conflict (bucket) do update set bucket = excluded.bucket`.execute(tx)
}

/**
 * Gives each case its worker. The same passport with another birth date is another person, whom the law then looks at. Who is known is held
 * until the commit: whoever is being forgotten meanwhile is nobody's to name, and is registered anew.
 */
async function findOrRegister(hands: Hands, cases: readonly Naming[]): Promise<Map<string, string>> {
  await holdPersons(hands.tx, cases)
  const { rows } = await sql<{ key: string; worker_id: string }>`
    select p.issuer || ' ' || p.number || ' ' || w.birth_on as key, p.worker_id
    from unnest(${cases.map((one) => one.input.passport_issuer)}::text[], ${cases.map((one) => one.input.passport_number)}::text[]) as a (issuer, number)
    join passport p on p.issuer = a.issuer and p.number = a.number join worker w on w.id = p.worker_id
    where w.state = 'registered' order by w.id for share of w`.execute(hands.tx)
  const known = new Map(rows.map((row) => [row.key, row.worker_id]))
  const fresh: { id: string; input: Static<typeof Identity>; cause: Naming }[] = []
  for (const one of cases) {
    const key = personKey(one.input)
    if (known.has(key)) continue
    const id = uuidv7()
    known.set(key, id)
    const { job_order_id: _, line: __, list_row: ___, departure_planned_on: ____, ...identity } = one.input
    fresh.push({ id, input: identity, cause: one })
  }
  await hands.perform(registerWorker, fresh)
  return new Map(cases.map((one) => [one.id, known.get(personKey(one.input)) as string]))
}

async function openOffers(tx: Hands['tx'], workers: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; id: string }>`
    select worker_id || ' ' || line_id as key, id from offer
    where worker_id = any(${workers}::uuid[]) and state in ('offered', 'accepted', 'waiting')`.execute(tx)
  return new Map(rows.map((row) => [row.key, row.id]))
}
