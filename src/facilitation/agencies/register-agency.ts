import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { Text } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { agency } from './agency.ts'

/** Enters an agency in the register and gives it an office, so that its clerks can be appointed. A licence is a later act. */
export const registerAgency = act({
  name: 'register-agency',
  on: agency,
  from: null,
  to: 'registered',
  by: 'licensing officer',
  input: Type.Object({ name: Text, address: Text, telephone: Type.Optional(Text) }),

  async effect({ tx, record, input, now }) {
    const office_id = uuidv7()
    await insertRows(tx, 'office', [
      { id: office_id, kind: 'agency', name: input.name, country: null, telephone: input.telephone ?? null },
    ])
    await insertRows(tx, 'agency', [
      {
        id: record.id,
        state: 'registered',
        office_id,
        name: input.name,
        address: input.address,
        telephone: input.telephone ?? null,
        registered_at: now,
      },
    ])
  },

  tells: { office: 'agency-registered' },
})
