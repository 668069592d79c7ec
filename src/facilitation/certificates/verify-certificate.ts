/**
 * One question, one answer: may this certificate be believed here and now, as far as this device can know? The gate and
 * `fairway verify` ask the same function. Nothing here refuses a person (HARM.md S3): an answer is valid, or says why it
 * is not shown valid; the words, with what to do, are in src/web/gate/words. Runs in Node and in the browser.
 */
import { parseCertificateNumber } from './certificate-number.ts'
import { type Certificate, type Moment, nameAsRead, verifyToken } from './certificate-token.ts'
import { ageInHours, type StatusList, statusAt } from './status-list.ts'
import type { TrustList } from './trust-list.ts'

/** Every answer, with the colour and the shape that it is shown in: no two look alike, and none by colour alone. */
export const ANSWERS = {
  valid: { colour: 'go', shape: 'tick' },
  changed: { colour: 'stop', shape: 'torn' },
  'strange-issuer': { colour: 'stop', shape: 'question' },
  ended: { colour: 'stop', shape: 'cross' },
  suspended: { colour: 'wait', shape: 'pause' },
  expired: { colour: 'wait', shape: 'hourglass' },
  'not-yet-valid': { colour: 'wait', shape: 'calendar' },
  departed: { colour: 'sea', shape: 'plane' },
  'number-only': { colour: 'sea', shape: 'telephone' },
  'number-mistyped': { colour: 'plain', shape: 'keyboard' },
  unreadable: { colour: 'plain', shape: 'scan' },
  'no-trust-list': { colour: 'plain', shape: 'download' },
} as const satisfies Record<string, { colour: 'go' | 'stop' | 'wait' | 'sea' | 'plain'; shape: string }>

type Answer = keyof typeof ANSWERS

/**
 * How far the status list can be trusted. A list's age never changes the answer (S4): it is a mark beside it. From
 * `desk-first` on the officer telephones the duty desk before waving through, and still stops nobody for the age alone.
 */
export interface ListMark {
  readonly mark: 'fresh' | 'old' | 'desk-first' | 'missing'
  readonly issued_at: string | null
  readonly minutes: number | null
}

export interface Verification {
  readonly answer: Answer
  readonly valid: boolean
  readonly colour: (typeof ANSWERS)[Answer]['colour']
  readonly shape: (typeof ANSWERS)[Answer]['shape']
  /** The certificate's number, when the signature holds or a number was typed rightly; never from an unproved paper. */
  readonly number: string | null
  /** What the certificate says, only when the signature holds. */
  readonly certificate: ShownCertificate | null
  /** Whether the certificate is of an invented person: said beside every answer. */
  readonly demonstration: boolean
  readonly list: ListMark
}

/** What a gate shows, in the order in which an officer compares it with the passport and the visa. */
interface ShownCertificate {
  readonly name: string
  readonly passport_last_four: string
  readonly country: string
  readonly employer: string
  readonly job: string
  readonly exemption: string | null
  readonly valid_from: string
  readonly valid_until: string
  readonly issuer: string
  /** The issuing state's name as the trust list gives it. */
  readonly issuer_name: string
}

export interface Known {
  readonly trust: TrustList | null
  readonly status: StatusList | null
  readonly now: Moment
  /** Pack values (S4), in hours. */
  readonly list_old_after_hours: number
  readonly desk_first_after_hours: number
}

/** Answers for what was scanned, pasted or typed: a token's text, or a certificate's number. */
export async function verifyCertificate(input: string, known: Known): Promise<Verification> {
  const typed = parseCertificateNumber(input)
  // A number alone proves nothing of the person who holds it, and a list from numbers to statuses would tell every
  // device how many certificates each agency had and how many were ended. So a device passes it on to the duty desk.
  if (typed.ok) return answered('number-only', known, { number: typed.text })
  if (typed.why === 'mistyped') return answered('number-mistyped', known)
  if (!known.trust) return answered('no-trust-list', known)
  const read = await verifyToken(input, known.trust)
  if (!read.ok) return answered(read.failure === 'strange issuer' ? 'strange-issuer' : read.failure, known)
  const { certificate, key } = read
  const list = listFor(certificate, known)
  return answered(
    answerOf(certificate, list, known.now),
    { ...known, status: list },
    {
      number: certificate.number,
      certificate: shown(certificate, key.name),
      demonstration: certificate.demonstration,
    },
  )
}

/** A departed worker's certificate stays departed, and an ended one ended, after its last day too: that says more. */
function answerOf(certificate: Certificate, list: StatusList | null, now: Moment): Answer {
  const status = list ? statusAt(list, certificate.status.index) : undefined
  if (status !== undefined && status !== 'valid') return status
  if (now.epochMilliseconds < Date.parse(certificate.valid_from)) return 'not-yet-valid'
  if (now.epochMilliseconds >= Date.parse(certificate.valid_until)) return 'expired'
  return 'valid'
}

/** The list on the device, if it is the one that this certificate names and of the same state. */
const listFor = ({ issuer, status, demonstration }: Certificate, known: Known): StatusList | null =>
  known.status?.uri === status.uri &&
  known.status.jurisdiction === issuer &&
  (known.status.kind === 'demonstration') === demonstration
    ? known.status
    : null

/** How old the device's status list is, as a mark. */
export function markOf(
  known: Pick<Known, 'status' | 'now' | 'list_old_after_hours' | 'desk_first_after_hours'>,
): ListMark {
  if (!known.status) return { mark: 'missing', issued_at: null, minutes: null }
  const { issued_at } = known.status
  const hours = ageInHours(issued_at, known.now)
  const mark =
    hours >= known.desk_first_after_hours ? 'desk-first' : hours >= known.list_old_after_hours ? 'old' : 'fresh'
  return { mark, issued_at, minutes: Math.floor(hours * 60) }
}

const answered = (
  answer: Answer,
  known: Known,
  more: Partial<Pick<Verification, 'number' | 'certificate' | 'demonstration'>> = {},
): Verification => ({
  answer,
  valid: answer === 'valid',
  ...ANSWERS[answer],
  number: null,
  certificate: null,
  demonstration: false,
  ...more,
  list: markOf(known),
})

const shown = (certificate: Certificate, issuerName: string): ShownCertificate => ({
  name: nameAsRead(certificate.name),
  passport_last_four: certificate.passport_last_four,
  country: certificate.country,
  employer: certificate.employer,
  job: certificate.job,
  exemption: certificate.exemption,
  valid_from: certificate.valid_from,
  valid_until: certificate.valid_until,
  issuer: certificate.issuer,
  issuer_name: issuerName,
})
