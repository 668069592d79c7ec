/** An amount in the currency's smallest unit (ISO 4217): 400 USD is { minor: 40000, currency: 'USD' }. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

/** How many decimal places a currency's smallest unit has (ISO 4217 as the platform's CLDR carries it). */
export function decimalPlaces(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/**
 * Reads an amount as a person types it ("1,234.56") into minor units, exactly.
 * Gives undefined when it is not an amount, has more decimals than the currency, or does not fit a safe integer.
 */
export function readAmount(text: string, currency: string): number | undefined {
  const plain = text.trim().replaceAll(/(?<=\d),(?=\d{3}(?:\D|$))/g, '')
  const match = /^(\d{1,15})(?:\.(\d*))?$/.exec(plain)
  if (!match) return undefined
  const places = decimalPlaces(currency)
  const fraction = match[2] ?? ''
  if (fraction.length > places) return undefined
  const minor = Number(`${match[1]}${fraction.padEnd(places, '0')}`)
  return Number.isSafeInteger(minor) ? minor : undefined
}
