import { type TObject, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { type Refusal, refuse } from './refusal.ts'

/** The kinds of input that an act's form can draw, by their schema; `kind` says which of the six inputs. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', kind: 'id' })
/** A calendar day as ISO text. */
export const Day = Type.String({ pattern: '^[1-9]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', kind: 'day' })
export const Text = Type.String({ minLength: 1, maxLength: 500, kind: 'text' })
/**
 * An amount in minor units; the currency is another field of the same input. At most 10^12, so that what is summed stays a whole number: an
 * absurd sum, once in the records, would stop every decision that reads it.
 */
export const Minor = Type.Integer({ minimum: 0, maximum: 1e12, kind: 'money' })
export const Currency = Type.String({ pattern: '^[A-Z]{3}$', kind: 'currency' })
/** A country by the three letters that passports have. */
export const Nation = Type.String({ pattern: '^[A-Z]{3}$', kind: 'nation' })
export const Country = Type.String({ pattern: '^[A-Z]{2}$', kind: 'country' })
/** What a paper prints in capitals and digits alone, such as a passport's number. */
export const PaperNumber = Type.String({ pattern: '^[A-Z0-9]{5,9}$', kind: 'paper number' })
/** A unit group of ISCO-08. */
export const Occupation = Type.String({ pattern: '^[0-9]{4}$', kind: 'occupation' })
export const choice = <const V extends string>(...values: readonly V[]) =>
  Type.Unsafe<V>(Type.String({ enum: values, kind: 'choice' }))
export const Nothing = Type.Object({}, { additionalProperties: false })

const checks = new WeakMap<TObject, ReturnType<typeof Compile>>()

/** What is wrong with an input, each fault with its field as a path; undefined when it is right. Impossible days are faults too. */
export function faultsOf(schema: TObject, input: unknown): Refusal | undefined {
  const check = checks.getOrInsertComputed(schema, () => Compile(schema))
  const faults = check.Check(input) ? [] : check.Errors(input).filter(saysWhere).flatMap(faultsIn)
  const fields = [...faults, ...textFaults(schema, input, [])]
  return fields.length > 0 ? refuse('input-not-right', { fields }) : undefined
}

const closed = new WeakMap<TObject, TObject>()

/** The input of an act as it is asked for: no object in it takes a field that it does not name. */
export const closedInput = (schema: TObject): TObject =>
  closed.getOrInsertComputed(schema, () => close(schema) as TObject)

/**
 * What is wrong with the input of an act: as faultsOf, and a field that the act does not name is a fault too. Effects spread their input
 * into rows, so a field more would be a column more: a state, an id, another's worker.
 */
export const inputFaultsOf = (schema: TObject, input: unknown): Refusal | undefined =>
  faultsOf(closedInput(schema), input)

/** The schema with every object in it closed. */
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner: Record<string, unknown> = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, close(value)]),
  )
  return inner.type === 'object' ? { ...inner, additionalProperties: false } : inner
}

type Fault = { readonly field: string; readonly message: string }
type SchemaError = ReturnType<ReturnType<typeof Compile>['Errors']>[number]

/** A field too many is told once by itself; that its object has one is no more than that. */
const saysWhere = (error: SchemaError): boolean => error.keyword !== 'additionalProperties'

/** One fault, or one for each field that is missing. */
function faultsIn(error: SchemaError): Fault[] {
  const { requiredProperties = [undefined] } = (error.params ?? {}) as { requiredProperties?: readonly string[] }
  const message = error.keyword === 'boolean' ? 'There is no such field' : error.message
  const path = error.instancePath.split('/').filter(Boolean)
  return requiredProperties.map((missing) => ({
    field: [...path, ...(missing ? [missing] : [])].join('.'),
    message: missing ? 'This is missing' : message,
  }))
}

/** What no pattern tells: 30 February, and text with signs that the database cannot hold. What no schema names is not looked into. */
function textFaults(schema: unknown, value: unknown, path: readonly string[]): Fault[] {
  if (typeof schema !== 'object' || schema === null) return []
  if (typeof value === 'string') {
    const message = textFault((schema as { kind?: string }).kind, value)
    return message ? [{ field: path.join('.'), message }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  const { properties = {}, items } = schema as { properties?: Record<string, unknown>; items?: unknown }
  return Object.entries(value).flatMap(([name, one]) => textFaults(items ?? properties[name], one, [...path, name]))
}

function textFault(kind: string | undefined, text: string): string | undefined {
  if (text.includes('\0') || !text.isWellFormed()) return 'There is a sign in it that is no letter'
  if (kind !== 'day') return undefined
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return undefined
  } catch {
    return `${text} is not a day of the calendar`
  }
}
