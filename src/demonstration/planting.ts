// What both countries' lists are made of: papers in which nothing is wanting, and what is planted in some rows.
import type { Cells, InRegisters, InventedWorker, Plant } from './invented-worker.ts'
import type { SameRandom } from './random.ts'
import { writeZone } from './write-zone.ts'

/** A line of a job order of the demonstration, and how many rows of the list are for it. */
export interface DemonstrationLine {
  readonly letter: string
  readonly occupation_code: string
  readonly title: string
  readonly places: number
  readonly rows: number
  readonly monthly_wage_minor: number
  readonly currency: string
  readonly site: string
  readonly household: boolean
}

/** What is planted in a row, and how the list and the registers differ for it. */
export type Planting = Plant & {
  readonly cells?: (cells: Cells) => Cells
  readonly registers?: Partial<InRegisters>
}

export const clear = { result: 'clear', obstacles: [], findings: [] } as const
export const stops = (...obstacles: string[]) => ({ result: 'obstructed', obstacles, findings: [] }) as const
export const unknown = (...obstacles: string[]) => ({ result: 'unknown', obstacles, findings: [] }) as const
export const found = (...findings: string[]) => ({ result: 'clear', obstacles: [], findings }) as const

/** What the registers hold of somebody in whom nothing is wanting. */
export const whole: InRegisters = {
  accepted: 'yes',
  medical: { outcome: 'fit', on: '2026-11-02', ends: '2027-06-30' },
  orientation_on: '2026-11-10',
  household_days: null,
  skills_on: null,
  insurance: { ends: '2028-12-31', items: 9 },
  fund_ends: '2028-11-30',
  contract_verified: true,
  former_name: null,
  receipt_minor: null,
  statement_minor: null,
  other_agency: null,
}

/** The people of all lines, in the order of the list; row 1 holds the headers. */
export function inventAll(
  lines: readonly DemonstrationLine[],
  invent: (line: DemonstrationLine, row: number, before: InventedWorker | undefined) => InventedWorker,
): readonly InventedWorker[] {
  const workers: InventedWorker[] = []
  for (const line of lines)
    for (let i = 0; i < line.rows; i++) workers.push(invent(line, workers.length + 2, workers.at(-1)))
  return workers
}

/** A visa for the line's work in the person's name and passport, and the contract. `issued` is between which days the visa was. */
export const papersOf = (
  random: SameRandom,
  line: DemonstrationLine,
  person: Cells,
  visa: { readonly number: string; readonly kind: string; readonly sponsor: string; readonly issued: [string, string] },
): Cells => ({
  visa_number: visa.number,
  visa_kind: visa.kind,
  visa_occupation: line.occupation_code,
  visa_sponsor: visa.sponsor,
  visa_name: `${person.surname} ${person.given_names}`.toUpperCase(),
  visa_passport: person.passport_number as string,
  visa_issued_on: random.day(...visa.issued),
  visa_ends_on: random.day('2027-05-02', '2027-06-30'),
  contract_signed_on: random.day('2026-10-05', '2026-10-30'),
  occupation: line.occupation_code,
  monthly_wage: String(line.monthly_wage_minor / 100),
  currency: line.currency,
  months: '24',
})

/** The worker of a row as the list and the registers have it, with what is planted there. */
export function planted(row: number, said: Cells, usual: InRegisters, planting: Planting | undefined): InventedWorker {
  const cells = planting?.cells?.(said) ?? said
  return {
    row,
    cells: { ...zoneOf(cells), ...cells },
    registers: { ...usual, ...planting?.registers },
    plant: planting ? plantOf(planting) : null,
  }
}

function zoneOf(cells: Cells): Cells {
  const [mrz_line_1, mrz_line_2] = writeZone({
    surname: cells.surname ?? '',
    given_names: cells.given_names as string,
    birth_on: cells.birth_on as string,
    sex: cells.sex as string,
    nationality: cells.nationality as string,
    passport_issuer: cells.passport_issuer as string,
    passport_number: cells.passport_number as string,
    passport_ends_on: cells.passport_ends_on as string,
  })
  return { mrz_line_1, mrz_line_2 }
}

const plantOf = ({ what, from, result, obstacles, findings }: Planting): Plant => ({
  what,
  from,
  result,
  obstacles,
  findings,
})
