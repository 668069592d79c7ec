// What an expression speaks of.
import { library } from './library.ts'
import type { Syntax } from './syntax.ts'

/** Whether any part of the syntax satisfies a question. */
function mentions(syntax: unknown, asks: (part: Syntax) => boolean): boolean {
  if (Array.isArray(syntax)) return syntax.some((part) => mentions(part, asks))
  if (typeof syntax !== 'object' || syntax === null) return false
  if ('kind' in syntax && asks(syntax as Syntax)) return true
  return Object.values(syntax).some((part) => mentions(part, asks))
}

export const usesInput = (syntax: Syntax) => mentions(syntax, (part) => part.kind === 'input')

/** Any name may be an entry of the item; only a test without names is surely a position from outside. */
export const usesItem = (syntax: Syntax) => mentions(syntax, (part) => part.kind === 'name' && !library.has(part.name))
