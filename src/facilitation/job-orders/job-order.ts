import { register } from '#kernel/register.ts'
import { accreditation } from '../accreditations/accreditation.ts'

/** An agency's request for workers of one accredited principal; approved, an authority to deploy. */
export const jobOrder = register({
  table: 'job_order',
  folder: 'job-orders',
  sees: {
    'agency clerk': { agency_id: 'agency' },
    'labour attache': { post_id: 'office' },
    'clearance officer': 'all',
    director: 'all',
  },
  parts: ['job_order_line', 'line_clause', 'cost_sheet_item', 'approved_line'],
  locks: { accreditation_id: { of: accreditation, hold: 'share' } },
})
