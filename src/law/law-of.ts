import type { Lawbook } from '#kernel/decision.ts'
import type { Law } from './decide.ts'
import { CompiledLaw } from './law.ts'

/** The whole law behind the part of it that the kernel asks: for pages that tell of rules, values and gaps. */
export function lawOf(book: Lawbook): Law {
  if (book instanceof CompiledLaw) return book
  throw new TypeError('This is not a law that was compiled from a pack')
}
