import { register } from '#kernel/register.ts'

/** The party abroad: an employer, a foreign placement agency, or a household. */
export const principal = register({
  table: 'principal',
  folder: 'principals',
  sees: {
    'agency clerk': 'all',
    'labour attache': 'all',
    'clearance officer': 'all',
    'licensing officer': 'all',
    director: 'all',
  },
})
