import { parse } from 'mrz'

/** What the machine-readable zone of a passport says. */
export interface Zone {
  readonly text: string
  /** Whether all its check digits are right. */
  readonly right: boolean
  /** What it says of number, birth and expiry, where the check digit of each is right. Days as YYMMDD. */
  readonly number?: string
  readonly birth?: string
  readonly expiry?: string
}

const digits = new Set([
  'documentNumberCheckDigit',
  'birthDateCheckDigit',
  'expirationDateCheckDigit',
  'personalNumberCheckDigit',
  'compositeCheckDigit',
])

/** Reads the two lines of a passport (TD3, ICAO 9303-4). Undefined when they are not two lines of 44 signs. */
export function readZone(first: string, second: string): Zone | undefined {
  if (first.length !== 44 || second.length !== 44) return undefined
  const { details } = parse([first, second])
  const of = (field: string) => details.find((detail) => detail.field === field)
  const holds = (field: string) => of(field)?.valid === true
  const right = details.every((detail) => !detail.field || !digits.has(detail.field) || detail.valid)
  return {
    text: `${first}\n${second}`,
    right,
    ...(holds('documentNumberCheckDigit') && { number: second.slice(0, 9).replaceAll('<', '') }),
    ...(holds('birthDateCheckDigit') && { birth: second.slice(13, 19) }),
    ...(holds('expirationDateCheckDigit') && { expiry: second.slice(21, 27) }),
  }
}

/** A day as the zone writes it. */
export const zoneDay = (iso: string): string => iso.slice(2).replaceAll('-', '')

/** The check digit over a text of the zone: weights 7, 3, 1; letters count from 10; a filler is 0 (ICAO 9303-3). */
export function checkDigit(text: string): string {
  const value = (sign: string) => (sign === '<' ? 0 : Number.parseInt(sign, 36))
  return String([...text].reduce((sum, sign, i) => sum + value(sign) * ([7, 3, 1][i % 3] as number), 0) % 10)
}

/** A passport's name as a certificate prints it. */
export interface PassportName {
  readonly surname: string
  readonly given_names: string
}

/** The name field of the zone; empty where no letter of the name is one that a passport can print there. */
export const zoneNames = ({ surname, given_names }: PassportName): string =>
  [zoneName(surname), zoneName(given_names)].filter(Boolean).join('<<')

/** A name as the zone has it: capitals without marks, a filler for each space and hyphen, no apostrophes (ICAO 9303-3). */
const zoneName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll("'", '')
    .replaceAll(/[^A-Z]+/g, '<')
    .replaceAll(/^<+|<+$/g, '')
