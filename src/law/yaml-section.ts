import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { nearest } from './feel/fault.ts'
import type { Dated, Place, Placed } from './pack.ts'
import type { PackFault } from './pack-faults.ts'

interface Source {
  readonly file: string
  readonly text: string
  readonly lines: LineCounter
  readonly faults: PackFault[]
}

/** Reads one YAML file to its outermost map; faults of syntax are added to `faults`. */
export function readYaml(file: string, text: string, faults: PackFault[]): Section {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const source = { file, text, lines, faults }
  for (const error of [...document.errors, ...document.warnings]) {
    faults.push({ ...placeOf(source, error.pos[0]), message: error.message })
  }
  const root = document.contents
  if (root !== null && !isMap(root))
    faults.push({ file, line: 1, column: 1, message: 'A file of a pack is a map of names to values.' })
  return new Section(source, isMap(root) ? (root as YAMLMap) : undefined, { file, line: 1, column: 1 }, 'this file')
}

function placeOf(source: Source, offset: number): Place {
  const { line, col } = source.lines.linePos(offset)
  return { file: source.file, line: Math.max(line, 1), column: Math.max(col, 1) }
}

/** A map of a YAML file. Every reader below records a fault with its place and gives a harmless value when something is wrong. */
export class Section {
  readonly at: Place
  readonly what: string
  readonly #source: Source
  readonly #map: YAMLMap | undefined
  readonly #asked = new Set<string>()

  constructor(source: Source, map: YAMLMap | undefined, at: Place, what: string) {
    this.#source = source
    this.#map = map
    this.at = at
    this.what = what
  }

  keys(): string[] {
    return (this.#map?.items ?? []).map((pair) => keyText(pair as Pair))
  }

  has(key: string): boolean {
    return this.#node(key) !== undefined
  }

  fault(at: Place, message: string): void {
    this.#source.faults.push({ ...at, message })
  }

  /** Where the value of a key stands; the section itself when there is none. */
  placeOf(key: string): Place {
    const node = this.#node(key)
    return node?.range ? placeOf(this.#source, node.range[0]) : this.at
  }

  text(key: string): string {
    return this.placed(key)?.text ?? ''
  }

  textOr<T>(key: string, fallback: T): string | T {
    return this.has(key) ? this.text(key) : fallback
  }

  placed(key: string): Placed | undefined {
    const found = this.placedIf(key)
    if (!found) this.fault(this.at, `${this.what} lacks "${key}".`)
    return found
  }

  placedIf(key: string): Placed | undefined {
    const node = this.#node(key)
    if (node === undefined) return undefined
    const text = isScalar(node) ? scalarText(node) : undefined
    if (text === undefined || text === '') {
      this.fault(this.placeOf(key), `"${key}" is a text.`)
      return undefined
    }
    return { text, ...this.#raw(node as Scalar) }
  }

  /** A text that is one of a few words. */
  word<const W extends string>(key: string, words: readonly W[], fallback: W): W {
    const text = this.textOr(key, fallback)
    if ((words as readonly string[]).includes(text)) return text as W
    const near = nearest(text, words)
    const meant = near === undefined ? `It is one of: ${words.join(', ')}.` : `Did you mean "${near}"?`
    this.fault(this.placeOf(key), `"${text}" is no ${key}. ${meant}`)
    return fallback
  }

  flag(key: string): boolean {
    const node = this.#node(key)
    if (node === undefined) return false
    if (isScalar(node) && typeof node.value === 'boolean') return node.value
    this.fault(this.placeOf(key), `"${key}" is true or false.`)
    return false
  }

  day(key: string): Temporal.PlainDate | undefined {
    const dated = this.dated(key)
    if (dated && dated.text.length !== 10)
      this.fault(this.placeOf(key), `"${key}" needs a whole day, as in 2026-11-24.`)
    return dated?.first
  }

  /** A day, month or year: 2026-11-24, 2026-11 or 2026. */
  dated(key: string): Dated | undefined {
    if (!this.has(key)) return undefined
    const text = this.text(key)
    const dated = readDated(text)
    if (!dated) this.fault(this.placeOf(key), `"${text}" is no day; a day is written 2026-11-24, 2026-11 or 2026.`)
    return dated
  }

  /** The plain JavaScript value of a key: number, text, list or map. */
  plain(key: string): unknown {
    const node = this.#node(key)
    return node === undefined ? undefined : (node as Node & { toJSON(): unknown }).toJSON()
  }

  texts(key: string): string[] {
    const node = this.#node(key)
    if (node === undefined) return []
    if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? (scalarText(item) ?? '') : ''))
    return [this.text(key)]
  }

  section(key: string, what = `"${key}"`): Section | undefined {
    const node = this.#node(key)
    if (node === undefined) return undefined
    if (isMap(node)) return new Section(this.#source, node as YAMLMap, this.placeOf(key), what)
    this.fault(this.placeOf(key), `"${key}" is a map of names to values.`)
    return undefined
  }

  /** The maps of a list. */
  sections(key: string, what = `an entry of "${key}"`): Section[] {
    const node = this.#node(key)
    if (node === undefined) return []
    if (!isSeq(node)) {
      this.fault(this.placeOf(key), `"${key}" is a list.`)
      return []
    }
    return node.items.flatMap((item) => {
      const at = placeOf(this.#source, (item as Node).range?.[0] ?? 0)
      if (isMap(item)) return [new Section(this.#source, item as YAMLMap, at, what)]
      this.fault(at, `${what} is a map of names to values.`)
      return []
    })
  }

  /** The maps under a key, each by its name with the place of the name. */
  named(key: string): { name: string; at: Place; section: Section }[] {
    const whole = this.section(key)
    if (!whole) return []
    return whole.keys().flatMap((name) => {
      const section = whole.section(name, `"${name}"`)
      return section ? [{ name, at: whole.keyPlace(name), section }] : []
    })
  }

  keyPlace(key: string): Place {
    const pair = this.#pair(key)
    const range = (pair?.key as Node | undefined)?.range
    return range ? placeOf(this.#source, range[0]) : this.at
  }

  /** Faults every key that no reader has asked for. Call it last. */
  close(): void {
    for (const key of this.keys()) {
      if (this.#asked.has(key)) continue
      const near = nearest(key, this.#asked)
      const meant = near === undefined ? '' : ` Did you mean "${near}"?`
      this.fault(this.keyPlace(key), `${this.what} has no "${key}".${meant}`)
    }
  }

  #pair(key: string): Pair | undefined {
    this.#asked.add(key)
    return this.#map?.items.find((pair) => keyText(pair as Pair) === key) as Pair | undefined
  }

  #node(key: string): Node | undefined {
    const value = this.#pair(key)?.value as Node | null | undefined
    return value ?? undefined
  }

  /** The place of the text proper (after a quote or a block's first line) and how it stands there. */
  #raw(node: Scalar): { at: Place; raw: string } {
    const [start, end] = node.range ?? [0, 0]
    const source = this.#source.text.slice(start, end)
    const skip = /^["']|^[|>][^\n]*\n\s*/.exec(source)?.[0].length ?? 0
    return { at: placeOf(this.#source, start + skip), raw: source.slice(skip) }
  }
}

const keyText = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : '')

/** A scalar as written: a number keeps its digits, so that 3.6725 stays exact and 2016 a year. */
function scalarText(node: Scalar): string | undefined {
  if (node.value === null || node.value === undefined) return undefined
  return typeof node.value === 'string' ? node.value.trimEnd() : (node.source ?? String(node.value))
}

function readDated(text: string): Dated | undefined {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      const day = Temporal.PlainDate.from(text)
      return { text, first: day, last: day }
    }
    if (/^\d{4}-\d{2}$/.test(text)) {
      const first = Temporal.PlainDate.from(`${text}-01`)
      return { text, first, last: first.with({ day: first.daysInMonth }) }
    }
    if (/^\d{4}$/.test(text)) {
      return { text, first: Temporal.PlainDate.from(`${text}-01-01`), last: Temporal.PlainDate.from(`${text}-12-31`) }
    }
  } catch {
    return undefined
  }
  return undefined
}
