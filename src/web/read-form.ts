import type { Static, TObject } from 'typebox'
import { faultsOf } from '#kernel/input.ts'
import type { Money } from '#kernel/money.ts'
import type { FieldError } from './components/error-summary.ts'
import { dayParts, type Field, fieldsOf, type Typed, typedText } from './form-field.ts'
import { decimalOf, plainDigits, readMoney } from './money-text.ts'
import { occupationOf } from './occupations.ts'
import type { Fillings, Words } from './words.ts'

/** A field that was not taken: the word's id `form-<code>`, and what it is filled with. */
class NotTaken extends Error {
  readonly code: string
  readonly fillings: Fillings
  constructor(code: string, fillings: Fillings = {}) {
    super(code)
    this.code = code
    this.fillings = fillings
  }
}

/**
 * Reads what a form sent into an act's input. Days become ISO text, sums minor units, an empty optional field is left out.
 * Gives the input, or every error at once, each with its field and with words for the reader.
 * @param act the first part of the labels' ids: `<act>-<field>`
 */
export function readForm<In extends TObject>(
  input: In,
  typed: Typed,
  act: string,
  w: Words,
): { readonly input: Static<In> } | { readonly errors: readonly FieldError[] } {
  const read: Record<string, unknown> = {}
  const errors: FieldError[] = []
  const fields = fieldsOf(input)
  for (const field of fields) {
    try {
      const value = readField(w, field, typed)
      if (value !== undefined) read[field.name] = value
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error
      errors.push({
        field: field.name,
        message: w.text(`form-${error.code}`, { label: labelOf(w, act, field), ...error.fillings }),
      })
    }
  }
  if (errors.length > 0) return { errors }
  const wrong = new Set(faultsOf(input, read)?.fields?.map(({ field }) => field.split('.', 1)[0]))
  if (wrong.size === 0) return { input: read as Static<In> }
  return {
    errors: fields
      .filter(({ name }) => wrong.has(name))
      .map((field) => ({ field: field.name, message: w.text('form-not-right', { label: labelOf(w, act, field) }) })),
  }
}

/** The word of a field: the act's own, else the one that fields of this name share. */
export const fieldWord = (w: Words, act: string, name: string): string =>
  w.has(`${act}-${name}`) || !w.has(`field-${name}`) ? `${act}-${name}` : `field-${name}`

/** The label of a field as its form shows it. A hidden field may have none and goes by its name. */
export function labelOf(w: Words, act: string, { name, kind, schema }: Field): string {
  const id = fieldWord(w, act, name)
  if (w.has(id)) return w.text(id)
  if (schema.kind === 'currency') return w.text('currency')
  return kind === 'hidden' ? name : w.text(id)
}

function readField(w: Words, field: Field, typed: Typed): unknown {
  const text = field.kind === 'day' ? typedDay(field.name, typed) : typedText(typed, field.name)
  if (text === '') {
    if (field.required) throw new NotTaken(field.kind === 'choice' ? 'not-chosen' : 'missing')
    return undefined
  }
  if (field.kind === 'day') return dayOf(text)
  if (field.kind === 'number') return numberOf(text, field)
  if (field.kind === 'choice') return choiceOf(text, field)
  if (field.kind === 'money') return sumOf(text, field, typed)
  return textOf(field.schema.kind === 'occupation' ? occupationIn(w, text) : text, field)
}

/** An occupation is chosen or typed by its name, or typed by its code. */
function occupationIn(w: Words, text: string): string {
  const code = occupationOf(w, text)
  if (!code) throw new NotTaken('no-occupation')
  return code
}

function textOf(text: string, { schema, kind }: Field): string {
  const { minLength = 0, maxLength = 10_000, pattern } = schema
  const coded = asPrinted(text, schema.kind)
  if (coded.length > maxLength) throw new NotTaken('too-long', { most: maxLength })
  if (coded.length < minLength) throw new NotTaken('too-short', { least: minLength })
  if (pattern && !new RegExp(pattern, 'u').test(coded))
    throw new NotTaken(kind === 'hidden' ? 'not-known' : 'not-right')
  return coded
}

/** Codes are written in capitals, and the number of a paper without the spaces and hyphens that people put into it. */
function asPrinted(text: string, kind: string | undefined): string {
  if (kind === 'paper number') return text.replaceAll(/[\s-]/g, '').toUpperCase()
  return ['currency', 'country', 'nation'].includes(kind ?? '') ? text.toUpperCase() : text
}

function numberOf(text: string, { schema }: Field): number {
  const plain = plainDigits(text).replaceAll(/(?<=\d)[, ](?=\d{3}(?!\d))/g, '')
  if (!/^-?\d{1,15}$/.test(plain)) throw new NotTaken('not-a-number')
  return within(Number(plain), schema)
}

function within(value: number, { minimum, maximum }: Field['schema']): number {
  if (minimum !== undefined && value < minimum) throw new NotTaken('too-small', { least: minimum })
  if (maximum !== undefined && value > maximum) throw new NotTaken('too-large', { most: maximum })
  return value
}

function choiceOf(text: string, { schema, values }: Field): string | boolean {
  if (!values.includes(text)) throw new NotTaken('not-chosen')
  return schema.type === 'boolean' ? text === 'yes' : text
}

function sumOf(text: string, { schema, currency }: Field, typed: Typed): number {
  const code = typedText(typed, currency as string).toUpperCase()
  if (!/^[A-Z]{3}$/.test(code)) throw new NotTaken('no-currency')
  const sum = readMoney(text, code)
  if (typeof sum === 'string') throw new NotTaken(sum, { currency: code })
  const { minimum, maximum } = schema
  const money = (minor: number): Money => ({ minor, currency: code })
  if (minimum !== undefined && sum < minimum) throw new NotTaken('too-small', { least: money(minimum) })
  if (maximum !== undefined && sum > maximum) throw new NotTaken('too-large', { most: money(maximum) })
  return sum
}

/** The three parts as `2026-11-24`, or the whole if a script or a test sent one. */
function typedDay(name: string, typed: Typed): string {
  const parts = dayParts.map((part) => plainDigits(typedText(typed, `${name}-${part}`)))
  const given = parts.filter(Boolean).length
  if (given === 0) return typedText(typed, name)
  if (given < 3) throw new NotTaken('day-incomplete')
  const [day, month, year] = parts as [string, string, string]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function dayOf(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new NotTaken('not-a-day')
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    throw new NotTaken('not-a-day')
  }
}

/** An input as it would have been typed, to fill a form with what is recorded. */
export function typedFrom(input: TObject, recorded: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    fieldsOf(input).flatMap((field): [string, string][] => {
      const value = recorded[field.name]
      if (value === undefined || value === null) return []
      if (field.kind === 'day') {
        const [year, month, day] = String(value).split('-') as [string, string, string]
        return dayParts.map((part, at) => [`${field.name}-${part}`, String(Number([day, month, year][at]))])
      }
      if (field.kind === 'money') {
        const currency = String(recorded[field.currency as string])
        return [[field.name, decimalOf({ minor: Number(value), currency })]]
      }
      return [[field.name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)]]
    }),
  )
}
