import type { TObject } from 'typebox'
import type { AnyAct, Outcome } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import type { Jurisdiction } from '#kernel/perform.ts'
import { perform } from '#kernel/perform.ts'

/**
 * A country in which invented officers act, by the same acts as everyone. Its clock is the story's: a job order of August is submitted in
 * August, so that time limits, the number's year, and rules that compare days are as they would be. It never runs ahead of the real one.
 */
export class Play {
  readonly here: Jurisdiction
  #now: Temporal.Instant

  constructor(here: Jurisdiction) {
    const real = here.clock
    this.#now = real.now()
    const earlier = () => (Temporal.Instant.compare(this.#now, real.now()) < 0 ? this.#now : real.now())
    this.here = { ...here, clock: { now: earlier } }
  }

  /** Moves the story to ten in the morning of a day, in the country's zone. */
  on(day: string): this {
    this.#now = Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone: this.here.zone, plainTime: '10:00' })
      .toInstant()
    return this
  }

  /** One act on one record, or on one to be made; gives its id. Throws when it was not done: the story must hold together. */
  async act(
    officer: Officer,
    declared: AnyAct,
    input: unknown,
    { id, second }: { id?: string; second?: Officer } = {},
  ): Promise<string> {
    const [made] = await this.acts(officer, declared, [{ input, ...(id && { id }) }], second)
    return made as string
  }

  /** An act on a list; gives the ids in order. `second` is the officer who agreed, where two are asked for. */
  async acts(
    officer: Officer,
    declared: AnyAct,
    asked: readonly { readonly id?: string; readonly input: unknown }[],
    second?: Officer,
  ): Promise<string[]> {
    if (asked.length === 0) return []
    const as = declared as AnyAct & { readonly input: TObject }
    const outcomes = await perform(this.here, officer, as, asked as never, second ? { second } : {})
    for (const outcome of outcomes) {
      if (!outcome.done) throw new Error(`The demonstration could not ${declared.name}: ${wordsOf(outcome)}`)
    }
    return outcomes.map((outcome) => outcome.id)
  }
}

const wordsOf = (outcome: Outcome): string => JSON.stringify('refusal' in outcome ? outcome.refusal : outcome)
