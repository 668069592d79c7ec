import { register } from '#kernel/register.ts'

/** A principal's standing with one agency, given by the post of its country. */
export const accreditation = register({
  table: 'accreditation',
  folder: 'accreditations',
  sees: {
    'agency clerk': { agency_id: 'agency' },
    'labour attache': { post_id: 'office' },
    'clearance officer': 'all',
    director: 'all',
  },
  locks: { principal_id: { table: 'principal', hold: 'share' }, agency_id: { table: 'agency', hold: 'share' } },
})
