import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** One line of canonical JSON (RFC 8785). Undefined members are left out; refuses what JSON cannot carry. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('There is nothing here that JSON can carry')
  return text
}

export const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** SHA-256 over an entry's salt and a value's canonical JSON, as lower-case hex: says nothing to who lacks the salt. */
export const salted = (salt: Uint8Array, value: unknown): string => sha256(salt, canonical(value)).toString('hex')

/** A row as the database's to_jsonb gave it, without the columns that are null: a column added later changes no digest. */
export function withoutNulls(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const key in row) if (row[key] !== null) kept[key] = row[key]
  return kept
}
