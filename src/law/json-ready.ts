import { currencyColumn } from './catalogue.ts'
import type { NamedSlot } from './expression-scope.ts'
import { dateOfEpochDay } from './feel/days.ts'
import { type FeelNumber, isNumber, printNumber, readNumber } from './feel/numbers.ts'
import { toJson } from './feel/print.ts'
import type { Frame } from './subject-plan.ts'

/** A sum as the frame holds it: a fraction of the smallest unit may remain after a multiplication. */
export interface Sum {
  readonly minor: FeelNumber
  readonly currency: string
}

/** The sum behind a slot; null when it is missing. */
export function sumOf(slot: NamedSlot, frame: Frame): Sum | null {
  const held = frame[slot.key]
  if (held === null || held === undefined) return null
  if (slot.kind !== 'fact') return held as Sum
  const minor = readNumber(held)
  const currency = frame[currencyColumn(slot.key)]
  return minor === null || typeof currency !== 'string' ? null : { minor, currency }
}

/** What a slot holds, for JSON: a day as ISO text, money as { minor, currency }, a number beyond 2^53 or with a fraction as text. */
export function jsonReady(slot: NamedSlot, frame: Frame): unknown {
  const held = frame[slot.key]
  if (held === null || held === undefined) return null
  if (slot.type === 'money') return moneyJson(sumOf(slot, frame))
  if (slot.type === 'day') return dayText(held)
  if (isNumber(held)) return numberJson(held)
  if (typeof held === 'string' || typeof held === 'boolean') return held
  if (held instanceof Temporal.Instant) return held.toString()
  return toJson(held)
}

const moneyJson = (sum: Sum | null) => sum && { minor: numberJson(sum.minor), currency: sum.currency }

const numberJson = (value: FeelNumber): number | string => (typeof value === 'number' ? value : printNumber(value))

/** A day as the frame holds it: a count for a fact, a PlainDate for a definition. */
export function plainDay(held: unknown): Temporal.PlainDate {
  return typeof held === 'number' ? Temporal.PlainDate.from(dateOfEpochDay(held)) : (held as Temporal.PlainDate)
}

function dayText(held: unknown): string {
  if (typeof held !== 'number') return String(held)
  const { year, month, day } = dateOfEpochDay(held)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
