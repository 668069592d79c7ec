import { randomInt } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Role, Tables } from '#database/tables.ts'
import type { Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { hashPassword } from '#web/password.ts'
import { type InventedOffice, mailDomain } from './offices.ts'

/** The officers and offices of the demonstration, by the keys and addresses of offices.ts. */
export interface Staff {
  /** An officer by the part of the address before @. */
  readonly officer: (address: string) => Officer
  readonly office: (key: string) => string
}

/** Makes offices, officers and appointments, as an operator makes them at a first start: rows, not acts. */
export async function makeStaff(
  db: Kysely<Tables>,
  offices: readonly InventedOffice[],
  password: string,
): Promise<Staff> {
  const officers = new Map<string, Officer>()
  const ids = new Map<string, string>()
  for (const { key, kind, name, country = null, telephone = null, officers: people } of offices) {
    const office_id = uuidv7()
    ids.set(key, office_id)
    await sql`insert into office (id, kind, name, country, telephone) values (${office_id}, ${kind}::office_kind, ${name}, ${country}, ${telephone})`.execute(
      db,
    )
    for (const person of people) {
      officers.set(person.address, await makeOfficer(db, office_id, person, password))
    }
  }
  return { officer: (address) => named(officers, address), office: (key) => named(ids, key) }
}

async function makeOfficer(
  db: Kysely<Tables>,
  office_id: string,
  { name, address, role }: { name: string; address: string; role: Role },
  password: string,
): Promise<Officer> {
  const id = uuidv7()
  const email = `${address}@${mailDomain}`
  await sql`insert into officer (id, name, email, password, invented) values (${id}, ${name}, ${email}, ${await hashPassword(password)}, true)`.execute(
    db,
  )
  await sql`insert into appointment (id, officer_id, office_id, role, from_on) values (${uuidv7()}, ${id}, ${office_id}, ${role}::role, '2024-01-01')`.execute(
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

/** Who may sign in and with what: a line for each officer. */
export async function signInLines(db: Kysely<Tables>, code: string, password: string): Promise<string[]> {
  const { rows } = await sql<{ email: string; role: string; office: string }>`
    select o.email, a.role::text as role, f.name as office from officer o join appointment a on a.officer_id = o.id join office f on f.id = a.office_id
    where o.invented order by a.role, o.email`.execute(db)
  if (rows.length === 0) return []
  return [
    `${code}: the demonstration's officers, all with the password ${password}`,
    ...rows.map(({ email, role, office }) => `  ${email.padEnd(38)} ${role}, ${office}`),
  ]
}
