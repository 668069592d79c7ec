// The library over numbers.

import { Decimal } from 'decimal.js'
import {
  compareNumbers,
  type FeelNumber,
  isWhole,
  multiplyNumbers,
  negateNumber,
  roundNumber,
  settle,
  subtractNumbers,
  toDecimal,
} from './numbers.ts'
import { negate } from './operations.ts'
import { anything, boolean, type LibraryFunction, list, number, optional, rest, signature, whole } from './signature.ts'
import { DayDuration, FeelMoney, MonthDuration } from './values.ts'

const rounding = (name: string, mode: Decimal.Rounding, scaleIsOptional: boolean): LibraryFunction => ({
  name,
  signatures: [
    signature([number('n'), scaleIsOptional ? optional(whole('scale')) : whole('scale')], 'number', ([value, scale]) =>
      roundNumber(value, scale ?? 0, mode),
    ),
  ],
})

const oneNumber = (
  name: string,
  run: (value: FeelNumber) => unknown,
  result: 'number' | 'boolean' = 'number',
): LibraryFunction => ({
  name,
  signatures: [signature([number('number')], result, ([value]) => run(value))],
})

function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber | null {
  if (divisor === 0) return null
  const quotient = settle(toDecimal(dividend).div(toDecimal(divisor)).floor())
  const multiple = quotient === null ? null : multiplyNumbers(divisor, quotient)
  return multiple === null ? null : subtractNumbers(dividend, multiple)
}

function magnitude(value: unknown): unknown {
  if (value instanceof DayDuration) return value.nanoseconds < 0n ? negate(value) : value
  if (value instanceof MonthDuration) return value.months < 0 ? negate(value) : value
  if (value instanceof FeelMoney) return compareNumbers(value.minor, 0) < 0 ? negate(value) : value
  return null
}

const isEven = (value: FeelNumber) => isWhole(value) && toDecimal(value).mod(2).isZero()

export const numberFunctions: readonly LibraryFunction[] = [
  rounding('decimal', Decimal.ROUND_HALF_EVEN, false),
  rounding('floor', Decimal.ROUND_FLOOR, true),
  rounding('ceiling', Decimal.ROUND_CEIL, true),
  rounding('round up', Decimal.ROUND_UP, false),
  rounding('round down', Decimal.ROUND_DOWN, false),
  rounding('round half up', Decimal.ROUND_HALF_UP, false),
  rounding('round half down', Decimal.ROUND_HALF_DOWN, false),
  {
    name: 'abs',
    signatures: [
      signature([number('n')], 'number', ([value]) => (compareNumbers(value, 0) < 0 ? negateNumber(value) : value)),
      signature([anything('n')], 'any', ([value]) => magnitude(value)),
    ],
  },
  {
    name: 'modulo',
    signatures: [
      signature([number('dividend'), number('divisor')], 'number', ([dividend, divisor]) => modulo(dividend, divisor)),
    ],
  },
  oneNumber('sqrt', (value) => settle(toDecimal(value).sqrt())),
  oneNumber('log', (value) => (compareNumbers(value, 0) > 0 ? settle(toDecimal(value).ln()) : null)),
  oneNumber('exp', (value) => settle(toDecimal(value).exp())),
  oneNumber('even', isEven, 'boolean'),
  oneNumber('odd', (value) => isWhole(value) && !isEven(value), 'boolean'),
  {
    name: 'not',
    signatures: [signature([boolean('negand')], 'boolean', ([negand]) => !negand)],
  },
  quantifier('all', false),
  quantifier('any', true),
]

/** all() and any(): one value decides, otherwise a missing one leaves it open. */
function quantifier(name: string, decisive: boolean): LibraryFunction {
  const decide = (items: readonly unknown[]) => {
    if (items.includes(decisive)) return decisive
    return items.every((item) => typeof item === 'boolean') ? !decisive : null
  }
  return {
    name,
    signatures: [
      signature([list('list')], 'boolean', ([items]) => decide(items)),
      signature([anything('b'), rest(anything('list'))], 'boolean', ([first, others]) => decide([first, ...others])),
    ],
  }
}
