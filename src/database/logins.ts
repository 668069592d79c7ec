import { type Kysely, sql } from 'kysely'

/** Owns and migrates every schema; no request is ever served by it. */
export const owner = 'fairway_owner'

/**
 * The four ways into a jurisdiction's schema. Migrations grant to the group; each jurisdiction has a login of its own
 * in each group, and usage on its own schema alone.
 */
export const groups = {
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
 * Makes the schema of a jurisdiction, its logins, and what both need, as the owner; whatever is there already is left.
 * One at a time: two that make the same role at once would fail.
 */
export async function makeJurisdiction<T>(db: Kysely<T>, jurisdiction: string): Promise<void> {
  const names = logins.map((login) => loginName(jurisdiction, login))
  await db.transaction().execute(async (tx) => {
    const run = (statement: string) => sql.raw(statement).execute(tx)
    await run('select pg_advisory_xact_lock(4126543)')
    for (const extension of ['btree_gist', 'pg_trgm']) {
      await run(`create extension if not exists ${extension} schema public`)
    }
    const missing = await missingRoles(tx, [...Object.values(groups), ...names])
    for (const role of missing) await run(`create role ${role} ${names.includes(role) ? 'login' : 'nologin'}`)
    for (const login of logins) {
      const name = loginName(jurisdiction, login)
      if (missing.includes(name)) await run(`grant ${groups[login]} to ${name} with inherit true, set false`)
    }
    await run('revoke create on schema public from public')
    await run(`create schema if not exists ${jurisdiction}`)
    await run(`revoke all on schema ${jurisdiction} from public`)
    await run(`grant usage on schema ${jurisdiction} to ${names.join(', ')}`)
  })
}

async function missingRoles<T>(db: Kysely<T>, wanted: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${wanted}::text[]) as name
    where not exists (select from pg_roles where rolname = name)`.execute(db)
  return rows.map(({ name }) => name)
}
