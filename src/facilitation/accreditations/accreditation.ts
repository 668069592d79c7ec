import { register } from '#kernel/register.ts'
import { agency } from '../agencies/agency.ts'
import { principal } from '../principals/principal.ts'

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
  locks: { principal_id: { of: principal, hold: 'share' }, agency_id: { of: agency, hold: 'share' } },
})
