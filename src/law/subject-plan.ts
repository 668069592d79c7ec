import type { Facts } from './decide.ts'
import type { NamedSlot, ValueSlot } from './expression-scope.ts'
import { literal } from './feel/code.ts'
import { readDay } from './feel/days.ts'
import type { Catalogue, Consequence, Pack, Standing, ValueContent } from './pack.ts'
import { type PlanCode, planCode } from './plan-code.ts'
import type { RuleCode } from './rule-code.ts'
import { boundaries, dayCount, type Span, spanOn, spansOf } from './versions.ts'

/** Facts, values and definitions of one decision by their slots' keys. Days are counts from 1970-01-01. */
export type Frame = Record<string, unknown>

/** One rule in the version that is in force for these days. */
export interface PlannedRule {
  /** Its place among the plan's rules. */
  readonly index: number
  readonly code: RuleCode
  readonly standing: Standing
  /** A version carried over can only warn. */
  readonly consequence: Consequence
  /** Where the day of its event stands among the row's days, and its hands among all. */
  readonly event: number
  /** Why the version itself is not certain: the event's day is missing, or the version began on a day that no source names. */
  readonly uncertain: string | undefined
}

/** All that holds alike for every decision whose days fall between the same changes of the law. */
export interface Plan extends PlanCode {
  /** By the rule's id. */
  readonly rules: ReadonlyMap<string, PlannedRule>
}

interface Anchor {
  readonly event: string
  /** Undefined for today. */
  readonly column: string | undefined
  readonly factName: string
  readonly days: readonly number[]
}

interface RuleSpans {
  readonly codes: ReadonlyMap<number, RuleCode>
  readonly spans: readonly Span<RuleCode['version']>[]
  readonly anchor: number
}

/** A subject's rules, with a plan for each stretch of days between two changes of the law, made when first needed. */
export class SubjectPlans {
  readonly #anchors: readonly Anchor[]
  /** The columns of days that rules read or versions hang on. */
  readonly #dayColumns: readonly string[]
  readonly #readDays: (row: Facts, today: number) => (number | null)[]
  /** Where each event's day stands in `daysOf`. */
  readonly #places: readonly number[]
  readonly #rules: readonly RuleSpans[]
  readonly #slots: readonly NamedSlot[]
  readonly #valueSpans = new Map<string, readonly Span<ValueSlot['value']['versions'][number]>[]>()
  readonly #plans = new Map<number, Plan>()
  /** The plan used last, and for which days it holds: most rows of a list follow it. */
  #last: { readonly plan: Plan; readonly stretches: readonly Stretch[] } | undefined
  #today: Temporal.PlainDate | undefined
  #todayCount = 0

  constructor(pack: Pack, catalogue: Catalogue, codes: readonly RuleCode[]) {
    this.#slots = [...new Map(codes.flatMap((code) => code.reads).map((slot) => [slot.key, slot])).values()]
    for (const slot of this.#valueSlots())
      this.#valueSpans.set(slot.key, spansOf(slot.value.versions, pack.instruments))
    const byRule = [...Map.groupBy(codes, (code) => code.rule)]
    const events = [
      ...new Set(['today', ...byRule.map(([rule]) => rule.anchor), ...this.#valueSlots().map((slot) => slot.anchor)]),
    ]
    this.#rules = byRule.map(([rule, versions]) => ({
      codes: new Map(versions.map((code) => [code.version.number, code])),
      spans: spansOf(
        versions.map((code) => code.version),
        pack.instruments,
      ),
      anchor: events.indexOf(rule.anchor),
    }))
    this.#anchors = events.map((event, index) => this.#anchor(pack, catalogue, event, index))
    this.#dayColumns = dayColumns(catalogue, this.#slots, this.#anchors)
    this.#readDays = daysReader(this.#dayColumns)
    this.#places = this.#anchors.map(({ column }) => (column === undefined ? 0 : this.#dayColumns.indexOf(column) + 1))
  }

  #valueSlots(): ValueSlot[] {
    return this.#slots.flatMap((slot) => (slot.kind === 'value' ? [slot.slot] : []))
  }

  #anchor(pack: Pack, catalogue: Catalogue, event: string, index: number): Anchor {
    const name = pack.anchors.get(event) ?? 'today'
    const spans: Span<RuleCode['version'] | ValueSlot['value']['versions'][number]>[] = [
      ...this.#rules.filter((rule) => rule.anchor === index).flatMap((rule) => rule.spans),
      ...this.#valueSlots()
        .filter((slot) => slot.anchor === event)
        .flatMap((slot) => this.#valueSpans.get(slot.key) ?? []),
    ]
    // Today decides for all whether an instrument was struck down, and stands in for an event that has no day yet.
    const all = [...this.#rules.flatMap((rule) => rule.spans), ...[...this.#valueSpans.values()].flat()]
    const struck = all.map((span) => span.struckOn).filter(Number.isFinite)
    const days =
      event === 'today' ? [...new Set([...boundaries(all), ...struck])].sort((a, b) => a - b) : boundaries(spans)
    const column = event === 'today' ? undefined : catalogue.facts.find((fact) => fact.name === name)?.column
    return { event, column, factName: name, days }
  }

  /** Today, then the row's days in the order of its columns, null where one is missing. */
  daysOf(row: Facts, today: Temporal.PlainDate): (number | null)[] {
    return this.#readDays(row, this.#count(today))
  }

  /** One day of decision is handed in for many rows, so the last is kept. */
  #count(today: Temporal.PlainDate): number {
    if (today !== this.#today) {
      this.#today = today
      this.#todayCount = dayCount(today)
    }
    return this.#todayCount
  }

  planFor(days: readonly (number | null)[]): Plan {
    const last = this.#last
    if (last && holds(last, days)) return last.plan
    let key = 0
    const stretches: Stretch[] = []
    for (const [index, anchor] of this.#anchors.entries()) {
      const place = this.#places[index] as number
      const day = days[place] ?? null
      const count = day === null ? undefined : countUpTo(anchor.days, day)
      key = key * (anchor.days.length + 2) + (count === undefined ? 0 : 1 + count)
      stretches.push(stretchOf(place, anchor.days, count))
    }
    let plan = this.#plans.get(key)
    if (!plan) {
      plan = this.#plan(days)
      this.#plans.set(key, plan)
    }
    this.#last = { plan, stretches }
    return plan
  }

  #plan(days: readonly (number | null)[]): Plan {
    const today = days[0] as number
    const rules: PlannedRule[] = []
    for (const rule of this.#rules) {
      const place = this.#places[rule.anchor] as number
      const day = days[place] ?? null
      const span = spanOn(rule.spans, day ?? today, today)
      const code = span && rule.codes.get(span.version.number)
      if (!span || !code) continue
      const missing = day === null ? this.#anchors[rule.anchor]?.factName : undefined
      const vague = span.sure
        ? undefined
        : `first day of ${code.rule.id} in ${span.version.from?.text ?? 'its first year'}`
      rules.push({
        index: rules.length,
        code,
        standing: span.standing,
        consequence: asApplied(code, span),
        event: place,
        uncertain: missing ?? vague,
      })
    }
    const byId = new Map(rules.map((planned) => [planned.code.rule.id, planned]))
    const constants = this.#constants(days, today)
    return { rules: byId, ...planCode({ rules, constants, dayColumns: this.#dayColumns }) }
  }

  /** The values in force: null where none is, where it is a gap, or where it began on a day that no source names. */
  #constants(
    days: readonly (number | null)[],
    today: number,
  ): Map<string, ValueContent | ReadonlyMap<string, ValueContent>> {
    const constants = new Map<string, ValueContent | ReadonlyMap<string, ValueContent>>()
    for (const slot of this.#valueSlots()) {
      const day =
        days[this.#places[this.#anchors.findIndex((anchor) => anchor.event === slot.anchor)] as number] ?? null
      const span = day === null ? undefined : spanOn(this.#valueSpans.get(slot.key) ?? [], day, today)
      constants.set(slot.key, span?.sure ? span.version.value : null)
    }
    return constants
  }
}

/** Of the day in one place: from the first to before the last between two changes of the law; neither where there is no day. */
interface Stretch {
  readonly place: number
  readonly first: number | undefined
  readonly before: number | undefined
}

function stretchOf(place: number, changes: readonly number[], count: number | undefined): Stretch {
  if (count === undefined) return { place, first: undefined, before: undefined }
  return {
    place,
    first: changes[count - 1] ?? Number.NEGATIVE_INFINITY,
    before: changes[count] ?? Number.POSITIVE_INFINITY,
  }
}

function holds({ stretches }: { readonly stretches: readonly Stretch[] }, days: readonly (number | null)[]): boolean {
  for (const { place, first, before } of stretches) {
    const day = days[place] as number | null
    if (day === null ? first !== undefined : !(day >= (first as number) && day < (before as number))) return false
  }
  return true
}

function dayColumns(catalogue: Catalogue, slots: readonly NamedSlot[], anchors: readonly Anchor[]): string[] {
  const wanted = new Set([...slots.map((slot) => slot.key), ...anchors.map((anchor) => anchor.column)])
  return catalogue.facts.flatMap(({ type, column }) => (type === 'day' && wanted.has(column) ? [column] : []))
}

/** Written code, in one pass in the order of the columns: half of a decision's time goes to reach its days in memory. */
function daysReader(columns: readonly string[]): (row: Facts, today: number) => (number | null)[] {
  const days = columns.map((column) => `readDay(row[${literal(column)}])`)
  return new Function('readDay', `return (row, today) => [${['today', ...days].join(', ')}]`)(readDay) as ReturnType<
    typeof daysReader
  >
}

/** What a rule of this standing may do: carried over, it only warns. */
function asApplied(code: RuleCode, span: Span<RuleCode['version']>): Consequence {
  const { consequence } = code.version
  return span.standing === 'carried over' && consequence !== 'informs' ? 'warns' : consequence
}

/** How many of the ascending days are at or before a day. */
function countUpTo(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as number) <= day) low = middle + 1
    else high = middle
  }
  return low
}
