import { sql } from 'kysely'
import { Type } from 'typebox'
import { act, type Hands } from '#kernel/act.ts'
import { Id } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { jobOrder } from './job-order.ts'

const Places = Type.Integer({ minimum: 1, maximum: 100_000 })

/** Opens a job order: its agency may now name workers, and each certificate takes a turn of a numbered place. */
export const approveJobOrder = act({
  name: 'approve-job-order',
  on: jobOrder,
  from: 'verified',
  to: 'approved',
  by: 'clearance officer',
  unless: 'verified_by',
  input: Type.Object({ lines: Type.Array(Type.Object({ line_id: Id, places: Places }), { minItems: 1 }) }),
  form: 'approve-job-order',

  async effect({ tx, record, input, officer, now, today }) {
    const asked = await tx
      .selectFrom('job_order_line')
      .select(['id', 'letter', 'places'])
      .where('job_order_id', '=', record.id)
      .execute()
    for (const line of input.lines) {
      const own = asked.find((one) => one.id === line.line_id)
      if (!own) refuseCase(record.id, 'line-of-another-order')
      if (line.places > own.places)
        refuseCase(record.id, 'more-than-asked', { line: own.letter, asked: own.places, given: line.places })
    }
    await tx
      .updateTable('job_order')
      .set({ approved_by: officer.id, approved_on: today })
      .where('id', '=', record.id)
      .execute()
    await insertRows(
      tx,
      'approved_line',
      input.lines.map((line) => ({
        ...line,
        job_order_id: record.id,
        agency_id: record.agency_id,
        approved_by: officer.id,
        approved_at: now,
      })),
    )
    await openPlaces(
      tx,
      input.lines.map((line) => line.line_id),
    )
  },

  tells: { agency: 'job-order-approved' },
  stops: ['approve-job-order'],
})

/** One numbered place for each that was approved; there is no other number to insert. */
async function openPlaces(tx: Hands['tx'], lines: readonly string[]): Promise<void> {
  await sql`insert into place (line_id, number, places)
    select line_id, generate_series(1, places), places from approved_line where line_id = any(${lines}::uuid[])`.execute(
    tx,
  )
}
