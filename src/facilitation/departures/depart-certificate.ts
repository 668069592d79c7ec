import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { certificate } from '../certificates/certificate.ts'
import { departOffer } from './depart-offer.ts'

/** The certificate was used: it passes no gate again, and the worker may accept another offer. Done by the act that confirms. */
export const departCertificate = act({
  name: 'depart-certificate',
  on: certificate,
  from: ['valid', 'suspended'],
  to: 'departed',
  by: 'another act',
  input: Nothing,

  async effects(hands) {
    const { tx, cases } = hands
    const { rows } = await sql<{ id: string; offer_id: string }>`
      select c.id, c.offer_id from certificate c join offer f on f.id = c.offer_id and f.state = 'accepted'
      where c.id = any(${cases.map((one) => one.id)}::uuid[])`.execute(tx)
    const causes = new Map(cases.map((one) => [one.id, one]))
    await hands.perform(
      departOffer,
      rows.map((row) => ({ id: row.offer_id, input: {}, cause: causes.get(row.id) as (typeof cases)[number] })),
    )
  },
})
