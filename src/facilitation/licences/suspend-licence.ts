import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { choice } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { licence } from './licence.ts'

/** The closed grounds of a suspension. */
const suspensionGrounds = ['preventive', 'penalty', 'security not replenished', 'papers not handed over'] as const

/**
 * Suspends a licence by two officers. Certificates that were issued stay valid and who was cleared may leave; the agency names nobody
 * new. Undone by lifting, with its history.
 */
export const suspendLicence = act({
  name: 'suspend-licence',
  on: licence,
  from: 'granted',
  to: 'suspended',
  by: 'licensing officer',
  takesAway: true,
  second: 'director',
  input: Type.Object({ ground: choice(...suspensionGrounds) }),

  async effect({ tx, record, input, now }) {
    const of = { licence_id: record.id }
    await insertRows(tx, 'licence_suspension', [{ ...of, begins_at: now, ends_at: null }])
    await insertRows(tx, 'licence_reason', [
      { ...of, agency_id: record.agency_id, state: 'suspended', reason: input.ground, at: now },
    ])
  },

  tells: { agency: 'licence-suspended' },
})
