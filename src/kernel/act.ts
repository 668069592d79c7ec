import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Static, TObject } from 'typebox'
import type { Tables } from '#database/tables.ts'
import type { Officer, Role } from './authority.ts'
import type { Decision, Lawbook } from './decision.ts'
import type { Refusal } from './refusal.ts'
import type { AnyRegister, Register, Stated } from './register.ts'
import type { Signer } from './signer.ts'

/** The states of a register: the labels of its enum in the database. */
export type StateOf<T extends Stated> = Selectable<Tables[T]> extends { state: infer S } ? Extract<S, string> : never
type List<X> = X | readonly X[]
type Several<U, V = U> = U extends unknown ? ([V] extends [U] ? false : true) : never

/** The record as found and locked; an act that makes the record is handed its id only. */
export type Found<T extends Stated, From extends string> = [From] extends [never]
  ? { readonly id: string }
  : Omit<Selectable<Tables[T]>, 'state'> & { readonly state: From; readonly id: string }

/** One record in an act's list. entry_id is the journal entry that this act will leave, so that a nested act can name its cause. */
export interface Case<Rec, In> {
  readonly id: string
  readonly entry_id: string
  readonly record: Rec
  readonly input: In
  readonly decision: Decision | null
}

/** What an effect is handed; it has no other way to the world. */
export interface Hands {
  readonly tx: Transaction<Tables>
  /** The jurisdiction's code: ph. */
  readonly code: string
  /** Its zone (IANA name), in which its days begin and end. */
  readonly zone: string
  readonly officer: Officer
  readonly second: Officer | null
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly law: Lawbook
  readonly signer: Signer
  /** Performs another act in the same transaction; a refusal of a nested case refuses the case that caused it. */
  perform<T extends Stated, F extends StateOf<T>, G extends StateOf<T>, I extends TObject>(
    act: Act<T, F, G, I>,
    cases: readonly Nested<Static<I>>[],
  ): Promise<void>
  /** Adds to what the notices of this act say of one of its records: values for the words, never free text. */
  say(id: string, words: Readonly<Record<string, string | number>>): void
  /** A task for later (kernel/later.ts), in the same transaction. */
  later(task: string, args: Readonly<Record<string, unknown>>, due?: Temporal.Instant): Promise<void>
}

/** A case of a nested act: id of its record (or of the record to make), input, and the outer case that caused it. */
export interface Nested<In> {
  readonly id: string
  readonly input: In
  readonly cause: { readonly id: string; readonly entry_id: string }
}

/** When a task looks for its records, and by what. */
export type Due = Pick<Hands, 'now' | 'today' | 'law'> & { readonly db: Kysely<Tables> }

/** Whom a notice goes to, read from the record's own columns: agency_id, worker_id, post_id, office_id. */
export type Told = 'agency' | 'worker' | 'post' | 'office'

/** A clock that the act starts: its name, the pack's term that says how many days, and whose duty it is. */
export interface Clocked {
  readonly clock: string
  readonly term: string
  readonly owner: Role
}

/**
 * An administrative act: the only way in which a record changes. From this declaration come the form, the API operation, the checks,
 * the journal entry, the life-cycle diagram, the table of who may do what, and the documentation.
 *
 * `from: null` makes the record (the effect inserts it). `by: 'another act'` is performed from inside another act only.
 * `unless` names a column with the officer who may not also do this. `second` is the role whose officer decides a proposal.
 * `within` finds the parent of a record that is to be made, through what the officer may see, by a field of the input.
 * `law` guards the act; with `decides` the answer is the state reached and the act is done whatever the answer.
 * `corrects` names the columns whose old values the journal keeps beside the new (kernel/correct.ts).
 * `forgets`: runs as the keeper's login, which alone may blank personal columns; its inputs are sealed with the office's key, not the person's.
 * `takesAway`: takes something from somebody, so that its button says so by its look too.
 * `finds` gives the records that a task without ids is for (kernel/system-tasks.ts).
 * `form` names a form of its own (web/forms), for what six drawn inputs cannot say.
 */
export interface Act<
  T extends Stated = Stated,
  From extends string = string,
  To extends string = string,
  In extends TObject = TObject,
> {
  readonly name: `${string}-${string}`
  readonly on: Register<T>
  readonly from: List<From> | null
  readonly to: List<To>
  readonly by: List<Role> | 'another act'
  readonly unless?: Extract<keyof Selectable<Tables[T]>, `${string}_by`>
  readonly second?: Role
  readonly input: In
  readonly within?: { readonly register: AnyRegister; readonly field: keyof Static<In> & string }
  readonly law?: string
  readonly decides?: true
  readonly tells?: { readonly [W in Told]?: string }
  readonly starts?: Clocked
  readonly stops?: readonly string[]
  readonly corrects?: readonly string[]
  readonly forgets?: true
  readonly takesAway?: true
  readonly form?: string
  readonly finds?: (at: Due, args: Readonly<Record<string, unknown>>) => Promise<readonly string[]>
  effect?(
    hands: Hands & {
      readonly record: Found<T, From>
      readonly input: Static<In>
      readonly one: Case<Found<T, From>, Static<In>>
    },
  ): Promise<[Several<To>] extends [true] ? To : void>
  effects?(
    hands: Hands & { readonly cases: readonly Case<Found<T, From>, Static<In>>[] },
  ): Promise<[Several<To>] extends [true] ? ReadonlyMap<string, To> : void>
}

export const act = <T extends Stated, const From extends StateOf<T>, const To extends StateOf<T>, In extends TObject>(
  declared: Act<T, From, To, In>,
): Act<T, From, To, In> => declared

/** An act of any register, for lists of acts. Its effect's parameters are checked where it is declared. */
export interface AnyAct extends Omit<Act, 'effect' | 'effects' | 'on' | 'unless' | 'within'> {
  readonly on: AnyRegister
  readonly unless?: string
  readonly within?: { readonly register: AnyRegister; readonly field: string }
  effect?: unknown
  effects?: unknown
}

/** What became of one case: done (with the journal's entry), proposed to a second officer, or refused. */
export type Outcome =
  | {
      readonly id: string
      readonly done: true
      readonly state: string
      readonly entry_id: string
      readonly decision?: Decision
    }
  | { readonly id: string; readonly done: false; readonly proposal_id: string }
  | { readonly id: string; readonly done: false; readonly refusal: Refusal }

export const many = <X>(list: List<X>): readonly X[] => (Array.isArray(list) ? (list as readonly X[]) : [list as X])

/** The one question of who may, for the page's button and the server: undefined is yes, else the reason. It needs only the row. */
export function mayPerform(
  declared: AnyAct,
  officer: Officer,
  record: { readonly state: string; readonly [column: string]: unknown } | null,
): Refusal | undefined {
  if (declared.by === 'another act') return { step: 'role', code: 'only-by-another-act' }
  if (!many(declared.by).includes(officer.role))
    return { step: 'role', code: 'not-your-role', arguments: { role: many(declared.by).join(', ') } }
  if (!record) return undefined
  if (declared.unless && record[declared.unless] === officer.id) return { step: 'who', code: 'recorded-by-yourself' }
  if (declared.from !== null && !many(declared.from).includes(record.state)) {
    return {
      step: 'state',
      code: 'not-in-this-state',
      arguments: { state: record.state, from: many(declared.from).join(', ') },
    }
  }
  return undefined
}
