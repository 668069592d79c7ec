import { sql } from 'kysely'
import type { Hands } from '#kernel/act.ts'
import { moveUpOffer } from './move-up-offer.ts'

/**
 * Frees a place that no offer holds any more, and lets those who wait for its line move up by a task of its own. A place whose latest
 * turn was not released yet stays kept: its certificate might still pass a gate, and its release calls this again.
 */
export async function giveBackPlace({ tx, later }: Hands, lineId: string, number: number): Promise<void> {
  const { rows } = await sql`
    update place p set free = true where p.line_id = ${lineId} and p.number = ${number} and not p.free
      and not exists (select from offer f where f.line_id = p.line_id and f.place = p.number and f.state in ('accepted', 'departed'))
      and coalesce((
        select exists (select from place_release r where (r.line_id, r.place, r.turn) = (c.line_id, c.place, c.turn))
        from certificate c where c.line_id = p.line_id and c.place = p.number order by c.turn desc limit 1), true)
    returning 1`.execute(tx)
  if (rows.length > 0) await letMoveUp(later, lineId)
}

/** Once this is committed, those who wait for a line take what is free of it, in their order. */
export const letMoveUp = (later: Hands['later'], lineId: string): Promise<void> =>
  later(moveUpOffer.name, { line_id: lineId })
