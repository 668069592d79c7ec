import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clearanceRows } from './clearance-rows.ts'
import { benchLaw, byHand, decideByLaw } from './explained-decisions.ts'

const rows = clearanceRows(4000)

test('the law engine and the rules by hand give the same results, answers and words', () => {
  const law = benchLaw()
  // Who changes a clearance rule of packs/philippines changes it in clearance-by-hand.ts too.
  for (const row of rows) assert.deepEqual(byHand(row), decideByLaw(law, row))
})

test('the cases of the bench are clear, obstructed and unknown, and most rules fail in some', () => {
  const decided = rows.map(byHand)
  const results = Map.groupBy(decided, (one) => one.result)
  assert.deepEqual([...results.keys()].sort(), ['clear', 'obstructed', 'unknown'])
  const failed = new Set(
    decided.flatMap((one) => one.explained.flatMap((said) => (said.result === 'fails' ? said.rule : []))),
  )
  assert.ok(failed.size >= 30, `only ${[...failed].sort().join(', ')} fail`)
})
