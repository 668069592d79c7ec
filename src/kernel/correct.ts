import { type Selectable, sql } from 'kysely'
import { type TSchema, Type } from 'typebox'
import type { Role, Tables } from '#database/tables.ts'
import type { AnyAct, Case, Clocked, Found, Hands, StateOf, Told } from './act.ts'
import { Text } from './input.ts'
import { refuseCase } from './refusal.ts'
import type { AnyRegister, Register, Stated } from './register.ts'

/** Columns of a register that may be corrected, each with the input that takes its new value. */
type Correctable<T extends Stated> = { readonly [C in keyof Selectable<Tables[T]> & string]?: TSchema }

type Corrected<T extends Stated, From extends StateOf<T>> = Hands & {
  readonly record: Found<T, From>
  readonly one: Case<Found<T, From>, unknown>
}

interface Correction<T extends Stated, From extends StateOf<T>, To extends StateOf<T>> {
  readonly from: From | readonly From[]
  readonly to: To
  readonly by: Role | readonly Role[]
  /** Where a column stands on a certificate, another officer decides. */
  readonly second?: Role
  readonly unless?: Extract<keyof Selectable<Tables[T]>, `${string}_by`>
  readonly tells?: { readonly [W in Told]?: string }
  readonly starts?: Clocked
  readonly stops?: readonly string[]
  /** What else the correction does, before the values change: refuse it, or take back what rested on the wrong entry. */
  alongside?(hands: Hands & { readonly record: Found<T, From> }): Promise<void>
  /** What follows from the new values: a certificate that showed the old ones takes its next turn. */
  afterwards?(hands: Corrected<T, From>): Promise<void>
}

/**
 * Makes the act `correct-<register>` that mends a wrong entry: the columns that are to change with their new values, and the reason. The
 * journal's sealed input keeps, beside the new values, what stood there before (`was`), as it was found under the lock. Refuses
 * `nothing-to-correct` when no value is another than it was.
 */
export function correct<T extends Stated, const From extends StateOf<T>, const To extends StateOf<T>>(
  on: Register<T>,
  columns: Correctable<T>,
  { alongside, afterwards, ...rest }: Correction<T, From, To>,
): AnyAct {
  const inputs = columns as Readonly<Record<string, TSchema>>
  const optional = Object.fromEntries(Object.entries(inputs).map(([name, schema]) => [name, Type.Optional(schema)]))
  return {
    ...rest,
    name: `correct-${on.table.replaceAll('_', '-')}`,
    on: on as unknown as AnyRegister,
    input: Type.Object({ ...optional, reason: Text }, { additionalProperties: false }),
    corrects: Object.keys(inputs),
    async effect(hands: Corrected<T, From> & { readonly input: Readonly<Record<string, unknown>> }) {
      const { tx, record, input } = hands
      const wanted = Object.entries(input).filter(([name]) => name in inputs)
      const was = record as Readonly<Record<string, unknown>>
      if (wanted.every(([name, value]) => String(value) === String(was[name])))
        refuseCase(record.id, 'nothing-to-correct')
      await alongside?.(hands)
      const changes = wanted.map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
      await sql`update ${sql.table(on.table)} set ${sql.join(changes)} where id = ${record.id}`.execute(tx)
      await afterwards?.(hands)
    },
  }
}

/** The values that a correction replaces, as JSON has them: what its journal entry says stood there before. */
export const replaced = (columns: readonly string[], input: object, record: object): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(
      Object.fromEntries(Object.entries(record).filter(([name]) => columns.includes(name) && name in input)),
    ),
  )
