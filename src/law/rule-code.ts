import type { CompiledText, ExpressionScope, NamedSlot } from './expression-scope.ts'
import { type MessageTemplate, messageTemplate, shownBy } from './message-template.ts'
import type { Rule, RuleVersion } from './pack.ts'

/** One version of a rule, compiled. */
export interface RuleCode {
  readonly rule: Rule
  readonly version: RuleVersion
  readonly applies: CompiledText | undefined
  readonly require: CompiledText
  readonly title: MessageTemplate
  readonly message: MessageTemplate
  readonly remedy: MessageTemplate
  readonly unknownMessage: MessageTemplate | undefined
  /** Everything that the rule reads or shows, definitions before what they read, each once. */
  readonly reads: readonly NamedSlot[]
  /** The facts and values on which its answer rests. */
  readonly decidedBy: readonly NamedSlot[]
  readonly confidential: boolean
  /** Every name that its words may show, in any language. */
  readonly scope: ExpressionScope
}

/** Compiles one version; undefined when a fault was added. `shown`: names that its words in other languages show. */
export function ruleCode(
  rule: Rule,
  version: RuleVersion,
  scope: ExpressionScope,
  shown: ReadonlySet<string> = new Set(),
): RuleCode | undefined {
  const applies = version.applies && scope.compile(version.applies, 'boolean')
  const require = scope.compile(version.require, 'boolean')
  const [title, message, remedy] = [rule.title, version.message, version.remedy].map((text) =>
    messageTemplate(text, scope),
  ) as [MessageTemplate, MessageTemplate, MessageTemplate]
  const unknownMessage = rule.whileUnknown.message && messageTemplate(rule.whileUnknown.message, scope)
  if (!require || (version.applies && !applies)) return undefined
  const templates = [title, message, remedy, ...(unknownMessage ? [unknownMessage] : [])]
  const inOtherLanguages = [...shown].flatMap((name) => scope.slots.get(name) ?? [])
  const decided = withInner([...(applies?.reads ?? []), ...require.reads])
  return {
    rule,
    version,
    applies,
    require,
    title,
    message,
    remedy,
    unknownMessage,
    scope,
    reads: withInner([...decided, ...templates.flatMap(shownBy), ...inOtherLanguages]),
    decidedBy: leavesOf(decided),
    confidential: decided.some((slot) => slot.kind === 'fact' && slot.fact.confidential),
  }
}

/** The slots and those that definitions among them read, each once. */
export function withInner(slots: readonly NamedSlot[]): NamedSlot[] {
  const found = new Map<string, NamedSlot>()
  const visit = (slot: NamedSlot): void => {
    if (found.has(slot.key)) return
    found.set(slot.key, slot)
    if (slot.kind === 'definition') for (const inner of slot.slot.reads) visit(inner)
    const by = slot.kind === 'value' ? slot.slot.byFact : undefined
    if (by) visit(by)
  }
  for (const slot of slots) visit(slot)
  return [...found.values()]
}

/** The facts and values on which the slots rest in the end. */
const leavesOf = (slots: readonly NamedSlot[]): NamedSlot[] =>
  withInner(slots).filter((slot) => slot.kind !== 'definition')
