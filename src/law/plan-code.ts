// The code of a plan: one function asks all of its rules, one after the other, and one makes the frame that they read.
import { currencyColumn } from './catalogue.ts'
import type { Decided, Facts, UsedRate } from './decide.ts'
import type { Asked, LawHands } from './exchange.ts'
import type { DefinitionSlot, NamedSlot } from './expression-scope.ts'
import { literal, Workshop } from './feel/code.ts'
import { readDay } from './feel/days.ts'
import * as runtime from './feel/runtime.ts'
import { jsonOf, sumJson, sumOf } from './json-ready.ts'
import type { Frame, PlannedRule } from './subject-plan.ts'

export interface PlanCode {
  /** The frame of a row: one object literal, so that every decision of the plan has the same shape. */
  readonly frame: (row: Facts) => Frame
  /** Asks each rule; `hands` are by the plan's anchors. With `all`, rules that hold answer too. */
  readonly decide: (frame: Frame, hands: readonly LawHands[], all: boolean) => Decided
}

/** Values in force by their slots' keys. */
export type Constants = ReadonlyMap<string, unknown>

/**
 * Writes and compiles the code of a plan. In it `r` is the row, `v` the frame, `h` the hands of a rule's event, `k` what was
 * kept for it, `rt` the runtime of FEEL and `law` what this file lends.
 */
export function planCode(rules: readonly PlannedRule[], constants: Constants): PlanCode {
  const shop = new Workshop()
  const definitions = definitionNames(rules)
  const source = [
    "'use strict'",
    ...[...definitions].map(
      ([slot, name]) => `const ${name} = (v, h) => ${shop.body(() => slot.compiled.write(shop).js)}`,
    ),
    ...rules.map((planned, index) => `const answer${index} = ${answerMaker(planned, definitions, constants, shop)}`),
    `return { frame: (r) => (${frameLiteral(rules, constants, shop)}), decide: (v, hands, all) => {`,
    'const answers = []',
    'let fails = false, unknown = false',
    ...rules.map((planned, index) => askingCode(planned, index, definitions, shop)),
    "return { result: fails ? 'obstructed' : unknown ? 'unknown' : 'clear', answers }",
    '} }',
  ].join('\n')
  return new Function('rt', 'law', 'k', source)({ ...runtime }, lent, shop.constants) as PlanCode
}

const lent = { jsonOf, missingIn, readDay, sumJson, usedRates, nothing: [] as const }

function definitionNames(rules: readonly PlannedRule[]): ReadonlyMap<DefinitionSlot, string> {
  const slots = new Set(rules.flatMap((planned) => planned.beforeWords))
  return new Map([...slots].map((slot, index) => [slot, `define${index}`]))
}

/** Definitions that are not yet in the frame are worked out: undefined is not yet, null is unknown. */
function defineCode(slots: readonly DefinitionSlot[], names: ReadonlyMap<DefinitionSlot, string>): string {
  const set = (slot: DefinitionSlot) => {
    const place = `v[${literal(slot.key)}]`
    return `if (${place} === undefined) ${place} = ${names.get(slot)}(v, h) ?? null`
  }
  return slots.map((slot) => `${set(slot)}\n`).join('')
}

/** A rule that does not apply answers nothing; one whose version is not certain, or that may not apply, is unknown. */
function askingCode(
  planned: PlannedRule,
  index: number,
  names: ReadonlyMap<DefinitionSlot, string>,
  shop: Workshop,
): string {
  const { applies, require } = planned.code
  const block = shop.block(() => {
    const applying = applies ? applies.compiled.write(shop).js : 'true'
    const holding = planned.uncertain === undefined ? require.compiled.write(shop).js : 'null'
    return [
      defineCode(planned.beforeApplies, names),
      `const applies = ${applying}`,
      'if (applies !== false) {',
      'let held = null',
      `if (applies != null) { ${defineCode(planned.beforeRequire, names)}held = ${holding} }`,
      ...(planned.consequence === 'stops'
        ? ['if (held === false) fails = true; else if (held !== true) unknown = true']
        : []),
      `if (held !== true || all) answers.push(answer${index}(held, v, h))`,
      '}',
    ].join('\n')
  })
  return `{ const h = hands[${planned.anchor}]; h.forget(); ${block} }`
}

function answerMaker(
  planned: PlannedRule,
  names: ReadonlyMap<DefinitionSlot, string>,
  constants: Constants,
  shop: Workshop,
): string {
  const { rule, version, reads, confidential } = planned.code
  const next = [rule.whileUnknown.next ?? rule.next, rule.next].map(literal)
  const facts = reads.map((slot) => `${literal(slot.name)}: ${factJson(slot, constants, shop)}`)
  return `(held, v, h) => {
const asked = h.asked
const unknown = held !== true && held !== false
${defineCode(planned.beforeWords, names)}return {
  rule: ${literal(rule.id)},
  result: held === true ? 'holds' : unknown ? 'unknown' : 'fails',
  consequence: ${literal(planned.consequence)},
  against: ${literal(rule.against)},
  next: unknown ? ${next[0]} : ${next[1]},
  version: ${version.number},
  confidential: ${confidential},
  missing: unknown ? law.missingIn(${shop.keep(planned)}, v, asked) : law.nothing,
  facts: { ${facts.join(', ')} },
  rates: asked.length === 0 ? law.nothing : law.usedRates(asked),
} }`
}

/** What a slot holds, ready for JSON. */
function factJson(slot: NamedSlot, constants: Constants, shop: Workshop): string {
  const held = `v[${literal(slot.key)}]`
  if (slot.kind === 'value' && !slot.slot.byFact) return shop.keep(jsonOf(slot.type, constants.get(slot.key)))
  if (slot.kind === 'fact' && slot.type === 'money')
    return `law.sumJson(${held}, v[${literal(currencyColumn(slot.key))}])`
  return `law.jsonOf(${literal(slot.type)}, ${held})`
}

function frameLiteral(rules: readonly PlannedRule[], constants: Constants, shop: Workshop): string {
  const needed = new Map(rules.flatMap(({ code }) => code.reads).map((slot) => [slot.key, slot]))
  return `{ ${[...needed.values()].flatMap((slot) => frameFields(slot, constants, shop)).join(', ')} }`
}

function frameFields(slot: NamedSlot, constants: Constants, shop: Workshop): string[] {
  const key = literal(slot.key)
  if (slot.kind === 'definition') return [`${key}: undefined`]
  if (slot.kind === 'value') {
    const held = shop.keep(constants.get(slot.key))
    const { byFact } = slot.slot
    return [`${key}: ${byFact ? `${held}?.get(r[${literal(byFact.key)}]) ?? null` : held}`]
  }
  if (slot.type === 'day') return [`${key}: law.readDay(r[${key}])`]
  const own = `${key}: r[${key}] ?? null`
  if (slot.type !== 'money') return [own]
  const currency = literal(currencyColumn(slot.key))
  return [own, `${currency}: r[${currency}] ?? null`]
}

function missingIn(planned: PlannedRule, frame: Frame, asked: readonly Asked[]): string[] {
  const names = new Set<string>(planned.uncertain === undefined ? [] : [planned.uncertain])
  for (const slot of planned.code.decidedBy) if (isMissing(slot, frame)) names.add(slot.name)
  for (const { from, to, rate } of asked) if (!rate) names.add(`rate of ${from} to ${to}`)
  return [...names]
}

/** A sum without its currency is missing too. */
const isMissing = (slot: NamedSlot, frame: Frame): boolean =>
  slot.type === 'money' ? sumOf(slot, frame) === null : frame[slot.key] === null || frame[slot.key] === undefined

function usedRates(asked: readonly Asked[]): readonly UsedRate[] {
  return asked.flatMap(({ rate }) => {
    if (!rate || rate.rate === null) return []
    const { base, quote, citation } = rate
    return [{ from: base, to: quote, rate: rate.rate, source: citation.source || citation.instrument }]
  })
}
