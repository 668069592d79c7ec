import { type TObject, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { type Refusal, refuse } from './refusal.ts'

/** The kinds of input that an act's form can draw, by their schema; `kind` says which of the six inputs. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', kind: 'id' })
/** A calendar day as ISO text. */
export const Day = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', kind: 'day' })
export const Text = Type.String({ minLength: 1, maxLength: 500, kind: 'text' })
/** An amount in minor units; the currency is another field of the same input. */
export const Minor = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, kind: 'money' })
export const Currency = Type.String({ pattern: '^[A-Z]{3}$', kind: 'currency' })
export const Country = Type.String({ pattern: '^[A-Z]{2}$', kind: 'country' })
/** A unit group of ISCO-08. */
export const Occupation = Type.String({ pattern: '^[0-9]{4}$', kind: 'occupation' })
export const choice = <const V extends string>(...values: readonly V[]) =>
  Type.Unsafe<V>(Type.String({ enum: values, kind: 'choice' }))
export const Nothing = Type.Object({}, { additionalProperties: false })

const checks = new WeakMap<TObject, ReturnType<typeof Compile>>()

/** What is wrong with an input, each fault with its field as a path; undefined when it is right. Impossible days are faults too. */
export function faultsOf(schema: TObject, input: unknown): Refusal | undefined {
  const check = checks.getOrInsertComputed(schema, () => Compile(schema))
  const faults = check.Check(input)
    ? []
    : check.Errors(input).map((error) => ({ field: fieldOf(error), message: error.message }))
  const fields = [...faults, ...impossibleDays(schema, input)]
  return fields.length > 0 ? refuse('input-not-right', { fields }) : undefined
}

function fieldOf(error: { readonly instancePath: string; readonly params?: unknown }): string {
  const missing = (error.params as { requiredProperties?: readonly string[] } | undefined)?.requiredProperties?.[0]
  return [...error.instancePath.split('/').filter(Boolean), ...(missing ? [missing] : [])].join('.')
}

/** 30 February passes the pattern: the calendar decides. */
function impossibleDays(schema: TObject, input: unknown): { field: string; message: string }[] {
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(schema.properties).flatMap(([name, property]) => {
    const value = (input as Record<string, unknown>)[name]
    if ((property as { kind?: string }).kind !== 'day' || typeof value !== 'string') return []
    try {
      Temporal.PlainDate.from(value, { overflow: 'reject' })
      return []
    } catch {
      return [{ field: name, message: `${value} is not a day of the calendar` }]
    }
  })
}
