import { sql } from 'kysely'
import { day, type RecordRow, registerPages, text } from '../pages/register-pages.ts'
import { departure } from './departure.ts'
import { recordNotBoarded } from './record-not-boarded.ts'

interface Row extends RecordRow {
  readonly number: string
  readonly worker: string
  readonly departed_on: Temporal.PlainDate
  readonly flight: string | null
}

export const departurePages = registerPages<Row>({
  register: departure,
  who: ['immigration officer', 'clearance officer', 'director'],
  states: ['confirmed', 'not boarded'],
  sign: 'plane-takeoff',
  columns: sql`c.number, concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, '')) as worker`,
  from: sql`join certificate c on c.id = r.certificate_id join offer o on o.id = c.offer_id`,
  called: (row) => row.number,
  calledBy: 'number',
  listed: [text('worker', 'worker'), day('departed', 'departed_on'), text('flight', 'flight')],
  facts: [text('worker', 'worker'), day('departed', 'departed_on'), text('flight', 'flight')],
  acts: [recordNotBoarded],
  several: { by: 'immigration officer', path: 'list', label: 'departure-list-title' },
})
