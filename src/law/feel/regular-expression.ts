// Patterns of XPath, which FEEL uses, as JavaScript's.

const blocks: Readonly<Record<string, string>> = {
  IsBasicLatin: '\\u0000-\\u007f',
  'IsLatin-1Supplement': '\\u0080-\\u00ff',
  'IsLatinExtended-A': '\\u0100-\\u017f',
  IsGreek: '\\u0370-\\u03ff',
  IsCyrillic: '\\u0400-\\u04ff',
  IsHebrew: '\\u0590-\\u05ff',
  IsArabic: '\\u0600-\\u06ff',
  IsDevanagari: '\\u0900-\\u097f',
}

const nameStart = ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff'
const namePart = `${nameStart}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f-\\u2040`

/** The compiled pattern; null when pattern or flags are none. Flags are XPath's: s, m, i, x, q. */
export function pattern(source: string, flags: string, extra: string): RegExp | null {
  if (!/^[smixq]*$/.test(flags)) return null
  const literal = flags.includes('q')
  const translated = literal ? source.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : translate(source, flags.includes('x'))
  const kept = [...new Set(flags.replace(literal ? /[xqsm]/g : /[xq]/g, ''))].join('')
  try {
    return new RegExp(translated, `${kept}${extra}u`)
  } catch {
    return null
  }
}

/** Rewrites what XPath writes otherwise: name classes, blocks, subtraction of classes, free white space. */
function translate(source: string, free: boolean): string {
  let written = ''
  let depth = 0
  for (let index = 0; index < source.length; index++) {
    const sign = source[index] as string
    if (sign === '\\') {
      const [escaped, length] = translateEscape(source.slice(index), depth > 0)
      written += escaped
      index += length - 1
    } else if (depth > 0) {
      if (sign === ']') depth--
      const subtraction = sign === '-' && source[index + 1] === '['
      if (subtraction) {
        const end = source.indexOf(']', index)
        return `${subtract(written, source.slice(index + 2, end))}${translate(source.slice(end + 2), free)}`
      }
      written += sign === '[' ? '\\[' : sign
    } else {
      if (sign === '[') depth++
      if (!(free && /\s/.test(sign))) written += sign
    }
  }
  return written
}

/** `[a-z-[aeiou]]` becomes a class behind a look that excludes the other. */
function subtract(written: string, excluded: string): string {
  const start = written.lastIndexOf('[')
  return `${written.slice(0, start)}(?![${excluded}])${written.slice(start)}]`
}

function translateEscape(rest: string, inClass: boolean): [string, number] {
  const block = /^\\([pP])\{(Is[\w-]+)\}/.exec(rest)
  const members = block && blocks[block[2] as string]
  if (block && members) {
    if (inClass) return [members, block[0].length]
    return [`[${block[1] === 'P' ? '^' : ''}${members}]`, block[0].length]
  }
  const sign = rest[1] ?? ''
  if (sign === 'i' || sign === 'c') {
    const classes = sign === 'i' ? nameStart : namePart
    return [inClass ? classes : `[${classes}]`, 2]
  }
  if (sign === 'I' || sign === 'C') return [`[^${sign === 'I' ? nameStart : namePart}]`, 2]
  if (sign === '-' && !inClass) return ['-', 2]
  return [rest.slice(0, 2), 2]
}

/** XPath's replacement text as JavaScript's: `$1` a group, `\$` a dollar; null when it is malformed. */
export function replacement(written: string): string | null {
  if (/(?<!\\)(?:\\\\)*\$(?!\d)|(?<!\\)(?:\\\\)*\\(?![\\$])/.test(written)) return null
  return written.replace(/\\\\|\\\$|\$0/g, (found) => {
    if (found === '$0') return '$&'
    return found === '\\$' ? '$$' : '\\'
  })
}
