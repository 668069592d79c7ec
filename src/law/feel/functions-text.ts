// The library over texts. Characters are code points, positions count from 1, negative ones from the end.

import { pattern, replacement } from './regular-expression.ts'
import { type LibraryFunction, list, optional, signature, text, whole } from './signature.ts'

function substring(string: string, start: number, length: number | null): string | null {
  const characters = [...string]
  if (start === 0 || Math.abs(start) > characters.length || (length !== null && length < 1)) return null
  const from = start > 0 ? start - 1 : characters.length + start
  return characters.slice(from, length === null ? undefined : from + length).join('')
}

function before(string: string, match: string): string {
  const at = string.indexOf(match)
  return at < 0 ? '' : string.slice(0, at)
}

function after(string: string, match: string): string {
  const at = string.indexOf(match)
  return at < 0 ? '' : string.slice(at + match.length)
}

function join(items: readonly unknown[], delimiter: string | null, prefix: string | null, suffix: string | null) {
  const present = items.filter((item) => item !== null)
  if (!present.every((item) => typeof item === 'string')) return null
  return (prefix ?? '') + present.join(delimiter ?? '') + (suffix ?? '')
}

const two = <const A extends string, const B extends string>(first: A, second: B) =>
  [text(first), text(second)] as const

export const textFunctions: readonly LibraryFunction[] = [
  {
    name: 'substring',
    signatures: [
      signature(
        [text('string'), whole('start position'), optional(whole('length'))],
        'text',
        ([string, start, length]) => substring(string, start, length),
      ),
    ],
  },
  {
    name: 'string length',
    signatures: [signature([text('string')], 'integer', ([string]) => [...string].length)],
  },
  { name: 'upper case', signatures: [signature([text('string')], 'text', ([string]) => string.toUpperCase())] },
  { name: 'lower case', signatures: [signature([text('string')], 'text', ([string]) => string.toLowerCase())] },
  {
    name: 'substring before',
    signatures: [signature(two('string', 'match'), 'text', ([string, match]) => before(string, match))],
  },
  {
    name: 'substring after',
    signatures: [signature(two('string', 'match'), 'text', ([string, match]) => after(string, match))],
  },
  {
    name: 'contains',
    signatures: [signature(two('string', 'match'), 'boolean', ([string, match]) => string.includes(match))],
  },
  {
    name: 'starts with',
    signatures: [signature(two('string', 'match'), 'boolean', ([string, match]) => string.startsWith(match))],
  },
  {
    name: 'ends with',
    signatures: [signature(two('string', 'match'), 'boolean', ([string, match]) => string.endsWith(match))],
  },
  {
    name: 'matches',
    signatures: [
      signature(
        [text('input'), text('pattern'), optional(text('flags'))],
        'boolean',
        ([input, source, flags]) => pattern(source, flags ?? '', '')?.test(input) ?? null,
      ),
    ],
  },
  {
    name: 'replace',
    signatures: [
      signature(
        [text('input'), text('pattern'), text('replacement'), optional(text('flags'))],
        'text',
        ([input, source, by, flags]) => {
          const found = pattern(source, flags ?? '', 'g')
          const written = replacement(by)
          return found && written !== null ? input.replace(found, written) : null
        },
      ),
    ],
  },
  {
    name: 'split',
    signatures: [
      signature([text('string'), text('delimiter')], 'list', ([string, delimiter]) => {
        const found = pattern(delimiter, '', 'g')
        return found ? splitAt(string, found) : null
      }),
    ],
  },
  {
    name: 'string join',
    signatures: [
      signature(
        [list('list'), optional(text('delimiter')), optional(text('prefix')), optional(text('suffix'))],
        'text',
        ([items, delimiter, prefix, suffix]) => join(items, delimiter, prefix, suffix),
      ),
    ],
  },
]

/** Pieces between the matches, without the groups that JavaScript's own split would put among them. */
function splitAt(string: string, found: RegExp): string[] {
  const pieces: string[] = []
  let from = 0
  for (const match of string.matchAll(found)) {
    if (match[0] === '') continue
    pieces.push(string.slice(from, match.index))
    from = match.index + match[0].length
  }
  return [...pieces, string.slice(from)]
}
