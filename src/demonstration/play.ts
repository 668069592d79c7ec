import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { TObject } from 'typebox'
import type { AnyAct, Outcome } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { decideProposal } from '#kernel/decide-proposal.ts'
import { uuidv7 } from '#kernel/ids.ts'
import type { Jurisdiction } from '#kernel/perform.ts'
import { perform } from '#kernel/perform.ts'

/**
 * A country in which invented officers act, by the same acts as everyone. Its clock is the story's: a job order of August is submitted in
 * August, so that time limits, the number's year, and rules that compare days are as they would be. It never runs ahead of the real one.
 */
export class Play {
  readonly here: Jurisdiction
  readonly #goesOn: boolean
  readonly #made = new Map<string, number>()
  #now: Temporal.Instant

  /** A story that `goesOn` is told in the same words each time: what of it the journal has already is not done again. */
  constructor(here: Jurisdiction, { goesOn }: { readonly goesOn: boolean }) {
    this.#goesOn = goesOn
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
    const all = asked.map(({ id, input }) => ({ id: id ?? this.#newId(declared.name), input }))
    const done = this.#goesOn ? await this.#done(declared, all) : new Set<string>()
    const rest = all.filter((one) => !done.has(one.id))
    if (rest.length > 0) {
      const as = declared as AnyAct & { readonly input: TObject }
      const outcomes = second
        ? await this.#byTwo(officer, second, as, rest)
        : await perform(this.here, officer, as, rest as never)
      for (const outcome of outcomes) {
        if (!outcome.done) throw new Error(`The demonstration could not ${declared.name}: ${wordsOf(outcome)}`)
      }
    }
    return all.map((one) => one.id)
  }

  /** Proposes and has the second officer agree. A story that goes on may find what it had proposed. */
  async #byTwo(
    officer: Officer,
    second: Officer,
    declared: AnyAct & { readonly input: TObject },
    asked: readonly { readonly id: string; readonly input: unknown }[],
  ): Promise<Outcome[]> {
    const open = await this.here.state
      .selectFrom('proposal')
      .select(['id', 'record_id'])
      .where('act', '=', declared.name)
      .where('state', '=', 'proposed')
      .execute()
    const waits = new Map(open.map((one) => [one.record_id, one.id]))
    const fresh = asked.filter((one) => !waits.has(one.id))
    for (const outcome of await perform(this.here, officer, declared, fresh as never))
      if ('proposal_id' in outcome) waits.set(outcome.id, outcome.proposal_id)
      else return [outcome]
    const outcomes: Outcome[] = []
    const acts = new Map<string, AnyAct>([[declared.name, declared]])
    for (const { id } of asked)
      outcomes.push(await decideProposal(this.here, second, acts, waits.get(id) as string, true))
    return outcomes
  }

  /** The id of a record to be made. Where the story goes on, the first, second … record of an act has the same one each time. */
  #newId(act: string): string {
    const at = this.here.clock.now().epochMilliseconds
    if (!this.#goesOn) return uuidv7(at)
    const count = (this.#made.get(act) ?? 0) + 1
    this.#made.set(act, count)
    const digest = createHash('sha256').update(`${this.here.code} ${act} ${count}`).digest('hex')
    return uuidv8(at, count, digest)
  }

  /** Those of the records on which the journal has this act. */
  async #done(declared: AnyAct, all: readonly { readonly id: string }[]): Promise<Set<string>> {
    const { rows } = await sql<{ id: string }>`select record_id as id from journal
      where act = ${declared.name} and record_id = any(${all.map((one) => one.id)}::uuid[])`.execute(this.here.state)
    return new Set(rows.map((row) => row.id))
  }
}

/** A UUID of our own making (RFC 9562, version 8): the millisecond and the count first, so that it sorts among the others and a list keeps its order. */
const uuidv8 = (at: number, count: number, digest: string): string =>
  `${at.toString(16).padStart(12, '0')}8${(count & 0xfff).toString(16).padStart(3, '0')}8${digest.slice(0, 15)}`.replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    '$1-$2-$3-$4-$5',
  )

const wordsOf = (outcome: Outcome): string => JSON.stringify('refusal' in outcome ? outcome.refusal : outcome)
