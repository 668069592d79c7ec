import { nearest } from './feel/fault.ts'
import type { Citation, Pack, Place, Rule, Version } from './pack.ts'
import type { PackFault } from './pack-faults.ts'
import { overlaps, spansOf } from './versions.ts'

/** Who may answer for a rule. Only where it is the worker, or nobody, may a rule stop her without more (HARM.md S1). */
const answerable = [
  'worker',
  'nobody',
  'agency',
  'employer',
  'state',
  'post',
  'clinic',
  'training centre',
  'insurer',
  'welfare fund',
]
const spared = new Set(['worker', 'nobody'])

/** Who may be asked to act next. */
const actors = [
  'worker',
  'agency',
  'employer',
  'post',
  'clinic',
  'training centre',
  'insurer',
  'welfare fund',
  'immigration',
  'labour attache',
  'clearance officer',
  'licensing officer',
  'director',
  'state',
]

/** Words of FEEL's own grammar: in a name, they would be read as grammar. */
const grammar = new Set([
  'and',
  'or',
  'in',
  'between',
  'if',
  'then',
  'else',
  'for',
  'return',
  'some',
  'every',
  'satisfies',
  'not',
  'null',
  'true',
  'false',
  'function',
  'instance',
])

const kin = '(?:family|relatives?|husband|wife|spouse|guardian|parents?|father|mother|brother|kin|mahram)'
const familyConsent = new RegExp(
  `\\b${kin}(?:'s|s')? (?:consent|permission|approval)\\b|\\b(?:consent|permission|approval) (?:of|by|from) (?:an? |the |her |his )?${kin}\\b`,
  'i',
)

/** Adds every fault of a pack that can be seen without the catalogue of facts. */
export function checkPack(pack: Pack, faults: PackFault[]): void {
  const fault = (at: Place, message: string): void => {
    faults.push({ file: at.file, line: at.line, column: at.column, message })
  }
  checkJurisdiction(pack, fault)
  checkInstruments(pack, fault)
  checkNames(pack, fault)
  for (const value of pack.values.values()) {
    checkVersions(pack, value.name, value.versions, fault)
    checkAnchor(pack, value.anchor, value.at, fault)
  }
  for (const term of pack.terms.values()) checkVersions(pack, term.name, term.versions, fault)
  for (const clause of pack.clauses) checkCitation(pack, clause.citation, clause.at, fault)
  checkRates(pack, fault)
  for (const rule of pack.rules.values()) checkRule(pack, rule, fault)
}

type Report = (at: Place, message: string) => void

/** ' Did you mean "…"?' when one known word is near; else the words to choose from, when they are few. */
export function meant(written: string, known: Iterable<string>): string {
  const words = [...known]
  const near = nearest(written, words)
  if (near !== undefined) return ` Did you mean "${near}"?`
  return words.length > 0 && words.length <= 14 ? ` Known: ${words.join(', ')}.` : ''
}

function checkJurisdiction(pack: Pack, fault: Report): void {
  const { zone, currency, code, schema, languages } = pack.jurisdiction
  const at = { file: 'jurisdiction.yaml', line: 1, column: 1 }
  if (!/^[A-Z]{2}$/.test(code)) fault(at, `The code "${code}" is no ISO 3166-1 alpha-2 country.`)
  if (!/^[a-z][a-z_]*$/.test(schema)) fault(at, `The schema "${schema}" is no name for a schema: small letters only.`)
  if (!isZone(zone)) fault(at, `"${zone}" is no time zone.`)
  if (!Intl.supportedValuesOf('currency').includes(currency)) fault(at, `"${currency}" is no currency.`)
  if (languages.length === 0) fault(at, 'The jurisdiction names its languages, first that of the pack.')
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined
  } catch {
    return false
  }
}

function checkInstruments(pack: Pack, fault: Report): void {
  for (const instrument of pack.instruments.values()) {
    const next = instrument.successor?.instrument
    if (next !== undefined && !pack.instruments.has(next)) {
      fault(
        instrument.at,
        `The successor "${next}" is no instrument of this pack.${meant(next, pack.instruments.keys())}`,
      )
    }
    if (instrument.successor && !instrument.repealed)
      fault(instrument.at, `${instrument.short} has a successor, so it says when it was repealed.`)
  }
}

function checkNames(pack: Pack, fault: Report): void {
  const seen = new Map<string, Place>()
  const named = [...pack.values.values(), ...pack.definitions.values()]
  for (const { name, at } of named) {
    const before = seen.get(name)
    if (before) fault(at, `"${name}" stands twice: also in ${before.file}, line ${before.line}.`)
    seen.set(name, at)
    checkName(name, at, fault)
  }
  for (const { name, at } of named) if (familyConsent.test(name)) fault(at, refusedConsent)
}

const refusedConsent =
  'The consent of relatives for an adult is refused outright (HARM.md S7); there is no way to load it.'

export function checkName(name: string, at: Place, fault: Report): void {
  const word = name.split(' ').find((one) => grammar.has(one))
  if (word !== undefined)
    fault(at, `The name "${name}" holds "${word}", a word of the expression language. Say it another way.`)
  else if (!/^[A-Za-z][A-Za-z0-9]*( [A-Za-z0-9]+)*$/.test(name))
    fault(at, `The name "${name}" has other than letters, digits and single spaces.`)
}

/** Whether a text asks for the consent of an adult's relatives. */
export const asksFamilyConsent = (text: string): boolean => familyConsent.test(text.replaceAll(/[_\s]+/g, ' '))

function checkVersions(pack: Pack, name: string, versions: readonly Version[], fault: Report): void {
  if (versions.length === 0) fault({ file: '', line: 1, column: 1 }, `"${name}" has no version.`)
  for (const version of versions) {
    checkCitation(pack, version.citation, version.at, fault)
    if (version.from && version.to && Temporal.PlainDate.compare(version.from.first, version.to) > 0) {
      fault(version.at, `A version of "${name}" ends before it begins.`)
    }
  }
  for (const version of overlaps(spansOf(versions, pack.instruments))) {
    fault(version.at, `Two versions of "${name}" are in force on the same days; end the earlier one with "to".`)
  }
}

function checkCitation(pack: Pack, citation: Citation, at: Place, fault: Report): void {
  const instrument = pack.instruments.get(citation.instrument)
  if (!instrument) {
    fault(
      at,
      `"${citation.instrument}" is no instrument of this pack.${meant(citation.instrument, pack.instruments.keys())}`,
    )
    return
  }
  const ours = instrument.kind === 'office rule'
  if (ours !== (citation.certainty === 'office')) {
    fault(
      at,
      ours
        ? `${instrument.short} is the office's own, so its certainty is "office".`
        : `Certainty "office" needs an instrument of the kind "office rule".`,
    )
  }
  if (!ours && citation.section === '' && citation.source === '') fault(at, 'A citation names a section or a source.')
}

function checkAnchor(pack: Pack, anchor: string | undefined, at: Place, fault: Report): void {
  if (anchor === undefined || anchor === 'today' || pack.anchors.has(anchor)) return
  fault(at, `"${anchor}" is no event of this pack's "anchors".${meant(anchor, ['today', ...pack.anchors.keys()])}`)
}

function checkRates(pack: Pack, fault: Report): void {
  const pairs = Map.groupBy(pack.rates, (rate) => rate.pair)
  for (const [pair, rates] of pairs) {
    checkVersions(pack, pair, rates, fault)
    const [base, quote] = pair.split(' to ')
    const back = rates[0] && pairs.get(`${quote} to ${base}`)
    if (back && rates[0])
      fault(rates[0].at, `${pair} and its reverse both stand in the pack; keep one, the other is computed.`)
  }
}

function checkRule(pack: Pack, rule: Rule, fault: Report): void {
  checkVersions(pack, rule.id, rule.versions, fault)
  checkAnchor(pack, rule.anchor, rule.at, fault)
  if (!/^[A-Z]{2,3}(-[A-Z0-9]+)+$/.test(rule.id)) fault(rule.at, `"${rule.id}" is no rule's id; write it as PH-FEE-01.`)
  if (!answerable.includes(rule.against))
    fault(rule.at, `"${rule.against}" cannot answer for a rule.${meant(rule.against, answerable)}`)
  for (const next of [rule.next, rule.whileUnknown.next]) {
    if (next !== undefined && !actors.includes(next))
      fault(rule.at, `"${next}" is nobody who acts.${meant(next, actors)}`)
  }
  checkDanger(pack, rule, fault)
  for (const text of textsOf(rule)) if (asksFamilyConsent(text)) fault(rule.at, refusedConsent)
}

/** HARM.md S1: what others did wrong stops a worker only where she would be in danger, and a citation says so. */
function checkDanger(pack: Pack, rule: Rule, fault: Report): void {
  if (rule.danger) {
    checkCitation(pack, rule.danger.citation, rule.danger.at, fault)
    if (!['A', 'B'].includes(rule.danger.citation.certainty)) {
      fault(rule.danger.at, 'The danger to the worker needs a citation of certainty A or B.')
    }
    return
  }
  if (spared.has(rule.against)) return
  const stopping = rule.versions.find((version) => version.consequence === 'stops')
  if (stopping) {
    fault(
      rule.at,
      `${rule.id} stops the worker for what the ${rule.against} did. Make it a finding, or say the "danger to the worker" with a citation (HARM.md S1).`,
    )
  }
}

const textsOf = (rule: Rule): string[] => [
  rule.title.text,
  ...rule.versions.flatMap((version) => [version.applies?.text ?? '', version.require.text, version.message.text]),
]
