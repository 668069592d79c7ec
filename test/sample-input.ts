import type { TSchema } from 'typebox'
import { uuidv7 } from '#kernel/ids.ts'

interface Schema {
  readonly kind?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly minimum?: number
  readonly pattern?: string
}

const byKind: Readonly<Record<string, () => unknown>> = {
  id: uuidv7,
  day: () => '2027-01-01',
  currency: () => 'USD',
  country: () => 'QA',
  occupation: () => '7212',
}

const texts = [
  'Reason',
  'ZZ123456',
  'PHL',
  'QA',
  'USD',
  'A',
  '7212',
  '2027-01-01',
  'someone@example.test',
  'JO-2026-0001-A/001-1-X',
]

/** An input that a schema takes, its optional fields left out: enough to come past the step of the input. */
export function sampleInput(schema: TSchema | Schema): unknown {
  const one = schema as Schema
  if (one.const !== undefined) return one.const
  if (one.enum) return one.enum[0]
  if (one.anyOf) return sampleInput(one.anyOf[0] as Schema)
  if (one.kind && byKind[one.kind]) return byKind[one.kind]?.()
  if (one.type === 'object')
    return Object.fromEntries((one.required ?? []).map((name) => [name, sampleInput(one.properties?.[name] as Schema)]))
  if (one.type === 'array') return one.minItems ? [sampleInput(one.items as Schema)] : []
  if (one.type === 'boolean') return true
  if (one.type === 'integer' || one.type === 'number') return Math.max(one.minimum ?? 0, 1)
  const text = texts.find((candidate) => !one.pattern || new RegExp(one.pattern).test(candidate))
  if (text === undefined) throw new Error(`No sample for the pattern ${one.pattern}`)
  return text
}
