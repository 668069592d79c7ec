// Expressions from a file, each with its context, in DMN's own semantics: for `fairway law evaluate`.

import { compile, ExpressionFault, type Hands, type Name } from './compile.ts'
import { fromOutside } from './outside.ts'
import { toJson } from './print.ts'
import { isContext } from './values.ts'

/** One expression; a context entry is a JSON value, or `{"feel": "an expression"}` over the entries before it. */
export interface EvaluationCase {
  readonly expression: string
  readonly context?: Readonly<Record<string, unknown>>
}

export type EvaluationResult = { readonly value: unknown } | { readonly error: string }

/**
 * Evaluates each case by itself. A value is JSON: null for FEEL's null, numbers as the nearest double, dates, times and
 * durations as FEEL's texts, ranges and functions as FEEL. An expression that is no FEEL or outside the subset gives
 * an error with line and column.
 */
export function evaluateCases(cases: readonly EvaluationCase[], hands: Hands = {}): EvaluationResult[] {
  return cases.map((each) => {
    try {
      return { value: toJson(evaluateCase(each, hands)) }
    } catch (error) {
      if (error instanceof ExpressionFault) return { error: `${error.line}:${error.column} ${error.message}` }
      if (error instanceof RangeError) {
        const deep = error.message.includes('call stack')
        return {
          error: deep ? 'The expression goes too deep: does a function call itself without end?' : error.message,
        }
      }
      throw error
    }
  })
}

/** Evaluates one case to a FEEL value. */
export function evaluateCase(each: EvaluationCase, hands: Hands = {}): unknown {
  const values: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(each.context ?? {})) {
    const expression = expressionOf(given)
    values[name] = expression === undefined ? fromOutside(given) : run(expression, values, hands)
  }
  return run(each.expression, values, hands)
}

function expressionOf(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null || !('feel' in given)) return undefined
  return Object.keys(given).length === 1 && typeof given.feel === 'string' ? given.feel : undefined
}

function run(text: string, values: Readonly<Record<string, unknown>>, hands: Hands): unknown {
  const names = Object.keys(values).map((name): Name => ({ name, type: 'any' }))
  const shape = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shapeOf(value)]))
  return compile(text, names, { mode: 'standard', shape }).evaluate(values, hands)
}

/** The nested names of a value, for the parser: those of a context, and of every context in a list. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = value.map(shapeOf).filter((shape) => typeof shape === 'object')
    return shapes.length > 0 ? Object.assign({}, ...shapes) : 1
  }
  if (!isContext(value)) return 1
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, shapeOf(entry)]))
}
