import { sql } from 'kysely'
import type { Reading } from '#kernel/read.ts'
import { type Html, html } from '#web/html.ts'
import type { Words } from '#web/words.ts'

/** Who looked at a worker's record, when and for what: the office and the role, never an officer's name. */
export interface Looker {
  readonly office: string | null
  readonly at: Temporal.Instant
  /** The page or the address of the API, as it is declared: `/contracts/:id`. */
  readonly page: string
  /** The role in which the officer looked; of the API only that it was asked. */
  readonly purpose: string
}

/** The latest viewings of a worker's record by others; the worker's own looks would crowd them out. */
export async function lookersAt(db: Reading, worker_id: string): Promise<readonly Looker[]> {
  const { rows } = await sql<Looker>`
    select f.name as office, v.at, v.page, v.purpose from viewing v left join office f on f.id = v.office_id
    where v.worker_id = ${worker_id} and v.officer_id <> v.worker_id order by v.id desc limit 30`.execute(db)
  return rows
}

/** The word that says for what a page is looked at: `looked-contracts` for `/contracts/:id` and for `/api/v1/contracts`. */
export function lookedWord(page: string): string {
  const parts = page.split('/').filter((part) => part !== '' && !part.startsWith(':'))
  const [folder] = parts[0] === 'api' ? parts.slice(2) : parts
  return parts.at(-1) === 'paper' ? 'looked-paper' : `looked-${folder}`
}

export function drawLookers(w: Words, lookers: readonly Looker[]): Html {
  return html`<section class="part" id="lookers"><h2>${w.text('who-looked')}</h2>${
    lookers.length === 0
      ? html`<p>${w.text('nobody-looked')}</p>`
      : html`<ul class="plain">${lookers.map((one) => html`<li>${drawLooker(w, one)}</li>`)}</ul>`
  }</section>`
}

function drawLooker(w: Words, { office, at, page, purpose }: Looker): Html {
  const role = `role-${purpose.replaceAll(' ', '-')}`
  return html`<bdi>${office ?? w.text('history-no-office')}</bdi>${w.has(role) && `, ${w.text(role)}`}: ${w.text(lookedWord(page))}
<span class="soft">${purpose === 'api' && `${w.text('looked-by-program')} · `}${w.instant(at)}</span>`
}
