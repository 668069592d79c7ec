import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Officer } from './authority.ts'
import { canonical, salted, withoutNulls } from './digest.ts'
import { millisecondOf, uuidv7 } from './ids.ts'
import { randomPart } from './random.ts'
import { sealText, subjectKeys, type WrappingKey } from './subject-key.ts'

/**
 * A journal entry, version 1. Its canonical JSON is the leaf of the transparency log and can never change: no name, number or free
 * text stands in it. Digests are SHA-256 over the entry's own 32-byte salt and canonical JSON, in hex; `decision` is null where no law
 * was asked; `row` is the record with its parts as the act left it.
 */
export interface Entry {
  readonly v: 1
  readonly id: string
  readonly at: string
  readonly act: string
  readonly officer: string
  readonly office: string | null
  readonly second: string | null
  readonly cause: string | null
  readonly register: string
  readonly record: string
  readonly from: string | null
  readonly to: string
  readonly input: string
  readonly decision: string | null
  readonly row: string
}

/** The row of a record and its parts, as the digest takes it: columns that are null left out, parts in the order of their text. */
export type RowImage = { readonly record: Record<string, unknown>; readonly parts: Record<string, unknown[]> }

/** What one act did to one record, before it is written. */
export interface Written {
  readonly entry_id: string
  readonly act: string
  readonly register: string
  readonly record_id: string
  readonly subject_id: string
  readonly cause_id: string | null
  readonly from: string | null
  readonly to: string
  readonly input: unknown
  readonly decision: unknown
  readonly image: RowImage
}

/**
 * Ids for the entries of acts on records that are locked: each later than the last entry of its record, whatever the clocks of several
 * servers say, so that the order of ids is the order of a record's acts.
 */
export async function entryIds(
  tx: Transaction<Tables>,
  records: readonly string[],
  areNew: boolean,
): Promise<readonly string[]> {
  if (areNew) return records.map(() => uuidv7())
  const { rows } = await sql<{ last: string | null }>`
    select (select j.id from journal j where j.record_id = r.id order by j.id desc limit 1) as last
    from unnest(${records}::uuid[]) with ordinality as r (id, place) order by r.place`.execute(tx)
  return rows.map(({ last }) => uuidv7(Math.max(Date.now(), last ? millisecondOf(last) + 1 : 0)))
}

/** Which of these ids the journal knows as a record of another register. Whoever makes a record may bring its id, and an id is one record's. */
export async function ofOtherRegisters(
  tx: Transaction<Tables>,
  register: string,
  made: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ record_id: string }>`select record_id from journal
    where record_id = any(${made.map((one) => one.id)}::uuid[]) and register <> ${register}`.execute(tx)
  return new Set(rows.map((row) => row.record_id))
}

/** Writes the entries of a list of acts, their inputs sealed with the keys of whom they concern, and hands them to the sealer. */
export async function writeJournal(
  tx: Kysely<Tables>,
  wrapping: WrappingKey,
  officer: Officer,
  second: Officer | null,
  now: Temporal.Instant,
  acts: readonly Written[],
): Promise<void> {
  if (acts.length === 0) return
  const keys = await subjectKeys(
    tx,
    wrapping,
    acts.map((one) => one.subject_id),
  )
  const at = now.toString({ smallestUnit: 'millisecond' })
  const entries: string[] = []
  const sealed: Buffer[] = []
  for (const one of acts) {
    const salt = randomPart(32)
    const entry: Entry = {
      v: 1,
      id: one.entry_id,
      at,
      act: one.act,
      officer: officer.id,
      office: officer.office_id,
      second: second?.id ?? null,
      cause: one.cause_id,
      register: one.register,
      record: one.record_id,
      from: one.from,
      to: one.to,
      input: salted(salt, one.input),
      decision: one.decision === null ? null : salted(salt, one.decision),
      row: salted(salt, one.image),
    }
    entries.push(canonical(entry))
    sealed.push(
      sealText(keys.get(one.subject_id) as Buffer, canonical({ input: one.input, salt: salt.toString('base64') })),
    )
  }
  const ids = acts.map((one) => one.entry_id)
  await sql`insert into journal (id, entry) select * from unnest(${ids}::uuid[], ${entries}::text[])`.execute(tx)
  await sql`insert into journal_input (journal_id, subject_id, sealed)
    select * from unnest(${ids}::uuid[], ${acts.map((one) => one.subject_id)}::uuid[], ${sealed}::bytea[])`.execute(tx)
  await sql`insert into unsealed (journal_id) select unnest(${ids}::uuid[])`.execute(tx)
}

/** The images of records as they stand now: one statement for the register and one for each of its parts. */
export async function rowImages(
  db: Kysely<Tables>,
  of: { readonly table: string; readonly parts?: readonly string[] },
  ids: readonly string[],
): Promise<Map<string, RowImage>> {
  const { rows } = await sql<{ id: string; row: Record<string, unknown> }>`
    select id, to_jsonb(t) as row from ${sql.table(of.table)} t where id = any(${ids}::uuid[])`.execute(db)
  const images = new Map<string, RowImage>(rows.map(({ id, row }) => [id, { record: withoutNulls(row), parts: {} }]))
  for (const part of of.parts ?? []) {
    const key = sql.ref(`${of.table}_id`)
    const found = await sql<{ id: string; row: Record<string, unknown> }>`
      select ${key} as id, to_jsonb(t) as row from ${sql.table(part)} t where ${key} = any(${ids}::uuid[])`.execute(db)
    for (const { id, row } of found.rows) {
      const image = images.get(id)
      if (!image) continue
      image.parts[part] ??= []
      image.parts[part].push(withoutNulls(row))
    }
  }
  for (const image of images.values()) {
    for (const part in image.parts) image.parts[part]?.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
  }
  return images
}
