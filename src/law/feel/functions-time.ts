// The library that makes and takes apart numbers, texts, dates, times and durations.

import { makeMoney } from './money-rate.ts'
import { type FeelNumber, readNumberText, toDecimal, wholeOf } from './numbers.ts'
import { equals } from './operations.ts'
import { toText } from './print.ts'
import {
  anything,
  calendarDay,
  day,
  instant,
  type LibraryFunction,
  moment,
  number,
  optional,
  present,
  signature,
  text,
  time,
  whole,
} from './signature.ts'
import {
  atTime,
  clockNanoseconds,
  makeClock,
  makeDate,
  monthsBetween,
  parseDate,
  parseDateTime,
  parseDuration,
  parseTime,
  SECOND,
} from './temporal.ts'
import { DayDuration, FeelDateTime, FeelTime } from './values.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Seconds may carry a fraction; the offset is a duration of at most 18 hours. */
function timeOfParts(hour: number, minute: number, second: FeelNumber, offset: unknown): FeelTime | null {
  const seconds = wholeOf(second)
  if (seconds === null || (offset !== null && !(offset instanceof DayDuration))) return null
  const nano = toDecimal(second).minus(seconds).times(1e9).trunc().toNumber()
  const clock = makeClock(hour, minute, seconds, nano)
  const shift = offset instanceof DayDuration ? Number(offset.nanoseconds / SECOND) : null
  if (!clock || (shift !== null && Math.abs(shift) > 18 * 3600)) return null
  return new FeelTime(clock, shift)
}

/** Reads "1 000,5" when told that a space groups and a comma divides. */
function readGrouped(from: string, grouping: string | null, decimal: string | null): FeelNumber | null {
  if (grouping !== null && ![' ', ',', '.'].includes(grouping)) return null
  if (decimal !== null && !['.', ','].includes(decimal)) return null
  if (grouping !== null && grouping === decimal) return null
  const bare = grouping === null ? from : from.replaceAll(grouping, '')
  return readNumberText(decimal === null ? bare : bare.replace(decimal, '.'))
}

const partOfDay = (
  name: string,
  result: 'integer' | 'text',
  take: (date: Temporal.PlainDate) => unknown,
): LibraryFunction => ({
  name,
  signatures: [signature([calendarDay('date')], result, ([date]) => take(date))],
})

const dateParts = [whole('year'), whole('month'), whole('day')] as const

export const timeFunctions: readonly LibraryFunction[] = [
  {
    name: 'date',
    signatures: [
      signature([text('from')], 'day', ([from]) => parseDate(from)),
      signature([calendarDay('from')], 'day', ([from]) => from),
      signature(dateParts, 'day', ([year, month, dayOfMonth]) => makeDate(year, month, dayOfMonth)),
    ],
  },
  {
    name: 'time',
    signatures: [
      signature([text('from')], 'time', ([from]) => parseTime(from)),
      signature([time('from')], 'time', ([from]) => from),
      signature([instant('from')], 'time', ([from]) => new FeelTime(from.local.toPlainTime(), from.offset, from.zone)),
      signature([day('from')], 'time', () => new FeelTime(new Temporal.PlainTime(), 0)),
      signature(
        [whole('hour'), whole('minute'), number('second'), optional(present('offset'))],
        'time',
        ([hour, minute, second, offset]) => timeOfParts(hour, minute, second, offset),
      ),
    ],
  },
  {
    name: 'date and time',
    signatures: [
      signature([text('from')], 'instant', ([from]) => parseDateTime(from)),
      signature([moment('from')], 'instant', ([from]) => from),
      signature([calendarDay('date'), time('time')], 'instant', ([date, clock]) => atTime(date, clock)),
      signature([instant('date'), text('timezone')], 'instant', ([from, zone]) => inZone(from, zone)),
    ],
  },
  { name: 'duration', signatures: [signature([text('from')], 'any', ([from]) => parseDuration(from))] },
  {
    name: 'years and months duration',
    signatures: [
      signature([moment('from'), moment('to')], 'months duration', ([from, to]) => monthsBetween(from.local, to.local)),
    ],
  },
  {
    name: 'number',
    signatures: [
      signature(
        [text('from'), optional(text('grouping separator')), optional(text('decimal separator'))],
        'number',
        ([from, grouping, decimal]) => readGrouped(from, grouping, decimal),
      ),
      signature([number('from')], 'number', ([from]) => from),
    ],
  },
  { name: 'string', signatures: [signature([present('from')], 'text', ([from]) => toText(from))] },
  {
    name: 'money',
    signatures: [
      signature([number('amount'), text('currency')], 'money', ([amount, currency]) => makeMoney(amount, currency)),
    ],
  },
  partOfDay('day of year', 'integer', (date) => date.dayOfYear),
  partOfDay('day of week', 'text', (date) => weekdays[date.dayOfWeek - 1]),
  partOfDay('month of year', 'text', (date) => months[date.month - 1]),
  partOfDay('week of year', 'integer', (date) => date.weekOfYear),
  {
    name: 'last day of month',
    signatures: [signature([calendarDay('date')], 'integer', ([date]) => date.daysInMonth)],
  },
  { name: 'today', signatures: [signature([], 'day', (_, hands) => hands.today ?? hands.now?.toPlainDate() ?? null)] },
  {
    name: 'now',
    signatures: [
      signature([], 'instant', (_, hands) =>
        hands.now ? new FeelDateTime(hands.now.toPlainDateTime(), null, hands.now.timeZoneId) : null,
      ),
    ],
  },
  {
    name: 'is',
    signatures: [signature([anything('value1'), anything('value2')], 'boolean', ([one, other]) => isSame(one, other))],
  },
]

function inZone(from: FeelDateTime, zone: string): FeelDateTime | null {
  const clock = parseTime(`00:00:00@${zone}`)
  return clock && new FeelDateTime(from.local, clock.offset, clock.zone)
}

/** The same element of FEEL's domain: an equal moment written at another offset is another element. */
function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof FeelTime && other instanceof FeelTime) {
    return sameZone(one, other) && clockNanoseconds(one.clock) === clockNanoseconds(other.clock)
  }
  if (one instanceof FeelDateTime && other instanceof FeelDateTime) {
    return sameZone(one, other) && one.local.equals(other.local)
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  }
  return one === null || other === null ? one === other : equals(one, other, {}) === true
}

const sameZone = (one: FeelTime | FeelDateTime, other: FeelTime | FeelDateTime) =>
  one.offset === other.offset && one.zone === other.zone
