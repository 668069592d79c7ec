import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical } from '#kernel/digest.ts'
import { readAmount } from '#kernel/money.ts'
import { checkPack } from './check-pack.ts'
import type { FeelType } from './feel/compile.ts'
import {
  type Citation,
  type Clause,
  consequences,
  type Danger,
  type Dated,
  type Definition,
  type Equality,
  type Instrument,
  type Jurisdiction,
  type Pack,
  type Place,
  type Rate,
  type Rule,
  type RuleVersion,
  type Term,
  type Value,
  type ValueContent,
  type Version,
} from './pack.ts'
import { type PackFault, PackFaults } from './pack-faults.ts'
import { readYaml, type Section } from './yaml-section.ts'

/** Reads a pack's folder. Throws PackFaults with every fault that can be seen without the catalogue of facts. */
export function readPack(folder: string): Pack {
  return packOf(packText(folder))
}

/** The files of a folder as one line of canonical JSON: law and words, not worked cases and not the guide for readers. */
export function packText(folder: string): string {
  const files: Record<string, string> = {}
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = name.replaceAll('\\', '/')
    if (path.startsWith('cases/') || !/\.(yaml|ftl)$/.test(path)) continue
    files[path] = readFileSync(join(folder, name), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
  }
  return canonical(files)
}

/** Makes a pack from its canonical text, as it was kept in pack_version. Throws PackFaults. */
export function packOf(text: string): Pack {
  const files = JSON.parse(text) as Record<string, string>
  const faults: PackFault[] = []
  const pack = new PackReader(files, faults).read(text)
  checkPack(pack, faults)
  if (faults.length > 0) throw new PackFaults(faults)
  return pack
}

const feelTypes = ['text', 'number', 'integer', 'boolean', 'day', 'money', 'list'] as const
const certainties = ['A', 'B', 'C', 'office'] as const

class PackReader {
  readonly #files: Record<string, string>
  readonly #faults: PackFault[]
  readonly #instruments = new Map<string, Instrument>()
  readonly #anchors = new Map<string, string>()
  readonly #values = new Map<string, Value>()
  readonly #definitions = new Map<string, Definition>()
  readonly #rules = new Map<string, Rule>()
  readonly #terms = new Map<string, Term>()
  readonly #clauses: Clause[] = []
  readonly #rates: Rate[] = []

  constructor(files: Record<string, string>, faults: PackFault[]) {
    this.#files = files
    this.#faults = faults
  }

  read(text: string): Pack {
    let jurisdiction: Jurisdiction | undefined
    for (const [file, content] of Object.entries(this.#files)) {
      if (!file.endsWith('.yaml')) continue
      const section = readYaml(file, content, this.#faults)
      if (file === 'jurisdiction.yaml') jurisdiction = readJurisdiction(section)
      else this.#readTopic(section)
      section.close()
    }
    if (!jurisdiction) {
      this.#faults.push({
        file: 'jurisdiction.yaml',
        line: 1,
        column: 1,
        message: 'The pack lacks the file jurisdiction.yaml.',
      })
    }
    return {
      jurisdiction: jurisdiction ?? noJurisdiction,
      version: createHash('sha256').update(text).digest('hex'),
      text,
      instruments: this.#instruments,
      anchors: this.#anchors,
      values: this.#values,
      definitions: this.#definitions,
      rules: this.#rules,
      terms: this.#terms,
      clauses: this.#clauses,
      rates: this.#rates,
      words: this.#words(),
    }
  }

  #words(): Pack['words'] {
    const words = new Map<string, { file: string; text: string }>()
    for (const [file, text] of Object.entries(this.#files)) {
      const language = /^words\/([A-Za-z-]+)\.ftl$/.exec(file)?.[1]
      if (language) words.set(language, { file, text })
    }
    return words
  }

  #readTopic(topic: Section): void {
    for (const entry of topic.named('instruments'))
      this.#keep(this.#instruments, entry.name, readInstrument(entry.name, entry.at, entry.section))
    const anchors = topic.section('anchors')
    for (const event of anchors?.keys() ?? []) this.#anchors.set(event, anchors?.text(event) ?? '')
    for (const entry of topic.named('values'))
      this.#keep(this.#values, entry.name, readValue(entry.name, entry.at, entry.section))
    for (const entry of topic.named('definitions')) {
      this.#keep(this.#definitions, entry.name, readDefinition(entry.name, entry.at, entry.section))
    }
    for (const section of topic.sections('rules', 'a rule')) {
      const rule = readRule(section)
      this.#keep(this.#rules, rule.id, rule)
    }
    for (const entry of topic.named('terms'))
      this.#keep(this.#terms, entry.name, readTerm(entry.name, entry.at, entry.section))
    for (const section of topic.sections('clauses', 'a clause')) this.#clauses.push(readClause(section))
    for (const section of topic.sections('rates', 'a rate')) this.#rates.push(...readRates(section))
  }

  #keep<T extends { readonly at: Place }>(into: Map<string, T>, name: string, item: T): void {
    const before = into.get(name)
    if (before) {
      this.#faults.push({
        ...item.at,
        message: `"${name}" stands twice: also in ${before.at.file}, line ${before.at.line}.`,
      })
    } else into.set(name, item)
  }
}

const noJurisdiction: Jurisdiction = {
  code: '',
  schema: '',
  name: '',
  languages: ['en'],
  zone: 'UTC',
  currency: '',
  weekend: [],
  holidays: [],
  holidaysSource: '',
  holidaysOwner: '',
  titles: {},
  rooms: [],
  series: {},
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

function readJurisdiction(section: Section): Jurisdiction {
  const holidays = section.section('holidays')
  const days = holidays?.section('days')
  const source = holidays?.text('source') ?? ''
  holidays?.close()
  return {
    code: section.text('code'),
    schema: section.text('schema'),
    name: section.text('name'),
    languages: section.texts('languages'),
    zone: section.text('zone'),
    currency: section.text('currency'),
    weekend: section.texts('weekend').map((day) => readWeekday(section, day)),
    holidaysOwner: section.textOr('holidays owner', ''),
    holidays: (days?.keys() ?? []).flatMap((name) => days?.day(name) ?? []),
    holidaysSource: source,
    titles: readTexts(section.section('titles')),
    rooms: section.texts('rooms'),
    series: readTexts(section.section('series')),
  }
}

function readWeekday(section: Section, day: string): number {
  const index = (weekdays as readonly string[]).indexOf(day)
  if (index < 0)
    section.fault(section.placeOf('weekend'), `"${day}" is no day of the week; write them as ${weekdays.join(', ')}.`)
  return index + 1
}

function readTexts(section: Section | undefined): Record<string, string> {
  return Object.fromEntries((section?.keys() ?? []).map((key) => [key, section?.text(key) ?? '']))
}

function readInstrument(id: string, at: Place, section: Section): Instrument {
  const successor = section.section('successor')
  const instrument: Instrument = {
    id,
    at,
    title: section.text('title'),
    short: section.textOr('short', id),
    kind: section.text('kind'),
    country: section.text('country'),
    ...dates(section, ['signed', 'published', 'effective', 'repealed', 'struck']),
    amended: section.texts('amended'),
    ...(successor && { successor: { instrument: successor.text('instrument'), read: successor.flag('read') } }),
    source: section.text('source'),
    note: section.textOr('note', ''),
  }
  successor?.close()
  section.close()
  return instrument
}

function dates<const K extends string>(section: Section, keys: readonly K[]): { [key in K]?: Dated } {
  const found: { [key in K]?: Dated } = {}
  for (const key of keys) {
    const dated = section.dated(key)
    if (dated) found[key] = dated
  }
  return found
}

function readCitation(section: Section): Citation {
  return {
    instrument: section.text('instrument'),
    section: section.textOr('section', ''),
    source: section.textOr('source', ''),
    certainty: section.word('certainty', certainties, 'C'),
  }
}

function readVersion(section: Section, number: number): Version {
  if (!section.has('certainty')) section.fault(section.at, 'A version says its certainty: A, B, C or office.')
  const from = section.dated('from')
  const to = section.day('to')
  return { number, at: section.at, ...(from && { from }), ...(to && { to }), citation: readCitation(section) }
}

/** The versions of a thing: a list under "versions", or the thing itself when it has but one. */
function versionsOf(section: Section): Section[] {
  return section.has('versions') ? section.sections('versions', 'a version') : [section]
}

function readValue(name: string, at: Place, section: Section): Value {
  const type = section.word('type', feelTypes, 'number')
  const by = section.textOr('by', undefined)
  const anchor = section.textOr('anchor', undefined)
  const value: Value = {
    name,
    at,
    type: type as FeelType,
    meaning: section.text('meaning'),
    unit: section.textOr('unit', ''),
    owner: section.text('owner'),
    ...(by !== undefined && { by }),
    ...(anchor !== undefined && { anchor }),
    versions: versionsOf(section).map((one, index) => {
      const version = {
        ...readVersion(one, index + 1),
        value: readContent(one, type, by !== undefined),
        note: one.textOr('note', ''),
      }
      if (one !== section) one.close()
      return version
    }),
  }
  section.close()
  return value
}

function readContent(section: Section, type: string, table: boolean): ValueContent | ReadonlyMap<string, ValueContent> {
  const missing = section.textOr('missing', undefined)
  if (missing !== undefined) return null
  if (!section.has('value')) {
    section.fault(section.at, 'A version has a value, or says what is missing.')
    return null
  }
  if (!table) return contentOf(section, 'value', type)
  const rows = section.section('value')
  return new Map((rows?.keys() ?? []).map((key) => [key, contentOf(rows as Section, key, type)]))
}

function contentOf(section: Section, key: string, type: string): ValueContent {
  if (type === 'money') return readMoney(section, key)
  const plain = section.plain(key)
  if (type === 'number' || type === 'integer') {
    if (typeof plain !== 'number') section.fault(section.placeOf(key), 'This value is a number.')
    else if (type === 'integer' && !Number.isSafeInteger(plain))
      section.fault(section.placeOf(key), 'This value is a whole number.')
    return typeof plain === 'number' ? plain : 0
  }
  if (type === 'list') {
    if (!Array.isArray(plain)) section.fault(section.placeOf(key), 'This value is a list.')
    return Array.isArray(plain) ? (plain as string[]) : []
  }
  if (typeof plain !== 'string') section.fault(section.placeOf(key), 'This value is a text.')
  return String(plain)
}

/** Money is written as a currency and an amount in its main unit: USD 400. */
function readMoney(section: Section, key: string): ValueContent {
  const text = section.text(key)
  const match = /^([A-Z]{3}) (.+)$/.exec(text)
  const minor = match ? readAmount(match[2] as string, match[1] as string) : undefined
  if (!match || minor === undefined) {
    section.fault(section.placeOf(key), `"${text}" is no sum of money; write the currency first, as in USD 400.`)
    return null
  }
  return { minor, currency: match[1] as string }
}

function readDefinition(name: string, at: Place, section: Section): Definition {
  const definition = { name, at, meaning: section.text('meaning'), is: section.placed('is') ?? { text: 'null', at } }
  section.close()
  return definition
}

function readRule(section: Section): Rule {
  const id = section.text('id')
  const danger = section.section('danger to the worker', 'the danger to the worker')
  const equality = section.section('equality assessment', 'the equality assessment')
  const unknown = section.section('while unknown')
  const message = unknown?.placedIf('message')
  const next = unknown?.textOr('next', undefined)
  const rule: Rule = {
    id,
    at: section.placeOf('id'),
    title: section.placed('title') ?? { text: id, at: section.at },
    under: section.text('under'),
    against: section.text('against'),
    next: section.text('next'),
    anchor: section.textOr('anchor', 'today'),
    ...(danger && { danger: readDanger(danger) }),
    ...(equality && { equality: readEquality(equality) }),
    minimumAge: section.flag('minimum age'),
    whileUnknown: { ...(message && { message }), ...(next !== undefined && { next }) },
    versions: versionsOf(section).map((one, index) => readRuleVersion(section, one, index + 1)),
  }
  unknown?.close()
  section.close()
  return rule
}

/** A version of a rule repeats only what it changes; the rest is the rule's own. */
function readRuleVersion(rule: Section, section: Section, number: number): RuleVersion {
  const own = (key: string) => section.placedIf(key) ?? (section === rule ? undefined : rule.placedIf(key))
  const needed = (key: string) => {
    const found = own(key)
    if (!found) section.fault(section.at, `A rule lacks "${key}".`)
    return found ?? { text: 'null', at: section.at }
  }
  const applies = own('applies')
  const version: RuleVersion = {
    ...readVersion(section, number),
    consequence: (section.has('consequence') ? section : rule).word('consequence', consequences, 'informs'),
    ...(applies && { applies }),
    require: needed('require'),
    message: needed('message'),
    remedy: needed('remedy'),
  }
  if (!own('consequence')) section.fault(section.at, `A rule lacks "consequence": ${consequences.join(', ')}.`)
  if (section !== rule) section.close()
  return version
}

function readDanger(section: Section): Danger {
  if (!section.has('certainty')) section.fault(section.at, 'A danger to the worker has a citation with its certainty.')
  const danger = { why: section.text('why'), citation: readCitation(section), at: section.at }
  section.close()
  return danger
}

function readEquality(section: Section): Equality {
  const equality = {
    assessment: section.text('assessment'),
    reviewOn: section.day('review on') ?? Temporal.PlainDate.from('0001-01-01'),
  }
  section.close()
  return equality
}

function readTerm(name: string, at: Place, section: Section): Term {
  const term: Term = {
    name,
    at,
    meaning: section.text('meaning'),
    owner: section.text('owner'),
    working: section.flag('working days'),
    versions: versionsOf(section).map((one, index) => {
      const missing = one.textOr('missing', undefined)
      const days = missing === undefined ? contentOf(one, 'days', 'integer') : null
      const version = { ...readVersion(one, index + 1), days: days as number | null }
      if (one !== section) one.close()
      return version
    }),
  }
  section.close()
  return term
}

function readClause(section: Section): Clause {
  const clause = {
    code: section.text('code'),
    title: section.text('title'),
    citation: readCitation(section),
    at: section.at,
  }
  section.close()
  return clause
}

function readRates(section: Section): Rate[] {
  const pair = section.text('pair')
  const match = /^([A-Z]{3}) to ([A-Z]{3})$/.exec(pair)
  if (!match) section.fault(section.placeOf('pair'), `"${pair}" is no pair of currencies; write USD to QAR.`)
  const owner = section.text('owner')
  const rates = versionsOf(section).map((one, index) => {
    const missing = one.textOr('missing', undefined)
    const rate = missing === undefined ? one.text('rate') : null
    if (rate !== null && !/^\d+(\.\d+)?$/.test(rate))
      one.fault(one.placeOf('rate'), `"${rate}" is no rate; write a decimal number.`)
    const version = {
      ...readVersion(one, index + 1),
      pair,
      base: match?.[1] ?? '',
      quote: match?.[2] ?? '',
      rate,
      owner,
    }
    if (one !== section) one.close()
    return version
  })
  section.close()
  return rates
}
