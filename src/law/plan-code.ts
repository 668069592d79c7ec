// The code of a plan: one function asks all of its rules, one after the other, and one makes the frame that they read.
import type { Decided, Facts, UsedRate } from './decide.ts'
import type { Asked, LawHands } from './exchange.ts'
import { type DefinitionSlot, type NamedSlot, todayKey } from './expression-scope.ts'
import { literal, Workshop } from './feel/code.ts'
import type { Compiled, Surroundings } from './feel/compile.ts'
import * as runtime from './feel/runtime.ts'
import { dayJson, jsonOf, sumJson } from './json-ready.ts'
import { withInner } from './rule-code.ts'
import type { Frame, PlannedRule } from './subject-plan.ts'

export interface PlanCode {
  /** The plan's one frame, filled with a row and its days as `SubjectPlans.daysOf` gives them: it holds until it is filled again. */
  readonly frame: (row: Facts, days: readonly (number | null)[]) => Frame
  /** Asks each rule. With `all`, rules that hold answer too. */
  readonly decide: (frame: Frame, hands: readonly LawHands[], all: boolean) => Decided
  /** By rule: puts into the frame what the rule's facts and words show. */
  readonly prepare: readonly ((frame: Frame, hands: LawHands) => void)[]
}

/** What a plan is made of. */
interface PlanParts {
  readonly rules: readonly PlannedRule[]
  /** Values in force by their slots' keys. */
  readonly constants: ReadonlyMap<string, unknown>
  /** The columns of days, in the order in which they are given after today. */
  readonly dayColumns: readonly string[]
}

/**
 * Writes and compiles the code of a plan. In it `r` is the row, `v` the frame, `h` the hands of a rule's event, `k` what was
 * kept for it, `rt` the runtime of FEEL and `law` what this file lends.
 */
export function planCode(parts: PlanParts): PlanCode {
  const shop = new Workshop()
  const source = new PlanWriter(parts, shop).write()
  return new Function('rt', 'law', 'k', source)({ ...runtime }, lent, shop.constants) as PlanCode
}

const lent = { addRates, dayJson, jsonOf, sumJson, usedRates, nothing: Object.freeze([]) }

class PlanWriter {
  readonly #parts: PlanParts
  readonly #shop: Workshop
  /** Definitions and the functions that work them out. */
  readonly #definitions: ReadonlyMap<DefinitionSlot, string>
  /** Values that no fact picks stand in the code; facts other than days are read from the row itself. */
  readonly #around: Surroundings

  constructor(parts: PlanParts, shop: Workshop) {
    this.#parts = parts
    this.#shop = shop
    const { rules } = parts
    const definitions = new Set(rules.flatMap((planned) => definitionsIn(planned.code.reads)))
    this.#definitions = new Map([...definitions].map((slot, index) => [slot, `define${index}`]))
    const slots = rules.flatMap(({ code }) => code.reads)
    const picked = new Set(slots.filter(isPicked).map((slot) => slot.key))
    this.#around = {
      fixed: new Map([...parts.constants].filter(([key]) => !picked.has(key))),
      raw: new Set(slots.filter(isRaw).map((slot) => slot.key)),
    }
  }

  write(): string {
    const { rules } = this.#parts
    const { made, filled } = this.#frame()
    return [
      "'use strict'",
      `const { ${Object.keys(lent).join(', ')} } = law`,
      ...[...this.#definitions].map(
        ([{ compiled }, name]) => `const ${name} = (v, h, r) => ${this.#shop.body(() => this.#value(compiled))}`,
      ),
      `const v = ${made}`,
      'let taken',
      ...rules.map(
        ({ code }, index) =>
          `const prepare${index} = (v, h) => {\nconst r = taken\n${this.#copyRaw(code.reads)}${this.#define(code.reads)}}`,
      ),
      ...rules.map((planned, index) => `const answer${index} = ${this.#answerMaker(planned, index)}`),
      'return {',
      `prepare: [${rules.map((_, index) => `prepare${index}`).join(', ')}],`,
      `frame: (r, days) => {\ntaken = r\n${filled}\nreturn v },`,
      'decide: (v, hands, all) => {',
      'const r = taken',
      'const answers = []',
      'let fails = false, unknown = false',
      ...rules.map((planned, index) => this.#asking(planned, index)),
      "return { result: fails ? 'obstructed' : unknown ? 'unknown' : 'clear', answers }",
      '} }',
    ].join('\n')
  }

  #value(compiled: Compiled): string {
    return compiled.write(this.#shop, this.#around).js
  }

  /** Definitions that are not yet in the frame are worked out: undefined is not yet, null is unknown. */
  #define(slots: readonly NamedSlot[]): string {
    const lines = definitionsIn(slots).map((slot) => {
      const place = `v[${literal(slot.key)}]`
      return `if (${place} === undefined) ${place} = ${this.#definitions.get(slot)}(v, h, r) ?? null\n`
    })
    return lines.join('')
  }

  /** A rule that does not apply answers nothing; one whose version is not certain, or that may not apply, is unknown. */
  #asking(planned: PlannedRule, index: number): string {
    const { applies, require } = planned.code
    const asks = asksRates(planned)
    return this.#shop.block(() => {
      const applying = applies ? this.#value(applies.compiled) : 'true'
      const holding = planned.uncertain === undefined ? this.#value(require.compiled) : 'null'
      return [
        `const h = hands[${planned.event}]`,
        asks ? 'h.forget()' : '',
        this.#define(applies?.reads ?? []),
        `const applies = ${applying}`,
        'if (applies !== false) {',
        'let held = null',
        `if (applies != null) { ${this.#define(require.reads)}held = ${holding} }`,
        ...(planned.consequence === 'stops'
          ? ['if (held === false) fails = true; else if (held !== true) unknown = true']
          : []),
        `if (held !== true || all) answers.push(answer${index}(held, v, h))`,
        '}',
      ].join('\n')
    })
  }

  #answerMaker(planned: PlannedRule, index: number): string {
    const { rule, version, reads, confidential } = planned.code
    const nextWhileUnknown = rule.whileUnknown.next ?? rule.next
    const facts = reads.map((slot) => `${literal(slot.name)}: ${this.#factJson(slot)}`)
    const asks = asksRates(planned)
    return `(held, v, h) => {
const asked = ${asks ? 'h.asked' : 'nothing'}
const unknown = held !== true && held !== false
prepare${index}(v, h)
let missing = nothing
if (unknown) {
${this.#gatherMissing(planned)}}
return {
  rule: ${literal(rule.id)},
  result: held === true ? 'holds' : unknown ? 'unknown' : 'fails',
  consequence: ${literal(planned.consequence)},
  against: ${literal(rule.against)},
  next: unknown ? ${literal(nextWhileUnknown)} : ${literal(rule.next)},
  version: ${version.number},
  confidential: ${confidential},
  missing,
  facts: { ${facts.join(', ')} },
  rates: ${asks ? 'usedRates(asked)' : 'nothing'},
} }`
  }

  /** Gathers the names of what is missing; a sum without its currency is missing too. */
  #gatherMissing({ code, uncertain }: PlannedRule): string {
    const tests = code.decidedBy.flatMap((slot) => {
      if (slot.name === uncertain) return []
      const held = slot.kind === 'fact' && slot.type === 'money' ? this.#factJson(slot) : `v[${literal(slot.key)}]`
      return [`if (${held} == null) missing.push(${literal(slot.name)})\n`]
    })
    return `missing = [${uncertain === undefined ? '' : literal(uncertain)}]
${tests.join('')}addRates(missing, asked)
`
  }

  #copyRaw(slots: readonly NamedSlot[]): string {
    const copied = withInner(slots).flatMap((slot) =>
      isRaw(slot)
        ? [slot.key, ...(slot.kind === 'fact' && slot.currencyKey !== undefined ? [slot.currencyKey] : [])]
        : [],
    )
    return copied.map((key) => `v[${literal(key)}] = r[${literal(key)}] ?? null\n`).join('')
  }

  /** What a slot holds, ready for JSON. */
  #factJson(slot: NamedSlot): string {
    const held = `v[${literal(slot.key)}]`
    if (slot.kind === 'value' && !slot.slot.byFact)
      return this.#shop.keep(jsonOf(slot.type, this.#parts.constants.get(slot.key)))
    if (slot.kind === 'fact') {
      if (slot.currencyKey !== undefined) return `sumJson(${held}, v[${literal(slot.currencyKey)}])`
      if (slot.type === 'day') return `dayJson(${held})`
      if (slot.type === 'text' || slot.type === 'boolean') return held
    }
    return `jsonOf(${literal(slot.type)}, ${held})`
  }

  /** The frame with the values in force, and the statements that fill it with a row. */
  #frame(): { readonly made: string; readonly filled: string } {
    const slots = new Map(this.#parts.rules.flatMap(({ code }) => code.reads).map((slot) => [slot.key, slot]))
    const made = [`${literal(todayKey)}: 0`]
    const filled = [`v[${literal(todayKey)}] = days[0]`]
    for (const slot of slots.values()) {
      const key = literal(slot.key)
      const fixed = this.#around.fixed.has(slot.key)
      made.push(`${key}: ${fixed ? this.#shop.keep(this.#around.fixed.get(slot.key)) : 'undefined'}`)
      if (slot.kind === 'fact' && slot.currencyKey !== undefined) made.push(`${literal(slot.currencyKey)}: undefined`)
      if (!fixed && !isRaw(slot)) filled.push(`v[${key}] = ${this.#taken(slot)}`)
    }
    return { made: `{ ${made.join(', ')} }`, filled: filled.join('\n') }
  }

  /** What the frame begins with for a row: undefined where it waits until a rule needs it. */
  #taken(slot: NamedSlot): string {
    if (slot.kind === 'value') {
      const table = this.#shop.keep(this.#parts.constants.get(slot.key))
      return `${table}?.get(r[${literal(slot.slot.byFact?.key)}]) ?? null`
    }
    return slot.kind === 'definition' ? 'undefined' : `days[${this.#parts.dayColumns.indexOf(slot.key) + 1}]`
  }
}

/** A fact that the code reads from the row; the frame has it only for words. */
const isRaw = (slot: NamedSlot): boolean => slot.kind === 'fact' && slot.type !== 'day'

/** A value of which a fact picks one of several. */
const isPicked = (slot: NamedSlot): boolean => slot.kind === 'value' && slot.slot.byFact !== undefined

/** The definitions among the slots, and those that they read, each after those. */
function definitionsIn(slots: readonly NamedSlot[]): DefinitionSlot[] {
  const ordered = new Map<string, DefinitionSlot>()
  const visit = (slot: NamedSlot): void => {
    if (slot.kind !== 'definition' || ordered.has(slot.key)) return
    for (const inner of slot.slot.reads) visit(inner)
    ordered.set(slot.key, slot.slot)
  }
  for (const slot of slots) visit(slot)
  return [...ordered.values()]
}

function asksRates({ code }: PlannedRule): boolean {
  const texts = [code.require, ...(code.applies ? [code.applies] : []), ...definitionsIn(code.reads)]
  return texts.some((text) => text.compiled.asksRates)
}

/** Adds the currencies of sums that could not be compared, each pair once. */
function addRates(missing: string[], asked: readonly Asked[]): void {
  for (const { from, to, used } of asked) {
    const name = `rate of ${from} to ${to}`
    if (!used && !missing.includes(name)) missing.push(name)
  }
}

function usedRates(asked: readonly Asked[]): readonly UsedRate[] {
  if (asked.length === 0) return lent.nothing
  const rates: UsedRate[] = []
  for (const { used } of asked) if (used) rates.push(used)
  return rates
}
