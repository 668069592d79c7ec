// How a function of the library says what it takes. Arguments are settled into shape before the function sees them.

import type { FeelType, Hands } from './compile.ts'
import { type FeelNumber, isNumber, wholeOf } from './numbers.ts'
import { atTime } from './temporal.ts'
import {
  type FeelContext,
  FeelDateTime,
  type FeelFunction,
  type FeelRange,
  FeelTime,
  isContext,
  kindOf,
} from './values.ts'

/** What take() gives for an argument that does not fit: the whole call is then null. */
const MISFIT = Symbol('misfit')

export interface Parameter<T = unknown> {
  readonly name: string
  /** The types that may stand here, for the check when an expression is loaded. */
  readonly types: readonly FeelType[]
  readonly take: (value: unknown) => T | typeof MISFIT
  readonly optional?: boolean
  /** Takes all that follows, as one list. */
  readonly rest?: boolean
}

export type ResultType = FeelType | 'of the elements' | 'of the first' | 'list of the elements'

export interface Signature {
  readonly parameters: readonly Parameter[]
  readonly result: ResultType
  readonly run: (given: readonly unknown[], hands: Hands) => unknown
}

export interface LibraryFunction {
  readonly name: string
  readonly signatures: readonly Signature[]
}

type Taken<P> = { [K in keyof P]: P[K] extends Parameter<infer T> ? T : never }

/** One way to call a function: its parameters, the type of its result, and what it does. */
export function signature<const P extends readonly Parameter[]>(
  parameters: P,
  result: ResultType,
  run: (given: Taken<P>, hands: Hands) => unknown,
): Signature {
  return { parameters, result, run: run as Signature['run'] }
}

/**
 * Settles arguments against the first signature that they fit and runs it; null when they fit none.
 * A list of one stands for its element and an element for a list of one, as DMN's implicit conversions say.
 */
export function callLibrary(called: LibraryFunction, given: readonly unknown[], hands: Hands): unknown {
  for (const candidate of called.signatures) {
    const taken = settle(candidate.parameters, given)
    if (taken) return candidate.run(taken, hands) ?? null
  }
  return null
}

function settle(parameters: readonly Parameter[], given: readonly unknown[]): unknown[] | null {
  const last = parameters.at(-1)
  if (given.length > parameters.length && !last?.rest) return null
  const taken: unknown[] = []
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.rest) {
      const rest = given.slice(index).map((value) => parameter.take(value))
      if (rest.includes(MISFIT)) return null
      taken.push(rest)
      return taken
    }
    const value = given[index] ?? null
    if (value === null && parameter.optional) {
      taken.push(null)
      continue
    }
    if (index >= given.length) return null
    const settled = parameter.take(value)
    if (settled === MISFIT) return null
    taken.push(settled)
  }
  return taken
}

const single = (value: unknown): unknown => (Array.isArray(value) && value.length === 1 ? value[0] : value)

function parameter<T>(types: readonly FeelType[], fits: (value: unknown) => T | typeof MISFIT) {
  return (name: string): Parameter<T> => ({
    name,
    types,
    take: (value) => {
      const direct = fits(value)
      return direct === MISFIT ? fits(single(value)) : direct
    },
  })
}

const ofKind =
  <T>(...kinds: string[]) =>
  (value: unknown): T | typeof MISFIT =>
    kinds.includes(kindOf(value)) ? (value as T) : MISFIT

export const text = parameter<string>(['text'], ofKind('text'))
export const number = parameter<FeelNumber>(['number', 'integer'], ofKind('number'))
export const boolean = parameter<boolean>(['boolean'], ofKind('boolean'))
export const context = parameter<FeelContext>(['context'], (value) => (isContext(value) ? value : MISFIT))
export const callable = parameter<FeelFunction>(['function'], ofKind('function'))
export const range = parameter<FeelRange>(['range'], ofKind('range'))

/** A whole number; a fraction is cut off, as positions and scales are. */
export const whole = parameter<number>(['number', 'integer'], (value) => {
  const cut = isNumber(value) ? wholeOf(value) : null
  return cut ?? MISFIT
})

/** Anything, null too. */
export const anything = (name: string): Parameter<unknown> => ({ name, types: ['any'], take: (value) => value })

/** A list; anything else but null is a list of one. */
export const list = (name: string): Parameter<unknown[]> => ({
  name,
  types: ['list', 'any'],
  take: (value) => (Array.isArray(value) ? value : value === null ? MISFIT : [value]),
})

/** Anything but null. */
export const present = (name: string): Parameter<unknown> => ({
  name,
  types: ['any'],
  take: (value) => (value === null ? MISFIT : value),
})

const noPoint = ['null', 'range', 'list', 'context', 'function', 'boolean']

/** A value that may lie in a range. */
export const point = (name: string): Parameter<unknown> => ({
  name,
  types: ['any'],
  take: (value) => (noPoint.includes(kindOf(value)) ? MISFIT : value),
})

export const day = parameter<Temporal.PlainDate>(['day'], ofKind('day'))
export const time = parameter<FeelTime>(['time'], ofKind('time'))
export const instant = parameter<FeelDateTime>(['instant'], ofKind('instant'))

const midnight = new FeelTime(new Temporal.PlainTime())

/** A date, or the date and time at its midnight. */
export const moment = parameter<FeelDateTime>(['instant', 'day'], (value) => {
  if (value instanceof FeelDateTime) return value
  return value instanceof Temporal.PlainDate ? atTime(value, midnight) : MISFIT
})

/** The calendar day of a date or of a date and time. */
export const calendarDay = parameter<Temporal.PlainDate>(['day', 'instant'], (value) => {
  if (value instanceof Temporal.PlainDate) return value
  return value instanceof FeelDateTime ? value.local.toPlainDate() : MISFIT
})

export const optional = <T>(wanted: Parameter<T>): Parameter<T | null> => ({ ...wanted, optional: true })
export const rest = <T>(wanted: Parameter<T>): Parameter<T[]> =>
  ({ ...wanted, rest: true }) as unknown as Parameter<T[]>
