import { nepali } from './invented-names.ts'
import type { Cells, InRegisters, InventedWorker, Plant } from './invented-worker.ts'
import type { DemonstrationLine } from './philippine-list.ts'
import { SameRandom } from './random.ts'
import { writeZone } from './write-zone.ts'

/** The employer of Nepal's JO-2026-0001. */
export const nepaliPrincipalName = 'Penang Precision Electronics Sdn. Bhd.'

export const nepaliLines: readonly DemonstrationLine[] = [
  {
    letter: 'A',
    occupation_code: '8212',
    title: 'Electronic equipment assembler',
    places: 14,
    rows: 14,
    monthly_wage_minor: 190_000,
    currency: 'MYR',
    site: 'Bayan Lepas, Penang',
    household: false,
  },
  {
    letter: 'B',
    occupation_code: '9321',
    title: 'Hand packer',
    places: 5,
    rows: 6,
    monthly_wage_minor: 175_000,
    currency: 'MYR',
    site: 'Bayan Lepas, Penang',
    household: false,
  },
]

type Planting = Plant & { readonly cells?: Cells; readonly registers?: Partial<InRegisters> }

const clear = { result: 'clear', obstacles: [], findings: [] } as const
const stops = (...obstacles: string[]) => ({ result: 'obstructed', obstacles, findings: [] }) as const
const unknown = (...obstacles: string[]) => ({ result: 'unknown', obstacles, findings: [] }) as const

const nepaliPlantings: Readonly<Record<number, Planting>> = {
  3: { what: 'Has not accepted yet.', from: 'registers', ...unknown('NP-OFR-01'), registers: { accepted: 'no' } },
  4: {
    what: 'The visa ends before the planned departure.',
    from: 'list',
    ...stops('NP-STK-01'),
    cells: { visa_issued_on: '2026-08-01', visa_ends_on: '2026-11-30' },
  },
  5: {
    what: 'The visa is for a passport that nobody recorded.',
    from: 'list',
    ...stops('NP-STK-01'),
    cells: { visa_passport: 'ZZ9000005' },
  },
  6: {
    what: 'The contract was signed before the demand was pre-approved.',
    from: 'list',
    ...stops('NP-TIM-04'),
    cells: { contract_signed_on: '2026-07-20' },
  },
  7: {
    what: 'No institution has entered the orientation.',
    from: 'registers',
    ...unknown('NP-ORI-01'),
    registers: { orientation_on: null },
  },
  8: {
    what: 'The welfare fund has entered no payment.',
    from: 'registers',
    ...unknown('NP-WEL-03'),
    registers: { fund_ends: null },
  },
  9: {
    what: 'The insurance lapses before the departure.',
    from: 'registers',
    ...stops('NP-INS-01'),
    registers: { insurance: { ends: '2026-12-01', items: 9 } },
  },
  10: {
    what: 'Not fit, says the health institution.',
    from: 'registers',
    ...stops('NP-MED-01'),
    registers: { medical: { outcome: 'not fit', on: '2026-11-02', ends: '2027-02-02' } },
  },
  11: {
    what: 'The licensee receipted money before the visa was issued: clear, with a finding.',
    from: 'registers',
    result: 'clear',
    obstacles: [],
    findings: ['NP-FEE-05'],
    registers: { receipt_minor: 50_000 },
  },
  12: {
    what: 'Something was paid, by the worker’s private statement alone: clear, and the licensee sees nothing of it.',
    from: 'registers',
    ...clear,
    registers: { statement_minor: 300_000 },
  },
  21: {
    what: 'Accepted after the last place of the line was taken: waits.',
    from: 'registers',
    ...unknown('NP-OFR-01'),
  },
}

const whole: InRegisters = {
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

/** The 20 invented workers of demo/namelist-nepal.csv, the same at every call. */
export function nepaliList(): readonly InventedWorker[] {
  const random = new SameRandom(20_811_124)
  const workers: InventedWorker[] = []
  for (const line of nepaliLines) {
    for (let i = 0; i < line.rows; i++) workers.push(inventWorker(random, line, workers.length + 2))
  }
  return workers
}

function inventWorker(random: SameRandom, line: DemonstrationLine, row: number): InventedWorker {
  const woman = random.next() < 0.3
  const [surname, surnameInScript] = random.pick(nepali.surnames)
  const [given, givenInScript] = random.pick<readonly [string, string]>(woman ? nepali.women : nepali.men)
  const said: Cells = {
    line: line.letter,
    surname,
    given_names: given,
    own_script_name: `${givenInScript} ${surnameInScript}`,
    birth_on: random.day('1985-01-01', '2004-12-31'),
    sex: woman ? 'F' : 'M',
    nationality: 'NPL',
    passport_number: `ZZ${String(2_000_000 + row)}`,
    passport_issuer: 'NPL',
    passport_ends_on: random.day('2029-01-01', '2035-12-31'),
    departure_planned_on: random.day('2026-12-10', '2026-12-22'),
    language: 'ne',
    visa_number: `MY-${random.whole(10_000_000, 99_999_999)}`,
    visa_kind: 'temporary employment',
    visa_occupation: line.occupation_code,
    visa_sponsor: nepaliPrincipalName,
    visa_name: `${surname} ${given}`.toUpperCase(),
    visa_passport: `ZZ${String(2_000_000 + row)}`,
    visa_issued_on: random.day('2026-11-09', '2026-11-18'),
    visa_ends_on: random.day('2027-05-02', '2027-06-30'),
    contract_signed_on: random.day('2026-10-05', '2026-10-30'),
    occupation: line.occupation_code,
    monthly_wage: String(line.monthly_wage_minor / 100),
    currency: line.currency,
    months: '24',
  }
  const planting = nepaliPlantings[row]
  const cells = { ...said, ...planting?.cells }
  const [mrz_line_1, mrz_line_2] = writeZone({
    surname,
    given_names: given,
    birth_on: said.birth_on as string,
    sex: said.sex as string,
    nationality: 'NPL',
    passport_issuer: 'NPL',
    passport_number: said.passport_number as string,
    passport_ends_on: said.passport_ends_on as string,
  })
  const plant =
    planting &&
    (({ what, from, result, obstacles, findings }) => ({ what, from, result, obstacles, findings }))(planting)
  return {
    row,
    cells: { ...cells, mrz_line_1, mrz_line_2 },
    registers: { ...whole, ...planting?.registers },
    plant: plant ?? null,
  }
}
