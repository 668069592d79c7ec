import type { Decimal } from 'decimal.js'
import type { UsedRate } from './decide.ts'
import type { Fraction, Hands } from './feel/compile.ts'
import { Exact } from './feel/numbers.ts'
import type { Pack, Rate } from './pack.ts'
import { type Span, spanOn, spansOf } from './versions.ts'

/** What one unit is worth in the other currency: from the rate's base to its quote, and back. */
interface Worth {
  readonly forth: Fraction | Decimal
  readonly back: Fraction | Decimal
  /** The rate, as a decision names it. */
  readonly used: UsedRate
}

/** The pack's rates between currencies, by the day for which they are asked. */
export class Exchange {
  /** By the currency from which, then that into which. */
  readonly #spans = new Map<string, Map<string, readonly Span<Rate>[]>>()
  readonly #worths = new Map<Rate, Worth>()

  constructor(pack: Pack) {
    for (const rates of Map.groupBy(pack.rates, (rate) => rate.pair).values()) {
      const { base, quote } = rates[0] as Rate
      const from = this.#spans.get(base) ?? new Map<string, readonly Span<Rate>[]>()
      this.#spans.set(base, from.set(quote, spansOf(rates, pack.instruments)))
      for (const rate of rates)
        if (rate.rate !== null) this.#worths.set(rate, { ...worthOf(rate.rate), used: usedRate(rate, rate.rate) })
    }
  }

  /** The rate of a pair, or of its reverse; undefined where none is named, read, or certain on that day. */
  find(from: string, to: string, day: number, today: number): Rate | undefined {
    return this.#on(from, to, day, today) ?? this.#on(to, from, day, today)
  }

  #on(base: string, quote: string, day: number, today: number): Rate | undefined {
    const spans = this.#spans.get(base)?.get(quote)
    const span = spans && spanOn(spans, day, today)
    return span?.sure && span.version.rate !== null ? span.version : undefined
  }

  worth(rate: Rate): Worth {
    return this.#worths.get(rate) as Worth
  }
}

function usedRate({ base, quote, citation }: Rate, rate: string): UsedRate {
  return { from: base, to: quote, rate, source: citation.source || citation.instrument }
}

/** As a fraction of whole numbers the way back is exact; a rate of more digits than a whole number holds is a decimal. */
function worthOf(text: string): Pick<Worth, 'forth' | 'back'> {
  const [whole, decimals = ''] = text.split('.')
  const [of, per] = [Number(`${whole}${decimals}`), 10 ** decimals.length]
  if (Number.isSafeInteger(of) && Number.isSafeInteger(per)) return { forth: { of, per }, back: { of: per, per: of } }
  return { forth: new Exact(text), back: new Exact(1).div(text) }
}

/** A rate that an expression asked for; `used` is undefined when none is known. */
export interface Asked {
  readonly from: string
  readonly to: string
  readonly used: UsedRate | undefined
}

const none: Asked[] = []

/** The decision at hand: its day, and the days of its events as counts from 1970-01-01, that of today first. */
export interface Occasion {
  today: Temporal.PlainDate
  days: readonly (number | null)[]
}

/** What expressions of one event are handed: the day of decision, and rates as of the event's day, or today while it has none. */
export class LawHands implements Hands {
  readonly #exchange: Exchange
  readonly #occasion: Occasion
  readonly #event: number
  #asked: Asked[] = none

  constructor(exchange: Exchange, occasion: Occasion, event: number) {
    this.#exchange = exchange
    this.#occasion = occasion
    this.#event = event
  }

  get today(): Temporal.PlainDate {
    return this.#occasion.today
  }

  /** Rates asked for since `forget`. */
  get asked(): readonly Asked[] {
    return this.#asked
  }

  forget(): void {
    this.#asked = none
  }

  rate(from: string, to: string): Fraction | Decimal | null {
    const { days } = this.#occasion
    const today = days[0] as number
    const rate = this.#exchange.find(from, to, days[this.#event] ?? today, today)
    const worth = rate && this.#exchange.worth(rate)
    if (this.#asked === none) this.#asked = []
    this.#asked.push({ from, to, used: worth?.used })
    return worth ? (rate.quote === to ? worth.forth : worth.back) : null
  }
}
