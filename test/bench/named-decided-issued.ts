// 10,000 workers named, decided, issued and signed, beside COPY of the same rows into the same tables and as many signatures and encryptions.
import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import type { DatabaseServer } from '#database/database-server.ts'
import { superuser } from '#database/embedded-postgres.ts'
import { perform } from '#kernel/perform.ts'
import type { Country } from '#test/country.ts'
import { decideClearance } from '../../src/facilitation/clearances/decide-clearance.ts'
import { issueCertificate } from '../../src/facilitation/clearances/issue-certificate.ts'
import { requestClearance } from '../../src/facilitation/clearances/request-clearance.ts'
import { nameWorker } from '../../src/facilitation/offers/name-worker.ts'
import type { Opened } from '../../src/jurisdiction.ts'
import { onStage } from './bench-stage.ts'
import { makeReady } from './ready-workers.ts'
import type { BenchRow } from './row.ts'

const workers = 10_000

/** Tables in which the acts write, parents first; certificates of this bench refer to no earlier end, so the order holds. */
const tables = [
  'subject_key',
  'worker',
  'worker_name',
  'passport',
  'offer',
  'decision',
  'clearance_facts',
  'clearance',
  'decision_shown',
  'status_block',
  'certificate',
  'certificate_token',
  'finding',
  'journal',
  'journal_input',
  'unsealed',
  'notice',
  'deadline',
] as const

export async function run(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-bench-'))
  chmodSync(folder, 0o777)
  try {
    const { seconds, parts, signatures, sealed } = await onStage(workers, async ({ on, at }) => {
      const rows = await actRun(on.here, at)
      await copyOut(on.server, folder)
      return rows
    })
    const limit = await onStage(1, ({ on }) => copyIn(on.here, on.server, folder, signatures, sealed))
    return {
      name: `${workers} workers named, decided, issued and signed`,
      ours: seconds,
      limit: limit.seconds,
      unit: 's',
      ratio: seconds / limit.seconds,
      reach: 3,
      better: 'lower',
      note: `${parts}; ${limit.note}`,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function actRun(here: Opened, at: Country) {
  const named = Array.from({ length: workers }, (_, i) => ({
    input: {
      surname: `Santos ${letters(i)}`,
      given_names: 'Maria Clara',
      birth_on: `19${80 + (i % 20)}-0${1 + (i % 9)}-1${i % 10}`,
      sex: i % 2 ? ('F' as const) : ('M' as const),
      nationality: 'PHL',
      passport_issuer: 'PHL',
      passport_number: `ZZ${String(i).padStart(6, '0')}`,
      passport_ends_on: '2032-01-01',
      check_digits_right: true,
      job_order_id: at.job_order_id,
      line: 'A',
      list_row: i + 1,
      departure_planned_on: '2026-12-10',
    },
  }))
  const began = performance.now()
  const offers = await perform(here, at.clerk, nameWorker, named)
  const naming = performance.now() - began
  expectAll(offers)
  await makeReady(here, at.job_order_id)
  await sql`analyze`.execute(here.state)
  const later = performance.now()
  const requested = await perform(
    here,
    at.clerk,
    requestClearance,
    offers.map((one) => ({ input: { offer_id: one.id } })),
  )
  const decided = await perform(
    here,
    at.clerk,
    decideClearance,
    requested.map((one) => ({ id: one.id, input: {} })),
  )
  const deciding = performance.now() - later
  expectAll(decided)
  const last = performance.now()
  const issued = await perform(
    here,
    at.clearance,
    issueCertificate,
    decided.map((one) => ({ id: one.id, input: {} })),
  )
  const issuing = performance.now() - last
  expectAll(issued)
  const { rows } = await sql<{
    bytes: number
    n: number
  }>`select avg(octet_length(sealed))::int as bytes, count(*)::int as n from journal_input`.execute(here.state)
  const parts = `named ${s(naming)}, requested and decided ${s(deciding)}, issued ${s(issuing)}, ${rows[0]?.n} entries`
  return {
    seconds: (naming + deciding + issuing) / 1000,
    parts,
    signatures: issued.length,
    sealed: rows[0] as { bytes: number; n: number },
  }
}

const s = (ms: number) => `${(ms / 1000).toFixed(2)} s`
const letters = (i: number) =>
  String.fromCharCode(65 + (i % 26), 65 + (Math.floor(i / 26) % 26), 65 + (Math.floor(i / 676) % 26))

function expectAll(outcomes: readonly { readonly done: boolean }[]): void {
  const not = outcomes.filter(
    (one) =>
      !one.done || ('state' in one && one.state !== 'clear' && one.state !== 'offered' && one.state !== 'issued'),
  )
  if (not.length > 0) throw new Error(`${not.length} were not done: ${JSON.stringify(not[0])}`)
}

async function asSuperuser<R>(
  server: DatabaseServer,
  work: (client: pg.Client, columns: (table: string) => Promise<string>) => Promise<R>,
): Promise<R> {
  const client = new pg.Client({ ...server.signIn(superuser), options: '-c search_path=ph,public' })
  await client.connect()
  const columns = async (table: string) =>
    (
      await client.query(
        `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
        [table],
      )
    ).rows[0].names as string
  try {
    return await work(client, columns)
  } finally {
    await client.end()
  }
}

async function copyOut(server: DatabaseServer, folder: string): Promise<void> {
  await asSuperuser(server, async (client, columns) => {
    for (const table of [
      'office',
      'agency',
      'principal',
      'accreditation',
      'job_order',
      'job_order_line',
      'approved_line',
      'place',
      'pack_version',
      ...tables,
    ])
      await client.query(`copy ${table} (${await columns(table)}) to '${folder}/${table}'`)
  })
}

async function copyIn(
  here: Opened,
  server: DatabaseServer,
  folder: string,
  signatures: number,
  sealed: { bytes: number; n: number },
) {
  return asSuperuser(server, async (client, columns) => {
    for (const table of [
      'pack_version',
      'place',
      'approved_line',
      'job_order_line',
      'job_order',
      'accreditation',
      'principal',
      'agency',
      'notice',
      'deadline',
    ])
      await client.query(`truncate ${table} cascade`)
    await client.query('truncate journal, subject_key, office cascade')
    for (const table of [
      'office',
      'agency',
      'principal',
      'accreditation',
      'job_order',
      'job_order_line',
      'approved_line',
      'place',
      'pack_version',
    ])
      await client.query(`copy ${table} (${await columns(table)}) from '${folder}/${table}'`)
    const began = performance.now()
    for (const table of tables) await client.query(`copy ${table} (${await columns(table)}) from '${folder}/${table}'`)
    const copied = performance.now()
    for (let i = 0; i < signatures; i++) await here.signer.sign(new Uint8Array(randomBytes(320)))
    const signed = performance.now()
    const key = randomBytes(32)
    for (let i = 0; i < sealed.n; i++) {
      const text = randomBytes(sealed.bytes - 28)
      createHash('sha256').update(text).digest()
      const cipher = createCipheriv('aes-256-gcm', key, randomBytes(12))
      Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()])
    }
    const done = performance.now()
    return {
      seconds: (done - began) / 1000,
      note: `copied ${s(copied - began)}, signed ${s(signed - copied)}, encrypted ${s(done - signed)}`,
    }
  })
}
