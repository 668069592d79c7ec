import { sql } from 'kysely'
import type { Reading } from '#kernel/read.ts'
import { type Html, html } from '#web/html.ts'
import type { Words } from '#web/words.ts'

/** Who looked at a worker's record: the office and when, never an officer's name. */
export interface Looker {
  readonly office: string | null
  readonly at: Temporal.Instant
  readonly own: boolean
}

/** The latest viewings of a worker's record. A worker reads the own ones. */
export async function lookersAt(db: Reading, worker_id: string): Promise<readonly Looker[]> {
  const { rows } = await sql<Looker>`
    select f.name as office, v.at, v.officer_id = v.worker_id as own from viewing v left join office f on f.id = v.office_id
    where v.worker_id = ${worker_id} order by v.id desc limit 30`.execute(db)
  return rows
}

export function drawLookers(w: Words, lookers: readonly Looker[]): Html {
  const others = lookers.filter((one) => !one.own)
  return html`<section class="part" id="lookers"><h2>${w.text('who-looked')}</h2>${
    others.length === 0
      ? html`<p>${w.text('nobody-looked')}</p>`
      : html`<ul class="plain">${others.map(({ office, at }) => html`<li><bdi>${office ?? w.text('history-no-office')}</bdi> <span class="soft">${w.instant(at)}</span></li>`)}</ul>`
  }</section>`
}
