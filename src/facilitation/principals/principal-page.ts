import { sql } from 'kysely'
import { requestAccreditation } from '../accreditations/request-accreditation.ts'
import { country, type RecordRow, registerPages, text, word } from '../pages/register-pages.ts'
import { principal } from './principal.ts'
import { registerPrincipal } from './register-principal.ts'

interface Row extends RecordRow {
  readonly name: string
  readonly kind: string
  readonly country: string
  readonly address: string | null
}

/** Parties abroad; a household is shown to its own agency and to the state alone. */
export const principalPages = registerPages<Row>({
  register: principal,
  who: ['agency clerk', 'labour attache', 'clearance officer', 'licensing officer', 'director'],
  states: ['registered', 'closed'],
  sign: 'landmark',
  columns: sql`r.kind::text as kind`,
  from: sql``,
  called: (row) => row.name,
  calledBy: 'employer',
  listed: [word('kind', 'kind'), country('country', 'country')],
  facts: [word('kind', 'kind'), country('country', 'country'), text('address', 'address')],
  acts: [],
  within: { acts: [requestAccreditation], states: ['registered'] },
  making: [registerPrincipal],
})
