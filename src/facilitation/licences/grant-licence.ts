import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { nextNumber } from '#kernel/counter.ts'
import { Day, Id } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
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

  async effect({ tx, record, input, officer, today }) {
    const number = `LIC-${today.year}-${String(await nextNumber(tx, `LIC-${today.year}`)).padStart(4, '0')}`
    await insertRows(tx, 'licence', [{ id: record.id, state: 'granted', number, ...input, recorded_by: officer.id }])
  },

  tells: { agency: 'licence-granted' },
})
