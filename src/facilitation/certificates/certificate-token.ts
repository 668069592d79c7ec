/**
 * What a certificate's QR code holds: a CWT (RFC 8392) in COSE_Sign1, as base45 after `FW1:`. The least that an officer
 * needs (HARM.md S10); README.md beside this says what and why. Runs in Node and in the browser.
 */
import type { Signer } from '#kernel/signer.ts'
import { decodeBase45, encodeBase45 } from './base45.ts'
import { type Bytes, fromCbor, isBytes, type Sign1, seal, signatureHolds, toCbor, unseal } from './cose-sign1.ts'
import { cryptoKeyOf, mightSign, type TrustedKey, type TrustList, trustedKeyOf } from './trust-list.ts'

const PREFIX = 'FW1:'
/** Characters that a QR code of version 15 (77 × 77) holds at level M, in the alphanumeric mode. */
const MOST_CHARACTERS = 600
const MOST_BYTES = Math.floor(((MOST_CHARACTERS - PREFIX.length) * 2) / 3)

/** An instant as Temporal gives it; a page in an older browser hands in `{ epochMilliseconds: Date.now() }`. */
export interface Moment {
  readonly epochMilliseconds: number
}

export interface PassportToSeal {
  /** As in the machine-readable zone: `P1234567A`. */
  readonly number: string
  readonly birth_on: Temporal.PlainDate
  readonly ends_on: Temporal.PlainDate
}

/** What the register gives for a certificate. Not all of it goes into the token: see `seal` of the passport. */
export interface CertificateToSign {
  /** The jurisdiction that issues: `ph`. */
  readonly issuer: string
  readonly number: string
  /** The name field of the passport's machine-readable zone: `DELA<CRUZ<<MARIA<CLARA`, with or without its fillers. */
  readonly name: string
  readonly passport: PassportToSeal
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly employer: string
  readonly job: string
  /** The short name of the order's exemption, or null. */
  readonly exemption: string | null
  readonly issued_at: Moment
  readonly valid_from: Moment
  readonly valid_until: Moment
  readonly status: StatusReference
}

/** Where the certificate's two bits lie (Token Status List). */
interface StatusReference {
  readonly uri: string
  readonly index: number
}

/** What a token says, once read. Instants are ISO 8601 in UTC, to the second. */
export interface Certificate {
  readonly issuer: string
  readonly number: string
  readonly name: string
  readonly passport_last_four: string
  readonly passport_salt: Bytes
  readonly passport_seal: Bytes
  readonly country: string
  readonly employer: string
  readonly job: string
  readonly exemption: string | null
  readonly issued_at: string
  readonly valid_from: string
  readonly valid_until: string
  readonly status: StatusReference
  /** A certificate of an invented person. */
  readonly demonstration: boolean
}

/**
 * The token of one certificate, as text for the QR code, at most 600 characters. An employer or a job too long for that
 * is cut at a word and ends in `…`. Refuses (RangeError) to sign for an invented person with a production key and for
 * anyone else with a demonstration key (S29), and what is not a name or a passport of the machine-readable zone.
 */
export async function signToken(certificate: CertificateToSign, key: Signer): Promise<string> {
  const invented = isInvented(certificate.passport.number)
  if (invented && !key.demonstration)
    throw new RangeError('A production key does not sign for an invented person. Use the demonstration key.')
  if (!invented && key.demonstration)
    throw new RangeError('A demonstration key signs only for invented people, whose passport numbers begin with ZZ.')
  const payload = await payloadOf(certificate, invented)
  for (;;) {
    const text = PREFIX + encodeBase45(await seal(payload, key))
    // A space at the end is lost in mail and forms; the next signature of the same words ends otherwise.
    if (!text.endsWith(' ')) return text
  }
}

/** Whether a passport number belongs to an invented person: no state issues numbers that begin with ZZ. */
export const isInvented = (passportNumber: string): boolean => mrzText(passportNumber).startsWith('ZZ')

/** Whether a token was made for this passport: what second inspection asks with the passport's second line in hand. */
export async function sealedFor(certificate: Certificate, passport: PassportToSeal): Promise<boolean> {
  const seal = await passportSeal(passport, certificate.passport_salt)
  return seal.every((byte, at) => byte === certificate.passport_seal[at])
}

type TokenFailure = 'unreadable' | 'changed' | 'strange issuer'

export type TokenRead =
  | { readonly ok: true; readonly certificate: Certificate; readonly key: TrustedKey }
  | { readonly ok: false; readonly failure: TokenFailure; readonly why: string }

/** Reads what a token says without asking who signed it: for the issuer's own pages, never for a gate. */
export function readToken(text: string): Certificate | null {
  const message = messageOf(text)
  return message && message !== 'damaged' ? certificateOf(message) : null
}

/**
 * Reads a token and proves it by the trust list. Three failures: `unreadable` is no certificate at all, `changed` is one
 * in which at least a character differs from what was signed, `strange issuer` is whole but signed by a key that the list
 * does not know, or knows for another day, jurisdiction or kind.
 */
export async function verifyToken(text: string, trust: TrustList): Promise<TokenRead> {
  const message = messageOf(text)
  if (message === null) return failed('unreadable', 'This is not a Fairway certificate.')
  if (message === 'damaged') return failed('changed', 'The text is damaged.')
  const certificate = certificateOf(message)
  const key = trustedKeyOf(trust, message.kid)
  if (!key) return failed('strange issuer', 'The trust list does not know the key.')
  if (!(await signatureHolds(message, await cryptoKeyOf(key))))
    return failed('changed', 'The signature does not fit the words.')
  if (!certificate) return failed('unreadable', 'The key signed something that is not a certificate.')
  if (certificate.issuer !== key.jurisdiction)
    return failed('strange issuer', 'The key belongs to another jurisdiction than the certificate names.')
  if (!mightSign(key, certificate.issued_at))
    return failed('strange issuer', 'The key was not in use on the day of issue.')
  if (certificate.demonstration !== (key.kind === 'demonstration'))
    return failed('strange issuer', 'The key does not sign for such people.')
  return { ok: true, certificate, key }
}

/** A name of the machine-readable zone as people read it: `DELA CRUZ, MARIA CLARA`. */
export function nameAsRead(mrzName: string): string {
  const [surname = '', given = ''] = mrzName.split('<<')
  const words = (text: string) => text.replaceAll('<', ' ').trim()
  return [words(surname), words(given)].filter(Boolean).join(', ')
}

const failed = (failure: TokenFailure, why: string): TokenRead => ({ ok: false, failure, why })

/** The envelope in a text; null when the text is no certificate, `damaged` when it was one. */
function messageOf(pasted: string): Sign1 | 'damaged' | null {
  const text = pasted.replace(/[\r\n\t]+/g, '').replace(/^ +/, '')
  if (!text.startsWith(PREFIX)) return looksLikeToken(text) ? 'damaged' : null
  const bytes = decodeBase45(text.slice(PREFIX.length))
  const message = bytes && unseal(bytes)
  // A status list is signed with the same key; its type keeps it from passing here.
  if (!message?.intact || message.type !== undefined) return 'damaged'
  return message
}

/** Long enough and of the right alphabet, but for the beginning or a character: a certificate that was hurt. */
const looksLikeToken = (text: string): boolean => text.length > 200 && /^.{0,4}[0-9A-Z $%*+\-./:]{200}/.test(text)

/** Keys of the CWT's registered claims (RFC 8392, Token Status List) and of our own one, in the private range. */
const claim = { issuer: 1, expires: 4, notBefore: 5, issued: 6, status: 65535, fairway: -65537 } as const
const own = {
  number: 1,
  name: 2,
  lastFour: 3,
  salt: 4,
  seal: 5,
  country: 6,
  employer: 7,
  job: 8,
  exemption: 9,
  invented: 10,
} as const

/** The claims' keys that a token may hold, and nothing else: the test of S10 reads it. */
export const ALLOWED_CLAIMS = { registered: Object.values(claim), own: Object.values(own) } as const

async function payloadOf(certificate: CertificateToSign, invented: boolean): Promise<Bytes> {
  const name = mrzName(certificate.name)
  if (!/^[A-Z]{2}$/.test(certificate.country)) throw new RangeError(`No country of two letters: ${certificate.country}`)
  const salt = crypto.getRandomValues(new Uint8Array(8))
  const sealed = await passportSeal(certificate.passport, salt)
  const payload = (employer: string, job: string) => {
    const fairway = new Map<number, unknown>([
      [own.number, certificate.number],
      [own.name, name],
      [own.lastFour, mrzText(certificate.passport.number).slice(-4)],
      [own.salt, salt],
      [own.seal, sealed],
      [own.country, certificate.country],
      [own.employer, employer],
      [own.job, job],
    ])
    if (certificate.exemption !== null) fairway.set(own.exemption, certificate.exemption)
    if (invented) fairway.set(own.invented, true)
    return toCbor(
      new Map<number, unknown>([
        [claim.issuer, certificate.issuer],
        [claim.expires, seconds(certificate.valid_until)],
        [claim.notBefore, seconds(certificate.valid_from)],
        [claim.issued, seconds(certificate.issued_at)],
        [claim.status, { status_list: { idx: certificate.status.index, uri: certificate.status.uri } }],
        [claim.fairway, fairway],
      ]),
    )
  }
  const whole = payload(certificate.employer.trim(), certificate.job.trim())
  if (whole.length <= MOST_BYTES - ENVELOPE_BYTES) return whole
  const left = MOST_BYTES - ENVELOPE_BYTES - payload('', '').length
  return payload(...cutTogether(certificate.employer.trim(), certificate.job.trim(), left))
}

/** Tag, array, header with algorithm and key name, checksum, signature, and the lengths that grow with the words. */
const ENVELOPE_BYTES = 98

/** Two texts within so many bytes together: each may use what the other leaves, and neither less than half. */
function cutTogether(one: string, other: string, bytes: number): [string, string] {
  if (bytes < 40)
    throw new RangeError(
      `The certificate leaves ${Math.max(0, bytes)} bytes for employer and job in the QR code. Shorten the status list's address or the exemption.`,
    )
  const [first, second] = [utf8(one).length, utf8(other).length]
  const half = Math.floor(bytes / 2)
  const forOne = first <= half ? first : second <= half ? bytes - second : half
  return [cut(one, forOne), cut(other, bytes - forOne)]
}

/** The beginning of a text within so many bytes of UTF-8, cut at a word where one ends near, with `…`. */
function cut(text: string, bytes: number): string {
  if (utf8(text).length <= bytes) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (utf8(kept + segment).length > bytes - 3) break
    kept += segment
  }
  const word = kept.lastIndexOf(' ')
  return `${(word > kept.length - 12 ? kept.slice(0, word) : kept).trimEnd()}…`
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const seconds = (moment: Moment): number => Math.floor(moment.epochMilliseconds / 1000)
const mrzText = (text: string): string => text.toUpperCase().replace(/[<\s]+$/, '')

function mrzName(name: string): string {
  const tidy = mrzText(name)
  if (!/^[A-Z<]{1,39}$/.test(tidy))
    throw new RangeError(`${name} is not a name as the machine-readable zone writes it: A to Z and <, at most 39.`)
  return tidy
}

/**
 * 16 bytes of SHA-256 over the salt and what the passport's second line says: number, birth, end. The number alone has
 * fewer than a million values once its last four are known; anyone with the QR code could try them all in a second.
 */
async function passportSeal(passport: PassportToSeal, salt: Bytes): Promise<Bytes> {
  const number = mrzText(passport.number)
  if (!/^[A-Z0-9]{5,15}$/.test(number))
    throw new RangeError('The passport number is not as the machine-readable zone writes it: A to Z and 0 to 9.')
  const words = utf8(`${number.padEnd(9, '<')}${passport.birth_on}${passport.ends_on}`)
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array([...salt, ...words]))
  return new Uint8Array(hash.slice(0, 16))
}

/** The certificate in an envelope, or null when the payload is not one. */
function certificateOf(message: Sign1): Certificate | null {
  try {
    const claims = new Fields(fromCbor(message.payload))
    const fairway = new Fields(claims.get(claim.fairway))
    const reference = new Fields(new Fields(claims.get(claim.status)).get('status_list'))
    return {
      issuer: claims.text(claim.issuer),
      number: fairway.text(own.number),
      name: fairway.text(own.name),
      passport_last_four: fairway.text(own.lastFour),
      passport_salt: fairway.bytes(own.salt),
      passport_seal: fairway.bytes(own.seal),
      country: fairway.text(own.country),
      employer: fairway.text(own.employer),
      job: fairway.text(own.job),
      exemption: fairway.get(own.exemption) === undefined ? null : fairway.text(own.exemption),
      issued_at: claims.instant(claim.issued),
      valid_from: claims.instant(claim.notBefore),
      valid_until: claims.instant(claim.expires),
      status: { uri: reference.text('uri'), index: reference.whole('idx') },
      demonstration: fairway.get(own.invented) === true,
    }
  } catch {
    return null
  }
}

/** The fields of a CBOR map by type; a field of another type throws. */
export class Fields {
  readonly #map: ReadonlyMap<unknown, unknown>
  constructor(value: unknown) {
    if (!(value instanceof Map)) throw new TypeError('not a map')
    this.#map = value
  }
  get(key: number | string): unknown {
    return this.#map.get(key)
  }
  text(key: number | string): string {
    const value = this.#map.get(key)
    if (typeof value !== 'string') throw new TypeError(`no text ${key}`)
    return value
  }
  bytes(key: number | string): Bytes {
    const value = this.#map.get(key)
    if (!isBytes(value)) throw new TypeError(`no bytes ${key}`)
    return value
  }
  whole(key: number | string): number {
    const value = this.#map.get(key)
    if (!Number.isSafeInteger(value) || (value as number) < 0) throw new TypeError(`no number ${key}`)
    return value as number
  }
  instant(key: number | string): string {
    return new Date(this.whole(key) * 1000).toISOString().replace('.000Z', 'Z')
  }
}
