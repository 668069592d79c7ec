import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from './read-pack.ts'
import { replayDecision } from './replay.ts'
import { rule, smallCatalogue, smallLaw } from './small-pack.fixture.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const law = smallLaw(`rules:\n${rule()}`)
const facts = { age: 17, signed_on: Temporal.PlainDate.from('2026-01-02') }
const kept = { under: 'clearance', facts, today, engine: law.engine, ...law.decide('clearance', facts, today) }

test("a decision replayed from its facts and its pack's text comes out the same", () => {
  const asStored = {
    ...kept,
    facts: JSON.parse(JSON.stringify(facts)),
    answers: JSON.parse(JSON.stringify(kept.answers)),
  }
  const replayed = replayDecision(asStored, law.pack.text, [smallCatalogue])
  assert.deepEqual([replayed.same, replayed.differences, replayed.decided.result], [true, [], 'obstructed'])
})

test('another law in the text is told, rule by rule', () => {
  const text = law.pack.text.replace('age >= 18', 'age >= 16')
  const replayed = replayDecision(kept, text, [smallCatalogue])
  assert.equal(replayed.same, false)
  assert.deepEqual(replayed.differences, [
    'The decision was obstructed; now it is clear.',
    'TT-1 was fails; now it holds or does not apply.',
  ])
})

test('facts altered since are told', () => {
  const replayed = replayDecision({ ...kept, facts: { ...facts, age: 16 } }, law.pack.text, [smallCatalogue])
  assert.match(
    replayed.differences.join(),
    /TT-1 was fails in version 1 with \{"age":17\}; now it is fails in version 1 with \{"age":16\}/,
  )
})

test('a pack made again from its text has the same version', () => {
  assert.equal(packOf(law.pack.text).version, law.pack.version)
})

test('a guarded rule whose review has passed since is replayed as of the day of the decision', () => {
  const guarded = rule({
    require: 'sex = "F"',
    message: 'No.',
    'equality assessment': '      assessment: EA-1\n      review on: 2026-12-01',
  })
  const then = smallLaw(`rules:\n${guarded}`)
  const decided = then.decide('clearance', { sex: 'M' }, today)
  const replayed = replayDecision(
    { under: 'clearance', facts: { sex: 'M' }, today, engine: then.engine, ...decided },
    then.pack.text,
    [smallCatalogue],
  )
  assert.equal(replayed.same, true)
})
