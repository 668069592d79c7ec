// What the pack's law is called in the reader's language, for pages that tell of the law without a case's facts.
import type { Pack } from './pack.ts'
import { lawName, type Pattern, plainParts, readWords, type WordAttribute, wordsId } from './pack-words.ts'

/** A text of the law in a language that it has words for. */
export interface Told {
  readonly text: string
  /** BCP 47. */
  readonly language: string
}

const read = new WeakMap<Pack, Map<string, ReadonlyMap<string, string>>>()

/**
 * An attribute of a rule (`PH-FEE-01`) or of what `wordsId` names, in the reader's language; `own` is what stands in the
 * pack's first language, told where the reader's has no words. Facts are shown by their names in braces, as in the pack.
 */
export function told(pack: Pack, id: string, attribute: WordAttribute, own: string, language: string): Told {
  const languages = read.getOrInsertComputed(pack, () => new Map())
  const text = languages.getOrInsertComputed(language, () => textsIn(pack, language)).get(`${id}.${attribute}`)
  return text === undefined ? { text: own, language: pack.jurisdiction.languages[0] ?? 'en' } : { text, language }
}

/** What a role is called in this state, in the reader's language: `Labor attaché, Migrant Workers Office`. */
export function roleTitle(pack: Pack, role: string, language: string): string {
  return told(pack, wordsId('role', role), 'title', pack.jurisdiction.titles[role] ?? role, language).text
}

function textsIn(pack: Pack, language: string): ReadonlyMap<string, string> {
  const words = pack.words.get(language)
  const texts = new Map<string, string>()
  for (const [id, { patterns }] of words ? readWords(language, words.text).rules : [])
    for (const [attribute, pattern] of Object.entries(patterns)) {
      const text = withoutFacts(pattern)
      if (text !== undefined) texts.set(`${id}.${attribute}`, text)
    }
  return texts
}

/** Undefined where a choice between plurals hangs on a fact. */
const withoutFacts = ({ pattern }: Pattern): string | undefined =>
  plainParts(pattern)
    ?.map((part) => (typeof part === 'string' ? part : `{${lawName(part.variable)}}`))
    .join('')
