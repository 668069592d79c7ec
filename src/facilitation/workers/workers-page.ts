import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import type { Officer } from '#kernel/authority.ts'
import type { Reading } from '#kernel/read.ts'
import { sight } from '#kernel/register.ts'
import { dataTable } from '#web/components/data-table.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { html } from '#web/html.ts'
import { page } from '#web/page.ts'
import { searchForm } from '../pages/search-form.ts'
import { readReference } from './reference.ts'
import { worker } from './worker.ts'

const params = Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) })

interface Row {
  readonly reference: string
  readonly name: string
  readonly birth_on: Temporal.PlainDate
  readonly nationality: string
  readonly passport: string | null
}

const most = 50

/** Finds workers by reference, by passport number, or by how a name begins (surname first). A found set is sorted by name. */
async function find(db: Reading, officer: Officer, typed: string): Promise<readonly Row[]> {
  const reference = readReference(typed)
  const key = typed
    .toLowerCase()
    .replaceAll(',', ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\%_]/g, '\\$&')
    .trim()
  const number = typed.toUpperCase().replaceAll(/\s/g, '')
  const found = reference
    ? sql`select id as worker_id from worker where reference = ${reference}`
    : /\d/.test(number)
      ? sql`select worker_id from passport where number = ${number}`
      : sql`select worker_id from worker_name where search_key like ${`${key}%`} limit ${most * 2}`
  const { rows } = await sql<Row>`
    select distinct w.reference, w.birth_on, w.nationality,
      (select concat_ws(', ', nullif(n.surname, ''), nullif(n.given_names, '')) from passport_name n where n.worker_id = w.id) as name,
      (select p.number from passport_carried p where p.worker_id = w.id) as passport
    from (${found}) f join worker w on w.id = f.worker_id where ${sight(worker, officer, 'w')} limit ${most}`.execute(
    db,
  )
  return rows
}

export const workersPage = page({
  path: '/workers',
  who: ['clearance officer', 'director'],
  params,
  async query({ db, officer, params: asked }) {
    const q = ((asked as Static<typeof params>).q ?? '').trim()
    return { q, rows: q.length < 2 ? null : await find(db, officer as Officer, q) }
  },
  title: (_, w) => w.text('navigation-workers'),
  lead: (_, { w }) => w.text('workers-lead'),
  seen: ({ rows }) => ({ rows: rows?.length ?? 0 }),
  view({ q, rows }, { w, home }) {
    const columns = ['name', 'reference', 'born', 'passport'].map((id) => ({ label: w.text(`column-${id}`) }))
    const sorted = [...(rows ?? [])].sort((a, b) => new Intl.Collator(w.language).compare(a.name, b.name))
    const drawn = sorted.map((one) => [
      html`<a href="${home}workers/${one.reference}"><bdi>${one.name}</bdi></a>`,
      one.reference,
      w.shortDay(one.birth_on),
      one.passport,
    ])
    return html`${searchForm(w, `${home}workers`, 'workers-search', q)}
${rows && dataTable(w.text('found', { count: rows.length }), columns, drawn, emptyState('search', w.text('nobody-found'), html`<p>${w.text('nobody-found-next')}</p>`))}
${rows?.length === most && html`<p>${w.text('found-more')}</p>`}`
  },
})
