import type { FeelType } from './feel/compile.ts'
import { dateOfEpochDay } from './feel/days.ts'
import { type FeelNumber, isNumber, printNumber, readNumber } from './feel/numbers.ts'
import { toJson } from './feel/print.ts'
import { KeptTexts } from './kept-texts.ts'

/** A sum as the frame holds it: a fraction of the smallest unit may remain after a multiplication. */
interface Sum {
  readonly minor: FeelNumber
  readonly currency: string
}

/** What a slot holds, for JSON: a day as ISO text, money as { minor, currency }, a number beyond 2^53 or with a fraction as text. */
export function jsonOf(type: FeelType, held: unknown): unknown {
  if (held === null || held === undefined) return null
  if (typeof held === 'string' || typeof held === 'boolean') return held
  if (type === 'day') return dayText(held)
  if (typeof held === 'number') return held
  if (type === 'money') return sumJson((held as Sum).minor, (held as Sum).currency)
  if (isNumber(held)) return numberJson(held)
  return held instanceof Temporal.Instant ? held.toString() : toJson(held)
}

/** A sum from its parts, for JSON; null when either is missing. */
export function sumJson(minor: unknown, currency: unknown): { minor: number | string; currency: string } | null {
  const read = typeof minor === 'number' ? minor : readNumber(minor)
  return read === null || typeof currency !== 'string' ? null : { minor: numberJson(read), currency }
}

const numberJson = (value: FeelNumber): number | string => (typeof value === 'number' ? value : printNumber(value))

const dayTexts = new KeptTexts<number>((count) => {
  const { year, month, day } = dateOfEpochDay(count)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
})

const dayText = (held: unknown): string => (typeof held === 'number' ? dayTexts.of(held) : String(held))

/** A day fact, as the frame holds it, for JSON. */
export const dayJson = (count: number | null): string | null => (count === null ? null : dayTexts.of(count))
