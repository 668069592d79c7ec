import { FluentBundle, FluentResource } from '@fluent/bundle'
import { meant } from './check-pack.ts'
import type { Citation, Pack } from './pack.ts'
import type { PackFault } from './pack-faults.ts'
import type { RuleCode } from './rule-code.ts'

/** "RA 8042, s. 37-A": an instrument's short title and the section. */
export function citationText(pack: Pack, citation: Citation): string {
  const instrument = pack.instruments.get(citation.instrument)
  const title = instrument?.short ?? citation.instrument
  return citation.section === '' ? title : `${title}, ${citation.section}`
}

const attributes = ['title', 'message', 'remedy', 'unknown', 'meaning'] as const
export type WordAttribute = (typeof attributes)[number]

/** Under which id words/<language>.ftl says the `title` and `meaning` of what has a name and no id: `value-placement-fee-cap`. */
export const wordsId = (kind: 'value' | 'term' | 'clause' | 'anchor' | 'role', name: string): string =>
  `${kind}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`

/** A rule's words in one language: the Fluent pattern and the names of the law that it shows. */
interface RuleWords {
  readonly patterns: Readonly<Partial<Record<WordAttribute, Pattern>>>
}

export interface Pattern {
  readonly pattern: Parameters<FluentBundle['formatPattern']>[0]
  /** Names as Fluent writes them (underscores for spaces). */
  readonly variables: readonly string[]
}

export interface LanguageWords {
  readonly bundle: FluentBundle
  /** Whether what is filled in is set apart, as between scripts of two directions. */
  readonly isolating: boolean
  readonly rules: ReadonlyMap<string, RuleWords>
}

/** Reads one language's words. Fluent skips what it cannot read; `checkWords` finds it. */
export function readWords(language: string, text: string): LanguageWords {
  const rightToLeft = new Intl.Locale(language).getTextInfo().direction === 'rtl'
  const bundle = new FluentBundle(language, { useIsolating: rightToLeft })
  const resource = new FluentResource(text)
  bundle.addResource(resource)
  const rules = new Map<string, RuleWords>()
  for (const message of resource.body) {
    const patterns: Partial<Record<WordAttribute, Pattern>> = {}
    for (const attribute of attributes) {
      const pattern = message.attributes[attribute]
      if (pattern !== undefined) patterns[attribute] = { pattern, variables: [...variablesOf(pattern)] }
    }
    rules.set(message.id, { patterns })
  }
  return { bundle, isolating: rightToLeft, rules }
}

/** The names of the law that each rule's words show, in any language. */
export function namesShown(pack: Pack): ReadonlyMap<string, ReadonlySet<string>> {
  const shown = new Map<string, Set<string>>()
  for (const [language, { text }] of pack.words) {
    for (const [id, { patterns }] of readWords(language, text).rules) {
      const names = shown.get(id) ?? new Set()
      for (const pattern of Object.values(patterns))
        for (const variable of pattern.variables) names.add(lawName(variable))
      shown.set(id, names)
    }
  }
  return shown
}

/** A pattern as its texts and variables; undefined when it holds anything else, such as a choice between plurals. */
export function plainParts(pattern: Pattern['pattern']): (string | { readonly variable: string })[] | undefined {
  const parts: (string | { readonly variable: string })[] = []
  for (const element of typeof pattern === 'string' ? [pattern] : pattern) {
    if (typeof element === 'string') parts.push(element)
    else if (element.type === 'var') parts.push({ variable: element.name })
    else return undefined
  }
  return parts
}

/** The variables anywhere inside a pattern. */
function variablesOf(part: unknown, found = new Set<string>()): Set<string> {
  if (typeof part !== 'object' || part === null) return found
  if ('type' in part && part.type === 'var' && 'name' in part) found.add(String(part.name))
  for (const inner of Object.values(part)) variablesOf(inner, found)
  return found
}

export const lawName = (variable: string): string => variable.replaceAll('_', ' ')

/** Adds the faults of all words files: lines that Fluent cannot read, rules that do not exist or lack words, unknown names. */
export function checkWords(pack: Pack, codes: readonly RuleCode[], faults: PackFault[]): void {
  for (const language of pack.jurisdiction.languages.slice(1)) {
    if (!pack.words.has(language)) {
      faults.push({
        file: 'jurisdiction.yaml',
        line: 1,
        column: 1,
        message: `The language "${language}" has no words: words/${language}.ftl is missing.`,
      })
    }
  }
  for (const [language, { file, text }] of pack.words)
    checkLanguage(pack, codes, file, readWords(language, text), text, faults)
}

function checkLanguage(
  pack: Pack,
  codes: readonly RuleCode[],
  file: string,
  words: LanguageWords,
  text: string,
  faults: PackFault[],
): void {
  const named = new Set([
    ...pack.clauses.map((clause) => wordsId('clause', clause.code)),
    ...[...pack.values.keys()].map((name) => wordsId('value', name)),
    ...[...pack.terms.keys()].map((name) => wordsId('term', name)),
    ...[...pack.anchors.keys(), 'today'].map((name) => wordsId('anchor', name)),
    ...Object.keys(pack.jurisdiction.titles).map((role) => wordsId('role', role)),
  ])
  const known = [...pack.rules.keys(), ...named]
  const lines = new Map<string, number>()
  for (const [index, line] of text.split('\n').entries()) {
    const id = /^([A-Za-z][\w-]*) *=/.exec(line)?.[1]
    if (id === undefined) continue
    lines.set(id, index + 1)
    const at = { file, line: index + 1, column: 1 }
    if (!words.rules.has(id))
      faults.push({ ...at, message: `The words of ${id} cannot be read; look at the indent and the braces.` })
    else if (!known.includes(id))
      faults.push({
        ...at,
        message: `${id} is no rule, value, term, clause, anchor or role of this pack.${meant(id, known)}`,
      })
    else if (named.has(id)) checkName(id, words.rules.get(id)?.patterns ?? {}, at, faults)
  }
  for (const role of Object.keys(pack.jurisdiction.titles)) {
    const id = wordsId('role', role)
    if (!lines.has(id))
      faults.push({ file, line: 1, column: 1, message: `The title of the ${role} has no words here: ${id}.` })
  }
  for (const [rule, versions] of Map.groupBy(codes, (code) => code.rule)) {
    const line = lines.get(rule.id)
    const at = { file, line: line ?? 1, column: 1 }
    const patterns = words.rules.get(rule.id)?.patterns
    if (!patterns) {
      if (line === undefined) faults.push({ ...at, message: `${rule.id} has no words here.` })
      continue
    }
    for (const attribute of ['title', 'message', 'remedy'] as const) {
      if (!patterns[attribute]) faults.push({ ...at, message: `${rule.id} lacks ".${attribute}".` })
    }
    checkVariables(rule.id, patterns, versions[0] as RuleCode, at, faults)
  }
}

/** What has a name is called by plain words: a page tells of it where there is no case whose facts could be shown. */
function checkName(
  id: string,
  patterns: RuleWords['patterns'],
  at: { file: string; line: number; column: number },
  faults: PackFault[],
): void {
  if (!patterns.title) faults.push({ ...at, message: `${id} lacks ".title".` })
  for (const [attribute, { variables }] of Object.entries(patterns))
    if (variables.length > 0)
      faults.push({ ...at, message: `".${attribute}" of ${id} shows "$${variables[0]}"; a name shows no fact.` })
}

function checkVariables(
  id: string,
  patterns: RuleWords['patterns'],
  code: RuleCode,
  at: { file: string; line: number; column: number },
  faults: PackFault[],
): void {
  for (const pattern of Object.values(patterns)) {
    for (const variable of pattern.variables) {
      if (code.scope.slots.has(lawName(variable))) continue
      const names = [...code.scope.slots.keys()].map((name) => name.replaceAll(' ', '_'))
      faults.push({
        ...at,
        message: `The words of ${id} show "$${variable}", which is no fact, value or definition.${meant(variable, names)}`,
      })
    }
  }
}
