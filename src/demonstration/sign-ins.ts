import { randomInt } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { hashPassword } from '#web/password.ts'
import { type InventedOffice, type InventedOfficer, mailDomain } from './offices.ts'

/** The officers of the demonstration, by their addresses (before @). */
export interface Staff {
  readonly officer: (address: string) => Officer
  /** Makes officers and appoints them to an office that is there already. */
  readonly appoint: (office_id: string, people: readonly InventedOfficer[]) => Promise<Officer[]>
}

/**
 * Makes the state's offices, the providers' offices and their officers, as an operator makes them at a first start: rows, not acts. Who is
 * there already (a loading was cut short) is found again by office and address.
 */
export async function makeStaff(
  db: Kysely<Tables>,
  offices: readonly InventedOffice[],
  password: string,
): Promise<Staff> {
  const officers = new Map<string, Officer>()
  // One password, hashed once: argon2id is slow by design.
  const hash = await hashPassword(password)
  const appoint = async (office_id: string, people: readonly InventedOfficer[]) => {
    const made: Officer[] = []
    for (const person of people) {
      const officer = await findOrAppoint(db, office_id, person, hash)
      officers.set(person.address, officer)
      made.push(officer)
    }
    return made
  }
  for (const office of offices) await appoint(await findOrOpen(db, office), office.officers)
  return { officer: (address) => named(officers, address), appoint }
}

async function findOrOpen(db: Kysely<Tables>, { kind, name, country, telephone }: InventedOffice): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from office where kind = ${kind}::office_kind and name = ${name}`.execute(db)
  if (rows[0]) return rows[0].id
  const id = uuidv7()
  await sql`insert into office (id, kind, name, country, telephone) values (${id}, ${kind}::office_kind, ${name}, ${country ?? null}, ${telephone ?? null})`.execute(
    db,
  )
  return id
}

async function findOrAppoint(
  db: Kysely<Tables>,
  office_id: string,
  { name, address, role }: InventedOfficer,
  password: string,
): Promise<Officer> {
  const email = `${address}@${mailDomain}`
  const { rows } = await sql<{ id: string }>`select id from officer where lower(email) = ${email}`.execute(db)
  const id = rows[0]?.id ?? uuidv7()
  // One statement: an officer without an appointment could not be told from one who is appointed.
  if (!rows[0])
    await sql`with made as (insert into officer (id, name, email, password, invented) values (${id}, ${name}, ${email}, ${password}, true))
      insert into appointment (id, officer_id, office_id, role, from_on) values (${uuidv7()}, ${id}, ${office_id}, ${role}::role, '2024-01-01')`.execute(
      db,
    )
  return { id, name, role, office_id, agency_id: null, worker_id: null }
}

function named<V>(map: ReadonlyMap<string, V>, key: string): V {
  const found = map.get(key)
  if (found === undefined) throw new Error(`The demonstration has no ${key}`)
  return found
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const newPassword = () =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  )

/** The one password of all invented officers: made once for a data folder and kept there, readable by its owner alone. */
export async function demonstrationPassword(data: string): Promise<string> {
  const file = join(data, 'keys', 'demonstration-password.txt')
  await mkdir(join(data, 'keys'), { recursive: true, mode: 0o700 })
  await writeFile(file, newPassword(), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return readFile(file, 'utf8')
}

/** Invented workers who have a code: the reference and the last code that the notices show. */
async function workerLines(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ reference: string; code: string }>`
    select distinct on (w.id) w.reference, n.arguments ->> 'code' as code from notice n join worker w on w.id = n.worker_id
    where n.word = 'worker-code-made' and w.invented and w.state = 'registered' and n.arguments ? 'code' order by w.id, n.id desc`.execute(
    db,
  )
  return rows.map(({ reference, code }) => `  ${`${reference} ${code}`.padEnd(38)} worker, by reference and code`)
}

/** Who may sign in and with what: a line for each officer and for a few workers. */
export async function signInLines(db: Kysely<Tables>, code: string, password: string): Promise<string[]> {
  const { rows } = await sql<{ email: string; role: string; office: string }>`
    select o.email, a.role::text as role, f.name as office from officer o join appointment a on a.officer_id = o.id join office f on f.id = a.office_id
    where o.invented order by a.role, o.email`.execute(db)
  if (rows.length === 0) return []
  return [
    `${code}: the demonstration's officers, all with the password ${password}`,
    ...rows.map(({ email, role, office }) => `  ${email.padEnd(38)} ${role}, ${office}`),
    ...(await workerLines(db)),
  ]
}
