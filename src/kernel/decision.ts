import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { sha256 } from './digest.ts'
import { insertRows } from './insert-rows.ts'
import type { Obstacle } from './refusal.ts'

/** Facts of one case: the typed row of its fact view (days as PlainDate, amounts as numbers of minor units); null is missing. */
export type Facts = Readonly<Record<string, unknown>>

/** One rule's answer, as the decision keeps it. What it says in words is computed from facts and pack. */
export interface Answer {
  readonly rule: string
  readonly result: 'fails' | 'unknown' | 'holds'
  readonly consequence: 'stops' | 'finding' | 'warns' | 'informs'
  readonly against: string
  readonly next: string
  readonly version: number
  readonly missing: readonly string[]
  readonly facts: Readonly<Record<string, unknown>>
  /** Rests on what the worker said in private: no outside body may learn it. */
  readonly confidential: boolean
}

export type Result = 'clear' | 'obstructed' | 'unknown'

/** A time limit: calendar days, or working days. */
interface Term {
  readonly days: number
  readonly working: boolean
  readonly source: string
}

/** What the kernel asks of the law in force; src/law compiles a pack into one. */
export interface Lawbook {
  readonly pack: { readonly version: string; readonly text: string }
  readonly engine: string
  decide(
    subject: string,
    facts: Facts,
    today: Temporal.PlainDate,
  ): { readonly result: Result; readonly answers: readonly Answer[] }
  /** An answer in words, in the language asked for if the pack has it, else in the pack's first. */
  explain(answer: Answer, facts: Facts, today: Temporal.PlainDate, language: string): Obstacle
  /** A time limit in days on a day, with where it stands; null where the pack has no value (a visible gap). */
  term(name: string, on: Temporal.PlainDate): Term | null
  /** A value of the pack on a day, by its key where it is a table: undefined unknown or not in force, null a gap. */
  value(name: string, on: Temporal.PlainDate, key?: string): unknown
  /** The clauses of the standard contract, by their codes, in the order of the form. */
  readonly clauses: readonly string[]
}

/** What the rules said of one record at one moment, with the facts that were taken. */
export interface Decision {
  readonly id: string
  readonly result: Result
  readonly answers: readonly Answer[]
  readonly facts: Facts
}

const columnsOf = new Map<string, readonly string[]>()

/** The columns of a fact view, each by name; kept once read, because migrate alone changes them. */
async function factColumns(tx: Kysely<Tables>, subject: string): Promise<readonly string[]> {
  const known = columnsOf.get(subject)
  if (known) return known
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${`fact_${subject}`}::regclass and attnum > 0 and not attisdropped
    order by attnum`.execute(tx)
  const names = rows.map((row) => row.name).filter((name) => name !== `${subject}_id`)
  columnsOf.set(subject, names)
  return names
}

/**
 * Takes the facts of records and asks the law: one statement keeps the typed rows beside the decisions and gives them to the rules.
 * Facts are taken by name, never by position. Gives the decisions in the order of the records.
 */
export async function decide(
  tx: Kysely<Tables>,
  law: Lawbook,
  subject: string,
  wanted: readonly { readonly decision_id: string; readonly record_id: string }[],
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<Decision[]> {
  await keepPack(tx, law, now)
  const columns = await factColumns(tx, subject)
  const names = sql.join(columns.map((name) => sql.ref(name)))
  const taken = sql.table(`${subject}_facts`)
  const records = wanted.map((one) => one.record_id)
  // Asked by id: joined to the list, the planner would read every record's facts first.
  const { rows } = await sql<Record<string, unknown>>`
    insert into ${taken} as t (decision_id, ${names})
    select (${wanted.map((one) => one.decision_id)}::uuid[])[array_position(${records}::uuid[], f.record_id)], ${sql.join(columns.map((name) => sql.ref(`f.${name}`)))}
    from (select *, ${sql.ref(`${subject}_id`)} as record_id from ${sql.table(`fact_${subject}`)}) f where f.record_id = any(${records}::uuid[])
    returning t.*`.execute(tx)
  const factsOf = new Map(rows.map((row) => [row.decision_id as string, row]))
  const decisions = wanted.map(({ decision_id }) => {
    const facts = factsOf.get(decision_id)
    if (!facts) throw new Error(`fact_${subject} has no row for a record that was to be decided`)
    return { id: decision_id, facts, ...law.decide(subject, facts, today) }
  })
  const kept = decisions.map((one, i) => ({
    id: one.id,
    subject,
    record_id: wanted[i]?.record_id as string,
    at: now,
    today,
    pack_hash: law.pack.version,
    engine: law.engine,
    result: one.result,
    answers: JSON.parse(JSON.stringify(one.answers)),
  }))
  await insertRows(tx, 'decision', kept)
  return decisions
}

/** What of a decision enters the journal's digest: result, answers, law, and the facts without what was missing. */
export function decisionImage(law: { pack: string; engine: string }, one: Omit<Decision, 'id'>): unknown {
  const facts = Object.fromEntries(
    Object.entries(one.facts).filter(([name, value]) => value !== null && name !== 'decision_id'),
  )
  return { pack: law.pack, engine: law.engine, result: one.result, answers: one.answers, facts }
}

/** Keeps the pack's text by its hash, so that the decision can be replayed years later. */
async function keepPack(tx: Kysely<Tables>, { pack }: Lawbook, now: Temporal.Instant): Promise<void> {
  const { version: hash, text } = pack
  const { rows } = await sql`select 1 from pack_version where hash = ${hash}`.execute(tx)
  if (rows.length > 0) return
  if (sha256(text).toString('hex') !== hash) throw new Error('The pack’s text does not have the hash that it names')
  await sql`insert into pack_version (hash, jurisdiction, text, kept_at)
    values (${hash}, (select current_schema()), ${text}, ${now}) on conflict do nothing`.execute(tx)
}
