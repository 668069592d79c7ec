// A worker of a test's country with everything that the law asks for, and the certificate issued.
import assert from 'node:assert/strict'
import type { Country } from '#test/country.ts'
import type { Stage } from '#test/stage.ts'
import { decideClearance } from '../src/facilitation/clearances/decide-clearance.ts'
import { issueCertificate } from '../src/facilitation/clearances/issue-certificate.ts'
import { requestClearance } from '../src/facilitation/clearances/request-clearance.ts'
import { acceptOffer } from '../src/facilitation/offers/accept-offer.ts'
import { givePapers } from './bench/ready-workers.ts'

/** Issues the certificate for an accepted offer that has its papers, and gives its id. */
export async function issueFor(on: Stage, at: Country, offer_id: string): Promise<string> {
  const { id } = await on.done(at.clerk, requestClearance, { offer_id })
  const decided = await on.done(at.clerk, decideClearance, {}, id)
  assert.equal(decided.state, 'clear', JSON.stringify(decided))
  await on.done(at.clearance, issueCertificate, {}, id)
  return latestCertificate(on, offer_id)
}

export const latestCertificate = async (on: Stage, offer_id: string): Promise<string> =>
  (
    await on.here.state
      .selectFrom('certificate')
      .select('id')
      .where('offer_id', '=', offer_id)
      .orderBy('turn', 'desc')
      .executeTakeFirstOrThrow()
  ).id

/** A worker named for the country's line, who accepted, is clear and holds a certificate. */
export async function certified(on: Stage, at: Country) {
  const named = await at.name({ departure_planned_on: '2026-12-10' })
  await givePapers(on.here, at.job_order_id)
  await on.done(named.worker, acceptOffer, {}, named.offer_id)
  return { ...named, certificate_id: await issueFor(on, at, named.offer_id) }
}
