import type { FeelType } from './feel/compile.ts'
import type { Catalogue, Fact } from './pack.ts'

/** A column of a fact view: its name, its type as PostgreSQL's format_type gives it, its comment. */
export interface FactColumn {
  readonly column: string
  readonly type: string
  readonly comment: string
}

/** An enum's name, or anything else unknown, reads as text. */
const feelTypes: Readonly<Record<string, FeelType>> = {
  boolean: 'boolean',
  date: 'day',
  'timestamp with time zone': 'instant',
  timestamptz: 'instant',
  smallint: 'integer',
  integer: 'integer',
  bigint: 'integer',
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  'text[]': 'list',
}

/** The law's name of a column: spaces for underscores; money without its ending. */
const factName = (column: string): string => column.replace(/_minor$/, '').replaceAll('_', ' ')

export const currencyColumn = (column: string): string => column.replace(/_minor$/, '_currency')

/**
 * The facts of a subject from the columns of its view. A comment reads "meaning. Supplied by: clinic. Sensitive. Confidential."
 * (each part after the meaning may be absent). `<name>_minor` beside `<name>_currency` is one fact, money; the subject's own id is none.
 * Throws when a money column has no currency.
 */
export function catalogueOf(subject: string, columns: readonly FactColumn[]): Catalogue {
  const names = new Set(columns.map(({ column }) => column))
  const facts = columns.flatMap((one): Fact[] => {
    if (one.column === `${subject}_id` || one.column === 'decision_id') return []
    if (one.column.endsWith('_currency') && names.has(one.column.replace(/_currency$/, '_minor'))) return []
    if (one.column.endsWith('_minor') && !names.has(currencyColumn(one.column))) {
      throw new Error(
        `fact_${subject}.${one.column} is a sum of money without a currency. Add the column ${currencyColumn(one.column)}.`,
      )
    }
    return [factOf(one)]
  })
  return { subject, facts }
}

function factOf({ column, type, comment }: FactColumn): Fact {
  const supplier = /\bSupplied by:\s*([^.]+)\./i.exec(comment)?.[1]?.trim() ?? ''
  return {
    column,
    name: factName(column),
    type: column.endsWith('_minor') ? 'money' : typeOf(type),
    meaning: comment.split(/\s*\b(?:Supplied by:|Sensitive\.|Confidential\.)/i)[0]?.trim() ?? '',
    sensitive: /\bSensitive\./i.test(comment),
    confidential: /\bConfidential\./i.test(comment),
    supplier,
  }
}

const typeOf = (type: string): FeelType => (/^numeric\b/.test(type) ? 'number' : (feelTypes[type] ?? 'text'))
