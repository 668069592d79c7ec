import { sql } from 'kysely'
import { Type } from 'typebox'
import { act, type Case, type Hands } from '#kernel/act.ts'
import { forgotten } from '#kernel/forget.ts'
import { choice } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { forgetClearance, forgetEntryPermission, forgetOffer, forgetProviderResult } from './forget-records.ts'
import { worker } from './worker.ts'

/**
 * Forgets a person: what is personal is blanked, taken facts too, and the key goes with which the journal's inputs were sealed. The log
 * stays whole. Runs as the keeper's login (DESIGN.md section 5). Refuses `still-under-way` while an offer, a clearance or a certificate is open.
 */
export const forgetWorker = act({
  name: 'forget-worker',
  on: worker,
  from: 'registered',
  to: 'forgotten',
  by: 'keeper',
  input: Type.Object({ ground: choice('term of keeping has ended', 'asked by the person') }),
  forgets: true,

  async effect(hands) {
    const { tx, record, one } = hands
    await refuseUnderWay(tx, record.id)
    await forgetRecords(hands, one)
    await forgetDecisions(tx, record.id)
    await sql`update worker_name set surname = ${forgotten.text}, given_names = '' where worker_id = ${record.id}`.execute(
      tx,
    )
    await sql`update passport set number = ${forgotten.number}, mrz = null where worker_id = ${record.id}`.execute(tx)
    await sql`update certificate_token set token = '' where worker_id = ${record.id}`.execute(tx)
    await sql`delete from worker_code where worker_id = ${record.id}`.execute(tx)
    await sql`delete from subject_key where subject_id = ${record.id}`.execute(tx)
    await sql`update worker set state = 'forgotten', birth_on = ${forgotten.day}, sex = null, telephone = null where id = ${record.id}`.execute(
      tx,
    )
  },
})

async function refuseUnderWay(tx: Hands['tx'], workerId: string): Promise<void> {
  const { rows } = await sql`
    select 1 from offer where worker_id = ${workerId} and state in ('offered', 'accepted', 'waiting')
    union all select 1 from clearance where worker_id = ${workerId} and state in ('requested', 'clear', 'obstructed', 'unknown')
    union all select 1 from certificate where worker_id = ${workerId} and state in ('valid', 'suspended')
    union all select 1 from proposal where subject_id = ${workerId} and state = 'proposed' limit 1`.execute(tx)
  if (rows.length > 0) refuseCase(workerId, 'still-under-way')
}

async function forgetRecords({ tx, perform }: Hands, cause: Case<{ readonly id: string }, unknown>): Promise<void> {
  for (const nested of [forgetOffer, forgetEntryPermission, forgetProviderResult, forgetClearance]) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(nested.on.table)} where worker_id = ${cause.record.id} order by id`.execute(tx)
    await perform(
      nested as typeof forgetOffer,
      rows.map(({ id }) => ({ id, input: {}, cause })),
    )
  }
}

/** The facts that were taken, and those that answers repeat. Which rules held, and of which version, stays. */
async function forgetDecisions(tx: Hands['tx'], workerId: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_attribute a where a.attrelid = 'clearance_facts'::regclass and a.attnum > 0
      and not a.attisdropped and a.attname not in ('decision_id', 'id')`.execute(tx)
  const mine = sql`select d.id from decision d join clearance c on c.id = d.record_id where c.worker_id = ${workerId}`
  const nothing = sql.join(rows.map(({ name }) => sql`${sql.ref(name)} = null`))
  await sql`update clearance_facts set ${nothing} where decision_id in (${mine})`.execute(tx)
  const without = sql`coalesce((select jsonb_agg(a || '{"facts": {}}') from jsonb_array_elements(answers) a), '[]')`
  await sql`update decision set answers = ${without} where id in (${mine})`.execute(tx)
  await sql`update decision_shown set answers = ${without} where worker_id = ${workerId}`.execute(tx)
}
