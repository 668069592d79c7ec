import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { compilePack } from './compile-pack.ts'
import type { Facts } from './decide.ts'
import { clearanceCatalogue } from './fact-columns.fixture.ts'
import { readPack } from './read-pack.ts'

interface WorkedCase {
  readonly name: string
  readonly on?: string
  readonly facts?: Facts
  readonly result?: string
  readonly expect?: Readonly<Record<string, string>>
  readonly consequence?: Readonly<Record<string, string>>
  readonly next?: Readonly<Record<string, string>>
}

interface CaseFile {
  readonly under: string
  readonly on: string
  readonly facts: Facts
  readonly cases: readonly WorkedCase[]
}

const packs = new URL('../../packs/', import.meta.url)

for (const country of readdirSync(packs, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const folder = new URL(`${country.name}/`, packs)
  const law = compilePack(readPack(folder.pathname), [clearanceCatalogue])
  for (const name of readdirSync(new URL('cases/', folder))) {
    const file = parse(readFileSync(new URL(`cases/${name}`, folder), 'utf8')) as CaseFile
    for (const one of file.cases) {
      test(`${country.name}: ${one.name}`, () => {
        const facts = { ...file.facts, ...one.facts }
        for (const column of Object.keys(facts))
          assert.ok(Object.hasOwn(file.facts, column), `${column} is no fact of ${name}`)
        const decided = law.decide(file.under, facts, Temporal.PlainDate.from(one.on ?? file.on), { all: true })
        const answers = new Map(decided.answers.map((answer) => [answer.rule, answer]))
        const said = (rule: string) => {
          assert.ok(law.pack.rules.has(rule), `the pack has no rule ${rule}`)
          return answers.get(rule)
        }
        for (const [rule, expected] of Object.entries(one.expect ?? {}))
          assert.equal(said(rule)?.result ?? 'does not apply', expected, rule)
        for (const [rule, expected] of Object.entries(one.consequence ?? {}))
          assert.equal(said(rule)?.consequence, expected, rule)
        for (const [rule, expected] of Object.entries(one.next ?? {})) assert.equal(said(rule)?.next, expected, rule)
        const open = decided.answers
          .filter((answer) => answer.result !== 'holds' && answer.consequence === 'stops')
          .map((answer) => answer.rule)
        if (one.result) assert.equal(decided.result, one.result, `open: ${open.join(', ')}`)
      })
    }
  }
}
