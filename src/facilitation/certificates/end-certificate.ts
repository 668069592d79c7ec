import { Type } from 'typebox'
import { act, type Hands } from '#kernel/act.ts'
import { afterDay } from '#kernel/clock.ts'
import { choice } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { certificate } from './certificate.ts'

/** Ends certificates in public: the row that the status list publishes, and after which the place can take another turn. */
export const endCertificate = act({
  name: 'end-certificate',
  on: certificate,
  from: ['valid', 'suspended'],
  to: 'ended',
  by: 'another act',
  input: Type.Object({ reason: choice('expired unused', 'handed back', 'replaced', 'withdrawn') }),

  async effects(hands) {
    const { tx, cases, now } = hands
    await releaseLater(
      hands,
      cases.map((one) => one.record),
    )
    await insertEnds(
      tx,
      now,
      cases.map(({ record, input }) => ({ ...record, reason: input.reason, ground: null })),
    )
  },

  tells: { worker: 'certificate-ended' },
})

/**
 * Asks for the release of places when the longest age of a gate's list has passed, and when the papers themselves have expired; gates that
 * acknowledge earlier release earlier.
 */
export async function releaseLater(
  { later, law, now, today, zone }: Hands,
  ended: readonly { readonly id: string; readonly valid_until_on: Temporal.PlainDate }[],
): Promise<void> {
  const days = law.term('gate list older than', today)?.days
  if (days !== undefined)
    await later('release-place', { ids: ended.map(({ id }) => id) }, now.add({ hours: 24 * days }))
  for (const [day, list] of Map.groupBy(ended, (one) => one.valid_until_on.toString()))
    await later('release-place', { ids: list.map(({ id }) => id) }, afterDay(zone, day))
}

/** Writes the ends of turns: once each, and only of certificates that there are. */
export async function insertEnds(
  tx: Hands['tx'],
  now: Temporal.Instant,
  ended: readonly {
    id: string
    line_id: string
    place: number
    turn: number
    worker_id: string
    reason: string
    ground: string | null
  }[],
): Promise<void> {
  await insertRows(
    tx,
    'certificate_end',
    ended.map(({ id, line_id, place, turn, worker_id, reason, ground }) => ({
      certificate_id: id,
      line_id,
      place,
      turn,
      worker_id,
      reason,
      ground,
      ended_at: now,
    })),
  )
}
