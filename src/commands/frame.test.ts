import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as path from 'node:path'
import { test } from 'node:test'

const program = path.resolve(import.meta.dirname, '../../test/small-fairway.ts')

function fairway(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('help is no fault, and names the options that every command has', () => {
  const { status, stdout } = fairway(['migrate', '--help'])
  assert.equal(status, 0)
  for (const option of ['--data <dir>', '--jurisdiction <code>', '--json']) assert.ok(stdout.includes(option), option)
})

test('wrong usage ends with 2 and says what was meant', () => {
  const wrong: [string[], RegExp][] = [
    [['migarte'], /Did you mean migrate/],
    [['start', '--port', 'eighty'], /A port is 0 to 65535/],
    [['migrate', '--jurisdiction', 'xx'], /Allowed choices are ph, np/],
    [['law', 'evaluate'], /required option '--file <path>' not specified/],
    [[], /Usage: fairway/],
  ]
  for (const [args, said] of wrong) {
    const { status, stdout, stderr } = fairway(args)
    assert.equal(status, 2, args.join(' '))
    assert.match(stderr, said)
    assert.equal(stdout, '')
  }
})

test('what is refused ends with 1, in a sentence for a person and as JSON for a machine', () => {
  const args = ['law', 'evaluate', '--file', '-']
  const person = fairway(args, '{"expression": "1"}')
  assert.deepEqual([person.status, person.stdout], [1, ''])
  assert.match(person.stderr, /must hold a list of cases/)
  assert.equal(fairway(['law', 'evaluate', '--file', 'no-such.json']).stderr, 'There is no file no-such.json.\n')
  const machine = fairway([...args, '--json'], 'no JSON')
  assert.equal(machine.status, 1)
  assert.match(JSON.parse(machine.stdout).error, /is no JSON/)
})

test('law evaluate answers each case by itself, and JSON stands alone on the standard output', () => {
  const cases = [
    { expression: 'a + 1', context: { a: { feel: '0.1 + 0.2' } } },
    { expression: 'date("2026-02-30")' },
    { expression: '1 +' },
  ]
  const { status, stdout, stderr } = fairway(['law', 'evaluate', '--file', '-', '--json'], JSON.stringify(cases))
  const [sum, noDay, broken] = JSON.parse(stdout)
  assert.deepEqual([status, stderr, sum, noDay], [0, '', { value: 1.3 }, { value: null }])
  assert.match(broken.error, /^1:/)
})
