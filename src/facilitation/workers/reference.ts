import { randomInt } from 'node:crypto'

/** Crockford's base32: no I, L, O, U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Luhn's check over 32 letters: finds each single wrong letter and nearly all that changed places. */
function checkLetter(text: string): string {
  let sum = 0
  for (let i = text.length - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
    const product = letters.indexOf(text[i] as string) * factor
    sum += Math.floor(product / letters.length) + (product % letters.length)
  }
  return letters[(letters.length - (sum % letters.length)) % letters.length] as string
}

/** A worker's reference: 12 random letters and a check letter, printed as 7K4Q-2M9D-XW3T-B. Never a running number. */
export function newReference(): string {
  const random = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')
  return printed(random + checkLetter(random))
}

const printed = (plain: string): string => plain.replace(/^(.{4})(.{4})(.{4})(.)$/, '$1-$2-$3-$4')

/** Reads a reference as a person types it (small letters, O for 0, I or L for 1, no hyphens); undefined when it cannot be one. */
export function readReference(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{13}$/.test(plain)) return undefined
  return checkLetter(plain.slice(0, 12)) === plain[12] ? printed(plain) : undefined
}
