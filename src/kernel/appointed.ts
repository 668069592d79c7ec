import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Officer, Role } from './authority.ts'

/** An officer under one appointment, with what a sign-in or a token needs. */
export interface Appointed extends Officer {
  readonly appointment_id: string
  readonly email: string
  readonly language: string
}

/** Which appointments: by officer, by address, by their own id, by role, by agency, by office. What is left out does not count. */
export interface Sought {
  readonly officer_id?: string
  readonly email?: string
  readonly appointment_id?: string
  readonly role?: Role
  readonly agency_id?: string
  readonly office_id?: string
}

/** The officers who are appointed on a day, in the order of their addresses. An address counts in any capitals. */
export async function findAppointed(
  db: Kysely<Tables>,
  today: Temporal.PlainDate,
  sought: Sought,
): Promise<Appointed[]> {
  const {
    officer_id = null,
    email = null,
    appointment_id = null,
    role = null,
    agency_id = null,
    office_id = null,
  } = sought
  const { rows } = await sql<Omit<Appointed, 'worker_id'>>`
    select o.id, o.name, o.email, o.language, a.id as appointment_id, a.role::text as role, a.office_id, g.id as agency_id
    from appointment a join officer o on o.id = a.officer_id left join agency g on g.office_id = a.office_id
    where a.from_on <= ${today} and (a.until_on is null or a.until_on > ${today})
      and (${officer_id}::uuid is null or o.id = ${officer_id}::uuid)
      and (${email}::text is null or lower(o.email) = lower(${email}::text))
      and (${appointment_id}::uuid is null or a.id = ${appointment_id}::uuid)
      and (${role}::text is null or a.role::text = ${role}::text)
      and (${agency_id}::uuid is null or g.id = ${agency_id}::uuid)
      and (${office_id}::uuid is null or a.office_id = ${office_id}::uuid)
    order by o.email, a.id`.execute(db)
  return rows.map((row) => ({ ...row, worker_id: null }))
}

/** Who acted, if they still hold that role in that office: nothing is done in the name of one who has left. */
export async function stillAppointed(
  db: Kysely<Tables>,
  today: Temporal.PlainDate,
  { officer_id, role, office_id }: { officer_id: string; role: Role; office_id: string | null },
): Promise<Appointed | undefined> {
  return (await findAppointed(db, today, { officer_id, role, ...(office_id && { office_id }) }))[0]
}
