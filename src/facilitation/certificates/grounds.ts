/**
 * The closed grounds on which a certificate may be suspended or revoked (HARM.md S5). Being a complainant, striker or union member, HIV,
 * pregnancy, debt or a withdrawal can't be one, and there is no free text.
 */
export const grounds = [
  'obtained by another person',
  'passport reported stolen',
  'entry permission cancelled',
  'employer withdrew the job',
  'approval was forged',
  'danger to the worker',
] as const

/** Grounds on which the worker is told afterwards and not heard before: waiting would be the danger. */
export const dangers: ReadonlySet<string> = new Set([
  'danger to the worker',
  'obtained by another person',
  'passport reported stolen',
])
