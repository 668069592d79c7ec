import { sql } from 'kysely'
import type { Answer, Lawbook } from '#kernel/decision.ts'
import type { Reading } from '#kernel/read.ts'
import type { Explained, Facts, Law } from '#law/decide.ts'
import { lawOfHash } from '#law/earlier-law.ts'
import { lawOf } from '#law/law-of.ts'
import { wordsId } from '#law/pack-words.ts'
import { told } from '#law/titles.ts'
import { type ObstacleKind, obstacle } from '#web/components/obstacle.ts'
import { countryOfThree } from '#web/countries.ts'
import type { Html, Piece } from '#web/html.ts'
import type { Words } from '#web/words.ts'

/** What a fact, or a value of the law that was used like one, is called in the reader's language. */
type CallFact = (w: Words, name: string) => string

/** One answer of a decision, to be said in the reader's language. */
export interface Said {
  readonly answer: Answer
  readonly call: CallFact
  /** The text of the law by which it was decided cannot be read any more: the rule and its result are known, no longer its words. */
  readonly wordless: boolean
  /** Whether the law of today has the rule. */
  readonly known: boolean
  in(language: string): Explained
}

/** A decision to be read: its day and its answers. */
export interface SaidDecision {
  readonly id: string
  readonly result: string
  readonly today: Temporal.PlainDate
  readonly at: Temporal.Instant
  readonly answers: readonly Said[]
  readonly facts: Facts
  /** The law by which it was decided, as it was; null where its text cannot be read any more. */
  readonly law: Law | null
  readonly call: CallFact
}

interface Kept {
  readonly id: string
  readonly record_id: string
  readonly result: string
  readonly today: Temporal.PlainDate
  readonly at: Temporal.Instant
  readonly answers: readonly Answer[]
  readonly pack_hash: string
}

/** Decisions with all their answers, for officers of the state, by the clearance's id, in the words of the law by which they were made. */
export async function decisionsFor(
  db: Reading,
  book: Lawbook,
  ids: readonly string[],
): Promise<Map<string, SaidDecision>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Kept>`
    select id, record_id, result::text as result, today, at, answers, pack_hash from decision where id = any(${ids}::uuid[])`.execute(
    db,
  )
  const taken = await sql<
    Record<string, unknown>
  >`select * from clearance_facts where decision_id = any(${ids}::uuid[])`.execute(db)
  const factsOf = new Map(taken.rows.map((row) => [row['decision_id'] as string, row]))
  const laws = await lawsOf(db, book, rows)
  return new Map(rows.map((row) => [row.record_id, said(laws, row, factsOf.get(row.id) ?? {})]))
}

interface Shown {
  readonly id: string
  readonly record_id: string
  readonly result: string
  readonly answers: readonly Answer[]
  readonly pack_hash: string
  readonly events: Readonly<Record<string, string | null>>
  readonly today: Temporal.PlainDate
  readonly at: Temporal.Instant
}

/** Decisions as an agency, and the worker, are shown them: nothing that rests on what the worker said in private. */
export async function decisionsShown(
  db: Reading,
  book: Lawbook,
  ids: readonly string[],
): Promise<Map<string, SaidDecision>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Shown>`
    select decision_id as id, clearance_id as record_id, result::text as result, answers, events, decided_on as today, decided_at as at, pack_hash
    from decision_shown where decision_id = any(${ids}::uuid[])`.execute(db)
  const laws = await lawsOf(db, book, rows)
  return new Map(
    rows.map((row) => [row.record_id, said(laws, row, { ...daysIn(row.events), ...factsIn(row.answers) })]),
  )
}

interface Laws {
  readonly now: Law
  /** By the hash of the text. */
  readonly then: ReadonlyMap<string, Law | null>
}

async function lawsOf(db: Reading, book: Lawbook, rows: readonly Pick<Kept, 'pack_hash'>[]): Promise<Laws> {
  const now = lawOf(book)
  const then = new Map<string, Law | null>()
  for (const hash of new Set(rows.map((row) => row.pack_hash))) then.set(hash, await lawOfHash(db, now, hash))
  return { now, then }
}

function said({ now, then }: Laws, row: Kept, facts: Facts): SaidDecision {
  const decidedBy = then.get(row.pack_hash) ?? null
  const law = decidedBy ?? now
  const wordless = decidedBy === null
  const call: CallFact = (w, name) => {
    const id = `fact-${name.replaceAll(' ', '-')}`
    if (w.has(id)) return w.text(id)
    return told(law.pack, wordsId('value', name), 'title', name.charAt(0).toUpperCase() + name.slice(1), w.language)
      .text
  }
  const answers = row.answers.map(
    (answer): Said => ({
      answer,
      call,
      wordless,
      known: !wordless && now.pack.rules.has(answer.rule),
      in(language) {
        const title = law.pack.rules.get(answer.rule)?.title.text ?? answer.rule
        if (wordless) return unexplained(answer, title)
        try {
          return law.explain(answer, facts, row.today, language)
        } catch {
          return unexplained(answer, title)
        }
      },
    }),
  )
  return { id: row.id, result: row.result, today: row.today, at: row.at, answers, facts, law: decidedBy, call }
}

/** An answer by a text that cannot be read, or one whose day was forgotten: the rule's name is left, and what to do is to decide again. */
const unexplained = (answer: Answer, title: string): Explained => ({
  ...answer,
  title,
  citation: answer.rule,
  message: '',
  remedy: '',
  rates: [],
  certainty: 'C',
  standing: 'draft',
  language: '',
})

/** The row of facts again from what answers kept by the law's names: `contract signed on` is contract_signed_on, sums are two columns. */
function factsIn(answers: readonly Answer[]): Facts {
  const facts: Record<string, unknown> = {}
  for (const [name, value] of answers.flatMap((answer) => Object.entries(answer.facts))) {
    const column = name.replaceAll(' ', '_')
    if (isSum(value)) {
      facts[`${column}_minor`] = value.minor
      facts[`${column}_currency`] = value.currency
    } else facts[column] = typeof value === 'string' && isDay.test(value) ? Temporal.PlainDate.from(value) : value
  }
  return facts
}

const daysIn = (events: Shown['events']): Facts =>
  Object.fromEntries(Object.entries(events).map(([name, day]) => [name, day && Temporal.PlainDate.from(day)]))

const isDay = /^\d{4}-\d{2}-\d{2}$/
const isSum = (value: unknown): value is { minor: number; currency: string } =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value

/** Of what kind an answer is: something not known yet comes before what the rule would do. */
export function kindOf({ result, consequence }: Pick<Answer, 'result' | 'consequence'>): ObstacleKind {
  return result === 'unknown' && consequence === 'stops' ? 'unknown' : consequence
}

/** Whoever acts next or answers for something, in words. */
export const partyName = (w: Words, party: string): string => {
  const id = `party-${party.replaceAll(' ', '-')}`
  return w.has(id) ? w.text(id) : party
}

/** One answer drawn with its four parts. `rules` is where the rules are read: `/ph/law/`. */
export function drawAnswer(w: Words, rules: string, one: Said, level: 2 | 3 = 3): Html {
  const said = one.in(w.language)
  return obstacle(
    w,
    {
      kind: kindOf(one.answer),
      what: said.title,
      why: one.wordless ? w.text('law-changed-since') : said.message,
      facts: Object.entries(said.facts).map(([name, value]) => ({
        name: one.call(w, name),
        value: shownFact(w, value, name),
      })),
      remedy: one.wordless ? w.text('law-changed-since.todo') : said.remedy,
      next: partyName(w, said.next),
      law: {
        citation: said.citation,
        ...(one.known && { href: `${rules}${said.rule}` }),
        ...(said.from && isDay.test(said.from) && { since: Temporal.PlainDate.from(said.from) }),
        ...(!one.wordless && w.has(`certainty-${said.certainty}`) && { note: w.text(`certainty-${said.certainty}`) }),
      },
    },
    level,
  )
}

/** A fact or value of the law as a person reads it; by its name a code is known for a country's, a state's or a choice's. */
export function shownFact(w: Words, value: unknown, name = ''): string {
  if (value === null || value === undefined) return w.text('not-recorded')
  if (isSum(value)) return w.money(value)
  if (typeof value === 'boolean') return w.text(value ? 'yes' : 'no')
  if (typeof value === 'number') return w.number(value)
  if (typeof value === 'string')
    return isDay.test(value) ? w.day(Temporal.PlainDate.from(value)) : codeIn(w, value, name)
  return Array.isArray(value) ? w.list(value.map((one) => shownFact(w, one))) : String(value)
}

function codeIn(w: Words, code: string, name: string): string {
  if (name.endsWith('country')) return w.country(code)
  if (name === 'nationality') return countryOfThree(w, code)
  const word = `${name.endsWith(' state') ? 'state' : 'value'}-${code.replaceAll(' ', '-')}`
  return name !== '' && w.has(word) ? w.text(word) : code
}

/** The answers drawn one after the other, those that stop first. */
export function drawAnswers(w: Words, home: string, answers: readonly Said[]): Piece {
  const order = ['stops', 'unknown', 'finding', 'warns', 'informs']
  const sorted = [...answers].sort((a, b) => order.indexOf(kindOf(a.answer)) - order.indexOf(kindOf(b.answer)))
  return sorted.filter(({ answer }) => answer.result !== 'holds').map((one) => drawAnswer(w, `${home}law/`, one))
}
