// Every sentence that a person reads comes from a Fluent file; dates, money and names follow the reader's language.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { acceptedLanguages, negotiateLanguages } from '@fluent/langneg'
import { dayIn } from '#kernel/clock.ts'
import type { Money } from '#kernel/money.ts'
import { decimalOf } from './money-text.ts'

/** What a sentence may be filled with. Days, instants and sums are written as the reader's language writes them. */
type Filling = string | number | Temporal.PlainDate | Temporal.Instant | Money
export type Fillings = Readonly<Record<string, Filling>>

/** The words of one language, as a view uses them. */
export interface Words {
  /** BCP 47, for example `fil`. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The languages that the reader may switch to, this one among them. */
  readonly languages: readonly string[]
  /** The sentence of that id; `id.hint` is the attribute `hint` of the message `id`. */
  text(id: string, fillings?: Fillings): string
  has(id: string): boolean
  /** 24 November 2026 */
  day(day: Temporal.PlainDate): string
  /** 24 Nov 2026, where room is short. */
  shortDay(day: Temporal.PlainDate): string
  /** Day and time in the jurisdiction's zone, or in the named one. */
  instant(instant: Temporal.Instant, zone?: string): string
  /** The day on which an instant falls in the state's zone. */
  dayOf(instant: Temporal.Instant): Temporal.PlainDate
  /** A sum with its currency, exactly to its minor units. */
  money(sum: Money): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** A, B and C */
  list(items: readonly string[]): string
  /** The name of a country by its ISO 3166-1 alpha-2 code. */
  country(code: string): string
  /** The name of a currency by its ISO 4217 code. */
  currency(code: string): string
  /** The name of a language, in that language. */
  languageName(language: string): string
}

/** All words that were read, in all languages. */
export interface Lexicon {
  readonly languages: readonly string[]
  words(language: string, zone: string): Words
  /** What one language says and another does not: a line for each, empty when they are level. */
  gaps(): readonly string[]
}

/** Told when a word is missing or cannot be filled. In tests it throws; a server logs and shows another language. */
export type Fault = (fault: string) => void
const refuse: Fault = (fault) => {
  throw new Error(fault)
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur'])
/** `ltr` or `rtl`, by the language alone. */
const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(new Intl.Locale(language).language) ? 'rtl' : 'ltr'

/**
 * Reads `<folder>/<language>.ftl` of every folder and language.
 * Refuses a syntax fault, and an id that two files of one language both have.
 * @param languages the first is the one that others fall back to
 */
export function readLexicon(folders: readonly string[], languages: readonly string[], fault: Fault = refuse): Lexicon {
  const bundles = new Map(languages.map((language) => [language, readBundle(folders, language)]))
  const readers = new Map<string, Words>()
  return {
    languages,
    words(language, zone) {
      const wanted = bundles.has(language) ? language : (languages[0] as string)
      const chain = [...new Set([wanted, ...languages])].map((one) => bundles.get(one) as FluentBundle)
      return readers.getOrInsertComputed(`${wanted} ${zone}`, () => wordsOf(wanted, languages, chain, zone, fault))
    },
    gaps: () => gapsBetween(bundles),
  }
}

function readBundle(folders: readonly string[], language: string): FluentBundle {
  // Marks of isolation round a filling keep a Latin name in its place in a line of Arabic.
  const bundle = new FluentBundle(language, { useIsolating: directionOf(language) === 'rtl' })
  for (const path of folders.map((folder) => join(folder, `${language}.ftl`)).filter(existsSync)) {
    const text = readFileSync(path, 'utf8')
    const faults = bundle.addResource(new FluentResource(text))
    const unread = unreadIds(text, bundle)
    if (faults.length > 0) throw new Error(`${path}: ${faults.map(String).join('; ')}`)
    if (unread.length > 0) throw new Error(`${path}: cannot be read as Fluent: ${unread.join(', ')}`)
  }
  return bundle
}

/** Fluent leaves out what it cannot parse without a word; these are the ids that it left out. */
const unreadIds = (text: string, bundle: FluentBundle) =>
  [...text.matchAll(/^([a-z][\w-]*)\s*=/gim)].map((found) => found[1] as string).filter((id) => !bundle.hasMessage(id))

function wordsOf(
  language: string,
  languages: readonly string[],
  chain: readonly FluentBundle[],
  zone: string,
  fault: Fault,
): Words {
  const dates = { calendar: 'gregory' } as const
  const long = new Intl.DateTimeFormat(language, { ...dates, day: 'numeric', month: 'long', year: 'numeric' })
  const short = new Intl.DateTimeFormat(language, { ...dates, day: 'numeric', month: 'short', year: 'numeric' })
  const countries = new Intl.DisplayNames(language, { type: 'region' })
  const currencies = new Intl.DisplayNames(language, { type: 'currency' })
  const list = new Intl.ListFormat(language, { type: 'conjunction' })

  const words: Words = {
    language,
    direction: directionOf(language),
    languages,
    has: (id) => patternOf(chain, id) !== undefined,
    text(id, fillings = {}) {
      const found = patternOf(chain, id)
      if (!found) {
        fault(`No words for “${id}” in ${language} or in any language it falls back to`)
        return id
      }
      if (found.bundle !== chain[0]) fault(`No words for “${id}” in ${language}`)
      const errors: Error[] = []
      const filled = Object.fromEntries(Object.entries(fillings).map(([name, value]) => [name, fill(words, value)]))
      const text = found.bundle.formatPattern(found.pattern, filled, errors)
      if (errors.length > 0) fault(`The words of “${id}” in ${language}: ${errors.map(String).join('; ')}`)
      return text
    },
    day: (day) => long.format(day.withCalendar('gregory')),
    shortDay: (day) => short.format(day.withCalendar('gregory')),
    dayOf: (instant) => dayIn(zone, instant),
    instant: (instant, other) => timeFormat(language, other ?? zone).format(instant),
    money: (sum) => moneyFormat(language, sum.currency).format(decimalOf(sum)),
    number: (value, options) => new Intl.NumberFormat(language, options).format(value),
    list: (items) => list.format(items),
    country: (code) => countries.of(code) ?? code,
    currency: (code) => currencies.of(code) ?? code,
    languageName: (other) => new Intl.DisplayNames(other, { type: 'language' }).of(other) ?? other,
  }
  return words
}

function fill(words: Words, value: Filling): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Temporal.PlainDate) return words.day(value)
  if (value instanceof Temporal.Instant) return words.instant(value)
  return words.money(value)
}

function patternOf(chain: readonly FluentBundle[], id: string) {
  const [name, attribute] = id.split('.') as [string, string?]
  for (const bundle of chain) {
    const message = bundle.getMessage(name)
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute]
    if (pattern) return { bundle, pattern }
  }
  return undefined
}

/** Formatters cost far more to make than to use. */
const kept = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()
const timeFormat = (language: string, zone: string) =>
  kept.getOrInsertComputed(
    `${language} ${zone}`,
    () =>
      new Intl.DateTimeFormat(language, {
        calendar: 'gregory',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: zone,
      }),
  ) as Intl.DateTimeFormat
const moneyFormat = (language: string, currency: string) =>
  kept.getOrInsertComputed(
    `${language} ${currency}`,
    () => new Intl.NumberFormat(language, { style: 'currency', currency }),
  ) as Intl.NumberFormat

/** Ids and attributes, with the names of their fillings, that one language has and another lacks. */
function gapsBetween(bundles: ReadonlyMap<string, FluentBundle>): string[] {
  const said = new Map([...bundles].map(([language, bundle]) => [language, idsOf(bundle)]))
  const all = new Set([...said.values()].flatMap((ids) => [...ids]))
  return [...said].flatMap(([language, ids]) => [...all.difference(ids)].map((id) => `${language}: ${id}`)).sort()
}

const idsOf = (bundle: FluentBundle) =>
  new Set(
    [...bundle._messages.values()].flatMap(({ id, value, attributes }) => [
      ...(value ? [`${id}${variablesOf(value)}`] : []),
      ...Object.entries(attributes).map(([name, pattern]) => `${id}.${name}${variablesOf(pattern)}`),
    ]),
  )

/** The fillings of a pattern, so that a translation that forgot one shows. */
function variablesOf(pattern: unknown): string {
  const names = new Set<string>()
  JSON.stringify(pattern, (_key, part: { type?: string; name?: string } | string | null) => {
    if (typeof part === 'object' && part?.type === 'var' && part.name) names.add(`$${part.name}`)
    return part
  })
  return names.size === 0 ? '' : ` ${[...names].sort().join(' ')}`
}

/**
 * The language to answer in: the one chosen before (cookie), else the first of Accept-Language that there are words
 * for, else the jurisdiction's first.
 */
export function chooseLanguage(languages: readonly string[], chosen: string | undefined, accepted = ''): string {
  if (chosen !== undefined && languages.includes(chosen)) return chosen
  const defaultLocale = languages[0] as string
  const wanted = acceptedLanguages(accepted.slice(0, 200)).map((one) =>
    one.toLowerCase().startsWith('tl') ? 'fil' : one,
  )
  return negotiateLanguages(wanted, [...languages], { strategy: 'lookup', defaultLocale })[0] ?? defaultLocale
}
