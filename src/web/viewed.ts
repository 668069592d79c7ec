import type { Officer } from '#kernel/authority.ts'
import { recordViewing } from '#kernel/read.ts'
import type { Desk } from './desk.ts'

/** Whose record is shown; or, of a list, how many rows. */
export interface Seen {
  readonly worker_id?: string | null
  readonly rows?: number
}

/** Leaves the row that says who looked, for what no `Page` declares: forms, refusals, proposals. Written before it is sent; no row, no page. */
export const viewed = (
  { here }: Desk,
  officer: Officer,
  page: string,
  { worker_id = null, rows }: Seen,
): Promise<void> =>
  recordViewing(here.state, officer, { worker_id, page, purpose: officer.role, rows: rows ?? null }, here.clock.now())
