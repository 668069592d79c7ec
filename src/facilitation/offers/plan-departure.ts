import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Day } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { offer } from './offer.ts'

/** Says on which day the worker means to leave; the law compares visa, medical and insurance with it. */
export const planDeparture = act({
  name: 'plan-departure',
  on: offer,
  from: ['accepted', 'waiting'],
  to: ['accepted', 'waiting'],
  by: ['agency clerk', 'worker'],
  input: Type.Object({ departure_planned_on: Day }),

  async effect({ tx, record, input, today }) {
    if (Temporal.PlainDate.compare(input.departure_planned_on, today) < 0) refuseCase(record.id, 'day-has-passed')
    await sql`update offer set departure_planned_on = ${input.departure_planned_on} where id = ${record.id}`.execute(tx)
    return record.state
  },

  tells: { worker: 'departure-planned', agency: 'departure-planned' },
})
