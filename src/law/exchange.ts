import type { Decimal } from 'decimal.js'
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
    for (const pair of [`${from} to ${to}`, `${to} to ${from}`]) {
      const span = spanOn(this.#spans.get(pair) ?? [], day, today)
      if (span?.sure && span.version.rate !== null) return span.version
    }
    return undefined
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
