// What is known of a value before it is there.

import type { FeelType } from './compile.ts'
import type { TypeSyntax } from './syntax.ts'
import { type FeelFunction, FeelRange, isContext, type Kind, kindOf } from './values.ts'

export interface Type {
  readonly kind: FeelType | 'null'
  /** The type of a list's items. */
  readonly of?: Type
}

export const anyType: Type = { kind: 'any' }
export const booleanType: Type = { kind: 'boolean' }
export const numberType: Type = { kind: 'number' }

export const isNumeric = (type: Type) => type.kind === 'number' || type.kind === 'integer'

/** Nothing is known of it, so nothing can be wrong with it. */
export const isOpen = (type: Type) => type.kind === 'any' || type.kind === 'null'

/** The type that covers both; any when only that does. */
export function unify(left: Type, right: Type): Type {
  if (left.kind === 'null') return right
  if (right.kind === 'null') return left
  if (isNumeric(left) && isNumeric(right)) return left.kind === right.kind ? left : numberType
  if (left.kind !== right.kind) return anyType
  return left.kind === 'list' ? { kind: 'list', of: unify(left.of ?? anyType, right.of ?? anyType) } : left
}

const words: Readonly<Record<Type['kind'], string>> = {
  text: 'a text',
  number: 'a number',
  integer: 'a number',
  boolean: 'true or false',
  day: 'a day',
  instant: 'a date and time',
  time: 'a time of day',
  'days duration': 'a duration of days',
  'months duration': 'a duration of months',
  money: 'money',
  list: 'a list',
  context: 'a context',
  range: 'a range',
  function: 'a function',
  any: 'anything',
  null: 'null',
}

export const describe = (type: Type): string => words[type.kind]

/** Whether values of the two types can be told equal or not. */
export const comparable = (left: Type, right: Type) =>
  isOpen(left) || isOpen(right) || left.kind === right.kind || (isNumeric(left) && isNumeric(right))

const unordered: readonly Type['kind'][] = ['boolean', 'list', 'context', 'range', 'function']

/** Whether values of the type have an order. */
export const isOrdered = (type: Type) => !unordered.includes(type.kind)

const kinds: Readonly<Record<string, Kind>> = {
  number: 'number',
  string: 'text',
  text: 'text',
  boolean: 'boolean',
  date: 'day',
  time: 'time',
  'date and time': 'instant',
  'days and time duration': 'days duration',
  'day time duration': 'days duration',
  'years and months duration': 'months duration',
  'year month duration': 'months duration',
  list: 'list',
  context: 'context',
  function: 'function',
  range: 'range',
  money: 'money',
  Null: 'null',
}

export const typeNames: readonly string[] = [...Object.keys(kinds), 'Any']

/** The test of `instance of`; undefined for a type name that FEEL lacks. Null is an instance of Null alone. */
export function instanceTest(type: TypeSyntax): ((value: unknown) => boolean) | undefined {
  if (type.kind === 'named') {
    if (type.name === 'Any') return (value) => value !== null
    const kind = kinds[type.name]
    return kind && ((value) => kindOf(value) === kind)
  }
  if (type.kind === 'context') return contextTest(type.fields)
  if (type.kind === 'function') return functionTest(type)
  const inner = type.of.kind === 'named' && type.of.name === 'Any' ? () => true : instanceTest(type.of)
  if (!inner) return undefined
  if (type.kind === 'list') return (value) => Array.isArray(value) && value.every((item) => inner(item))
  return (value) => value instanceof FeelRange && [value.start, value.end].every((end) => end === null || inner(end))
}

function contextTest(fields: readonly { name: string; type: TypeSyntax }[]) {
  const tests = fields.map((field) => ({ name: field.name, test: instanceTest(field.type) }))
  if (tests.some(({ test }) => test === undefined)) return undefined
  return (value: unknown) =>
    isContext(value) &&
    tests.every(
      ({ name, test }) => Object.hasOwn(value, name) && (value[name] === null || test?.(value[name]) === true),
    )
}

/** A function's own types are not kept, so only how many parameters it has is compared. */
function functionTest(type: TypeSyntax & { kind: 'function' }) {
  const { parameters } = type
  return (value: unknown) =>
    kindOf(value) === 'function' &&
    (parameters === null || (value as FeelFunction).parameters.length === parameters.length)
}

/** The static type that a type's text names. */
export function typeOfSyntax(type: TypeSyntax | undefined): Type {
  if (!type) return anyType
  if (type.kind === 'list') return { kind: 'list', of: typeOfSyntax(type.of) }
  if (type.kind !== 'named') return { kind: type.kind }
  return { kind: kinds[type.name] ?? 'any' }
}

const dayParts = ['year', 'month', 'day', 'weekday']
const clockParts = ['hour', 'minute', 'second', 'time offset', 'timezone']

/** The parts that values of a type have; undefined when they may have any. */
export function partsOf(type: Type): readonly string[] | undefined {
  const parts: Partial<Record<Type['kind'], readonly string[]>> = {
    day: dayParts,
    instant: [...dayParts, ...clockParts],
    time: clockParts,
    'days duration': ['days', 'hours', 'minutes', 'seconds'],
    'months duration': ['years', 'months'],
    range: ['start', 'end', 'start included', 'end included'],
    money: ['amount', 'currency'],
  }
  return isOpen(type) || type.kind === 'list' || type.kind === 'context' ? undefined : (parts[type.kind] ?? [])
}

/** What a loop over this gives each time: one thing alone is a list of one. */
export function itemType(source: Type): Type {
  if (source.kind === 'list' || source.kind === 'range') return source.of ?? anyType
  return source
}

/** What a part of this is, `value.name`. */
export function partType(type: Type, name: string): Type {
  if (isOpen(type) || type.kind === 'list' || type.kind === 'context') return anyType
  if (name === 'time offset') return { kind: 'days duration' }
  if (name === 'timezone' || name === 'currency') return { kind: 'text' }
  if (name === 'start' || name === 'end') return type.of ?? anyType
  if (name === 'start included' || name === 'end included') return booleanType
  return { kind: name === 'amount' ? 'number' : 'integer' }
}
