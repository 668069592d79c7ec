import { sql, type Transaction } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { AnyAct, Outcome } from './act.ts'
import type { Officer } from './authority.ts'
import { uuidv7 } from './ids.ts'
import { entryIds, rowImages, writeJournal } from './journal.ts'
import { Refused, refuse } from './refusal.ts'
import { sealText, subjectKeys, type WrappingKey } from './subject-key.ts'

/** Keeps what waits for a second officer: the input sealed, one open proposal an act and record. */
export async function keepProposals(
  tx: Transaction<Tables>,
  wrapping: WrappingKey,
  officer: Officer,
  now: Temporal.Instant,
  declared: AnyAct,
  cases: readonly { readonly id: string; readonly entry_id: string; readonly input: unknown }[],
  subjects: ReadonlyMap<string, string>,
): Promise<Outcome[]> {
  const keys = await subjectKeys(tx, wrapping, [...subjects.values()])
  const proposals = cases.map((one) => ({ ...one, proposal_id: uuidv7(), subject_id: subjects.get(one.id) as string }))
  for (const one of proposals) {
    const sealed = sealText(keys.get(one.subject_id) as Buffer, JSON.stringify(one.input))
    await sql`insert into proposal (id, state, act, register, record_id, subject_id, sealed, proposed_by, office_id, role, second, proposed_at)
      values (${one.proposal_id}, 'proposed', ${declared.name}, ${declared.on.table}, ${one.id}, ${one.subject_id}, ${sealed},
        ${officer.id}, ${officer.office_id}, ${officer.role}, ${declared.second}, ${now})`.execute(tx)
  }
  await journalProposals(tx, wrapping, officer, now, proposals, null, 'proposed')
  return proposals.map((one) => ({ id: one.id, done: false, proposal_id: one.proposal_id }))
}

/** A proposal: its row, the record it is about, and the person or office with whose key its entries are sealed. */
export interface Proposal {
  readonly id: string
  readonly record_id: string
  readonly subject_id: string
}

/** Closes a proposal with the second officer's word, in the transaction of what follows from it. Gives the entry's id. Refuses `not-in-this-state`. */
export async function closeProposal(
  tx: Transaction<Tables>,
  wrapping: WrappingKey,
  second: Officer,
  now: Temporal.Instant,
  { id, record_id, subject_id }: Proposal,
  to: 'decided' | 'declined',
): Promise<string> {
  const { numAffectedRows } = await sql`update proposal set state = ${to}::proposal_state, decided_by = ${second.id}
    where id = ${id} and state = 'proposed'`.execute(tx)
  const refusal = refuse('not-in-this-state', { arguments: { state: 'decided', from: 'proposed' } })
  if (numAffectedRows !== 1n) throw new Refused(new Map([[record_id, refusal]]))
  const [entry_id] = (await entryIds(tx, [id], false)) as [string]
  await journalProposals(tx, wrapping, second, now, [{ entry_id, proposal_id: id, subject_id }], 'proposed', to)
  return entry_id
}

/** The journal's entries about the proposals themselves. */
async function journalProposals(
  tx: Transaction<Tables>,
  wrapping: WrappingKey,
  officer: Officer,
  now: Temporal.Instant,
  proposals: readonly { readonly entry_id: string; readonly proposal_id: string; readonly subject_id: string }[],
  from: string | null,
  to: string,
): Promise<void> {
  const images = await rowImages(
    tx,
    { table: 'proposal' },
    proposals.map((one) => one.proposal_id),
  )
  const written = proposals.map((one) => ({
    entry_id: one.entry_id,
    act: from === null ? 'propose-act' : 'decide-proposal',
    register: 'proposal',
    record_id: one.proposal_id,
    subject_id: one.subject_id,
    cause_id: null,
    from,
    to,
    input: {},
    decision: null,
    image: images.get(one.proposal_id) as NonNullable<ReturnType<typeof images.get>>,
  }))
  await writeJournal(tx, wrapping, officer, null, now, written)
}
