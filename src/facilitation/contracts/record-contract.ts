import { sql } from 'kysely'
import { Type } from 'typebox'
import { act, type Hands } from '#kernel/act.ts'
import { Country, Currency, Day, Id, Minor, Occupation } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { offer } from '../offers/offer.ts'
import { keysOf, type OfferOf, offersOf } from '../offers/offers-of.ts'
import { contract } from './contract.ts'

export const contractMonths = Type.Integer({ minimum: 1, maximum: 120 })

/** Records the contract that worker and employer signed; a clause of the standard contract without a provision in the line is named. */
export const recordContract = act({
  name: 'record-contract',
  on: contract,
  from: null,
  to: 'signed',
  by: 'agency clerk',
  within: { register: offer, field: 'offer_id' },
  input: Type.Object({
    offer_id: Id,
    signed_on: Day,
    occupation_code: Occupation,
    country: Country,
    monthly_wage_minor: Minor,
    currency: Currency,
    months: contractMonths,
  }),

  async effects({ tx, cases, law, officer, now }) {
    const offers = await offersOf(
      tx,
      cases.map((one) => one.input.offer_id),
    )
    const missing = await missingClauses(
      tx,
      law.clauses,
      [...offers.values()].map((one) => one.line_id),
    )
    await insertRows(
      tx,
      'contract',
      cases.map(({ id, input }) => {
        const of = offers.get(input.offer_id) as OfferOf
        return {
          id,
          state: 'signed',
          ...input,
          ...keysOf(of),
          post_id: of.post_id,
          clauses_missing: missing.get(of.line_id) ?? [],
          recorded_by: officer.id,
          recorded_at: now,
        }
      }),
    )
  },

  tells: { worker: 'contract-recorded', post: 'contract-to-verify' },
  starts: { clock: 'verify-contract', term: 'verification of a job order', owner: 'labour attache' },
})

/** For each line, the clauses of the standard contract for which it has no provision. */
async function missingClauses(
  tx: Hands['tx'],
  clauses: readonly string[],
  lines: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ line_id: string; clauses: string[] }>`
    select line_id, array_agg(clause) as clauses from line_clause where line_id = any(${lines}::uuid[]) group by line_id`.execute(
    tx,
  )
  const given = new Map(rows.map((row) => [row.line_id, new Set(row.clauses)]))
  return new Map(lines.map((line) => [line, clauses.filter((clause) => !given.get(line)?.has(clause))]))
}
