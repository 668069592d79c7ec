import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Clock } from '#kernel/clock.ts'
import { Frontier, leafHash } from './merkle.ts'

const tileSize = 256

/** Signs a tree head; gives the key's name and the signature over its text. */
export interface HeadSigner {
  readonly keyId: string
  sign(text: string): Uint8Array
}

/** The text of a tree head that is signed: size, root and time, a line each. */
export const headText = (jurisdiction: string, size: number, root: Uint8Array, at: Temporal.Instant): string =>
  `fairway tree head 1\n${jurisdiction}\n${size}\n${Buffer.from(root).toString('hex')}\n${at}\n`

/**
 * Takes what no tile holds yet into the log: numbers it on from the tree's size, in any order, writes the tiles, moves the head and signs
 * it, in one transaction behind the head's lock. Runs as the sealer's login. Gives how many entries were sealed.
 */
export async function seal(
  db: Kysely<Tables>,
  jurisdiction: string,
  signer: HeadSigner,
  now: Temporal.Instant,
  most = 20_000,
): Promise<number> {
  // The database keeps microseconds: what is signed must be what is read again.
  const at = now.round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
  return db.transaction().execute(async (tx) => {
    // The lock is a statement of its own: a later statement sees all that was committed while this one waited.
    const head = await sql<{ size: number; peaks: Buffer }>`select size, peaks from tree_head for update`.execute(tx)
    const { size, peaks } = head.rows[0] as { size: number; peaks: Buffer }
    const { rows } = await sql<{ id: string; entry: string }>`
      select j.id, j.entry from unsealed u join journal j on j.id = u.journal_id order by j.id limit ${most}`.execute(
      tx,
    )
    if (rows.length === 0) return 0
    const leaves = rows.map((row) => ({ id: row.id, hash: leafHash(row.entry) }))
    const frontier = new Frontier(size, peaks)
    for (const leaf of leaves) frontier.add(leaf.hash)
    await writeTiles(tx, size, leaves)
    const root = frontier.root()
    const grown = size + leaves.length
    await sql`update tree_head set size = ${grown}, root = ${root}, peaks = ${frontier.peaks()}`.execute(tx)
    await sql`insert into signed_head (size, root, at, key_id, signature) values
      (${grown}, ${root}, ${at}, ${signer.keyId}, ${Buffer.from(signer.sign(headText(jurisdiction, grown, root, at)))})`.execute(
      tx,
    )
    await sql`delete from unsealed where journal_id = any(${rows.map((row) => row.id)}::uuid[])`.execute(tx)
    return leaves.length
  })
}

async function writeTiles(
  tx: Transaction<Tables>,
  size: number,
  leaves: readonly { id: string; hash: Buffer }[],
): Promise<void> {
  for (let at = 0; at < leaves.length; ) {
    const number = Math.floor((size + at) / tileSize)
    const part = leaves.slice(at, at + tileSize - ((size + at) % tileSize))
    await sql`insert into tile (number, hashes, ids)
      values (${number}, ${Buffer.concat(part.map((leaf) => leaf.hash))}, ${part.map((leaf) => leaf.id)}::uuid[])
      on conflict (number) do update set hashes = tile.hashes || excluded.hashes, ids = tile.ids || excluded.ids`.execute(
      tx,
    )
    at += part.length
  }
}

/** All leaves in the order of sealing. */
export async function readLeaves(db: Kysely<Tables>): Promise<{ id: string; hash: Buffer }[]> {
  const { rows } = await sql<{ hashes: Buffer; ids: string[] }>`select hashes, ids from tile order by number`.execute(
    db,
  )
  return rows.flatMap(({ hashes, ids }) => ids.map((id, i) => ({ id, hash: hashes.subarray(i * 32, i * 32 + 32) })))
}

/** What one jurisdiction's log is sealed with. */
export interface Sealable {
  readonly code: string
  readonly pools: { readonly sealer: Kysely<Tables> }
  readonly heads: HeadSigner
  readonly clock: Clock
}

/** Takes into the log all that waits. */
export async function sealNow({ pools, code, heads, clock }: Sealable): Promise<void> {
  while ((await seal(pools.sealer, code, heads, clock.now())) > 0);
}
