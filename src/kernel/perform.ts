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
import { findAndLock, Locks, type Row } from './find-and-lock.ts'
import { uuidv7 } from './ids.ts'
import { inputFaultsOf } from './input.ts'
import { insertRows } from './insert-rows.ts'
import { entryIds, ofOtherRegisters, rowImages, type Written, writeJournal } from './journal.ts'
import { doLater } from './later.ts'
import { tell } from './notice.ts'
import { closeProposal, keepProposals, type Proposal } from './proposal.ts'
import { type Refusal, Refused, refuse } from './refusal.ts'
import { settle, type Wanted } from './settle.ts'
import type { Signer } from './signer.ts'
import type { WrappingKey } from './subject-key.ts'

/** What a jurisdiction gives to every act: its database, law, clock, keys. */
export interface Jurisdiction {
  readonly code: string
  readonly zone: string
  /** The first of its languages, in which a refusal's obstacles are said. */
  readonly language: string
  /** The day so many working days after a day, by its weekend and holidays. */
  workingDaysAfter(day: Temporal.PlainDate, days: number): Temporal.PlainDate
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
  /** The proposal that is performed, and the second officer who agreed to it. */
  readonly agreed?: { readonly second: Officer; readonly proposal: Proposal }
  /** The long list of which this is a part: its refusals are told by it. */
  readonly run?: string
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
    outcomes.push(...(await settle((list) => inTransaction(here, officer, declared, list, manner), chunk)))
    await manner.onProgress?.(outcomes.length)
  }
  const refused = outcomes.filter((one): one is Outcome & { refusal: Refusal } => 'refusal' in one)
  if (refused.length > 0) await keepRefusals(here, officer, declared, refused, manner.run)
  return outcomes
}

/** Performs acts in one transaction that is then rolled back: what would have been done, and nothing is. */
export async function rehearse<R>(here: Jurisdiction, rehearsal: (tried: typeof perform) => Promise<R>): Promise<R> {
  const rolledBack = Symbol('rolled back')
  let result: R | undefined
  try {
    await here.state.transaction().execute(async (tx) => {
      const tried: typeof perform = async (_, officer, declared, asked, manner = {}) => {
        const list = asked.map((one) => ({ id: one.id ?? uuidv7(), input: one.input as unknown }))
        return settle((part) => inSavepoint(tx, here, officer, declared, part, manner), list)
      }
      result = await rehearsal(tried)
      throw rolledBack
    })
  } catch (error) {
    if (error !== rolledBack) throw error
  }
  return result as R
}

/** Serialization failure and deadlock: the transaction was undone for another's sake and may be tried again. */
const again = new Set(['40001', '40P01'])

async function inTransaction(
  here: Jurisdiction,
  officer: Officer,
  declared: AnyAct,
  list: readonly Wanted[],
  manner: Manner,
  tries = 3,
): Promise<Outcome[]> {
  try {
    const login = declared.forgets ? here.keeper : here.state
    return await login.transaction().execute((tx) => new Run(tx, here, officer, manner).perform(declared, list))
  } catch (error) {
    const { code } = violation(error as { message: string })
    if (!code || !again.has(code) || tries === 1) throw error
    return inTransaction(here, officer, declared, list, manner, tries - 1)
  }
}

async function inSavepoint(
  tx: Transaction<Tables>,
  here: Jurisdiction,
  officer: Officer,
  declared: AnyAct,
  list: readonly Wanted[],
  manner: Manner,
): Promise<Outcome[]> {
  await sql`savepoint rehearsed`.execute(tx)
  try {
    return await new Run(tx, here, officer, manner).perform(declared, list)
  } catch (error) {
    await sql`rollback to savepoint rehearsed`.execute(tx)
    throw error
  }
}

type Said = Map<string, Readonly<Record<string, string | number>>>
type Underway = Wanted & Case<Row | { readonly id: string }, unknown>

/** One act and the acts that it causes, in one transaction. */
class Run {
  readonly #tx: Transaction<Tables>
  readonly #here: Jurisdiction
  readonly #officer: Officer
  readonly #agreed: Manner['agreed']
  readonly #locks: Locks
  readonly #now: Temporal.Instant
  readonly #today: Temporal.PlainDate

  constructor(tx: Transaction<Tables>, here: Jurisdiction, officer: Officer, manner: Manner) {
    this.#tx = tx
    this.#here = here
    this.#officer = officer
    this.#agreed = manner.agreed
    this.#locks = new Locks(tx)
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

    const found = await findAndLock(this.#tx, this.#locks, this.#officer, declared, list, nested)
    list = drop(list, (one) => (found.has(one.id) ? undefined : refuse('record-unknown')))
    if (declared.from === null && !nested) {
      const others = await ofOtherRegisters(this.#tx, declared.on.table, list)
      list = drop(list, (one) => (others.has(one.id) ? refuse('id-of-another-record') : undefined))
    }
    const entries = await entryIds(
      this.#tx,
      list.map((one) => one.id),
      declared.from === null,
    )
    let cases: Underway[] = list.map((one, i) => {
      return { ...one, entry_id: entries[i] as string, record: found.get(one.id) as Row, decision: null }
    })
    if (declared.from !== null) {
      const asIf = nested && declared.by === 'another act' ? { ...declared, by: this.#officer.role } : declared
      cases = drop(cases, (one) => mayPerform(asIf, this.#officer, one.record as Row))
    }

    const asked = await this.#askLaw(declared, cases)
    cases = declared.decides ? asked : drop(asked, ({ decision }) => (decision ? this.#notMet(decision) : undefined))
    // What the law refuses leaves no facts behind: the list is tried again without it.
    if (cases.length < asked.length) throw new Refused(refused)

    const outcomes =
      declared.second && !this.#agreed && !nested
        ? await this.#propose(declared, cases)
        : await this.#take(declared, cases)
    if (this.#agreed && !nested && outcomes.length > 0) {
      const { second, proposal } = this.#agreed
      await closeProposal(this.#tx, this.#here.wrapping, second, this.#now, proposal, 'decided')
    }
    return [...outcomes, ...[...refused].map(([id, refusal]) => ({ id, done: false as const, refusal }))]
  }

  /** The cases with what the law says of each, where the act asks it. */
  async #askLaw({ law }: AnyAct, cases: readonly Underway[]): Promise<Underway[]> {
    if (!law || cases.length === 0) return [...cases]
    const wanted = cases.map((one) => ({ decision_id: uuidv7(), record_id: one.id }))
    const decisions = await decide(this.#tx, this.#here.law, law, wanted, this.#now, this.#today)
    return cases.map((one, i) => ({ ...one, decision: decisions[i] as Decision }))
  }

  #notMet({ result, answers, facts }: Decision): Refusal | undefined {
    if (result === 'clear') return undefined
    const stopped = answers.filter((answer) => answer.consequence === 'stops' && answer.result !== 'holds')
    const { law, language } = this.#here
    const obstacles = stopped.map((answer) => law.explain(answer, facts, this.#today, language))
    return refuse('law-not-met', { rules: stopped.map((answer) => answer.rule), obstacles })
  }

  async #propose(declared: AnyAct, cases: readonly Underway[]): Promise<Outcome[]> {
    const subjects = new Map(cases.map((one) => [one.id, this.#subject(declared, one.record as Row)]))
    return keepProposals(this.#tx, this.#here.wrapping, this.#officer, this.#now, declared, cases, subjects)
  }

  /** The effect, the new state, the journal, and what else follows from the act. */
  async #take(declared: AnyAct, cases: readonly Underway[]): Promise<Outcome[]> {
    if (cases.length === 0) return []
    const said: Said = new Map()
    const states = await this.#effect(declared, cases, said)
    const ids = cases.map((one) => one.id)
    if (declared.from === null) this.#locks.made(declared.on.table, ids)
    else await this.#setStates(declared, cases, states)
    const of = declared.on
    const images = await rowImages(this.#tx, of, ids)
    const law = { pack: this.#here.law.pack.version, engine: this.#here.law.engine }
    const written = cases.map((one): Written => {
      const image = images.get(one.id)
      if (!image) throw new Error(`${declared.name} left no record in ${of.table}`)
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
        decision: one.decision && decisionImage(law, one.decision),
        image,
      }
    })
    await writeJournal(this.#tx, this.#here.wrapping, this.#officer, this.#agreed?.second ?? null, this.#now, written)
    const rows = new Map([...images].map(([id, image]) => [id, image.record]))
    await stopClocks(this.#tx, declared, written)
    await startClocks(this.#tx, declared, written, rows, this.#here.law, this.#today, this.#here.workingDaysAfter)
    await tell(this.#tx, declared, written, rows, this.#now, said)
    return cases.map(({ id, entry_id, decision }) => {
      return { id, done: true, state: states.get(id) as string, entry_id, ...(decision && { decision }) }
    })
  }

  /** The effect on all cases; gives the state that each reached. Refusals are gathered, since one alone undoes the whole list. */
  async #effect(declared: AnyAct, cases: readonly Underway[], said: Said): Promise<Map<string, string>> {
    const hands = this.#hands(said)
    const effects = declared.effects as ((h: unknown) => Promise<ReadonlyMap<string, string> | undefined>) | undefined
    const effect = declared.effect as ((h: unknown) => Promise<string | undefined>) | undefined
    const given = new Map((await effects?.call(declared, { ...hands, cases })) ?? [])
    const refused = new Map<string, Refusal>()
    for (const one of effect ? cases : []) {
      const { record, input } = one
      const state = await effect?.call(declared, { ...hands, record, input, one }).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error
        for (const [id, refusal] of error.refusals) refused.set(id, refusal)
      })
      if (state) given.set(one.id, state)
    }
    if (refused.size > 0) throw new Refused(refused)
    const [only, ...more] = many(declared.to)
    const single = more.length === 0 ? only : undefined
    return new Map(cases.map(({ id }) => [id, given.get(id) ?? single ?? refuseUnstated(declared, id)]))
  }

  #hands(said: Said): Hands {
    return {
      tx: this.#tx,
      code: this.#here.code,
      zone: this.#here.zone,
      officer: this.#officer,
      second: this.#agreed?.second ?? null,
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

function refuseUnstated(declared: AnyAct, id: string): never {
  throw new Error(`${declared.name} may end in several states and its effect named none for ${id}`)
}

/** A refusal leaves one row, written after the act was rolled back: no input and no personal data. */
async function keepRefusals(
  here: Jurisdiction,
  officer: Officer,
  declared: AnyAct,
  refused: readonly { readonly id: string; readonly refusal: Refusal }[],
  run_id: string | null = null,
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
    run_id,
  }))
  await insertRows(here.state, 'refusal', rows)
}
