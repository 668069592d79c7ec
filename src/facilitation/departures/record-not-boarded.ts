import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { departure } from './departure.ts'
import { restoreCertificate } from './restore-certificate.ts'

/** The passenger did not board after all: within the pack's time the certificate is good again. */
export const recordNotBoarded = act({
  name: 'record-not-boarded',
  on: departure,
  from: 'confirmed',
  to: 'not boarded',
  by: 'immigration officer',
  input: Nothing,

  async effect(hands) {
    const { tx, record, one, now, today, law } = hands
    const term = law.term('not boarded', today)
    const until = term && record.recorded_at.add({ hours: term.days * 24 })
    if (until && Temporal.Instant.compare(now, until) > 0) refuseCase(record.id, 'too-late-not-boarded')
    await hands.perform(restoreCertificate, [{ id: record.certificate_id, input: {}, cause: one }])
    const { rows } = await sql<{ offer: string }>`
      select f.state as offer from certificate c join offer f on f.id = c.offer_id where c.id = ${record.certificate_id}`.execute(
      tx,
    )
    hands.say(record.id, rows[0] ?? {})
  },

  tells: { worker: 'certificate-valid-again' },
})
