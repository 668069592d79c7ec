import { filipino } from './invented-names.ts'
import type { Cells, InRegisters, InventedWorker } from './invented-worker.ts'
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

/** The principal of JO-2026-0001: a manpower company in Doha that is itself the sponsor of those it employs. */
export const principalName = 'Al Marsa Manpower Services'

/** Line D has three places fewer than rows: its last three wait. */
export const lines: readonly DemonstrationLine[] = [
  {
    letter: 'A',
    occupation_code: '9111',
    title: 'Domestic helper',
    places: 64,
    rows: 60,
    monthly_wage_minor: 190_000,
    currency: 'QAR',
    site: 'Private households, Doha',
    household: true,
  },
  {
    letter: 'B',
    occupation_code: '7212',
    title: 'Welder',
    places: 64,
    rows: 60,
    monthly_wage_minor: 250_000,
    currency: 'QAR',
    site: 'Ras Laffan',
    household: false,
  },
  {
    letter: 'C',
    occupation_code: '7112',
    title: 'Bricklayer',
    places: 42,
    rows: 40,
    monthly_wage_minor: 200_000,
    currency: 'QAR',
    site: 'Lusail',
    household: false,
  },
  {
    letter: 'D',
    occupation_code: '9313',
    title: 'Building construction labourer',
    places: 20,
    rows: 23,
    monthly_wage_minor: 150_000,
    currency: 'QAR',
    site: 'Lusail',
    household: false,
  },
  {
    letter: 'E',
    occupation_code: '7411',
    title: 'Building electrician',
    places: 20,
    rows: 17,
    monthly_wage_minor: 260_000,
    currency: 'QAR',
    site: 'Doha',
    household: false,
  },
]

const noVisa: Cells = {
  visa_number: '',
  visa_kind: '',
  visa_occupation: '',
  visa_sponsor: '',
  visa_name: '',
  visa_passport: '',
  visa_issued_on: '',
  visa_ends_on: '',
}

/** What is planted in which row. Rows are counted as a spreadsheet counts: the headers are row 1. */
const plantings: Readonly<Record<number, Planting>> = {
  // Line A, household work: rows 2 to 61.
  5: {
    what: 'A fee of QAR 3,800 was taken and receipted: over-charged, clear, with a finding against the agency.',
    from: 'registers',
    ...found('PH-FEE-02'),
    registers: { receipt_minor: 380_000 },
  },
  9: {
    what: 'A fee was paid, by the worker’s private statement alone: clear, and the agency sees nothing of it.',
    from: 'registers',
    ...clear,
    registers: { statement_minor: 570_000 },
  },
  12: {
    what: 'Born in 2004: under the age for household work.',
    from: 'list',
    ...stops('PH-HSW-02'),
    cells: (c) => ({ ...c, birth_on: '2004-09-17' }),
  },
  16: {
    what: 'A wage of QAR 1,400, under the floor of USD 400 for household work, and under the approved line.',
    from: 'list',
    result: 'obstructed',
    obstacles: ['PH-HSW-01'],
    findings: ['PH-WAG-04'],
    cells: (c) => ({ ...c, monthly_wage: '1400' }),
  },
  20: {
    what: 'The visa is in the maiden name, which is recorded: clear.',
    from: 'both',
    ...clear,
    cells: (c) => ({ ...c, visa_name: `MACALINTAL ${c.given_names?.toUpperCase()}` }),
    registers: { former_name: { surname: 'Macalintal', given_names: '' } },
  },
  21: {
    what: 'The visa is in the maiden name, which nobody recorded.',
    from: 'list',
    ...stops('PH-VIS-04'),
    cells: (c) => ({ ...c, visa_name: `DIMAYUGA ${c.given_names?.toUpperCase()}` }),
  },
  25: {
    what: 'Three of the four days of the comprehensive education.',
    from: 'registers',
    ...stops('PH-PDO-02'),
    registers: { household_days: 3 },
  },
  29: {
    what: 'No skills certificate is entered.',
    from: 'registers',
    ...unknown('PH-HSW-03'),
    registers: { skills_on: null },
  },
  33: {
    what: 'Has not accepted yet.',
    from: 'registers',
    ...unknown('PH-OFR-01'),
    registers: { accepted: 'no' },
  },
  37: { what: 'Twin of row 38: the same surname and birth date, another person.', from: 'list', ...clear },
  38: { what: 'Twin of row 37.', from: 'list', ...clear, cells: (c) => ({ ...c, birth_on: '1996-03-08' }) },
  44: {
    what: 'The visa is for another job (cleaner in offices, 9112) than the contract (9111).',
    from: 'list',
    ...stops('PH-VIS-02'),
    cells: (c) => ({ ...c, visa_occupation: '9112' }),
  },
  // Line B, welders: rows 62 to 121.
  63: {
    what: 'The visa ended before the planned departure.',
    from: 'list',
    ...stops('PH-VIS-01'),
    cells: (c) => ({ ...c, visa_issued_on: '2026-05-02', visa_ends_on: '2026-11-02' }),
  },
  66: {
    what: 'The visa is for another job (labourer, 9313) than the contract (welder, 7212).',
    from: 'list',
    ...stops('PH-VIS-02'),
    cells: (c) => ({ ...c, visa_occupation: '9313' }),
  },
  69: {
    what: 'The sponsor on the visa is another company.',
    from: 'list',
    ...stops('PH-VIS-03'),
    cells: (c) => ({ ...c, visa_sponsor: 'Gulf Star Trading' }),
  },
  72: {
    what: 'The visa is for a passport that nobody recorded.',
    from: 'list',
    ...stops('PH-VIS-05'),
    cells: (c) => ({ ...c, visa_passport: 'ZZ9000072' }),
  },
  75: {
    what: 'No visa yet.',
    from: 'list',
    ...unknown('PH-VIS-01', 'PH-VIS-02', 'PH-VIS-03', 'PH-VIS-04', 'PH-VIS-05'),
    cells: (c) => ({ ...c, ...noVisa }),
  },
  78: {
    what: 'The passport ends less than six months after the departure.',
    from: 'list',
    ...stops('PH-PAS-01'),
    cells: (c) => ({ ...c, passport_ends_on: '2027-04-30' }),
  },
  81: { what: 'A check digit of the machine-readable lines is wrong.', from: 'list', ...stops('PH-PAS-02') },
  84: {
    what: 'No machine-readable lines.',
    from: 'list',
    ...unknown('PH-PAS-02'),
    cells: (c) => ({ ...c, mrz_line_1: '', mrz_line_2: '' }),
  },
  87: {
    what: 'Another agency named another person with this passport number.',
    from: 'registers',
    ...stops('PH-PAS-03'),
    registers: { other_agency: 'names another person with this passport' },
  },
  90: {
    what: 'Two agencies named this worker, who accepted the other’s offer.',
    from: 'registers',
    ...stops('PH-OFR-01', 'PH-OFR-02'),
    registers: { accepted: 'elsewhere', other_agency: 'names the same person' },
  },
  91: {
    what: 'Two agencies named this worker, who accepted this offer: clear.',
    from: 'registers',
    ...clear,
    registers: { other_agency: 'names the same person' },
  },
  94: {
    what: 'Not fit, says the clinic (never why).',
    from: 'registers',
    ...stops('PH-MED-01'),
    registers: { medical: { outcome: 'not fit', on: '2026-11-02', ends: '2027-02-02' } },
  },
  97: {
    what: 'The medical answer ends before the departure.',
    from: 'registers',
    ...stops('PH-MED-02'),
    registers: { medical: { outcome: 'fit', on: '2026-08-20', ends: '2026-11-20' } },
  },
  100: {
    what: 'Fit with a condition, and the condition is met: clear.',
    from: 'registers',
    ...clear,
    registers: {
      medical: { outcome: 'fit with condition', condition_met: true, on: '2026-11-02', ends: '2027-06-30' },
    },
  },
  103: {
    what: 'Fit with a condition that is not met.',
    from: 'registers',
    ...stops('PH-MED-01'),
    registers: {
      medical: { outcome: 'fit with condition', condition_met: false, on: '2026-11-02', ends: '2027-06-30' },
    },
  },
  106: {
    what: 'No clinic has entered an answer.',
    from: 'registers',
    ...unknown('PH-MED-01', 'PH-MED-02'),
    registers: { medical: null },
  },
  109: {
    what: 'Has not accepted yet.',
    from: 'registers',
    ...unknown('PH-OFR-01'),
    registers: { accepted: 'no' },
  },
  112: {
    what: 'The contract was signed before agency and principal signed their joint undertaking: clear, with a finding.',
    from: 'list',
    ...found('PH-LIA-01'),
    cells: (c) => ({ ...c, contract_signed_on: '2026-06-12' }),
  },
  115: {
    what: 'The contract pays QAR 2,300, the approved line QAR 2,500: clear, with a finding against the agency.',
    from: 'list',
    ...found('PH-WAG-04'),
    cells: (c) => ({ ...c, monthly_wage: '2300' }),
  },
  // Line C, bricklayers: rows 122 to 161.
  124: {
    what: 'No orientation is entered.',
    from: 'registers',
    ...unknown('PH-PDO-01'),
    registers: { orientation_on: null },
  },
  128: {
    what: 'The insurance lapses before the departure.',
    from: 'registers',
    ...stops('PH-INS-01'),
    registers: { insurance: { ends: '2026-11-30', items: 9 } },
  },
  132: {
    what: 'The insurance covers eight of the nine items.',
    from: 'registers',
    ...stops('PH-INS-08'),
    registers: { insurance: { ends: '2028-12-31', items: 8 } },
  },
  136: {
    what: 'No insurer has entered a policy.',
    from: 'registers',
    ...unknown('PH-INS-01', 'PH-INS-08'),
    registers: { insurance: null },
  },
  140: {
    what: 'The welfare fund has entered no membership.',
    from: 'registers',
    ...unknown('PH-WEL-01'),
    registers: { fund_ends: null },
  },
  144: {
    what: 'The membership of the fund ends before the departure.',
    from: 'registers',
    ...stops('PH-WEL-01'),
    registers: { fund_ends: '2026-12-01' },
  },
  148: {
    what: 'The post has not verified the contract.',
    from: 'registers',
    ...unknown('PH-CON-04'),
    registers: { contract_verified: false },
  },
  152: {
    what: 'No signed contract.',
    from: 'list',
    ...unknown('PH-CON-03', 'PH-CON-04', 'PH-CON-05', 'PH-VIS-02'),
    cells: (c) => ({ ...c, contract_signed_on: '', occupation: '', monthly_wage: '', currency: '', months: '' }),
    registers: { contract_verified: false },
  },
  156: {
    what: 'Has not accepted yet.',
    from: 'registers',
    ...unknown('PH-OFR-01'),
    registers: { accepted: 'no' },
  },
  // Line D, labourers: rows 162 to 184; 20 places for 23 rows.
  165: {
    what: 'A wage of QAR 900, under the minimum of Qatar and under the approved line: clear, with two findings.',
    from: 'list',
    ...found('PH-WAG-02', 'PH-WAG-04'),
    cells: (c) => ({ ...c, monthly_wage: '900' }),
  },
  182: {
    what: 'Accepted after the last place of the line was taken: waits.',
    from: 'registers',
    ...unknown('PH-OFR-03'),
  },
  183: {
    what: 'Accepted after the last place of the line was taken: waits.',
    from: 'registers',
    ...unknown('PH-OFR-03'),
  },
  184: {
    what: 'Accepted after the last place of the line was taken: waits.',
    from: 'registers',
    ...unknown('PH-OFR-03'),
  },
  // Line E, electricians: rows 185 to 201.
  190: {
    what: 'Two things at once: the visa is for another job, and the insurance lapses.',
    from: 'both',
    ...stops('PH-INS-01', 'PH-VIS-02'),
    cells: (c) => ({ ...c, visa_occupation: '7412' }),
    registers: { insurance: { ends: '2026-11-30', items: 9 } },
  },
}

/** The 200 invented workers of demo/namelist.csv, the same at every call. */
export function philippineList(): readonly InventedWorker[] {
  const random = new SameRandom(20_261_124)
  return inventAll(lines, (line, row, before) => inventWorker(random, line, row, before))
}

function inventWorker(
  random: SameRandom,
  line: DemonstrationLine,
  row: number,
  before: InventedWorker | undefined,
): InventedWorker {
  const woman = line.household ? random.next() < 0.85 : random.next() < 0.08
  const twin = row === 38 ? before : undefined
  const given_names = `${random.pick(woman ? filipino.women : filipino.men)}${random.next() < 0.4 ? ` ${random.pick(filipino.surnames)}` : ''}`
  const person: Cells = {
    line: line.letter,
    surname: twin?.cells.surname ?? random.pick(filipino.surnames),
    given_names: row === 141 ? 'Maria Concepcion Milagros Esperanza' : given_names,
    birth_on: row === 37 ? '1996-03-08' : random.day('1978-01-01', '1999-12-31'),
    sex: woman ? 'F' : 'M',
    nationality: 'PHL',
    passport_number: `ZZ${String(1_000_000 + row)}`,
    passport_issuer: 'PHL',
    passport_ends_on: random.day('2029-01-01', '2035-12-31'),
    departure_planned_on: random.day('2026-12-08', '2026-12-20'),
    language: random.next() < 0.8 ? 'fil' : 'en',
    telephone: `+63 900 ${String(row).padStart(3, '0')} ${String(random.whole(0, 9999)).padStart(4, '0')}`,
  }
  const papers = papersOf(random, line, person, {
    number: `QA-${random.whole(100_000_000, 999_999_999)}`,
    kind: 'work',
    sponsor: principalName,
    issued: ['2026-11-02', '2026-11-18'],
  })
  const usual: InRegisters = line.household
    ? { ...whole, orientation_on: null, household_days: 4, skills_on: '2026-07-15' }
    : whole
  const { cells, registers, plant } = planted(row, { ...person, ...papers }, usual, plantings[row])
  const former = registers.former_name && { ...registers.former_name, given_names: cells.given_names as string }
  return {
    row,
    cells: row === 81 ? { ...cells, mrz_line_2: oneOff(cells.mrz_line_2 as string) } : cells,
    registers: { ...registers, former_name: former },
    plant,
  }
}

/** The last digit, which is over all the others, is one off. */
const oneOff = (zone: string) => zone.slice(0, 43) + String((Number(zone[43]) + 1) % 10)
