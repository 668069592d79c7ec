import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { salted } from './digest.ts'
import { type Entry, rowImages } from './journal.ts'
import { leafHash, rootOf } from './merkle.ts'
import type { AnyRegister } from './register.ts'
import { headText, readLeaves } from './sealing.ts'
import { openText, readSubjectKeys, type WrappingKey } from './subject-key.ts'

/** What does not fit: a kind, where (table and id), and what to look at. */
export interface Misfit {
  readonly kind:
    | 'leaf'
    | 'missing entry'
    | 'stray entry'
    | 'head'
    | 'signature'
    | 'input'
    | 'decision'
    | 'record'
    | 'unexplained'
    | 'vanished'
  readonly table: string
  readonly id: string
  readonly says: string
}

export interface AuditReport {
  readonly entries: number
  readonly records: number
  readonly forgotten: number
  readonly misfits: readonly Misfit[]
}

/** Checks a head's signature: the key's name, the signed text, the signature. */
export type VerifyHead = (keyId: string, text: string, signature: Uint8Array) => boolean

const batch = 1000

/**
 * Recomputes the whole log and every record: that each sealed entry hashes to its leaf and no entry is missing or stray, that the root
 * and the signed heads fit, that inputs and decisions have the digests that entries say, and that the present state of each record is
 * the one that its last act left. Misfits come in the order of the log, then records; the first is the one to look at first.
 */
export async function audit(
  db: Kysely<Tables>,
  jurisdiction: string,
  wrapping: WrappingKey,
  registers: readonly AnyRegister[],
  verifyHead: VerifyHead,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<AuditReport> {
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const misfits: Misfit[] = []
      const leaves = await readLeaves(tx)
      const total = await count(tx, 'journal')
      misfits.push(
        ...(await auditHead(
          tx,
          jurisdiction,
          leaves.map((leaf) => leaf.hash),
          verifyHead,
        )),
      )
      const last = new Map<string, Last>()
      const forgettings = await readForgettings(tx)
      let forgotten = 0
      for (let at = 0; at < leaves.length; at += batch) {
        const part = leaves.slice(at, at + batch)
        const checked = await auditEntries(tx, wrapping, part, last, forgettings)
        misfits.push(...checked.misfits)
        forgotten += checked.forgotten
        onProgress(Math.min(at + batch, leaves.length), total)
      }
      const open = await sql<{ id: string }>`select journal_id as id from unsealed order by journal_id`.execute(tx)
      const unsealed = await auditEntries(
        tx,
        wrapping,
        open.rows.map((row) => ({ id: row.id, hash: null })),
        last,
        forgettings,
      )
      misfits.push(...unsealed.misfits)
      const sealed = new Set([...leaves.map((leaf) => leaf.id), ...open.rows.map((row) => row.id)])
      misfits.push(...(await strayEntries(tx, sealed)))
      const records = await auditRecords(tx, registers, last)
      misfits.push(...records.misfits)
      return { entries: total, records: records.count, forgotten: forgotten + unsealed.forgotten, misfits }
    })
}

/** Who was forgotten, and when: by the acts that left a person forgotten. What was sealed until then can't be opened any more. */
async function readForgettings(tx: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ record_id: string; at: string }>`
    select record_id, at from journal where state_after = 'forgotten'`.execute(tx)
  return new Map(rows.map((row) => [row.record_id, row.at]))
}

/** The last act on a record: what it says of the row, with its salt when it can still be read. */
interface Last {
  readonly entry: Entry
  readonly salt: Buffer | null
}

async function auditHead(
  tx: Kysely<Tables>,
  jurisdiction: string,
  hashes: readonly Buffer[],
  verifyHead: VerifyHead,
): Promise<Misfit[]> {
  const { rows } = await sql<{ size: number; root: Buffer }>`select size, root from tree_head`.execute(tx)
  const head = rows[0] as { size: number; root: Buffer }
  const misfits: Misfit[] = []
  if (head.size !== hashes.length || !rootOf(hashes).equals(head.root)) {
    misfits.push({
      kind: 'head',
      table: 'tree_head',
      id: String(head.size),
      says: 'The tiles do not give the root that the head names.',
    })
  }
  const signed = await sql<{ size: number; root: Buffer; at: Temporal.Instant; key_id: string; signature: Buffer }>`
    select * from signed_head order by size desc limit 100`.execute(tx)
  for (const one of signed.rows) {
    const right = verifyHead(one.key_id, headText(jurisdiction, one.size, one.root, one.at), one.signature)
    const fits = one.size <= hashes.length && rootOf(hashes, 0, one.size).equals(one.root)
    if (!right)
      misfits.push({
        kind: 'signature',
        table: 'signed_head',
        id: String(one.size),
        says: 'The signature of this head is not that of the key it names.',
      })
    else if (!fits)
      misfits.push({
        kind: 'head',
        table: 'signed_head',
        id: String(one.size),
        says: 'A head that was published does not fit the log: history was rewritten before this size.',
      })
  }
  return misfits
}

async function auditEntries(
  tx: Kysely<Tables>,
  wrapping: WrappingKey,
  part: readonly { readonly id: string; readonly hash: Buffer | null }[],
  last: Map<string, Last>,
  forgettings: ReadonlyMap<string, string>,
): Promise<{ misfits: Misfit[]; forgotten: number }> {
  const misfits: Misfit[] = []
  const ids = part.map((leaf) => leaf.id)
  const { rows } = await sql<{ id: string; entry: string; subject_id: string | null; sealed: Buffer | null }>`
    select j.id, j.entry, i.subject_id, i.sealed from journal j left join journal_input i on i.journal_id = j.id
    where j.id = any(${ids}::uuid[])`.execute(tx)
  const found = new Map(rows.map((row) => [row.id, row]))
  const keys = await readSubjectKeys(
    tx,
    wrapping,
    rows.flatMap((row) => row.subject_id ?? []),
  )
  let forgotten = 0
  for (const leaf of part) {
    const row = found.get(leaf.id)
    const misfit = (kind: Misfit['kind'], says: string) => misfits.push({ kind, table: 'journal', id: leaf.id, says })
    if (!row) {
      misfit('missing entry', 'The log holds this entry, the journal does not: it was deleted.')
      continue
    }
    if (leaf.hash && !leafHash(row.entry).equals(leaf.hash))
      misfit('leaf', 'The entry is not the one that was sealed: it was altered.')
    const entry = JSON.parse(row.entry) as Entry
    const key = row.subject_id ? keys.get(row.subject_id) : undefined
    let salt: Buffer | null = null
    if (!row.sealed) misfit('input', 'The entry has no input beside it.')
    else if (entry.at <= (forgettings.get(row.subject_id ?? '') ?? '')) forgotten++
    else if (!key) misfit('input', 'The key of this input is gone, and no act of forgetting says so.')
    else
      salt = readSalt(key, row.sealed, entry, () =>
        misfit('input', 'The input beside this entry is not the one that was acted on.'),
      )
    const before = last.get(entry.record)
    if (!before || before.entry.at <= entry.at) last.set(entry.record, { entry, salt })
  }
  return { misfits, forgotten }
}

function readSalt(key: Buffer, sealed: Buffer, entry: Entry, wrong: () => void): Buffer | null {
  try {
    const { input, salt } = JSON.parse(openText(key, sealed)) as { input: unknown; salt: string }
    const bytes = Buffer.from(salt, 'base64')
    if (salted(bytes, input) !== entry.input) wrong()
    return bytes
  } catch {
    wrong()
    return null
  }
}

async function strayEntries(tx: Kysely<Tables>, known: ReadonlySet<string>): Promise<Misfit[]> {
  const { rows } = await sql<{ id: string }>`select id from journal order by id`.execute(tx)
  return rows
    .filter((row) => !known.has(row.id))
    .map(({ id }) => ({
      kind: 'stray entry',
      table: 'journal',
      id,
      says: 'The entry was neither sealed nor waits to be: it did not come from an act.',
    }))
}

async function auditRecords(
  tx: Kysely<Tables>,
  registers: readonly AnyRegister[],
  last: ReadonlyMap<string, Last>,
): Promise<{ misfits: Misfit[]; count: number }> {
  const misfits: Misfit[] = []
  const seen = new Set<string>()
  let total = 0
  for (const register of registers) {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const { rows } = await sql<{ id: string }>`
        select id from ${sql.table(register.table)} where id > ${after} order by id limit ${batch}`.execute(tx)
      if (rows.length === 0) break
      const images = await rowImages(
        tx,
        register,
        rows.map((row) => row.id),
      )
      for (const [id, image] of images) {
        seen.add(id)
        total++
        const act = last.get(id)
        if (!act) misfits.push({ kind: 'unexplained', table: register.table, id, says: 'No act made this record.' })
        else if (act.salt && salted(act.salt, image) !== act.entry.row) {
          misfits.push({
            kind: 'record',
            table: register.table,
            id,
            says: `The record is not as its last act left it (${act.entry.act}, ${act.entry.at}): it was changed otherwise.`,
          })
        }
      }
      after = (rows.at(-1) as { id: string }).id
    }
  }
  const tables = new Set<string>(registers.map((register) => register.table))
  for (const [id, { entry }] of last) {
    if (tables.has(entry.register) && !seen.has(id)) {
      misfits.push({
        kind: 'vanished',
        table: entry.register,
        id,
        says: `The journal knows this record (${entry.act}), the register does not: it was deleted.`,
      })
    }
  }
  return { misfits, count: total }
}

async function count(tx: Kysely<Tables>, table: 'journal'): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::bigint as n from ${sql.table(table)}`.execute(tx)
  return rows[0]?.n ?? 0
}
