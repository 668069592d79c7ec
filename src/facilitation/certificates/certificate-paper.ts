/**
 * The certificate on paper: one A4 page in English and the worker's language, as PDF/UA-1, drawn by Typst in a thread of
 * its own. Wage and clauses are not on it (S10): this sheet is shown to strangers, the contract is not.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Lexicon, readLexicon, type Words } from '#web/words.ts'
import { qrPicture } from './qr-picture.ts'

/** A certificate as it is printed. Days are those of the jurisdiction's zone. */
export interface CertificateToPrint {
  readonly number: string
  /** The token: what the QR code holds. */
  readonly token: string
  /** As people read the machine-readable zone: `DELA CRUZ, MARIA CLARA`. */
  readonly name: string
  readonly passport_last_four: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly employer: string
  readonly job: string
  readonly exemption: string | null
  readonly issued_on: Temporal.PlainDate
  readonly valid_from_on: Temporal.PlainDate
  /** The last day on which it is good. */
  readonly valid_until_on: Temporal.PlainDate
  /** The state that issues: ISO 3166-1 alpha-2. */
  readonly state: string
  readonly office: string
  /** The telephone of the state's help for workers, or null where there is none. */
  readonly help: string | null
  /** Where anyone can check the number, or null. */
  readonly check_address: string | null
  readonly demonstration: boolean
}

/** What the thread is asked and what it answers. */
export interface ToDraw {
  readonly id: number
  readonly sheet: string
}
export interface Drawn {
  readonly id: number
  readonly pdf?: Uint8Array<ArrayBuffer>
  readonly fault?: string
}

/** The languages that a certificate can be printed in beside English. */
export const PAPER_LANGUAGES = ['en', 'fil', 'ne'] as const

/**
 * The PDF of one certificate in English and `language` (BCP 47; English alone for `en` or for a language without words).
 * 30 to 40 KB. Throws an Error with Typst's words when the page cannot be set.
 */
export const pdf = async (certificate: CertificateToPrint, language: string): Promise<Uint8Array<ArrayBuffer>> =>
  drawn(sheetOf(certificate, language))

/**
 * One PDF a certificate, in the list's order, as they are ready: for a progress bar, and so that a long list is never held
 * in memory whole.
 */
export async function* pdfOfList(
  certificates: readonly { readonly certificate: CertificateToPrint; readonly language: string }[],
): AsyncGenerator<{ readonly number: string; readonly pdf: Uint8Array<ArrayBuffer> }> {
  const ahead: Promise<Uint8Array<ArrayBuffer>>[] = []
  for (const [at, { certificate }] of certificates.entries()) {
    for (const next of certificates.slice(at + ahead.length, at + AHEAD)) {
      const page = pdf(next.certificate, next.language)
      // Whoever stops reading early must not leave a rejection that nobody hears; the reader hears it below.
      page.catch(() => {})
      ahead.push(page)
    }
    yield { number: certificate.number, pdf: await (ahead.shift() as Promise<Uint8Array<ArrayBuffer>>) }
  }
}
const AHEAD = 8

/** Ends the thread; the next page starts another. For tests and an orderly stop. */
export async function closePaper(): Promise<void> {
  const ending = thread
  thread = undefined
  await ending?.terminate()
}

let thread: Worker | undefined
let lastId = 0
const waiting = new Map<number, { resolve(pdf: Uint8Array<ArrayBuffer>): void; reject(error: Error): void }>()

function drawn(sheet: string): Promise<Uint8Array<ArrayBuffer>> {
  const worker = thread ?? startThread()
  lastId += 1
  const id = lastId
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  waiting.set(id, { resolve, reject })
  worker.ref()
  worker.postMessage({ id, sheet } satisfies ToDraw)
  return promise
}

function startThread(): Worker {
  const worker = new Worker(new URL('./certificate-paper-worker.ts', import.meta.url))
  worker.on('message', ({ id, pdf, fault }: Drawn) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (pdf) asked?.resolve(pdf)
    else asked?.reject(new Error(`The certificate could not be set on paper: ${fault}`))
    // The thread waits for work; by itself it keeps no process alive.
    if (waiting.size === 0) worker.unref()
  })
  const failed = (error: Error) => {
    if (thread === worker) thread = undefined
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  worker.on('error', failed)
  worker.on('exit', () => failed(new Error('The thread that draws certificates ended.')))
  thread = worker
  return worker
}

let lexicon: Lexicon | undefined
const mark = readFileSync(join(import.meta.dirname, '../../web/mark.svg'), 'utf8')

/** Everything that the page says, in words, as Typst reads it. */
function sheetOf(certificate: CertificateToPrint, language: string): string {
  lexicon ??= readLexicon([join(import.meta.dirname, 'words')], [...PAPER_LANGUAGES])
  const languages = lexicon.languages.includes(language) && language !== 'en' ? ['en', language] : ['en']
  const { number, name, passport_last_four, employer, job, exemption, office, demonstration } = certificate
  return JSON.stringify({
    number,
    name,
    passport_last_four,
    employer,
    job,
    exemption,
    office,
    demonstration,
    words: languages.map((one) => sayings(certificate, (lexicon as Lexicon).words(one, 'UTC'))),
    token: certificate.token,
    qr: qrPicture(certificate.token),
    mark,
  })
}

function sayings(certificate: CertificateToPrint, words: Words): Record<string, string> {
  const say = (id: string, fillings = {}) => words.text(`certificate-${id}`, fillings)
  const { office, number, help, check_address } = certificate
  return {
    language: words.language,
    state: words.country(certificate.state),
    country_name: words.country(certificate.country),
    valid_from: words.day(certificate.valid_from_on),
    valid_until: words.day(certificate.valid_until_on),
    title: say('title'),
    demonstration: say('demonstration'),
    number: say('number'),
    name: say('name'),
    passport: say('passport'),
    country: say('country'),
    employer: say('employer'),
    job: say('job'),
    exemption: say('exemption'),
    from: say('from'),
    until: say('until'),
    issued: say('issued', { office, day: certificate.issued_on }),
    yours_title: say('yours-title'),
    yours: say('yours'),
    desk: say('desk'),
    least: say('least'),
    qr: say('qr', { number }),
    ...(help === null ? {} : { help: say('help', { telephone: help }) }),
    ...(check_address === null ? {} : { check: say('check', { address: check_address }) }),
  }
}
