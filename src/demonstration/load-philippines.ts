import { closeJobOrder } from '#facilitation/job-orders/close-job-order.ts'
import { returnJobOrder } from '#facilitation/job-orders/return-job-order.ts'
import { acceptOffer } from '#facilitation/offers/accept-offer.ts'
import { nameWorker } from '#facilitation/offers/name-worker.ts'
import type { Officer } from '#kernel/authority.ts'
import { accredit, makeAgency, makePrincipal } from './authorities.ts'
import type { InventedWorker } from './invented-worker.ts'
import { placeOrder } from './job-orders.ts'
import { namePeople } from './name-people.ts'
import { philippineAgencies, philippineOffices } from './offices.ts'
import { lines, philippineList, principalName } from './philippine-list.ts'
import type { Play } from './play.ts'
import { asWorker, playRegisters } from './play-registers.ts'
import { makeStaff, type Staff } from './sign-ins.ts'

/** The Philippines: three agencies (one suspended), a manpower company and a builder in Doha, a household in Hong Kong, seven job orders. */
export async function loadPhilippines(play: Play, password: string): Promise<void> {
  play.on('2026-07-01')
  const staff = await makeStaff(play.here.state, philippineOffices, password)
  const authorities = { licensing: staff.officer('licensing'), director: staff.officer('director') }
  const [clerk] = await makeAgency(play, staff, authorities, philippineAgencies.bagong)
  const [otherClerk] = await makeAgency(play, staff, authorities, philippineAgencies.perlas)
  await makeAgency(play, staff, authorities, philippineAgencies.habagat)
  const players = {
    clerk,
    otherClerk,
    attache: staff.officer('attache.doha'),
    clearance: staff.officer('clearance'),
    clinic: staff.officer('clinic'),
    training: staff.officer('training'),
    insurer: staff.officer('insurer'),
    fund: staff.officer('fund'),
  }
  const parties = await makeParties(play, staff, players)
  const people = philippineList()
  const order = await placeOrder(play, players, {
    accreditation_id: parties.manpower,
    country: 'QA',
    // The standard contract has fourteen provisions; line E says nothing of one, which warns.
    lines: lines.map((line) => (line.letter === 'E' ? { ...line, silent: 'disputes' } : line)),
    submitted_on: '2026-08-03',
    verified_on: '2026-08-06',
    approved_on: '2026-08-11',
  })
  const rival = await placeOtherOrders(play, staff, players, parties)
  const played = await namePeople(play, players, { id: order, country: 'QA' }, people, {
    named_on: '2026-09-14',
    contracts_on: '2026-11-03',
  })
  await playRival(play, players.otherClerk, rival, people)
  await playRegisters(play, players, played, {
    verified_on: '2026-11-06',
    accepted_on: '2026-11-09',
    results_on: '2026-11-16',
  })
}

/** The accreditations of the story, by their ids. */
interface Parties {
  readonly manpower: string
  readonly builder: string
  readonly rivalBuilder: string
  readonly household: string
}

async function makeParties(play: Play, staff: Staff, { clerk, otherClerk, attache }: Players): Promise<Parties> {
  const manpower = await makePrincipal(play, clerk, { kind: 'foreign agency', name: principalName, country: 'QA' })
  const builder = await makePrincipal(play, clerk, { kind: 'employer', name: 'Doha Bay Contracting', country: 'QA' })
  const household = await makePrincipal(play, otherClerk, {
    kind: 'household',
    name: 'Household Wong Mei-ling',
    country: 'HK',
  })
  return {
    manpower: await accredit(play, { clerk, attache, principal_id: manpower }),
    builder: await accredit(play, { clerk, attache, principal_id: builder }),
    rivalBuilder: await accredit(play, { clerk: otherClerk, attache, principal_id: builder }),
    household: await accredit(play, {
      clerk: otherClerk,
      attache: staff.officer('attache.hongkong'),
      principal_id: household,
    }),
  }
}

interface Players {
  readonly clerk: Officer
  readonly otherClerk: Officer
  readonly attache: Officer
  readonly clearance: Officer
}

/** Job orders in the other states. Gives the approved one of the other agency, which names some of the same people. */
async function placeOtherOrders(
  play: Play,
  staff: Staff,
  { clerk, otherClerk, attache, clearance }: Players,
  parties: Parties,
): Promise<string> {
  const welders = {
    occupation_code: '7212',
    title: 'Welder',
    places: 30,
    monthly_wage_minor: 260_000,
    currency: 'QAR',
    site: 'Dukhan',
  }
  const helper = {
    occupation_code: '9111',
    title: 'Domestic helper',
    places: 1,
    monthly_wage_minor: 530_000,
    currency: 'HKD',
    site: 'Kowloon',
  }
  const masons = {
    occupation_code: '7112',
    title: 'Bricklayer',
    places: 25,
    monthly_wage_minor: 210_000,
    currency: 'QAR',
    site: 'Al Wakrah',
  }
  const other = { clerk: otherClerk, attache, clearance }
  const own = { clerk, attache, clearance }
  const inHongKong = { clerk: otherClerk, attache: staff.officer('attache.hongkong'), clearance }
  const rival = await placeOrder(play, other, {
    accreditation_id: parties.rivalBuilder,
    country: 'QA',
    lines: [welders],
    submitted_on: '2026-08-17',
    verified_on: '2026-08-20',
    approved_on: '2026-08-25',
  })
  await placeOrder(play, inHongKong, {
    accreditation_id: parties.household,
    country: 'HK',
    lines: [helper],
    submitted_on: '2026-09-01',
    verified_on: '2026-09-04',
    approved_on: '2026-09-09',
  })
  const closed = await placeOrder(play, own, {
    accreditation_id: parties.builder,
    country: 'QA',
    lines: [{ ...masons, places: 4 }],
    submitted_on: '2026-09-02',
    verified_on: '2026-09-04',
    approved_on: '2026-09-09',
  })
  await play.on('2026-09-11').act(clerk, closeJobOrder, {}, { id: closed })
  const returned = await placeOrder(play, other, {
    accreditation_id: parties.rivalBuilder,
    country: 'QA',
    lines: [{ ...masons, monthly_wage_minor: 80_000 }],
    submitted_on: '2026-09-10',
  })
  await play.on('2026-09-11').act(
    attache,
    returnJobOrder,
    {
      reason:
        'The wage is under the minimum wage of Qatar (QAR 1,000). Ask the employer for a lawful one and submit again.',
    },
    { id: returned },
  )
  await placeOrder(play, own, {
    accreditation_id: parties.builder,
    country: 'QA',
    lines: [masons, { ...masons, occupation_code: '7114', title: 'Concrete finisher', places: 10 }],
    submitted_on: '2026-11-17',
    verified_on: '2026-11-19',
  })
  await placeOrder(play, own, {
    accreditation_id: parties.builder,
    country: 'QA',
    lines: [{ ...masons, occupation_code: '7126', title: 'Plumber', places: 12 }],
    submitted_on: '2026-11-20',
  })
  return rival
}

/** Another agency names some of the same people, and one other person with a passport number of ours. */
async function playRival(
  play: Play,
  clerk: Officer,
  job_order_id: string,
  people: readonly InventedWorker[],
): Promise<void> {
  play.on('2026-09-15')
  for (const { row, cells, registers } of people.filter((one) => one.registers.other_agency)) {
    const another = registers.other_agency === 'names another person with this passport'
    const offer = await play.act(clerk, nameWorker, {
      surname: another ? 'Dimaano' : cells.surname,
      given_names: another ? 'Rolando' : cells.given_names,
      birth_on: another ? '1987-02-11' : cells.birth_on,
      sex: cells.sex,
      nationality: 'PHL',
      passport_issuer: 'PHL',
      passport_number: cells.passport_number,
      passport_ends_on: cells.passport_ends_on,
      job_order_id,
      line: 'A',
      list_row: row,
    })
    if (registers.accepted !== 'elsewhere') continue
    const { worker_id } = await play.here.state
      .selectFrom('offer')
      .select('worker_id')
      .where('id', '=', offer)
      .executeTakeFirstOrThrow()
    await play.act(asWorker({ worker_id, given_names: cells.given_names as string }), acceptOffer, {}, { id: offer })
  }
}
