// Who bears what of the cost of one worker's going, as the agency declared it with the job order.
import { sql } from 'kysely'
import type { Reading } from '#kernel/read.ts'
import { dataTable } from '#web/components/data-table.ts'
import { html, type Piece } from '#web/html.ts'
import type { Words } from '#web/words.ts'

export interface Cost {
  readonly job_order_id: string
  readonly item: string
  readonly borne_by: 'worker' | 'agency' | 'employer'
  readonly amount_minor: number
  readonly currency: string
}

/** The sheets of job orders, what falls on the worker first. */
export async function costsOf(
  db: Reading,
  job_orders: readonly string[],
): Promise<ReadonlyMap<string, readonly Cost[]>> {
  const { rows } = await sql<Cost>`select job_order_id, item, borne_by, amount_minor, currency from cost_sheet_item
    where job_order_id = any(${job_orders}::uuid[]) order by borne_by <> 'worker', borne_by, item`.execute(db)
  return Map.groupBy(rows, (row) => row.job_order_id)
}

/** The sheet as a table; `to` is whether the worker reads it, who is then called you. */
export function drawCosts(w: Words, costs: readonly Cost[], to: 'you' | 'others' = 'others'): Piece {
  const columns = [
    { label: w.text('column-item') },
    { label: w.text('column-borne-by') },
    { label: w.text('column-amount'), figures: true },
  ]
  const bearer = ({ borne_by }: Cost) =>
    w.text(borne_by === 'worker' && to === 'you' ? 'party-you' : `party-${borne_by}`)
  const rows = costs.map((cost) => [
    itemName(w, cost.item),
    bearer(cost),
    w.money({ minor: cost.amount_minor, currency: cost.currency }),
  ])
  return dataTable(w.text('cost-sheet'), columns, rows, html`<p>${w.text('cost-sheet-empty')}</p>`, {
    captionUnseen: true,
  })
}

const itemName = (w: Words, name: string) => {
  const id = `item-${name.replaceAll(' ', '-')}`
  return w.has(id) ? w.text(id) : name
}
