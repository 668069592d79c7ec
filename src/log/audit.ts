import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { type Decision, decisionImage, type Facts } from '#kernel/decision.ts'
import { salted } from '#kernel/digest.ts'
import { type Entry, type RowImage, rowImages } from '#kernel/journal.ts'
import type { AnyRegister } from '#kernel/register.ts'
import { openText, readSubjectKeys, type WrappingKey } from '#kernel/subject-key.ts'
import { Frontier, leafHash } from './merkle.ts'
import { headText, readLeaves } from './sealing.ts'

/** What does not fit: a kind, where (table and id), and what to look at. */
interface Misfit {
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

const keyOf = (register: string, record: string): string => `${register} ${record}`

/** How many entries or records are read at once. */
const batch = 1000
const nil = '00000000-0000-0000-0000-000000000000'

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
  const reading = db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read')
  return reading.execute(async (tx) => {
    const auditor = new Auditor(tx, wrapping, await readForgettings(tx))
    const leaves = await readLeaves(tx)
    const { rows } = await sql<{ id: string }>`select id from journal order by id`.execute(tx)
    await auditor.heads(jurisdiction, leaves, verifyHead)
    for (let at = 0; at < leaves.length; at += batch) {
      await auditor.entries(leaves.slice(at, at + batch))
      onProgress(Math.min(at + batch, leaves.length), rows.length)
    }
    const waiting = await sql<{ id: string }>`select journal_id as id from unsealed order by journal_id`.execute(tx)
    await auditor.entries(waiting.rows.map(({ id }) => ({ id, hash: null })))
    const known = new Set([...leaves, ...waiting.rows].map((one) => one.id))
    for (const { id } of rows) {
      if (!known.has(id))
        auditor.misfit('stray entry', 'journal', id, 'The entry was neither sealed nor waits to be: no act left it.')
    }
    await auditor.strayDecisions()
    const records = await auditor.records(registers)
    return { entries: rows.length, records, forgotten: auditor.forgotten, misfits: auditor.misfits }
  })
}

/** Who was forgotten, and when: by the acts that left a person forgotten. What was sealed until then can't be opened any more. */
async function readForgettings(tx: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ record_id: string; at: string }>`
    select record_id, at from journal where state_after = 'forgotten'`.execute(tx)
  return new Map(rows.map((row) => [row.record_id, row.at]))
}

interface Head {
  readonly size: number
  readonly root: Buffer
}

/** What an act said, with the salt of its digests where that can still be read. */
interface Acted {
  readonly entry: Entry
  readonly salt: Buffer | null
}

/** An entry of the log; its hash is null while it waits to be sealed. */
interface Leaf {
  readonly id: string
  readonly hash: Buffer | null
}

class Auditor {
  readonly misfits: Misfit[] = []
  forgotten = 0
  readonly #tx: Kysely<Tables>
  readonly #wrapping: WrappingKey
  readonly #forgettings: ReadonlyMap<string, string>
  /** The last act on each record. */
  readonly #last = new Map<string, Acted>()
  /** Decisions that an act explains, and records whose decisions can be held to nothing any more. */
  readonly #explained = new Set<string>()

  constructor(tx: Kysely<Tables>, wrapping: WrappingKey, forgettings: ReadonlyMap<string, string>) {
    this.#tx = tx
    this.#wrapping = wrapping
    this.#forgettings = forgettings
  }

  misfit(kind: Misfit['kind'], table: string, id: string, says: string): void {
    this.misfits.push({ kind, table, id, says })
  }

  /** Every head that was signed, and the one that the next entries are added to. */
  async heads(
    jurisdiction: string,
    leaves: readonly { readonly hash: Buffer }[],
    verifyHead: VerifyHead,
  ): Promise<void> {
    const grown = new Frontier()
    let size = 0
    const fits = (head: Head) => {
      while (size < Math.min(head.size, leaves.length)) grown.add((leaves[size++] as { hash: Buffer }).hash)
      return size === head.size && grown.root().equals(head.root)
    }
    for (let after = -1; ; ) {
      const { rows } = await sql<Head & { at: Temporal.Instant; key_id: string; signature: Buffer }>`
        select * from signed_head where size > ${after} order by size limit ${batch}`.execute(this.#tx)
      for (const head of rows) {
        const misfit = (kind: Misfit['kind'], says: string) => this.misfit(kind, 'signed_head', String(head.size), says)
        if (!verifyHead(head.key_id, headText(jurisdiction, head.size, head.root, head.at), head.signature))
          misfit('signature', 'The signature of this head is not that of the key it names.')
        else if (!fits(head))
          misfit('head', 'A published head does not fit the log: history was rewritten before this size.')
      }
      if (rows.length < batch) break
      after = (rows.at(-1) as Head).size
    }
    const { rows } = await sql<Head>`select size, root from tree_head`.execute(this.#tx)
    for (const head of rows) {
      if (head.size !== leaves.length || !fits(head))
        this.misfit('head', 'tree_head', String(head.size), 'The tiles do not give the root that the head names.')
    }
  }

  async entries(leaves: readonly Leaf[]): Promise<void> {
    const { rows } = await sql<{ id: string; entry: string; subject_id: string | null; sealed: Buffer | null }>`
      select j.id, j.entry, i.subject_id, i.sealed from journal j left join journal_input i on i.journal_id = j.id
      where j.id = any(${leaves.map((leaf) => leaf.id)}::uuid[])`.execute(this.#tx)
    const found = new Map(rows.map((row) => [row.id, row]))
    const subjects = rows.flatMap((row) => row.subject_id ?? [])
    const keys = await readSubjectKeys(this.#tx, this.#wrapping, subjects)
    const decided: Acted[] = []
    for (const { id, hash } of leaves) {
      const row = found.get(id)
      if (!row) {
        this.misfit('missing entry', 'journal', id, 'The log holds this entry, the journal does not: it was deleted.')
        continue
      }
      if (hash && !leafHash(row.entry).equals(hash))
        this.misfit('leaf', 'journal', id, 'The entry is not the one that was sealed: it was altered.')
      const entry = JSON.parse(row.entry) as Entry
      const salt = this.#salt(entry, row, keys.get(row.subject_id ?? ''))
      // Ids of entries grow along a record's acts (journal.ts); the hours that acts were begun at may cross.
      const record = keyOf(entry.register, entry.record)
      if ((this.#last.get(record)?.entry.id ?? '') < entry.id) this.#last.set(record, { entry, salt })
      if (entry.decision) decided.push({ entry, salt })
    }
    await this.#decisions(decided)
  }

  /** Opens the input beside an entry and holds it to the entry's digest; gives the salt, or null where it can't be read. */
  #salt(
    entry: Entry,
    { id, subject_id, sealed }: { id: string; subject_id: string | null; sealed: Buffer | null },
    key: Buffer | undefined,
  ): Buffer | null {
    const misfit = (says: string) => this.misfit('input', 'journal', id, says)
    if (!sealed) misfit('The entry has no input beside it.')
    else if (entry.at <= (this.#forgettings.get(subject_id ?? '') ?? '')) this.forgotten++
    else if (!key) misfit('The key of this input is gone, and no act of forgetting says so.')
    else {
      const opened = opening(key, sealed)
      if (!opened || salted(opened.salt, opened.input) !== entry.input)
        misfit('The input beside this entry is not the one that was acted on.')
      return opened?.salt ?? null
    }
    return null
  }

  /** Holds the decisions of these acts, and the facts that were taken for them, to the digests that the entries have of them. */
  async #decisions(decided: readonly Acted[]): Promise<void> {
    const kept = await this.#decisionsOf(decided.map(({ entry }) => entry.record))
    for (const { entry, salt } of decided) {
      const own = kept.filter((one) => one.record_id === entry.record && !this.#explained.has(one.id))
      if (!salt) for (const one of own) this.#explained.add(one.id)
      const right =
        salt &&
        own.find(
          (one) => salted(salt, decisionImage({ pack: one.pack_hash, engine: one.engine }, one)) === entry.decision,
        )
      if (right) this.#explained.add(right.id)
      else if (salt)
        this.misfit(
          'decision',
          'journal',
          entry.id,
          'No decision is as this act took it: result, answers or facts were changed.',
        )
    }
  }

  async #decisionsOf(records: readonly string[]) {
    const { rows } = await sql<
      Omit<Decision, 'facts'> & { subject: string; record_id: string; pack_hash: string; engine: string }
    >`
      select id, subject, record_id, pack_hash, engine, result, answers from decision
      where record_id = any(${records}::uuid[]) order by id`.execute(this.#tx)
    const facts = new Map<string, Facts>()
    for (const subject of new Set(rows.map((row) => row.subject))) {
      const ids = rows.filter((row) => row.subject === subject).map((row) => row.id)
      const taken = await sql<{ decision_id: string }>`
        select * from ${sql.table(`${subject}_facts`)} where decision_id = any(${ids}::uuid[])`.execute(this.#tx)
      for (const row of taken.rows) facts.set(row.decision_id, row)
    }
    return rows.map((row) => ({ ...row, facts: facts.get(row.id) ?? {} }))
  }

  /** Decisions that no act took. */
  async strayDecisions(): Promise<void> {
    for (let after = nil; ; ) {
      const { rows } = await sql<{ id: string }>`
        select id from decision where id > ${after} order by id limit ${batch}`.execute(this.#tx)
      for (const { id } of rows)
        if (!this.#explained.has(id))
          this.misfit('unexplained', 'decision', id, 'No act took this decision as it stands.')
      if (rows.length < batch) break
      after = (rows.at(-1) as { id: string }).id
    }
  }

  /** Every record of the registers, and those that the journal alone knows. Gives how many there are. */
  async records(registers: readonly AnyRegister[]): Promise<number> {
    const seen = new Set<string>()
    for (const register of registers) {
      for (let after = nil; ; ) {
        const { rows } = await sql<{ id: string }>`
          select id from ${sql.table(register.table)} where id > ${after} order by id limit ${batch}`.execute(this.#tx)
        const ids = rows.map((row) => row.id)
        const images = await rowImages(this.#tx, register, ids)
        for (const [id, image] of images) {
          seen.add(keyOf(register.table, id))
          this.#record(register.table, id, image)
        }
        if (ids.length < batch) break
        after = ids.at(-1) as string
      }
    }
    const tables = new Set<string>(registers.map((register) => register.table))
    for (const [key, { entry }] of this.#last) {
      if (tables.has(entry.register) && !seen.has(key))
        this.misfit(
          'vanished',
          entry.register,
          entry.record,
          `The register lacks what ${entry.act} left: it was deleted.`,
        )
    }
    return seen.size
  }

  #record(table: string, id: string, image: RowImage): void {
    const act = this.#last.get(keyOf(table, id))
    if (!act) this.misfit('unexplained', table, id, 'No act made this record.')
    else if (act.salt && salted(act.salt, image) !== act.entry.row) {
      const { act: name, at } = act.entry
      this.misfit('record', table, id, `Not as its last act left it (${name}, ${at}): it was changed otherwise.`)
    }
  }
}

function opening(key: Buffer, sealed: Buffer): { readonly input: unknown; readonly salt: Buffer } | undefined {
  try {
    const { input, salt } = JSON.parse(openText(key, sealed)) as { input: unknown; salt: string }
    return { input, salt: Buffer.from(salt, 'base64') }
  } catch {
    return undefined
  }
}
