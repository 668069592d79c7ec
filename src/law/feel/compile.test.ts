// Law mode: what is refused when an expression is loaded, and what a missing fact leaves open.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal } from 'decimal.js'
import { compile, ExpressionFault, type Hands, type Name, type Unknown } from './compile.ts'

const names: Name[] = [
  { name: 'contract signed on', type: 'day', key: 'contract_signed_on' },
  { name: 'passport ends on', type: 'day', key: 'passport_ends_on' },
  { name: 'contract months', type: 'integer', key: 'contract_months' },
  { name: 'basic monthly salary', type: 'money', key: 'salary_minor', currencyKey: 'salary_currency' },
  { name: 'placement fee paid by worker', type: 'money', key: 'fee_minor', currencyKey: 'fee_currency' },
  { name: 'placement fee cap', type: 'number', key: 'cap' },
  { name: 'wage floor', type: 'money' },
  { name: 'medical outcome', type: 'text', key: 'medical_outcome' },
  { name: 'passport check digits right', type: 'boolean', key: 'digits_right' },
  { name: 'order begins at', type: 'instant', key: 'order_begins_at' },
  { name: 'countries', type: 'list' },
]

const facts = {
  contract_signed_on: Temporal.PlainDate.from('2026-01-31'),
  passport_ends_on: Temporal.PlainDate.from('2026-07-31'),
  contract_months: 24,
  salary_minor: 380_00,
  salary_currency: 'USD',
  fee_minor: 380_01,
  fee_currency: 'USD',
  cap: 1,
  'wage floor': { minor: 400_00, currency: 'USD' },
  medical_outcome: 'fit',
  digits_right: true,
  order_begins_at: Temporal.Instant.from('2026-01-31T16:00:00Z'),
  countries: ['SA', 'QA'],
}

const hands: Hands = { today: Temporal.PlainDate.from('2026-11-24') }

const answer = (expression: string, other: Record<string, unknown> = {}, given: Hands = hands): unknown =>
  compile(expression, names).evaluate({ ...facts, ...other }, given)

function faultOf(expression: string, known: readonly Name[] = names): ExpressionFault {
  try {
    compile(expression, known)
  } catch (error) {
    if (error instanceof ExpressionFault) return error
    throw error
  }
  throw new Error(`"${expression}" was not refused`)
}

test('rules over facts read as sentences and hold or fail', () => {
  const holding = [
    'passport ends on >= contract signed on + @"P6M"',
    'passport ends on - contract signed on >= @"P181D"',
    'contract months <= 24',
    'contract months in [12..24]',
    'medical outcome in ("fit", "fit with condition")',
    'passport check digits right and not(medical outcome = "not fit")',
    'placement fee paid by worker > placement fee cap * basic monthly salary',
    'basic monthly salary < money(400, "USD")',
    'basic monthly salary + money(20, "USD") = wage floor',
    'highest([basic monthly salary, wage floor]) = money(400, "USD")',
    'max(basic monthly salary, wage floor) = wage floor',
    'today > contract signed on',
    'today() = today',
    'order begins at = @"2026-02-01T00:00:00+08:00"',
    'order begins at < @"2026-02-01T00:00:01+08:00"',
    'passport ends on.year = 2026',
    'contract signed on between @"2026-01-01" and today',
    '"SA" in countries',
    'list contains(countries, "QA")',
    'some country in countries satisfies country = "SA"',
    'count(countries[item != "SA"]) = 1',
    'if contract months > 12 then passport check digits right else false',
    '0.1 + 0.2 = 0.3',
  ]
  for (const rule of holding) assert.equal(answer(rule), true, rule)
  assert.equal(answer('placement fee paid by worker <= placement fee cap * basic monthly salary'), false)
  assert.equal(answer('contract months > 24'), false)
})

test('a missing fact leaves a comparison unknown, whatever the comparison', () => {
  const missing = {
    contract_months: null,
    medical_outcome: undefined,
    passport_ends_on: null,
    salary_minor: null,
    fee_currency: null,
    countries: null,
    order_begins_at: null,
    cap: null,
    digits_right: null,
  }
  const open = [
    'contract months = 24',
    'contract months != 24',
    'contract months < 24',
    'not(contract months = 24)',
    'contract months in [1..24]',
    'contract months in (1, 2)',
    'contract months between 1 and 24',
    'medical outcome = "fit"',
    'medical outcome != "not fit"',
    'medical outcome in ("fit", "fit with condition")',
    'not(medical outcome in ("not fit", "fit with condition"))',
    'passport ends on >= today',
    'passport ends on + @"P1M" > today',
    'today - passport ends on > @"P1D"',
    'basic monthly salary >= money(400, "USD")',
    'basic monthly salary != money(400, "USD")',
    'placement fee paid by worker <= money(400, "USD")',
    'placement fee cap * wage floor < money(1, "USD")',
    'highest([basic monthly salary, wage floor]) > money(1, "USD")',
    'not(list contains(countries, "SA"))',
    'not(list contains(["SA"], medical outcome))',
    'not(list contains([medical outcome], "SA"))',
    'not("SA" in countries)',
    'not("SA" in [medical outcome, "QA"])',
    'count(["SA"][item = medical outcome]) = 0',
    'every country in countries satisfies country = "SA"',
    'some country in ["SA"] satisfies country = medical outcome',
    'order begins at < @"2026-02-01T00:00:00+08:00"',
    'if passport check digits right then true else true',
    'passport check digits right',
    'passport check digits right and contract signed on < today',
    'starts with(medical outcome, "fit")',
    '[medical outcome] = ["fit"]',
    '[medical outcome] != ["fit"]',
  ]
  for (const rule of open) assert.equal(answer(rule, missing), null, rule)
})

test('a missing fact does not hide an answer that is already certain', () => {
  assert.equal(answer('contract months > 12 or passport check digits right', { contract_months: null }), true)
  assert.equal(answer('contract months > 12 and not(passport check digits right)', { contract_months: null }), false)
})

test('the literal null asks whether a fact is there', () => {
  assert.equal(answer('contract months = null', { contract_months: undefined }), true)
  assert.equal(answer('contract months != null'), true)
  assert.equal(answer('null = basic monthly salary', { salary_currency: null }), true)
  assert.equal(answer('wage floor = null'), false)
  assert.equal(answer('passport ends on = null', { passport_ends_on: null }), true)
  assert.equal(answer('today = null', {}, {}), true)
})

test('without today a rule that needs it is unknown', () => {
  assert.equal(answer('today > contract signed on', {}, {}), null)
})

test('money of two currencies compares at the rate handed in, and a rate that is lacking is named', () => {
  const rule = 'basic monthly salary >= money(20000, "PHP")'
  const asked: Unknown[] = []
  const noting = { ...hands, unknown: (what: Unknown) => void asked.push(what) }
  assert.equal(answer(rule, {}, noting), null)
  assert.equal(answer('highest([wage floor, money(1, "PHP")]) = wage floor', {}, noting), null)
  assert.deepEqual(asked, [
    { kind: 'rate', from: 'USD', to: 'PHP' },
    { kind: 'rate', from: 'PHP', to: 'USD' },
  ])
  const rated = (rate: string): Hands => ({ ...hands, rate: () => new Decimal(rate) })
  assert.equal(answer(rule, {}, rated('52.6315')), false)
  assert.equal(answer(rule, {}, rated('52.6316')), true)
})

test('the way back of a rate is exact: at 7.80 dollars of Hong Kong, 3,120 of them are 400 US dollars', () => {
  const wage = [{ name: 'wage', type: 'money', key: 'minor', currencyKey: 'currency' }] as const
  const backAt780: Hands = { rate: () => ({ of: 100, per: 780 }) }
  const floor = compile('wage >= money(400, "USD")', wage)
  assert.equal(floor.evaluate({ minor: 3120_00, currency: 'HKD' }, backAt780), true)
  assert.equal(floor.evaluate({ minor: 3119_99, currency: 'HKD' }, backAt780), false)
  assert.equal(floor.evaluate({ minor: 9_007_199_254_740_991, currency: 'HKD' }, backAt780), true)
})

test('currencies of other decimal places convert by them', () => {
  const rule = 'basic monthly salary = money(123, "KWD")'
  const sameValue: Hands = { rate: () => new Decimal(1) }
  assert.equal(answer(rule, { salary_minor: 123_00 }, sameValue), true)
  assert.equal(answer('basic monthly salary = money(123, "JPY")', { salary_minor: 123_00 }, sameValue), true)
})

test('the names that an expression reads are listed once, in the order of reading', () => {
  const rule = compile(
    'contract months > 12 and medical outcome = "fit" and contract months < 36 and today > @"2026-01-01"',
    names,
  )
  assert.deepEqual(rule.uses, ['contract months', 'medical outcome'])
  assert.equal(rule.type, 'boolean')
  assert.equal(compile('placement fee cap * basic monthly salary', names).type, 'money')
  assert.equal(compile('passport ends on + @"P1D"', names).type, 'day')
})

test('an unknown name is refused where it stands, with what was perhaps meant', () => {
  const fault = faultOf('contract months > 12 and\n  placement fee paid by wroker > basic monthly salary')
  assert.deepEqual([fault.line, fault.column, fault.suggestion], [2, 3, 'placement fee paid by worker'])
  assert.match(fault.message, /no name "placement fee paid by wroker".*Did you mean "placement fee paid by worker"\?/)
  assert.equal(faultOf('cuont(countries)').suggestion, 'count')
  assert.equal(faultOf('passport ends on.yaer').suggestion, 'year')
  assert.equal(faultOf('contract months instance of nubmer').suggestion, 'number')
  assert.equal(faultOf('substring(string: "a", start positoin: 1)').suggestion, 'start position')
  assert.equal(faultOf('zzzzzzzz = 1').suggestion, undefined)
})

test('types that cannot go together are refused, each with its place', () => {
  const wrong: [string, number, number][] = [
    ['basic monthly salary > 400', 1, 1],
    ['contract months > 1 and medical outcome < 3', 1, 25],
    ['contract months and true', 1, 1],
    ['true and medical outcome', 1, 10],
    ['contract months = "24"', 1, 1],
    ['contract signed on = "2026-01-01"', 1, 1],
    ['contract signed on + 30', 1, 1],
    ['contract signed on + contract signed on', 1, 1],
    ['basic monthly salary * wage floor', 1, 1],
    ['basic monthly salary + 1', 1, 1],
    ['medical outcome + contract months', 1, 1],
    ['-medical outcome', 1, 1],
    ['order begins at > today', 1, 1],
    ['order begins at > @"2026-01-01T00:00:00"', 1, 19],
    ['passport check digits right < true', 1, 1],
    ['contract months < null', 1, 1],
    ['contract months in ("a", "b")', 1, 1],
    ['medical outcome in [1..3]', 1, 1],
    ['if medical outcome then 1 else 2', 1, 4],
    ['if passport check digits right then 1 else "a"', 1, 44],
    ['some c in countries satisfies 1', 1, 31],
    ['string length(contract months)', 1, 15],
    ['passport ends on.hour = 1', 1, 1],
    ['contract months(1)', 1, 1],
    ['date("2026-02-30") = today', 1, 1],
    ['@"nonsense" = today', 1, 1],
    ['money(1, "Dollars") > wage floor', 1, 1],
    ['substring("a")', 1, 1],
    ['not(contract months)', 1, 5],
    ['{a: 1, a: 2}', 1, 8],
    ['contract months > ', 1, 18],
    ['contract months > 1 )', 1, 21],
    ['', 1, 1],
    ['function(x) external {java: {}}', 1, 1],
  ]
  for (const [expression, line, column] of wrong) {
    const fault = faultOf(expression)
    assert.deepEqual([fault.line, fault.column], [line, column], `${expression}: ${fault.message}`)
  }
})

test('what is outside the subset says so', () => {
  assert.match(faultOf('function(x) external {java: {}}').message, /outside the subset: external functions/)
})

test('a name that holds a word of FEEL, clashes, or is no plain words is refused', () => {
  const refused = (name: string, ...others: string[]) =>
    faultOf(
      '1',
      [name, ...others].map((each): Name => ({ name: each, type: 'number' })),
    ).message
  for (const word of [
    'and',
    'or',
    'between',
    'in',
    'if',
    'then',
    'else',
    'for',
    'return',
    'some',
    'every',
    'satisfies',
    'function',
    'not',
    'true',
    'false',
    'null',
    'instance of',
  ]) {
    assert.match(refused(`days ${word} months`), /a word of FEEL's own/, word)
  }
  assert.match(refused('wage', 'wage'), /stands for two things/)
  assert.match(refused('count'), /clashes with FEEL's function/)
  assert.match(refused('wage-floor'), /letters and digits/)
  assert.match(refused('wage  floor'), /letters and digits/)
  assert.doesNotThrow(() => compile('1', [{ name: 'notice given on', type: 'day' }]))
})

test('a name with spaces is one name only because the parser is given it', () => {
  const expression = 'days between signing and departure <= 5'
  const known = compile(expression, [{ name: 'days between signing and departure', type: 'number' }], {
    mode: 'standard',
  })
  assert.deepEqual(known.uses, ['days between signing and departure'])
  assert.equal(known.evaluate({ 'days between signing and departure': 4 }), true)

  const parts: Name[] = ['days', 'signing', 'departure'].map((name) => ({ name, type: 'number' }))
  const misread = compile('days between signing and departure', parts, { mode: 'standard' })
  assert.deepEqual(misread.uses, ['days', 'signing', 'departure'])
})

test('a path reads a name with spaces inside a context, with and without its shape', () => {
  const known: Name[] = [{ name: 'contract', type: 'any' }]
  const values = { contract: { 'monthly wage': 400 } }
  assert.equal(compile('contract.monthly wage >= 400', known, { mode: 'standard' }).evaluate(values), true)
  const shaped = compile('contract.monthly wage >= 400', known, {
    mode: 'standard',
    shape: { contract: { 'monthly wage': 1 } },
  })
  assert.equal(shaped.evaluate(values), true)
})

test('facts are taken as PostgreSQL gives them', () => {
  const taken: [Name['type'], unknown, string][] = [
    ['number', '12345678901234567890.12', 'fact = 12345678901234567890.12'],
    ['number', 0.1, 'fact + 0.2 = 0.3'],
    ['number', new Decimal('0.1'), 'fact * 3 = 0.3'],
    ['day', '2026-01-31', 'fact = @"2026-01-31"'],
    ['instant', Temporal.Instant.from('2026-01-31T00:00:00.000001Z'), 'fact > @"2026-01-31T00:00:00Z"'],
    ['time', Temporal.PlainTime.from('08:00'), 'fact = @"08:00:00"'],
    ['days duration', Temporal.Duration.from('P10D'), 'fact > @"P9DT23H"'],
    ['days duration', 'PT1H', 'fact = @"PT60M"'],
    ['months duration', Temporal.Duration.from('P1Y'), 'fact = @"P12M"'],
    ['context', { 'monthly wage': 400 }, 'fact.monthly wage = 400'],
    ['list', [1, 2, null], 'count(fact) = 3'],
  ]
  for (const [type, value, rule] of taken) {
    assert.equal(compile(rule, [{ name: 'fact', type }]).evaluate({ fact: value }), true, rule)
  }
})

test('comparing days and money makes no objects: the generated code calls nothing that does', () => {
  const { source } = compile(
    'passport ends on >= contract signed on and basic monthly salary >= money(400, "USD")',
    names,
  )
  assert.doesNotMatch(source, /callLibrary|callInLaw|dayOf|moneyOf|readAs|ordered/)
})

test('a rule of a few comparisons costs less than a microsecond', () => {
  const rule = compile(
    'passport ends on >= contract signed on + @"P6M" and placement fee paid by worker <= placement fee cap * basic monthly salary and medical outcome in ("fit", "fit with condition")',
    names,
  )
  const run = (times: number) => {
    const start = process.hrtime.bigint()
    for (let index = 0; index < times; index++) rule.evaluate(facts, hands)
    return Number(process.hrtime.bigint() - start) / times
  }
  run(20_000)
  const best = Math.min(...Array.from({ length: 5 }, () => run(20_000)))
  assert.ok(best < 1000, `${best} ns`)
})
