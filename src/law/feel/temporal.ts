// Dates, times and durations: read from FEEL's texts, written back, and their parts.

import { dayOf, epochDay, readDay } from './days.ts'
import { Exact, type FeelNumber, settle, toDecimal, wholeOf } from './numbers.ts'
import { DayDuration, FeelDateTime, FeelTime, MonthDuration } from './values.ts'

export const SECOND = 1_000_000_000n
export const DAY = 86_400n * SECOND

const yearShape = '(-?(?:\\d{4}|[1-9]\\d{4,8}))'
const clockShape = '(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d+))?'
const zoneShape = '(Z|[+-]\\d{2}:\\d{2}(?::\\d{2})?)?(?:@([A-Za-z][A-Za-z0-9_+/-]*))?'
const datePattern = new RegExp(`^${yearShape}-(\\d{2})-(\\d{2})$`)
const timePattern = new RegExp(`^${clockShape}${zoneShape}$`, 'i')
const dayDuration = /^(-)?P(?:(\d+)D)?(T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/
const monthDuration = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?$/

/** Makes a date; null when there is no such day. */
export function makeDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

export function parseDate(text: string): Temporal.PlainDate | null {
  const match = datePattern.exec(text)
  return match ? makeDate(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

export function parseTime(text: string): FeelTime | null {
  const match = timePattern.exec(text)
  if (!match) return null
  const [, hour, minute, second, fraction = '', offsetText, zone] = match
  if (offsetText !== undefined && zone !== undefined) return null
  const clock = makeClock(Number(hour), Number(minute), Number(second), Number(fraction.slice(0, 9).padEnd(9, '0')))
  const offset = offsetText === undefined ? null : parseOffset(offsetText)
  if (!clock || offset === undefined || (zone !== undefined && !isZone(zone))) return null
  return new FeelTime(clock, offset, zone ?? null)
}

export function makeClock(hour: number, minute: number, second: number, nano: number): Temporal.PlainTime | null {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null
  const micro = Math.floor(nano / 1000)
  return new Temporal.PlainTime(hour, minute, second, Math.floor(micro / 1000), micro % 1000, nano % 1000)
}

/** Seconds east of Greenwich; undefined beyond 18 hours. */
function parseOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number)
  const offset = hours * 3600 + minutes * 60 + seconds
  if (minutes > 59 || seconds > 59 || offset > 18 * 3600) return undefined
  return text.startsWith('-') ? 0 - offset : offset
}

const zones = new Map<string, boolean>()

function isZone(zone: string): boolean {
  const known = zones.get(zone)
  if (known !== undefined) return known
  let found = true
  try {
    new Temporal.ZonedDateTime(0n, zone)
  } catch {
    found = false
  }
  zones.set(zone, found)
  return found
}

/** Reads a date and time; a bare date is its midnight. */
export function parseDateTime(text: string): FeelDateTime | null {
  const at = text.search(/T/i)
  const date = parseDate(at < 0 ? text : text.slice(0, at))
  if (!date) return null
  if (at < 0) return new FeelDateTime(date.toPlainDateTime())
  const time = parseTime(text.slice(at + 1))
  return time ? atTime(date, time) : null
}

export const atTime = (date: Temporal.PlainDate, time: FeelTime): FeelDateTime =>
  new FeelDateTime(date.toPlainDateTime(time.clock), time.offset, time.zone)

export function parseDuration(text: string): DayDuration | MonthDuration | null {
  const months = monthDuration.exec(text)
  if (months && (months[2] ?? months[3]) !== undefined) {
    const total = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0)
    return Number.isSafeInteger(total) ? new MonthDuration(months[1] ? 0 - total : total) : null
  }
  const days = dayDuration.exec(text)
  if (!days || days[3] === 'T' || (days[2] ?? days[3]) === undefined) return null
  const seconds =
    BigInt(days[2] ?? 0) * 86_400n + BigInt(days[4] ?? 0) * 3600n + BigInt(days[5] ?? 0) * 60n + BigInt(days[6] ?? 0)
  const total = seconds * SECOND + BigInt((days[7] ?? '').slice(0, 9).padEnd(9, '0'))
  return new DayDuration(days[1] ? -total : total)
}

/** What an at-literal or a plain text from outside means: a date, a time, a date and time or a duration. */
export const parseTemporal = (text: string) =>
  parseDate(text) ?? parseTime(text) ?? parseDateTime(text) ?? parseDuration(text)

// --- writing -----------------------------------------------------------------------------------------------------

export const printDate = (date: { year: number; month: number; day: number }): string =>
  `${date.year < 0 ? '-' : ''}${pad(Math.abs(date.year), 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`

const pad = (value: number, width: number) => String(value).padStart(width, '0')

function printClock(clock: Temporal.PlainTime | Temporal.PlainDateTime): string {
  const nano = clock.millisecond * 1_000_000 + clock.microsecond * 1000 + clock.nanosecond
  const fraction = nano === 0 ? '' : `.${pad(nano, 9).replace(/0+$/, '')}`
  return `${pad(clock.hour, 2)}:${pad(clock.minute, 2)}:${pad(clock.second, 2)}${fraction}`
}

function printZone(value: FeelTime | FeelDateTime): string {
  if (value.zone !== null) return `@${value.zone}`
  if (value.offset === null) return ''
  if (value.offset === 0) return 'Z'
  const size = Math.abs(value.offset)
  const seconds = size % 60 === 0 ? '' : `:${pad(size % 60, 2)}`
  return `${value.offset < 0 ? '-' : '+'}${pad(Math.floor(size / 3600), 2)}:${pad(Math.floor(size / 60) % 60, 2)}${seconds}`
}

export const printTime = (time: FeelTime): string => printClock(time.clock) + printZone(time)

export const printDateTime = (value: FeelDateTime): string =>
  `${printDate(value.local)}T${printClock(value.local)}${printZone(value)}`

export function printMonths(duration: MonthDuration): string {
  const size = Math.abs(duration.months)
  if (size === 0) return 'P0M'
  const [years, months] = [Math.floor(size / 12), size % 12]
  return `${duration.months < 0 ? '-' : ''}P${years ? `${years}Y` : ''}${months ? `${months}M` : ''}`
}

export function printDays(duration: DayDuration): string {
  const { days, hours, minutes, seconds, fraction } = dayParts(duration)
  if (duration.nanoseconds === 0n) return 'PT0S'
  const decimals = fraction === 0n ? '' : `.${fraction.toString().padStart(9, '0').replace(/0+$/, '')}`
  const second = seconds || fraction ? `${seconds}${decimals}S` : ''
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${second}`
  return `${duration.nanoseconds < 0n ? '-' : ''}P${days ? `${days}D` : ''}${time ? `T${time}` : ''}`
}

function dayParts(duration: DayDuration) {
  const size = duration.nanoseconds < 0n ? -duration.nanoseconds : duration.nanoseconds
  return {
    days: size / DAY,
    hours: (size / (3600n * SECOND)) % 24n,
    minutes: (size / (60n * SECOND)) % 60n,
    seconds: (size / SECOND) % 60n,
    fraction: size % SECOND,
  }
}

// --- positions in time -------------------------------------------------------------------------------------------

/** Nanoseconds since midnight. */
export const clockNanoseconds = (clock: Temporal.PlainTime | Temporal.PlainDateTime): bigint =>
  BigInt(clock.hour * 3600 + clock.minute * 60 + clock.second) * SECOND +
  BigInt(clock.millisecond * 1_000_000 + clock.microsecond * 1000 + clock.nanosecond)

export const clockOf = (nanoseconds: bigint): Temporal.PlainTime => {
  const within = ((nanoseconds % DAY) + DAY) % DAY
  const seconds = Number(within / SECOND)
  return makeClock(
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
    Number(within % SECOND),
  ) as Temporal.PlainTime
}

/** Nanoseconds of the local reading since 1970-01-01T00:00:00, whatever the zone. */
export const localNanoseconds = (local: Temporal.PlainDateTime): bigint =>
  BigInt(epochDay(local.year, local.month, local.day)) * DAY + clockNanoseconds(local)

function localOf(nanoseconds: bigint): Temporal.PlainDateTime | null {
  const count = nanoseconds >= 0n ? nanoseconds / DAY : -((DAY - 1n - nanoseconds) / DAY)
  const date = dayOf(Number(count))
  return date ? date.toPlainDateTime(clockOf(nanoseconds)) : null
}

/** Seconds east of Greenwich at that moment; null for a local reading. */
export function offsetOf(value: FeelDateTime | FeelTime): number | null {
  if (value.zone === null) return value.offset
  const local = value instanceof FeelDateTime ? value.local : reference.toPlainDateTime(value.clock)
  return Math.round(local.toZonedDateTime(value.zone).offsetNanoseconds / 1e9)
}

// A time of day in a zone has no date to tell summer from winter time; FEEL leaves it open, this takes 1970-01-01.
const reference = new Temporal.PlainDate(1970, 1, 1)

/** Nanoseconds since 1970 in UTC; null for a local reading. */
export function instantNanoseconds(value: FeelDateTime): bigint | null {
  const offset = offsetOf(value)
  return offset === null ? null : localNanoseconds(value.local) - BigInt(offset) * SECOND
}

export const fromInstant = (instant: Temporal.Instant): FeelDateTime =>
  new FeelDateTime(instant.toZonedDateTimeISO('UTC').toPlainDateTime(), 0, null)

/** Adds a length of time; a value in a zone moves along the time line. */
export function addNanoseconds(value: FeelDateTime, nanoseconds: bigint): FeelDateTime | null {
  if (value.zone !== null) {
    const start = value.local.toZonedDateTime(value.zone).epochNanoseconds
    const moved = localOf(start + nanoseconds)
    if (!moved) return null
    const instant = moved.toZonedDateTime('UTC').toInstant()
    return new FeelDateTime(instant.toZonedDateTimeISO(value.zone).toPlainDateTime(), null, value.zone)
  }
  const local = localOf(localNanoseconds(value.local) + nanoseconds)
  return local ? new FeelDateTime(local, value.offset, null) : null
}

export function addMonths<T extends Temporal.PlainDate | Temporal.PlainDateTime>(value: T, months: number): T | null {
  try {
    return value.add({ months }) as T
  } catch {
    return null
  }
}

/** A duration of days times a number, cut to the nanosecond. */
export function scaleDays(duration: DayDuration, factor: FeelNumber, divide: boolean): DayDuration | null {
  const size = new Exact(duration.nanoseconds.toString())
  const scaled = divide ? size.div(toDecimal(factor)) : size.times(toDecimal(factor))
  return scaled.isFinite() ? new DayDuration(BigInt(scaled.trunc().toFixed())) : null
}

/** A duration of months times a number, cut to the month. */
export function scaleMonths(duration: MonthDuration, factor: FeelNumber, divide: boolean): MonthDuration | null {
  if (typeof factor === 'number' && !divide) {
    const months = duration.months * factor + 0
    if (Number.isSafeInteger(months)) return new MonthDuration(months)
  }
  const size = new Exact(duration.months)
  const scaled = settle(divide ? size.div(toDecimal(factor)) : size.times(toDecimal(factor)))
  const months = scaled === null ? null : wholeOf(scaled)
  return months === null ? null : new MonthDuration(months)
}

interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Whole months from one day to another, towards zero: 31 January to 28 February is none. */
export function monthsBetween(from: CalendarDay, to: CalendarDay): MonthDuration {
  const months = (to.year - from.year) * 12 + to.month - from.month
  const days = to.day - from.day
  if (months > 0 && days < 0) return new MonthDuration(months - 1)
  return new MonthDuration(months < 0 && days > 0 ? months + 1 : months)
}

// --- parts -------------------------------------------------------------------------------------------------------

const days = (seconds: number | null) => (seconds === null ? null : new DayDuration(BigInt(seconds) * SECOND))

/** A named part of a date, time, date and time or duration; undefined when it has no such part. */
export function partOf(value: unknown, name: string): unknown {
  if (value instanceof Temporal.PlainDate) return datePart(value, name)
  if (value instanceof FeelDateTime) return datePart(value.local, name) ?? clockPart(value.local, value, name)
  if (value instanceof FeelTime) return clockPart(value.clock, value, name)
  if (value instanceof MonthDuration) {
    if (name === 'years') return Math.trunc(value.months / 12) + 0
    return name === 'months' ? (value.months % 12) + 0 : undefined
  }
  return value instanceof DayDuration ? dayDurationPart(value, name) : undefined
}

function datePart(date: Temporal.PlainDate | Temporal.PlainDateTime, name: string): number | undefined {
  if (name === 'year') return date.year
  if (name === 'month') return date.month
  if (name === 'day') return date.day
  return name === 'weekday' ? date.dayOfWeek : undefined
}

function clockPart(clock: Temporal.PlainTime | Temporal.PlainDateTime, whole: FeelTime | FeelDateTime, name: string) {
  if (name === 'hour') return clock.hour
  if (name === 'minute') return clock.minute
  if (name === 'second') return clock.second
  if (name === 'time offset') return days(offsetOf(whole))
  return name === 'timezone' ? whole.zone : undefined
}

function dayDurationPart(duration: DayDuration, name: string): number | undefined {
  const parts = dayParts(duration)
  if (name !== 'days' && name !== 'hours' && name !== 'minutes' && name !== 'seconds') return undefined
  const size = Number(parts[name])
  return (duration.nanoseconds < 0n ? -size : size) + 0
}

export const dayCount = (date: Temporal.PlainDate) => readDay(date) as number
