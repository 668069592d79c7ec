import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Pack } from '#law/pack.ts'
import type { CertificateToPrint } from './certificate-paper.ts'
import { nameAsRead, readToken } from './certificate-token.ts'

/** A certificate with what its paper says, and the language that the worker reads. */
export interface ToPrint {
  readonly certificate_id: string
  readonly clearance_id: string
  readonly certificate: CertificateToPrint
  readonly language: string
}

/** What the papers share: the state, its office, and where to ask. */
export interface PaperOf {
  readonly pack: Pack
  readonly zone: string
  readonly demonstration: boolean
  readonly office: string
  readonly help: string | null
  readonly check_address: string | null
}

interface Row {
  readonly certificate_id: string
  readonly clearance_id: string
  readonly number: string
  readonly token: string
  readonly language: string | null
  readonly employer: string
  readonly issued_at: Temporal.Instant
  readonly valid_from_on: Temporal.PlainDate
  readonly valid_until_on: Temporal.PlainDate
}

/**
 * The certificates of clearances as they are printed, only those that have not ended. What stands on paper is what the token says, and the
 * employer's whole name. The caller's handle decides whose tokens can be read.
 */
export async function certificatesToPrint(
  db: Kysely<Tables>,
  clearances: readonly string[],
  paper: PaperOf,
): Promise<ToPrint[]> {
  const { rows } = await sql<Row>`
    select c.id as certificate_id, c.clearance_id, c.number, t.token, w.language, p.name as employer, c.issued_at, c.valid_from_on, c.valid_until_on
    from certificate c join certificate_token t on t.certificate_id = c.id left join worker w on w.id = c.worker_id
    join job_order o on o.id = c.job_order_id join principal p on p.id = o.principal_id
    where c.clearance_id = any(${clearances}::uuid[]) and c.state in ('valid', 'suspended') order by c.number`.execute(
    db,
  )
  return rows.map((row) => ({
    certificate_id: row.certificate_id,
    clearance_id: row.clearance_id,
    // An agency that may print does not read the worker's record: its paper is in the country's own language.
    language: row.language ?? (paper.pack.jurisdiction.languages.at(-1) as string),
    certificate: toPrint(row, paper),
  }))
}

function toPrint(row: Row, { pack, zone, demonstration, office, help, check_address }: PaperOf): CertificateToPrint {
  const said = readToken(row.token)
  if (!said) throw new Error(`The token of certificate ${row.number} cannot be read.`)
  return {
    number: row.number,
    token: row.token,
    name: nameAsRead(said.name),
    passport_last_four: said.passport_last_four,
    country: said.country,
    employer: row.employer,
    job: said.job,
    exemption: said.exemption,
    issued_on: dayIn(zone, row.issued_at),
    valid_from_on: row.valid_from_on,
    valid_until_on: row.valid_until_on,
    state: pack.jurisdiction.code,
    office,
    help,
    check_address,
    demonstration,
  }
}
