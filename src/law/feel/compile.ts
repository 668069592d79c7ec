// FEEL, the expression language of DMN 1.5, compiled once to JavaScript over a plain record of facts.

import type { Decimal } from 'decimal.js'
import { type Code, literal, Workshop } from './code.ts'
import { Generator } from './generate.ts'
import { constantCode } from './generate-call.ts'
import { normalName, parse } from './parse.ts'
import * as runtime from './runtime.ts'
import { checkNames, Scope } from './scope.ts'
import { isNumeric } from './types.ts'

export { ExpressionFault } from './fault.ts'

export type FeelType =
  | 'text'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'day'
  | 'instant'
  | 'time'
  | 'days duration'
  | 'months duration'
  | 'money'
  | 'list'
  | 'context'
  | 'range'
  | 'function'
  | 'any'

export interface Name {
  /** As the law writes it, with spaces. */
  readonly name: string
  readonly type: FeelType
  /** The property of the record to read; the name itself when left out. */
  readonly key?: string
  /** For money kept in two properties: `key` holds the minor units, this the currency. Else the value is Money. */
  readonly currencyKey?: string
  /** For a day that is kept as a count of days since 1970-01-01 and as nothing else. */
  readonly counted?: boolean
}

/** What an evaluation could not know, told to hands.unknown as it happens. */
export interface Unknown {
  readonly kind: 'rate'
  readonly from: string
  readonly to: string
}

/** A number as one whole number divided by another: the way back of a decimal rate is exact so. */
export interface Fraction {
  readonly of: number
  readonly per: number
}

export interface Hands {
  readonly today?: Temporal.PlainDate
  /** For FEEL's now(); today() falls back on it. */
  readonly now?: Temporal.ZonedDateTime
  /** How many whole units of `to` one whole unit of `from` is worth; null when no rate is known. */
  rate?(from: string, to: string): Decimal | Fraction | null
  /** Told of each comparison that stayed open for want of a rate. */
  unknown?(what: Unknown): void
}

/** What the larger function knows of names, by their keys. */
export interface Surroundings {
  /** Values that hold as long as the function is used. */
  readonly fixed: ReadonlyMap<string, unknown>
  /** Names that are read from a record of their own, `r`, where what is missing may also be undefined. */
  readonly raw: ReadonlySet<string>
}

export interface Compiled {
  readonly type: FeelType
  /** The declared names that the expression reads, in the order in which it first does. */
  readonly uses: readonly string[]
  /** The generated JavaScript. */
  readonly source: string
  evaluate(values: Readonly<Record<string, unknown>>, hands?: Hands): unknown
  /** Whether it may compare money of two currencies, and so ask the hands for a rate. */
  readonly asksRates: boolean
  /** Writes it into a larger function, within a `shop.body` or `shop.block`: there `v` are the values, `h` the hands, `rt` is runtime.ts. */
  write(shop: Workshop, around?: Surroundings): Code
}

export interface Options {
  /** `law` refuses what cannot be meant and keeps a missing fact unknown; `standard` is DMN's own semantics. */
  readonly mode?: 'standard' | 'law'
  /** Entries of names that hold contexts, nested, for names with spaces inside paths. */
  readonly shape?: Readonly<Record<string, unknown>>
  /** In law mode: the property of the record that holds today as a count of days; else the day in the hands is read. */
  readonly todayKey?: string
}

const noHands: Hands = {}

/**
 * Compiles an expression. Throws ExpressionFault where it is no FEEL, and in law mode where it cannot be meant.
 *
 * Facts: text and boolean as such; integer a safe JavaScript number; number a JavaScript number, numeric text or
 * Decimal; day a Temporal.PlainDate, an ISO text, or, fastest, a count of days since 1970-01-01 (`readDay` makes it);
 * instant a Temporal.Instant; durations a Temporal.Duration or ISO text; money see `Name`; null or undefined is missing.
 *
 * Results: null for missing or unknown; numbers as JavaScript numbers when whole and below 2^53, else Decimal; days as
 * Temporal.PlainDate; the rest as the classes of values.ts. In law mode the name `today` is the day in the hands.
 */
export function compile(text: string, names: readonly Name[], options: Options = {}): Compiled {
  const law = options.mode !== 'standard'
  if (law) checkNames(names)
  const shop = new Workshop()
  const scope = outerScope(names, law, options.todayKey)
  const shape = Object.fromEntries(names.map((name) => [name.name, options.shape?.[name.name] ?? 1]))
  const syntax = parse(text, law ? { ...shape, today: 1 } : shape)
  const write = (into: Workshop, around?: Surroundings): Code =>
    new Generator(text, law, into).write(syntax, around ? innerScope(into, names, around, scope) : scope)
  let code: Code | undefined
  const body = shop.body(() => {
    code = write(shop)
    return code.js
  })
  const source = `'use strict'; return function (v, h) ${body}`
  const run = new Function('rt', 'k', source)(runtime, shop.constants) as (values: object, hands: Hands) => unknown
  const kind = code?.type.kind ?? 'any'
  return {
    type: kind === 'null' ? 'any' : kind,
    uses: namesRead(names, scope),
    source,
    evaluate: (values, hands = noHands) => run(values, hands) ?? null,
    asksRates: /, h[,)]/.test(body),
    write,
  }
}

/** The declared names, and in law today. */
function outerScope(names: readonly Name[], law: boolean, todayKey?: string): Scope {
  const scope = new Scope()
  if (law) scope.define('today', countedDay(todayKey === undefined ? 'rt.todayCount(h)' : `v[${literal(todayKey)}]`))
  for (const name of names) scope.define(name.name, law ? lawFact(name) : plainFact(name))
  return scope
}

function innerScope(shop: Workshop, names: readonly Name[], { fixed, raw }: Surroundings, outer: Scope): Scope {
  const scope = new Scope(outer)
  for (const name of names) {
    const { key = name.name } = name
    if (!outer.read.has(normalName(name.name))) continue
    if (fixed.has(key)) scope.define(name.name, fixedValue(shop, name.type, fixed.get(key)))
    else if (raw.has(key)) scope.define(name.name, lawFact(name, 'r'))
  }
  return scope
}

/** A value that is known, but is no constant of the text: where it is missing, what reads it stays unknown. */
function fixedValue(shop: Workshop, type: FeelType, fixed: unknown): Code {
  const value = runtime.readAs(type, fixed)
  const { constant: _, ...code } = constantCode(shop, value, { kind: type })
  if (value !== null) return code
  return type === 'money' ? { ...code, money: { minor: 'null', currency: 'null' } } : { ...code, direct: 'null' }
}

function namesRead(names: readonly Name[], scope: Scope): string[] {
  const declared = new Map(names.map(({ name }) => [normalName(name), name]))
  return [...scope.read].flatMap((read) => declared.get(read) ?? [])
}

const countedDay = (count: string): Code => ({
  js: `rt.dayOf(${count} ?? null)`,
  direct: count,
  type: { kind: 'day' },
  nullable: true,
  cheap: true,
})

const propertyOf = (name: Name, record = 'v') => `${record}[${literal(name.key ?? name.name)}]`

function plainFact(name: Name): Code {
  if (name.type === 'money' && name.currencyKey !== undefined) return lawFact(name)
  const js = `rt.readAs(${literal(name.type)}, ${propertyOf(name)})`
  return { js, type: { kind: 'any' }, nullable: true, cheap: false }
}

function lawFact(name: Name, record = 'v'): Code {
  const property = propertyOf(name, record)
  const type = { kind: name.type }
  const common = { type, nullable: true, cheap: true }
  if (name.type === 'money') return moneyFact(name, property, record)
  if (name.type === 'integer') return { ...common, js: `rt.readNumber(${property})`, direct: property }
  if (name.type === 'text' || name.type === 'boolean')
    return { ...common, js: `(${property} ?? null)`, direct: property }
  if (name.type === 'day' && name.counted) return countedDay(property)
  if (name.type === 'day') return { ...common, js: `rt.readAs("day", ${property})`, direct: `rt.readDay(${property})` }
  if (name.type === 'instant') {
    return { ...common, js: `rt.readAs("instant", ${property})`, direct: `rt.readInstant(${property})` }
  }
  if (isNumeric(type)) return { ...common, js: `rt.readNumber(${property})` }
  return { ...common, js: `rt.readAs(${literal(name.type)}, ${property})` }
}

function moneyFact(name: Name, property: string, record: string): Code {
  const parts = name.currencyKey
    ? { minor: property, currency: `${record}[${literal(name.currencyKey)}]` }
    : { minor: `${property}?.minor`, currency: `${property}?.currency` }
  const js = `rt.moneyOf(${parts.minor}, ${parts.currency})`
  return { js, type: { kind: 'money' }, nullable: true, cheap: true, money: parts }
}
