import type { Law } from '#law/decide.ts'
import type { Dated } from '#law/pack.ts'
import { titleIn } from '#law/titles.ts'
import type { Words } from '#web/words.ts'

interface Titled {
  readonly rule: string
  readonly title: string
}

/** How a page calls a rule: in the reader's language where the pack has words for it. */
export type CallRule = (w: Words, rule: Titled) => string

export const callRules =
  ({ pack }: Law): CallRule =>
  (w, { rule, title }) =>
    titleIn(pack, rule, w.language) ?? title

/** Since when a version holds: a day, or the year or month that its source names. */
export const sinceWhen = (w: Words, { text }: Dated): string =>
  w.text('version-from', { day: /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : text })
