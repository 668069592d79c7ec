import { sql } from 'kysely'
import { act, type Hands } from '#kernel/act.ts'
import type { Decision } from '#kernel/decision.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { Nothing } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { openFinding } from '../findings/open-finding.ts'
import { clearance } from './clearance.ts'

/** Asks the law in force and keeps its answer: clear, obstructed or unknown, each obstacle with its rule. May be done again at any time. */
export const decideClearance = act({
  name: 'decide-clearance',
  on: clearance,
  from: ['requested', 'clear', 'obstructed', 'unknown'],
  to: ['clear', 'obstructed', 'unknown'],
  by: ['agency clerk', 'worker', 'clearance officer'],
  input: Nothing,
  law: 'clearance',
  decides: true,

  async effects(hands) {
    const { tx, cases } = hands
    const decided = cases.map((one) => ({ ...one, decision: one.decision as Decision }))
    await sql`update clearance c set state = v.state::clearance_state, decision_id = v.decision_id
      from unnest(${decided.map((one) => one.id)}::uuid[], ${decided.map((one) => one.decision.id)}::uuid[], ${decided.map((one) => one.decision.result)}::text[])
      as v (id, decision_id, state) where c.id = v.id`.execute(tx)
    await showToAgency(hands, decided)
    await openFindings(hands, decided)
    return new Map(decided.map((one) => [one.id, one.decision.result]))
  },
})

interface Decided {
  readonly id: string
  readonly entry_id: string
  readonly record: { readonly agency_id: string; readonly worker_id: string }
  readonly decision: Decision
}

/** The days that pick a version of the law, by their columns: without them what was shown could not be said in words again. */
const events = ['contract_signed_on', 'contract_verified_on', 'first_payment_on'] as const

/** What the agency is shown: nothing that rests on what the worker said in private, nor that such an answer exists (S2). */
async function showToAgency({ tx, today, now, law }: Hands, decided: readonly Decided[]): Promise<void> {
  await insertRows(
    tx,
    'decision_shown',
    decided.map(({ id, record, decision }) => ({
      decision_id: decision.id,
      clearance_id: id,
      agency_id: record.agency_id,
      worker_id: record.worker_id,
      result: decision.result,
      answers: JSON.parse(JSON.stringify(decision.answers.filter((answer) => !answer.confidential))),
      decided_on: today,
      decided_at: now,
      events: JSON.parse(
        JSON.stringify(Object.fromEntries(events.map((event) => [event, decision.facts[event] ?? null]))),
      ),
      pack_hash: law.pack.version,
    })),
  )
}

/** A rule broken by someone else opens a case against them, once, and lets the worker go. */
async function openFindings(hands: Hands, decided: readonly Decided[]): Promise<void> {
  const broken = decided.flatMap((one) =>
    one.decision.answers
      .filter((answer) => answer.consequence === 'finding' && answer.result === 'fails')
      .map((answer) => ({ one, answer })),
  )
  if (broken.length === 0) return
  const { rows } = await sql<{ key: string }>`select clearance_id || ' ' || rule as key from finding
    where clearance_id = any(${decided.map((one) => one.id)}::uuid[])`.execute(hands.tx)
  const open = new Set(rows.map((row) => row.key))
  const fresh = broken.filter(({ one, answer }) => !open.has(`${one.id} ${answer.rule}`))
  await hands.perform(
    openFinding,
    fresh.map(({ one, answer }) => ({
      id: uuidv7(),
      input: { clearance_id: one.id, decision_id: one.decision.id, rule: answer.rule, against: answer.against },
      cause: one,
    })),
  )
}
