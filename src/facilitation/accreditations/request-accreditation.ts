import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Id } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { agency } from '../agencies/agency.ts'
import { accreditation } from './accreditation.ts'

/** An agency asks the post in the principal's country to accredit the principal to it. */
export const requestAccreditation = act({
  name: 'request-accreditation',
  on: accreditation,
  from: null,
  to: 'requested',
  by: 'agency clerk',
  within: { register: agency, field: 'agency_id' },
  input: Type.Object({ agency_id: Id, principal_id: Id, post_id: Id }),

  async effect({ tx, record, input, officer }) {
    const { rows } =
      await sql`select 1 from principal p join office o on o.id = ${input.post_id} and o.kind = 'post' and o.country = p.country
      where p.id = ${input.principal_id} and (p.agency_id is null or p.agency_id = ${input.agency_id})`.execute(tx)
    if (rows.length === 0) refuseCase(record.id, 'post-of-another-country')
    await insertRows(tx, 'accreditation', [{ id: record.id, state: 'requested', ...input, recorded_by: officer.id }])
  },

  tells: { post: 'accreditation-requested' },
  starts: { clock: 'accredit-principal', term: 'accreditation of a principal', owner: 'labour attache' },
})
