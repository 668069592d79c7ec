import { decimalPlaces } from '#kernel/money.ts'
import type { FeelType } from './feel/compile.ts'
import { readDay } from './feel/days.ts'
import { Exact, type FeelNumber, isNumber, printNumber, readNumber, toDecimal } from './feel/numbers.ts'
import { toText } from './feel/print.ts'
import { KeptTexts } from './kept-texts.ts'

const DAY_MILLISECONDS = 86_400_000

/** Numbers, sums, days and countries in one language, as text for people. Formatters are made once, and texts kept. */
export class Shower {
  readonly #language: string
  readonly #numbers: KeptTexts<number>
  readonly #numberFormat: Intl.NumberFormat
  readonly #days: KeptTexts<number>
  readonly #countries: KeptTexts<string>
  readonly #sums = new Map<string, ShownSums>()

  constructor(language: string) {
    this.#language = language
    const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
    const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' })
    const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
    this.#numberFormat = numbers
    this.#numbers = new KeptTexts((number) => numbers.format(number))
    this.#days = new KeptTexts((count) => days.format(count * DAY_MILLISECONDS))
    this.#countries = new KeptTexts((code) => regions.of(code) ?? code)
  }

  /** A dash for what is missing. `name` tells a country's code from another text. */
  show(value: unknown, type: FeelType, name = ''): string {
    if (value === null || value === undefined) return '–'
    if (type === 'day') return this.day(value)
    if (type === 'money') return this.money(value as { minor: FeelNumber; currency: string })
    const number = type === 'number' ? readNumber(value) : value
    if (isNumber(number)) return this.#number(number)
    if (typeof value === 'string') return isCountry(name) ? this.#country(value) : value
    return Array.isArray(value) ? value.map((item) => this.show(item, 'any', name)).join(', ') : toText(value)
  }

  /** A day in words: a count from 1970-01-01, a PlainDate or its ISO text; a dash for none. */
  day(value: unknown): string {
    const count = typeof value === 'number' ? value : readDay(value)
    return count === null ? '–' : this.#days.of(count)
  }

  /** A sum from its parts; a dash when either is missing. */
  sum(minor: unknown, currency: unknown): string {
    const read = typeof minor === 'number' ? minor : readNumber(minor)
    return read === null || typeof currency !== 'string' ? '–' : this.money({ minor: read, currency })
  }

  money({ minor, currency }: { readonly minor: FeelNumber; readonly currency: string }): string {
    let sums = this.#sums.get(currency)
    if (!sums) {
      sums = shownSums(this.#language, currency)
      this.#sums.set(currency, sums)
    }
    return typeof minor === 'number' ? sums.whole.of(minor) : sums.exact(minor)
  }

  #number = (value: FeelNumber): string =>
    typeof value === 'number' ? this.#numbers.of(value) : this.#numberFormat.format(printNumber(value) as DecimalText)

  #country = (code: string): string => (/^[A-Z]{2}$/.test(code) ? this.#countries.of(code) : code)
}

const isCountry = (name: string): boolean => name === 'country' || name.endsWith(' country')

type DecimalText = Intl.StringNumericLiteral

/** The sums of one currency: of whole minor units, and those of which a fraction remains. */
interface ShownSums {
  readonly whole: KeptTexts<number>
  readonly exact: (minor: FeelNumber) => string
}

function shownSums(language: string, currency: string): ShownSums {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    trailingZeroDisplay: 'stripIfInteger',
  })
  const places = decimalPlaces(currency)
  const exact = (minor: FeelNumber) => format.format(amountText(minor, places))
  return { whole: new KeptTexts<number>(exact), exact }
}

/** Whole units: exact as a number when the minor amount is one, else as decimal text. */
function amountText(minor: FeelNumber, places: number): number | DecimalText {
  if (typeof minor === 'number' && minor % 10 ** places === 0) return minor / 10 ** places
  return toDecimal(minor).div(new Exact(10).pow(places)).toFixed() as DecimalText
}
