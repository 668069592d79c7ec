/** Numbers that look random and are the same at every run (mulberry32): the demonstration is one and the same everywhere. */
export class SameRandom {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  /** 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }
  pick<X>(list: readonly X[]): X {
    return list[this.whole(0, list.length - 1)] as X
  }
  /** A day between two, both included. */
  day(from: string, to: string): string {
    const first = Temporal.PlainDate.from(from)
    return first.add({ days: this.whole(0, first.until(to).days) }).toString()
  }
}
