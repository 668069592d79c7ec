// Comparisons. In law mode facts compare by JavaScript's own operators wherever their types allow it.

import { type Code, literal, type Workshop } from './code.ts'
import type { CompareOperator } from './syntax.ts'
import { booleanType, isNumeric } from './types.ts'

const native: Readonly<Record<CompareOperator, string>> = {
  '=': '===',
  '!=': '!==',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

/** A test whether a value is there, for the literal null on the other side. */
export function compareWithNull(operator: '=' | '!=', value: Code): Code {
  const present = value.money
    ? `(${value.money.minor} == null || !${value.money.currency})`
    : `${value.direct ?? value.js} == null`
  return { js: operator === '=' ? `(${present})` : `(!(${present}))`, type: booleanType, nullable: false }
}

/** Law: a comparison of two facts that is unknown when either is missing. */
export function compareInLaw(shop: Workshop, operator: CompareOperator, left: Code, right: Code): Code {
  const nullable = left.nullable || right.nullable
  const made = (js: string, isNullable = nullable): Code => ({ js, type: booleanType, nullable: isNullable })
  const equality = operator === '=' || operator === '!='
  if (left.money && right.money) return made(compareSums(shop, operator, left.money, right.money), true)
  if (left.direct && right.direct && !(left.type.kind === 'text' && !equality)) {
    return made(guarded(shop, left, right, (a, b) => `${a} ${native[operator]} ${b}`))
  }
  if (left.sign && right.constant?.value === 0 && !equality) {
    return made(guarded(shop, { ...left, direct: left.sign }, right, (a, b) => `${a} ${native[operator]} ${b}`))
  }
  if (isNumeric(left.type) && isNumeric(right.type)) {
    return made(guarded(shop, left, right, (a, b) => compareExact(operator, a, b)))
  }
  if (equality) {
    const same = `rt.lawEquals(${left.js}, ${right.js}, h)`
    return made(operator === '=' ? same : `rt.not(${same})`, true)
  }
  return made(`rt.ordered(${literal(operator)}, ${left.js}, ${right.js}, h)`, true)
}

/** Evaluates both sides once, gives null when either is missing, else what is written of them. */
function guarded(shop: Workshop, left: Code, right: Code, write: (a: string, b: string) => string): string {
  const guards: string[] = []
  const [a, b] = [left, right].map((side) => {
    const js = side.direct ?? side.js
    if (side.constant) return js
    const name = shop.temporary()
    guards.push(side.nullable ? `(${name} = ${js}) == null` : `(${name} = ${js}, false)`)
    return name
  })
  const written = write(a as string, b as string)
  return guards.length === 0 ? `(${written})` : `(${guards.join(' || ')} ? null : ${written})`
}

const compareExact = (operator: CompareOperator, a: string, b: string) =>
  `(typeof ${a} === 'number' && typeof ${b} === 'number' ? ${a} ${native[operator]} ${b} : rt.compareNumbers(${a}, ${b}) ${native[operator]} 0)`

function compareSums(
  shop: Workshop,
  operator: CompareOperator,
  left: { minor: string; currency: string },
  right: { minor: string; currency: string },
): string {
  const [a, c, b, d] = [shop.temporary(), shop.temporary(), shop.temporary(), shop.temporary()]
  const order = shop.temporary()
  const missing = [
    `(${a} = ${left.minor}) == null`,
    `!(${c} = ${left.currency})`,
    `(${b} = ${right.minor}) == null`,
    `!(${d} = ${right.currency})`,
  ].join(' || ')
  const quick = `${c} === ${d} && typeof ${a} === 'number' && typeof ${b} === 'number'`
  const slow = `(${order} = rt.moneyOrder(${a}, ${c}, ${b}, ${d}, h)) === null ? null : ${order} ${native[operator]} 0`
  return `(${missing} ? null : ${quick} ? ${a} ${native[operator]} ${b} : ${slow})`
}

/** Joins answers by and or or, in three values, stopping at the first that decides. */
export function joinAnswers(shop: Workshop, word: 'and' | 'or', answers: readonly Code[]): Code {
  const [only] = answers
  if (answers.length === 1 && only) return only
  const decisive = word === 'and' ? 'false' : 'true'
  const rest = word === 'and' ? 'true' : 'false'
  const nullable = answers.filter((answer) => answer.nullable)
  if (nullable.length === 0) {
    const sign = word === 'and' ? ' && ' : ' || '
    return { js: `(${answers.map((answer) => answer.js).join(sign)})`, type: booleanType, nullable: false }
  }
  const unknown: string[] = []
  const tests = answers.map((answer) => {
    if (!answer.nullable) return `${answer.js} === ${decisive}`
    const name = shop.temporary()
    unknown.push(`${name} === null`)
    return `(${name} = ${answer.js}) === ${decisive}`
  })
  const js = `(${tests.join(' || ')} ? ${decisive} : ${unknown.join(' || ')} ? null : ${rest})`
  return { js, type: booleanType, nullable: true }
}
