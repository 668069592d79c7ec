import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type } from 'typebox'
import { Day, Id, inputFaultsOf, Minor, Text } from './input.ts'

const input = Type.Object({
  name: Text,
  lines: Type.Optional(Type.Array(Type.Object({ ends_on: Day, note: Type.Optional(Text) }))),
  ids: Type.Optional(Type.Array(Id)),
})
const faults = (given: unknown) => inputFaultsOf(input, given)?.fields?.map(({ field }) => field)

test('a field that the act does not name is a fault, at any depth', () => {
  assert.equal(faults({ name: 'Ana', lines: [{ ends_on: '2026-11-24' }] }), undefined)
  assert.deepEqual(faults({ name: 'Ana', state: 'approved' }), ['state'])
  assert.deepEqual(faults({ name: 'Ana', lines: [{ ends_on: '2026-11-24', id: 'x' }] }), ['lines.0.id'])
  assert.deepEqual(faults(JSON.parse('{"name":"Ana","__proto__":{"state":"approved"}}')), ['__proto__'])
})

test('a day that the calendar lacks is a fault, at any depth', () => {
  assert.deepEqual(faults({ name: 'Ana', lines: [{ ends_on: '2026-02-30' }] }), ['lines.0.ends_on'])
  assert.deepEqual(faults({ name: 'Ana', lines: [{ ends_on: '0000-01-01' }] }), ['lines.0.ends_on'])
})

test('a sum is small enough that thousands of them are still a whole number', () => {
  const sum = Type.Object({ amount_minor: Minor })
  assert.equal(inputFaultsOf(sum, { amount_minor: 1e12 }), undefined)
  assert.ok(inputFaultsOf(sum, { amount_minor: Number.MAX_SAFE_INTEGER }))
})

test('what is nested ten thousand deep is refused as any other field too many', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)
  assert.deepEqual(faults({ name: 'Ana', more: deep }), ['more'])
})

test('signs that the database cannot hold are a fault of their field, not trouble on our side', () => {
  assert.deepEqual(faults({ name: 'A\0' }), ['name'])
  assert.deepEqual(faults({ name: 'A\ud800' }), ['name'])
  assert.deepEqual(faults({ name: 'A', lines: [{ ends_on: '2026-11-24', note: '\0' }] }), ['lines.0.note'])
})

test('each missing field is a fault by itself, at any depth', () => {
  const lines = Type.Array(Type.Object({ line_id: Text, places: Text }))
  const refusal = inputFaultsOf(Type.Object({ name: Text, address: Text, lines }), { lines: [{ places: '4' }] })
  assert.deepEqual(refusal?.fields?.map((one) => one.field).sort(), ['address', 'lines.0.line_id', 'name'])
})
