import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical } from '#kernel/digest.ts'
import { checkPack } from './check-pack.ts'
import type { Clause, Definition, Instrument, Jurisdiction, Pack, Place, Rate, Rule, Term, Value } from './pack.ts'
import { type PackFault, PackFaults } from './pack-faults.ts'
import { noJurisdiction, readJurisdiction } from './read-jurisdiction.ts'
import { readRule } from './read-rule.ts'
import { readRates, readTerm, readValue } from './read-values.ts'
import { dates, readCitation } from './read-version.ts'
import { readYaml, type Section } from './yaml-section.ts'

/** Reads a pack's folder. Throws PackFaults with every fault that can be seen without the catalogue of facts. */
export function readPack(folder: string): Pack {
  return packOf(packText(folder))
}

/** The files of a folder as one line of canonical JSON: law and words, not worked cases and not the guide for readers. */
function packText(folder: string): string {
  if (!existsSync(folder))
    throw new Error(`There is no pack at ${folder}. FAIRWAY_PACKS names the folder in which the packs lie.`)
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

function readDefinition(name: string, at: Place, section: Section): Definition {
  const definition = { name, at, meaning: section.text('meaning'), is: section.placed('is') ?? { text: 'null', at } }
  section.close()
  return definition
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
