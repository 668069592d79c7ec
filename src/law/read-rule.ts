import { consequences, type Danger, type Equality, type Rule, type RuleVersion } from './pack.ts'
import { readCitation, readVersion, versionsOf } from './read-version.ts'
import type { Section } from './yaml-section.ts'

/** A rule with its versions; its expressions are texts still, read with the catalogue's names by compile-pack.ts. */
export function readRule(section: Section): Rule {
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
