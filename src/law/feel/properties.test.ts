// Laws that hold for all values, tried on many.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { evaluate as feelin } from 'feelin'
import { compile, type Name } from './compile.ts'
import { addMonthsToDay, dateOfEpochDay, dayOf, epochDay } from './days.ts'
import { evaluateCase, evaluateCases } from './evaluate-cases.ts'

const standard = (expression: string) => evaluateCases([{ expression }])[0]

test('hundredths add, subtract and multiply as whole numbers of hundredths do', () => {
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
  const written = (value: number) =>
    `(${value < 0 ? '-' : ''}${Math.trunc(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')})`
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      const expression = `${written(a)} + ${written(b)} = ${a + b} / 100 and ${written(a)} - ${written(b)} = ${a - b} / 100`
      assert.deepEqual(standard(expression), { value: true }, expression)
      const product = (BigInt(a) * BigInt(b)).toString()
      assert.deepEqual(standard(`${written(a)} * ${written(b)} * 10000 = ${product}`), { value: true })
    }),
  )
})

test('a fact that is a binary fraction counts as the decimal that it prints as', () => {
  const sum = compile('a + b', [
    { name: 'a', type: 'number' },
    { name: 'b', type: 'number' },
  ])
  const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
  const Wide = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_EVEN })
  fc.assert(
    fc.property(value, value, (a, b) => {
      const expected = new Wide(String(a)).plus(String(b))
      assert.ok(expected.eq(String(sum.evaluate({ a, b }))))
    }),
  )
})

test('whole numbers stay exact beyond 2^53', () => {
  const product = compile('string(a * b + a)', [
    { name: 'a', type: 'integer' },
    { name: 'b', type: 'integer' },
  ])
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
      const exact = BigInt(a) * BigInt(b) + BigInt(a)
      const text = exact.toString()
      if (text.replace('-', '').length <= 34) assert.equal(product.evaluate({ a, b }), text)
    }),
  )
})

const answers = fc.constantFrom(true, false, null)
const logic: Name[] = ['a', 'b', 'c'].map((name) => ({ name, type: 'boolean' }))
const law = (expression: string) => compile(expression, logic)

test("Kleene's laws hold in law: order, grouping and de Morgan change no answer", () => {
  const pairs = [
    ['a and b', 'b and a'],
    ['a or b', 'b or a'],
    ['a and (b and c)', '(a and b) and c'],
    ['a or (b or c)', '(a or b) or c'],
    ['not(a and b)', 'not(a) or not(b)'],
    ['not(a or b)', 'not(a) and not(b)'],
    ['a and (b or c)', 'a and b or a and c'],
    ['not(not(a))', 'a'],
  ].map(([left, right]) => [law(left as string), law(right as string)] as const)
  fc.assert(
    fc.property(answers, answers, answers, (a, b, c) => {
      for (const [left, right] of pairs) assert.equal(left.evaluate({ a, b, c }), right.evaluate({ a, b, c }))
    }),
  )
})

test('what is decided with a fact missing is decided the same whatever the fact turns out to be', () => {
  const rules = [
    'a and b or c',
    'not(a) or b and c',
    'if a then b else c',
    '(a = b) or c',
    'a != true and (b or not(c))',
  ]
  const compiled = rules.map(law)
  fc.assert(
    fc.property(answers, answers, answers, fc.boolean(), (a, b, c, later) => {
      for (const rule of compiled) {
        const before = rule.evaluate({ a, b, c })
        if (before !== null) assert.equal(rule.evaluate({ a: a ?? later, b: b ?? later, c: c ?? later }), before)
      }
    }),
  )
})

const sums: Name[] = [
  { name: 'paid', type: 'money', key: 'paid_minor', currencyKey: 'paid_currency' },
  { name: 'cap', type: 'money', key: 'cap_minor', currencyKey: 'cap_currency' },
]
const minor = fc.integer({ min: 0, max: 1_000_000_000 })

test('sums of one currency compare as their minor units, in every comparison', () => {
  const operators = {
    '<': (a: number, b: number) => a < b,
    '<=': (a: number, b: number) => a <= b,
    '>': (a: number, b: number) => a > b,
    '>=': (a: number, b: number) => a >= b,
    '=': (a: number, b: number) => a === b,
    '!=': (a: number, b: number) => a !== b,
  }
  const compiled = Object.entries(operators).map(([sign, holds]) => ({
    rule: compile(`paid ${sign} cap`, sums),
    holds,
  }))
  fc.assert(
    fc.property(minor, minor, (a, b) => {
      for (const { rule, holds } of compiled) {
        const facts = { paid_minor: a, paid_currency: 'PHP', cap_minor: b, cap_currency: 'PHP' }
        assert.equal(rule.evaluate(facts), holds(a, b))
      }
    }),
  )
})

test('sums of two currencies compare only at the rate that is handed in', () => {
  const rule = compile('paid <= cap', sums)
  const hundredths = fc.integer({ min: 1, max: 100_000 })
  fc.assert(
    fc.property(minor, minor, hundredths, (a, b, cents) => {
      const facts = { paid_minor: a, paid_currency: 'USD', cap_minor: b, cap_currency: 'PHP' }
      const rate = new Decimal(cents).div(100)
      assert.equal(rule.evaluate(facts, { rate: () => rate }), BigInt(a) * BigInt(cents) <= BigInt(b) * 100n)
      assert.equal(rule.evaluate(facts, { rate: () => null }), null)
      assert.equal(rule.evaluate(facts), null)
    }),
  )
})

const days = fc.integer({ min: -700_000, max: 2_900_000 })

test('the count of a day goes there and back, and agrees with Temporal', () => {
  fc.assert(
    fc.property(days, (count) => {
      const { year, month, day } = dateOfEpochDay(count)
      assert.equal(epochDay(year, month, day), count)
      const temporal = new Temporal.PlainDate(1970, 1, 1).add({ days: count })
      assert.equal(dayOf(count)?.toString(), temporal.toString())
    }),
  )
})

test('months are added to a count as Temporal adds them', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -1200, max: 1200 }), (count, months) => {
      const temporal = dayOf(count)?.add({ months })
      assert.equal(dayOf(addMonthsToDay(count, months))?.toString(), temporal?.toString())
    }),
  )
})

test('a day compares the same as a PlainDate, an ISO text and a count', () => {
  const rule = compile('ends on >= starts on + @"P6M"', [
    { name: 'ends on', type: 'day' },
    { name: 'starts on', type: 'day' },
  ])
  const near = fc.integer({ min: 0, max: 40_000 })
  fc.assert(
    fc.property(near, near, (a, b) => {
      const [ends, starts] = [dayOf(a), dayOf(b)] as [Temporal.PlainDate, Temporal.PlainDate]
      const expected = Temporal.PlainDate.compare(ends, starts.add({ months: 6 })) >= 0
      assert.equal(rule.evaluate({ 'ends on': ends, 'starts on': starts }), expected)
      assert.equal(rule.evaluate({ 'ends on': ends.toString(), 'starts on': b }), expected)
    }),
  )
})

// Expressions over what feelin has right: small whole numbers, texts, missing values, three answers.
const grammar = fc.letrec<{ number: string; answer: string; list: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -20, max: 20 }).map((value) => (value < 0 ? `(${value})` : String(value))),
    fc.constantFrom('x', 'y'),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number')).map((parts) => `(${parts.join(' ')})`),
    fc.tuple(tie('answer'), tie('number'), tie('number')).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
    tie('list').map((list) => `count(${list})`),
    fc.tuple(fc.constantFrom('sum', 'max', 'min'), tie('list')).map(([name, list]) => `${name}(${list})`),
  ),
  answer: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('true', 'false'),
    fc
      .tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '=', '!='), tie('number'))
      .map((parts) => `(${parts.join(' ')})`),
    fc.tuple(tie('answer'), fc.constantFrom('and', 'or'), tie('answer')).map((parts) => `(${parts.join(' ')})`),
    tie('answer').map((answer) => `not(${answer})`),
    fc.tuple(tie('number'), fc.nat(9)).map(([a, b]) => `(${a} in [-${b}..${b}])`),
  ),
  list: fc.oneof(
    { maxDepth: 4 },
    fc.array(tie('number'), { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    tie('list').map((list) => `(for i in ${list} return i * 2)`),
    tie('list').map((list) => `reverse(${list})`),
    tie('list').map((list) => `${list}[item > 0]`),
  ),
}))

test('random expressions over numbers, answers and lists give what feelin gives', () => {
  const context = { x: 3, y: -7 }
  fc.assert(
    fc.property(fc.oneof(grammar.number, grammar.answer, grammar.list), (expression) => {
      const ours = evaluateCases([{ expression, context }])[0]
      const theirs: unknown = feelin(expression, context).value
      assert.equal(JSON.stringify(ours), JSON.stringify({ value: theirs }).replaceAll('-0', '0'), expression)
    }),
    { numRuns: 400 },
  )
})

test('no text, however strange, makes the engine fail but by a fault', () => {
  const scraps = fc.constantFrom(
    'x',
    '1',
    '"a"',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '.',
    '..',
    '+',
    '-',
    '*',
    '=',
    '<',
  )
  const words = fc.constantFrom(
    'if',
    'then',
    'else',
    'for',
    'in',
    'return',
    'and',
    'or',
    'not',
    'null',
    '@"P1D"',
    'max',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(scraps, words), { maxLength: 12 }), (parts) => {
      const [result] = evaluateCases([{ expression: parts.join(' '), context: { x: 1 } }])
      assert.ok(result && ('value' in result || /^\d+:\d+ /.test(result.error)))
    }),
    { numRuns: 500 },
  )
})

test('a name cannot reach into JavaScript', () => {
  const reaching = [
    'constructor',
    '__proto__',
    'toString',
    'v',
    'rt',
    'process',
    'x.constructor',
    '{}.__proto__',
    '[].length',
  ]
  for (const expression of reaching) {
    assert.deepEqual(
      evaluateCase({ expression, context: { x: { a: 1 } } }) ?? null,
      expression === '[].length' ? [] : null,
    )
  }
})
