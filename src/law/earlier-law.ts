import { sql } from 'kysely'
import type { Reading } from '#kernel/read.ts'
import { compilePack } from './compile-pack.ts'
import type { Law } from './decide.ts'
import { PackFaults } from './pack-faults.ts'
import { packOf } from './read-pack.ts'

/** So many earlier laws are kept compiled beside the one in force; the one asked for longest ago goes first. */
const most = 8

/** Earlier laws by the hash of their text; null where this engine cannot read the text any more. */
const compiled = new WeakMap<Law, Map<string, Law | null>>()

/**
 * The law whose text has this hash: the one that is loaded, or an earlier one as it was kept in pack_version, compiled once. Null when it
 * is not kept, or this engine cannot read it. Any change of a pack, a translated word too, gives it another hash.
 */
export async function lawOfHash(db: Reading, law: Law, hash: string): Promise<Law | null> {
  if (hash === law.pack.version) return law
  const known = compiled.getOrInsertComputed(law, () => new Map())
  const before = known.get(hash)
  known.delete(hash)
  const found = before === undefined ? await compileKept(db, law, hash) : before
  known.set(hash, found)
  if (known.size > most) known.delete(known.keys().next().value as string)
  return found
}

async function compileKept(db: Reading, { catalogues, pack }: Law, hash: string): Promise<Law | null> {
  const { rows } = await sql<{ text: string; kept_at: Temporal.Instant }>`
    select text, kept_at from pack_version where hash = ${hash}`.execute(db)
  const [kept] = rows
  if (!kept) return null
  try {
    // The reviews of guarded rules are looked at on the day of loading, and that day the text was loaded.
    return compilePack(
      packOf(kept.text),
      catalogues,
      kept.kept_at.toZonedDateTimeISO(pack.jurisdiction.zone).toPlainDate(),
    )
  } catch (error) {
    if (error instanceof PackFaults || error instanceof SyntaxError) return null
    throw error
  }
}
