import { nepali } from './invented-names.ts'
import type { Cells, InventedWorker } from './invented-worker.ts'
import {
  clear,
  type DemonstrationLine,
  found,
  inventAll,
  type Planting,
  papersOf,
  planted,
  stops,
  unknown,
  whole,
} from './planting.ts'
import { SameRandom } from './random.ts'

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

const nepaliPlantings: Readonly<Record<number, Planting>> = {
  3: { what: 'Has not accepted yet.', from: 'registers', ...unknown('NP-OFR-01'), registers: { accepted: 'no' } },
  4: {
    what: 'The visa ends before the planned departure.',
    from: 'list',
    ...stops('NP-STK-01'),
    cells: (c) => ({ ...c, visa_issued_on: '2026-08-01', visa_ends_on: '2026-11-30' }),
  },
  5: {
    what: 'The visa is for a passport that nobody recorded.',
    from: 'list',
    ...stops('NP-STK-01'),
    cells: (c) => ({ ...c, visa_passport: 'ZZ9000005' }),
  },
  6: {
    what: 'The contract was signed before the demand was pre-approved.',
    from: 'list',
    ...stops('NP-TIM-04'),
    cells: (c) => ({ ...c, contract_signed_on: '2026-07-20' }),
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
    ...found('NP-FEE-05'),
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

/** The 20 invented workers of demo/namelist-nepal.csv, the same at every call. */
export function nepaliList(): readonly InventedWorker[] {
  const random = new SameRandom(20_811_124)
  return inventAll(nepaliLines, (line, row) => inventWorker(random, line, row))
}

function inventWorker(random: SameRandom, line: DemonstrationLine, row: number): InventedWorker {
  const woman = random.next() < 0.3
  const [surname, surnameInScript] = random.pick(nepali.surnames)
  const [given, givenInScript] = random.pick<readonly [string, string]>(woman ? nepali.women : nepali.men)
  const person: Cells = {
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
  }
  const papers = papersOf(random, line, person, {
    number: `MY-${random.whole(10_000_000, 99_999_999)}`,
    kind: 'temporary employment',
    sponsor: nepaliPrincipalName,
    issued: ['2026-11-09', '2026-11-18'],
  })
  return planted(row, { ...person, ...papers }, whole, nepaliPlantings[row])
}
