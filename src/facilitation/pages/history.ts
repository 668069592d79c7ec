import { sql } from 'kysely'
import type { Reading } from '#kernel/read.ts'
import { type TimelineEntry, timeline } from '#web/components/timeline.ts'
import { type Html, html } from '#web/html.ts'
import type { Words } from '#web/words.ts'
import { stateTag } from './state-tag.ts'

/** One line of the journal as a page tells it: the act, the office and when; never an officer's name. */
export interface Told {
  readonly id: string
  readonly at: Temporal.Instant
  readonly act: string
  readonly office: string | null
  readonly state_after: string
  readonly two: boolean
}

const most = 60

/** What was done to these records, latest first. For officers of the state: outside bodies can't read the journal. */
export async function historyOf(db: Reading, ids: readonly string[]): Promise<readonly Told[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<Told, 'at'> & { at: string }>`
    select j.id, j.at, j.act, f.name as office, j.state_after, j.second_id is not null as two
    from journal j left join office f on f.id = j.office_id
    where j.record_id = any(${ids}::uuid[]) order by j.id desc limit ${most}`.execute(db)
  return rows.map((row) => ({ ...row, at: Temporal.Instant.from(row.at) }))
}

/** The history drawn. */
export function drawHistory(w: Words, told: readonly Told[]): Html {
  const entries: TimelineEntry[] = told.map(({ at, act, office, state_after, two }) => ({
    at,
    what: html`${w.has(`act-${act}`) ? w.text(`act-${act}`) : act} ${stateTag(w, state_after)}`,
    who: office ?? w.text('history-no-office'),
    ...(two && { more: w.text('history-two-officers') }),
  }))
  return html`<section class="part"><h2>${w.text('history')}</h2>${timeline(w, entries)}</section>`
}
