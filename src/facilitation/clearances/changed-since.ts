import { sql } from 'kysely'
import type { Reading } from '#kernel/read.ts'
import { summaryList } from '#web/components/summary-list.ts'
import { type Html, html } from '#web/html.ts'
import type { Words } from '#web/words.ts'

/** That a worker's name, passport, birth date, sex or nationality changed after clearance was asked for, and what the certificate would print now. */
export interface Changed {
  readonly acts: readonly { readonly act: string; readonly at: Temporal.Instant; readonly office: string | null }[]
  readonly named: string
  readonly named_passport: string
  readonly now: string
  readonly now_passport: string
}

/** What an officer must see before issuing, because it was changed at another desk, or by the worker alone; null where nothing changed. For officers of the state. */
export async function changedSince(db: Reading, clearanceId: string): Promise<Changed | null> {
  const acts = await sql<{ act: string; at: string; office: string | null }>`
    select j.act, j.at, f.name as office from clearance c
    join journal j on j.record_id = c.worker_id and j.act in ('change-name', 'renew-passport', 'correct-worker')
      and j.id > (select q.id from journal q where q.record_id = c.id order by q.id limit 1)
    left join office f on f.id = j.office_id
    where c.id = ${clearanceId} order by j.id`.execute(db)
  if (acts.rows.length === 0) return null
  const { rows } = await sql<Omit<Changed, 'acts'>>`
    select concat_ws(', ', nullif(o.surname, ''), nullif(o.given_names, '')) as named, o.passport_number as named_passport,
      coalesce(n.name, '') as now, coalesce(p.number, '') as now_passport
    from clearance c join offer o on o.id = c.offer_id
    left join lateral (select concat_ws(', ', nullif(x.surname, ''), nullif(x.given_names, '')) as name from passport_name x
      where x.worker_id = c.worker_id) n on true
    left join passport_carried p on p.worker_id = c.worker_id
    where c.id = ${clearanceId}`.execute(db)
  const [row] = rows
  return row ? { ...row, acts: acts.rows.map((one) => ({ ...one, at: Temporal.Instant.from(one.at) })) } : null
}

/** The changes, each with when and by whom, and what was named beside what would be printed. */
export const drawChanged = (w: Words, { acts, named, named_passport, now, now_passport }: Changed): Html =>
  html`<section class="card part"><h2>${w.text('changed-since')}</h2><ul>${acts.map(
    ({ act, at, office }) =>
      html`<li>${w.text(`act-${act}`)}: ${w.instant(at)}, ${office ?? w.text('changed-by-worker')}</li>`,
  )}</ul>${summaryList(w, [
    { name: w.text('changed-named'), value: `${named}, ${named_passport}` },
    { name: w.text('changed-now'), value: `${now}, ${now_passport}` },
  ])}</section>`
