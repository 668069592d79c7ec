import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { afterDay } from '#kernel/clock.ts'
import { Day } from '#kernel/input.ts'
import { accreditation } from './accreditation.ts'

/** The post accredits the principal to the agency, with the day on which both undertook to answer jointly for the workers' claims. */
export const accreditPrincipal = act({
  name: 'accredit-principal',
  on: accreditation,
  from: 'requested',
  to: 'accredited',
  by: 'labour attache',
  unless: 'recorded_by',
  input: Type.Object({ joint_undertaking_signed_on: Day, from_on: Day, ends_on: Day }),

  async effect({ tx, record, input, zone, later }) {
    await sql`update accreditation set state = 'accredited', joint_undertaking_signed_on = ${input.joint_undertaking_signed_on},
      from_on = ${input.from_on}, ends_on = ${input.ends_on} where id = ${record.id}`.execute(tx)
    await later('expire-accreditation', { id: record.id }, afterDay(zone, input.ends_on))
  },

  tells: { agency: 'principal-accredited' },
  stops: ['accredit-principal'],
})
