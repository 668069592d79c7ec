import { decimalPlaces, readAmount } from '#kernel/money.ts'
import type { CellFault } from './list-fault.ts'

/** What a cell says, or what is wrong with it and what to do. */
type Read = { readonly value: string } | CellFault
export type Cell = (text: string) => Read

/** A text as it stands, no longer than `most` characters. */
export const readText =
  (most: number): Cell =>
  (text) =>
    text.length <= most ? { value: text.normalize('NFC') } : { code: 'too-long', arguments: { most } }

/** What a column holds that takes a code; list-fault-not-as-wanted says each in words. */
type Wanted = 'line' | 'sex' | 'state' | 'passport' | 'zone-1' | 'zone-2' | 'visa-passport' | 'currency'

/** A code in capitals that has a shape. */
export const readUpper =
  (shape: RegExp, wanted: Wanted): Cell =>
  (text) => {
    const value = text.toUpperCase().replaceAll(' ', '')
    if (shape.test(value)) return { value }
    return { code: 'not-as-wanted', arguments: { wanted } }
  }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day, in an order that nobody can mistake: 2026-11-24, 2026/11/24 or 24-Nov-2026. Gives ISO text. */
export const readDay: Cell = (text) => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  const named = /^(\d{1,2})[-/ ]([A-Za-z]{3})[a-z]*[-/ ](\d{4})$/.exec(text)
  const [year, month, day] = iso
    ? iso.slice(1).map(Number)
    : named
      ? [Number(named[3]), months.indexOf((named[2] as string).toLowerCase()) + 1, Number(named[1])]
      : []
  if (year === undefined || month === undefined || day === undefined) {
    const ambiguous = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text)
    return { code: ambiguous ? 'day-ambiguous' : 'not-a-day' }
  }
  try {
    return { value: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() }
  } catch {
    return { code: 'no-such-day' }
  }
}

/** A unit group of ISCO-08. */
export const readOccupation: Cell = (text) => {
  const value = text.replace(/^ISCO(?:-08)?\s*/i, '')
  if (/^\d{4}$/.test(value)) return { value }
  return { code: 'not-an-occupation' }
}

/** An amount; which decimals it may have is known with its currency (`minorOf`). */
export const readMoney: Cell = (text) =>
  /^\d[\d,]*(?:\.\d+)?$/.test(text) ? { value: text } : { code: 'not-an-amount' }

/** The amount in the currency's minor units, or what is wrong with the two. */
export function minorOf(amount: string, currency: string): number | 'no such currency' | 'not an amount' {
  try {
    decimalPlaces(currency)
  } catch {
    return 'no such currency'
  }
  return readAmount(amount, currency) ?? 'not an amount'
}

/** Months of a contract. */
export const readMonths: Cell = (text) =>
  /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 120
    ? { value: String(Number(text)) }
    : { code: 'not-months' }

/** A telephone number in the international form begins with a plus sign, which in every other cell begins a formula. */
const international = /^\+\d[\d ]{5,20}$/

/** Whether a spreadsheet would run the cell as a formula. Such a cell is refused and never printed into another file. */
export const isFormula = (text: string, isTelephone: boolean): boolean =>
  /^[=+\-@\t\r]/.test(text) && !(isTelephone && international.test(text))

/** Signs that no name or number has: they come from a binary file, a wrong encoding, or turn the direction of what follows. */
export const hasControlSign = (text: string): boolean => /[\p{Cc}\ufffd\u202a-\u202e\u2066-\u2069]/u.test(text)
