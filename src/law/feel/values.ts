// The kinds of value that FEEL knows beside text, numbers, booleans, lists and Temporal.PlainDate.

import type { Money } from '#kernel/money.ts'
import type { Hands } from './compile.ts'
import { type FeelNumber, isNumber } from './numbers.ts'

/** A length in days and time. */
export class DayDuration {
  readonly nanoseconds: bigint
  constructor(nanoseconds: bigint) {
    this.nanoseconds = nanoseconds
  }
}

/** A length in years and months. */
export class MonthDuration {
  readonly months: number
  constructor(months: number) {
    this.months = months
  }
}

/** A time of day: local, at an offset in seconds, or in a named zone. */
export class FeelTime {
  readonly clock: Temporal.PlainTime
  readonly offset: number | null
  readonly zone: string | null
  constructor(clock: Temporal.PlainTime, offset: number | null = null, zone: string | null = null) {
    this.clock = clock
    this.offset = offset
    this.zone = zone
  }
}

/** A date and time: local, at an offset in seconds, or in a named zone. */
export class FeelDateTime {
  readonly local: Temporal.PlainDateTime
  readonly offset: number | null
  readonly zone: string | null
  constructor(local: Temporal.PlainDateTime, offset: number | null = null, zone: string | null = null) {
    this.local = local
    this.offset = offset
    this.zone = zone
  }
}

/** A range of comparable values; null is an open end. */
export class FeelRange {
  readonly start: unknown
  readonly end: unknown
  readonly startIncluded: boolean
  readonly endIncluded: boolean
  constructor(start: unknown, end: unknown, startIncluded: boolean, endIncluded: boolean) {
    this.start = start
    this.end = end
    this.startIncluded = startIncluded
    this.endIncluded = endIncluded
  }
}

export interface FunctionParameter {
  readonly name: string
  readonly admits: (value: unknown) => boolean
}

/** A function as a value: one written in the expression, or one of the library's. */
export class FeelFunction {
  readonly parameters: readonly FunctionParameter[]
  readonly variadic: boolean
  readonly run: (given: readonly unknown[], hands: Hands) => unknown
  constructor(
    parameters: readonly FunctionParameter[],
    run: (given: readonly unknown[], hands: Hands) => unknown,
    variadic = false,
  ) {
    this.parameters = parameters
    this.run = run
    this.variadic = variadic
  }
}

/** A sum of money; the minor amount may be a fraction of the smallest unit after a multiplication. */
export class FeelMoney {
  readonly minor: FeelNumber
  readonly currency: string
  constructor(minor: FeelNumber, currency: string) {
    this.minor = minor
    this.currency = currency
  }
}

/** A context: an object without a prototype, so that no name of JavaScript's shows through. */
export type FeelContext = { [name: string]: unknown }

export const newContext = (): FeelContext => Object.create(null) as FeelContext

export const isContext = (value: unknown): value is FeelContext =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null

export const isMoneyLike = (value: unknown): value is Money =>
  typeof value === 'object' &&
  value !== null &&
  'minor' in value &&
  'currency' in value &&
  typeof value.minor === 'number' &&
  typeof value.currency === 'string'

export type Kind =
  | 'null'
  | 'text'
  | 'number'
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

/** Which kind of value this is; every FEEL value is of exactly one. */
export function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'boolean') return 'boolean'
  if (isNumber(value)) return 'number'
  if (Array.isArray(value)) return 'list'
  if (value instanceof Temporal.PlainDate) return 'day'
  if (value instanceof FeelDateTime) return 'instant'
  if (value instanceof FeelTime) return 'time'
  if (value instanceof DayDuration) return 'days duration'
  if (value instanceof MonthDuration) return 'months duration'
  if (value instanceof FeelMoney) return 'money'
  if (value instanceof FeelRange) return 'range'
  if (value instanceof FeelFunction) return 'function'
  return 'context'
}
