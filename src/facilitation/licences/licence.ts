import { register } from '#kernel/register.ts'
import { agency } from '../agencies/agency.ts'

/** The authority of an agency to recruit for work abroad. */
export const licence = register({
  table: 'licence',
  folder: 'licences',
  sees: {
    'agency clerk': { agency_id: 'agency' },
    'licensing officer': 'all',
    'clearance officer': 'all',
    director: 'all',
  },
  parts: ['licence_suspension', 'licence_reason'],
  // One act at a time on an agency's licences: two grants at once would both find no other.
  locks: { agency_id: { of: agency, hold: 'update' } },
})
