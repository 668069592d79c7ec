// What is wrong in an expression, where, and what was perhaps meant.

/** A fault in an expression, found before it is ever asked. Line and column count from 1. */
export class ExpressionFault extends Error {
  readonly line: number
  readonly column: number
  readonly suggestion?: string

  constructor(message: string, line: number, column: number, suggestion?: string) {
    super(suggestion === undefined ? message : `${message} Did you mean "${suggestion}"?`)
    this.name = 'ExpressionFault'
    this.line = line
    this.column = column
    if (suggestion !== undefined) this.suggestion = suggestion
  }
}

/** The fault at an offset of the text. */
export function faultAt(text: string, offset: number, message: string, suggestion?: string): ExpressionFault {
  const before = text.slice(0, offset).split('\n')
  return new ExpressionFault(message, before.length, (before.at(-1) ?? '').length + 1, suggestion)
}

/** The known word nearest to what was written; undefined when none is near enough to be meant. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(written.length / 3)) + 1
  for (const word of known) {
    const distance = editDistance(written, word, least)
    if (distance < least) {
      best = word
      least = distance
    }
  }
  return best
}

/** Levenshtein's distance, or `limit` as soon as it cannot be less. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit
  let above = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const change = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      current.push(Math.min(change, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    above = current
  }
  return Math.min(limit, above[right.length] ?? limit)
}
