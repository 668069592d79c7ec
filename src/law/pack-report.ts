import type { Law } from './decide.ts'
import type { Consequence, Rule, Standing, Version } from './pack.ts'
import { citationText } from './pack-words.ts'
import { dayCount, spanOn, spansOf, standingOn } from './versions.ts'

/** Something that the law has and the pack lacks. */
export interface Gap {
  readonly kind: 'value' | 'rate' | 'term' | 'holidays'
  readonly name: string
  /** The office that is shown it. */
  readonly owner: string
  /** Rules that are unknown because of it; those that stop come first. */
  readonly rules: readonly string[]
  /** Rules among them that then keep a worker from a certificate. */
  readonly stops: readonly string[]
}

/** What is missing on a day, for the offices that own it, with whom it stops. A rate lists no rule: any sum may need it. */
export function gaps(law: Law, on: Temporal.PlainDate): Gap[] {
  const { pack } = law
  const found: Gap[] = []
  for (const value of pack.values.values()) {
    const content = law.value(value.name, on)
    if (content !== null && content !== undefined) continue
    const rules = law.rulesReading(value.name).filter((rule) => inForce(law, rule, on))
    if (content === undefined && rules.length === 0) continue
    const stops = rules.filter((rule) => consequenceOn(law, rule, on) === 'stops').map((rule) => rule.id)
    found.push({ kind: 'value', name: value.name, owner: value.owner, rules: rules.map((rule) => rule.id), stops })
  }
  for (const rate of pack.rates)
    if (rate.rate === null) found.push({ kind: 'rate', name: rate.pair, owner: rate.owner, rules: [], stops: [] })
  for (const term of pack.terms.values()) {
    if (law.term(term.name, on) === null)
      found.push({ kind: 'term', name: term.name, owner: term.owner, rules: [], stops: [] })
  }
  if (pack.jurisdiction.holidaysSource === '') {
    found.push({ kind: 'holidays', name: 'holidays', owner: pack.jurisdiction.holidaysOwner, rules: [], stops: [] })
  }
  return found
}

/** One rule as a public page shows it. */
export interface RuleDescription {
  readonly rule: string
  readonly under: string
  readonly title: string
  readonly citation: string
  readonly certainty: string
  readonly source: string
  /** As applied on the day. */
  readonly consequence: Consequence
  readonly against: string
  readonly standing: Standing | 'not in force'
  readonly from?: string
  readonly danger?: { readonly why: string; readonly citation: string }
  /** Names of guarded facts that it uses. */
  readonly sensitive: readonly string[]
  readonly minimumAge: boolean
  readonly assessment?: string
  readonly reviewOn?: string
}

/** Every rule of the pack on a day, also those that are draft or no longer in force. */
export function describeRules(law: Law, on: Temporal.PlainDate): RuleDescription[] {
  return [...law.pack.rules.values()].map((rule) => describe(law, rule, on))
}

function describe(law: Law, rule: Rule, on: Temporal.PlainDate): RuleDescription {
  const { pack } = law
  const version = versionOn(law, rule, on) ?? (rule.versions.at(-1) as Rule['versions'][number])
  const { danger, equality } = rule
  return {
    rule: rule.id,
    under: rule.under,
    title: rule.title.text,
    citation: citationText(pack, version.citation),
    certainty: version.citation.certainty,
    source: version.citation.source || (pack.instruments.get(version.citation.instrument)?.source ?? ''),
    consequence: consequenceOn(law, rule, on) ?? version.consequence,
    against: rule.against,
    standing: standingOn(version, pack.instruments, on),
    ...(version.from && { from: version.from.text }),
    ...(danger && { danger: { why: danger.why, citation: citationText(pack, danger.citation) } }),
    sensitive: law.sensitiveFactsOf(rule.id),
    minimumAge: rule.minimumAge,
    ...(equality && { assessment: equality.assessment, reviewOn: equality.reviewOn.toString() }),
  }
}

function versionOn(law: Law, rule: Rule, on: Temporal.PlainDate): Rule['versions'][number] | undefined {
  const day = dayCount(on)
  return spanOn(spansOf(rule.versions, law.pack.instruments), day, day)?.version
}

const inForce = (law: Law, rule: Rule, on: Temporal.PlainDate): boolean => versionOn(law, rule, on) !== undefined

function consequenceOn(law: Law, rule: Rule, on: Temporal.PlainDate): Consequence | undefined {
  const version = versionOn(law, rule, on)
  if (!version) return undefined
  const carried = standingOn(version satisfies Version, law.pack.instruments, on) === 'carried over'
  return carried && version.consequence !== 'informs' ? 'warns' : version.consequence
}
