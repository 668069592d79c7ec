import { type Selectable, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Act, AnyAct, Case, Hands, StateOf } from './act.ts'
import { Nothing } from './input.ts'
import type { AnyRegister, Register, Stated } from './register.ts'

/** What stands in a column that can't be empty, once the person was forgotten. */
export const forgotten = { text: '—', number: '0', day: '1900-01-01' } as const

type Effects = Hands & { readonly cases: readonly Case<{ readonly state: string }, unknown>[] }

/**
 * Makes the act `forget-<register>`: blanks the personal columns of records whose person is being forgotten. Their states stay; each entry
 * carries the new digest, so that the audit explains the blanked row by it. Done by the act that forgets the person.
 */
export function forget<T extends Stated>(
  on: Register<T>,
  states: readonly StateOf<T>[],
  blanks: { readonly [C in keyof Selectable<Tables[T]> & string]?: string | null },
): Act<T, StateOf<T>, StateOf<T>, typeof Nothing> {
  const changes = Object.entries(blanks).map(([column, blank]) => sql`${sql.ref(column)} = ${blank}`)
  const made: AnyAct = {
    name: `forget-${on.table.replaceAll('_', '-')}`,
    on: on as unknown as AnyRegister,
    from: states,
    to: states,
    by: 'another act',
    input: Nothing,
    forgets: true,
    async effects({ tx, cases }: Effects) {
      const ids = cases.map((one) => one.id)
      await sql`update ${sql.table(on.table)} set ${sql.join(changes)} where id = any(${ids}::uuid[])`.execute(tx)
      return new Map(cases.map((one) => [one.id, one.record.state]))
    },
  }
  return made as unknown as Act<T, StateOf<T>, StateOf<T>, typeof Nothing>
}
