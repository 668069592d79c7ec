import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Role } from '#database/tables.ts'
import { type AnyAct, many, type Outcome } from '#kernel/act.ts'
import { isOutside, type Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { country } from '#test/country.ts'
import { everyRegister } from '#test/every-register.ts'
import { sampleInput } from '#test/sample-input.ts'
import { stage } from '#test/stage.ts'
import { facilitation } from '../src/facilitation/room.ts'

const code = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal.code : 'done')
const table = join(import.meta.dirname, 'who-may.txt')

/** The table of who may do what, as it was last read by a person. `FAIRWAY_RECORD=1 node --test test/who-may.test.ts` writes it anew. */
test('who may do what is as it was reviewed', () => {
  const lines = facilitation.acts.map((act: AnyAct) => {
    const by = act.by === 'another act' ? 'another act' : many(act.by).join(', ')
    const states = `${act.from === null ? 'new' : many(act.from).join('|')} → ${many(act.to).join('|')}`
    return `${act.on.table}: ${act.name}: ${states}: ${by}${act.second ? `, then ${act.second}` : ''}${act.unless ? `, not ${act.unless}` : ''}`
  })
  const text = `${lines.sort().join('\n')}\n`
  if (process.env.FAIRWAY_RECORD) writeFileSync(table, text)
  assert.equal(text, readFileSync(table, 'utf8'))
})

test('each act is refused to every role that may not, and on every record that is not one’s own', async (t) => {
  const on = await stage(t)
  const at = await country(on)
  const records = await everyRegister(on, at)
  const { rows } = await sql<{ role: Role }>`select unnest(enum_range(null::role))::text as role`.execute(on.here.state)
  const strangers = new Map<Role, Officer>()
  for (const { role } of rows) strangers.set(role, await stranger(role))
  await on.written()

  async function stranger(role: Role): Promise<Officer> {
    if (role === 'worker') return { ...(await at.name({ given_names: 'Another', birth_on: '1980-01-01' })).worker }
    if (role !== 'agency clerk') return on.officer(role)
    const agency_id = uuidv7()
    const office = { id: uuidv7(), agency_id }
    await sql`insert into office (id, kind, name) values (${office.id}, 'agency', 'Another agency')`.execute(
      on.here.state,
    )
    await sql`insert into agency (id, state, office_id, name, address, registered_at) values (${agency_id}, 'registered', ${office.id}, 'Another agency', 'Cebu', ${on.here.clock.now()})`.execute(
      on.here.state,
    )
    return on.officer(role, office)
  }

  for (const act of facilitation.acts as readonly AnyAct[]) {
    await t.test(act.name, async () => {
      const id = act.from === null ? undefined : records.get(act.on.table)
      assert.ok(act.from === null || id, `everyRegister has no ${act.on.table}`)
      const input = {
        ...(sampleInput(act.input) as object),
        ...(act.within ? { [act.within.field]: records.get(act.within.register.table) } : {}),
      }
      for (const [role, officer] of strangers) {
        const may = act.by !== 'another act' && many(act.by).includes(role)
        const outcome = await on.perform(officer, act, input, id)
        if (!may)
          assert.equal(
            code(outcome),
            act.by === 'another act' ? 'only-by-another-act' : 'not-your-role',
            `${role} tried ${act.name}`,
          )
        else if (isBound(act, role))
          assert.equal(code(outcome), 'record-unknown', `${role} of another office tried ${act.name}`)
        if (!may || isBound(act, role))
          assert.deepEqual(await on.written(), ['refusal'], `${role} wrote by ${act.name}`)
        else await on.written()
      }
    })
  }
})

/** Whether the role sees only its own of the register that the act is on (or of the parent within which it makes a record). */
function isBound(act: AnyAct, role: Role): boolean {
  const register = act.from === null ? act.within?.register : act.on
  const sees = register?.sees[role]
  return register !== undefined && sees !== 'all' && (sees !== undefined || isOutside(role))
}
