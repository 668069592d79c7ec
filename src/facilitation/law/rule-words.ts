import type { Law } from '#law/decide.ts'
import type { Dated } from '#law/pack.ts'
import { type WordAttribute, wordsId } from '#law/pack-words.ts'
import { type Told, told } from '#law/titles.ts'
import { html, type Piece } from '#web/html.ts'
import type { Words } from '#web/words.ts'

interface Titled {
  readonly rule: string
  readonly title: string
}

/** How a page calls what stands in the law: in the reader's language where the pack has words for it, else as it is written. */
export interface LawWords {
  /** A rule's title, as plain text. */
  title(w: Words, rule: Titled): string
  /** A rule's words. */
  rule(w: Words, rule: Titled): Piece
  /** A rule's message or remedy, of which `own` is the pack's. */
  of(w: Words, rule: string, attribute: WordAttribute, own: string): Piece
  /** The name of a value, term, clause or event; a clause is named by its code, and `own` is its title. */
  name(w: Words, kind: Kind, name: string, own?: string): Piece
  /** The same, as plain text. */
  called(w: Words, kind: Kind, name: string, own?: string): string
  /** What a value or term means. */
  meaning(w: Words, kind: Kind, name: string, own: string): Piece
  /** What the pack says in its first language alone, such as the title of an instrument. */
  written(w: Words, own: string): Piece
}

type Kind = Parameters<typeof wordsId>[0]

export function lawWords({ pack }: Law): LawWords {
  const tell = (w: Words, id: string, attribute: WordAttribute, own: string) =>
    inLanguage(w, told(pack, id, attribute, own, w.language))
  return {
    title: (w, { rule, title }) => told(pack, rule, 'title', title, w.language).text,
    called: (w, kind, name, own = name) => told(pack, wordsId(kind, name), 'title', capital(own), w.language).text,
    rule: (w, { rule, title }) => tell(w, rule, 'title', title),
    of: tell,
    name: (w, kind, name, own = name) => tell(w, wordsId(kind, name), 'title', capital(own)),
    meaning: (w, kind, name, own) => tell(w, wordsId(kind, name), 'meaning', own),
    written: (w, own) => inLanguage(w, { text: own, language: pack.jurisdiction.languages[0] ?? 'en' }),
  }
}

/** What is not in the page's language says so, that a screen reader speaks it and a browser breaks it rightly. */
const inLanguage = (w: Words, { text, language }: Told): Piece =>
  language === w.language ? text : html`<span lang="${language}">${text}</span>`

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Since when a version holds: a day, or the year or month that its source names. */
export const sinceWhen = (w: Words, { text }: Dated): string =>
  w.text('version-from', { day: /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : text })
