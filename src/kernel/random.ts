import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(16_384)
let used = pool.length

/** Random bytes for ids, salts and nonces. They are drawn in large pieces: one draw each took a quarter of the time of a long list. */
export function randomPart(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const part = Buffer.from(pool.subarray(used, used + length))
  // What was handed out is not kept here.
  pool.fill(0, used, used + length)
  used += length
  return part
}
