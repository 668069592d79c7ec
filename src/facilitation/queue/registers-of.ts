import type { Role } from '#kernel/authority.ts'

const state = [
  'principals',
  'accreditations',
  'contracts',
  'receipts',
  'certificates',
  'departures',
  'findings',
  'licences',
]

/** The lists that a role reads besides those in the bar, by their folders; their names are the words of the same ids. */
export const registersOf: Readonly<Partial<Record<Role, readonly string[]>>> = {
  'agency clerk': ['contracts', 'receipts', 'certificates', 'accreditations', 'principals', 'licences'],
  'labour attache': ['contracts', 'accreditations', 'principals'],
  'clearance officer': state,
  director: state,
  'licensing officer': ['licences', 'findings', 'principals'],
  'clinic officer': ['provider-results'],
  'training officer': ['provider-results'],
  'insurance officer': ['provider-results'],
  'fund officer': ['provider-results'],
  'immigration officer': ['certificates', 'departures'],
}
