// The library over ranges and points: Allen's relations, as DMN's table of range functions defines them.

import type { Hands } from './compile.ts'
import { readNumberText } from './numbers.ts'
import { compare, equals, within } from './operations.ts'
import { type LibraryFunction, type Parameter, point, range, signature, text } from './signature.ts'
import { parseTemporal } from './temporal.ts'
import { FeelRange } from './values.ts'

type Relation<A, B> = (one: A, other: B, hands: Hands) => boolean | null

const relate = <A, B>(one: Parameter<A>, other: Parameter<B>, relation: Relation<A, B>) =>
  signature([one, other], 'boolean', ([first, second], hands) => relation(first as A, second as B, hands))

/** The order of two ends; null ends are open and have none. */
const order = (left: unknown, right: unknown, hands: Hands) =>
  left === null || right === null ? null : compare(left, right, hands)

const below = (left: unknown, right: unknown, touching: boolean, hands: Hands): boolean | null => {
  const found = order(left, right, hands)
  return found === null ? null : found < 0 || (touching && found === 0)
}

const same = (left: unknown, right: unknown, hands: Hands) => order(left, right, hands) === 0

const rangeBefore: Relation<FeelRange, FeelRange> = (one, other, hands) =>
  below(one.end, other.start, !one.endIncluded || !other.startIncluded, hands)

const pointBefore: Relation<unknown, FeelRange> = (one, other, hands) =>
  below(one, other.start, !other.startIncluded, hands)

const pointAfter: Relation<unknown, FeelRange> = (one, other, hands) => below(other.end, one, !other.endIncluded, hands)

const meets: Relation<FeelRange, FeelRange> = (one, other, hands) =>
  known(order(one.end, other.start, hands), (found) => found === 0 && one.endIncluded && other.startIncluded)

const known = (found: number | null, decide: (found: number) => boolean): boolean | null =>
  found === null ? null : decide(found)

/** Whether the starts (or ends) let the inner range lie inside the outer one. */
const startsWithin = (outer: FeelRange, inner: FeelRange, hands: Hands) =>
  below(outer.start, inner.start, outer.startIncluded || !inner.startIncluded, hands)

const endsWithin = (outer: FeelRange, inner: FeelRange, hands: Hands) =>
  below(inner.end, outer.end, outer.endIncluded || !inner.endIncluded, hands)

const includes: Relation<FeelRange, FeelRange> = (outer, inner, hands) =>
  and(startsWithin(outer, inner, hands), endsWithin(outer, inner, hands))

const and = (...parts: (boolean | null)[]): boolean | null =>
  parts.includes(false) ? false : parts.includes(null) ? null : true

const overlaps: Relation<FeelRange, FeelRange> = (one, other, hands) => {
  const [before, after] = [rangeBefore(one, other, hands), rangeBefore(other, one, hands)]
  return before === null || after === null ? null : !before && !after
}

/** One begins first, reaches into the other, and ends no later. */
const overlapsBefore: Relation<FeelRange, FeelRange> = (one, other, hands) =>
  and(
    below(one.start, other.start, one.startIncluded && !other.startIncluded, hands),
    below(other.start, one.end, one.endIncluded && other.startIncluded, hands),
    below(one.end, other.end, !one.endIncluded || other.endIncluded, hands),
  )

const finishes: Relation<FeelRange, FeelRange> = (one, other, hands) =>
  and(
    known(order(one.end, other.end, hands), (found) => found === 0 && one.endIncluded === other.endIncluded),
    startsWithin(other, one, hands),
  )

const starts: Relation<FeelRange, FeelRange> = (one, other, hands) =>
  and(
    known(order(one.start, other.start, hands), (found) => found === 0 && one.startIncluded === other.startIncluded),
    endsWithin(other, one, hands),
  )

const coincides: Relation<FeelRange, FeelRange> = (one, other, hands) =>
  known(order(one.start, other.start, hands), () => equals(one, other, hands) === true)

const turned =
  <A, B>(relation: Relation<A, B>): Relation<B, A> =>
  (one, other, hands) =>
    relation(other, one, hands)

const pair = (name: string, relation: Relation<FeelRange, FeelRange>) => ({
  name,
  signatures: [relate(range('range1'), range('range2'), relation)],
})

const finishesAt: Relation<unknown, FeelRange> = (one, other, hands) =>
  known(order(one, other.end, hands), () => other.endIncluded && same(one, other.end, hands))

const startsAt: Relation<unknown, FeelRange> = (one, other, hands) =>
  known(order(one, other.start, hands), () => other.startIncluded && same(one, other.start, hands))

const inside: Relation<unknown, FeelRange> = (one, other, hands) => within(other, one, hands)

/** Reads a range as FEEL writes it, with literal ends: [1..5), (@"2026-01-01"..@"2026-02-01"]. */
function parseRange(from: string, hands: Hands): FeelRange | null {
  const match = /^([[\](])(.*)\.\.(.*)([)\][])$/s.exec(from.trim())
  if (!match) return null
  const [start, end] = [readEnd(match[2] as string), readEnd(match[3] as string)]
  if (start === null || end === null || (order(start, end, hands) ?? 1) > 0) return null
  return new FeelRange(start, end, match[1] === '[', match[4] === ']')
}

function readEnd(written: string): unknown {
  const text = written.trim()
  const quoted = /^(@|(?:date|time|date and time|duration)\s*\(\s*)?"((?:\\.|[^"\\])*)"\s*\)?$/s.exec(text)
  if (!quoted) return readNumberText(text)
  const inside = (quoted[2] as string).replace(/\\(.)/gs, '$1')
  return quoted[1] === undefined ? inside : parseTemporal(inside)
}

export const rangeFunctions: readonly LibraryFunction[] = [
  { name: 'range', signatures: [signature([text('from')], 'range', ([from], hands) => parseRange(from, hands))] },
  {
    name: 'before',
    signatures: [
      relate(range('range1'), range('range2'), rangeBefore),
      relate(point('point'), range('range'), pointBefore),
      relate(range('range'), point('point'), turned(pointAfter)),
      relate(point('point1'), point('point2'), (one, other, hands) => below(one, other, false, hands)),
    ],
  },
  {
    name: 'after',
    signatures: [
      relate(range('range1'), range('range2'), turned(rangeBefore)),
      relate(point('point'), range('range'), pointAfter),
      relate(range('range'), point('point'), turned(pointBefore)),
      relate(point('point1'), point('point2'), (one, other, hands) => below(other, one, false, hands)),
    ],
  },
  pair('meets', meets),
  pair('met by', turned(meets)),
  pair('overlaps', overlaps),
  pair('overlaps before', overlapsBefore),
  pair('overlaps after', turned(overlapsBefore)),
  {
    name: 'finishes',
    signatures: [
      relate(range('range1'), range('range2'), finishes),
      relate(point('point'), range('range'), finishesAt),
    ],
  },
  {
    name: 'finished by',
    signatures: [
      relate(range('range1'), range('range2'), turned(finishes)),
      relate(range('range'), point('point'), turned(finishesAt)),
    ],
  },
  {
    name: 'includes',
    signatures: [
      relate(range('range1'), range('range2'), includes),
      relate(range('range'), point('point'), turned(inside)),
    ],
  },
  {
    name: 'during',
    signatures: [
      relate(range('range1'), range('range2'), turned(includes)),
      relate(point('point'), range('range'), inside),
    ],
  },
  {
    name: 'starts',
    signatures: [relate(range('range1'), range('range2'), starts), relate(point('point'), range('range'), startsAt)],
  },
  {
    name: 'started by',
    signatures: [
      relate(range('range1'), range('range2'), turned(starts)),
      relate(range('range'), point('point'), turned(startsAt)),
    ],
  },
  {
    name: 'coincides',
    signatures: [
      relate(range('range1'), range('range2'), coincides),
      relate(point('point1'), point('point2'), (one, other, hands) =>
        known(order(one, other, hands), (found) => found === 0),
      ),
    ],
  },
]
