// A country of one's own for a test: a fresh database, real law, a fixed clock, and every row written since.
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { DatabaseServer } from '#database/database-server.ts'
import type { Role } from '#database/tables.ts'
import type { AnyAct, Outcome } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { perform } from '#kernel/perform.ts'
import { cloneDatabase, type Ending } from '#test/stage-database.ts'
import { type Opened, type OpenedLaw, openCatalogues, openJurisdiction, openLaw } from '../src/jurisdiction.ts'

export interface Stage {
  readonly here: Opened
  /** Signs in as any login, for what a test asks of the database itself. */
  readonly server: DatabaseServer
  /** The data folder, where its keys lie. */
  readonly data: string
  /** Moves the clock. */
  at(instant: string): void
  /** An officer of a role, in an office of that role's kind made for the purpose unless one is given. */
  officer(role: Role, office?: { id: string; agency_id?: string | null }): Promise<Officer>
  /** Performs one act on one record and gives its outcome. */
  perform(officer: Officer, act: AnyAct, input: unknown, id?: string): Promise<Outcome>
  /** Performs, and fails the test when it was not done. */
  done(officer: Officer, act: AnyAct, input: unknown, id?: string): Promise<Outcome & { done: true }>
  /** The tables in which rows were added since the stage was set or since `written` was last asked. */
  written(): Promise<string[]>
}

const officeKinds: Partial<Record<Role, string>> = {
  'agency clerk': 'agency',
  'labour attache': 'post',
  'clinic officer': 'clinic',
  'training officer': 'training centre',
  'insurance officer': 'insurer',
  'fund officer': 'welfare fund',
  'immigration officer': 'immigration',
  'airport officer': 'airport',
}

/** The law of each jurisdiction is compiled once for all stages of a test file: it was half of what a stage costs. */
const laws = new Map<string, Promise<OpenedLaw>>()

/** Sets a stage in a jurisdiction at an instant (ISO text); taken down when the test ends. */
export async function stage(
  t: Ending,
  { on = '2026-11-24T02:00:00Z', jurisdiction = 'ph' as 'ph' | 'np' } = {},
): Promise<Stage> {
  const database = await cloneDatabase(t)
  const data = mkdtempSync(join(tmpdir(), 'fairway-stage-'))
  t.after(() => rm(data, { recursive: true, force: true }))
  let now = Temporal.Instant.from(on)
  const clock = { now: () => now }
  const pools = database.of(jurisdiction)
  const law = await laws.getOrInsertComputed(jurisdiction, async (code) =>
    openLaw(code, await openCatalogues(pools.state)),
  )
  const here = await openJurisdiction({ code: jurisdiction, pools, clock, data, kind: 'demonstration', law })
  const counts = async () => {
    const tables = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = ${jurisdiction}::regnamespace and relkind = 'r' order by 1`.execute(pools.state)
    const each = tables.rows
      .filter(({ name }) => name !== 'migration')
      .map(({ name }) => sql`select ${name} as name, count(*)::int as n from ${sql.table(name)}`)
    const { rows } = await sql<{ name: string; n: number }>`${sql.join(each, sql` union all `)}`.execute(pools.state)
    return new Map(rows.map((row) => [row.name, row.n]))
  }
  let before = await counts()
  const self: Stage = {
    here,
    server: database.server,
    data,
    at: (instant) => {
      now = Temporal.Instant.from(instant)
    },
    officer: (role, office) => makeOfficer(here, role, office),
    perform: async (officer, act, input, id) => {
      const [outcome] = await perform(here, officer, act, [{ input: input as never, ...(id ? { id } : {}) }])
      return outcome as Outcome
    },
    done: async (officer, act, input, id) => {
      const outcome = await self.perform(officer, act, input, id)
      if (!outcome.done) throw new Error(`${act.name} was not done: ${JSON.stringify(outcome)}`)
      return outcome
    },
    written: async () => {
      const after = await counts()
      const changed = [...after].filter(([name, n]) => n !== before.get(name)).map(([name]) => name)
      before = after
      return changed
    },
  }
  return self
}

/** Offices, officers and agencies are made here as a first start makes them: rows, not acts. */
async function makeOfficer(
  here: Opened,
  role: Role,
  given?: { id: string; agency_id?: string | null },
): Promise<Officer> {
  const id = uuidv7()
  if (role === 'worker') throw new Error('A worker is made by naming one')
  const office = given ?? { id: uuidv7() }
  if (!given) {
    const kind = officeKinds[role] ?? 'ministry'
    await sql`insert into office (id, kind, name) values (${office.id}, ${kind}::office_kind, ${`${kind} of ${role}`})`.execute(
      here.state,
    )
  }
  await sql`insert into officer (id, name, email) values (${id}, ${role}, ${`${id}@example.test`})`.execute(here.state)
  await sql`insert into appointment (id, officer_id, office_id, role, from_on) values
    (${uuidv7()}, ${id}, ${office.id}, ${role}::role, '2000-01-01')`.execute(here.state)
  return { id, name: role, role, office_id: office.id, agency_id: office.agency_id ?? null, worker_id: null }
}
