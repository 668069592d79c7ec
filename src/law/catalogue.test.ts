import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueOf } from './catalogue.ts'

const one = (column: string, type: string, comment = 'What it is.') =>
  catalogueOf('clearance', [{ column, type, comment }]).facts[0]

test('a column gives the law its name, its type and what its comment says', () => {
  assert.deepEqual(one('medical_ends_on', 'date', 'Until when the result holds. Supplied by: clinic. Sensitive.'), {
    column: 'medical_ends_on',
    name: 'medical ends on',
    type: 'day',
    meaning: 'Until when the result holds.',
    supplier: 'clinic',
    sensitive: true,
    confidential: false,
  })
})

test('a sum and its currency are one fact', () => {
  const { facts } = catalogueOf('clearance', [
    { column: 'pay_minor', type: 'bigint', comment: 'Pay. Supplied by: agency. Confidential.' },
    { column: 'pay_currency', type: 'text', comment: 'Its currency.' },
  ])
  assert.deepEqual(
    facts.map((fact) => [fact.name, fact.type, fact.confidential]),
    [['pay', 'money', true]],
  )
})

test('a sum without a currency is refused', () => {
  assert.throws(() => one('pay_minor', 'bigint'), /Add the column pay_currency/)
})

test("numbers, enums and the subject's own id", () => {
  assert.equal(one('share', 'numeric(9,4)')?.type, 'number')
  assert.equal(one('place_number', 'integer')?.type, 'integer')
  assert.equal(one('licence_state', 'licence_state')?.type, 'text')
  assert.equal(one('clearance_id', 'uuid'), undefined)
})
