// Sums of money as people type and read them. No binary fraction comes near them.
import { decimalPlaces, type Money, readAmount } from '#kernel/money.ts'

/** Why a typed sum was not taken. */
export type MoneyFault = 'not-money' | 'too-fine' | 'too-much'

/** 123456 centavos as the text 1234.56, which Intl writes without rounding. */
export function decimalOf({ minor, currency }: Money): Intl.StringNumericLiteral {
  const places = decimalPlaces(currency)
  const text = String(Math.abs(minor)).padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places)
  const fraction = places === 0 ? '' : `.${text.slice(-places)}`
  return `${minor < 0 ? '-' : ''}${whole}${fraction}` as Intl.StringNumericLiteral
}

/** Thousands by comma (1,234.56 and 1,23,456.00), by space, or none; a comma is never taken for the decimal sign. */
const shape = /^(\d+|\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?: \d{3})+)(?:\.(\d+))?$/
const currencySign = /^ ?(?:[A-Z]{3}|\p{Sc}) ?| ?(?:[A-Z]{3}|\p{Sc}) ?$/gu

/**
 * Reads a sum as typed: `1,234.56`, `₱ 1 234.56`, `PHP 1234.5`, `१२३४.५६`. Gives minor units as an integer.
 * Refuses `too-fine` for more decimals than the currency has, `too-much` beyond 2^53 minor units or 15 digits before the point.
 */
export function readMoney(typed: string, currency: string): number | MoneyFault {
  const bare = plainDigits(typed)
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll(currencySign, '')
    .trim()
  const found = shape.exec(bare)
  if (!found) return 'not-money'
  const fraction = (found[2] ?? '').replace(/0+$/, '')
  if (fraction.length > decimalPlaces(currency)) return 'too-fine'
  return readAmount(`${(found[1] as string).replaceAll(/[, ]/g, '')}.${fraction}`, currency) ?? 'too-much'
}

const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6] // Arabic, Persian, Devanagari, Bengali

/** Digits of other scripts as 0 to 9, and the Arabic decimal and thousands signs as . and , */
export function plainDigits(text: string): string {
  return text
    .replaceAll(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) as number
      const zero = zeros.find((first) => code >= first && code < first + 10)
      return zero === undefined ? digit : String(code - zero)
    })
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',')
}
