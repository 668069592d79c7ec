import { type RawBuilder, sql } from 'kysely'
import { Type } from 'typebox'
import { Id } from '#kernel/input.ts'
import { pagination } from '#web/components/pagination.ts'
import type { Html } from '#web/html.ts'
import type { Words } from '#web/words.ts'

/** Where in a list a reader is: after or before a record. There is no page 7, so that page 7 costs what page 1 does. */
export const turnParams = { after: Type.Optional(Id), before: Type.Optional(Id) }

export interface Turn {
  readonly after?: string
  readonly before?: string
}

/** One page of a list, with the records from which the next and the one before go on; null where there is none. */
export interface Leaf<R> {
  readonly rows: readonly R[]
  readonly next: string | null
  readonly previous: string | null
}

const leafSize = 50

/**
 * Reads one page of a list in the order of its ids, which is the order of making.
 * @param column the id's column in the query, with its alias: `o.id`
 * @param read is handed the end of the query, ` and o.id < … order by o.id desc limit …`, which follows its own conditions
 */
export async function leafOf<R extends { readonly id: string }>(
  turn: Turn,
  column: string,
  order: 'newest first' | 'oldest first',
  read: (end: RawBuilder<unknown>) => Promise<readonly R[]>,
  size = leafSize,
): Promise<Leaf<R>> {
  const back = turn.before !== undefined
  const rising = (order === 'oldest first') !== back
  const from = turn.before ?? turn.after
  const id = sql.ref(column)
  const cut = from === undefined ? sql`` : rising ? sql` and ${id} > ${from}` : sql` and ${id} < ${from}`
  const found = await read(sql`${cut} order by ${id} ${rising ? sql`asc` : sql`desc`} limit ${size + 1}`)
  const more = found.length > size
  const rows = back ? found.slice(0, size).reverse() : found.slice(0, size)
  return {
    rows,
    next: back || more ? (rows.at(-1)?.id ?? null) : null,
    previous: (back ? more : turn.after !== undefined) ? (rows[0]?.id ?? null) : null,
  }
}

/** The way on and back; `address` with what else the list is asked for, such as `/ph/findings?state=open`. */
export function turnPages(w: Words, { next, previous }: Leaf<unknown>, address: string): Html | null {
  const to = (turn: string) => `${address}${address.includes('?') ? '&' : '?'}${turn}`
  return pagination(w, {
    ...(previous && { previous: to(`before=${previous}`) }),
    ...(next && { next: to(`after=${next}`) }),
  })
}
