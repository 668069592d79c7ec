// The numbers of a pack: values, time limits and exchange rates, each with its versions.
import { readAmount } from '#kernel/money.ts'
import type { FeelType } from './feel/compile.ts'
import type { Place, Rate, Term, Value, ValueContent } from './pack.ts'
import { readVersion, versionsOf } from './read-version.ts'
import type { Section } from './yaml-section.ts'

const feelTypes = ['text', 'number', 'integer', 'boolean', 'day', 'money', 'list'] as const

/** A value; what is missing in it, or of another type than it says, is a fault of its section. */
export function readValue(name: string, at: Place, section: Section): Value {
  const type = section.word('type', feelTypes, 'number')
  const by = section.textOr('by', undefined)
  const anchor = section.textOr('anchor', undefined)
  const value: Value = {
    name,
    at,
    type: type as FeelType,
    meaning: section.text('meaning'),
    unit: section.textOr('unit', ''),
    owner: section.text('owner'),
    ...(by !== undefined && { by }),
    ...(anchor !== undefined && { anchor }),
    versions: versionsOf(section).map((one, index) => {
      const version = {
        ...readVersion(one, index + 1),
        value: readContent(one, type, by !== undefined),
        note: one.textOr('note', ''),
      }
      if (one !== section) one.close()
      return version
    }),
  }
  section.close()
  return value
}

function readContent(section: Section, type: string, table: boolean): ValueContent | ReadonlyMap<string, ValueContent> {
  const missing = section.textOr('missing', undefined)
  if (missing !== undefined) return null
  if (!section.has('value')) {
    section.fault(section.at, 'A version has a value, or says what is missing.')
    return null
  }
  if (!table) return contentOf(section, 'value', type)
  const rows = section.section('value')
  return new Map((rows?.keys() ?? []).map((key) => [key, contentOf(rows as Section, key, type)]))
}

function contentOf(section: Section, key: string, type: string): ValueContent {
  if (type === 'money') return readMoney(section, key)
  const plain = section.plain(key)
  if (type === 'number' || type === 'integer') {
    if (typeof plain !== 'number') section.fault(section.placeOf(key), 'This value is a number.')
    else if (type === 'integer' && !Number.isSafeInteger(plain))
      section.fault(section.placeOf(key), 'This value is a whole number.')
    return typeof plain === 'number' ? plain : 0
  }
  if (type === 'list') {
    if (!Array.isArray(plain)) section.fault(section.placeOf(key), 'This value is a list.')
    return Array.isArray(plain) ? (plain as string[]) : []
  }
  if (typeof plain !== 'string') section.fault(section.placeOf(key), 'This value is a text.')
  return String(plain)
}

/** Money is written as a currency and an amount in its main unit: USD 400. */
function readMoney(section: Section, key: string): ValueContent {
  const text = section.text(key)
  const match = /^([A-Z]{3}) (.+)$/.exec(text)
  const minor = match ? readAmount(match[2] as string, match[1] as string) : undefined
  if (!match || minor === undefined) {
    section.fault(section.placeOf(key), `"${text}" is no sum of money; write the currency first, as in USD 400.`)
    return null
  }
  return { minor, currency: match[1] as string }
}

/** A time limit in days. */
export function readTerm(name: string, at: Place, section: Section): Term {
  const term: Term = {
    name,
    at,
    meaning: section.text('meaning'),
    owner: section.text('owner'),
    working: section.flag('working days'),
    versions: versionsOf(section).map((one, index) => {
      const missing = one.textOr('missing', undefined)
      const days = missing === undefined ? contentOf(one, 'days', 'integer') : null
      const version = { ...readVersion(one, index + 1), days: days as number | null }
      if (one !== section) one.close()
      return version
    }),
  }
  section.close()
  return term
}

/** The versions of one pair of currencies, each a rate of its own. */
export function readRates(section: Section): Rate[] {
  const pair = section.text('pair')
  const match = /^([A-Z]{3}) to ([A-Z]{3})$/.exec(pair)
  if (!match) section.fault(section.placeOf('pair'), `"${pair}" is no pair of currencies; write USD to QAR.`)
  const owner = section.text('owner')
  const rates = versionsOf(section).map((one, index) => {
    const missing = one.textOr('missing', undefined)
    const rate = missing === undefined ? one.text('rate') : null
    if (rate !== null && !/^\d+(\.\d+)?$/.test(rate))
      one.fault(one.placeOf('rate'), `"${rate}" is no rate; write a decimal number.`)
    const version = {
      ...readVersion(one, index + 1),
      pair,
      base: match?.[1] ?? '',
      quote: match?.[2] ?? '',
      rate,
      owner,
    }
    if (one !== section) one.close()
    return version
  })
  section.close()
  return rates
}
