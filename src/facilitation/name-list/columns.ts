import type { Cell } from './cell.ts'
import { readDay, readMoney, readMonths, readOccupation, readText, readUpper } from './cell.ts'

/** One column of a name list, as agencies already send them. */
export interface Column {
  /** The header that our own lists have. */
  readonly header: string
  /** Other headers under which agencies send the same. */
  readonly also?: readonly string[]
  readonly needed?: true
  /** A list without this column can't be taken at all. */
  readonly read: Cell
}

/** Every column that a name list may have, in the order of our own lists. */
export const columns = {
  line: {
    header: 'line',
    also: ['line letter', 'job order line'],
    needed: true,
    read: readUpper(/^[A-Z]{1,2}$/, 'line'),
  },
  surname: { header: 'surname', also: ['last name', 'family name'], read: readText(100) },
  given_names: { header: 'given names', also: ['first name', 'given name'], needed: true, read: readText(100) },
  birth_on: { header: 'birth date', also: ['date of birth', 'birthdate', 'dob'], needed: true, read: readDay },
  sex: { header: 'sex', also: ['gender'], read: readUpper(/^[FMX]$/, 'sex') },
  nationality: {
    header: 'nationality',
    needed: true,
    read: readUpper(/^[A-Z]{3}$/, 'state'),
  },
  passport_number: {
    header: 'passport number',
    also: ['passport no'],
    needed: true,
    read: readUpper(/^[A-Z0-9]{5,9}$/, 'passport'),
  },
  passport_issuer: {
    header: 'passport issuer',
    also: ['issuing state', 'passport country'],
    needed: true,
    read: readUpper(/^[A-Z]{3}$/, 'state'),
  },
  passport_ends_on: {
    header: 'passport expiry',
    also: ['passport expires', 'passport expiry date'],
    needed: true,
    read: readDay,
  },
  mrz_line_1: {
    header: 'mrz line 1',
    also: ['mrz 1'],
    read: readUpper(/^[A-Z0-9<]{1,44}$/, 'zone-1'),
  },
  mrz_line_2: {
    header: 'mrz line 2',
    also: ['mrz 2'],
    read: readUpper(/^[A-Z0-9<]{1,44}$/, 'zone-2'),
  },
  own_script_name: { header: 'own script name', also: ['name in own script'], read: readText(200) },
  departure_planned_on: { header: 'planned departure', also: ['departure', 'departure date'], read: readDay },
  visa_number: { header: 'visa number', also: ['visa no'], read: readText(60) },
  visa_kind: { header: 'visa kind', also: ['visa type'], read: readText(60) },
  visa_occupation: { header: 'visa occupation', also: ['visa job'], read: readOccupation },
  visa_sponsor: { header: 'visa sponsor', also: ['sponsor'], read: readText(200) },
  visa_name: { header: 'visa name', also: ['name on visa'], read: readText(200) },
  visa_passport: {
    header: 'visa passport',
    also: ['passport on visa'],
    read: readUpper(/^[A-Z0-9]{5,9}$/, 'visa-passport'),
  },
  visa_issued_on: { header: 'visa issued', also: ['visa issue date'], read: readDay },
  visa_ends_on: { header: 'visa expires', also: ['visa expiry', 'visa expiry date'], read: readDay },
  contract_signed_on: { header: 'contract signed', also: ['contract date', 'contract signed date'], read: readDay },
  occupation: { header: 'occupation', also: ['occupation code', 'isco'], read: readOccupation },
  monthly_wage: { header: 'monthly wage', also: ['basic monthly salary', 'wage', 'salary'], read: readMoney },
  currency: { header: 'currency', read: readUpper(/^[A-Z]{3}$/, 'currency') },
  months: { header: 'months', also: ['contract months', 'duration in months'], read: readMonths },
  language: { header: 'language', read: readText(20) },
  telephone: { header: 'telephone', also: ['phone', 'mobile'], read: readText(40) },
} as const satisfies Readonly<Record<string, Column>>

export type ColumnName = keyof typeof columns

/** Capitals, spaces, underscores and hyphens in a header don't matter. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_.-]+/g, ' ')
    .trim()

const byHeader: ReadonlyMap<string, ColumnName> = new Map(
  Object.entries(columns as Readonly<Record<string, Column>>).flatMap(([name, { header, also = [] }]) =>
    [header, ...also].map((one) => [plainHeader(one), name as ColumnName] as const),
  ),
)

/** The column that a header names; undefined when no column is called so. */
export const columnOf = (header: string): ColumnName | undefined => byHeader.get(plainHeader(header))
