import { sql } from 'kysely'
import type { Reading } from '#kernel/read.ts'
import { type Html, html } from '#web/html.ts'
import type { Words } from '#web/words.ts'

/** Who looked at a worker's record: the office and when, never an officer's name. */
export interface Looker {
  readonly office: string | null
  readonly at: Temporal.Instant
}

/** The latest viewings of a worker's record by others; the worker's own looks would crowd them out. */
export async function lookersAt(db: Reading, worker_id: string): Promise<readonly Looker[]> {
  const { rows } = await sql<Looker>`
    select f.name as office, v.at from viewing v left join office f on f.id = v.office_id
    where v.worker_id = ${worker_id} and v.officer_id <> v.worker_id order by v.id desc limit 30`.execute(db)
  return rows
}

export function drawLookers(w: Words, lookers: readonly Looker[]): Html {
  return html`<section class="part" id="lookers"><h2>${w.text('who-looked')}</h2>${
    lookers.length === 0
      ? html`<p>${w.text('nobody-looked')}</p>`
      : html`<ul class="plain">${lookers.map(({ office, at }) => html`<li><bdi>${office ?? w.text('history-no-office')}</bdi> <span class="soft">${w.instant(at)}</span></li>`)}</ul>`
  }</section>`
}
