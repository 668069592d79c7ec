// What a worker types: the reference printed on paper, and a code that is sent and used once.
import { randomInt } from 'node:crypto'
import { hashPassword, verifyPassword } from './password.ts'

/** Crockford's base32: no I, L, O or U, so that nothing is misread and no word comes out. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

const random = (count: number) => Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('')

/** A new reference: 12 random letters (60 bits) and a check letter, without separators. Never a running number. */
export function newReference(): string {
  const body = random(length)
  return body + checkLetter(body)
}

/**
 * The check letter: a polynomial over GF(32). It differs for every single wrong letter and for every two letters that
 * changed places, however far apart.
 */
function checkLetter(body: string): string {
  let sum = 0
  for (const letter of body) sum = timesX(sum ^ letters.indexOf(letter))
  return letters[sum] as string
}

/** Multiplies by x modulo the primitive polynomial x⁵ + x² + 1. */
const timesX = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31

/** As it is printed: `7K4Q-2M9D-X3P7C`. */
export const printedReference = (reference: string): string =>
  `${reference.slice(0, 4)}-${reference.slice(4, 8)}-${reference.slice(8)}`

/**
 * Reads a reference as typed: with or without separators, in small letters, with O for 0 and I or L for 1.
 * Gives null when it is not one, or a letter is wrong.
 */
export function readReference(typed: string): string | null {
  const read = plain(typed)
  if (read.length !== length + 1 || [...read].some((letter) => !letters.includes(letter))) return null
  return checkLetter(read.slice(0, length)) === read[length] ? read : null
}

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
