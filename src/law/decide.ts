import type { Catalogue, Certainty, Consequence, Pack, Rule, Standing } from './pack.ts'

/** A row of facts by column name: days as PlainDate, instants as Instant, money as its _minor number beside its _currency. */
export type Facts = Readonly<Record<string, unknown>>

/** A rate that was used: how many units of `to` one unit of `from` was worth, by the pack's version, from its source. */
export interface UsedRate {
  readonly from: string
  readonly to: string
  /** As the pack writes it (a decimal number); for the way back, its inverse is taken exactly. */
  readonly rate: string
  readonly source: string
}

/** What one rule said. */
export interface Answer {
  readonly rule: string
  readonly result: 'fails' | 'unknown' | 'holds'
  /** As applied: a version carried over from a repealed instrument can only warn. */
  readonly consequence: Consequence
  readonly against: string
  readonly next: string
  readonly version: number
  /** Rests on what the worker said in private: never shown to an outside body, never counted for it. */
  readonly confidential: boolean
  /** Names of the facts and values without which the rule has no answer. */
  readonly missing: readonly string[]
  /** Facts, values and definitions used, by name, ready for JSON: days as ISO text, money as { minor, currency }. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly rates: readonly UsedRate[]
}

/**
 * What the rules said of one subject on one day. clear: no rule that stops fails or is unknown. obstructed: at least one such
 * rule fails. unknown: none fails, at least one is unknown.
 */
export interface Decided {
  readonly result: 'clear' | 'obstructed' | 'unknown'
  /** Rules that apply and do not hold; with `{ all: true }` also those that hold. */
  readonly answers: readonly Answer[]
}

/** An answer as a decision kept it: the rates may have stayed behind. */
export type AnswerKept = Omit<Answer, 'rates'> & { readonly rates?: readonly UsedRate[] }

/** One answer in the reader's language. */
export interface Explained {
  readonly rule: string
  readonly result: Answer['result']
  readonly consequence: Consequence
  readonly against: string
  readonly title: string
  readonly citation: string
  readonly message: string
  readonly remedy: string
  readonly next: string
  readonly confidential: boolean
  readonly facts: Readonly<Record<string, unknown>>
  readonly missing: readonly string[]
  readonly rates: readonly UsedRate[]
  /** First day of the version, when the source names one. */
  readonly from?: string
  readonly certainty: Certainty
  readonly standing: Standing
  /** The language that the words are in: the one asked for, or the pack's first. */
  readonly language: string
}

export interface DecideOptions {
  /** Also give the rules that hold. */
  readonly all?: boolean
}

/** A pack compiled against the facts of its subjects. Pure: the same facts and day give the same answers. */
export interface Law {
  readonly pack: Pack
  /** Name and version of the engine that decides, kept with each decision. */
  readonly engine: string
  /** The facts of its subjects. */
  readonly catalogues: readonly Catalogue[]
  /** The clauses of the standard contract, by their codes, in the order of the form. */
  readonly clauses: readonly string[]
  /** Refuses a subject for which no catalogue was given. */
  decide(under: string, facts: Facts, today: Temporal.PlainDate, options?: DecideOptions): Decided
  /** The words for one answer of `decide` on the same facts and day. Language is a BCP 47 tag. */
  explain(answer: AnswerKept, facts: Facts, today: Temporal.PlainDate, language: string): Explained
  /** A value on a day: undefined when the pack has no such name or no version on that day, null when it is a gap. */
  value(name: string, on: Temporal.PlainDate, key?: string): unknown
  /** A time limit and where it stands; null when the pack has none, it is a gap, or not in force on that day. */
  term(
    name: string,
    on: Temporal.PlainDate,
  ): { readonly days: number; readonly working: boolean; readonly source: string } | null
  /** The rules, in any version, that read a value, straight or by a definition. */
  rulesReading(value: string): readonly Rule[]
  /** Names of the guarded facts that a rule uses. */
  sensitiveFactsOf(rule: string): readonly string[]
}
