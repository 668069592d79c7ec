// The passwords of the logins that Fairway makes on the operator's own PostgreSQL.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import * as path from 'node:path'

export interface LoginPasswords {
  of(login: string): string | undefined
  /** Makes a new one and keeps it, before the server learns of it. */
  make(login: string): string
}

/** Kept in the data folder, readable by its owner alone. */
export function loginPasswords(data: string): LoginPasswords {
  const file = path.join(data, 'database-logins.json')
  const read = (): Record<string, string> => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {})
  return {
    of: (login) => read()[login],
    make(login) {
      const password = randomBytes(24).toString('base64url')
      fs.mkdirSync(data, { recursive: true })
      fs.writeFileSync(`${file}.new`, `${JSON.stringify({ ...read(), [login]: password }, null, 2)}\n`, { mode: 0o600 })
      fs.renameSync(`${file}.new`, file)
      return password
    },
  }
}

/**
 * What the server keeps of a password (RFC 5803), so that the password itself stands in no statement and in no log.
 */
export function scramVerifier(password: string, salt = randomBytes(16), rounds = 4096): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const keyed = (words: string) => createHmac('sha256', salted).update(words).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
}
