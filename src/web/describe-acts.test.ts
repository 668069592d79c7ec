import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { drawLife, lifeOf } from './describe-acts.ts'
import { rooms } from './room.ts'
import { readLexicon } from './words.ts'

const acts = rooms.flatMap((room) => room.acts)
const of = (table: string) => acts.filter((act) => act.on.table === table)
const words = readLexicon(
  [join(import.meta.dirname, 'words'), join(import.meta.dirname, '../facilitation/act-words')],
  ['en'],
)

suite('the life of a register, drawn from its acts', () => {
  test('begins with the state in which a record is made, and names each way with its act', () => {
    const { states, ways } = lifeOf(of('job_order'))
    assert.equal(states[0], 'submitted')
    assert.deepEqual(
      ways.filter((one) => one.to === 'approved').map((one) => [one.from, one.act.name]),
      [['verified', 'approve-job-order']],
    )
  })

  test('an act that leaves the state as it was is no way', () => {
    const print = acts.filter((act) => act.name === 'let-agency-print')
    assert.equal(print.length, 1)
    assert.deepEqual(lifeOf(print).ways, [])
  })

  test('every register has a beginning, and every state in which an act can be done can be reached', () => {
    for (const register of rooms.flatMap((room) => room.registers)) {
      const { states, ways } = lifeOf(of(register.table))
      assert.ok(states.length > 0, register.table)
      for (const { from } of ways) assert.ok(from === null || states.includes(from), `${register.table}: ${from}`)
    }
  })

  test('the drawing has a dot for each state and an arrow for each way', () => {
    const life = lifeOf(of('licence'))
    const drawn = String(drawLife(words.words('en', 'UTC'), 'Licence', life))
    const pairs = new Set(life.ways.filter((one) => one.from !== null).map((one) => `${one.from} ${one.to}`))
    assert.equal(drawn.match(/life-dot/g)?.length, life.states.length)
    assert.equal(drawn.match(/life-head/g)?.length, pairs.size)
    assert.match(drawn, /suspended/)
  })
})
