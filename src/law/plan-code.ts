// The code of a plan: one function asks all of its rules, one after the other, and one makes the frame that they read.
import type { Decided, Facts, UsedRate } from './decide.ts'
import type { Asked, LawHands } from './exchange.ts'
import { type DefinitionSlot, type NamedSlot, todayKey } from './expression-scope.ts'
import { literal, Workshop } from './feel/code.ts'
import { readDay } from './feel/days.ts'
import * as runtime from './feel/runtime.ts'
import { dayJson, jsonOf, sumJson } from './json-ready.ts'
import type { Frame, PlannedRule } from './subject-plan.ts'

export interface PlanCode {
  /** The frame of a row whose events have these days: one object literal, so that every decision of the plan has the same shape. */
  readonly frame: (row: Facts, days: readonly (number | null)[]) => Frame
  /** Asks each rule; With `all`, rules that hold answer too. */
  readonly decide: (frame: Frame, hands: readonly LawHands[], all: boolean) => Decided
}

/** What a plan is made of. */
interface PlanParts {
  readonly rules: readonly PlannedRule[]
  /** Values in force by their slots' keys. */
  readonly constants: ReadonlyMap<string, unknown>
  /** The columns of the events' days, in the order of the plan's anchors; undefined for today. */
  readonly eventColumns: readonly (string | undefined)[]
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

const lent = { addRates, dayJson, jsonOf, readDay, sumJson, usedRates, nothing: [] as const }

class PlanWriter {
  readonly #parts: PlanParts
  readonly #shop: Workshop
  /** Definitions and the functions that work them out. */
  readonly #definitions: ReadonlyMap<DefinitionSlot, string>

  constructor(parts: PlanParts, shop: Workshop) {
    this.#parts = parts
    this.#shop = shop
    const slots = new Set(parts.rules.flatMap((planned) => planned.beforeWords))
    this.#definitions = new Map([...slots].map((slot, index) => [slot, `define${index}`]))
  }

  write(): string {
    const { rules } = this.#parts
    const { made, filled } = this.#frame()
    return [
      "'use strict'",
      `const { ${Object.keys(lent).join(', ')} } = law`,
      ...[...this.#definitions].map(
        ([{ compiled }, name]) => `const ${name} = (v, h) => ${this.#shop.body(() => compiled.write(this.#shop).js)}`,
      ),
      ...rules.map((planned, index) => `const answer${index} = ${this.#answerMaker(planned)}`),
      `const v = ${made}`,
      `return { frame: (r, days) => { ${filled}\nreturn v }, decide: (v, hands, all) => {`,
      'const answers = []',
      'let fails = false, unknown = false',
      ...rules.map((planned, index) => this.#asking(planned, index)),
      "return { result: fails ? 'obstructed' : unknown ? 'unknown' : 'clear', answers }",
      '} }',
    ].join('\n')
  }

  /** Definitions that are not yet in the frame are worked out: undefined is not yet, null is unknown. */
  #define(slots: readonly DefinitionSlot[]): string {
    const set = (slot: DefinitionSlot) => {
      const place = `v[${literal(slot.key)}]`
      return `if (${place} === undefined) ${place} = ${this.#definitions.get(slot)}(v, h) ?? null\n`
    }
    return slots.map(set).join('')
  }

  /** A rule that does not apply answers nothing; one whose version is not certain, or that may not apply, is unknown. */
  #asking(planned: PlannedRule, index: number): string {
    const { applies, require } = planned.code
    const asks = asksRates(planned)
    return this.#shop.block(() => {
      const applying = applies ? applies.compiled.write(this.#shop).js : 'true'
      const holding = planned.uncertain === undefined ? require.compiled.write(this.#shop).js : 'null'
      return [
        `const h = hands[${planned.anchor}]`,
        asks ? 'h.forget()' : '',
        this.#define(planned.beforeApplies),
        `const applies = ${applying}`,
        'if (applies !== false) {',
        'let held = null',
        `if (applies != null) { ${this.#define(planned.beforeRequire)}held = ${holding} }`,
        ...(planned.consequence === 'stops'
          ? ['if (held === false) fails = true; else if (held !== true) unknown = true']
          : []),
        `if (held !== true || all) answers.push(answer${index}(held, v, h))`,
        '}',
      ].join('\n')
    })
  }

  #answerMaker(planned: PlannedRule): string {
    const { rule, version, reads, confidential } = planned.code
    const nextWhileUnknown = rule.whileUnknown.next ?? rule.next
    const facts = reads.map((slot) => `${literal(slot.name)}: ${this.#factJson(slot)}`)
    const asks = asksRates(planned)
    return `(held, v, h) => {
const asked = ${asks ? 'h.asked' : 'nothing'}
const unknown = held !== true && held !== false
${this.#define(planned.beforeWords)}let missing = nothing
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

  /** The frame with the values in force, and the function that fills it with a row. */
  #frame(): { readonly made: string; readonly filled: string } {
    const slots = new Map(this.#parts.rules.flatMap(({ code }) => code.reads).map((slot) => [slot.key, slot]))
    const made: string[] = []
    const filled: string[] = []
    const add = (key: string, js: string, first = 'null') => {
      made.push(`${literal(key)}: ${first}`)
      filled.push(`v[${literal(key)}] = ${js}`)
    }
    add(todayKey, 'days[0]')
    for (const slot of slots.values()) {
      const constant = slot.kind === 'value' ? this.#shop.keep(this.#parts.constants.get(slot.key)) : undefined
      if (constant && !(slot.kind === 'value' && slot.slot.byFact)) made.push(`${literal(slot.key)}: ${constant}`)
      else add(slot.key, this.#taken(slot, constant), slot.kind === 'definition' ? 'undefined' : 'null')
      if (slot.kind === 'fact' && slot.currencyKey !== undefined)
        add(slot.currencyKey, `r[${literal(slot.currencyKey)}] ?? null`)
    }
    return { made: `{ ${made.join(', ')} }`, filled: filled.join('\n') }
  }

  /** What the row gives for a slot. */
  #taken(slot: NamedSlot, table: string | undefined): string {
    if (slot.kind === 'definition') return 'undefined'
    if (slot.kind === 'value') return `${table}?.get(r[${literal(slot.slot.byFact?.key)}]) ?? null`
    const event = this.#parts.eventColumns.indexOf(slot.key)
    if (event >= 0) return `days[${event}]`
    return slot.type === 'day' ? `readDay(r[${literal(slot.key)}])` : `r[${literal(slot.key)}] ?? null`
  }
}

function asksRates({ code, beforeWords }: PlannedRule): boolean {
  const texts = [code.require, ...(code.applies ? [code.applies] : []), ...beforeWords]
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
  return asked.length === 0 ? lent.nothing : asked.flatMap(({ used }) => (used ? [used] : []))
}
