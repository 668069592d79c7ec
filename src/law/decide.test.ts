import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rule, smallLaw } from './small-pack.fixture.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')

/** Facts of the small catalogue, each there or missing. */
const anyFacts = fc.record({
  age: fc.option(fc.integer({ min: 0, max: 90 })),
  birth_on: fc.option(fc.constantFrom('1990-01-01', '2010-05-05')),
  signed_on: fc.option(fc.constantFrom('2009-12-31', '2012-06-01', '2019-12-31', '2020-01-01', '2026-01-01')),
  pay_minor: fc.option(fc.integer({ min: 0, max: 100_000 })),
  pay_currency: fc.option(fc.constantFrom('USD', 'QAR', 'PHP')),
  paid_minor: fc.option(fc.integer({ min: 0, max: 100_000 })),
  paid_currency: fc.option(fc.constantFrom('USD', 'PHP')),
  country: fc.option(fc.constantFrom('QA', 'HK')),
})

const rates = `rates:
  - pair: USD to QAR
    rate: 3.64
    from: 2001-07
    instrument: act
    section: s. 9
    certainty: A
    owner: director
`

const anchored = `anchors:
  contract signed: signed on
values:
  least age:
    meaning: Least age.
    type: integer
    owner: director
    anchor: contract signed
    versions:
      - { value: 18, from: 2010-01-01, to: 2019-12-31, instrument: act, section: s. 1, certainty: A }
      - { value: 21, from: 2020-01-01, instrument: act, section: s. 1, certainty: A }
rules:
${rule({ id: 'TT-AGE', require: 'age >= least age', message: 'It is {age} and {least age}.' })}${rule({ id: 'TT-PAY', applies: 'country = "QA"', require: 'pay >= money(400, "USD")', message: 'It is {pay}.' })}${rule({ id: 'TT-SIGNED', consequence: 'warns', require: 'signed on <= today', message: 'It is {signed on}.' })}`

const law = smallLaw(anchored, { 'rates.yaml': rates })

test('unknown never passes: where the result is clear, no rule that stops lacked a fact', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const decided = law.decide('clearance', facts, today)
      if (decided.result !== 'clear') return
      assert.ok(facts.age !== null && facts.signed_on !== null && facts.country !== null)
      if (facts.country === 'QA') assert.ok(facts.pay_minor !== null && facts.pay_currency !== null)
      assert.deepEqual(
        decided.answers.filter((answer) => answer.consequence === 'stops'),
        [],
      )
    }),
  )
})

test('an unknown answer names what is missing, and one that is missing nothing is not unknown', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const answer of law.decide('clearance', facts, today, { all: true }).answers) {
        assert.equal(answer.result === 'unknown', answer.missing.length > 0, answer.rule)
      }
    }),
  )
})

test('a fact turns only rules that read it', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, fc.constantFrom('age', 'country', 'birth_on'), (facts, other, column) => {
      const changed = { ...facts, [column]: other[column] }
      const reads: Record<string, string[]> = { age: ['TT-AGE'], country: ['TT-PAY'], birth_on: [] }
      const others = (row: typeof facts) =>
        law
          .decide('clearance', row, today, { all: true })
          .answers.filter((answer) => !reads[column]?.includes(answer.rule))
      assert.deepEqual(others(changed), others(facts))
    }),
  )
})

test('adding a missing fact never makes a failing rule of other facts hold', () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 0, max: 90 }), (facts, age) => {
      const failing = (row: object) =>
        new Set(
          law
            .decide('clearance', { ...row }, today)
            .answers.filter((answer) => answer.result === 'fails')
            .map((answer) => answer.rule),
        )
      const before = failing({ ...facts, age: null })
      const after = failing({ ...facts, age })
      for (const one of before) assert.ok(after.has(one), one)
    }),
  )
})

test('an answer is explained the same after other rows were decided', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, (facts, other) => {
      const { answers } = law.decide('clearance', facts, today, { all: true })
      const atOnce = answers.map((answer) => law.explain(answer, facts, today, 'en'))
      law.decide('clearance', other, today)
      const later = answers.map((answer) => law.explain(answer, { ...facts }, today, 'en'))
      assert.deepEqual(later, atOnce)
    }),
  )
})

test('the version of a value is picked by the day of its own event', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12_000 }), (days) => {
      const signed = day('2008-01-01').add({ days })
      const [answer] = law.decide('clearance', { age: 20, signed_on: signed, country: 'HK' }, day('2045-01-01'), {
        all: true,
      }).answers
      const expected =
        Temporal.PlainDate.compare(signed, day('2010-01-01')) < 0 ? 'unknown' : signed.year < 2020 ? 'holds' : 'fails'
      assert.equal(answer?.result, expected, signed.toString())
    }),
  )
})

test('days may be PlainDates or ISO texts', () => {
  const asText = law.decide('clearance', { age: 20, signed_on: '2020-01-01', country: 'HK' }, today)
  const asDay = law.decide('clearance', { age: 20, signed_on: day('2020-01-01'), country: 'HK' }, today)
  assert.deepEqual(asText, asDay)
  assert.equal(asText.answers[0]?.facts['least age'], 21)
})

test('money of two currencies compares at the named rate, exactly, and the answer names it', () => {
  const pay = (minor: number, currency: string) =>
    law.decide(
      'clearance',
      { age: 30, signed_on: '2012-01-01', country: 'QA', pay_minor: minor, pay_currency: currency },
      today,
    )
  assert.equal(pay(145_600, 'QAR').result, 'clear')
  const below = pay(145_599, 'QAR')
  assert.equal(below.result, 'obstructed')
  assert.deepEqual(below.answers[0]?.rates, [{ from: 'USD', to: 'QAR', rate: '3.64', source: 'act' }])
  assert.deepEqual(below.answers[0]?.facts.pay, { minor: 145_599, currency: 'QAR' })
  const unnamed = pay(900_000, 'PHP')
  assert.equal(unnamed.result, 'unknown')
  assert.deepEqual(unnamed.answers[0]?.missing, ['rate of PHP to USD'])
})

test('a rule whose event has no day yet is unknown, unless it would not apply', () => {
  const signed = smallLaw(
    `anchors:\n  contract signed: signed on\nrules:\n${rule({ anchor: 'contract signed', applies: 'country = "QA"' })}`,
  )
  assert.equal(signed.decide('clearance', { age: 1, country: 'HK' }, today).result, 'clear')
  const open = signed.decide('clearance', { age: 30, country: 'QA' }, today)
  assert.deepEqual([open.result, open.answers[0]?.missing], ['unknown', ['signed on']])
})

const oldRule = rule({ anchor: 'contract signed', instrument: 'old-rules', against: 'agency', consequence: 'finding' })
const onOldRules = smallLaw(`anchors:\n  contract signed: signed on\nrules:\n${oldRule}`)

test('a version of a repealed instrument whose successor was not read only warns, whatever its own end says', () => {
  const asked = (signed: string) => onOldRules.decide('clearance', { age: 1, signed_on: signed }, today).answers[0]
  assert.equal(asked('2009-12-31'), undefined)
  assert.equal(asked('2019-12-31')?.consequence, 'finding')
  const carried = asked('2020-01-01')
  assert.equal(carried?.consequence, 'warns')
  const said = carried && onOldRules.explain(carried, { age: 1, signed_on: '2020-01-01' }, today, 'en')
  assert.equal(said?.standing, 'carried over')
  assert.match(said?.citation ?? '', /^Old rules, s\. 1 \(repealed; carried over/)
})

test('a clause that was struck down is not applied to what is decided afterwards, however old the event', () => {
  const struck = smallLaw(
    `anchors:\n  contract signed: signed on\nrules:\n${rule({ anchor: 'contract signed', instrument: 'struck-act' })}`,
  )
  const decidedOn = (on: string) => struck.decide('clearance', { age: 1, signed_on: '2012-06-01' }, day(on)).result
  assert.equal(decidedOn('2014-08-04'), 'obstructed')
  assert.equal(decidedOn('2014-08-05'), 'clear')
})

test('a draft is shown and never applied', () => {
  const draft = smallLaw(`rules:\n${rule({ certainty: 'C' })}`)
  assert.deepEqual(draft.decide('clearance', { age: 1 }, today), { result: 'clear', answers: [] })
})

test('a version that began on an unknown day of a year is unknown in that year and sure after it', () => {
  const vague = smallLaw(
    `anchors:\n  contract signed: signed on\nrules:\n${rule({ anchor: 'contract signed', from: '2016' })}`,
  )
  const result = (signed: string) => vague.decide('clearance', { age: 1, signed_on: signed }, today).result
  assert.deepEqual(
    [result('2015-12-31'), result('2016-07-01'), result('2017-01-01')],
    ['clear', 'unknown', 'obstructed'],
  )
})

test('an answer that rests on what the worker says in private is marked', () => {
  const priv = smallLaw(
    `rules:\n${rule({ against: 'agency', consequence: 'finding', require: 'paid.amount <= 0', message: 'It is {paid}.' })}`,
  )
  const [answer] = priv.decide('clearance', { paid_minor: 500, paid_currency: 'USD' }, today).answers
  assert.deepEqual([answer?.result, answer?.confidential], ['fails', true])
})

test('who acts next may be another while the answer is unknown', () => {
  const open = smallLaw(
    `rules:\n${rule({ 'while unknown': '      message: No age is recorded.\n      next: clinic' })}`,
  )
  const [answer] = open.decide('clearance', {}, today).answers
  assert.equal(answer?.next, 'clinic')
  assert.equal(answer && open.explain(answer, {}, today, 'en').message, 'No age is recorded.')
})

test('a table takes the row that a fact names; a row that is not there is a gap, never a pass', () => {
  const table = smallLaw(`values:
  least age there:
    meaning: By country.
    type: integer
    owner: director
    by: country
    value: { QA: 21 }
    instrument: act
    section: s. 1
    certainty: A
rules:
${rule({ require: 'age >= least age there' })}`)
  assert.equal(table.decide('clearance', { age: 20, country: 'QA' }, today).result, 'obstructed')
  assert.equal(table.decide('clearance', { age: 22, country: 'QA' }, today).result, 'clear')
  assert.equal(table.decide('clearance', { age: 99, country: 'HK' }, today).result, 'unknown')
  assert.equal(table.value('least age there', today, 'QA'), 21)
})

test('an explanation says the same in the language asked for, and in the first language of the pack where it lacks that', () => {
  const words =
    'TT-1 =\n    .title = Tuntunin\n    .message = Ang edad ay { $age }; { $signed_on }.\n    .remedy = Maghintay.\n'
  const spoken = smallLaw(`rules:\n${rule()}`, { 'words/fil.ftl': words })
  const facts = { age: 17, signed_on: '2026-01-02' }
  const [answer] = spoken.decide('clearance', facts, today).answers
  assert.ok(answer)
  assert.equal(spoken.explain(answer, facts, today, 'fil-PH').message, 'Ang edad ay 17; Enero 2, 2026.')
  const fallback = spoken.explain(answer, facts, today, 'ne')
  assert.deepEqual([fallback.message, fallback.language], ['The age is 17.', 'en'])
})

test('a subject that the law does not know is refused', () => {
  assert.throws(() => law.decide('clearence', {}, today), /no subject "clearence"\. Did you mean "clearance"\?/)
})
