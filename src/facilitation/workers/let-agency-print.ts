import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { worker } from './worker.ts'

/** The worker says whether the agency may print the certificate; what was said counts for those that are valid now, too. */
export const letAgencyPrint = act({
  name: 'let-agency-print',
  on: worker,
  from: 'registered',
  to: 'registered',
  by: 'worker',
  input: Type.Object({ may: Type.Boolean() }),

  async effect({ tx, record, input }) {
    await sql`update worker set prints_by_agency = ${input.may} where id = ${record.id}`.execute(tx)
    await sql`update certificate_token t set agency_id = case when ${input.may} then c.agency_id end
      from certificate c where c.id = t.certificate_id and c.worker_id = ${record.id}`.execute(tx)
  },
})
