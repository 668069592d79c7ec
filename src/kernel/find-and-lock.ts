import { sql, type Transaction } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { AnyAct } from './act.ts'
import type { Officer } from './authority.ts'
import { type AnyRegister, type Hold, type Lock, lockOrder, sight } from './register.ts'

export type Row = { readonly id: string; readonly state: string; readonly [column: string]: unknown }
type Asked = { readonly id: string; readonly input: unknown }
type Columns = Readonly<Record<string, unknown>>

/**
 * What one transaction holds. Every act in it, nested ones too, locks in one order and no kind of record harder than before, so that no
 * two transactions wait for each other; an act that would is a fault of the program, and this throws.
 */
export class Locks {
  readonly #tx: Transaction<Tables>
  readonly #kinds = new Map<string, Hold>()
  readonly #rows = new Map<string, Hold>()

  constructor(tx: Transaction<Tables>) {
    this.#tx = tx
  }

  /** Locks what is not held yet as hard. */
  async take(table: string, hold: Hold, ids: readonly string[]): Promise<void> {
    const wanted = this.#claim(table, hold, ids)
    if (wanted.length === 0) return
    const strength = sql.raw(hold === 'share' ? 'for share' : 'for no key update')
    await sql`select 1 from ${sql.table(table)} where id = any(${wanted}::uuid[]) order by id ${strength}`.execute(
      this.#tx,
    )
  }

  /** Locks records for one act alone, and reads them again under their lock. */
  async read(table: string, ids: readonly string[]): Promise<Map<string, Row>> {
    this.#claim(table, 'update', ids)
    const { rows } = await sql<Row>`select * from ${sql.table(table)} where id = any(${ids}::uuid[])
      order by id for no key update`.execute(this.#tx)
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** Records that this transaction made are nobody else's to wait for. */
  made(table: string, ids: readonly string[]): void {
    for (const id of ids) this.#rows.set(`${table} ${id}`, 'update')
  }

  #claim(table: string, hold: Hold, ids: readonly string[]): string[] {
    const wanted = [...new Set(ids)].filter((id) => {
      const held = this.#rows.get(`${table} ${id}`)
      return held !== 'update' && held !== hold
    })
    if (wanted.length === 0) return wanted
    const kind = this.#kinds.get(table)
    if (kind === 'share' && hold === 'update')
      throw new Error(`An act inside another one locks ${table} harder than the outer one did: let its register say so`)
    const place = lockOrder.indexOf(table as keyof Tables)
    const later = [...this.#kinds.keys()].find((held) => lockOrder.indexOf(held as keyof Tables) > place)
    if (!kind && later)
      throw new Error(`An act inside another one locks ${table} after ${later}: let the outer one's register lock it`)
    this.#kinds.set(table, kind ?? hold)
    for (const id of wanted) this.#rows.set(`${table} ${id}`, hold)
    return wanted
  }
}

/** Reads the ids through what the officer may see, locks parents first, and gives the records as they are under their lock. */
export async function findAndLock(
  tx: Transaction<Tables>,
  locks: Locks,
  officer: Officer,
  declared: AnyAct,
  list: readonly Asked[],
  nested: boolean,
): Promise<Map<string, Row>> {
  if (list.length === 0) return new Map()
  const of = declared.on
  // What a worker's records stand on is held by the lock on the worker, which forgetting takes first.
  const parents = declared.forgets ? [] : locksOf(of)
  if (declared.from === null) {
    const open = nested ? list : await withinSight(tx, officer, declared, list)
    const named = parents.filter(([column]) => column in declared.input.properties)
    const inputs = open.map((one) => one.input as Columns)
    await lockParents(tx, locks, named, inputs)
    return new Map(open.map(({ id }) => [id, { id } as Row]))
  }
  const mine = nested ? sql<boolean>`true` : sight(of, officer)
  const ids = list.map((one) => one.id)
  const seen = await columnsOf(tx, of, parents, sql`id = any(${ids}::uuid[]) and ${mine}`)
  await lockParents(tx, locks, parents, seen)
  return locks.read(
    of.table,
    seen.map((row) => row.id as string),
  )
}

/** Of records to be made, those that stand within a parent that is the officer's to see. */
async function withinSight(
  tx: Transaction<Tables>,
  officer: Officer,
  { within }: AnyAct,
  list: readonly Asked[],
): Promise<readonly Asked[]> {
  if (!within) return list
  const parentOf = (one: Asked) => (one.input as Record<string, string>)[within.field]
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(within.register.table)}
    where id = any(${list.map(parentOf)}::uuid[]) and ${sight(within.register, officer)}`.execute(tx)
  const mine = new Set(rows.map((row) => row.id))
  return list.filter((one) => mine.has(parentOf(one) ?? ''))
}

type Named = readonly [column: string, lock: Lock]
const locksOf = (of: AnyRegister): Named[] => Object.entries((of.locks ?? {}) as Record<string, Lock>)

async function columnsOf(
  tx: Transaction<Tables>,
  of: AnyRegister,
  parents: readonly Named[],
  where: ReturnType<typeof sql>,
): Promise<Columns[]> {
  const columns = sql.join(['id', ...parents.map(([column]) => column)].map((column) => sql.ref(column)))
  return (await sql<Columns>`select ${columns} from ${sql.table(of.table)} where ${where}`.execute(tx)).rows
}

async function lockParents(
  tx: Transaction<Tables>,
  locks: Locks,
  parents: readonly Named[],
  rows: readonly Columns[],
): Promise<void> {
  const found = new Map<string, { readonly hold: Hold; readonly ids: string[] }>()
  await findParents(tx, parents, rows, found)
  for (const table of lockOrder) {
    const parent = found.get(table)
    if (parent) await locks.take(table, parent.hold, parent.ids)
  }
}

/** A parent that is held for one act alone brings those that its own acts hold, unless the record names them itself. */
async function findParents(
  tx: Transaction<Tables>,
  parents: readonly Named[],
  rows: readonly Columns[],
  found: Map<string, { readonly hold: Hold; readonly ids: string[] }>,
): Promise<void> {
  const idsIn = (column: string) => rows.map((row) => row[column]).filter((id) => typeof id === 'string')
  for (const [column, { of, hold }] of parents) found.set(of.table, { hold, ids: idsIn(column) })
  for (const [column, { of, hold }] of parents) {
    const above = hold === 'update' ? locksOf(of).filter(([, lock]) => !found.has(lock.of.table)) : []
    if (above.length === 0) continue
    await findParents(tx, above, await columnsOf(tx, of, above, sql`id = any(${idsIn(column)}::uuid[])`), found)
  }
}
