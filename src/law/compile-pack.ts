import { meant } from './check-pack.ts'
import type { Law } from './decide.ts'
import { Explainer } from './explain.ts'
import { ExpressionScope } from './expression-scope.ts'
import { guardRule, guardSubject } from './guard-rules.ts'
import { CompiledLaw } from './law.ts'
import type { Catalogue, Pack, Rule } from './pack.ts'
import { type PackFault, PackFaults } from './pack-faults.ts'
import { checkWords, namesShown } from './pack-words.ts'
import { type RuleCode, ruleCode } from './rule-code.ts'

/**
 * Compiles a pack against the facts of its subjects, once. Throws PackFaults with every fault. `on` is the day of loading, on which
 * the reviews of guarded rules are looked at; for a replay, the day of the decision.
 */
export function compilePack(
  pack: Pack,
  catalogues: readonly Catalogue[],
  on: Temporal.PlainDate = Temporal.Now.plainDateISO(pack.jurisdiction.zone),
): Law {
  const faults: PackFault[] = []
  const bySubject = Map.groupBy(pack.rules.values(), (rule) => rule.under)
  const subjects = new Map<string, { catalogue: Catalogue; codes: readonly RuleCode[] }>()
  for (const catalogue of catalogues) {
    const rules = bySubject.get(catalogue.subject) ?? []
    guardSubject(pack, catalogue, rules, faults)
    subjects.set(catalogue.subject, { catalogue, codes: codesOf(pack, catalogue, rules, on, faults) })
  }
  for (const [under, rules] of bySubject) {
    if (subjects.has(under)) continue
    for (const rule of rules) {
      faults.push({ ...rule.at, message: `"${under}" is no subject of the law.${meant(under, subjects.keys())}` })
    }
  }
  const codes = [...subjects.values()].flatMap((subject) => subject.codes)
  checkWords(pack, codes, faults)
  if (faults.length > 0) throw new PackFaults(unique(faults))
  return new CompiledLaw(pack, subjects, new Explainer(pack))
}

function codesOf(
  pack: Pack,
  catalogue: Catalogue,
  rules: readonly Rule[],
  on: Temporal.PlainDate,
  faults: PackFault[],
): RuleCode[] {
  const scopes = new Map<string, ExpressionScope>()
  const shown = namesShown(pack)
  return rules.flatMap((rule) => {
    let scope = scopes.get(rule.anchor)
    if (!scope) {
      scope = new ExpressionScope(pack, catalogue, rule.anchor, faults)
      scopes.set(rule.anchor, scope)
    }
    return rule.versions.flatMap((version) => {
      const code = ruleCode(rule, version, scope, shown.get(rule.id))
      if (code) guardRule(code, on, faults)
      return code ? [code] : []
    })
  })
}

/** A definition is compiled once for each event, so its fault is found as often. */
const unique = (faults: readonly PackFault[]): PackFault[] => [
  ...new Map(faults.map((fault) => [`${fault.file}:${fault.line}:${fault.column} ${fault.message}`, fault])).values(),
]
