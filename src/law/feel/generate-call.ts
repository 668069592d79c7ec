// Calls of the library: arguments put in order, their types checked in law, results known where they can be.

import { type Code, literal, type Workshop } from './code.ts'
import { readDay } from './days.ts'
import { nearest } from './fault.ts'
import { callLibrary, type LibraryFunction, type Parameter, type Signature } from './signature.ts'
import { instantNanoseconds } from './temporal.ts'
import { anyType, describe, isNumeric, type Type, unify } from './types.ts'
import { DayDuration, FeelDateTime, FeelMoney, MonthDuration } from './values.ts'

export interface GivenCode {
  readonly name: string | undefined
  readonly code: Code
  readonly from: number
}

/** Tells the reader what is wrong with a call; `at` is an offset in the text. */
export type Refuse = (at: number, message: string, suggestion?: string) => Error

/** What a call of the library compiles to. In law a call that can only give null is refused. */
export function callCode(
  shop: Workshop,
  called: LibraryFunction,
  given: readonly GivenCode[],
  at: number,
  refuse: Refuse | undefined,
): Code {
  const named = given.some((each) => each.name !== undefined)
  const matching = called.signatures.filter((each) => (named ? hasNames(each, given) : hasPlaces(each, given.length)))
  const candidates = named
    ? matching.toSorted((a, b) => Number(inSameOrder(b, given)) - Number(inSameOrder(a, given)))
    : matching
  if (candidates.length === 0) {
    if (refuse) throw misfit(called, given, at, refuse)
    return nothing
  }
  const fitting = refuse ? candidates.filter((each) => misplaced(each, given) === undefined) : candidates
  const chosen = fitting[0]
  if (!chosen) throw wrongType(called, candidates[0] as Signature, given, refuse as Refuse)
  const ordered = named ? inOrder(chosen, given) : given.map((each) => each.code)
  return resultOf(shop, called, chosen, ordered, refuse !== undefined)
}

const nothing: Code = { js: 'null', type: { kind: 'null' }, nullable: true, constant: { value: null } }

const takesRest = (signature: Signature) => signature.parameters.at(-1)?.rest === true

const hasPlaces = (signature: Signature, count: number) =>
  (count <= signature.parameters.length || takesRest(signature)) &&
  count >= signature.parameters.filter((parameter) => !parameter.optional && !parameter.rest).length

const hasNames = (signature: Signature, given: readonly GivenCode[]) =>
  given.every((each) => signature.parameters.some((parameter) => parameter.name === each.name)) &&
  signature.parameters.every(
    (parameter) => parameter.optional || parameter.rest || given.some((each) => each.name === parameter.name),
  )

/** Two signatures may differ in nothing but the order of their names: before(point, range), before(range, point). */
const inSameOrder = (signature: Signature, given: readonly GivenCode[]) =>
  given.every((each, index) => signature.parameters[index]?.name === each.name)

function inOrder(signature: Signature, given: readonly GivenCode[]): Code[] {
  const codes = signature.parameters.map((parameter) => given.find((each) => each.name === parameter.name)?.code)
  while (codes.length > 0 && codes.at(-1) === undefined) codes.pop()
  return codes.map((code) => code ?? nothing)
}

/** The argument whose type no parameter in its place takes. */
function misplaced(signature: Signature, given: readonly GivenCode[]): GivenCode | undefined {
  return given.find((each, index) => {
    const parameter = placeOf(signature, each, index)
    return parameter !== undefined && !admits(parameter, each.code.type)
  })
}

function placeOf(signature: Signature, each: GivenCode, index: number): Parameter | undefined {
  if (each.name !== undefined) return signature.parameters.find((parameter) => parameter.name === each.name)
  return signature.parameters[Math.min(index, signature.parameters.length - 1)]
}

function admits(parameter: Parameter, type: Type): boolean {
  if (type.kind === 'any' || type.kind === 'null' || parameter.types.includes('any')) return true
  if (type.kind === 'list' && !parameter.types.includes('list')) return false
  return parameter.types.includes(type.kind)
}

function misfit(called: LibraryFunction, given: readonly GivenCode[], at: number, refuse: Refuse): Error {
  const names = called.signatures.flatMap((each) => each.parameters.map((parameter) => parameter.name))
  const strange = given.find((each) => each.name !== undefined && !names.includes(each.name))
  const ways = called.signatures.map(
    (each) => `${called.name}(${each.parameters.map((parameter) => parameter.name).join(', ')})`,
  )
  const hint = `It is called as ${ways.join(' or ')}.`
  if (!strange?.name) return refuse(at, `The function "${called.name}" does not take these arguments. ${hint}`)
  const message = `The function "${called.name}" has no parameter "${strange.name}". ${hint}`
  return refuse(strange.from, message, nearest(strange.name, names))
}

function wrongType(called: LibraryFunction, signature: Signature, given: readonly GivenCode[], refuse: Refuse): Error {
  const wrong = misplaced(signature, given) as GivenCode
  const parameter = placeOf(signature, wrong, given.indexOf(wrong))
  const wanted = describe({ kind: parameter?.types[0] ?? 'any' })
  return refuse(
    wrong.from,
    `The function "${called.name}" wants ${wanted} here, and this is ${describe(wrong.code.type)}.`,
  )
}

/** Only what gives the same for ever may be worked out when the expression is loaded. */
const clocks = ['today', 'now']

function resultOf(
  shop: Workshop,
  called: LibraryFunction,
  chosen: Signature,
  given: readonly Code[],
  law: boolean,
): Code {
  const type = typeOfResult(called, chosen, given)
  if (!clocks.includes(called.name) && given.every((code) => code.constant) && type.kind !== 'function') {
    const value = callLibrary(
      called,
      given.map((code) => code.constant?.value),
      {},
    )
    return constantCode(shop, value, value === null ? { kind: 'null' } : type)
  }
  // What may be left out, or asks for null itself, is not missing.
  const strict = law && called.name !== 'is' && given.every((code) => code.constant?.value !== null)
  const quick = strict ? quickCall(shop, called, given) : undefined
  if (quick) return { js: quick, type, nullable: true }
  const js = `rt.${strict ? 'callInLaw' : 'callLibrary'}(${shop.keep(called)}, [${given.map((code) => code.js).join(', ')}], h)`
  return withParts(shop, js, type)
}

/** Calls that rules make often, without arguments gathered and settled into shape. */
function quickCall(shop: Workshop, called: LibraryFunction, given: readonly Code[]): string | undefined {
  const [first, second] = given
  if (!first || !second?.direct) return undefined
  if (called.name === 'years and months duration' && first.type.kind === 'day' && first.direct)
    return second.type.kind === 'day' ? `rt.monthsBetweenDays(${first.direct}, ${second.direct})` : undefined
  return called.name === 'list contains' && second.type.kind === 'text'
    ? `rt.listContainsText(${shop.keep(called)}, ${first.js}, ${second.direct}, h)`
    : undefined
}

/** Money and days that a function gives compare by their parts, as facts do. */
function withParts(shop: Workshop, js: string, type: Type): Code {
  if (type.kind === 'money') {
    const sum = shop.temporary()
    const parts = { minor: `(${sum} = ${js})?.minor`, currency: `${sum}?.currency` }
    return { js, type, nullable: true, money: parts }
  }
  if (type.kind === 'day') return { js, type, nullable: true, direct: `rt.readDay(${js})` }
  return { js, type, nullable: true }
}

function typeOfResult(called: LibraryFunction, chosen: Signature, given: readonly Code[]): Type {
  if (called.name === 'duration') return durationType(given)
  if (called.name === 'abs' && chosen.result === 'any') return given[0]?.type ?? anyType
  if (chosen.result === 'of the elements') return elementType(given)
  if (chosen.result === 'list of the elements') return { kind: 'list', of: elementType(given.slice(0, 1)) }
  if (chosen.result === 'of the first') return given[0]?.type ?? anyType
  return { kind: chosen.result }
}

/** A duration's text says of which kind it is. */
function durationType(given: readonly Code[]): Type {
  const text = given[0]?.constant?.value
  if (typeof text !== 'string') return anyType
  return { kind: /^-?P[^T]*[YM]/.test(text) ? 'months duration' : 'days duration' }
}

function elementType(given: readonly Code[]): Type {
  const types = given.map(({ type }) => (type.kind === 'list' ? (type.of ?? anyType) : type))
  const together = types.reduce((all, type) => unify(all, type), { kind: 'null' } as Type)
  return isNumeric(together) ? { kind: 'number' } : together
}

/** A value that is known when the expression is loaded. */
export function constantCode(shop: Workshop, value: unknown, type: Type): Code {
  const plain = value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
  const js = plain ? literal(value) : shop.keep(value)
  return { js, type, nullable: value === null, cheap: true, constant: { value }, ...partsOfConstant(value, js) }
}

function partsOfConstant(value: unknown, js: string): Partial<Code> {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return { direct: js }
  if (value instanceof Temporal.PlainDate) return { direct: String(readDay(value)) }
  if (value instanceof FeelDateTime) {
    const moment = instantNanoseconds(value)
    return moment === null ? {} : { direct: `${moment}n` }
  }
  if (value instanceof DayDuration) return { direct: `${value.nanoseconds}n` }
  if (value instanceof MonthDuration) return { months: String(value.months) }
  if (value instanceof FeelMoney) return { money: { minor: `${js}.minor`, currency: `${js}.currency` } }
  return {}
}
