import { asksFamilyConsent, meant } from './check-pack.ts'
import type { Catalogue, Fact, Pack, Place, Rule } from './pack.ts'
import type { PackFault } from './pack-faults.ts'
import type { RuleCode } from './rule-code.ts'

const LONGEST_REVIEW_MONTHS = 12

/** What cannot be seen without the facts: guarded facts, ages, private statements, events (HARM.md S2, S7). `on` is the day of loading. */
export function guardRule(code: RuleCode, on: Temporal.PlainDate, faults: PackFault[]): void {
  const fault = (at: Place, message: string): void => {
    faults.push({ file: at.file, line: at.line, column: at.column, message })
  }
  const { rule, version } = code
  const facts = code.reads.flatMap((slot) => (slot.kind === 'fact' ? [slot.fact] : []))
  const sensitive = facts.find((fact) => fact.sensitive)
  if (sensitive) guardSensitive(code, sensitive, on, fault)
  if (facts.some((fact) => fact.column === 'birth_on') && !rule.minimumAge) {
    fault(
      rule.at,
      `${rule.id} asks the worker's age, so it says "minimum age: true" and stands on the public page (HARM.md S7).`,
    )
  }
  if (rule.minimumAge && sensitive)
    fault(
      rule.at,
      `${rule.id} is a minimum age, so it is the same for women and men: it may not use "${sensitive.name}".`,
    )
  const secret = facts.find((fact) => fact.confidential)
  if (version.consequence === 'stops' && secret) {
    fault(
      version.at,
      `${rule.id} stops on "${secret.name}", which the worker says in private; its outcome would tell the agency. Make it a finding (HARM.md S2).`,
    )
  }
}

function guardSensitive(
  { rule, version }: RuleCode,
  fact: Fact,
  on: Temporal.PlainDate,
  fault: (at: Place, message: string) => void,
): void {
  const why = `${rule.id} uses the guarded fact "${fact.name}"`
  if (version.citation.certainty !== 'A') fault(version.at, `${why}, so its citation is of certainty A.`)
  if (!rule.equality || rule.equality.assessment === '') {
    fault(rule.at, `${why}, so it names its "equality assessment" and when that is reviewed (HARM.md S7).`)
    return
  }
  const latest = on.add({ months: LONGEST_REVIEW_MONTHS })
  if (
    Temporal.PlainDate.compare(rule.equality.reviewOn, on) < 0 ||
    Temporal.PlainDate.compare(rule.equality.reviewOn, latest) > 0
  ) {
    fault(
      rule.at,
      `${why}; its review is on ${rule.equality.reviewOn}, but must be within ${LONGEST_REVIEW_MONTHS} months from ${on}.`,
    )
  }
}

/** The subject's own faults: an event without a day among the facts, a fact that asks for the consent of relatives. */
export function guardSubject(pack: Pack, catalogue: Catalogue, rules: readonly Rule[], faults: PackFault[]): void {
  for (const fact of catalogue.facts) {
    if (!asksFamilyConsent(fact.name)) continue
    faults.push({
      file: `fact_${catalogue.subject}, column ${fact.column}`,
      line: 1,
      column: 1,
      message: 'The consent of relatives for an adult is no fact of the law (HARM.md S7). Take the column out.',
    })
  }
  const days = new Map(catalogue.facts.filter((fact) => fact.type === 'day').map((fact) => [fact.name, fact]))
  for (const rule of rules) {
    const name = pack.anchors.get(rule.anchor)
    if (name === undefined || days.has(name)) continue
    const { file, line, column } = rule.at
    faults.push({
      file,
      line,
      column,
      message: `The event "${rule.anchor}" is the fact "${name}", which ${catalogue.subject} has no day for.${meant(name, days.keys())}`,
    })
  }
}
