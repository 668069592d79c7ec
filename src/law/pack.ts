import type { Money } from '#kernel/money.ts'
import type { FeelType } from './feel/compile.ts'

/** A named, typed value that the law may speak of: a column of a fact view, by its name in the law. */
export interface Fact {
  readonly column: string
  /** The column with spaces; money loses its _minor. */
  readonly name: string
  readonly type: FeelType
  readonly meaning: string
  readonly sensitive: boolean
  /** Rests on what a worker said in private: no outside body may learn an answer that used it. */
  readonly confidential: boolean
  /** Who enters it: a word such as 'clinic'. Empty when nobody does. */
  readonly supplier: string
}

/** The facts of one subject of the law, made from the columns and comments of its view fact_<subject>. */
export interface Catalogue {
  readonly subject: string
  readonly facts: readonly Fact[]
}

/** Where something stands in a pack's folder; line and column start at 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A text of the pack with the place where it begins, so that a fault inside it can be pointed at. */
export interface Placed {
  readonly text: string
  readonly at: Place
  /** As it stands in the file from `at` on; YAML may fold its lines into `text`. */
  readonly raw?: string
}

/**
 * How sure we are of what an instrument says. A: official text read. B: reliable secondary source. C: draft, shown and never
 * applied. office: a rule or number of the office that runs Fairway; shown as such, never as law.
 */
export type Certainty = 'A' | 'B' | 'C' | 'office'

/** A day, or the year or month in which it falls when no source names the day; `first` and `last` bound it. */
export interface Dated {
  readonly text: string
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
}

/** A law, rule, circular, order, judgment or standard contract, with its own dates. */
export interface Instrument {
  readonly id: string
  readonly title: string
  readonly short: string
  readonly kind: string
  readonly country: string
  readonly signed?: Dated
  readonly published?: Dated
  readonly effective?: Dated
  readonly amended: readonly string[]
  readonly repealed?: Dated
  readonly struck?: Dated
  /** The instrument that took its place; `read` says whether its text was read for this pack. */
  readonly successor?: { readonly instrument: string; readonly read: boolean }
  readonly source: string
  readonly note: string
  readonly at: Place
}

/** Where a version comes from. */
export interface Citation {
  readonly instrument: string
  readonly section: string
  readonly source: string
  readonly certainty: Certainty
}

/** A version's standing: in force; carried over from a repealed instrument (can only warn); draft (certainty C, never applied). */
export type Standing = 'in force' | 'carried over' | 'draft'

export interface Version {
  /** Position among its fellows, from 1, as written: what a decision names. */
  readonly number: number
  readonly from?: Dated
  /** The last day, as written; its instrument's end may come earlier (versions.ts). */
  readonly to?: Temporal.PlainDate
  readonly citation: Citation
  readonly at: Place
}

export type ValueContent = string | number | Money | readonly (string | number)[] | null

export interface ValueVersion extends Version {
  /** One value, or one a key (a country). Null is a gap: the law has a value here that was not found. */
  readonly value: ValueContent | ReadonlyMap<string, ValueContent>
  readonly note: string
}

/** A number, sum, text or list that the law names; dated. */
export interface Value {
  readonly name: string
  readonly meaning: string
  readonly type: FeelType
  readonly unit: string
  /** The fact whose value picks the key, when the value is a table. */
  readonly by?: string
  /** The event whose day picks the version; without one, that of the rule which uses it. */
  readonly anchor?: string
  /** The office that answers for it, and is shown its gaps. */
  readonly owner: string
  readonly versions: readonly ValueVersion[]
  readonly at: Place
}

/** A name for an expression, used by rules and by other definitions. */
export interface Definition {
  readonly name: string
  readonly meaning: string
  readonly is: Placed
  readonly at: Place
}

export const consequences = ['stops', 'finding', 'warns', 'informs'] as const
export type Consequence = (typeof consequences)[number]

export interface RuleVersion extends Version {
  readonly consequence: Consequence
  readonly applies?: Placed
  readonly require: Placed
  readonly message: Placed
  readonly remedy: Placed
}

/** What is said, and who acts next, while a rule's answer is unknown. */
interface WhileUnknown {
  readonly message?: Placed
  readonly next?: string
}

/** Why a rule that stops may be broken by someone other than the worker: without it she is in danger abroad. */
export interface Danger {
  readonly why: string
  readonly citation: Citation
  readonly at: Place
}

/** What lets a rule use a guarded fact. */
export interface Equality {
  readonly assessment: string
  readonly reviewOn: Temporal.PlainDate
}

export interface Rule {
  readonly id: string
  readonly title: Placed
  readonly under: string
  /** Who answers when it fails: agency, employer, state, worker, clinic …; nobody, when no one is at fault. */
  readonly against: string
  /** Who acts next: a role's word, or worker, agency, clinic … */
  readonly next: string
  readonly anchor: string
  readonly danger?: Danger
  readonly equality?: Equality
  /** An age asked of all above 18: listed beside the guarded rules. */
  readonly minimumAge: boolean
  readonly whileUnknown: WhileUnknown
  readonly versions: readonly RuleVersion[]
  readonly at: Place
}

interface TermVersion extends Version {
  readonly days: number | null
}

/** A time limit. */
export interface Term {
  readonly name: string
  readonly meaning: string
  readonly owner: string
  readonly working: boolean
  readonly versions: readonly TermVersion[]
  readonly at: Place
}

/** A clause that a standard contract must have; its words in other languages lie under clause-<code>. */
export interface Clause {
  readonly code: string
  readonly title: string
  readonly citation: Citation
  readonly at: Place
}

/** How many units of `to` one unit of `from` is worth, from a day on. Null is a gap. */
export interface Rate extends Version {
  readonly pair: string
  readonly base: string
  readonly quote: string
  /** As written, a decimal number. */
  readonly rate: string | null
  readonly owner: string
}

export interface Jurisdiction {
  readonly code: string
  readonly schema: string
  readonly name: string
  /** First is the language in which the pack is written. */
  readonly languages: readonly string[]
  readonly zone: string
  readonly currency: string
  /** ISO days of the week, Monday is 1. */
  readonly weekend: readonly number[]
  /** None until a proclamation was read: `holidaysSource` is then empty, and `gaps` tells `holidaysOwner`. */
  readonly holidays: readonly Temporal.PlainDate[]
  readonly holidaysSource: string
  readonly holidaysOwner: string
  /** A role's word to its title in this country. */
  readonly titles: Readonly<Record<string, string>>
  readonly rooms: readonly string[]
  /** A register's word to the pattern of its numbers, e.g. JO-{year}-{number}. */
  readonly series: Readonly<Record<string, string>>
}

/** A jurisdiction's law as data, read and free of faults that can be seen without a catalogue. */
export interface Pack {
  readonly jurisdiction: Jurisdiction
  /** SHA-256 of `text`, lower-case hex. */
  readonly version: string
  /** All files by name, as one line of canonical JSON: `packOf(text)` makes the same pack again. */
  readonly text: string
  readonly instruments: ReadonlyMap<string, Instrument>
  /** An event's word to the name of the fact that is its day; `today` is always there. */
  readonly anchors: ReadonlyMap<string, string>
  readonly values: ReadonlyMap<string, Value>
  readonly definitions: ReadonlyMap<string, Definition>
  readonly rules: ReadonlyMap<string, Rule>
  readonly terms: ReadonlyMap<string, Term>
  readonly clauses: readonly Clause[]
  readonly rates: readonly Rate[]
  /** The Fluent text of each other language. */
  readonly words: ReadonlyMap<string, { readonly file: string; readonly text: string }>
}
