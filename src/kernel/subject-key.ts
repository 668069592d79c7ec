import { createCipheriv, createDecipheriv } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { randomPart } from './random.ts'

/** The key that wraps persons' keys; it lies outside the database (data folder, mode 0600) and is 32 bytes. */
export type WrappingKey = Buffer

function seal(key: Buffer, plain: Buffer): Buffer {
  const nonce = randomPart(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function open(key: Buffer, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
}

/** Encrypts a text with a subject's key: 12 bytes nonce, AES-256-GCM ciphertext, 16 bytes tag. */
export const sealText = (key: Buffer, text: string): Buffer => seal(key, Buffer.from(text))
export const openText = (key: Buffer, sealed: Uint8Array): string => open(key, sealed).toString()

/** The keys of the subjects asked for, unwrapped; those that were forgotten (or never made) are missing. */
export async function readSubjectKeys(
  db: Kysely<Tables>,
  wrapping: WrappingKey,
  subjects: readonly string[],
): Promise<Map<string, Buffer>> {
  const { rows } = await sql<{ subject_id: string; wrapped: Buffer }>`
    select subject_id, wrapped from subject_key where subject_id = any(${[...new Set(subjects)]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.subject_id, open(wrapping, row.wrapped)]))
}

/** The keys of the subjects, made where there is none yet. Two that make one at once end with the same. */
export async function subjectKeys(
  db: Kysely<Tables>,
  wrapping: WrappingKey,
  subjects: readonly string[],
): Promise<Map<string, Buffer>> {
  const keys = await readSubjectKeys(db, wrapping, subjects)
  const missing = [...new Set(subjects)].filter((subject) => !keys.has(subject)).sort()
  if (missing.length === 0) return keys
  const fresh = missing.map(() => randomPart(32))
  const { rows } = await sql<{ subject_id: string }>`
    insert into subject_key (subject_id, wrapped)
    select * from unnest(${missing}::uuid[], ${fresh.map((key) => seal(wrapping, key))}::bytea[])
    on conflict do nothing returning subject_id`.execute(db)
  const made = new Set(rows.map((row) => row.subject_id))
  for (const [i, subject] of missing.entries()) if (made.has(subject)) keys.set(subject, fresh[i] as Buffer)
  const others = missing.filter((subject) => !made.has(subject))
  if (others.length > 0)
    for (const [subject, key] of await readSubjectKeys(db, wrapping, others)) keys.set(subject, key)
  return keys
}
