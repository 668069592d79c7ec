// Arithmetic: which types meet under which sign, and the shortest code for it.

import type { Code, Workshop } from './code.ts'
import type { ArithmeticOperator } from './syntax.ts'
import { isNumeric, isOpen, numberType, type Type } from './types.ts'

const calls: Readonly<Record<ArithmeticOperator, string>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '**': 'power',
}

const isDuration = (type: Type) => type.kind === 'days duration' || type.kind === 'months duration'

/** The type of a result; undefined when the two do not go together. */
export function resultType(operator: ArithmeticOperator, left: Type, right: Type): Type | undefined {
  if (isOpen(left) || isOpen(right)) return openResult(operator, left, right)
  if (isNumeric(left) && isNumeric(right)) {
    const whole = left.kind === 'integer' && right.kind === 'integer' && operator !== '/' && operator !== '**'
    return whole ? left : numberType
  }
  if (operator === '+' || operator === '-') return sumType(operator, left, right)
  if (operator === '*') {
    if (isNumeric(right) && (left.kind === 'money' || isDuration(left))) return left
    return isNumeric(left) && (right.kind === 'money' || isDuration(right)) ? right : undefined
  }
  if (operator !== '/') return undefined
  if (isNumeric(right) && (left.kind === 'money' || isDuration(left))) return left
  return left.kind === right.kind && (left.kind === 'money' || isDuration(left)) ? numberType : undefined
}

/** With one side unknown only what can never be is refused. */
function openResult(operator: ArithmeticOperator, left: Type, right: Type): Type | undefined {
  const known = [left, right].filter((side) => !isOpen(side))
  const never = ['boolean', 'list', 'context', 'range', 'function']
  if (known.some((side) => never.includes(side.kind))) return undefined
  return operator === '**' ? numberType : { kind: 'any' }
}

function sumType(operator: '+' | '-', left: Type, right: Type): Type | undefined {
  const same = left.kind === right.kind
  if (same && (left.kind === 'money' || isDuration(left))) return left
  if (operator === '+' && same && left.kind === 'text') return left
  if (isDuration(right) && movedBy(left, right)) return left
  if (operator === '+') return isDuration(left) && movedBy(right, left) ? right : undefined
  const moments = ['day', 'instant', 'time']
  return same && moments.includes(left.kind) ? { kind: 'days duration' } : undefined
}

const movedBy = (moved: Type, duration: Type) =>
  moved.kind === 'day' || moved.kind === 'instant' || (moved.kind === 'time' && duration.kind === 'days duration')

/** The code of an operation whose types go together. */
export function arithmetic(shop: Workshop, operator: ArithmeticOperator, left: Code, right: Code, type: Type): Code {
  const js = `rt.${calls[operator]}(${left.js}, ${right.js})`
  if (left.money || right.money) {
    const money = moneyParts(shop, operator, left, right)
    if (money) return { js: `rt.moneyOf(${money.minor}, ${money.currency})`, type, nullable: true, money }
  }
  const direct = type.kind === 'day' ? movedDay(operator, left, right) : undefined
  if (direct) return { js: `rt.dayOf(${direct})`, type, nullable: true, direct }
  if (left.type.kind === 'day' && right.type.kind === 'day' && left.direct && right.direct) {
    return { js, type, nullable: true, direct: `rt.daysBetween(${right.direct}, ${left.direct})` }
  }
  if (operator === '*' && type.kind === 'months duration') {
    const [factor, duration] = isNumeric(left.type) ? [left, right] : [right, left]
    const js = `rt.timesMonths(${factor.js}, ${duration.js})`
    const known = factor.type.kind === 'integer' && !factor.nullable && factor.direct && duration.months
    return { js, type, nullable: true, ...(known && { months: `${factor.direct} * ${duration.months}` }) }
  }
  return { js: quick(shop, operator, left, right) ?? js, type, nullable: true }
}

/** A day moved by a duration, as a count of days. */
function movedDay(operator: ArithmeticOperator, left: Code, right: Code): string | undefined {
  const [day, duration] = left.type.kind === 'day' ? [left, right] : [right, left]
  if (!day.direct || !isDuration(duration.type)) return undefined
  if (duration.months) return `rt.shiftByMonths(${day.direct}, ${operator === '-' ? '-' : ''}(${duration.months}))`
  const call = duration.type.kind === 'days duration' ? 'shiftDays' : 'shiftMonths'
  return `rt.${call}(${day.direct} ?? null, ${duration.js}, ${operator === '-' ? -1 : 1})`
}

function moneyParts(shop: Workshop, operator: ArithmeticOperator, left: Code, right: Code): Code['money'] {
  const [sum, factor] = left.money ? [left, right] : [right, left]
  if (!sum.money || !isNumeric(factor.type) || (operator !== '*' && operator !== '/')) return undefined
  const call = operator === '*' ? 'multiplyNumbers' : 'divideNumbers'
  const [a, b] = [shop.temporary(), shop.temporary()]
  const minor = `((${a} = ${sum.money.minor}) == null || (${b} = ${factor.js}) === null ? null : rt.${call}(${a}, ${b}))`
  return { minor, currency: sum.money.currency }
}

/** Whole numbers are added and multiplied by JavaScript as long as the result stays within 2^53. */
function quick(shop: Workshop, operator: ArithmeticOperator, left: Code, right: Code): string | undefined {
  if (operator === '/' || operator === '**' || !left.direct || !right.direct) return undefined
  if (!isNumeric(left.type) || !isNumeric(right.type)) return undefined
  const [a, b, c] = [shop.temporary(), shop.temporary(), shop.temporary()]
  const missing = `(${a} = ${left.direct}) == null || (${b} = ${right.direct}) == null`
  const exact = `Number.isSafeInteger(${c} = ${a} ${operator} ${b}) ? ${c} + 0 : rt.${calls[operator]}(${a}, ${b})`
  return `(${missing} ? null : ${exact})`
}

export const negative = (value: Code): Code => ({ js: `rt.negate(${value.js})`, type: value.type, nullable: true })
