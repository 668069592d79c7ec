import { sql } from 'kysely'
import { Type } from 'typebox'
import { act, type Hands } from '#kernel/act.ts'
import { afterDay } from '#kernel/clock.ts'
import { nextNumber } from '#kernel/counter.ts'
import { Day, Id } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { agency } from '../agencies/agency.ts'
import { licence } from './licence.ts'

/** Grants an agency the authority to recruit between two days, by two officers. How long is the officers' word where the pack has a gap. */
export const grantLicence = act({
  name: 'grant-licence',
  on: licence,
  from: null,
  to: 'granted',
  by: 'licensing officer',
  second: 'director',
  within: { register: agency, field: 'agency_id' },
  input: Type.Object({ agency_id: Id, from_on: Day, ends_on: Day }),

  async effect({ tx, record, input, officer, today, zone, later }) {
    await refuseBeside(tx, record.id, input)
    await later('expire-licence', { id: record.id }, afterDay(zone, input.ends_on))
    const number = `LIC-${today.year}-${String(await nextNumber(tx, `LIC-${today.year}`)).padStart(4, '0')}`
    await insertRows(tx, 'licence', [{ id: record.id, state: 'granted', number, ...input, recorded_by: officer.id }])
  },

  tells: { agency: 'licence-granted' },
})

/** A closed agency gets no licence, and no other stands beside one in force or suspended: a new one would undo a suspension. */
async function refuseBeside(
  tx: Hands['tx'],
  id: string,
  { agency_id, from_on }: { readonly agency_id: string; readonly from_on: string },
): Promise<void> {
  const { state } = await tx.selectFrom('agency').select('state').where('id', '=', agency_id).executeTakeFirstOrThrow()
  if (state === 'closed') refuseCase(id, 'agency-is-closed')
  const { rows } = await sql<{ number: string }>`select number from licence
    where agency_id = ${agency_id} and state in ('granted', 'suspended') and ends_on >= ${from_on} limit 1`.execute(tx)
  if (rows[0]) refuseCase(id, 'licence-in-force', { number: rows[0].number })
}
