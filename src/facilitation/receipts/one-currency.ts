import { sql } from 'kysely'
import type { Hands } from '#kernel/act.ts'
import { refuseThose } from '#kernel/refusal.ts'

/**
 * Refuses `receipt-other-currency` to receipts that stand, after the act, beside others of the same offer and item in another currency.
 * The cap is held to the sum of what was taken, and a sum knows one currency: a fil of dirhams would hide a month's wage in riyals.
 */
export async function refuseOtherCurrency(
  tx: Hands['tx'],
  receipts: readonly { readonly id: string }[],
): Promise<void> {
  const ids = receipts.map((one) => one.id)
  const { rows } = await sql<{ id: string; currency: string; stood: boolean }>`
    select r.id, min(o.currency) as currency, bool_or(o.id <> all(${ids}::uuid[])) as stood from receipt r
    join receipt o on o.offer_id = r.offer_id and o.item = r.item and o.state = 'recorded' and o.currency <> r.currency
    where r.id = any(${ids}::uuid[]) and (o.id <> all(${ids}::uuid[]) or o.id < r.id) group by r.id`.execute(tx)
  // Those that stood before the list decide; only where none did, the first of the list does.
  const stood = rows.filter((row) => row.stood)
  const others = new Map((stood.length > 0 ? stood : rows).map((row) => [row.id, row.currency]))
  refuseThose(receipts, ({ id }) => {
    const currency = others.get(id)
    return currency ? { code: 'receipt-other-currency', arguments: { currency } } : undefined
  })
}
