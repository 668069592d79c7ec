interface DatabaseError {
  readonly code?: string | undefined
  readonly constraint?: string | undefined
  readonly message: string
}

export interface Violation {
  /** SQLSTATE: 23505 unique, 23503 foreign key, 23514 check, 23P01 exclusion, 23502 not null, or the error's own. */
  readonly code: string | undefined
  /** The constraint's name as the migration gives it. */
  readonly constraint: string | undefined
}

/** Citus hides the SQLSTATE of an INSERT … SELECT behind XX000; the message still says what happened. */
const hidden: readonly (readonly [RegExp, string])[] = [
  [/duplicate key value/, '23505'],
  [/violates foreign key/, '23503'],
  [/violates check/, '23514'],
  [/violates exclusion|conflicting key value/, '23P01'],
  [/violates not-null/, '23502'],
]

/**
 * What a database error says was violated: the same code and constraint name on PostgreSQL and on Citus, which leaves
 * `constraint` empty and writes names with a shard number (`worker_passport_active_102211`).
 */
export function violation(error: DatabaseError): Violation {
  const name = error.constraint ?? /constraint "([^"]+)"/.exec(error.message)?.[1]
  const code = error.code === 'XX000' ? hidden.find(([said]) => said.test(error.message))?.[1] : undefined
  return { code: code ?? error.code, constraint: name?.replace(/_\d{6,}$/, '') }
}
