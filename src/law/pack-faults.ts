import type { Place, Placed } from './pack.ts'

/** One thing wrong in a pack: where, what, and what was perhaps meant. */
export interface PackFault extends Place {
  readonly message: string
}

/** All that is wrong in a pack, in the order of files and lines. */
export class PackFaults extends Error {
  readonly faults: readonly PackFault[]
  constructor(faults: readonly PackFault[]) {
    const sorted = [...faults].sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
    )
    super(sorted.map((fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.message}`).join('\n'))
    this.name = 'PackFaults'
    this.faults = sorted
  }
}

/** Where the given line and column (from 1) of a placed text stand in its file, though YAML may have folded its lines. */
export function placeWithin(placed: Placed, line: number, column: number): Place {
  if (placed.raw === undefined) return placed.at
  const before =
    placed.text
      .split('\n')
      .slice(0, line - 1)
      .join('').length +
    column -
    1
  const inked = placed.text.replaceAll('\n', '').slice(0, before).replaceAll(/\s/g, '').length
  return advance(placed.at, placed.raw, afterInk(placed.raw, inked))
}

/** The index of the character of `raw` that follows `inked` characters other than white space. */
function afterInk(raw: string, inked: number): number {
  let seen = 0
  for (let index = 0; index < raw.length; index++) {
    if (/\s/.test(raw[index] as string)) continue
    if (seen === inked) return index
    seen++
  }
  return raw.length
}

function advance(at: Place, raw: string, index: number): Place {
  const lines = raw.slice(0, index).split('\n')
  const last = lines.at(-1) ?? ''
  return lines.length === 1
    ? { ...at, column: at.column + last.length }
    : { ...at, line: at.line + lines.length - 1, column: last.length + 1 }
}
