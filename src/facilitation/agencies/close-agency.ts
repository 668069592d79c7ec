import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { agency } from './agency.ts'

/** Closes an agency whose licence was cancelled or has expired. What it owes stays owed, and the certificates of its workers stay valid. */
export const closeAgency = act({
  name: 'close-agency',
  on: agency,
  from: 'registered',
  to: 'closed',
  by: 'licensing officer',
  takesAway: true,
  second: 'director',
  input: Nothing,

  async effect({ tx, record }) {
    const { rows } = await sql<{ number: string }>`select number from licence
      where agency_id = ${record.id} and state in ('granted', 'suspended') limit 1`.execute(tx)
    if (rows[0]) refuseCase(record.id, 'licence-in-force', { number: rows[0].number })
  },

  tells: { office: 'agency-closed' },
})
