import type { Role } from '#database/tables.ts'

export type OfficeKind =
  | 'ministry'
  | 'post'
  | 'airport'
  | 'immigration'
  | 'agency'
  | 'clinic'
  | 'training centre'
  | 'insurer'
  | 'welfare fund'

/** An invented officer: the name, the part of the address before @, and the role in the office. */
export interface InventedOfficer {
  readonly name: string
  readonly address: string
  readonly role: Role
}

/** An invented office. `key` is how the demonstration's other parts speak of it. */
export interface InventedOffice {
  readonly key: string
  readonly kind: OfficeKind
  readonly name: string
  readonly country?: string
  readonly telephone?: string
  readonly officers: readonly InventedOfficer[]
}

const one = (name: string, address: string, role: Role): InventedOfficer => ({ name, address, role })

export const philippineOffices: readonly InventedOffice[] = [
  {
    key: 'ministry',
    kind: 'ministry',
    name: 'Department of Migrant Workers (demonstration)',
    telephone: '1348',
    officers: [
      one('Amihan Salonga', 'clearance', 'clearance officer'),
      one('Benjo Macaraeg', 'clearance.second', 'clearance officer'),
      one('Corazon Legaspi', 'director', 'director'),
      one('Dante Umali', 'licensing', 'licensing officer'),
      one('Estrella Tumulak', 'licensing.second', 'licensing officer'),
    ],
  },
  {
    key: 'post QA',
    kind: 'post',
    name: 'Migrant Workers Office, Doha',
    country: 'QA',
    officers: [
      one('Felipe Galang', 'attache.doha', 'labour attache'),
      one('Grace Ocampo', 'attache.doha.second', 'labour attache'),
    ],
  },
  {
    key: 'post HK',
    kind: 'post',
    name: 'Migrant Workers Office, Hong Kong',
    country: 'HK',
    officers: [
      one('Honorio Lim', 'attache.hongkong', 'labour attache'),
      one('Isabel Navarro', 'attache.hongkong.second', 'labour attache'),
    ],
  },
  {
    key: 'airport',
    kind: 'airport',
    name: 'Labour assistance desk, Manila airport',
    officers: [one('Jaime Ferrer', 'airport', 'airport officer')],
  },
  {
    key: 'immigration',
    kind: 'immigration',
    name: 'Bureau of Immigration, Manila airport',
    officers: [one('Kristina Sison', 'immigration', 'immigration officer')],
  },
  {
    key: 'agency 1',
    kind: 'agency',
    name: 'Bagong Layag Manpower',
    officers: [one('Lorna Mercado', 'clerk', 'agency clerk'), one('Marco Yambao', 'clerk.second', 'agency clerk')],
  },
  {
    key: 'agency 2',
    kind: 'agency',
    name: 'Perlas ng Silangan Recruitment',
    officers: [one('Nadia Espiritu', 'clerk.perlas', 'agency clerk')],
  },
  {
    key: 'agency 3',
    kind: 'agency',
    name: 'Habagat Overseas Placement',
    officers: [one('Oscar Bagatsing', 'clerk.habagat', 'agency clerk')],
  },
  {
    key: 'clinic',
    kind: 'clinic',
    name: 'Sampaguita Medical Clinic',
    officers: [one('Pilar Quiambao', 'clinic', 'clinic officer')],
  },
  {
    key: 'training centre',
    kind: 'training centre',
    name: 'Bayanihan Training Centre',
    officers: [one('Quirino Abad', 'training', 'training officer')],
  },
  {
    key: 'insurer',
    kind: 'insurer',
    name: 'Kalinga Mutual Insurance',
    officers: [one('Rosa Valdez', 'insurer', 'insurance officer')],
  },
  {
    key: 'welfare fund',
    kind: 'welfare fund',
    name: 'Overseas Workers Welfare Fund (demonstration)',
    officers: [one('Simeon Punzalan', 'fund', 'fund officer')],
  },
]

export const nepaliOffices: readonly InventedOffice[] = [
  {
    key: 'ministry',
    kind: 'ministry',
    name: 'Department of Foreign Employment (demonstration)',
    officers: [
      one('Aarati Thapa', 'clearance.np', 'clearance officer'),
      one('Bikram Rai', 'clearance.second.np', 'clearance officer'),
      one('Chandra Gurung', 'director.np', 'director'),
      one('Deepa Karki', 'licensing.np', 'licensing officer'),
      one('Eshwar Adhikari', 'licensing.second.np', 'licensing officer'),
    ],
  },
  {
    key: 'post MY',
    kind: 'post',
    name: 'Embassy of Nepal, Kuala Lumpur: labour section',
    country: 'MY',
    officers: [one('Gagan Shrestha', 'attache.kualalumpur', 'labour attache')],
  },
  {
    key: 'airport',
    kind: 'airport',
    name: 'Labour desk, Kathmandu airport',
    officers: [one('Hemanta Basnet', 'airport.np', 'airport officer')],
  },
  {
    key: 'immigration',
    kind: 'immigration',
    name: 'Department of Immigration, Kathmandu airport',
    officers: [one('Indira Tamang', 'immigration.np', 'immigration officer')],
  },
  {
    key: 'agency 1',
    kind: 'agency',
    name: 'Himal Overseas',
    officers: [one('Jeevan Magar', 'clerk.np', 'agency clerk')],
  },
  {
    key: 'clinic',
    kind: 'clinic',
    name: 'Swasthya Health Check Centre',
    officers: [one('Kamala Khadka', 'clinic.np', 'clinic officer')],
  },
  {
    key: 'training centre',
    kind: 'training centre',
    name: 'Sagarmatha Orientation Institute',
    officers: [one('Lokendra Bhandari', 'training.np', 'training officer')],
  },
  {
    key: 'insurer',
    kind: 'insurer',
    name: 'Suraksha Life Insurance',
    officers: [one('Mina Chaudhary', 'insurer.np', 'insurance officer')],
  },
  {
    key: 'welfare fund',
    kind: 'welfare fund',
    name: 'Foreign Employment Welfare Fund (demonstration)',
    officers: [one('Nabin Shrestha', 'fund.np', 'fund officer')],
  },
]

/** Where the invented officers' addresses end; nobody can ever receive mail there. */
export const mailDomain = 'demo.example'
