// Varied rows of clearance facts, as pg hands them over: welders and household workers, most of them clear, some with one
// obstacle, a few with several, in several countries and currencies. The same seed gives the same rows.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ClearanceRow } from './clearance-by-hand.ts'

type Change = Partial<ClearanceRow>

const day = (text: string) => Temporal.PlainDate.from(text)

function baseOf(name: string): ClearanceRow {
  const file = new URL(`../../packs/philippines/cases/${name}.yaml`, import.meta.url)
  const { facts } = parse(readFileSync(file, 'utf8')) as { facts: Record<string, unknown> }
  const days = Object.entries(facts).map(([column, value]) => [
    column,
    column.endsWith('_on') && typeof value === 'string' ? day(value) : value,
  ])
  return Object.fromEntries(days) as ClearanceRow
}

/** What goes wrong, or is not there yet, with either kind of worker. */
const obstacles: readonly Change[] = [
  { offer_accepted_on: null, place_number: null },
  { place_number: null },
  { other_accepted_offer: true },
  { contract_verified_on: null },
  { contract_signed_on: null, contract_verified_on: null },
  { contract_verified_on: day('2026-12-01') },
  { contract_country: 'OM' },
  { contract_clauses_missing: 2 },
  { joint_undertaking_signed_on: day('2026-11-20') },
  { agency_licence_state: 'suspended' },
  { agency_licence_state: 'cancelled', agency_licence_ends_on: day('2026-05-31') },
  { accreditation_state: 'expired', accreditation_ends_on: day('2026-10-31') },
  { job_order_ends_on: day('2026-11-01') },
  { passport_ends_on: day('2027-05-04') },
  { passport_check_digits_right: false },
  { passport_of_another_worker: true },
  { entry_permission_ends_on: day('2026-11-30') },
  { entry_permission_occupation_code: '9112' },
  { entry_permission_sponsor_is_employer: false },
  { entry_permission_name_known: false },
  { entry_permission_passport_known: false },
  {
    entry_permission_issued_on: null,
    entry_permission_ends_on: null,
    entry_permission_occupation_code: null,
    entry_permission_sponsor_is_employer: null,
    entry_permission_name_known: null,
    entry_permission_passport_known: null,
  },
  { medical_outcome: null, medical_ends_on: null },
  { medical_outcome: 'not fit' },
  { medical_outcome: 'fit with condition' },
  { medical_outcome: 'fit with condition', medical_condition_met: true },
  { medical_ends_on: day('2026-12-01') },
  { insurance_ends_on: null, insurance_items: null },
  { insurance_items: 7 },
  { fund_membership_ends_on: null },
  { fund_membership_ends_on: day('2026-12-01') },
  { departure_planned_on: null },
]

const ofWelders: readonly Change[] = [
  { orientation_completed_on: null },
  { orientation_completed_on: day('2026-11-28') },
  { placement_fee_paid_by_worker_minor: 450_000 },
  {
    placement_fee_paid_by_worker_minor: 150_000,
    placement_fee_received_minor: 150_000,
    first_payment_on: day('2026-10-12'),
  },
  {
    placement_fee_paid_by_worker_minor: 150_000,
    placement_fee_received_minor: 150_000,
    first_payment_on: day('2026-09-12'),
  },
  { placement_fee_paid_by_worker_minor: 4_500_000, placement_fee_paid_by_worker_currency: 'PHP' },
  { basic_monthly_salary_minor: 90_000 },
]

const ofHousehold: readonly Change[] = [
  { household_orientation_days: 2 },
  { household_orientation_days: null },
  { skills_certificate_on: null },
  { birth_on: day('2003-05-17') },
  { placement_fee_paid_by_worker_minor: 2_500_000 },
  {
    placement_fee_received_minor: 1_200_000,
    placement_fee_paid_by_worker_minor: 1_200_000,
    first_payment_on: day('2026-10-01'),
  },
  { cost_sheet_placement_fee_minor: 3_000_000 },
  { basic_monthly_salary_minor: 140_000 },
]

const welderPlaces = [
  ['QA', 'QAR', 200_000],
  ['QA', 'USD', 60_000],
  ['SA', 'SAR', 190_000],
  ['AE', 'AED', 180_000],
  ['GB', 'GBP', 260_000],
  ['MY', 'MYR', 210_000],
] as const

const householdPlaces = [
  ['HK', 'HKD', 510_000],
  ['SA', 'SAR', 150_000],
  ['AE', 'AED', 184_000],
  ['KW', 'USD', 40_000],
  ['KW', 'USD', 50_000],
] as const

/** As many rows as asked, half of them welders, half household workers. */
export function clearanceRows(count: number, seed = 20261124): ClearanceRow[] {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const welder = baseOf('welder')
  const household = baseOf('household-worker')
  const asPgMakesThem = Object.fromEntries(Object.keys(welder).map((column) => [column, null]))
  return Array.from({ length: count }, (_, index) => {
    const ofHouse = index % 2 === 1
    const [country, currency, wage] = pick<readonly [string, string, number]>(ofHouse ? householdPlaces : welderPlaces)
    const offered = wage + Math.floor(random() * 40) * 500
    const luck = random()
    const wrongs = luck < 0.6 ? 0 : luck < 0.85 ? 1 : luck < 0.95 ? 2 : 4
    const changes = Array.from({ length: wrongs }, () => pick([...obstacles, ...(ofHouse ? ofHousehold : ofWelders)]))
    const row = { ...(ofHouse ? household : welder), ...later(random) }
    Object.assign(row, {
      destination_country: country,
      contract_country: country,
      basic_monthly_salary_minor: offered,
      basic_monthly_salary_currency: currency,
      line_monthly_wage_minor: wage,
      line_monthly_wage_currency: currency,
      ...(!ofHouse && { placement_fee_received_currency: currency, placement_fee_paid_by_worker_currency: currency }),
      place_number: 1 + Math.floor(random() * 300),
    })
    Object.assign(row, ...changes)
    // Each row has days of its own, as pg reads them from the wire.
    const owned = Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Temporal.PlainDate ? day(value.toString()) : value,
    ])
    return Object.assign({ ...asPgMakesThem }, Object.fromEntries(owned)) as ClearanceRow
  })
}

/** Days that differ from worker to worker without harm. */
function later(random: () => number): Change {
  const after = (text: string, days: number) => day(text).add({ days: Math.floor(random() * days) })
  const signed = after('2026-08-05', 70)
  return {
    birth_on: after('1982-01-01', 6500),
    passport_ends_on: after('2028-01-01', 2500),
    offer_accepted_on: after('2026-07-05', 90),
    job_order_approved_on: after('2026-05-01', 60),
    contract_signed_on: random() < 0.1 ? after('2025-08-20', 60) : signed,
    contract_verified_on: signed.add({ days: 12 }),
    joint_undertaking_signed_on: after('2025-03-01', 90),
    entry_permission_issued_on: after('2026-10-20', 30),
    entry_permission_ends_on: after('2027-01-20', 60),
    medical_ends_on: after('2027-01-10', 80),
    orientation_completed_on: after('2026-10-25', 25),
    insurance_ends_on: after('2028-11-25', 60),
    fund_membership_ends_on: after('2028-10-10', 90),
    departure_planned_on: after('2026-11-28', 40),
  }
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
