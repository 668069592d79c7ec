import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { readToken } from '#facilitation/certificates/certificate-token.ts'
import { makeStatusList, trustListOf } from '#facilitation/certificates/public-lists.ts'
import { readStatusList, type StatusList } from '#facilitation/certificates/status-list.ts'
import { readTrustList, type TrustList } from '#facilitation/certificates/trust-list.ts'
import { type Verification, verifyCertificate } from '#facilitation/certificates/verify-certificate.ts'
import { type AnswerWords, answerWords } from '#web/gate/answer-words.ts'
import { certificateIn } from '#web/gate/certificate-in-file.ts'
import { readLexicon } from '#web/words.ts'
import type { Fairway } from '../composition.ts'
import { answer, type CommonOptions, command, does } from './frame.ts'
import { readNamedFile } from './named-file.ts'
import { withDatabase } from './running.ts'

interface VerifyOptions extends CommonOptions {
  readonly trust?: string
  readonly status?: string
}

/** From when on a list counts as old, and when the duty desk is asked first: marks beside an answer, never the answer (HARM.md S4). */
const list_old_after_hours = 24
const desk_first_after_hours = 72

/** `fairway verify`: what the gate would show for a certificate's PDF, picture or text, by lists from files or the own data's. */
export function verifyCommand(fairway: Fairway): Command {
  const made = command(fairway, 'verify', 'Check a certificate: a PDF, a picture of its code, or its text.')
    .argument('<file-or-text>', 'the file, or what the QR code holds, or a number')
    .option('--trust <file>', "the trust list (default: the own data's keys)")
    .option('--status <file>', 'the status list (default: as the own data has it now)')
  return does<VerifyOptions>(made, async (options, given) => {
    const text = await textOf(given as string)
    const issuer = readToken(text)?.issuer
    const jurisdiction = issuer && fairway.jurisdictions.includes(issuer) ? issuer : options.jurisdiction
    const { trust, status } = await listsFor(fairway, { ...options, jurisdiction })
    const now = fairway.clock.now()
    const verified = await verifyCertificate(text, { trust, status, now, list_old_after_hours, desk_first_after_hours })
    const words = inWords(verified)
    answer(options, { ...verified, words }, () => said(verified, words))
    return verified.valid ? 'done' : 'wanting'
  })
}

async function textOf(given: string): Promise<string> {
  const bytes = await fs.readFile(given).catch((error: NodeJS.ErrnoException) => {
    if (['ENOENT', 'ENAMETOOLONG', 'EINVAL'].includes(error.code ?? '')) return null
    throw error
  })
  if (bytes === null && /\.(pdf|png|jpe?g|webp|txt)$/i.test(given)) throw new Error(`There is no file ${given}.`)
  if (bytes === null) return given
  const text = await certificateIn(bytes)
  if (text === null)
    throw new Error(`${given} holds no certificate's code. Take the picture again, closer and in good light.`)
  return text.trim()
}

interface Lists {
  readonly trust: TrustList
  readonly status: StatusList | null
}

/** Lists from the files that were named; the database is asked only for what no file was named for. */
async function listsFor(fairway: Fairway, { trust, status, data, jurisdiction }: VerifyOptions): Promise<Lists> {
  const own = trust && status ? null : await ownLists(fairway, data, jurisdiction)
  const trustList = trust ? readTrustList(await readNamedFile(trust)) : (own as OwnLists).trust
  // A status list of this data is of no use beside another state's trust list, unless its key stands there too.
  const bytes = status ? await readNamedFile(status) : (own as OwnLists).status
  const read = await readStatusList(bytes, trustList)
  if (!read.ok && status) throw new Error(`${status} is no status list that this trust list can prove (${read.why}).`)
  return { trust: trustList, status: read.ok ? read.list : null }
}

interface OwnLists {
  readonly trust: TrustList
  readonly status: Uint8Array
}

function ownLists(fairway: Fairway, data: string, jurisdiction: string): Promise<OwnLists> {
  return withDatabase(fairway, data, async (running) => {
    const now = fairway.clock.now()
    const opened = await Promise.all(fairway.jurisdictions.map((code) => fairway.open(running, code)))
    const here = opened.find((one) => one.code === jurisdiction) as (typeof opened)[number]
    return {
      trust: trustListOf(
        opened.map(({ signer, pack }) => ({ signer, name: pack.jurisdiction.name })),
        now,
      ),
      status: await makeStatusList(here.state, here.code, here.signer, now),
    }
  })
}

const gateWords = join(import.meta.dirname, '../web/gate/words')

/** The words that the gate would show. An instant stays one: a list from a file does not say in which zone its days are. */
function inWords(verified: Verification): AnswerWords {
  const words = readLexicon([gateWords], ['en']).words('en', 'UTC')
  const instant = (iso: string) => `${iso.slice(0, 16).replace('T', ' ')} UTC`
  return answerWords(verified, words.text, instant)
}

function said({ answer: found, number, certificate, demonstration, list }: Verification, words: AnswerWords): string[] {
  return [
    `${found}${number ? `: ${number}` : ''}`,
    ...(certificate
      ? [
          `${certificate.name}, passport ending in ${certificate.passport_last_four}`,
          `${certificate.job}, ${certificate.employer}, ${certificate.country}`,
          `Good from ${certificate.valid_from} until ${certificate.valid_until}; issued by ${certificate.issuer_name}`,
        ]
      : []),
    ...(demonstration ? ['Demonstration. An invented person; not an official act.'] : []),
    ...(words.word === words.verdict ? [] : [`${words.verdict}: ${words.word}.`]),
    words.why,
    ...(words.caution ? [words.caution] : []),
    `Now: ${words.now}`,
    `${words.list}${list.issued_at ? `, issued at ${list.issued_at}` : ''}`,
  ]
}
