import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane; about 36 ms. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32

const derive = promisify(argon2)

/** A password as a PHC string with a salt of its own: `$argon2id$v=19$m=19456,t=2,p=1$…$…`. */
export async function hashPassword(password: string, salt: Buffer = randomBytes(16)): Promise<string> {
  const tag = await tagOf(password, salt, cost, tagLength)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

/**
 * Whether a password is the one of a PHC string. Without one (no such account) it takes as long and says no, so that
 * the time of an answer does not tell which accounts exist. Throws on a text that is not Argon2id in PHC form.
 */
export async function verifyPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  if (!kept) {
    await tagOf(password, Buffer.alloc(16), cost, tagLength)
    return false
  }
  const { salt, tag, ...used } = partsOf(kept)
  return timingSafeEqual(await tagOf(password, salt, used, tag.length), tag)
}

const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,86})$/

function partsOf(kept: string) {
  const found = phc.exec(kept)
  if (!found) throw new TypeError('The password on record is not Argon2id in PHC form: set it anew')
  const [memory, passes, parallelism] = found.slice(1, 4).map(Number) as [number, number, number]
  const [salt, tag] = found.slice(4, 6).map((text) => Buffer.from(text, 'base64')) as [Buffer, Buffer]
  return { memory, passes, parallelism, salt, tag }
}

const tagOf = (password: string, nonce: Buffer, used: typeof cost, length: number): Promise<Buffer> =>
  derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, tagLength: length, ...used })

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
