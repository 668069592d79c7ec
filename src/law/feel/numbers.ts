// FEEL's numbers: 34 decimal digits, half even, never a binary fraction.
// One number has one form: a whole number within 2^53 is a JavaScript number, every other is a Decimal.

import { Decimal } from 'decimal.js'

/** A Decimal with the digits and range of IEEE 754 decimal128, as DMN asks. */
export const Exact = Decimal.clone({
  defaults: true,
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  maxE: 6144,
  minE: -6176,
})

export type FeelNumber = number | Decimal

export const isNumber = (value: unknown): value is FeelNumber => typeof value === 'number' || value instanceof Exact

/** The one form of a decimal; null when it is no number (a division by zero, an overflow). */
export function settle(value: Decimal): FeelNumber | null {
  if (!value.isFinite()) return null
  if (value.isInteger() && value.abs().lte(Number.MAX_SAFE_INTEGER)) return value.toNumber() + 0
  return value
}

/**
 * Takes a number from outside: a JavaScript number (by its shortest decimal text, so 0.1 is one tenth), a bigint, a
 * numeric text as PostgreSQL gives it, or a Decimal. Gives null for anything else.
 */
export function readNumber(value: unknown): FeelNumber | null {
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return value + 0
    return Number.isFinite(value) ? settle(new Exact(String(value))) : null
  }
  if (value instanceof Exact) return settle(value)
  if (typeof value === 'bigint') return settle(new Exact(value.toString()).plus(0))
  if (typeof value === 'string') return readNumberText(value)
  return Decimal.isDecimal(value) ? settle(new Exact(value.toString()).plus(0)) : null
}

/** Reads a number as FEEL writes it, with an exponent allowed; rounds beyond 34 digits. */
export function readNumberText(text: string): FeelNumber | null {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)) return null
  return settle(new Exact(text).plus(0))
}

const decimal = (value: FeelNumber) => (typeof value === 'number' ? new Exact(value) : value)

export function addNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right
    if (Number.isSafeInteger(sum)) return sum
  }
  return settle(decimal(left).plus(right))
}

export function subtractNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right
    if (Number.isSafeInteger(difference)) return difference
  }
  return settle(decimal(left).minus(right))
}

export function multiplyNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right + 0
    if (Number.isSafeInteger(product)) return product
  }
  return settle(decimal(left).times(right))
}

export function divideNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (right === 0) return null
  if (typeof left === 'number' && typeof right === 'number' && left % right === 0) return left / right + 0
  return settle(decimal(left).div(right))
}

export function raiseNumber(base: FeelNumber, exponent: FeelNumber): FeelNumber | null {
  return settle(decimal(base).pow(exponent))
}

export const negateNumber = (value: FeelNumber): FeelNumber =>
  typeof value === 'number' ? 0 - value : (settle(value.neg()) as FeelNumber)

/** Negative, zero or positive, as left is below, equal to or above right. */
export function compareNumbers(left: FeelNumber, right: FeelNumber): number {
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0
  return decimal(left).cmp(right)
}

/** Rounds to a number of decimal places; a negative scale rounds to tens, hundreds … */
export function roundNumber(value: FeelNumber, scale: number, rounding: Decimal.Rounding): FeelNumber | null {
  if (scale < -6111 || scale > 6176) return null
  const exact = decimal(value)
  if (scale >= 0) return settle(exact.toDecimalPlaces(scale, rounding))
  const unit = new Exact(10).pow(-scale)
  return settle(exact.div(unit).toDecimalPlaces(0, rounding).times(unit))
}

export const isWhole = (value: FeelNumber) => typeof value === 'number' || value.isInteger()

/** The number as a JavaScript integer, its fraction cut off; null beyond 2^53. */
export function wholeOf(value: FeelNumber): number | null {
  if (typeof value === 'number') return value
  const whole = value.trunc()
  return whole.abs().lte(Number.MAX_SAFE_INTEGER) ? whole.toNumber() + 0 : null
}

export const toDecimal = decimal

/** Plain decimal text, never with an exponent. */
export const printNumber = (value: FeelNumber): string => (typeof value === 'number' ? String(value) : value.toFixed())
