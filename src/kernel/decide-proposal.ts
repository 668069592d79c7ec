import type { AnyAct, Outcome } from './act.ts'
import { stillAppointed } from './appointed.ts'
import type { Officer } from './authority.ts'
import { dayIn } from './clock.ts'
import { type Jurisdiction, perform } from './perform.ts'
import { closeProposal, type Proposal } from './proposal.ts'
import { type Refusal, refuse } from './refusal.ts'
import { settle } from './settle.ts'
import { openText, readSubjectKeys } from './subject-key.ts'

/** A proposal as its second officer reads it, with the input that would be performed. */
export interface Proposed {
  readonly declared: AnyAct
  readonly record_id: string
  /** The person whom the record is about, else the office that proposed. */
  readonly subject_id: string
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
  const { record_id, subject_id, proposed_by, proposed_at, state } = row
  return {
    declared,
    record_id,
    subject_id,
    proposed_by,
    proposed_at,
    state,
    input: JSON.parse(openText(key, row.sealed)),
  }
}

/**
 * The second officer's word on a proposal, from anywhere. Agreed, the act is performed in the proposer's name with this officer as the
 * second, and the proposal closes in the same transaction; when the act is refused, the proposal stays open, to be agreed once the
 * obstacle is mended, or declined. Declined, nothing else changes. Refused: another role, the proposer himself, one no longer open, and to
 * agree when the proposer is no longer appointed.
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
  const refusal = mayDecide(row, declared, officer)
  if (!row || !declared || refusal) return { id: proposalId, done: false, refusal: refusal ?? refuse('record-unknown') }
  if (!agrees) return decline(here, officer, row)
  const key = (await readSubjectKeys(here.state, here.wrapping, [row.subject_id])).get(row.subject_id)
  if (!key) return { id: proposalId, done: false, refusal: refuse('record-unknown') }
  const { proposed_by: officer_id, role, office_id } = row
  const today = dayIn(here.zone, here.clock.now())
  const proposer = await stillAppointed(here.state, today, { officer_id, role, office_id })
  if (!proposer) return { id: proposalId, done: false, refusal: refuse('proposer-has-left') }
  const asked = { id: row.record_id, input: JSON.parse(openText(key, row.sealed)) as never }
  const [outcome] = await perform(here, proposer, declared, [asked], { agreed: { second: officer, proposal: row } })
  return outcome as Outcome
}

/** Who may say the second word on a proposal: undefined is yes, else the reason. */
function mayDecide(
  row: { readonly proposed_by: string; readonly state: string } | undefined,
  declared: AnyAct | undefined,
  officer: Officer,
): Refusal | undefined {
  if (!row || !declared) return refuse('record-unknown')
  if (officer.role !== declared.second) return refuse('not-your-role', { arguments: { role: declared.second ?? '' } })
  if (officer.id === row.proposed_by) return refuse('same-officer-twice')
  if (row.state !== 'proposed')
    return refuse('not-in-this-state', { arguments: { state: row.state, from: 'proposed' } })
  return undefined
}

async function decline(here: Jurisdiction, officer: Officer, proposal: Proposal): Promise<Outcome> {
  const { record_id: id } = proposal
  const attempt = async (): Promise<Outcome[]> => {
    const close = (tx: Parameters<typeof closeProposal>[0]) =>
      closeProposal(tx, here.wrapping, officer, here.clock.now(), proposal, 'declined')
    const entry_id = await here.state.transaction().execute(close)
    return [{ id, done: true, state: 'declined', entry_id }]
  }
  return (await settle(attempt, [{ id, input: {} }]))[0] as Outcome
}
