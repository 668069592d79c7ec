// The code that is sent to a worker; with the reference it opens the own papers.
import { randomInt } from 'node:crypto'
import { hashPassword, verifyPassword } from '#web/password.ts'

/** Crockford's base32: no I, L, O or U, so that nothing is misread and no word comes out. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const random = (count: number) => Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('')

const plain = (typed: string) =>
  typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')

/** A one-time code to be sent to the worker: 8 letters (40 bits) in two groups, and the hash that is kept of it. */
export async function newCode(): Promise<{ readonly code: string; readonly hash: string }> {
  const code = random(8)
  return { code: `${code.slice(0, 4)}-${code.slice(4)}`, hash: await hashPassword(code) }
}

/** Whether the typed code is the one whose hash was kept; without a hash it takes as long and says no. */
export const verifyCode = (hash: string | null | undefined, typed: string): Promise<boolean> =>
  verifyPassword(hash, plain(typed.slice(0, 40)))
