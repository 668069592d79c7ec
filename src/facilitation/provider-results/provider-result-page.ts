import { sql } from 'kysely'
import { day, type RecordRow, registerPages, text, word } from '../pages/register-pages.ts'
import { certifyWorker } from './certify-worker.ts'
import { enterResult } from './enter-result.ts'
import { providerResult } from './provider-result.ts'

interface Row extends RecordRow {
  readonly person: string
  readonly kind: string
  readonly passport_number: string
  readonly outcome: string | null
  readonly on_day: Temporal.PlainDate | null
  readonly ends_on: Temporal.PlainDate | null
}

/** What a clinic, training centre, insurer or fund was asked, and what it entered. Of health no more than fit or not. */
export const providerResultPages = registerPages<Row>({
  register: providerResult,
  who: ['clinic officer', 'training officer', 'insurance officer', 'fund officer'],
  states: ['asked', 'entered'],
  sign: 'file-check',
  columns: sql`r.kind::text as kind`,
  from: sql``,
  called: (row) => row.person,
  calledBy: 'worker',
  listed: [word('kind', 'kind'), text('passport', 'passport_number'), word('outcome', 'outcome'), day('on', 'on_day')],
  facts: [
    word('kind', 'kind'),
    text('passport', 'passport_number'),
    word('outcome', 'outcome'),
    day('on', 'on_day'),
    day('until', 'ends_on'),
  ],
  acts: [enterResult],
  making: [certifyWorker],
})
