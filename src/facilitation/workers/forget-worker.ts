import { sql } from 'kysely'
import { Type } from 'typebox'
import { act, type Case, type Hands } from '#kernel/act.ts'
import { forgotten } from '#kernel/forget.ts'
import { choice } from '#kernel/input.ts'
import { refuseThose } from '#kernel/refusal.ts'
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

  async effects(hands) {
    const { tx, cases } = hands
    const ids = cases.map((one) => one.id)
    await refuseUnderWay(tx, cases)
    await forgetRecords(hands)
    await forgetDecisions(tx, ids)
    const mine = sql`worker_id = any(${ids}::uuid[])`
    await sql`update worker_name set surname = ${forgotten.text}, given_names = '' where ${mine}`.execute(tx)
    await sql`update passport set number = ${forgotten.number}, mrz = null where ${mine}`.execute(tx)
    await sql`update certificate_token set token = '' where ${mine}`.execute(tx)
    await sql`delete from worker_code where ${mine}`.execute(tx)
    await sql`delete from subject_key where subject_id = any(${ids}::uuid[])`.execute(tx)
    await sql`update worker set state = 'forgotten', birth_on = ${forgotten.day}, sex = null, telephone = null
      where id = any(${ids}::uuid[])`.execute(tx)
  },
})

type Forgetting = Hands & { readonly cases: readonly Case<{ readonly id: string }, unknown>[] }

async function refuseUnderWay(tx: Hands['tx'], cases: Forgetting['cases']): Promise<void> {
  const ids = cases.map((one) => one.id)
  const { rows } = await sql<{ id: string }>`
    select worker_id as id from offer where worker_id = any(${ids}::uuid[]) and state in ('offered', 'accepted', 'waiting')
    union select worker_id from clearance where worker_id = any(${ids}::uuid[]) and state in ('requested', 'clear', 'obstructed', 'unknown')
    union select worker_id from certificate where worker_id = any(${ids}::uuid[]) and state in ('valid', 'suspended')
    union select subject_id from proposal where subject_id = any(${ids}::uuid[]) and state = 'proposed'`.execute(tx)
  const underWay = new Set(rows.map((row) => row.id))
  refuseThose(cases, ({ id }) => (underWay.has(id) ? { code: 'still-under-way' } : undefined))
}

/** Kind after kind, each for all workers at once: records are locked in one order of kinds. */
async function forgetRecords({ tx, perform, cases }: Forgetting): Promise<void> {
  const causes = new Map(cases.map((one) => [one.id, one]))
  for (const nested of [forgetOffer, forgetEntryPermission, forgetProviderResult, forgetClearance]) {
    const { rows } = await sql<{ id: string; worker_id: string }>`
      select id, worker_id from ${sql.table(nested.on.table)} where worker_id = any(${[...causes.keys()]}::uuid[]) order by id`.execute(
      tx,
    )
    await perform(
      nested as typeof forgetOffer,
      rows.map(({ id, worker_id }) => ({ id, input: {}, cause: causes.get(worker_id) as Forgetting['cases'][number] })),
    )
  }
}

/** The facts that were taken, and those that answers repeat. Which rules held, and of which version, stays. */
async function forgetDecisions(tx: Hands['tx'], workers: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_attribute a where a.attrelid = 'clearance_facts'::regclass and a.attnum > 0
      and not a.attisdropped and a.attname not in ('decision_id', 'id')`.execute(tx)
  const mine = sql`select d.id from decision d join clearance c on c.id = d.record_id where c.worker_id = any(${workers}::uuid[])`
  const nothing = sql.join(rows.map(({ name }) => sql`${sql.ref(name)} = null`))
  await sql`update clearance_facts set ${nothing} where decision_id in (${mine})`.execute(tx)
  const without = sql`coalesce((select jsonb_agg(a || '{"facts": {}}') from jsonb_array_elements(answers) a), '[]')`
  await sql`update decision set answers = ${without} where id in (${mine})`.execute(tx)
  await sql`update decision_shown set answers = ${without}, events = '{}' where worker_id = any(${workers}::uuid[])`.execute(
    tx,
  )
}
