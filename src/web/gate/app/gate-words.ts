/** The page's words in the language that the officer chose, with English behind it. */
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Say } from '../answer-words.ts'
import english from '../words/en.ftl'
import filipino from '../words/fil.ftl'
import nepali from '../words/ne.ftl'

const texts: Record<string, string> = { en: english, fil: filipino, ne: nepali }

export interface GateWords {
  readonly language: string
  readonly say: Say
  /** An instant (ISO 8601) as a day in the state's zone. */
  day(instant: string): string
  country(code: string): string
}

export const gateLanguages = Object.keys(texts)

/** A language's name in that language; the browser's own list lacks some. */
export const gateLanguageName = (language: string): string => gateWords(language, 'UTC').say('language-name')

/** Words of a language that the page has; of English where it has not. */
export function gateWords(language: string, zone: string): GateWords {
  const chosen = texts[language] ? language : 'en'
  const bundles = [chosen, 'en'].map((one) => {
    const bundle = new FluentBundle(one, { useIsolating: false })
    bundle.addResource(new FluentResource(texts[one] as string))
    return bundle
  })
  const date = { calendar: 'gregory', dateStyle: 'long', timeZone: zone } as const
  const days = new Intl.DateTimeFormat(chosen, date)
  const countries = new Intl.DisplayNames(chosen, { type: 'region' })
  return {
    language: chosen,
    say(id, fillings = {}) {
      for (const bundle of bundles) {
        const pattern = bundle.getMessage(id)?.value
        if (pattern) return bundle.formatPattern(pattern, fillings)
      }
      return id
    },
    day: (instant) => days.format(new Date(instant)),
    country: (code) => countries.of(code) ?? code,
  }
}
