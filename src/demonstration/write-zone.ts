import { checkDigit, zoneNames } from '#facilitation/name-list/machine-readable-zone.ts'

export interface ZoneOf {
  readonly surname: string
  readonly given_names: string
  readonly birth_on: string
  readonly sex: string
  readonly nationality: string
  readonly passport_issuer: string
  readonly passport_number: string
  readonly passport_ends_on: string
}

const day = (iso: string): string => iso.slice(2).replaceAll('-', '')

/** The two lines of an invented passport (TD3), with right check digits. */
export function writeZone(of: ZoneOf): readonly [string, string] {
  const first = `P<${of.passport_issuer}${zoneNames(of)}`.slice(0, 44).padEnd(44, '<')
  const number = of.passport_number.padEnd(9, '<')
  const [birth, expiry, optional] = [day(of.birth_on), day(of.passport_ends_on), '<'.repeat(14)]
  const numbered = number + checkDigit(number)
  const born = birth + checkDigit(birth)
  const ends = expiry + checkDigit(expiry)
  const spare = `${optional}<`
  const second = `${numbered}${of.nationality}${born}${of.sex}${ends}${spare}${checkDigit(numbered + born + ends + spare)}`
  return [first, second]
}
