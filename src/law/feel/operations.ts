// FEEL's operators over values whose kind is known only when they meet. A mismatch of kinds gives null.

import type { Hands } from './compile.ts'
import { dayOf } from './days.ts'
import { compareMoney } from './money-rate.ts'
import {
  addNumbers,
  compareNumbers,
  divideNumbers,
  Exact,
  type FeelNumber,
  isNumber,
  multiplyNumbers,
  negateNumber,
  raiseNumber,
  settle,
  subtractNumbers,
} from './numbers.ts'
import {
  addMonths,
  addNanoseconds,
  atTime,
  clockNanoseconds,
  clockOf,
  DAY,
  dayCount,
  instantNanoseconds,
  localNanoseconds,
  offsetOf,
  SECOND,
  scaleDays,
  scaleMonths,
} from './temporal.ts'
import {
  DayDuration,
  FeelDateTime,
  FeelFunction,
  FeelMoney,
  FeelRange,
  FeelTime,
  kindOf,
  MonthDuration,
} from './values.ts'

/** Equality as DMN has it: null equals null alone; values of two kinds give null. */
export function equals(left: unknown, right: unknown, hands: Hands): boolean | null {
  if (left === null || right === null) return left === right
  if (typeof left === 'string' || typeof left === 'boolean') {
    return typeof left === typeof right ? left === right : null
  }
  const kind = kindOf(left)
  if (kind !== kindOf(right)) return null
  if (kind === 'list') return equalLists(left as unknown[], right as unknown[], hands)
  if (kind === 'context') return equalContexts(left as object, right as object, hands)
  if (left instanceof FeelRange) return equalRanges(left, right as FeelRange, hands)
  if (left instanceof FeelFunction) return left === right
  if ((left instanceof FeelDateTime || left instanceof FeelTime) && zoneless(left) !== zoneless(right)) return false
  const order = compare(left, right, hands)
  return order === null ? null : order === 0
}

const zoneless = (value: unknown) => offsetOf(value as FeelTime | FeelDateTime) === null

function equalLists(left: readonly unknown[], right: readonly unknown[], hands: Hands): boolean {
  return left.length === right.length && left.every((item, index) => equals(item, right[index], hands) === true)
}

function equalContexts(left: object, right: object, hands: Hands): boolean {
  const names = Object.keys(left)
  const of = (value: object, name: string) => (value as Record<string, unknown>)[name]
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && equals(of(left, name), of(right, name), hands) === true)
  )
}

const equalRanges = (left: FeelRange, right: FeelRange, hands: Hands): boolean =>
  left.startIncluded === right.startIncluded &&
  left.endIncluded === right.endIncluded &&
  equals(left.start, right.start, hands) === true &&
  equals(left.end, right.end, hands) === true

/** Order of two values of one kind: negative, 0 or positive; null when they have none. */
export function compare(left: unknown, right: unknown, hands: Hands): number | null {
  if (isNumber(left)) return isNumber(right) ? compareNumbers(left, right) : null
  if (typeof left === 'string') return typeof right === 'string' ? compareTexts(left, right) : null
  if (left instanceof Temporal.PlainDate) {
    return right instanceof Temporal.PlainDate ? dayCount(left) - dayCount(right) : null
  }
  if (left instanceof FeelDateTime) return right instanceof FeelDateTime ? compareMoments(left, right) : null
  if (left instanceof FeelTime) return right instanceof FeelTime ? compareTimes(left, right) : null
  if (left instanceof DayDuration) {
    return right instanceof DayDuration ? orderOf(left.nanoseconds, right.nanoseconds) : null
  }
  if (left instanceof MonthDuration) return right instanceof MonthDuration ? left.months - right.months : null
  if (left instanceof FeelMoney && right instanceof FeelMoney) {
    return compareMoney(left.minor, left.currency, right.minor, right.currency, hands)
  }
  return null
}

const orderOf = <T extends string | bigint>(left: T, right: T) => (left < right ? -1 : left > right ? 1 : 0)

/** By code point, as FEEL's texts are counted; JavaScript's own order is by UTF-16 unit. */
function compareTexts(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    if (left.charCodeAt(index) !== right.charCodeAt(index)) {
      const start = index > 0 && isHighSurrogate(left.charCodeAt(index - 1)) ? index - 1 : index
      return (left.codePointAt(start) as number) - (right.codePointAt(start) as number)
    }
  }
  return left.length - right.length
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

function compareMoments(left: FeelDateTime, right: FeelDateTime): number | null {
  const [a, b] = [instantNanoseconds(left), instantNanoseconds(right)]
  if (a !== null && b !== null) return orderOf(a, b)
  return a === null && b === null ? orderOf(localNanoseconds(left.local), localNanoseconds(right.local)) : null
}

function compareTimes(left: FeelTime, right: FeelTime): number | null {
  const [a, b] = [offsetOf(left), offsetOf(right)]
  if ((a === null) !== (b === null)) return null
  return orderOf(timeNanoseconds(left, a), timeNanoseconds(right, b))
}

const timeNanoseconds = (time: FeelTime, offset: number | null) =>
  clockNanoseconds(time.clock) - BigInt(offset ?? 0) * SECOND

export type Ordering = '<' | '<=' | '>' | '>='

export function ordered(operator: Ordering, left: unknown, right: unknown, hands: Hands): boolean | null {
  return holds(operator, compare(left, right, hands))
}

/** Whether an order satisfies an operator; unknown stays unknown. */
export function holds(operator: Ordering, order: number | null): boolean | null {
  if (order === null) return null
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

/** Whether a value lies in a range; null when it cannot be compared with an end. */
export function within(range: FeelRange, value: unknown, hands: Hands): boolean | null {
  const above = range.start === null ? true : ordered(range.startIncluded ? '>=' : '>', value, range.start, hands)
  const below = range.end === null ? true : ordered(range.endIncluded ? '<=' : '<', value, range.end, hands)
  return both(above, below)
}

export const both = (left: boolean | null, right: boolean | null): boolean | null =>
  left === false || right === false ? false : left === null || right === null ? null : true

export const either = (left: boolean | null, right: boolean | null): boolean | null =>
  left === true || right === true ? true : left === null || right === null ? null : false

/** One test of `in`: equal to it, within the range, or one of the list. */
export function passes(value: unknown, test: unknown, hands: Hands, law: boolean): boolean | null {
  if (test instanceof FeelRange) {
    return value instanceof FeelRange ? equals(value, test, hands) : within(test, value, hands)
  }
  if (Array.isArray(test)) {
    if (Array.isArray(value) && equals(value, test, hands) === true) return true
    const found = test.reduce<boolean | null>((answer, item) => either(answer, passes(value, item, hands, law)), false)
    return found ?? (law ? null : false)
  }
  if (law && (value === null || test === null)) return null
  return equals(value, test, hands) ?? false
}

export function add(left: unknown, right: unknown): unknown {
  if (isNumber(left) && isNumber(right)) return addNumbers(left, right)
  if (typeof left === 'string' && typeof right === 'string') return left + right
  if (left instanceof FeelMoney && right instanceof FeelMoney) return combineMoney(left, right, addNumbers)
  if (left instanceof DayDuration) {
    return right instanceof DayDuration ? new DayDuration(left.nanoseconds + right.nanoseconds) : shift(right, left, 1)
  }
  if (left instanceof MonthDuration) {
    return right instanceof MonthDuration ? new MonthDuration(left.months + right.months) : shift(right, left, 1)
  }
  return shift(left, right, 1)
}

export function subtract(left: unknown, right: unknown): unknown {
  if (isNumber(left) && isNumber(right)) return subtractNumbers(left, right)
  if (left instanceof FeelMoney && right instanceof FeelMoney) return combineMoney(left, right, subtractNumbers)
  if (left instanceof DayDuration && right instanceof DayDuration) {
    return new DayDuration(left.nanoseconds - right.nanoseconds)
  }
  if (left instanceof MonthDuration && right instanceof MonthDuration) {
    return new MonthDuration(left.months - right.months)
  }
  return right instanceof DayDuration || right instanceof MonthDuration
    ? shift(left, right, -1)
    : difference(left, right)
}

function combineMoney(
  left: FeelMoney,
  right: FeelMoney,
  combine: (left: FeelNumber, right: FeelNumber) => FeelNumber | null,
): FeelMoney | null {
  const minor = left.currency === right.currency ? combine(left.minor, right.minor) : null
  return minor === null ? null : new FeelMoney(minor, left.currency)
}

/** A day, a time or a moment moved by a duration. */
function shift(value: unknown, duration: unknown, sign: 1 | -1): unknown {
  if (duration instanceof MonthDuration) {
    const months = duration.months * sign
    if (value instanceof Temporal.PlainDate) return addMonths(value, months)
    if (!(value instanceof FeelDateTime)) return null
    const local = addMonths(value.local, months)
    return local && new FeelDateTime(local, value.offset, value.zone)
  }
  if (!(duration instanceof DayDuration)) return null
  const nanoseconds = duration.nanoseconds * BigInt(sign)
  if (value instanceof Temporal.PlainDate) return dayOf(dayCount(value) + wholeDays(nanoseconds))
  if (value instanceof FeelDateTime) return addNanoseconds(value, nanoseconds)
  if (!(value instanceof FeelTime)) return null
  return new FeelTime(clockOf(clockNanoseconds(value.clock) + nanoseconds), value.offset, value.zone)
}

/** Whole days, rounded down: a day less an hour is the day before. */
export const wholeDays = (nanoseconds: bigint): number =>
  Number(nanoseconds >= 0n ? nanoseconds / DAY : -((DAY - 1n - nanoseconds) / DAY))

function difference(left: unknown, right: unknown): DayDuration | null {
  if (left instanceof Temporal.PlainDate && right instanceof Temporal.PlainDate) {
    return new DayDuration(BigInt(dayCount(left) - dayCount(right)) * DAY)
  }
  if (left instanceof FeelTime && right instanceof FeelTime) {
    const [a, b] = [offsetOf(left), offsetOf(right)]
    if ((a === null) !== (b === null)) return null
    return new DayDuration(timeNanoseconds(left, a) - timeNanoseconds(right, b))
  }
  const [from, to] = [momentLike(left, right), momentLike(right, left)]
  if (!from || !to) return null
  const [a, b] = [instantNanoseconds(from), instantNanoseconds(to)]
  if (a !== null && b !== null) return new DayDuration(a - b)
  if (a !== null || b !== null) return null
  return new DayDuration(localNanoseconds(from.local) - localNanoseconds(to.local))
}

const midnight = new Temporal.PlainTime()

/** A moment, or a day as its midnight (UTC against a moment with an offset). */
function momentLike(value: unknown, other: unknown): FeelDateTime | null {
  if (value instanceof FeelDateTime) return value
  if (!(value instanceof Temporal.PlainDate)) return null
  const offset = other instanceof FeelDateTime && offsetOf(other) !== null ? 0 : null
  return atTime(value, new FeelTime(midnight, offset))
}

export function multiply(left: unknown, right: unknown): unknown {
  if (isNumber(left)) return isNumber(right) ? multiplyNumbers(left, right) : scale(right, left, false)
  return isNumber(right) ? scale(left, right, false) : null
}

export function divide(left: unknown, right: unknown): unknown {
  if (isNumber(right)) {
    if (right === 0) return null
    return isNumber(left) ? divideNumbers(left, right) : scale(left, right, true)
  }
  if (left instanceof DayDuration && right instanceof DayDuration) {
    return settle(new Exact(left.nanoseconds.toString()).div(right.nanoseconds.toString()))
  }
  if (left instanceof MonthDuration && right instanceof MonthDuration) return divideNumbers(left.months, right.months)
  if (left instanceof FeelMoney && right instanceof FeelMoney) {
    return left.currency === right.currency ? divideNumbers(left.minor, right.minor) : null
  }
  return null
}

function scale(value: unknown, factor: FeelNumber, byDivision: boolean): unknown {
  if (value instanceof DayDuration) return scaleDays(value, factor, byDivision)
  if (value instanceof MonthDuration) return scaleMonths(value, factor, byDivision)
  if (!(value instanceof FeelMoney)) return null
  const minor = byDivision ? divideNumbers(value.minor, factor) : multiplyNumbers(value.minor, factor)
  return minor === null ? null : new FeelMoney(minor, value.currency)
}

export const power = (left: unknown, right: unknown): unknown =>
  isNumber(left) && isNumber(right) ? raiseNumber(left, right) : null

export function negate(value: unknown): unknown {
  if (isNumber(value)) return negateNumber(value)
  if (value instanceof DayDuration) return new DayDuration(-value.nanoseconds)
  if (value instanceof MonthDuration) return new MonthDuration(0 - value.months)
  return value instanceof FeelMoney ? new FeelMoney(negateNumber(value.minor), value.currency) : null
}

/** Three-valued truth: anything but true and false is unknown. */
export const truth = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)

/** Whether values of this kind have an order among themselves. */
export const isComparable = (value: unknown): boolean =>
  !['null', 'boolean', 'list', 'context', 'range', 'function'].includes(kindOf(value))
