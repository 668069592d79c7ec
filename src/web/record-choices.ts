// Lists for fields that name a record or an office: only what the officer may see, by the words that people know it by.
import { sql } from 'kysely'
import type { AnyAct } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { sight } from '#kernel/register.ts'
import type { Desk } from './desk.ts'
import { findRecord } from './find-record.ts'
import type { Choice } from './form.ts'
import { fieldsOf } from './form-field.ts'

/** More than these are not chosen from a list. */
const most = 200

/** The offices that an act may name, by its field. */
const officeKinds: Readonly<Record<string, readonly string[]>> = {
  office_id: ['clinic', 'training centre', 'insurer', 'welfare fund'],
  post_id: ['post'],
}

/** The lists of an act's fields of kind id, but for the one that the address has named. */
export async function choicesOf(
  desk: Desk,
  officer: Officer,
  act: AnyAct,
  named: string | undefined,
): Promise<Record<string, readonly Choice[]>> {
  const lists: Record<string, readonly Choice[]> = {}
  const fields = act.form ? [] : fieldsOf(act.input)
  for (const { name, schema } of fields) {
    if (schema.kind !== 'id' || name === named) continue
    const kinds = officeKinds[name]
    lists[name] = kinds ? await offices(desk, kinds) : await records(desk, officer, name)
  }
  return lists
}

async function offices({ here }: Desk, kinds: readonly string[]): Promise<readonly Choice[]> {
  const { rows } = await sql<Choice>`select id as value, name as label from office
    where kind = any(${kinds}::office_kind[]) order by name limit ${most}`.execute(here.state)
  return rows
}

async function records(desk: Desk, officer: Officer, field: string): Promise<readonly Choice[]> {
  const table = field.replace(/_id$/, '')
  const of = desk.registers.find((one) => one.table === table)
  if (!of) return []
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(of.table)}
    where ${sight(of, officer)} order by id desc limit ${most}`.execute(desk.here.state)
  const principals = await principalsOf(desk, rows)
  const label = (row: Record<string, unknown>) =>
    recordLabel(row) ?? principals.get(String(row['principal_id'])) ?? String(row['id'])
  return rows.map((row) => ({ value: String(row['id']), label: label(row) }))
}

/** An accreditation goes by the name of its principal. */
async function principalsOf(
  { here }: Desk,
  rows: readonly Record<string, unknown>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap((row) => (typeof row['principal_id'] === 'string' ? [row['principal_id']] : []))
  if (ids.length === 0) return new Map()
  const found = await here.state
    .selectFrom('principal')
    .select(['id', 'name', 'country'])
    .where('id', 'in', ids)
    .execute()
  return new Map(found.map((one) => [one.id, `${one.name} (${one.country})`]))
}

/** What people call a record that has no name of its own: the worker whom it concerns, or the principal. */
export async function labelOfRecord(
  desk: Desk,
  officer: Officer,
  row: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  const own = recordLabel(row)
  if (own) return own
  const offers = desk.registers.find(({ table }) => table === 'offer')
  const offer =
    offers && typeof row['offer_id'] === 'string' ? await findRecord(desk, offers, officer, row['offer_id']) : undefined
  if (offer) return recordLabel(offer)
  const [principal] = (await principalsOf(desk, [row])).values()
  return principal ?? null
}

/** What people call a record: its number, its name, or the person's. */
export function recordLabel(row: Readonly<Record<string, unknown>>): string | null {
  if (typeof row['number'] === 'string') return row['number']
  if (typeof row['name'] === 'string') return row['name']
  if (typeof row['surname'] === 'string') return [row['given_names'], row['surname']].filter(Boolean).join(' ')
  return typeof row['reference'] === 'string' ? row['reference'] : null
}
