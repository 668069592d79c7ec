import type { Static } from 'typebox'
import type { Identity } from '../workers/register-worker.ts'
import { minorOf } from './cell.ts'
import type { ColumnName } from './columns.ts'
import type { CellFault } from './list-fault.ts'
import { readZone, type Zone, zoneDay, zoneNames } from './machine-readable-zone.ts'

/** The visa as a list gives it, whole or not at all. */
export interface ListedVisa {
  readonly number: string
  readonly kind: string
  readonly occupation_code: string | null
  readonly sponsor: string
  readonly name_on_visa: string
  readonly passport_number: string
  readonly issued_on: string
  readonly ends_on: string
}

/** The contract as a list gives it, whole or not at all. */
export interface ListedContract {
  readonly signed_on: string
  readonly occupation_code: string
  readonly monthly_wage_minor: number
  readonly currency: string
  readonly months: number
}

/** One worker of a list whose row is right. */
export interface ListedWorker {
  readonly row: number
  readonly line: string
  readonly identity: Static<typeof Identity>
  readonly own_script_name: string | null
  readonly departure_planned_on: string | null
  readonly visa: ListedVisa | null
  readonly contract: ListedContract | null
}

export interface RowFault extends CellFault {
  readonly column: ColumnName
}

type Cells = Readonly<Partial<Record<ColumnName, string>>>

/** The worker of a row whose cells are right one by one; what is wrong between cells is a fault of the later one. */
export function workerOf(row: number, cells: Cells): { worker: ListedWorker | undefined; faults: readonly RowFault[] } {
  const faults: RowFault[] = []
  const name = { surname: cells.surname ?? '', given_names: cells.given_names as string }
  if (zoneNames(name) === '') faults.push({ column: 'given_names', code: 'no-passport-letters' })
  const zone = zoneOf(cells, faults)
  const visa = visaOf(cells, faults)
  const contract = contractOf(cells, faults)
  if (faults.length > 0) return { worker: undefined, faults }
  const worker: ListedWorker = {
    row,
    line: cells.line as string,
    identity: {
      ...name,
      birth_on: cells.birth_on as string,
      ...(cells.sex && { sex: cells.sex as 'F' | 'M' | 'X' }),
      nationality: cells.nationality as string,
      passport_issuer: cells.passport_issuer as string,
      passport_number: cells.passport_number as string,
      passport_ends_on: cells.passport_ends_on as string,
      ...(zone && { mrz: zone.text, check_digits_right: zone.right }),
      ...(cells.language && { language: cells.language }),
      ...(cells.telephone && { telephone: cells.telephone }),
    },
    own_script_name: cells.own_script_name ?? null,
    departure_planned_on: cells.departure_planned_on ?? null,
    visa,
    contract,
  }
  return { worker, faults }
}

/** A wrong check digit is a fact of the passport, and the law's to judge; lines that speak of another passport are a fault of the list. */
function zoneOf(cells: Cells, faults: RowFault[]): Zone | undefined {
  const { mrz_line_1: first, mrz_line_2: second } = cells
  if (!first && !second) return undefined
  const zone = first && second ? readZone(first, second) : undefined
  if (!zone) {
    const column = first && first.length === 44 ? 'mrz_line_2' : 'mrz_line_1'
    faults.push({
      column,
      code: 'not-a-zone',
    })
    return undefined
  }
  const said: readonly (readonly [ColumnName, string | undefined, string])[] = [
    ['passport_number', zone.number, cells.passport_number as string],
    ['birth_on', zone.birth, zoneDay(cells.birth_on as string)],
    ['passport_ends_on', zone.expiry, zoneDay(cells.passport_ends_on as string)],
  ]
  for (const [column, inZone, inCell] of said) {
    if (inZone === undefined || inZone === inCell) continue
    faults.push({
      column,
      code: 'zone-says-otherwise',
    })
  }
  return zone
}

const visaColumns = [
  'visa_number',
  'visa_kind',
  'visa_sponsor',
  'visa_name',
  'visa_passport',
  'visa_issued_on',
  'visa_ends_on',
] as const

function visaOf(cells: Cells, faults: RowFault[]): ListedVisa | null {
  if (!whole(cells, [...visaColumns, 'visa_occupation'], visaColumns, 'visa', faults)) return null
  const { visa_issued_on: issued_on = '', visa_ends_on: ends_on = '' } = cells
  if (ends_on <= issued_on) {
    faults.push({
      column: 'visa_ends_on',
      code: 'days-reversed',
    })
    return null
  }
  return {
    number: cells.visa_number as string,
    kind: cells.visa_kind as string,
    occupation_code: cells.visa_occupation ?? null,
    sponsor: cells.visa_sponsor as string,
    name_on_visa: cells.visa_name as string,
    passport_number: cells.visa_passport as string,
    issued_on,
    ends_on,
  }
}

const contractColumns = ['contract_signed_on', 'occupation', 'monthly_wage', 'currency', 'months'] as const

function contractOf(cells: Cells, faults: RowFault[]): ListedContract | null {
  if (!whole(cells, contractColumns, contractColumns, 'contract', faults)) return null
  const minor = minorOf(cells.monthly_wage as string, cells.currency as string)
  if (minor === 'no such currency') {
    faults.push({
      column: 'currency',
      code: 'no-such-currency',
    })
    return null
  }
  if (minor === 'not an amount') {
    faults.push({
      column: 'monthly_wage',
      code: 'wrong-decimals',
    })
    return null
  }
  return {
    signed_on: cells.contract_signed_on as string,
    occupation_code: cells.occupation as string,
    monthly_wage_minor: minor,
    currency: cells.currency as string,
    months: Number(cells.months),
  }
}

/** Whether a group of cells is filled. Half of one would record a paper that nobody holds. */
function whole(
  cells: Cells,
  any: readonly ColumnName[],
  needed: readonly ColumnName[],
  paper: 'visa' | 'contract',
  faults: RowFault[],
): boolean {
  if (!any.some((column) => cells[column])) return false
  const missing = needed.filter((column) => !cells[column])
  for (const column of missing) {
    faults.push({
      column,
      code: 'paper-incomplete',
      arguments: { paper },
    })
  }
  return missing.length === 0
}
