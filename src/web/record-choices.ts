// Lists for fields that name a record or an office: only what the officer may see, by the words that people know it by.
import { sql } from 'kysely'
import type { AnyAct } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { type Reading, readAs } from '#kernel/read.ts'
import { type AnyRegister, sight } from '#kernel/register.ts'
import { actAddress } from './act-address.ts'
import type { Desk } from './desk.ts'
import { findRecord } from './find-record.ts'
import type { Choice } from './form.ts'
import { fieldsOf } from './form-field.ts'
import { viewed } from './viewed.ts'
import type { Words } from './words.ts'

/** More than these are not chosen from a list. */
const most = 200

/** The offices that an act may name, by its field. */
const officeKinds: Readonly<Record<string, readonly string[]>> = {
  office_id: ['clinic', 'training centre', 'insurer', 'welfare fund'],
  post_id: ['post'],
}

/** The lists of an act's fields of kind id, but for the one that the address has named. A list of people leaves its row for the query. */
export async function choicesOf(
  desk: Desk,
  w: Words,
  officer: Officer,
  act: AnyAct,
  named: string | undefined,
): Promise<Record<string, readonly Choice[]>> {
  const fields = act.form ? [] : fieldsOf(act.input).map(({ name, schema }) => schema.kind === 'id' && name)
  const open = fields.filter((name): name is string => name !== false && name !== named)
  if (open.length === 0) return {}
  let people = 0
  const lists = await readAs(desk.here.pools, officer, async (db) => {
    const read: [string, readonly Choice[]][] = []
    for (const name of open) {
      const kinds = officeKinds[name]
      const of = desk.registers.find(({ table }) => table === name.replace(/_id$/, ''))
      const list = kinds ? await offices(db, kinds) : of ? await records(db, w, officer, of) : []
      if (of?.person && !kinds) people += list.length
      read.push([name, list])
    }
    return Object.fromEntries(read)
  })
  if (people > 0) await viewed(desk, officer, actAddress('/', act, ':id'), { rows: people })
  return lists
}

async function offices(db: Reading, kinds: readonly string[]): Promise<readonly Choice[]> {
  const { rows } = await sql<Choice>`select id as value, name as label from office
    where kind = any(${kinds}::office_kind[]) order by name limit ${most}`.execute(db)
  return rows
}

async function records(db: Reading, w: Words, officer: Officer, of: AnyRegister): Promise<readonly Choice[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(of.table)}
    where ${sight(of, officer)} order by id desc limit ${most}`.execute(db)
  const principals = await principalsOf(db, w, rows)
  const label = (row: Record<string, unknown>) =>
    recordLabel(row) ?? principals.get(String(row['principal_id'])) ?? String(row['id'])
  return rows.map((row) => ({ value: String(row['id']), label: label(row) }))
}

/** The currencies in which somebody is likely paid or charged: the state's, and those of the contract that it is about. */
export async function likelyCurrencies(
  desk: Desk,
  officer: Officer,
  about: Readonly<Record<string, unknown>> | null,
): Promise<readonly string[]> {
  const own = desk.here.pack.jurisdiction.currency
  const line = about?.['line_id']
  const named = typeof about?.['currency'] === 'string' ? [about['currency']] : []
  if (typeof line !== 'string') return [own, ...named]
  const found = await readAs(desk.here.pools, officer, (db) =>
    db.selectFrom('job_order_line').select('currency').where('id', '=', line).execute(),
  )
  return [own, ...named, ...found.map(({ currency }) => currency)]
}

/** An accreditation goes by the name of its principal. */
async function principalsOf(
  db: Reading,
  w: Words,
  rows: readonly Record<string, unknown>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap((row) => (typeof row['principal_id'] === 'string' ? [row['principal_id']] : []))
  if (ids.length === 0) return new Map()
  const found = await db.selectFrom('principal').select(['id', 'name', 'country']).where('id', 'in', ids).execute()
  return new Map(found.map((one) => [one.id, `${one.name} (${w.country(one.country)})`]))
}

/** What people call a record that has no name of its own: the worker whom it concerns, or the principal. */
export async function labelOfRecord(
  desk: Desk,
  w: Words,
  officer: Officer,
  row: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  const own = recordLabel(row)
  if (own) return own
  const offers = desk.registers.find(({ table }) => table === 'offer')
  const offer =
    offers && typeof row['offer_id'] === 'string' ? await findRecord(desk, offers, officer, row['offer_id']) : undefined
  if (offer) return recordLabel(offer)
  const [principal] = (await readAs(desk.here.pools, officer, (db) => principalsOf(db, w, [row]))).values()
  return principal ?? null
}

/** What people call a record: its number, its name, or the person's. */
export function recordLabel(row: Readonly<Record<string, unknown>>): string | null {
  if (typeof row['number'] === 'string') return row['number']
  if (typeof row['name'] === 'string') return row['name']
  if (typeof row['surname'] === 'string') return [row['given_names'], row['surname']].filter(Boolean).join(' ')
  return typeof row['reference'] === 'string' ? row['reference'] : null
}
