import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decimalOf, readMoney } from './money-text.ts'

test('a sum is read as people type it, exactly to its minor units', () => {
  const right: [string, string, number][] = [
    ['1,234.56', 'PHP', 123_456],
    ['₱ 1 234.5', 'PHP', 123_450],
    ['PHP1234', 'PHP', 123_400],
    ['1,23,456.00', 'NPR', 12_345_600],
    ['१,२३४.५६', 'NPR', 123_456],
    ['١٬٢٣٤٫٥', 'QAR', 123_450],
    ['0.1', 'KWD', 100],
    ['500', 'JPY', 500],
    ['0.10000', 'USD', 10],
    ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER],
  ]
  for (const [typed, currency, minor] of right) assert.equal(readMoney(typed, currency), minor, typed)
})

test('what could be read in two ways, or is too fine or too much, is refused and named', () => {
  for (const typed of ['1.234,56', '1,23', '12,34.5', '-5', '1e3', 'abc', '', '1 23', '.5', '5.']) {
    assert.equal(readMoney(typed, 'PHP'), 'not-money', typed)
  }
  assert.equal(readMoney('1.005', 'PHP'), 'too-fine')
  assert.equal(readMoney('1.5', 'JPY'), 'too-fine')
  assert.equal(readMoney('90071992547409.92', 'USD'), 'too-much')
  assert.equal(readMoney('9'.repeat(400), 'USD'), 'too-much')
})

test('what was written is read back the same, in every currency', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999_999_999 }),
      fc.constantFrom('PHP', 'KWD', 'JPY', 'NPR'),
      (minor, currency) => {
        assert.equal(readMoney(decimalOf({ minor, currency }), currency), minor)
      },
    ),
  )
})
