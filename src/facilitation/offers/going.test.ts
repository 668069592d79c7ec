import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goingOf } from './going.ts'

const qar = (minor: number) => ({ minor, currency: 'QAR' })
const terms = { monthly: qar(200_000), months: 24 }

test('the month in which a worker is even is the one whose wage makes up for what was paid', () => {
  assert.equal(goingOf({ receipts: [qar(200_000), qar(1)], stated: [], sheet: [] }, terms).even, 2)
  assert.equal(goingOf({ receipts: [], stated: [], sheet: [] }, terms).even, 0)
})

test('of receipts and what the worker says, the higher counts, and not both', () => {
  assert.deepEqual(goingOf({ receipts: [qar(100)], stated: [qar(300)], sheet: [] }, terms).paid, [qar(300)])
})

test('with sums in another currency no month is named', () => {
  const going = goingOf({ receipts: [{ minor: 500, currency: 'PHP' }], stated: [], sheet: [] }, terms)
  assert.equal(going.even, null)
  assert.deepEqual(going.whole, qar(4_800_000))
})

test('before anything was paid, what the cost sheet lays on the worker is what going costs; after the first receipt it counts no more', () => {
  const before = goingOf({ receipts: [], stated: [], sheet: [qar(200_000), qar(50_000)] }, terms)
  assert.deepEqual([before.paid, before.planned, before.even], [[qar(250_000)], true, 2])
  const after = goingOf({ receipts: [qar(100)], stated: [], sheet: [qar(200_000)] }, terms)
  assert.deepEqual([after.paid, after.planned], [[qar(100)], false])
})
