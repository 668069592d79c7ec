import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { many } from '#kernel/act.ts'
import { readLexicon } from '#web/words.ts'
import { facilitation } from './room.ts'

const source = join(import.meta.dirname, '..')
const folders = ['web/words', 'web/server-words', 'facilitation/words', 'facilitation/act-words'].map((folder) =>
  join(source, folder),
)
const languages = ['en', 'fil', 'ne']
const lexicon = readLexicon(folders, languages)
const w = lexicon.words('en', 'UTC')
const schema = readFileSync(join(source, '../test/schema.sql'), 'utf8')

const migrations = readdirSync(join(source, '../db'))
  .map((file) => readFileSync(join(source, '../db', file), 'utf8'))
  .join('\n')

const lacking = (ids: Iterable<string>): string[] => [...new Set(ids)].filter((id) => !w.has(id)).sort()
const dashed = (text: string) => text.replaceAll(' ', '-')

/** The program of the kernel and of this room, without tests. */
const program = ['kernel', 'facilitation', 'web'].flatMap((room) =>
  readdirSync(join(source, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !file.includes('style-guide'))
    .map((file) => ({ file: join(room, file), text: readFileSync(join(source, room, file), 'utf8') })),
)

test('every language says everything that the others say, with the same fillings', () => {
  assert.deepEqual(lexicon.gaps(), [])
})

test('every act that a person performs is named, and says what follows or what was done', () => {
  const acts = facilitation.acts.map((act) => act.name)
  assert.deepEqual(lacking(acts.map((name) => `act-${name}`)), [])
  const own = facilitation.acts.filter((act) => act.by !== 'another act' && !many(act.by).includes('system'))
  assert.deepEqual(lacking(own.map((act) => `act-${act.name}.done`)), [])
})

test('every state that a record can have is said, and every register and its list are named', () => {
  const tables = facilitation.registers.map((register) => register.table)
  const states = tables.flatMap((table) => labelsOf(`${table}_state`))
  assert.ok(states.includes('obstructed'), 'the schema gives the states')
  assert.deepEqual(lacking(states.map((state) => `state-${dashed(state)}`)), [])
  assert.deepEqual(lacking(tables.map((table) => `register-${table.replaceAll('_', '-')}`)), [])
})

test('every notice that an act gives is said', () => {
  const words = facilitation.acts.flatMap((act) => Object.values(act.tells ?? {}))
  assert.deepEqual(lacking(words.map((word) => `notice-${word}`)), [])
})

test('every refusal that an act can give has a sentence', () => {
  // A name list's faults say their own words, with row and column.
  const acting = program.filter(({ file }) => !file.includes('name-list') && !file.startsWith('web'))
  const codes = acting.flatMap(({ text }) => [
    ...[...text.matchAll(/code: '([a-z-]+)'/g)].map((found) => found[1] as string),
    ...[...text.matchAll(/refuseCase\([^)]*?'([a-z-]+)'/g)].map((found) => found[1] as string),
  ])
  assert.ok(codes.includes('recorded-by-yourself') && codes.length > 15, `only ${codes.length} codes were found`)
  assert.deepEqual(lacking(codes.map((code) => `refused-${code}`)), [])
})

test('every constraint by which two people can run into each other has a sentence', () => {
  const indexes = [...migrations.matchAll(/create unique index (\w+)/g)].map((found) => found[1] as string)
  const races = indexes.filter((name) => !name.startsWith('document'))
  assert.ok(races.includes('offer_one_accepted'), 'the migrations give the constraints')
  assert.deepEqual(lacking(races.map((name) => `refused-${name.replaceAll('_', '-')}`)), [])
})

test('every role is named', () => {
  assert.deepEqual(lacking(labelsOf('role').map((role) => `role-${dashed(role)}`)), [])
})

test('every word that a page of this room asks for by its whole name is there', () => {
  const asked = program.flatMap(({ file, text }) =>
    file.startsWith('facilitation')
      ? [...text.matchAll(/\bw\.text\(\s*'([a-z][\w.-]*)'/g)].map((found) => found[1] as string)
      : [],
  )
  assert.ok(asked.length > 150, `only ${asked.length} words were found`)
  assert.deepEqual(lacking(asked), [])
})

test('no page calls a person or a crossing illegal', () => {
  for (const folder of folders)
    for (const file of readdirSync(folder))
      assert.doesNotMatch(readFileSync(join(folder, file), 'utf8'), /illegal|ilegal|अवैध/i, `${folder}/${file}`)
})

/** The labels of an enum in the schema, in their order. */
function labelsOf(type: string): string[] {
  const labels = new RegExp(`create type ${type} as enum \\(([^)]*)\\)`).exec(schema)?.[1] ?? ''
  return [...labels.matchAll(/'([^']+)'/g)].map((found) => found[1] as string)
}
