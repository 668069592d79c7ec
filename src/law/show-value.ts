import { decimalPlaces } from '#kernel/money.ts'
import type { FeelType } from './feel/compile.ts'
import { Exact, type FeelNumber, isNumber, printNumber, toDecimal } from './feel/numbers.ts'
import { toText } from './feel/print.ts'
import { plainDay } from './json-ready.ts'

const KEPT_DAYS = 20_000

/** Numbers, sums, days and countries in one language, as text for people. Formatters are made once. */
export class Shower {
  readonly #language: string
  readonly #numbers: Intl.NumberFormat
  readonly #days: Intl.DateTimeFormat
  readonly #regions: Intl.DisplayNames
  readonly #money = new Map<string, { readonly format: Intl.NumberFormat; readonly places: number }>()
  readonly #shownDays = new Map<string, string>()

  constructor(language: string) {
    this.#language = language
    this.#numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
    this.#days = new Intl.DateTimeFormat(language, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' })
    this.#regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
  }

  /** A dash for what is missing. `name` tells a country's code from another text. */
  show(value: unknown, type: FeelType, name = ''): string {
    if (value === null || value === undefined) return '–'
    if (type === 'day') return this.day(value)
    if (type === 'money') return this.money(value as { minor: FeelNumber; currency: string })
    if (isNumber(value)) return this.#numbers.format(decimalText(value))
    if (typeof value === 'string')
      return /(^| )country$/.test(name) && /^[A-Z]{2}$/.test(value) ? (this.#regions.of(value) ?? value) : value
    return Array.isArray(value) ? value.map((item) => this.show(item, 'any', name)).join(', ') : toText(value)
  }

  day(value: unknown): string {
    const day = plainDay(value)
    const key = day.toString()
    let shown = this.#shownDays.get(key)
    if (shown === undefined) {
      shown = this.#days.format(Date.UTC(day.year, day.month - 1, day.day))
      if (this.#shownDays.size >= KEPT_DAYS) this.#shownDays.clear()
      this.#shownDays.set(key, shown)
    }
    return shown
  }

  money({ minor, currency }: { readonly minor: FeelNumber; readonly currency: string }): string {
    let kept = this.#money.get(currency)
    if (!kept) {
      const format = new Intl.NumberFormat(this.#language, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        trailingZeroDisplay: 'stripIfInteger',
      })
      kept = { format, places: decimalPlaces(currency) }
      this.#money.set(currency, kept)
    }
    return kept.format.format(amountText(minor, kept.places))
  }
}

type DecimalText = Intl.StringNumericLiteral

const decimalText = (value: FeelNumber): number | DecimalText =>
  typeof value === 'number' ? value : (printNumber(value) as DecimalText)

/** Whole units: exact as a number when the minor amount is one, else as decimal text. */
function amountText(minor: FeelNumber, places: number): number | DecimalText {
  if (typeof minor === 'number' && minor % 10 ** places === 0) return minor / 10 ** places
  return toDecimal(minor).div(new Exact(10).pow(places)).toFixed() as DecimalText
}
