import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** An amount in the currency's smallest unit (ISO 4217): 400 USD is { minor: 40000, currency: 'USD' }. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

/** Minor units of the currencies in use, by ISO 4217 (data/currency-codes.csv); the platform's CLDR says otherwise for some (IDR, PKR). */
const places: ReadonlyMap<string, number> = new Map(
  (
    parse(readFileSync(`${import.meta.dirname}/../../data/currency-codes.csv`), { columns: true }) as Record<
      string,
      string
    >[]
  )
    .filter((row) => row.alpha_code && !row.withdrawal_date && /^\d$/.test(row.minor_unit ?? ''))
    .map((row) => [row.alpha_code as string, Number(row.minor_unit)]),
)

/** How many decimal places a currency's smallest unit has. Refuses (RangeError) a code that ISO 4217 does not list. */
export function decimalPlaces(currency: string): number {
  const count = places.get(currency)
  if (count === undefined) throw new RangeError(`${currency} is not a currency of ISO 4217 in use`)
  return count
}

/**
 * Reads an amount as a person types it ("1,234.56") into minor units, exactly.
 * Gives undefined when it is not an amount, has more decimals than the currency, or does not fit a safe integer.
 */
export function readAmount(text: string, currency: string): number | undefined {
  const plain = text.trim().replaceAll(/(?<=\d),(?=\d{3}(?:\D|$))/g, '')
  const match = /^(\d{1,15})(?:\.(\d*))?$/.exec(plain)
  if (!match) return undefined
  const decimals = decimalPlaces(currency)
  const fraction = match[2] ?? ''
  if (fraction.length > decimals) return undefined
  const minor = Number(`${match[1]}${fraction.padEnd(decimals, '0')}`)
  return Number.isSafeInteger(minor) ? minor : undefined
}
