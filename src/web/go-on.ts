// Long lists whose server died are gone on with by the next one, in the name of whoever started them.
import { findAppointed } from '#kernel/appointed.ts'
import type { Officer } from '#kernel/authority.ts'
import { breakOff, type TakenOver, takeOver } from '../facilitation/name-list/run.ts'
import { goOnWithNameList, takingNameList } from '../facilitation/name-list/take-name-list.ts'
import type { Desk } from './desk.ts'
import { goOnWithSeveral } from './several.ts'
import type { Underway } from './underway.ts'

/** Takes over what another server left; the work goes on beside the caller. */
export async function goOnWithRuns(desk: Desk, underway: Underway): Promise<void> {
  while (underway.open) {
    const run = await takeOver(desk.here)
    if (!run) return
    underway.add(goOn(desk, run))
  }
}

async function goOn(desk: Desk, run: TakenOver): Promise<void> {
  const act = desk.acts.get(run.act)
  const officer = await stillAppointed(desk, run)
  if (officer && run.act === takingNameList) return goOnWithNameList(desk.here, officer, run)
  if (officer && act) return goOnWithSeveral(desk, officer, act, run)
  return breakOff(desk.here, run.id)
}

/** Whoever started it, if they may still act for that office; nobody acts in the name of one who has left. */
async function stillAppointed(desk: Desk, { officer_id, office_id, work }: TakenOver): Promise<Officer | undefined> {
  const { role } = work as { readonly role: Officer['role'] }
  const sought = { officer_id, role, ...(office_id && { office_id }) }
  return (await findAppointed(desk.here.state, desk.today(), sought))[0]
}
