import type { OfficeKind, Role } from '#database/tables.ts'

/** An invented officer: the name, the part of the address before @, and the role in the office. */
export interface InventedOfficer {
  readonly name: string
  readonly address: string
  readonly role: Role
}

/** An invented office of the state, or of a clinic, training centre, insurer or fund. */
export interface InventedOffice {
  readonly kind: OfficeKind
  readonly name: string
  readonly country?: string
  readonly telephone?: string
  readonly officers: readonly InventedOfficer[]
}

const one = (name: string, address: string, role: Role): InventedOfficer => ({ name, address, role })

export const philippineOffices: readonly InventedOffice[] = [
  {
    kind: 'ministry',
    name: 'Department of Migrant Workers (demonstration)',
    telephone: '1348',
    officers: [
      one('Amihan Salonga', 'clearance', 'clearance officer'),
      one('Benjo Macaraeg', 'second.clearance', 'clearance officer'),
      one('Corazon Legaspi', 'director', 'director'),
      one('Dante Umali', 'licensing', 'licensing officer'),
      one('Estrella Tumulak', 'second.licensing', 'licensing officer'),
    ],
  },
  {
    kind: 'post',
    name: 'Migrant Workers Office, Doha',
    country: 'QA',
    officers: [
      one('Felipe Galang', 'attache.doha', 'labour attache'),
      one('Grace Ocampo', 'second.attache.doha', 'labour attache'),
    ],
  },
  {
    kind: 'post',
    name: 'Migrant Workers Office, Hong Kong',
    country: 'HK',
    officers: [
      one('Honorio Lim', 'attache.hongkong', 'labour attache'),
      one('Isabel Navarro', 'second.attache.hongkong', 'labour attache'),
    ],
  },
  {
    kind: 'airport',
    name: 'Labour assistance desk, Manila airport',
    officers: [one('Jaime Ferrer', 'airport', 'airport officer')],
  },
  {
    kind: 'immigration',
    name: 'Bureau of Immigration, Manila airport',
    officers: [one('Kristina Sison', 'immigration', 'immigration officer')],
  },
  {
    kind: 'clinic',
    name: 'Sampaguita Medical Clinic',
    officers: [one('Pilar Quiambao', 'clinic', 'clinic officer')],
  },
  {
    kind: 'training centre',
    name: 'Bayanihan Training Centre',
    officers: [one('Quirino Abad', 'training', 'training officer')],
  },
  {
    kind: 'insurer',
    name: 'Kalinga Mutual Insurance',
    officers: [one('Rosa Valdez', 'insurer', 'insurance officer')],
  },
  {
    kind: 'welfare fund',
    name: 'Overseas Workers Welfare Fund (demonstration)',
    officers: [one('Simeon Punzalan', 'fund', 'fund officer')],
  },
]

export const nepaliOffices: readonly InventedOffice[] = [
  {
    kind: 'ministry',
    name: 'Department of Foreign Employment (demonstration)',
    officers: [
      one('Aarati Thapa', 'clearance.np', 'clearance officer'),
      one('Bikram Rai', 'second.clearance.np', 'clearance officer'),
      one('Chandra Gurung', 'director.np', 'director'),
      one('Deepa Karki', 'licensing.np', 'licensing officer'),
      one('Eshwar Adhikari', 'second.licensing.np', 'licensing officer'),
    ],
  },
  {
    kind: 'post',
    name: 'Embassy of Nepal, Kuala Lumpur: labour section',
    country: 'MY',
    officers: [one('Gagan Shrestha', 'attache.kualalumpur', 'labour attache')],
  },
  {
    kind: 'airport',
    name: 'Labour desk, Kathmandu airport',
    officers: [one('Hemanta Basnet', 'airport.np', 'airport officer')],
  },
  {
    kind: 'immigration',
    name: 'Department of Immigration, Kathmandu airport',
    officers: [one('Indira Tamang', 'immigration.np', 'immigration officer')],
  },
  {
    kind: 'clinic',
    name: 'Swasthya Health Check Centre',
    officers: [one('Kamala Khadka', 'clinic.np', 'clinic officer')],
  },
  {
    kind: 'training centre',
    name: 'Sagarmatha Orientation Institute',
    officers: [one('Lokendra Bhandari', 'training.np', 'training officer')],
  },
  {
    kind: 'insurer',
    name: 'Suraksha Life Insurance',
    officers: [one('Mina Chaudhary', 'insurer.np', 'insurance officer')],
  },
  {
    kind: 'welfare fund',
    name: 'Foreign Employment Welfare Fund (demonstration)',
    officers: [one('Nabin Shrestha', 'fund.np', 'fund officer')],
  },
]

/** An invented agency; its office comes with its registration. */
export interface InventedAgency {
  readonly name: string
  readonly address: string
  readonly officers: readonly InventedOfficer[]
  readonly suspended?: true
}

export const philippineAgencies = {
  bagong: {
    name: 'Bagong Layag Manpower',
    address: 'Malate, Manila',
    officers: [one('Lorna Mercado', 'clerk', 'agency clerk'), one('Marco Yambao', 'second.clerk', 'agency clerk')],
  },
  perlas: {
    name: 'Perlas ng Silangan Recruitment',
    address: 'Ermita, Manila',
    officers: [one('Nadia Espiritu', 'perlas.clerk', 'agency clerk')],
  },
  habagat: {
    name: 'Habagat Overseas Placement',
    address: 'Quezon City',
    officers: [one('Oscar Bagatsing', 'habagat.clerk', 'agency clerk')],
    suspended: true,
  },
} as const satisfies Readonly<Record<string, InventedAgency>>

export const nepaliAgency: InventedAgency = {
  name: 'Himal Overseas',
  address: 'Baneshwor, Kathmandu',
  officers: [one('Jeevan Magar', 'clerk.np', 'agency clerk')],
}

/** Where the invented officers' addresses end; nobody can ever receive mail there. */
export const mailDomain = 'demo.example'
