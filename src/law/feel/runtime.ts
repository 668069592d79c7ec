// What generated code calls. Everything here is pure; hands carry the day and the rates.

import type { Hands } from './compile.ts'
import { addMonthsToDay, dateOfEpochDay, dayOf, readDay } from './days.ts'
import { amountOf, compareMoney } from './money-rate.ts'
import {
  addNumbers,
  compareNumbers,
  divideNumbers,
  type FeelNumber,
  isNumber,
  isWhole,
  multiplyNumbers,
  readNumber,
  subtractNumbers,
  wholeOf,
} from './numbers.ts'
import * as operations from './operations.ts'
import { fromOutside, readAs } from './outside.ts'
import { normalName } from './parse.ts'
import { callLibrary, type LibraryFunction } from './signature.ts'
import { DAY, instantNanoseconds, monthsBetween, parseDateTime, partOf, scaleMonths } from './temporal.ts'
import {
  type DayDuration,
  FeelFunction,
  FeelMoney,
  FeelRange,
  type FunctionParameter,
  isContext,
  type MonthDuration,
  newContext,
} from './values.ts'

export {
  addNumbers,
  callLibrary,
  compareNumbers,
  dayOf,
  divideNumbers,
  fromOutside,
  isContext,
  multiplyNumbers,
  readAs,
  readDay,
  readNumber,
  subtractNumbers,
}
export const { add, both, compare, divide, either, equals, holds, multiply, negate, ordered, power, subtract } =
  operations
export const { passes, truth } = operations

let lastToday: unknown
let lastCount: number | null = null

/** Today as a count of days; one PlainDate is handed in for many decisions, so the last is kept. */
export function todayCount(hands: Hands): number | null {
  if (hands.today !== lastToday) {
    lastToday = hands.today
    lastCount = readDay(hands.today)
  }
  return lastCount
}

/** An instant fact as nanoseconds since 1970; null when missing. */
export function readInstant(value: unknown): bigint | null {
  if (value instanceof Temporal.Instant) return value.epochNanoseconds
  const moment = typeof value === 'string' ? parseDateTime(value) : null
  return moment && instantNanoseconds(moment)
}

/** Money from its two facts; null when either is missing. */
export const moneyOf = (minor: FeelNumber | null | undefined, currency: string | null | undefined): FeelMoney | null =>
  minor === null || minor === undefined || !currency ? null : new FeelMoney(minor, currency)

/** The order of two sums from their parts. */
export const moneyOrder = compareMoney

export const shiftDays = (count: number | null, duration: DayDuration | null, sign: 1 | -1): number | null =>
  count === null || duration === null ? null : count + operations.wholeDays(duration.nanoseconds * BigInt(sign))

export const shiftByMonths = (count: number | null | undefined, months: number): number | null =>
  count == null ? null : addMonthsToDay(count, months)

export const shiftMonths = (count: number | null, duration: MonthDuration | null, sign: 1 | -1): number | null =>
  count === null || duration === null ? null : addMonthsToDay(count, duration.months * sign)

/** The days from one count to another as nanoseconds, for comparing with a duration. */
export const daysBetween = (from: number | null, to: number | null): bigint | null =>
  from === null || to === null ? null : BigInt(to - from) * DAY

/** Whole months from one count of days to another. */
export const monthsBetweenDays = (from: number | null | undefined, to: number | null | undefined) =>
  from == null || to == null ? null : monthsBetween(dateOfEpochDay(from), dateOfEpochDay(to))

/** The whole years of a duration of months. */
export const yearsOf = (duration: MonthDuration | null): number | null =>
  duration === null ? null : Math.trunc(duration.months / 12) + 0

/** The minor units of a sum from its parts. */
export const minorOfParts = (minor: FeelNumber | null | undefined, currency: string | null | undefined) =>
  currency ? minor : null

/** Months taken a number of times. */
export const timesMonths = (factor: FeelNumber | null, duration: MonthDuration | null): MonthDuration | null =>
  factor === null || duration === null ? null : scaleMonths(duration, factor, false)

/** The amount of a sum from its parts. */
export const amountOfParts = (minor: FeelNumber | null | undefined, currency: string | null | undefined) =>
  minor === null || minor === undefined || !currency ? null : amountOf(minor, currency)

/** Compares in law: a missing value on either side leaves it unknown. */
export const lawEquals = (left: unknown, right: unknown, hands: Hands): boolean | null =>
  lacks(left) || lacks(right) ? null : operations.equals(left, right, hands)

/** Whether a value or one inside its lists is missing. */
const lacks = (value: unknown): boolean => value === null || (Array.isArray(value) && value.some(lacks))

/**
 * Calls the library in law: an argument that is missing leaves the call unknown, and so does a list that lacks an item
 * and does not contain what is looked for.
 */
export function callInLaw(called: LibraryFunction, given: readonly unknown[], hands: Hands): unknown {
  if (given.includes(null)) return null
  const result = callLibrary(called, given, hands)
  return called.name === 'list contains' && result === false && lacks(given[0]) ? null : result
}

/** `list contains` in law of a text: lists of texts, as the law mostly has them, are looked through at once. */
export function listContainsText(
  called: LibraryFunction,
  list: unknown,
  text: string | null | undefined,
  hands: Hands,
): unknown {
  if (!Array.isArray(list) || text == null) return callInLaw(called, [list, text ?? null], hands)
  for (const item of list) {
    if (item === text) return true
    if (typeof item !== 'string') return callInLaw(called, [list, text], hands)
  }
  return false
}

export const not = (value: boolean | null): boolean | null => (value === null ? null : !value)

/** Whether the value passes one of the tests of `in`. */
export const passesAny = (value: unknown, tests: readonly unknown[], hands: Hands, law: boolean): boolean | null =>
  tests.reduce<boolean | null>((answer, test) => operations.either(answer, passes(value, test, hands, law)), false)

/** A range between two comparable ends; null otherwise. */
export function makeRange(start: unknown, end: unknown, startIncluded: boolean, endIncluded: boolean, hands: Hands) {
  const fits = start !== null && end !== null && operations.compare(start, end, hands) !== null
  return fits ? new FeelRange(start, end, startIncluded, endIncluded) : null
}

/** The values that satisfy a comparison, as a range. */
export function makeTest(operator: string, value: unknown): FeelRange | null {
  if (value === null || !operations.isComparable(value)) return null
  if (operator === '=') return new FeelRange(value, value, true, true)
  const included = operator.endsWith('=')
  return operator.startsWith('<')
    ? new FeelRange(null, value, false, included)
    : new FeelRange(value, null, included, false)
}

/** An entry, a part, or of a list the list of its items' entries; null when there is none. */
export function path(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => path(item, name))
  if (isContext(value)) return entry(value, name)
  if (value instanceof FeelRange) return rangePart(value, name)
  if (value instanceof FeelMoney) {
    if (name === 'amount') return amountOf(value.minor, value.currency)
    return name === 'currency' ? value.currency : null
  }
  return partOf(value, name) ?? null
}

function entry(value: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(value, name)) return value[name]
  const written = Object.keys(value).find((key) => normalName(key) === name)
  return written === undefined ? null : value[written]
}

export const has = (value: unknown, name: string): boolean =>
  isContext(value) && (Object.hasOwn(value, name) || Object.keys(value).some((key) => normalName(key) === name))

function rangePart(range: FeelRange, name: string): unknown {
  if (name === 'start') return range.start
  if (name === 'end') return range.end
  if (name === 'start included') return range.startIncluded
  return name === 'end included' ? range.endIncluded : null
}

/** Makes a context of names and values; null when a name comes twice. */
export function makeContext(names: readonly string[], values: readonly unknown[]): unknown {
  const made = newContext()
  for (const [index, name] of names.entries()) made[name] = values[index]
  return made
}

/** Items that satisfy a test, or the one at the position that the test gives. In law an open test leaves all open. */
export function filter(value: unknown, test: (item: unknown) => unknown, law: boolean): unknown {
  if (law && value === null) return null
  const items = Array.isArray(value) ? value : value === null ? [] : [value]
  const first = test(items[0] ?? null)
  if (isNumber(first)) return itemAt(items, first)
  const answers = items.map((item, index) => (index === 0 ? first : test(item)))
  if (law && answers.includes(null)) return null
  return items.filter((_, index) => answers[index] === true)
}

export function itemAt(value: unknown, position: unknown): unknown {
  const items = Array.isArray(value) ? value : value === null ? [] : [value]
  const place = isNumber(position) && isWhole(position) ? wholeOf(position) : null
  if (place === null || place === 0) return null
  return items.at(place > 0 ? place - 1 : place) ?? null
}

/** Runs over a list, a range of whole numbers or days, or one value; false when there is nothing to run over. */
export function each(source: unknown, run: (item: unknown) => boolean): boolean {
  if (source === null) return false
  if (source instanceof FeelRange) {
    const items = rangeItems(source)
    return items?.every(run) ?? false
  }
  return (Array.isArray(source) ? source : [source]).every(run)
}

function rangeItems(range: FeelRange): unknown[] | null {
  const items = span(range.start, range.end)
  if (!items) return null
  return items.slice(range.startIncluded ? 0 : 1, range.endIncluded ? undefined : -1)
}

const MOST_STEPS = 10_000_000

/** Whole numbers or days from one to another, upwards or downwards. */
export function span(start: unknown, end: unknown): unknown[] | null {
  const days = start instanceof Temporal.PlainDate && end instanceof Temporal.PlainDate
  const [from, to] = days ? [readDay(start), readDay(end)] : [stepOf(start), stepOf(end)]
  if (from === null || to === null || Math.abs(to - from) > MOST_STEPS) return null
  const step = from <= to ? 1 : -1
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => {
    const item = from + index * step
    return days ? dayOf(item) : item
  })
}

const stepOf = (value: unknown) => (isNumber(value) && isWhole(value) ? wholeOf(value) : null)

/** Gathers what a `for` returns. */
export function collect(run: (results: unknown[]) => boolean): unknown[] | null {
  const results: unknown[] = []
  return run(results) ? results : null
}

/** `some` and `every` in three values. */
export function quantify(some: boolean, run: (test: (answer: unknown) => boolean) => boolean): boolean | null {
  let result: boolean | null = !some
  const ran = run((answer) => {
    result = some ? operations.either(result, truth(answer)) : operations.both(result, truth(answer))
    return true
  })
  return ran ? result : null
}

/** A function written in the expression. */
export function lambda(parameters: readonly FunctionParameter[], body: (...given: unknown[]) => unknown): FeelFunction {
  return new FeelFunction(parameters, (given) => body(...given))
}

/** Calls a value; null when it is no function or the arguments do not fit. */
export function invoke(called: unknown, given: readonly unknown[], hands: Hands): unknown {
  if (!(called instanceof FeelFunction)) return null
  if (!called.variadic && given.length !== called.parameters.length) return null
  const taken: unknown[] = []
  for (const [index, value] of given.entries()) {
    const admits = called.parameters[index]?.admits
    if (value === null || !admits || admits(value)) taken.push(value)
    else if (Array.isArray(value) && value.length === 1 && admits(value[0])) taken.push(value[0])
    else if (admits([value])) taken.push([value])
    else return null
  }
  return called.run(taken, hands)
}

export function invokeNamed(
  called: unknown,
  names: readonly string[],
  values: readonly unknown[],
  hands: Hands,
): unknown {
  if (!(called instanceof FeelFunction)) return null
  const wanted = called.parameters.map((parameter) => parameter.name)
  if (names.length !== wanted.length || !names.every((name) => wanted.includes(name))) return null
  const given = wanted.map((name) => values[names.indexOf(name)])
  return invoke(called, given, hands)
}
