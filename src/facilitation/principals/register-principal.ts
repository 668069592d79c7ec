import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Country, choice, Text } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { principal } from './principal.ts'

/** Enters the party abroad. A household is a family: known to its own agency only, never public. */
export const registerPrincipal = act({
  name: 'register-principal',
  on: principal,
  from: null,
  to: 'registered',
  by: ['agency clerk', 'labour attache'],
  input: Type.Object({
    kind: choice('employer', 'foreign agency', 'household'),
    name: Text,
    country: Country,
    address: Type.Optional(Text),
  }),

  async effect({ tx, record, input, officer, now }) {
    const household = input.kind === 'household'
    if (household && !officer.agency_id) refuseCase(record.id, 'household-by-its-agency')
    await insertRows(tx, 'principal', [
      {
        id: record.id,
        state: 'registered',
        ...input,
        address: input.address ?? null,
        agency_id: household ? officer.agency_id : null,
        registered_at: now,
      },
    ])
  },
})
