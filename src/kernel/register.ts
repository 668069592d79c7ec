import { type RawBuilder, sql } from 'kysely'
import type { Role, Tables } from '#database/tables.ts'
import type { Officer } from './authority.ts'

/** The tables that are registers: their records have a state. */
export type Stated = { [T in keyof Tables]: 'state' extends keyof Tables[T] ? T : never }[keyof Tables]

/** Which records a role may find: all of them, or those whose column names the officer's own office, agency or worker. */
type Sight<T extends keyof Tables> =
  | 'all'
  | { readonly [C in keyof Tables[T] & string]?: 'office' | 'agency' | 'worker' }

/** How hard a parent is held while a record is acted on: share lets others hold it too; update is for one act alone. */
export type Hold = 'share' | 'update'

/** A parent that is held while a record is acted on. Held for one act alone, it brings the parents that its own acts hold. */
export interface Lock {
  readonly of: AnyRegister
  readonly hold: Hold
}

/**
 * What the law recognises and Fairway keeps. `parts` are tables keyed by `<register>_id` that belong to the record and enter its
 * digest. `locks` names the parents that its acts hold. `person` is the column with whose key inputs are encrypted.
 */
export interface Register<T extends Stated = Stated> {
  readonly table: T
  readonly folder: string
  readonly sees: { readonly [R in Role]?: Sight<T> }
  readonly parts?: readonly (keyof Tables)[]
  readonly locks?: { readonly [C in keyof Tables[T] & string]?: Lock }
  readonly person?: keyof Tables[T] & string
}

/** A register of any kind. */
export type AnyRegister = { [T in Stated]: Register<T> }[Stated]

export const register = <T extends Stated>(declared: Register<T>): Register<T> => declared

/** Locks are taken in this order, so that no two acts can wait for each other. */
export const lockOrder: readonly (keyof Tables)[] = [
  'worker',
  'principal',
  'agency',
  'licence',
  'accreditation',
  'job_order',
  'offer',
  'contract',
  'entry_permission',
  'receipt',
  'payment_statement',
  'provider_result',
  'certificate',
  'departure',
  'clearance',
  'finding',
]

/**
 * The condition under which an officer may find a record of a register, for a query whose table has the alias given.
 * What is not the officer's own is unknown, not forbidden: the condition is false for a role without sight.
 */
export function sight(of: AnyRegister, officer: Officer, alias: string = of.table): RawBuilder<boolean> {
  const sees = (of.sees as { [R in Role]?: Sight<keyof Tables> })[officer.role]
  if (sees === 'all' || officer.role === 'system') return sql<boolean>`true`
  if (!sees) return sql<boolean>`false`
  const own = { office: officer.office_id, agency: officer.agency_id, worker: officer.worker_id }
  const conditions = Object.entries(sees as Record<string, 'office' | 'agency' | 'worker'>).map(
    ([column, whose]) => sql<boolean>`${sql.ref(`${alias}.${column}`)} = ${own[whose]}`,
  )
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`
}
