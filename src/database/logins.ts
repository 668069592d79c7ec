import { type Kysely, sql, type Transaction } from 'kysely'
import type { DatabaseServer } from './database-server.ts'

/** Owns and migrates every schema; no request is ever served by it. */
export const owner = 'fairway_owner'

/**
 * The four ways into a jurisdiction's schema. Migrations grant to the group; each jurisdiction has a login of its own
 * in each group, and usage on its own schema alone.
 */
const groups = {
  /** The state's own officers. */
  state: 'fairway_app',
  /** Agencies, employers, workers, clinics: row-level security holds them to their own. */
  outside: 'fairway_outside',
  /** Forgets: blanks what a retention term has ended. */
  keeper: 'fairway_keeper',
  /** Writes the transparency log's tiles and head. */
  sealer: 'fairway_sealer',
} as const

export type Login = keyof typeof groups
export const logins = Object.keys(groups) as readonly Login[]

/** `fairway_ph`, `fairway_ph_outside`, `fairway_ph_keeper`, `fairway_ph_sealer`. */
export function loginName(jurisdiction: string, login: Login): string {
  if (!/^[a-z]{2,3}$/.test(jurisdiction)) {
    throw new Error(`A jurisdiction's code is two or three small letters (ph, np); this is not: ${jurisdiction}`)
  }
  return login === 'state' ? `fairway_${jurisdiction}` : `fairway_${jurisdiction}_${login}`
}

/**
 * Makes the schema of a jurisdiction, its logins, and what both need, as the owner; what is there already is left.
 * Two at once: the second waits. Refuses logins that no grant would hold, and an owner who may not make them.
 */
export async function makeJurisdiction<T>(db: Kysely<T>, server: DatabaseServer, jurisdiction: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await run(tx, 'select pg_advisory_xact_lock(4126543)')
    for (const extension of ['btree_gist', 'pg_trgm']) {
      await run(tx, `create extension if not exists ${extension} schema public`)
    }
    await makeRoles(tx, server, jurisdiction)
    await run(tx, `create schema if not exists ${jurisdiction}`)
    await closeToOthers(tx, server, jurisdiction)
  })
}

const run = <T>(tx: Transaction<T>, statement: string) => sql.raw(statement).execute(tx)

async function makeRoles<T>(tx: Transaction<T>, server: DatabaseServer, jurisdiction: string): Promise<void> {
  for (const login of logins) {
    const group = groups[login]
    const name = loginName(jurisdiction, login)
    const role = server.roleOf(name)
    if (!(await roleExists(tx, group))) await create(tx, `create role ${group} nologin`)
    if (!(await roleExists(tx, role))) {
      const password = server.makePassword?.(name)
      await create(tx, `create role ${quoted(role)} login${password ? ` password '${password}'` : ''}`)
    }
    await refuseMighty(tx, role)
    const { rows } = await sql`select 1 where pg_has_role(${role}, ${group}, 'usage')`.execute(tx)
    if (rows.length === 0) await run(tx, `grant ${group} to ${quoted(role)} with inherit true, set false`)
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

async function roleExists<T>(tx: Transaction<T>, name: string): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = ${name}`.execute(tx)
  return rows.length > 0
}

async function create<T>(tx: Transaction<T>, statement: string): Promise<void> {
  try {
    await run(tx, statement)
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new Error(
      'The owner of the database (FAIRWAY_DATABASE_URL) may not make logins. ' +
        'Let an administrator run: alter role <owner> createrole',
      { cause: error },
    )
  }
}

/** A login that owns the tables, or that row-level security does not hold, would make every other care useless. */
async function refuseMighty<T>(tx: Transaction<T>, role: string): Promise<void> {
  const { rows } = await sql`
    select from pg_roles
    where rolname = ${role} and (rolsuper or rolbypassrls or rolcreaterole or pg_has_role(oid, current_user, 'member'))
  `.execute(tx)
  if (rows.length > 0) {
    throw new Error(`The database login ${role} may do too much: it must be neither owner nor administrator.`)
  }
}

async function closeToOthers<T>(tx: Transaction<T>, server: DatabaseServer, jurisdiction: string): Promise<void> {
  await run(tx, `revoke all on schema ${jurisdiction} from public`)
  await run(tx, `grant usage on schema ${jurisdiction} to ${rolesOf(server, jurisdiction)}`)
  await closeDatabase(tx, server, jurisdiction)
  // An owner who is the administrator too closes them itself; another may not.
  const { rows: mighty } = await sql`select from pg_roles where rolname = current_user and rolsuper`.execute(tx)
  if (mighty.length > 0) await run(tx, 'revoke select on pg_stats, pg_stats_ext, pg_stats_ext_exprs from public')
  const { rows } = await sql<{ shown: boolean }>`
    select has_table_privilege('fairway_app', 'pg_catalog.pg_stats', 'select') as shown
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relname = 'migration' and relowner = current_user::regrole and nspname <> ${jurisdiction}`.execute(tx)
  if (rows[0]?.shown) {
    throw new Error(
      'Two jurisdictions in one database could read common names of each other in the column statistics. Let an ' +
        'administrator run, in this database: revoke select on pg_stats, pg_stats_ext, pg_stats_ext_exprs from public',
    )
  }
}

/** Lets only the logins connect, where the owner of the tables owns the database too; a clone does not inherit it. */
export async function closeDatabase<T>(db: Kysely<T>, server: DatabaseServer, jurisdiction: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(datname) as name from pg_database
    where datname = current_database() and pg_has_role(datdba, 'usage')`.execute(db)
  const database = rows[0]?.name
  if (!database) return
  await sql.raw(`revoke all on database ${database} from public`).execute(db)
  await sql.raw(`grant connect on database ${database} to ${rolesOf(server, jurisdiction)}`).execute(db)
  await sql.raw('revoke create on schema public from public').execute(db)
}

const rolesOf = (server: DatabaseServer, jurisdiction: string) =>
  logins.map((login) => quoted(server.roleOf(loginName(jurisdiction, login)))).join(', ')
