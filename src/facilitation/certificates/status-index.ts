import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Hands } from '#kernel/act.ts'
import { nextNumber } from '#kernel/counter.ts'

const blockSize = 1024

/**
 * Indexes in the status list, one a certificate, never used twice. They come from a counter through blocks that are shuffled once, so
 * that an index tells neither the order nor the number of issues. The counter's lock is held to the commit: ask last.
 */
export async function takeStatusIndexes(tx: Hands['tx'], count: number): Promise<number[]> {
  const first = (await nextNumber(tx, 'status index', count)) - 1
  const blocks = await openBlocks(tx, Math.floor(first / blockSize), Math.floor((first + count - 1) / blockSize))
  return Array.from({ length: count }, (_, i) => {
    const at = first + i
    const block = Math.floor(at / blockSize)
    return block * blockSize + (blocks.get(block)?.[at % blockSize] as number)
  })
}

async function openBlocks(tx: Hands['tx'], from: number, to: number): Promise<Map<number, readonly number[]>> {
  const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const known = await tx.selectFrom('status_block').selectAll().where('number', 'in', numbers).execute()
  const blocks = new Map<number, readonly number[]>(known.map((row) => [row.number, row.shuffled]))
  for (const number of numbers.filter((one) => !blocks.has(one))) {
    const fresh = shuffled()
    await sql`insert into status_block (number, shuffled) values (${number}, ${fresh}::integer[])`.execute(tx)
    blocks.set(number, fresh)
  }
  return blocks
}

/** 0 … 1023 in a random order (Fisher and Yates). */
function shuffled(): number[] {
  const list = Array.from({ length: blockSize }, (_, i) => i)
  for (let i = blockSize - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[list[i], list[j]] = [list[j] as number, list[i] as number]
  }
  return list
}
