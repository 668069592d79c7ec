// What became of a case, as the API says it. Nothing that rests on a worker's private statement leaves for an outside body (HARM.md S2).
import type { Outcome } from '#kernel/act.ts'
import { isOutside, type Officer } from '#kernel/authority.ts'
import type { Decision } from '#kernel/decision.ts'
import type { Desk } from './desk.ts'
import { type Problem, problemOf } from './problem.ts'
import type { Words } from './words.ts'

type SaidOutcome =
  | {
      readonly id: string
      readonly done: true
      readonly state: string
      readonly entry_id: string
      readonly decision?: unknown
    }
  | { readonly id: string; readonly done: false; readonly proposal_id: string }
  | { readonly id: string; readonly done: false; readonly problem: Problem }

export function sayOutcome(desk: Desk, officer: Officer, w: Words, outcome: Outcome): SaidOutcome {
  if ('refusal' in outcome) return { id: outcome.id, done: false, problem: problemOf(w, outcome.refusal) }
  if ('proposal_id' in outcome) return { id: outcome.id, done: false, proposal_id: outcome.proposal_id }
  const { id, state, entry_id, decision } = outcome
  return { id, done: true, state, entry_id, ...(decision && { decision: sayDecision(desk, officer, w, decision) }) }
}

function sayDecision({ here, today }: Desk, officer: Officer, w: Words, decision: Decision): unknown {
  const answers = decision.answers.filter(
    (answer) => answer.result !== 'holds' && !(answer.confidential && isOutside(officer.role)),
  )
  return {
    id: decision.id,
    result: decision.result,
    answers: answers.map((answer) => ({
      result: answer.result,
      consequence: answer.consequence,
      missing: answer.missing,
      ...here.law.explain(answer, decision.facts, today(), w.language),
    })),
  }
}

/** The status of an answer about one case. */
export const statusOfOutcome = (said: SaidOutcome): number =>
  'problem' in said ? said.problem.status : 'proposal_id' in said ? 202 : 200
