import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { nextNumber } from '#kernel/counter.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { Country, Currency, choice, Day, Id, Minor, Occupation, Text } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { accreditation } from '../accreditations/accreditation.ts'
import { lineLetters } from '../certificates/certificate-number.ts'
import { jobOrder } from './job-order.ts'

export const Line = Type.Object({
  occupation_code: Occupation,
  title: Text,
  places: Type.Integer({ minimum: 1, maximum: 100_000 }),
  monthly_wage_minor: Minor,
  currency: Currency,
  months: Type.Integer({ minimum: 1, maximum: 120 }),
  weekly_hours: Type.Integer({ minimum: 1, maximum: 168 }),
  site: Text,
  visa_block: Type.Optional(Text),
  visa_block_ends_on: Type.Optional(Day),
  clauses: Type.Array(Type.Object({ clause: Text, provision: Type.String({ minLength: 1, maxLength: 2000 }) })),
})

export const Cost = Type.Object({
  item: Text,
  borne_by: choice('worker', 'agency', 'employer'),
  amount_minor: Minor,
  currency: Currency,
})

/** Asks for workers: lines with their contract terms clause by clause, and who bears which cost. The post verifies it next. */
export const submitJobOrder = act({
  name: 'submit-job-order',
  on: jobOrder,
  from: null,
  to: 'submitted',
  by: 'agency clerk',
  within: { register: accreditation, field: 'accreditation_id' },
  input: Type.Object({
    accreditation_id: Id,
    country: Country,
    ends_on: Day,
    lines: Type.Array(Line, { minItems: 1, maxItems: 100 }),
    costs: Type.Array(Cost),
  }),
  form: 'submit-job-order',

  async effect({ tx, record, input, officer, now, today }) {
    const granted = await tx
      .selectFrom('accreditation')
      .selectAll()
      .where('id', '=', input.accreditation_id)
      .executeTakeFirstOrThrow()
    if (granted.state !== 'accredited') refuseCase(record.id, 'principal-not-accredited', { state: granted.state })
    const lines = input.lines.map((line, i) => ({ ...line, id: uuidv7(), letter: lineLetters(i + 1) }))
    const of = { job_order_id: record.id, agency_id: granted.agency_id }
    const number = await nextNumber(tx, `JO-${today.year}`)
    await insertRows(tx, 'job_order', [
      {
        id: record.id,
        state: 'submitted',
        number: `JO-${today.year}-${String(number).padStart(4, '0')}`,
        agency_id: granted.agency_id,
        principal_id: granted.principal_id,
        accreditation_id: granted.id,
        post_id: granted.post_id,
        country: input.country,
        submitted_at: now,
        recorded_by: officer.id,
        ends_on: input.ends_on,
      },
    ])
    await insertRows(
      tx,
      'job_order_line',
      lines.map(({ clauses: _, visa_block = null, visa_block_ends_on = null, ...line }) => ({
        ...line,
        visa_block,
        visa_block_ends_on,
        ...of,
      })),
    )
    await insertRows(
      tx,
      'line_clause',
      lines.flatMap((line) => line.clauses.map((clause) => ({ ...clause, line_id: line.id, ...of }))),
    )
    await insertRows(
      tx,
      'cost_sheet_item',
      input.costs.map((cost) => ({ ...cost, ...of })),
    )
  },

  tells: { post: 'job-order-submitted' },
  starts: { clock: 'verify-job-order', term: 'verification of a job order', owner: 'labour attache' },
})
