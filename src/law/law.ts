import { meant } from './check-pack.ts'
import type { AnswerKept, Decided, DecideOptions, Explained, Facts, Law } from './decide.ts'
import { Exchange, LawHands, type Occasion } from './exchange.ts'
import type { Explainer } from './explain.ts'
import type { Catalogue, Pack, Rule } from './pack.ts'
import { citationText } from './pack-words.ts'
import type { RuleCode } from './rule-code.ts'
import { type Frame, type Plan, SubjectPlans } from './subject-plan.ts'
import { dayCount, spanOn, spansOf } from './versions.ts'

/** The engine's own version: raised when the same pack and facts could give another answer or other words. */
const engine = 'fairway-law 1'

interface Taken {
  readonly under: string
  readonly facts: Facts
  readonly today: Temporal.PlainDate
  readonly plan: Plan
  readonly frame: Frame
}

export class CompiledLaw implements Law {
  readonly pack: Pack
  readonly engine = engine
  readonly catalogues: readonly Catalogue[]
  readonly clauses: readonly string[]
  readonly #subjects = new Map<string, SubjectPlans>()
  readonly #exchange: Exchange
  readonly #explainer: Explainer
  readonly #codes: readonly RuleCode[]
  readonly #occasion: Occasion = { today: new Temporal.PlainDate(1970, 1, 1), days: [0] }
  /** By where an event's day stands among those of the occasion; handed to one decision after the other. */
  readonly #hands: LawHands[] = []
  /** Explaining mostly follows deciding at once, on the same row. */
  #last: Taken | undefined

  constructor(
    pack: Pack,
    subjects: ReadonlyMap<string, { readonly catalogue: Catalogue; readonly codes: readonly RuleCode[] }>,
    explainer: Explainer,
  ) {
    this.pack = pack
    this.catalogues = [...subjects.values()].map((subject) => subject.catalogue)
    this.clauses = pack.clauses.map((clause) => clause.code)
    this.#exchange = new Exchange(pack)
    this.#explainer = explainer
    this.#codes = [...subjects.values()].flatMap((subject) => subject.codes)
    for (const [subject, { catalogue, codes }] of subjects)
      this.#subjects.set(subject, new SubjectPlans(pack, catalogue, codes))
  }

  decide(under: string, facts: Facts, today: Temporal.PlainDate, options: DecideOptions = {}): Decided {
    const { plan, frame } = this.#take(under, facts, today)
    return plan.decide(frame, this.#hands, options.all === true)
  }

  explain(answer: AnswerKept, facts: Facts, today: Temporal.PlainDate, language: string): Explained {
    const last = this.#last
    const taken =
      last?.facts === facts && last.today === today && last.plan.rules.has(answer.rule)
        ? last
        : this.#take(this.#subjectOf(answer.rule), facts, today)
    const { plan, frame } = taken
    const planned = plan.rules.get(answer.rule)
    if (planned?.code.version.number !== answer.version)
      throw new Error(`Version ${answer.version} of ${answer.rule} was not in force for these facts on ${today}.`)
    const hand = this.#hands[planned.event] as LawHands
    plan.prepare[planned.index]?.(frame, hand)
    return this.#explainer.explain(answer, planned, frame, hand, language)
  }

  #subjectOf(id: string): string {
    const rule = this.pack.rules.get(id)
    if (!rule) throw new Error(`The pack has no rule ${id}.${meant(id, this.pack.rules.keys())}`)
    return rule.under
  }

  value(name: string, on: Temporal.PlainDate, key?: string): unknown {
    const value = this.pack.values.get(name)
    if (!value) return undefined
    const day = dayCount(on)
    const span = spanOn(spansOf(value.versions, this.pack.instruments), day, day)
    if (!span?.sure) return undefined
    const { value: content } = span.version
    return content instanceof Map ? content.get(key ?? '') : content
  }

  term(name: string, on: Temporal.PlainDate): { days: number; working: boolean; source: string } | null {
    const term = this.pack.terms.get(name)
    if (!term) return null
    const day = dayCount(on)
    const version = spanOn(spansOf(term.versions, this.pack.instruments), day, day)?.version
    if (!version || version.days === null) return null
    return { days: version.days, working: term.working, source: citationText(this.pack, version.citation) }
  }

  rulesReading(value: string): readonly Rule[] {
    const reading = this.#codes.filter((code) =>
      code.reads.some((slot) => slot.kind === 'value' && slot.name === value),
    )
    return [...new Set(reading.map((code) => code.rule))]
  }

  sensitiveFactsOf(rule: string): readonly string[] {
    const slots = this.#codes.filter((code) => code.rule.id === rule).flatMap((code) => code.reads)
    return [...new Set(slots.flatMap((slot) => (slot.kind === 'fact' && slot.fact.sensitive ? [slot.name] : [])))]
  }

  #take(under: string, facts: Facts, today: Temporal.PlainDate): Taken {
    const before = this.#last
    if (before && before.facts === facts && before.under === under && before.today === today) return before
    const plans = this.#subjects.get(under)
    if (!plans) throw new Error(`The law knows no subject "${under}".${meant(under, this.#subjects.keys())}`)
    const days = plans.daysOf(facts, today)
    const plan = plans.planFor(days)
    this.#occasion.today = today
    this.#occasion.days = days
    while (this.#hands.length < days.length)
      this.#hands.push(new LawHands(this.#exchange, this.#occasion, this.#hands.length))
    this.#last = { under, facts, today, plan, frame: plan.frame(facts, days) }
    return this.#last
  }
}
