import { canonical } from '#kernel/digest.ts'
import { catalogueOf } from './catalogue.ts'
import { compilePack } from './compile-pack.ts'
import type { Law } from './decide.ts'
import type { Pack } from './pack.ts'
import { type PackFault, PackFaults } from './pack-faults.ts'
import { packOf } from './read-pack.ts'

const jurisdiction = `code: PH
schema: ph
name: Philippines
languages: [en]
zone: Asia/Manila
currency: PHP
weekend: [saturday, sunday]
holidays owner: director
titles: {}
rooms: []
series: {}
`

const instruments = `instruments:
  act:
    title: An act
    short: The Act
    kind: act
    country: PH
    source: read
  old-rules:
    title: Old rules
    short: Old rules
    kind: rules
    country: PH
    effective: 2010-01-01
    repealed: 2020-01-01
    successor: { instrument: new-rules, read: false }
    source: read
  new-rules:
    title: New rules
    short: New rules
    kind: rules
    country: PH
    source: not read
  struck-act:
    title: A clause that a court struck down
    short: Struck clause
    kind: act
    country: PH
    effective: 2010-01-01
    struck: 2014-08-05
    source: read
`

export const citation = (more = ''): string => `    instrument: act
    section: s. 1
    certainty: A
${more}`

/** A rule of three facts, with some lines put in the place of its own. */
export const rule = (lines: Readonly<Record<string, string>> = {}): string => {
  const own: Record<string, string> = {
    id: 'TT-1',
    title: 'A rule',
    under: 'clearance',
    consequence: 'stops',
    against: 'worker',
    next: 'worker',
    require: 'age >= 18',
    message: 'The age is {age}.',
    remedy: 'Wait.',
    instrument: 'act',
    section: 's. 1',
    certainty: 'A',
    ...lines,
  }
  const [first, ...rest] = Object.entries(own).filter(([, text]) => text !== '')
  const line = ([key, text]: [string, string]) => (text.includes('\n') ? `${key}:\n${text}` : `${key}: ${text}`)
  return `  - ${line(first as [string, string])}\n${rest.map((one) => `    ${line(one)}\n`).join('')}`
}

export const smallCatalogue = catalogueOf('clearance', [
  { column: 'age', type: 'integer', comment: 'Age. Supplied by: worker.' },
  { column: 'birth_on', type: 'date', comment: 'Day of birth. Supplied by: worker.' },
  { column: 'signed_on', type: 'date', comment: 'Day of signature. Supplied by: agency.' },
  { column: 'sex', type: 'text', comment: 'As in the passport. Supplied by: worker. Sensitive.' },
  { column: 'paid_minor', type: 'bigint', comment: 'What the worker says. Supplied by: worker. Confidential.' },
  { column: 'paid_currency', type: 'text', comment: 'Its currency.' },
  { column: 'pay_minor', type: 'bigint', comment: 'Pay a month. Supplied by: agency.' },
  { column: 'pay_currency', type: 'text', comment: 'Its currency.' },
  { column: 'country', type: 'text', comment: 'Where. Supplied by: agency.' },
])

export const loadedOn = Temporal.PlainDate.from('2026-11-24')

export const smallPack = (files: Readonly<Record<string, string>>): Pack =>
  packOf(canonical({ 'jurisdiction.yaml': jurisdiction, 'instruments.yaml': instruments, ...files }))

export const smallLaw = (rules: string, files: Readonly<Record<string, string>> = {}): Law =>
  compilePack(smallPack({ 'rules.yaml': rules, ...files }), [smallCatalogue], loadedOn)

/** The faults of a pack whose rules.yaml is the text; none when it loads. */
export function faultsOf(rules: string, files: Readonly<Record<string, string>> = {}): readonly PackFault[] {
  try {
    smallLaw(rules, files)
    return []
  } catch (error) {
    if (error instanceof PackFaults) return error.faults
    throw error
  }
}
