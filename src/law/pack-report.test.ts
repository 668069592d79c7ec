import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compilePack } from './compile-pack.ts'
import { clearanceCatalogue } from './fact-columns.fixture.ts'
import { describeRules, gaps } from './pack-report.ts'
import { wordsId } from './pack-words.ts'
import { readPack } from './read-pack.ts'
import { rule, smallLaw } from './small-pack.fixture.ts'
import { told } from './titles.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const packFolder = (country: string) => new URL(`../../packs/${country}`, import.meta.url).pathname

test('a missing value is told to its owner, with the rules that it leaves unknown and those that stop', () => {
  const law = smallLaw(`values:
  least age:
    meaning: Least age.
    type: integer
    owner: licensing officer
    missing: Not published yet
    instrument: act
    section: s. 1
    certainty: A
rules:
${rule({ require: 'age >= least age' })}${rule({ id: 'TT-2', consequence: 'informs', require: 'age > least age' })}`)
  const [gap] = gaps(law, today)
  assert.deepEqual(gap, {
    kind: 'value',
    name: 'least age',
    owner: 'licensing officer',
    rules: ['TT-1', 'TT-2'],
    stops: ['TT-1'],
  })
  assert.equal(law.decide('clearance', { age: 90 }, today).result, 'unknown')
})

test('no gap of the shipped packs stops a worker today', () => {
  for (const country of ['philippines', 'nepal']) {
    const law = compilePack(readPack(packFolder(country)), [clearanceCatalogue], today)
    assert.deepEqual(
      gaps(law, today).flatMap((gap) => gap.stops),
      [],
      country,
    )
  }
})

test("S1: every shipped rule that stops for another's fault says the danger and cites it", () => {
  for (const country of ['philippines', 'nepal']) {
    const law = compilePack(readPack(packFolder(country)), [clearanceCatalogue], today)
    const stopping = describeRules(law, today).filter(
      (one) => one.consequence === 'stops' && !['worker', 'nobody'].includes(one.against),
    )
    assert.ok(stopping.length > 0)
    for (const one of stopping) assert.ok(one.danger?.citation, one.rule)
  }
})

test('S7: the shipped rules use no guarded fact, and their ages are listed', () => {
  const listed = ['philippines', 'nepal'].flatMap((country) =>
    describeRules(compilePack(readPack(packFolder(country)), [clearanceCatalogue], today), today),
  )
  assert.deepEqual(
    listed.flatMap((one) => one.sensitive),
    [],
  )
  assert.deepEqual(
    listed.filter((one) => one.minimumAge).map((one) => one.rule),
    ['PH-HSW-02', 'NP-AGE-01'],
  )
})

test('a draft and a carried-over rule are described as such', () => {
  const law = smallLaw(`rules:\n${rule({ certainty: 'C' })}${rule({ id: 'TT-2', instrument: 'old-rules' })}`)
  assert.deepEqual(
    describeRules(law, today).map((one) => [one.rule, one.standing, one.consequence]),
    [
      ['TT-1', 'draft', 'stops'],
      ['TT-2', 'carried over', 'warns'],
    ],
  )
})

test("all that the shipped packs name is said in the country's other language", () => {
  for (const [country, language] of [
    ['philippines', 'fil'],
    ['nepal', 'ne'],
  ] as const) {
    const pack = readPack(packFolder(country))
    const ids = [
      ...pack.rules.keys(),
      ...[...pack.values.keys()].map((name) => wordsId('value', name)),
      ...[...pack.terms.keys()].map((name) => wordsId('term', name)),
      ...pack.clauses.map(({ code }) => wordsId('clause', code)),
      ...[...pack.anchors.keys(), 'today'].map((name) => wordsId('anchor', name)),
    ]
    for (const id of ids) assert.equal(told(pack, id, 'title', 'not said', language).language, language, id)
    for (const name of pack.values.keys())
      assert.equal(told(pack, wordsId('value', name), 'meaning', 'not said', language).language, language, name)
    for (const name of pack.terms.keys())
      assert.equal(told(pack, wordsId('term', name), 'meaning', 'not said', language).language, language, name)
  }
})

test('what another language does not say is told in the language of the pack', () => {
  const { pack } = smallLaw(`rules:\n${rule()}`, {
    'words/fil.ftl': 'TT-1 =\n    .title = Tuntunin\n    .message = Edad: { $age }.\n    .remedy = Maghintay.\n',
  })
  assert.deepEqual(told(pack, 'TT-1', 'message', 'own', 'fil'), { text: 'Edad: {age}.', language: 'fil' })
  assert.deepEqual(told(pack, 'clause-pay', 'title', 'Basic pay', 'fil'), { text: 'Basic pay', language: 'en' })
  assert.deepEqual(told(pack, 'TT-1', 'title', 'own', 'ne'), { text: 'own', language: 'en' })
})
