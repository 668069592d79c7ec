import { register } from '#kernel/register.ts'

/** A private recruitment agency of this country. */
export const agency = register({
  table: 'agency',
  folder: 'agencies',
  sees: {
    'agency clerk': { id: 'agency' },
    'licensing officer': 'all',
    'clearance officer': 'all',
    director: 'all',
    'labour attache': 'all',
  },
})
