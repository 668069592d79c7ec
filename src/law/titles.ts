// What rules and clauses are called in the reader's language, for pages that tell of the law without facts.
import type { Pack } from './pack.ts'
import { plainParts, readWords } from './pack-words.ts'

const read = new WeakMap<Pack, Map<string, ReadonlyMap<string, string>>>()

/**
 * The title of a rule (`PH-FEE-01`) in a language (BCP 47), or the words of a clause (`clause-<code>`); undefined where the pack has
 * none in that language and the text of its first language stands.
 */
export function titleIn(pack: Pack, id: string, language: string): string | undefined {
  const languages = read.getOrInsertComputed(pack, () => new Map())
  return languages.getOrInsertComputed(language, () => titlesIn(pack, language)).get(id)
}

function titlesIn(pack: Pack, language: string): ReadonlyMap<string, string> {
  const words = pack.words.get(language)
  const titles = new Map<string, string>()
  for (const [id, { patterns }] of words ? readWords(language, words.text).rules : []) {
    const parts = patterns.title && plainParts(patterns.title.pattern)
    // A title that shows a fact can't be said without one.
    if (parts?.every((part) => typeof part === 'string')) titles.set(id, parts.join(''))
  }
  return titles
}
