import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goingOf } from './going.ts'

const qar = (minor: number) => ({ minor, currency: 'QAR' })
const terms = { monthly: qar(200_000), months: 24 }

test('the month in which a worker is even is the one whose wage makes up for what was paid', () => {
  assert.equal(goingOf({ receipts: [qar(200_000), qar(1)], stated: [] }, terms).even, 2)
  assert.equal(goingOf({ receipts: [], stated: [] }, terms).even, 0)
})

test('of receipts and what the worker says, the higher counts, and not both', () => {
  assert.deepEqual(goingOf({ receipts: [qar(100)], stated: [qar(300)] }, terms).paid, [qar(300)])
})

test('with sums in another currency no month is named', () => {
  const going = goingOf({ receipts: [{ minor: 500, currency: 'PHP' }], stated: [] }, terms)
  assert.equal(going.even, null)
  assert.deepEqual(going.whole, qar(4_800_000))
})
