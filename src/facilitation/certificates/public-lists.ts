import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Signer } from '#kernel/signer.ts'
import type { Bytes } from './cose-sign1.ts'
import { type SigningKey, trusted } from './signing-key.ts'
import { buildStatusBits, type Status, signStatusList } from './status-list.ts'
import type { TrustList } from './trust-list.ts'

/** Places of the status list come in blocks of so many (status-index.ts). */
const blockSize = 1024

/** Where a jurisdiction's status list is published; its certificates name this address. */
export const statusListUri = (code: string): string => `/${code}/status-list`

/** The trust list of this Fairway: the keys of its jurisdictions, each with the state's name. */
export const trustListOf = (
  keys: readonly { readonly signer: SigningKey; readonly name: string }[],
  now: Temporal.Instant,
): TrustList => ({
  issued_at: now.toString({ smallestUnit: 'second' }),
  keys: keys.map(({ signer, name }) => trusted(signer, name)),
})

/**
 * The signed status list as it stands: two bits for every index of every block that was opened, so that nobody can count. What has an end
 * is ended whatever its state says: the end is what the next turn refers to, and it can't be taken back (DESIGN.md section 6).
 */
export async function makeStatusList(
  db: Kysely<Tables>,
  code: string,
  signer: Signer,
  now: Temporal.Instant,
): Promise<Bytes> {
  const { rows } = await sql<{ status_index: number; state: Status }>`
    select c.status_index, case when e.certificate_id is null then c.state::text else 'ended' end as state
    from certificate c left join certificate_end e on e.certificate_id = c.id
    where c.state <> 'valid' or e.certificate_id is not null`.execute(db)
  const blocks = await sql<{ n: number }>`select coalesce(max(number) + 1, 0)::int as n from status_block`.execute(db)
  const bits = buildStatusBits(
    (blocks.rows[0]?.n ?? 0) * blockSize,
    rows.map((row) => [row.status_index, row.state] as const),
  )
  return signStatusList({ uri: statusListUri(code), issued_at: now, bits }, signer)
}
