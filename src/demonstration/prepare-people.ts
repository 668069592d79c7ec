import { isInvented } from '#facilitation/certificates/certificate-token.ts'
import type { ListFault } from '#facilitation/name-list/list-fault.ts'
import type { NameList } from '#facilitation/name-list/read-name-list.ts'
import { takeNameList } from '#facilitation/name-list/take-name-list.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Opened } from '../jurisdiction.ts'
import type { InRegisters } from './invented-worker.ts'
import { refuseProduction } from './load-demonstration.ts'
import { namedPeople } from './named-people.ts'
import { Play } from './play.ts'
import { type Players, playRegisters } from './play-registers.ts'

export interface Prepared {
  /** How many accepted now. */
  readonly accepted: number
  readonly faults: readonly ListFault[]
}

/**
 * Plays, for the invented people of any list, what others than the agency do: they are named, accept, and have every result that they need.
 * Whoever accepted before is left alone. Refuses a jurisdiction that signs for real people, and any passport number that is not an invented one.
 */
export async function preparePeople(
  here: Opened,
  players: Players,
  order: { readonly id: string; readonly country: string },
  list: NameList,
  onProgress: (settled: number) => void,
): Promise<Prepared> {
  refuseProduction(here)
  const real = list.workers.filter((one) => !isInvented(one.identity.passport_number))
  if (real.length > 0) {
    throw new Error(
      `Row ${real[0]?.row}: the passport number does not begin with ZZ. Only invented people are played; ${real.length} rows are not of them. Nothing was done.`,
    )
  }
  const taken = await takeNameList(
    { here, officer: players.clerk, job_order_id: order.id, country: order.country },
    list,
  )
  const usual = usualRegisters(dayIn(here.zone, here.clock.now()))
  const people = await namedPeople(
    here.state,
    taken.workers.map(({ offer_id }) => ({ offer_id, registers: usual })),
  )
  const open = people.filter((one) => one.open)
  await playRegisters(new Play(here, { goesOn: false }), players, open, null, onProgress)
  return { accepted: open.length, faults: taken.faults }
}

/** What the registers hold of somebody in whom nothing is wanting, as of a day. */
const usualRegisters =
  (today: Temporal.PlainDate) =>
  ({ household }: { household: boolean }): InRegisters => {
    const ago = (days: number) => today.subtract({ days }).toString()
    const ahead = (months: number) => today.add({ months }).toString()
    return {
      accepted: 'yes',
      medical: { outcome: 'fit', on: ago(20), ends: ahead(7) },
      orientation_on: household ? null : ago(12),
      household_days: household ? 4 : null,
      skills_on: household ? ago(120) : null,
      insurance: { ends: ahead(26), items: 9 },
      fund_ends: ahead(24),
      contract_verified: true,
      former_name: null,
      receipt_minor: null,
      statement_minor: null,
      other_agency: null,
    }
  }
