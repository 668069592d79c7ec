import { accredit, makeAgency, makePrincipal } from './authorities.ts'
import { placeOrder } from './job-orders.ts'
import { namePeople } from './name-people.ts'
import { nepaliLines, nepaliList, nepaliPrincipalName } from './nepali-list.ts'
import { nepaliAgency, nepaliOffices } from './offices.ts'
import type { Play } from './play.ts'
import { playRegisters } from './play-registers.ts'
import { makeStaff } from './sign-ins.ts'

/** Nepal: one licensee, one factory in Penang, one job order with two lines. */
export async function loadNepal(play: Play, password: string): Promise<void> {
  play.on('2026-07-01')
  const staff = await makeStaff(play.here.state, nepaliOffices, password)
  const authorities = { licensing: staff.officer('licensing.np'), director: staff.officer('director.np') }
  const [clerk] = await makeAgency(play, staff, authorities, nepaliAgency)
  const attache = staff.officer('attache.kualalumpur')
  const principal_id = await makePrincipal(play, clerk, { kind: 'employer', name: nepaliPrincipalName, country: 'MY' })
  const accreditation_id = await accredit(play, { clerk, attache, principal_id })
  const players = {
    clerk,
    attache,
    clearance: staff.officer('clearance.np'),
    clinic: staff.officer('clinic.np'),
    training: staff.officer('training.np'),
    insurer: staff.officer('insurer.np'),
    fund: staff.officer('fund.np'),
  }
  const order = await placeOrder(play, players, {
    accreditation_id,
    country: 'MY',
    lines: nepaliLines,
    submitted_on: '2026-08-03',
    verified_on: '2026-08-10',
    approved_on: '2026-08-14',
  })
  const days = { named_on: '2026-09-14', contracts_on: '2026-11-03' }
  const played = await namePeople(play, players, { id: order, country: 'MY' }, nepaliList(), days)
  await playRegisters(play, players, played, {
    verified_on: '2026-11-06',
    accepted_on: '2026-11-09',
    results_on: '2026-11-16',
  })
}
