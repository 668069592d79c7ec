import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { choice, Day, Text } from '#kernel/input.ts'
import { refuseThose } from '#kernel/refusal.ts'
import { providerResult } from './provider-result.ts'
import { outcomes, providerOf } from './result-kinds.ts'

export const ResultEntered = Type.Object({
  outcome: choice(...outcomes),
  condition_met: Type.Optional(Type.Boolean()),
  days: Type.Optional(Type.Integer({ minimum: 0, maximum: 60 })),
  items: Type.Optional(Type.Integer({ minimum: 0, maximum: 30 })),
  on_day: Day,
  ends_on: Type.Optional(Day),
  number: Type.Optional(Text),
})

/** A clinic, training centre, insurer or fund enters its own result. Of health no more than fit, not fit, fit with condition. */
export const enterResult = act({
  name: 'enter-result',
  on: providerResult,
  from: 'asked',
  to: 'entered',
  by: ['clinic officer', 'training officer', 'insurance officer', 'fund officer'],
  input: ResultEntered,
  form: 'provider-result',

  async effects({ tx, cases, officer, now }) {
    refuseThose(cases, ({ record: { kind } }) =>
      providerOf[kind] === officer.role ? undefined : { code: 'not-a-provider-of-this', arguments: { kind } },
    )
    const rows = cases.map(({ id, input }) => ({ id, ...input }))
    await sql`update provider_result r set state = 'entered', outcome = v.outcome, condition_met = v.condition_met, days = v.days, items = v.items,
        on_day = v.on_day, ends_on = v.ends_on, number = v.number, entered_by = ${officer.id}, entered_at = ${now}
      from json_populate_recordset(null::provider_result, ${JSON.stringify(rows)}) v where r.id = v.id`.execute(tx)
  },

  tells: { worker: 'result-entered' },
})
