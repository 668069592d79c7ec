import { register } from '#kernel/register.ts'

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
  parts: ['licence_suspension'],
  locks: { agency_id: { table: 'agency', hold: 'share' } },
})
