import { violation } from '#database/violation.ts'
import type { Outcome } from './act.ts'
import { type Refusal, Refused } from './refusal.ts'

/** One case of a list: its record (or the one to make), the input, and the outer case that caused it. */
export interface Wanted {
  readonly id: string
  readonly input: unknown
  readonly cause?: { readonly id: string; readonly entry_id: string }
}

/**
 * Settles every case of a list by tries that each commit or undo as a whole. What an effect refuses leaves the list and the others are
 * tried again; a constraint that refuses a list is narrowed down to its record by halves, and names the refusal.
 */
export async function settle(
  attempt: (list: readonly Wanted[]) => Promise<Outcome[]>,
  wanted: readonly Wanted[],
): Promise<Outcome[]> {
  const without = new Map<string, Refusal>()
  for (;;) {
    const rest = wanted.filter((one) => !without.has(one.id))
    try {
      return inOrder(wanted, rest.length > 0 ? await attempt(rest) : [], without)
    } catch (error) {
      if (error instanceof Refused) {
        for (const [id, refusal] of known(error.refusals, rest)) without.set(id, refusal)
        continue
      }
      const { code, constraint } = violation(error as { message: string })
      if (!code?.startsWith('23') || !constraint) throw error
      const half = Math.ceil(rest.length / 2)
      const [only] = rest
      if (only && half === rest.length) without.set(only.id, { step: 'effect', code: constraint })
      else {
        const first = await settle(attempt, rest.slice(0, half))
        return inOrder(wanted, [...first, ...(await settle(attempt, rest.slice(half)))], without)
      }
    }
  }
}

function known(refusals: ReadonlyMap<string, Refusal>, wanted: readonly Wanted[]): [string, Refusal][] {
  const own = [...refusals].filter(([id]) => wanted.some((one) => one.id === id))
  if (own.length === 0)
    throw new Error(`An effect refused a case that is not in its list: ${[...refusals.keys()].join(', ')}`)
  return own
}

function inOrder(
  wanted: readonly Wanted[],
  outcomes: readonly Outcome[],
  without: ReadonlyMap<string, Refusal>,
): Outcome[] {
  const by = new Map(outcomes.map((one) => [one.id, one]))
  return wanted.map((one) => {
    const refusal = without.get(one.id)
    return refusal ? { id: one.id, done: false, refusal } : (by.get(one.id) as Outcome)
  })
}
