import { sql } from 'kysely'
import type { AnyAct, Outcome } from './act.ts'
import type { Officer } from './authority.ts'
import { uuidv7 } from './ids.ts'
import { type Jurisdiction, perform } from './perform.ts'
import { journalProposals } from './proposal.ts'
import { refuse } from './refusal.ts'
import { openText, readSubjectKeys } from './subject-key.ts'

/** A proposal as its second officer reads it, with the input that would be performed. */
export interface Proposed {
  readonly declared: AnyAct
  readonly record_id: string
  readonly proposed_by: string
  readonly proposed_at: Temporal.Instant
  readonly state: string
  readonly input: Readonly<Record<string, unknown>>
}

/** Opens a proposal for an officer of the role that may decide it; undefined for anybody else, and when it is not known. @public */
export async function readProposal(
  here: Jurisdiction,
  officer: Officer,
  acts: ReadonlyMap<string, AnyAct>,
  id: string,
): Promise<Proposed | undefined> {
  const row = await here.state.selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirst()
  const declared = row && acts.get(row.act)
  if (!row || !declared || declared.second !== officer.role) return undefined
  const key = (await readSubjectKeys(here.state, here.wrapping, [row.subject_id])).get(row.subject_id)
  if (!key) return undefined
  const { record_id, proposed_by, proposed_at, state } = row
  return { declared, record_id, proposed_by, proposed_at, state, input: JSON.parse(openText(key, row.sealed)) }
}

/**
 * The second officer's word on a proposal, from anywhere. Agreed, the act is performed in the proposer's name with this officer as the
 * second; declined, nothing else changes. Refused: another role, the proposer himself, a proposal that is no longer open.
 */
export async function decideProposal(
  here: Jurisdiction,
  officer: Officer,
  acts: ReadonlyMap<string, AnyAct>,
  proposalId: string,
  agrees: boolean,
): Promise<Outcome> {
  const row = await here.state.selectFrom('proposal').selectAll().where('id', '=', proposalId).executeTakeFirst()
  const declared = row && acts.get(row.act)
  if (!row || !declared) return { id: proposalId, done: false, refusal: refuse('record-unknown') }
  if (officer.role !== declared.second)
    return {
      id: proposalId,
      done: false,
      refusal: refuse('not-your-role', { arguments: { role: declared.second ?? '' } }),
    }
  if (officer.id === row.proposed_by) return { id: proposalId, done: false, refusal: refuse('same-officer-twice') }
  if (row.state !== 'proposed')
    return {
      id: proposalId,
      done: false,
      refusal: refuse('not-in-this-state', { arguments: { state: row.state, from: 'proposed' } }),
    }
  let outcome: Outcome = { id: row.record_id, done: true, state: 'declined', entry_id: uuidv7() }
  if (agrees) {
    const key = (await readSubjectKeys(here.state, here.wrapping, [row.subject_id])).get(row.subject_id)
    if (!key) return { id: proposalId, done: false, refusal: refuse('record-unknown') }
    const proposer: Officer = {
      id: row.proposed_by,
      name: '',
      role: row.role,
      office_id: row.office_id,
      agency_id: null,
      worker_id: null,
    }
    const input = JSON.parse(openText(key, row.sealed)) as never
    const [done] = await perform(here, proposer, declared, [{ id: row.record_id, input }], { second: officer })
    outcome = done as Outcome
    if (!outcome.done) return outcome
  }
  await here.state.transaction().execute(async (tx) => {
    const to = agrees ? 'decided' : 'declined'
    await sql`update proposal set state = ${to}::proposal_state, decided_by = ${officer.id} where id = ${row.id} and state = 'proposed'`.execute(
      tx,
    )
    const proposals = [{ entry_id: uuidv7(), proposal_id: row.id, subject_id: row.subject_id }]
    await journalProposals(tx, here.wrapping, officer, null, here.clock.now(), proposals, 'proposed', to)
  })
  return outcome
}
