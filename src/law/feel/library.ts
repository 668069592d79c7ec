// FEEL's library of functions by name.

import type { Hands } from './compile.ts'
import { contextFunctions } from './functions-context.ts'
import { listFunctions } from './functions-list.ts'
import { numberFunctions } from './functions-number.ts'
import { rangeFunctions } from './functions-range.ts'
import { textFunctions } from './functions-text.ts'
import { timeFunctions } from './functions-time.ts'
import { callLibrary, type LibraryFunction } from './signature.ts'
import { FeelFunction } from './values.ts'

export const library: ReadonlyMap<string, LibraryFunction> = new Map(
  [
    ...textFunctions,
    ...numberFunctions,
    ...listFunctions,
    ...timeFunctions,
    ...rangeFunctions,
    ...contextFunctions,
  ].map((each) => [each.name, each]),
)

/** A function of the library as a value, to be handed to sort or kept in a context. */
export function asValue(called: LibraryFunction): FeelFunction {
  const parameters = called.signatures[0]?.parameters ?? []
  return new FeelFunction(
    parameters.map(({ name }) => ({ name, admits: () => true })),
    (given: readonly unknown[], hands: Hands) => callLibrary(called, given, hands),
    true,
  )
}
