import { type Command, InvalidArgumentError } from 'commander'
import { sql } from 'kysely'
import { consistencyProof, inclusionProof } from '#log/merkle-proof.ts'
import { readLeaves } from '#log/sealing.ts'
import type { Fairway } from '../composition.ts'
import type { Opened } from '../jurisdiction.ts'
import { answer, type CommonOptions, command, does } from './frame.ts'
import { withJurisdiction } from './with-jurisdiction.ts'

interface Options extends CommonOptions {
  readonly entry?: string
  readonly since?: number
}

/**
 * `fairway proof`: the newest signed head of the log, and what anyone who kept an earlier head may ask for: that an entry stands in the
 * log (`--entry ID`, RFC 9162 section 2.1.3), that no history was rewritten since a size (`--since SIZE`, section 2.1.4). Hashes in hex.
 */
export function proofCommand(fairway: Fairway): Command {
  const made = command(fairway, 'proof', 'Give the signed head of the log, and proofs for who kept an earlier one.')
    .option('--entry <id>', 'prove that this entry of the journal stands in the log')
    .option('--since <size>', 'prove that the log still begins with the head of this size', size)
  return does<Options>(made, async (options) => {
    const proof = await withJurisdiction(fairway, options, (here) => prove(here, options))
    answer(options, proof, () => [JSON.stringify(proof, null, 2)])
    return 'done'
  })
}

function size(text: string): number {
  const read = Number(text)
  if (!Number.isSafeInteger(read) || read < 0) throw new InvalidArgumentError('A size is a whole number of entries.')
  return read
}

async function prove({ state }: Opened, { entry, since }: Options) {
  const { rows } = await sql<{ size: number; root: Buffer; at: Temporal.Instant; key_id: string; signature: Buffer }>`
    select size, root, at, key_id, signature from signed_head order by size desc limit 1`.execute(state)
  const [head] = rows
  if (!head) throw new Error('Nothing was sealed yet: there is no head. Start Fairway, and ask again in a second.')
  const leaves = (await readLeaves(state)).slice(0, head.size)
  const hashes = leaves.map((leaf) => leaf.hash)
  const index = leaves.findIndex((leaf) => leaf.id === entry)
  if (entry !== undefined && index < 0)
    throw new Error(`The log has no entry ${entry}: it was not sealed yet, or never.`)
  if (since !== undefined && since > head.size) throw new Error(`The log has ${head.size} entries, not ${since} yet.`)
  const hex = (proof: readonly Buffer[]) => proof.map((hash) => hash.toString('hex'))
  const { root, signature, ...named } = head
  return {
    head: { ...named, at: head.at.toString(), root: root.toString('hex'), signature: signature.toString('base64') },
    ...(entry && { entry, index, leaf: hashes[index]?.toString('hex'), inclusion: hex(inclusionProof(hashes, index)) }),
    ...(since !== undefined && { since, consistency: hex(consistencyProof(hashes, since)) }),
  }
}
