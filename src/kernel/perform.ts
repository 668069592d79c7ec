import { type Kysely, sql, type Transaction } from 'kysely'
import type { Static, TObject } from 'typebox'
import type { Tables } from '#database/tables.ts'
import { violation } from '#database/violation.ts'
import { type AnyAct, type Case, type Hands, many, mayPerform, type Nested, type Outcome } from './act.ts'
import type { Officer } from './authority.ts'
import { type Clock, dayIn } from './clock.ts'
import { replaced } from './correct.ts'
import { startClocks, stopClocks } from './deadline.ts'
import { type Decision, decide, decisionImage, type Lawbook } from './decision.ts'
import { uuidv7 } from './ids.ts'
import { inputFaultsOf } from './input.ts'
import { insertRows } from './insert-rows.ts'
import { rowImages, type Written, writeJournal } from './journal.ts'
import { doLater } from './later.ts'
import { tell } from './notice.ts'
import { keepProposals } from './proposal.ts'
import { type Refusal, Refused, refuse } from './refusal.ts'
import { type AnyRegister, lockOrder, sight } from './register.ts'
import type { Signer } from './signer.ts'
import type { WrappingKey } from './subject-key.ts'

/** What a jurisdiction gives to every act: its database, law, clock, keys. */
export interface Jurisdiction {
  readonly code: string
  readonly zone: string
  /** The first of its languages, in which a refusal's obstacles are said. */
  readonly language: string
  isWorkingDay(day: Temporal.PlainDate): boolean
  readonly state: Kysely<Tables>
  /** The keeper's login, as which acts run that forget. */
  readonly keeper: Kysely<Tables>
  readonly law: Lawbook
  readonly clock: Clock
  readonly signer: Signer
  readonly wrapping: WrappingKey
}

/** One record to act on, or to make (then the id may be the caller's own, so that a retry carries the same). */
export interface Asked<In = unknown> {
  readonly id?: string
  readonly input: In
}

export interface Manner {
  /** The second officer who decided the proposal that this is. */
  readonly second?: Officer
  /** Called after each chunk with how many cases are settled. */
  readonly onProgress?: (settled: number) => Promise<void> | void
}

const chunkSize = 500

/**
 * Performs an act on a list of records (one record is a list of one), in the officer's name. Gives one outcome a case, in order. A case
 * that fails a step is refused and the others go on; a list of more than 500 runs in chunks, each its own transaction.
 */
export async function perform<In extends TObject>(
  here: Jurisdiction,
  officer: Officer,
  declared: Omit<AnyAct, 'input'> & { readonly input: In },
  asked: readonly Asked<Static<In>>[],
  manner: Manner = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let from = 0; from < asked.length; from += chunkSize) {
    const chunk = asked
      .slice(from, from + chunkSize)
      .map((one) => ({ id: one.id ?? uuidv7(), input: one.input as unknown }))
    outcomes.push(...(await performChunk(here, officer, declared, chunk, manner)))
    await manner.onProgress?.(outcomes.length)
  }
  const refused = outcomes.filter((one): one is Outcome & { refusal: Refusal } => 'refusal' in one)
  if (refused.length > 0) await keepRefusals(here, officer, declared, refused)
  return outcomes
}

/** Performs acts in one transaction that is then rolled back: what would have been done, and nothing is. */
export async function rehearse<R>(here: Jurisdiction, rehearsal: (tried: typeof perform) => Promise<R>): Promise<R> {
  const rolledBack = Symbol('rolled back')
  let result: R | undefined
  try {
    await here.state.transaction().execute(async (tx) => {
      const tried: typeof perform = async (_, officer, declared, asked, manner = {}) => {
        const cases = asked.map((one) => ({ id: one.id ?? uuidv7(), input: one.input as unknown }))
        return performWithout(tx, here, officer, declared, cases, manner)
      }
      result = await rehearsal(tried)
      throw rolledBack
    })
  } catch (error) {
    if (error !== rolledBack) throw error
  }
  return result as R
}

interface Wanted {
  readonly id: string
  readonly input: unknown
  readonly cause?: { readonly id: string; readonly entry_id: string }
}

const again = new Set(['40001', '40P01'])

/** One chunk in its own transaction. A constraint that refuses it is narrowed down to its record by halves. */
async function performChunk(
  here: Jurisdiction,
  officer: Officer,
  declared: AnyAct,
  wanted: readonly Wanted[],
  manner: Manner,
  tries = 3,
): Promise<Outcome[]> {
  let without = new Map<string, Refusal>()
  for (;;) {
    try {
      const outcomes = await (declared.forgets ? here.keeper : here.state).transaction().execute((tx) => {
        const run = new Run(tx, here, officer, manner.second ?? null)
        return run.perform(
          declared,
          wanted.filter((one) => !without.has(one.id)),
        )
      })
      return inOrder(wanted, outcomes, without)
    } catch (error) {
      if (error instanceof Refused) {
        without = new Map([...without, ...known(error.refusals, wanted)])
        continue
      }
      const { code, constraint } = violation(error as { message: string })
      if (code && again.has(code) && tries > 1) return performChunk(here, officer, declared, wanted, manner, tries - 1)
      if (!code?.startsWith('23') || !constraint) throw error
      const rest = wanted.filter((one) => !without.has(one.id))
      const half = Math.ceil(rest.length / 2)
      const outcomes =
        rest.length === 1
          ? [
              {
                id: (rest[0] as Wanted).id,
                done: false as const,
                refusal: { step: 'effect' as const, code: constraint },
              },
            ]
          : [
              ...(await performChunk(here, officer, declared, rest.slice(0, half), manner)),
              ...(await performChunk(here, officer, declared, rest.slice(half), manner)),
            ]
      return inOrder(wanted, outcomes, without)
    }
  }
}

/** As performChunk, inside a transaction that already runs: savepoints take the place of transactions. */
async function performWithout(
  tx: Transaction<Tables>,
  here: Jurisdiction,
  officer: Officer,
  declared: AnyAct,
  wanted: readonly Wanted[],
  manner: Manner,
): Promise<Outcome[]> {
  let without = new Map<string, Refusal>()
  for (;;) {
    const rest = wanted.filter((one) => !without.has(one.id))
    await sql`savepoint rehearsed`.execute(tx)
    try {
      const outcomes = await new Run(tx, here, officer, manner.second ?? null).perform(declared, rest)
      return inOrder(wanted, outcomes, without)
    } catch (error) {
      await sql`rollback to savepoint rehearsed`.execute(tx)
      if (error instanceof Refused) {
        without = new Map([...without, ...known(error.refusals, wanted)])
        continue
      }
      const { code, constraint } = violation(error as { message: string })
      if (!code?.startsWith('23') || !constraint) throw error
      if (rest.length === 1) {
        without.set((rest[0] as Wanted).id, { step: 'effect', code: constraint })
        continue
      }
      const half = Math.ceil(rest.length / 2)
      const outcomes = [
        ...(await performWithout(tx, here, officer, declared, rest.slice(0, half), manner)),
        ...(await performWithout(tx, here, officer, declared, rest.slice(half), manner)),
      ]
      return inOrder(wanted, outcomes, without)
    }
  }
}

function known(refusals: ReadonlyMap<string, Refusal>, wanted: readonly Wanted[]): Map<string, Refusal> {
  const own = new Map([...refusals].filter(([id]) => wanted.some((one) => one.id === id)))
  if (own.size === 0)
    throw new Error(`An effect refused a case that is not in its list: ${[...refusals.keys()].join(', ')}`)
  return own
}

function inOrder(
  wanted: readonly Wanted[],
  outcomes: readonly Outcome[],
  without: ReadonlyMap<string, Refusal>,
): Outcome[] {
  const by = new Map(outcomes.map((one) => [one.id, one]))
  return wanted.map((one) => {
    const refusal = without.get(one.id)
    return refusal ? { id: one.id, done: false, refusal } : (by.get(one.id) as Outcome)
  })
}

type Row = { readonly id: string; readonly state: string; readonly [column: string]: unknown }
interface Underway extends Wanted {
  readonly entry_id: string
  readonly record: Row | { readonly id: string }
}

/** One act and the acts that it causes, in one transaction. */
class Run {
  readonly #tx: Transaction<Tables>
  readonly #here: Jurisdiction
  readonly #officer: Officer
  readonly #second: Officer | null
  readonly #now: Temporal.Instant
  readonly #today: Temporal.PlainDate

  constructor(tx: Transaction<Tables>, here: Jurisdiction, officer: Officer, second: Officer | null) {
    this.#tx = tx
    this.#here = here
    this.#officer = officer
    this.#second = second
    this.#now = here.clock.now()
    this.#today = dayIn(here.zone, this.#now)
  }

  /** The steps, in their order. What a step refuses leaves the list. */
  async perform(declared: AnyAct, wanted: readonly Wanted[], nested = false): Promise<Outcome[]> {
    const refused = new Map<string, Refusal>()
    const drop = <W extends Wanted>(list: readonly W[], why: (one: W) => Refusal | undefined): W[] =>
      list.filter((one) => {
        const refusal = refused.get(one.id) ?? why(one)
        if (refusal) refused.set(one.id, refusal)
        return !refusal
      })

    const mayAtAll = nested && declared.by === 'another act' ? undefined : mayPerform(declared, this.#officer, null)
    let list: readonly Wanted[] = drop(wanted, () => mayAtAll)
    list = drop(list, (one) => inputFaultsOf(declared.input, one.input))
    // Both are refused: answers are told apart by their record, and what was done must not be told as refused.
    const named = Map.groupBy(list, (one) => one.id)
    list = drop(list, (one) => ((named.get(one.id)?.length ?? 0) > 1 ? refuse('twice-in-list') : undefined))

    const found = await this.#findAndLock(declared, list, nested)
    let cases: Underway[] = drop(list, (one) => (found.has(one.id) ? undefined : refuse('record-unknown'))).map(
      (one) => ({
        ...one,
        entry_id: uuidv7(),
        record: found.get(one.id) as Row,
      }),
    )
    if (declared.from !== null) {
      const asIf = nested && declared.by === 'another act' ? { ...declared, by: this.#officer.role } : declared
      cases = drop(cases, (one) => mayPerform(asIf, this.#officer, one.record as Row))
    }

    const decisions = await this.#askLaw(declared, cases)
    if (declared.law && !declared.decides) {
      cases = drop(cases, (one) => {
        const decision = decisions.get(one.id) as Decision
        if (decision.result === 'clear') return undefined
        const stopped = decision.answers.filter((answer) => answer.consequence === 'stops' && answer.result !== 'holds')
        const obstacles = stopped.map((answer) =>
          this.#here.law.explain(answer, decision.facts, this.#today, this.#here.language),
        )
        return refuse('law-not-met', { rules: stopped.map((answer) => answer.rule), obstacles })
      })
      if (refused.size > 0 && cases.length < decisions.size) throw new Refused(refused)
    }

    const outcomes =
      declared.second && !this.#second && !nested
        ? await this.#propose(declared, cases)
        : await this.#take(declared, cases, decisions)
    return [...outcomes, ...[...refused].map(([id, refusal]) => ({ id, done: false as const, refusal }))]
  }

  /** Reads the ids through what the officer may see, locks parents first, and reads the records again under their lock. */
  async #findAndLock(declared: AnyAct, list: readonly Wanted[], nested: boolean): Promise<Map<string, Row>> {
    if (list.length === 0) return new Map()
    const of = declared.on
    const ids = list.map((one) => one.id)
    if (declared.from === null) return this.#lockForNew(declared, of, list, nested)
    const table = sql.table(of.table)
    // What a worker's records stand on is held by the lock on the worker, which forgetting takes first.
    const locks = declared.forgets ? {} : ((of.locks ?? {}) as Record<string, { table: string; hold: string }>)
    const parents = Object.entries(locks)
    const columns = sql.join(['id', ...parents.map(([column]) => column)].map((column) => sql.ref(column)))
    const mine = nested ? sql<boolean>`true` : sight(of, this.#officer)
    const seen = await sql<Record<string, string>>`
      select ${columns} from ${table} where id = any(${ids}::uuid[]) and ${mine}`.execute(this.#tx)
    for (const [column, { table: parent, hold }] of inLockOrder(parents)) {
      await this.#lock(
        parent,
        hold,
        seen.rows.map((row) => row[column]),
      )
    }
    const { rows } = await sql<Row>`select * from ${table} where id = any(${seen.rows.map((row) => row.id)}::uuid[])
      order by id for no key update`.execute(this.#tx)
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** A record to be made: its parents are named in the input; the one that it stands within must be the officer's to see. */
  async #lockForNew(
    declared: AnyAct,
    of: AnyRegister,
    list: readonly Wanted[],
    nested: boolean,
  ): Promise<Map<string, Row>> {
    let open = list
    const within = declared.within
    if (within && !nested) {
      const parentOf = (one: Wanted) => (one.input as Record<string, string>)[within.field]
      const { rows } = await sql<{ id: string }>`select id from ${sql.table(within.register.table)}
        where id = any(${list.map(parentOf)}::uuid[]) and ${sight(within.register, this.#officer)}`.execute(this.#tx)
      const mine = new Set(rows.map((row) => row.id))
      open = list.filter((one) => mine.has(parentOf(one) ?? ''))
    }
    const parents = Object.entries((of.locks ?? {}) as Record<string, { table: string; hold: string }>)
    for (const [column, { table, hold }] of inLockOrder(parents)) {
      await this.#lock(
        table,
        hold,
        open.map((one) => (one.input as Record<string, string>)[column]),
      )
    }
    return new Map(open.map((one) => [one.id, { id: one.id } as Row]))
  }

  async #lock(table: string, hold: string, ids: readonly (string | null | undefined)[]): Promise<void> {
    const wanted = [...new Set(ids.filter((id) => id !== null && id !== undefined))]
    if (wanted.length === 0) return
    const strength = sql.raw(hold === 'share' ? 'for share' : 'for no key update')
    await sql`select 1 from ${sql.table(table)} where id = any(${wanted}::uuid[]) order by id ${strength}`.execute(
      this.#tx,
    )
  }

  async #askLaw(declared: AnyAct, cases: readonly Underway[]): Promise<Map<string, Decision>> {
    if (!declared.law || cases.length === 0) return new Map()
    const wanted = cases.map((one) => ({ decision_id: uuidv7(), record_id: one.id }))
    const decisions = await decide(this.#tx, this.#here.law, declared.law, wanted, this.#now, this.#today)
    return new Map(cases.map((one, i) => [one.id, decisions[i] as Decision]))
  }

  async #propose(declared: AnyAct, cases: readonly Underway[]): Promise<Outcome[]> {
    const subjects = new Map(cases.map((one) => [one.id, this.#subject(declared, one.record as Row)]))
    return keepProposals(this.#tx, this.#here.wrapping, this.#officer, this.#now, declared, cases, subjects)
  }

  /** The effect, the new state, the journal, and what else follows from the act. */
  async #take(
    declared: AnyAct,
    cases: readonly Underway[],
    decisions: ReadonlyMap<string, Decision>,
  ): Promise<Outcome[]> {
    if (cases.length === 0) return []
    const said = new Map<string, Readonly<Record<string, string | number>>>()
    const states = await this.#effect(declared, cases, decisions, said)
    if (declared.from !== null) await this.#setStates(declared, cases, states)
    const of = declared.on
    const images = await rowImages(
      this.#tx,
      of,
      cases.map((one) => one.id),
    )
    const law = { pack: this.#here.law.pack.version, engine: this.#here.law.engine }
    const written = cases.map((one): Written => {
      const image = images.get(one.id)
      if (!image) throw new Error(`${declared.name} left no record in ${of.table}`)
      const decision = decisions.get(one.id)
      return {
        entry_id: one.entry_id,
        act: declared.name,
        register: of.table,
        record_id: one.id,
        subject_id: this.#subject(declared, image.record as Row),
        cause_id: one.cause?.entry_id ?? null,
        from: 'state' in one.record ? one.record.state : null,
        to: states.get(one.id) as string,
        input: declared.corrects
          ? { ...(one.input as object), was: replaced(declared.corrects, one.input as object, one.record) }
          : one.input,
        decision: decision ? decisionImage(law, decision) : null,
        image,
      }
    })
    await writeJournal(this.#tx, this.#here.wrapping, this.#officer, this.#second, this.#now, written)
    const rows = new Map([...images].map(([id, image]) => [id, image.record]))
    await stopClocks(this.#tx, declared, written)
    await startClocks(this.#tx, declared, written, rows, this.#here.law, this.#today, this.#here.isWorkingDay)
    await tell(this.#tx, declared, written, rows, this.#now, said)
    return cases.map((one) => {
      const decision = decisions.get(one.id)
      const state = states.get(one.id) as string
      return { id: one.id, done: true, state, entry_id: one.entry_id, ...(decision ? { decision } : {}) }
    })
  }

  async #effect(
    declared: AnyAct,
    cases: readonly Underway[],
    decisions: ReadonlyMap<string, Decision>,
    said: Map<string, Readonly<Record<string, string | number>>>,
  ): Promise<Map<string, string>> {
    const handed: Case<unknown, unknown>[] = cases.map(({ id, entry_id, record, input }) => ({
      id,
      entry_id,
      record,
      input,
      decision: decisions.get(id) ?? null,
    }))
    const hands = this.#hands(said)
    const [only, ...more] = many(declared.to)
    const single = more.length === 0 ? (only as string) : undefined
    const reached = new Map<string, string>()
    const effects = declared.effects as ((h: unknown) => Promise<ReadonlyMap<string, string> | undefined>) | undefined
    const effect = declared.effect as ((h: unknown) => Promise<string | undefined>) | undefined
    const given = effects ? await effects.call(declared, { ...hands, cases: handed }) : undefined
    for (const one of handed) {
      const state = effect
        ? await effect.call(declared, { ...hands, record: one.record, input: one.input, one })
        : given?.get(one.id)
      reached.set(one.id, state ?? single ?? refuseUnstated(declared, one.id))
    }
    return reached
  }

  #hands(said: Map<string, Readonly<Record<string, string | number>>>): Hands {
    return {
      tx: this.#tx,
      code: this.#here.code,
      zone: this.#here.zone,
      officer: this.#officer,
      second: this.#second,
      now: this.#now,
      today: this.#today,
      law: this.#here.law,
      signer: this.#here.signer,
      perform: async (declared, nested: readonly Nested<unknown>[]) => {
        const outcomes = await this.perform(declared as AnyAct, nested, true).catch((error: unknown) => {
          if (error instanceof Refused) throw new Refused(byCause(nested, error.refusals))
          throw error
        })
        const refusals = new Map(outcomes.flatMap((one) => ('refusal' in one ? [[one.id, one.refusal] as const] : [])))
        if (refusals.size > 0) throw new Refused(byCause(nested, refusals))
      },
      say: (id, words) => void said.set(id, words),
      later: (task, args, due) => doLater(this.#tx, task, args, due ?? this.#now),
    }
  }

  async #setStates(declared: AnyAct, cases: readonly Underway[], states: ReadonlyMap<string, string>): Promise<void> {
    const changed = cases.filter((one) => (one.record as Row).state !== states.get(one.id))
    if (changed.length === 0) return
    const table = sql.table(declared.on.table)
    const type = sql.raw(`${declared.on.table}_state`)
    await sql`update ${table} t set state = v.state::${type}
      from unnest(${changed.map((one) => one.id)}::uuid[], ${changed.map((one) => states.get(one.id))}::text[]) as v (id, state)
      where t.id = v.id and t.state <> v.state::${type}`.execute(this.#tx)
  }

  /** Whose key the input is sealed with: the person that the record concerns, else the office that acts. */
  #subject(declared: AnyAct, row: Row): string {
    const person = declared.forgets ? undefined : declared.on.person
    return ((person && row[person]) as string | null) ?? this.#officer.office_id ?? this.#officer.id
  }
}

/** Refusals of nested cases, told to the outer cases that caused them. */
function byCause(nested: readonly Wanted[], refusals: ReadonlyMap<string, Refusal>): Map<string, Refusal> {
  const causeOf = new Map(nested.map((one) => [one.id, one.cause?.id ?? one.id]))
  return new Map([...refusals].map(([id, refusal]) => [causeOf.get(id) ?? id, refusal]))
}

function inLockOrder<L extends { readonly table: string }>(
  parents: readonly (readonly [string, L])[],
): (readonly [string, L])[] {
  const place = ([, { table }]: readonly [string, L]) => (lockOrder as readonly string[]).indexOf(table)
  return [...parents].sort((a, b) => place(a) - place(b))
}

function refuseUnstated(declared: AnyAct, id: string): never {
  throw new Error(`${declared.name} may end in several states and its effect named none for ${id}`)
}

/** A refusal leaves one row, written after the act was rolled back: no input and no personal data. */
async function keepRefusals(
  here: Jurisdiction,
  officer: Officer,
  declared: AnyAct,
  refused: readonly { readonly id: string; readonly refusal: Refusal }[],
): Promise<void> {
  const rows = refused.map(({ id, refusal }) => ({
    id: uuidv7(),
    act: declared.name,
    record_id: declared.from === null ? null : id,
    officer_id: officer.id,
    office_id: officer.office_id,
    at: here.clock.now(),
    step: refusal.step,
    code: refusal.code,
    rules: [...(refusal.rules ?? [])],
  }))
  await insertRows(here.state, 'refusal', rows)
}
