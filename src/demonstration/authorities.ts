import { accreditPrincipal } from '#facilitation/accreditations/accredit-principal.ts'
import { requestAccreditation } from '#facilitation/accreditations/request-accreditation.ts'
import { registerAgency } from '#facilitation/agencies/register-agency.ts'
import { grantLicence } from '#facilitation/licences/grant-licence.ts'
import { suspendLicence } from '#facilitation/licences/suspend-licence.ts'
import { registerPrincipal } from '#facilitation/principals/register-principal.ts'
import type { Officer } from '#kernel/authority.ts'
import type { InventedAgency } from './offices.ts'
import type { Play } from './play.ts'
import type { Staff } from './sign-ins.ts'

/** Those who decide about agencies and principals. */
export interface Authorities {
  readonly licensing: Officer
  readonly director: Officer
}

/** Registers an agency, appoints its clerks, and grants its licence by two officers. Gives its clerks, the first of them first. */
export async function makeAgency(
  play: Play,
  staff: Staff,
  { licensing, director }: Authorities,
  { name, address, officers, suspended }: InventedAgency,
): Promise<readonly [Officer, ...Officer[]]> {
  const agency_id = await play.act(licensing, registerAgency, { name, address })
  const { office_id } = await play.here.state
    .selectFrom('agency')
    .select('office_id')
    .where('id', '=', agency_id)
    .executeTakeFirstOrThrow()
  const clerks = await staff.appoint(office_id, officers)
  const licence = await play.act(
    licensing,
    grantLicence,
    { agency_id, from_on: '2026-07-01', ends_on: '2030-06-30' },
    { second: director },
  )
  if (suspended) await play.act(licensing, suspendLicence, { ground: 'preventive' }, { id: licence, second: director })
  return clerks.map((clerk) => ({ ...clerk, agency_id })) as [Officer, ...Officer[]]
}

export interface InventedPrincipal {
  readonly kind: 'employer' | 'foreign agency' | 'household'
  readonly name: string
  readonly country: string
}

/** Enters a principal in the register, by the clerk of the agency that knows it. */
export const makePrincipal = (play: Play, clerk: Officer, principal: InventedPrincipal): Promise<string> =>
  play.act(clerk, registerPrincipal, principal)

/** The agency asks, the post accredits, with the joint undertaking. Gives the accreditation's id. */
export async function accredit(
  play: Play,
  {
    clerk,
    attache,
    principal_id,
  }: { readonly clerk: Officer; readonly attache: Officer; readonly principal_id: string },
): Promise<string> {
  const asked = { agency_id: clerk.agency_id, principal_id, post_id: attache.office_id }
  const id = await play.act(clerk, requestAccreditation, asked)
  return play.act(
    attache,
    accreditPrincipal,
    { joint_undertaking_signed_on: '2026-07-01', from_on: '2026-07-06', ends_on: '2030-07-05' },
    { id },
  )
}
