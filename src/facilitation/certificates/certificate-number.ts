/**
 * The number of a certificate: authority, line, place, turn and a check character, as in `JO-2026-0001-A/028-1-K`.
 * It needs no counter: the database's constraints make the four parts unique (DESIGN.md section 6).
 */
export interface CertificateNumber {
  /** The authority to deploy: two letters, a year, a running number of at least four digits: `JO-2026-0001`. */
  readonly authority: string
  /** The letters of the authority's line: `A`. */
  readonly line: string
  readonly place: number
  readonly turn: number
}

/**
 * Digits and the letters that nobody takes for another sign. 31 is a prime, which makes the check below see every
 * wrong character and every two that changed places.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRTVWXYZ'
const LINE_LETTERS = ALPHABET.slice(10)
/** What a tired hand types for what it sees. */
const SEEN_AS: Record<string, string> = { O: '0', I: '1', L: '1', S: '5', U: 'V' }

/** The letters of an authority's nth line, counted from 1: A, B … H, J, K, M …, then AA. Leaves out I, L, O, S and U. */
export function lineLetters(line: number): string {
  if (!Number.isSafeInteger(line) || line < 1) throw new RangeError(`A line is counted from 1, not ${line}.`)
  const before = Math.floor((line - 1) / LINE_LETTERS.length)
  const letter = LINE_LETTERS[(line - 1) % LINE_LETTERS.length] as string
  return before === 0 ? letter : lineLetters(before) + letter
}

/** The number as it is printed. Throws a RangeError that names the part which cannot stand in a number. */
export function formatCertificateNumber(number: CertificateNumber): string {
  const { authority, line, place, turn } = number
  if (!/^[A-Z]{2}-\d{4}-\d{4,}$/.test(authority)) throw new RangeError(`No authority to deploy: ${authority}`)
  if (![...line].every((letter) => LINE_LETTERS.includes(letter)) || !/^.{1,2}$/.test(line))
    throw new RangeError(`No letters of a line: ${line}. Take them from lineLetters().`)
  for (const [part, value] of Object.entries({ place, turn }))
    if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`No ${part}: ${value}`)
  const text = `${authority}-${line}/${String(place).padStart(3, '0')}-${turn}`
  return `${text}-${checkCharacter(text)}`
}

export type NumberRead =
  | { readonly ok: true; readonly number: CertificateNumber; readonly text: string }
  | { readonly ok: false; readonly why: 'not a number' | 'mistyped' }

const DIGIT = '[0-9OILS]'
const SHAPE = new RegExp(
  `^([A-Z01]{2})-?(${DIGIT}{4})-?(${DIGIT}{4,})-?([${LINE_LETTERS}]{1,2})-?(${DIGIT}{3,})(?:-(${DIGIT}+))?-?([0-9A-Z])$`,
)

/**
 * Reads a number as people type it: with or without its signs, in small letters, O for 0, I and l for 1, S for 5.
 * `mistyped` has the shape of a number but a check character that does not fit.
 */
export function parseCertificateNumber(typed: string): NumberRead {
  const tidy = typed
    .trim()
    .toUpperCase()
    .replace(/[\s\-‐‑–—_./\\]+/g, '-')
  if (tidy.length > 60) return { ok: false, why: 'not a number' }
  const found = SHAPE.exec(tidy)
  if (!found) return { ok: false, why: 'not a number' }
  const [, letters, year, serial, line, places, typedTurn] = found as unknown as string[]
  const authority = `${(letters as string).replace('0', 'O').replace('1', 'I')}-${digits(year)}-${digits(serial)}`
  const readings = (typedTurn === undefined ? splits(digits(places)) : [[digits(places), digits(typedTurn)]])
    .filter(([place, turn]) => Number(place) > 0 && Number(turn) > 0)
    .map(([place, turn]) => ({ authority, line: line as string, place: Number(place), turn: Number(turn) }))
  // The number as printed must be what was typed, zeros and check character included.
  const right = readings.filter((number) => bare(formatCertificateNumber(number)) === bare(tidy))
  const [number] = right
  if (!number || right.length > 1) return { ok: false, why: 'mistyped' }
  return { ok: true, number, text: formatCertificateNumber(number) }
}

/** Where the dash before the turn was left out: every place of three digits or more, and what is left as the turn. */
function splits(run: string): [string, string][] {
  const all: [string, string][] = []
  for (let at = 3; at < run.length; at++)
    if ((at === 3 || run[0] !== '0') && run[at] !== '0') all.push([run.slice(0, at), run.slice(at)])
  return all
}

const fold = (text: string): string => text.replace(/[OILSU]/g, (letter) => SEEN_AS[letter] as string)
/** Only the signs that count, as they are read. */
const bare = (text: string): string => fold(text).replace(/[^0-9A-Z]/g, '')
const digits = (text: string | undefined): string => fold(text ?? '')

/**
 * ISO 7064's pure system with one check character, over 31 signs with radix 3 (3 is a primitive root of 31, so no two
 * of 30 neighbouring positions weigh the same). Signs between the parts do not count.
 */
function checkCharacter(text: string): string {
  let sum = 0
  for (const sign of bare(text)) sum = ((sum + ALPHABET.indexOf(sign)) * 3) % 31
  return ALPHABET[(31 + 1 - sum) % 31] as string
}
