import { sql } from 'kysely'
import { correct } from '#kernel/correct.ts'
import { Country, Currency, Day, Minor, Occupation } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { contract } from './contract.ts'
import { contractMonths } from './record-contract.ts'

/**
 * Mends a contract that was entered otherwise than it was signed: the post verifies it anew, and the worker is told. While a certificate
 * stands on it, or once the worker has left with one, the terms stay as they were decided upon: other terms are another contract.
 */
export const correctContract = correct(
  contract,
  {
    signed_on: Day,
    occupation_code: Occupation,
    country: Country,
    monthly_wage_minor: Minor,
    currency: Currency,
    months: contractMonths,
  },
  {
    from: ['signed', 'verified'],
    to: 'signed',
    by: 'agency clerk',
    tells: { worker: 'contract-corrected', post: 'contract-to-verify' },
    stops: ['verify-contract'],
    starts: { clock: 'verify-contract', term: 'verification of a job order', owner: 'labour attache' },

    async alongside({ tx, record }) {
      const { rows } = await sql<{ number: string }>`select number from certificate
        where offer_id = ${record.offer_id} and state <> 'ended' order by issued_at desc limit 1`.execute(tx)
      if (rows[0]) refuseCase(record.id, 'certificate-stands-on-it', { number: rows[0].number })
      await sql`update contract set state = 'signed', verified_on = null, verified_by = null where id = ${record.id}`.execute(
        tx,
      )
    },
  },
)
