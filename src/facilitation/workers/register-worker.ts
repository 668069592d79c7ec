import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { Day, Nation, PaperNumber, Text } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { isInvented } from '../certificates/certificate-token.ts'
import { newReference } from './reference.ts'
import { worker } from './worker.ts'

/** Who a worker is, as a name list or an own application says it. */
export const Identity = Type.Object({
  surname: Type.String({ maxLength: 100 }),
  given_names: Type.String({ maxLength: 100 }),
  birth_on: Day,
  sex: Type.Optional(Type.Union([Type.Literal('F'), Type.Literal('M'), Type.Literal('X')])),
  nationality: Nation,
  passport_issuer: Nation,
  passport_number: PaperNumber,
  passport_ends_on: Day,
  mrz: Type.Optional(Type.String({ maxLength: 100 })),
  check_digits_right: Type.Optional(Type.Boolean()),
  /** The name as the person writes it. */
  own_script_name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  language: Type.Optional(Text),
  telephone: Type.Optional(Text),
})

/** Makes the one record of a person's whole life. Done by the act that first names the person. */
export const registerWorker = act({
  name: 'register-worker',
  on: worker,
  from: null,
  to: 'registered',
  by: 'another act',
  input: Identity,

  async effects({ tx, cases, now, today }) {
    await insertRows(
      tx,
      'worker',
      cases.map(({ id, input }) => ({
        id,
        state: 'registered',
        reference: newReference(),
        birth_on: input.birth_on,
        sex: input.sex ?? null,
        nationality: input.nationality,
        language: input.language ?? 'en',
        telephone: input.telephone ?? null,
        invented: isInvented(input.passport_number),
        prints_by_agency: false,
        registered_at: now,
      })),
    )
    await insertRows(
      tx,
      'worker_name',
      cases.map(({ id, input }) => ({
        id: uuidv7(),
        worker_id: id,
        kind: 'passport',
        surname: input.surname,
        given_names: input.given_names,
        from_on: today,
        until_on: null,
      })),
    )
    const inOwnScript = cases.filter((one) => one.input.own_script_name)
    await insertRows(
      tx,
      'worker_name',
      inOwnScript.map(({ id, input }) => ({
        id: uuidv7(),
        worker_id: id,
        kind: 'own script',
        surname: '',
        given_names: input.own_script_name as string,
        from_on: today,
        until_on: null,
      })),
    )
    await insertRows(
      tx,
      'passport',
      cases.map(({ id, input }) => ({
        id: uuidv7(),
        worker_id: id,
        issuer: input.passport_issuer,
        number: input.passport_number,
        ends_on: input.passport_ends_on,
        mrz: input.mrz ?? null,
        check_digits_right: input.check_digits_right ?? null,
        recorded_at: now,
      })),
    )
  },
})
