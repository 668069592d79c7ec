// The six inputs that a form can be drawn from, read off an act's input schema. An act that needs more has a form of its own.
import type { TObject } from 'typebox'

/** What the schemas of kernel/input.ts say that a form must know. */
interface Schema {
  readonly type?: string
  readonly kind?: string
  readonly enum?: readonly string[]
  readonly const?: string
  readonly anyOf?: readonly Schema[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
}

type Kind = 'text' | 'number' | 'day' | 'choice' | 'money' | 'file' | 'hidden'

export interface Field {
  readonly name: string
  readonly kind: Kind
  readonly required: boolean
  readonly schema: Schema
  /** Of a choice. */
  readonly values: readonly string[]
  /** Of money: the field with its currency, `<stem>_currency` or `currency`. */
  readonly currency: string | undefined
}

const kinds: Readonly<Record<string, Kind>> = {
  id: 'hidden',
  day: 'day',
  text: 'text',
  money: 'money',
  choice: 'choice',
  file: 'file',
  currency: 'text',
  country: 'text',
  nation: 'text',
  occupation: 'text',
  'paper number': 'text',
}

/** The fields of an input, in its order. Refuses a schema that six inputs cannot draw: its act names a form of its own. */
export function fieldsOf(input: TObject): readonly Field[] {
  const required = new Set((input as { required?: readonly string[] }).required ?? [])
  return Object.entries(input.properties).map(([name, property]) => {
    const schema = property as Schema
    const values = valuesOf(schema)
    const kind = kindOf(schema, values)
    if (!kind) throw new Error(`The field ${name} cannot be drawn by the six inputs: the act needs a form of its own`)
    const currency = kind === 'money' ? currencyOf(input, name) : undefined
    return { name, kind, required: required.has(name), schema, values, currency }
  })
}

function kindOf(schema: Schema, values: readonly string[]): Kind | undefined {
  if (schema.kind !== undefined) return kinds[schema.kind]
  if (values.length > 0) return 'choice'
  if (schema.type === 'integer') return 'number'
  return schema.type === 'string' ? 'text' : undefined
}

function valuesOf(schema: Schema): readonly string[] {
  if (schema.type === 'boolean') return ['yes', 'no']
  if (schema.enum) return schema.enum
  if (schema.anyOf?.every((one) => one.const !== undefined)) return schema.anyOf.map((one) => String(one.const))
  return []
}

function currencyOf(input: TObject, name: string): string {
  const found = [`${name.replace(/_minor$/, '')}_currency`, 'currency'].find((one) => one in input.properties)
  if (!found) throw new Error(`The sum ${name} has no field with its currency`)
  return found
}

/** What was typed into a field, as the form sends it: `birth_on-day` is a part of `birth_on`. */
export type Typed = Readonly<Record<string, unknown>>

/** One typed text, trimmed, in one Unicode form and without what no database holds; nothing is the empty text, of several the first counts. */
export function typedText(typed: Typed, name: string): string {
  const value = typed[name]
  const first = Array.isArray(value) ? (value[0] as unknown) : value
  if (typeof first !== 'string') return ''
  return first.toWellFormed().normalize('NFC').replaceAll('\0', '').replaceAll('\r\n', '\n').trim()
}

export const dayParts = ['day', 'month', 'year'] as const
