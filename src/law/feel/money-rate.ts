// Money of one currency seen in another: only ever at a rate that is handed in.

import { decimalPlaces } from '#kernel/money.ts'
import type { Hands } from './compile.ts'
import { compareNumbers, Exact, type FeelNumber, settle, toDecimal } from './numbers.ts'
import { FeelMoney } from './values.ts'

const places = new Map<string, number>()

/** How many decimal places the currency's smallest unit has; null for a currency that is none. */
function placesOf(currency: string): number | null {
  if (!/^[A-Z]{3}$/.test(currency)) return null
  let known = places.get(currency)
  if (known === undefined) {
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
export function amountOf(money: FeelMoney): FeelNumber {
  return settle(toDecimal(money.minor).div(new Exact(10).pow(placesOf(money.currency) ?? 0))) as FeelNumber
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
  const converted = toDecimal(leftMinor)
    .times(new Exact(rate))
    .times(new Exact(10).pow(to - from))
  return converted.cmp(toDecimal(rightMinor))
}
