// Values of JavaScript taken as values of FEEL, and back.

import type { FeelType } from './compile.ts'
import { dayOf, readDay } from './days.ts'
import { isNumber, readNumber } from './numbers.ts'
import { fromInstant, parseDateTime, parseDuration, parseTime, SECOND } from './temporal.ts'
import {
  DayDuration,
  FeelDateTime,
  FeelMoney,
  FeelTime,
  isMoneyLike,
  kindOf,
  MonthDuration,
  newContext,
} from './values.ts'

/** Takes any JavaScript value: JSON, a Temporal value, a Decimal, Money. Undefined is null; what FEEL lacks is null. */
export function fromOutside(value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (isNumber(value) || typeof value === 'bigint') return readNumber(value)
  if (typeof value === 'function' || typeof value === 'symbol') return null
  if (Array.isArray(value)) return value.map(fromOutside)
  if (kindOf(value) !== 'context') return value
  return fromObject(value)
}

/** Texts are taken as they are. */
function isTexts(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  for (const item of value) if (typeof item !== 'string') return false
  return true
}

function fromObject(value: object): unknown {
  if (value instanceof Temporal.Instant) return fromInstant(value)
  if (value instanceof Temporal.PlainDateTime) return new FeelDateTime(value)
  if (value instanceof Temporal.PlainTime) return new FeelTime(value)
  if (value instanceof Temporal.ZonedDateTime) return new FeelDateTime(value.toPlainDateTime(), null, value.timeZoneId)
  if (value instanceof Temporal.Duration) return fromDuration(value)
  if (isMoneyLike(value)) return new FeelMoney(value.minor, value.currency)
  const number = readNumber(value)
  if (number !== null) return number
  const context = newContext()
  for (const [name, entry] of Object.entries(value)) context[name] = fromOutside(entry)
  return context
}

function fromDuration(duration: Temporal.Duration): DayDuration | MonthDuration | null {
  const months = duration.years * 12 + duration.months
  const rest = Temporal.Duration.from({
    days: duration.weeks * 7 + duration.days,
    hours: duration.hours,
    minutes: duration.minutes,
    seconds: duration.seconds,
    milliseconds: duration.milliseconds,
    microseconds: duration.microseconds,
    nanoseconds: duration.nanoseconds,
  }).round({ largestUnit: 'second' })
  const nanoseconds =
    BigInt(rest.seconds) * SECOND + BigInt(rest.milliseconds * 1_000_000 + rest.microseconds * 1000 + rest.nanoseconds)
  if (months === 0) return new DayDuration(nanoseconds)
  return nanoseconds === 0n ? new MonthDuration(months) : null
}

/** Takes a fact of a declared type; null when it is missing or not of that type. */
export function readAs(type: FeelType, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (type === 'number' || type === 'integer') return readNumber(value)
  if (type === 'day') return dayOf(readDay(value))
  if (type === 'list' && isTexts(value)) return value
  const text = typeof value === 'string' ? value : null
  const taken = text === null ? fromOutside(value) : readText(type, text)
  return type === 'any' || kindOf(taken) === type ? taken : null
}

function readText(type: FeelType, text: string): unknown {
  if (type === 'instant') return parseDateTime(text)
  if (type === 'time') return parseTime(text)
  return type === 'days duration' || type === 'months duration' ? parseDuration(text) : text
}
