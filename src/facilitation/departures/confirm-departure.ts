import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Day, Id, Text } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseThose } from '#kernel/refusal.ts'
import { certificate } from '../certificates/certificate.ts'
import { departCertificate } from './depart-certificate.ts'
import { departure } from './departure.ts'

/** Immigration says that the holders of these certificates left, one or a list. Only this makes a certificate departed; a scan does not. */
export const confirmDeparture = act({
  name: 'confirm-departure',
  on: departure,
  from: null,
  to: 'confirmed',
  by: 'immigration officer',
  within: { register: certificate, field: 'certificate_id' },
  input: Type.Object({ certificate_id: Id, departed_on: Day, flight: Type.Optional(Text) }),

  async effects(hands) {
    const { tx, cases, officer, now, today } = hands
    refuseThose(cases, ({ input: { departed_on: day } }) =>
      day > today.toString() ? { code: 'day-in-the-future', arguments: { day } } : undefined,
    )
    await hands.perform(
      departCertificate,
      cases.map((one) => ({ id: one.input.certificate_id, input: {}, cause: one })),
    )
    const { rows } = await sql<{ id: string; worker_id: string }>`
      select id, worker_id from certificate where id = any(${cases.map((one) => one.input.certificate_id)}::uuid[])`.execute(
      tx,
    )
    const workers = new Map(rows.map((row) => [row.id, row.worker_id]))
    await insertRows(
      tx,
      'departure',
      cases.map(({ id, input }) => ({
        id,
        state: 'confirmed',
        certificate_id: input.certificate_id,
        worker_id: workers.get(input.certificate_id) as string,
        departed_on: input.departed_on,
        flight: input.flight ?? null,
        recorded_by: officer.id,
        recorded_at: now,
      })),
    )
  },

  tells: { worker: 'departure-confirmed' },
})
