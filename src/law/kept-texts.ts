const MOST = 20_000

/** Texts that are slow to make and asked for again and again, such as days in words; all are made anew once too many are kept. */
export class KeptTexts<K> {
  readonly #make: (of: K) => string
  readonly #kept = new Map<K, string>()

  constructor(make: (of: K) => string) {
    this.#make = make
  }

  of(key: K): string {
    let text = this.#kept.get(key)
    if (text === undefined) {
      text = this.#make(key)
      if (this.#kept.size >= MOST) this.#kept.clear()
      this.#kept.set(key, text)
    }
    return text
  }
}
