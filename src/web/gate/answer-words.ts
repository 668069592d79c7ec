/**
 * An answer in words, for the gate's page and for `fairway verify` alike. The words are in words/<language>.ftl; here is
 * only which of them an answer needs.
 */
import type { ListMark, Verification } from '#facilitation/certificates/verify-certificate.ts'

/** Fills a message of words/<language>.ftl. */
export type Say = (id: string, fillings?: Record<string, string | number>) => string

export interface AnswerWords {
  /** `Valid` or `Not shown valid`. */
  readonly verdict: string
  readonly word: string
  readonly why: string
  /** What the list's age asks for before anything else, or null. */
  readonly caution: string | null
  /** What to do now. */
  readonly now: string
  /** The age of the status list: `List 5 hours old, good`. */
  readonly list: string
}

/** The words of an answer. `day` writes an instant (ISO 8601) as a day of the reader's language. */
export function answerWords(result: Verification, say: Say, day: (instant: string) => string): AnswerWords {
  const { answer, valid, certificate, list } = result
  const fillings = certificate
    ? {
        issuer: certificate.issuer_name,
        from: day(certificate.valid_from),
        // The certificate is good until the first moment of the day after its last.
        until: day(new Date(Date.parse(certificate.valid_until) - 1000).toISOString()),
      }
    : {}
  return {
    verdict: say(valid ? 'gate-shown-valid' : 'gate-not-shown-valid'),
    word: say(`answer-${answer}`),
    why: say(`answer-${answer}-why`, fillings),
    // Only a valid answer rests on what the list does not say; the others stand whatever its age.
    caution: valid && list.mark !== 'fresh' ? say(`mark-${list.mark}`) : null,
    now: say(`answer-${answer}-do`),
    list: listWords(list, say),
  }
}

/** The age of the status list in words: minutes, then hours up to two days, then days. */
export function listWords({ mark, minutes }: ListMark, say: Say): string {
  if (minutes === null) return say('list-missing')
  const age =
    minutes < 60
      ? say('age-minutes', { count: Math.max(1, minutes) })
      : minutes < 48 * 60
        ? say('age-hours', { count: Math.floor(minutes / 60) })
        : say('age-days', { count: Math.floor(minutes / 60 / 24) })
  return say(`list-${mark}`, { age })
}
