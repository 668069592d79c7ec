import type { Role } from '#database/tables.ts'

export type { Role }

/**
 * Whoever acts or looks: a person under one appointment, or a worker in the own account.
 * agency_id is set when the office is an agency; worker_id only for the role worker (then id is the worker's).
 */
export interface Officer {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly office_id: string | null
  readonly agency_id: string | null
  readonly worker_id: string | null
}

const outside: ReadonlySet<Role> = new Set([
  'agency clerk',
  'clinic officer',
  'training officer',
  'insurance officer',
  'fund officer',
  'worker',
])

/** Whether a role belongs to a body that is not the state: its pages read under row-level security. */
export const isOutside = (role: Role): boolean => outside.has(role)
