// The library over lists. Positions count from 1, negative ones from the end.

import type { Decimal } from 'decimal.js'
import type { Hands } from './compile.ts'
import {
  addNumbers,
  divideNumbers,
  Exact,
  type FeelNumber,
  isNumber,
  multiplyNumbers,
  settle,
  toDecimal,
} from './numbers.ts'
import { add, compare, divide, equals, multiply } from './operations.ts'
import {
  anything,
  callable,
  type LibraryFunction,
  list,
  optional,
  type ResultType,
  rest,
  signature,
  whole,
} from './signature.ts'
import type { FeelFunction } from './values.ts'

/** A function over the items of a list, which may also be given one by one. */
const overItems = (
  name: string,
  result: ResultType,
  run: (items: readonly unknown[], hands: Hands) => unknown,
): LibraryFunction => ({
  name,
  signatures: [
    signature([list('list')], result, ([items], hands) => run(items, hands)),
    signature([anything('n1'), rest(anything('ns'))], result, ([first, others], hands) =>
      others.length === 0 ? null : run([first, ...others], hands),
    ),
  ],
})

/** The item that comes last in one direction; null when two have no order or one is missing. */
function extreme(items: readonly unknown[], direction: 1 | -1, hands: Hands): unknown {
  if (items.includes(null)) return null
  let best = items[0]
  if (items.length === 1) return compare(best, best, hands) === null ? null : best
  for (const item of items.slice(1)) {
    const order = compare(item, best, hands)
    if (order === null) return null
    if (order * direction > 0) best = item
  }
  return best ?? null
}

const sum = (items: readonly unknown[]): unknown =>
  items.length === 0 ? null : items.slice(1).reduce((total, item) => add(total, item), summand(items[0]))

/** Texts add too, but have no sum. */
const summand = (value: unknown) => (typeof value === 'string' ? null : multiply(value, 1))

const numbersOf = (items: readonly unknown[]): FeelNumber[] | null =>
  items.length > 0 && items.every(isNumber) ? (items as FeelNumber[]) : null

function product(items: readonly unknown[]): FeelNumber | null {
  return (
    numbersOf(items)?.reduce<FeelNumber | null>(
      (total, item) => (total === null ? null : multiplyNumbers(total, item)),
      1,
    ) ?? null
  )
}

function median(items: readonly unknown[]): FeelNumber | null {
  const sorted = numbersOf(items)?.toSorted((a, b) => toDecimal(a).cmp(b))
  if (!sorted) return null
  const middle = sorted.length / 2
  if (!Number.isInteger(middle)) return sorted[Math.floor(middle)] ?? null
  const total = addNumbers(sorted[middle - 1] as FeelNumber, sorted[middle] as FeelNumber)
  return total === null ? null : divideNumbers(total, 2)
}

/** The standard deviation of a sample: over one less than its size. */
function deviation(items: readonly unknown[]): FeelNumber | null {
  const numbers = numbersOf(items)
  if (!numbers || numbers.length < 2) return null
  const mean = numbers.reduce<Decimal>((total, item) => total.plus(item), new Exact(0)).div(numbers.length)
  const squares = numbers.reduce<Decimal>((total, item) => total.plus(toDecimal(item).minus(mean).pow(2)), new Exact(0))
  return settle(squares.div(numbers.length - 1).sqrt())
}

/** The most frequent numbers, in ascending order. */
function mode(items: readonly unknown[]): FeelNumber[] | null {
  if (items.length === 0) return []
  const numbers = numbersOf(items)
  if (!numbers) return null
  const counts = new Map<string, { number: FeelNumber; count: number }>()
  for (const number of numbers) {
    const key = String(number)
    counts.set(key, { number, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const most = Math.max(...[...counts.values()].map((entry) => entry.count))
  return [...counts.values()]
    .filter((entry) => entry.count === most)
    .map((entry) => entry.number)
    .sort((a, b) => toDecimal(a).cmp(b))
}

/** The index of a position from 1 or -1; null when there is no such place. */
const indexOfPosition = (items: readonly unknown[], position: number): number | null => {
  const index = position > 0 ? position - 1 : items.length + position
  return position === 0 || index < 0 || index >= items.length ? null : index
}

function sublist(items: readonly unknown[], start: number, length: number | null): unknown[] | null {
  const from = indexOfPosition(items, start)
  if (from === null || (length !== null && (length < 1 || from + length > items.length))) return null
  return items.slice(from, length === null ? undefined : from + length)
}

function distinct(items: readonly unknown[], hands: Hands): unknown[] {
  const kept: unknown[] = []
  for (const item of items) if (!kept.some((other) => equals(item, other, hands) === true)) kept.push(item)
  return kept
}

const flatten = (items: readonly unknown[]): unknown[] =>
  items.flatMap((item) => (Array.isArray(item) ? flatten(item) : [item]))

function sortBy(items: readonly unknown[], precedes: FeelFunction, hands: Hands): unknown[] | null {
  if (precedes.parameters.length !== 2) return null
  return items.toSorted((a, b) => {
    if (precedes.run([a, b], hands) === true) return -1
    return precedes.run([b, a], hands) === true ? 1 : 0
  })
}

function replaceWhere(items: readonly unknown[], match: FeelFunction, by: unknown, hands: Hands): unknown[] | null {
  if (match.parameters.length !== 2) return null
  const answers = items.map((item) => match.run([item, by], hands))
  if (!answers.every((answer) => typeof answer === 'boolean')) return null
  return items.map((item, index) => (answers[index] ? by : item))
}

export const listFunctions: readonly LibraryFunction[] = [
  {
    name: 'list contains',
    signatures: [
      signature([list('list'), anything('element')], 'boolean', ([items, element], hands) =>
        items.some((item) => equals(item, element, hands) === true),
      ),
    ],
  },
  {
    name: 'list replace',
    signatures: [
      signature([list('list'), whole('position'), anything('newItem')], 'list', ([items, position, by]) => {
        const index = indexOfPosition(items, position)
        return index === null ? null : items.with(index, by)
      }),
      signature([list('list'), callable('match'), anything('newItem')], 'list', ([items, match, by], hands) =>
        replaceWhere(items, match, by, hands),
      ),
    ],
  },
  { name: 'count', signatures: [signature([list('list')], 'integer', ([items]) => items.length)] },
  overItems('min', 'of the elements', (items, hands) => extreme(items, -1, hands)),
  overItems('max', 'of the elements', (items, hands) => extreme(items, 1, hands)),
  overItems('lowest', 'of the elements', (items, hands) => extreme(items, -1, hands)),
  overItems('highest', 'of the elements', (items, hands) => extreme(items, 1, hands)),
  overItems('sum', 'of the elements', sum),
  overItems('mean', 'of the elements', (items) => divide(sum(items), items.length)),
  overItems('product', 'number', product),
  overItems('median', 'number', median),
  overItems('stddev', 'number', deviation),
  overItems('mode', 'list', mode),
  {
    name: 'sublist',
    signatures: [
      signature(
        [list('list'), whole('start position'), optional(whole('length'))],
        'list of the elements',
        ([items, start, length]) => sublist(items, start, length),
      ),
    ],
  },
  {
    name: 'append',
    signatures: [signature([list('list'), rest(anything('item'))], 'list', ([items, others]) => [...items, ...others])],
  },
  {
    name: 'concatenate',
    signatures: [signature([rest(list('list'))], 'list', ([lists]) => lists.flat())],
  },
  {
    name: 'insert before',
    signatures: [
      signature([list('list'), whole('position'), anything('newItem')], 'list', ([items, position, item]) => {
        const index = indexOfPosition(items, position)
        return index === null ? null : items.toSpliced(index, 0, item)
      }),
    ],
  },
  {
    name: 'remove',
    signatures: [
      signature([list('list'), whole('position')], 'list of the elements', ([items, position]) => {
        const index = indexOfPosition(items, position)
        return index === null ? null : items.toSpliced(index, 1)
      }),
    ],
  },
  { name: 'reverse', signatures: [signature([list('list')], 'list of the elements', ([items]) => items.toReversed())] },
  {
    name: 'index of',
    signatures: [
      signature([list('list'), anything('match')], 'list', ([items, match], hands) =>
        items.flatMap((item, index) => (equals(item, match, hands) === true ? [index + 1] : [])),
      ),
    ],
  },
  {
    name: 'union',
    signatures: [signature([rest(list('list'))], 'list', ([lists], hands) => distinct(lists.flat(), hands))],
  },
  {
    name: 'distinct values',
    signatures: [signature([list('list')], 'list of the elements', ([items], hands) => distinct(items, hands))],
  },
  { name: 'flatten', signatures: [signature([list('list')], 'list', ([items]) => flatten(items))] },
  {
    name: 'sort',
    signatures: [
      signature([list('list'), callable('precedes')], 'list of the elements', ([items, precedes], hands) =>
        sortBy(items, precedes, hands),
      ),
      signature([list('list')], 'list of the elements', ([items], hands) => {
        const ordered = items.every((item) => compare(item, items[0], hands) !== null)
        return ordered ? items.toSorted((a, b) => compare(a, b, hands) ?? 0) : null
      }),
    ],
  },
]
