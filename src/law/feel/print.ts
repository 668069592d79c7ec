// FEEL values as FEEL's own text, and as JSON for the command line.

import { amountOf } from './money-rate.ts'
import { isNumber, printNumber } from './numbers.ts'
import { printDate, printDateTime, printDays, printMonths, printTime } from './temporal.ts'
import { DayDuration, FeelDateTime, FeelFunction, FeelMoney, FeelRange, FeelTime, MonthDuration } from './values.ts'

/** The value as string() gives it: a text as it is, everything else as one would write it in FEEL. */
export const toText = (value: unknown): string => (typeof value === 'string' ? value : toFeel(value))

/** The value as one would write it in FEEL; texts stand in quotation marks. */
function toFeel(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`
  if (typeof value === 'boolean') return String(value)
  if (isNumber(value)) return printNumber(value)
  if (Array.isArray(value)) return `[${value.map(toFeel).join(', ')}]`
  const temporal = printTemporal(value)
  if (temporal !== null) return temporal
  if (value instanceof FeelMoney)
    return `money(${printNumber(amountOf(value.minor, value.currency))}, "${value.currency}")`
  if (value instanceof FeelRange) return printRange(value)
  if (value instanceof FeelFunction)
    return `function(${value.parameters.map((parameter) => parameter.name).join(', ')})`
  return `{${Object.entries(value as object)
    .map(([name, entry]) => `${printKey(name)}: ${toFeel(entry)}`)
    .join(', ')}}`
}

const printKey = (name: string) => (/^[\p{L}_?][\p{L}\p{N}_ ]*$/u.test(name) ? name : toFeel(name))

/** The text of a date, time, date and time or duration; null for any other value. */
function printTemporal(value: unknown): string | null {
  if (value instanceof Temporal.PlainDate) return printDate(value)
  if (value instanceof FeelDateTime) return printDateTime(value)
  if (value instanceof FeelTime) return printTime(value)
  if (value instanceof DayDuration) return printDays(value)
  return value instanceof MonthDuration ? printMonths(value) : null
}

function printRange(range: FeelRange): string {
  if (range.start === null || range.end === null) {
    const open = range.start === null
    const included = open ? range.endIncluded : range.startIncluded
    return `(${open ? '<' : '>'}${included ? '=' : ''}${rangeEnd(open ? range.end : range.start)})`
  }
  const [opening, closing] = [range.startIncluded ? '[' : '(', range.endIncluded ? ']' : ')']
  return `${opening}${rangeEnd(range.start)}..${rangeEnd(range.end)}${closing}`
}

function rangeEnd(value: unknown): string {
  const temporal = printTemporal(value)
  return temporal === null ? toFeel(value) : `@"${temporal}"`
}

/** The value as JSON: numbers (as text beyond what a double reaches), texts, booleans, null, lists and contexts as such; all else as its FEEL text. */
export function toJson(value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (isNumber(value)) return Number.isFinite(Number(value)) ? Number(value) : printNumber(value)
  if (Array.isArray(value)) return value.map(toJson)
  if (Object.getPrototypeOf(value) !== null) return toFeel(value)
  return Object.fromEntries(Object.entries(value as object).map(([name, entry]) => [name, toJson(entry)]))
}
