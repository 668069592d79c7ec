// Long lists whose server died are gone on with by the next one, in the name of whoever started them.
import { stillAppointed } from '#kernel/appointed.ts'
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
  const { role } = run.work as { readonly role: Officer['role'] }
  const officer = await stillAppointed(desk.here.state, desk.today(), { ...run, role })
  if (officer && run.act === takingNameList) return goOnWithNameList(desk.here, officer, run)
  if (officer && act) return goOnWithSeveral(desk, officer, act, run)
  return breakOff(desk.here, run.id)
}
