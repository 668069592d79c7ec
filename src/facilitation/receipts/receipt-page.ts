import { sql } from 'kysely'
import { html } from '#web/html.ts'
import { day, ofOrder, type RecordRow, registerPages, text, word } from '../pages/register-pages.ts'
import { correctReceipt } from './correct-receipt.ts'
import { receipt } from './receipt.ts'
import { recordRefund } from './record-refund.ts'

interface Row extends RecordRow {
  readonly number: string
  readonly item: string
  readonly worker: string
  readonly offer_id: string
  readonly job_order: string
  readonly amount_minor: number
  readonly currency: string
  readonly paid_on: Temporal.PlainDate
}

/** What agencies say they took from workers, receipt by receipt; the agency mends its own here, and says what it paid back. */
export const receiptPages = registerPages<Row>({
  register: receipt,
  who: ['agency clerk', 'clearance officer', 'director'],
  states: ['recorded', 'refunded'],
  sign: 'banknote',
  columns: sql`concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, '')) as worker, j.number as job_order`,
  from: sql`join offer o on o.id = r.offer_id join job_order j on j.id = o.job_order_id`,
  called: (row) => row.number,
  calledBy: 'number',
  listed: [
    text('worker', 'worker'),
    word('item', 'item'),
    {
      label: 'amount',
      figures: true,
      cell: (row, { w }) => w.money({ minor: row.amount_minor, currency: row.currency }),
    },
    day('on', 'paid_on'),
  ],
  facts: [
    {
      label: 'worker',
      cell: (row, { home }) => html`<a href="${home}offers/${row.offer_id}"><bdi>${row.worker}</bdi></a>`,
    },
    ofOrder(),
    word('item', 'item'),
    { label: 'amount', cell: (row, { w }) => w.money({ minor: row.amount_minor, currency: row.currency }) },
    day('on', 'paid_on'),
  ],
  acts: [correctReceipt, recordRefund],
})
