// Money of one currency seen in another: only ever at a rate that is handed in.

import type { Decimal } from 'decimal.js'
import { decimalPlaces } from '#kernel/money.ts'
import type { Fraction, Hands } from './compile.ts'
import { compareNumbers, Exact, type FeelNumber, multiplyNumbers, settle, toDecimal } from './numbers.ts'
import { FeelMoney } from './values.ts'

const places = new Map<string, number>()
const units = [1, 10, 100, 1000, 10_000]

/** How many decimal places the currency's smallest unit has; null for a currency that is none. */
function placesOf(currency: string): number | null {
  let known = places.get(currency)
  if (known === undefined) {
    if (!/^[A-Z]{3}$/.test(currency)) return null
    known = decimalPlaces(currency)
    places.set(currency, known)
  }
  return known
}

/** The sum of so many whole units: money(400, "USD") is 40000 cents. */
export function makeMoney(amount: FeelNumber, currency: string): FeelMoney | null {
  const digits = placesOf(currency)
  if (digits === null) return null
  const minor = settle(toDecimal(amount).times(new Exact(10).pow(digits)))
  return minor === null ? null : new FeelMoney(minor, currency)
}

/** The amount in whole units, for people: 40000 cents are 400. */
export function amountOf(minor: FeelNumber, currency: string): FeelNumber {
  const digits = placesOf(currency) ?? 0
  const unit = units[digits]
  if (typeof minor === 'number' && unit !== undefined && minor % unit === 0) return minor / unit + 0
  return settle(toDecimal(minor).div(new Exact(10).pow(digits))) as FeelNumber
}

/** Compares two sums; null when no rate is known between their currencies, which hands.unknown is told. */
export function compareMoney(
  leftMinor: FeelNumber,
  leftCurrency: string,
  rightMinor: FeelNumber,
  rightCurrency: string,
  hands: Hands,
): number | null {
  if (leftCurrency === rightCurrency) return compareNumbers(leftMinor, rightMinor)
  const rate = hands.rate?.(leftCurrency, rightCurrency) ?? null
  const [from, to] = [placesOf(leftCurrency), placesOf(rightCurrency)]
  if (rate === null || from === null || to === null) {
    hands.unknown?.({ kind: 'rate', from: leftCurrency, to: rightCurrency })
    return null
  }
  return 'per' in rate
    ? compareAtFraction(leftMinor, rightMinor, rate, to - from)
    : compareAtDecimal(leftMinor, rightMinor, rate, to - from)
}

/** Both sides are multiplied up, so that nothing is divided; whole numbers within 2^53 stay JavaScript numbers. */
function compareAtFraction(left: FeelNumber, right: FeelNumber, { of, per }: Fraction, places: number): number | null {
  const [up, down] = places >= 0 ? [of * 10 ** places, per] : [of, per * 10 ** -places]
  const [converted, other] = [multiplyNumbers(left, up), multiplyNumbers(right, down)]
  return converted === null || other === null ? null : compareNumbers(converted, other)
}

function compareAtDecimal(left: FeelNumber, right: FeelNumber, rate: Decimal, places: number): number {
  const converted = toDecimal(left).times(new Exact(rate)).times(new Exact(10).pow(places))
  return converted.cmp(toDecimal(right))
}
