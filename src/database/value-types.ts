import pg from 'pg'

const oid = {
  int8: 20,
  int8Array: 1016,
  date: 1082,
  dateArray: 1182,
  timestamptz: 1184,
  timestamptzArray: 1185,
  textArray: 1009,
} as const

/** A whole number of the database (int8) as a number; what does not fit exactly is refused, never rounded. */
function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`The database holds the whole number ${text}, which is beyond 2^53 and does not fit exactly.`)
  }
  return value
}

const day = (text: string) => Temporal.PlainDate.from(text)
const instant = (text: string) => Temporal.Instant.from(text.replace(' ', 'T'))

const textArray = pg.types.getTypeParser(oid.textArray as number)
const arrayOf = (one: (text: string) => unknown) => (text: string) =>
  (textArray(text) as (string | null)[]).map((entry) => (entry === null ? null : one(entry)))

const parsers = new Map<number, (text: string) => unknown>([
  [oid.int8, exactNumber],
  [oid.int8Array, arrayOf(exactNumber)],
  [oid.date, day],
  [oid.dateArray, arrayOf(day)],
  [oid.timestamptz, instant],
  [oid.timestamptzArray, arrayOf(instant)],
])

// pg would send an object that it does not know as JSON, in quotes: harmless for a date, wrong for text, an error for
// an interval.
for (const type of [Temporal.PlainDate, Temporal.Instant, Temporal.Duration]) {
  Object.defineProperty(type.prototype, 'toPostgres', {
    configurable: true,
    value(this: { toString(): string }) {
      return this.toString()
    },
  })
}

/**
 * How values come back: date as Temporal.PlainDate, timestamptz as Temporal.Instant, int8 as a number (refused beyond
 * 2^53), their arrays alike; numeric stays text. The same Temporal types may be given as parameters.
 * An array of an enum comes back as its text (`{a,b}`): cast it in the query, `::text[]`.
 */
export const valueTypes = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(id)) || pg.types.getTypeParser(id, format as 'text'),
} as pg.CustomTypesConfig
