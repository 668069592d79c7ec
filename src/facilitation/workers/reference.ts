import { randomInt } from 'node:crypto'

/** Crockford's base32: no I, L, O or U, so that nothing is misread and no word comes out. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** A worker's reference: 12 random letters (60 bits) and a check letter, printed as 7K4Q-2M9D-XW3T-B. Never a running number. */
export function newReference(): string {
  const random = Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  return printed(random + checkLetter(random))
}

/**
 * The check letter: a polynomial over GF(32). It differs for every single wrong letter and for every two letters that
 * changed places, however far apart.
 */
function checkLetter(text: string): string {
  let sum = 0
  for (const letter of text) sum = timesX(sum ^ letters.indexOf(letter))
  return letters[sum] as string
}

/** Multiplies by x modulo the primitive polynomial x⁵ + x² + 1. */
const timesX = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31

const printed = (plain: string): string => plain.replace(/^(.{4})(.{4})(.{4})(.)$/, '$1-$2-$3-$4')

/** Reads a reference as a person types it (small letters, O for 0, I or L for 1, no hyphens); undefined when it cannot be one. */
export function readReference(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{13}$/.test(plain)) return undefined
  return checkLetter(plain.slice(0, length)) === plain[length] ? printed(plain) : undefined
}
