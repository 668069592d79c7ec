import { sql } from 'kysely'
import { tag } from '#web/components/tag.ts'
import type { Html } from '#web/html.ts'
import type { Words } from '#web/words.ts'
import { stateTag } from '../pages/state-tag.ts'

/** The licence that tells whether agency `a` may recruit: the one in force or suspended, else the one that ended last. */
export const licenceOfAgency = sql`select * from licence where agency_id = a.id
  order by state in ('granted', 'suspended') desc, ends_on desc limit 1`

/** A licence's state; an agency without one may not recruit. */
export const drawLicence = (w: Words, state: string | null): Html =>
  state === null ? tag('stop', w.text('no-licence')) : stateTag(w, state)
