import { recordContract } from '#facilitation/contracts/record-contract.ts'
import type { ListedWorker } from '#facilitation/name-list/listed-worker.ts'
import { readNameList } from '#facilitation/name-list/read-name-list.ts'
import { nameWorker } from '#facilitation/offers/name-worker.ts'
import { changeName } from '#facilitation/workers/change-name.ts'
import type { Officer } from '#kernel/authority.ts'
import type { InventedWorker } from './invented-worker.ts'
import { namedPeople } from './named-people.ts'
import type { Play } from './play.ts'
import type { Played } from './play-registers.ts'
import { writeList } from './write-list.ts'

/** What the agency said of its people before the story's end: it named them and recorded their contracts. Visas come with the list. */
export async function namePeople(
  play: Play,
  { clerk, clearance }: { readonly clerk: Officer; readonly clearance: Officer },
  order: { readonly id: string; readonly country: string },
  people: readonly InventedWorker[],
  days: { readonly named_on: string; readonly contracts_on: string },
): Promise<Played[]> {
  const list = await readNameList([Buffer.from(writeList(people))])
  if (list.faults.length > 0) throw new Error(`The demonstration's own list has faults: ${JSON.stringify(list.faults)}`)
  const offers = await play.on(days.named_on).acts(
    clerk,
    nameWorker,
    list.workers.map((one) => ({ input: naming(one, order.id) })),
  )
  const signed = list.workers.flatMap(({ contract }, i) =>
    contract ? [{ input: { offer_id: offers[i], country: order.country, ...contract } }] : [],
  )
  await play.on(days.contracts_on).acts(clerk, recordContract, signed)
  const played = await namedPeople(
    play.here.state,
    people.map(({ registers }, i) => ({ offer_id: offers[i] as string, registers: () => registers })),
  )
  for (const { worker_id, registers } of played) {
    if (registers.former_name)
      await play.act(clearance, changeName, { kind: 'former', ...registers.former_name }, { id: worker_id })
  }
  return played
}

const naming = (
  { identity, line, row, own_script_name, departure_planned_on }: ListedWorker,
  job_order_id: string,
) => ({
  ...identity,
  ...(own_script_name && { own_script_name }),
  job_order_id,
  line,
  list_row: row,
  ...(departure_planned_on && { departure_planned_on }),
})
