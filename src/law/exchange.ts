import type { Decimal } from 'decimal.js'
import type { Hands } from './feel/compile.ts'
import { Exact } from './feel/numbers.ts'
import type { Pack, Rate } from './pack.ts'
import { type Span, spanOn, spansOf } from './versions.ts'

/** The pack's rates between currencies, by the day for which they are asked. */
export class Exchange {
  readonly #spans = new Map<string, readonly Span<Rate>[]>()
  readonly #decimals = new Map<Rate, Decimal>()

  constructor(pack: Pack) {
    for (const [pair, rates] of Map.groupBy(pack.rates, (rate) => rate.pair))
      this.#spans.set(pair, spansOf(rates, pack.instruments))
  }

  /** The rate of a pair, or of its reverse; undefined where none is named, read, or certain on that day. */
  find(from: string, to: string, day: number, today: number): Rate | undefined {
    return this.#on(`${from} to ${to}`, day, today) ?? this.#on(`${to} to ${from}`, day, today)
  }

  #on(pair: string, day: number, today: number): Rate | undefined {
    const spans = this.#spans.get(pair)
    const span = spans && spanOn(spans, day, today)
    return span?.sure && span.version.rate !== null ? span.version : undefined
  }

  /** How many units of `to` one unit of the other currency is worth at a rate. */
  worth(rate: Rate, to: string): Decimal {
    let direct = this.#decimals.get(rate)
    if (!direct) {
      direct = new Exact(rate.rate as string)
      this.#decimals.set(rate, direct)
    }
    return rate.quote === to ? direct : new Exact(1).div(direct)
  }
}

/** A rate that an expression asked for; undefined when none is known. */
export interface Asked {
  readonly from: string
  readonly to: string
  readonly rate: Rate | undefined
}

const none: readonly Asked[] = []

/** What expressions of one event are handed: the day of decision, and rates as of the event's day. */
export class LawHands implements Hands {
  readonly today: Temporal.PlainDate
  readonly day: number
  readonly #exchange: Exchange
  readonly #todayCount: number
  #asked: Asked[] | undefined

  constructor(exchange: Exchange, day: number, today: Temporal.PlainDate, todayCount: number) {
    this.#exchange = exchange
    this.day = day
    this.today = today
    this.#todayCount = todayCount
  }

  /** Rates asked for since `forget`. */
  get asked(): readonly Asked[] {
    return this.#asked ?? none
  }

  forget(): void {
    if (this.#asked) this.#asked = undefined
  }

  rate(from: string, to: string): Decimal | null {
    const rate = this.#exchange.find(from, to, this.day, this.#todayCount)
    this.#asked ??= []
    this.#asked.push({ from, to, rate })
    return rate ? this.#exchange.worth(rate, to) : null
  }
}
