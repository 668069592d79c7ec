import { sql } from 'kysely'
import type { Hands } from '#kernel/act.ts'
import { refuseThose } from '#kernel/refusal.ts'

/** Refuses `day-in-the-future` to receipts that say, after the act, that money was paid on a day that has not come. */
export async function refuseUnpaidYet(
  { tx, today }: Pick<Hands, 'tx' | 'today'>,
  receipts: readonly { readonly id: string }[],
): Promise<void> {
  const { rows } = await sql<{ id: string; paid_on: Temporal.PlainDate }>`select id, paid_on from receipt
    where id = any(${receipts.map((one) => one.id)}::uuid[]) and paid_on > ${today}`.execute(tx)
  const days = new Map(rows.map((row) => [row.id, String(row.paid_on)]))
  refuseThose(receipts, ({ id }) => {
    const day = days.get(id)
    return day ? { code: 'day-in-the-future', arguments: { day } } : undefined
  })
}
