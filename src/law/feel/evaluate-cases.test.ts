// Cases from outside: contexts of JSON and of expressions, values as JSON, faults as words.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluateCases } from './evaluate-cases.ts'

const only = (expression: string, context?: Record<string, unknown>) =>
  evaluateCases([{ expression, ...(context && { context }) }])[0]

test('an entry of the context may be an expression over the entries before it', () => {
  const context = { a: 2, b: { feel: 'a * 3' }, born: { feel: '@"1990-01-31"' }, twice: { feel: 'function(n) n * b' } }
  assert.deepEqual(only('twice(a) + b', context), { value: 18 })
  assert.deepEqual(only('born + @"P1M"', context), { value: '1990-02-28' })
})

test('names with spaces, operators, accents and words of FEEL are read from the context', () => {
  const context = {
    'days between signing and departure': 4,
    "worker's wage": 5,
    'a-b': 6,
    Müller: 7,
    'home address': { 'post code': 8 },
  }
  const sum = "days between signing and departure + worker's wage + a-b + Müller + home address.post code"
  assert.deepEqual(only(sum, context), { value: 30 })
})

test('each case stands by itself: a fault in one is an error with its place, and the others are answered', () => {
  const results = evaluateCases([
    { expression: '1 + 1' },
    { expression: '1 +\n  * 2' },
    { expression: 'x', context: { x: { feel: '(' } } },
    { expression: 'function(x) external {java: {}}' },
    { expression: 'null' },
  ])
  assert.deepEqual(results, [
    { value: 2 },
    { error: '2:3 "*" cannot stand here.' },
    { error: '1:2 The expression ends too early.' },
    { error: '1:1 This is outside the subset: external functions.' },
    { value: null },
  ])
})

test('values leave as JSON', () => {
  const written =
    '[1.5, "a", true, null, @"2026-01-01", @"10:00:00Z", @"2026-01-01T10:00:00", @"P1DT2H", @"P1Y", {a: [1..3)}, function(a) a]'
  assert.deepEqual(only(written), {
    value: [
      1.5,
      'a',
      true,
      null,
      '2026-01-01',
      '10:00:00Z',
      '2026-01-01T10:00:00',
      'P1DT2H',
      'P1Y',
      { a: '[1..3)' },
      'function(a)',
    ],
  })
  assert.deepEqual(only('10 ** 400'), { value: `1${'0'.repeat(400)}` })
  assert.deepEqual(only('money(400, "USD")'), { value: 'money(400, "USD")' })
})

test('today and now are handed in, and without them there are none', () => {
  const now = Temporal.ZonedDateTime.from('2026-11-24T23:30:00[Asia/Manila]')
  const cases = [{ expression: 'today()' }, { expression: 'now()' }]
  assert.deepEqual(evaluateCases(cases, { now }), [
    { value: '2026-11-24' },
    { value: '2026-11-24T23:30:00@Asia/Manila' },
  ])
  assert.deepEqual(evaluateCases(cases), [{ value: null }, { value: null }])
})

test('an expression that calls itself without end is an error, not a crash', () => {
  const result = only('{f: function(n) f(n + 1)}.f(1)')
  assert.ok(result && 'error' in result && result.error.includes('too deep'))
})
