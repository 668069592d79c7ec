import type { AnyAct } from '#kernel/act.ts'
import { actAddress, newActAddress } from '#web/act-address.ts'
import type { PossibleAct } from '#web/components/acts-panel.ts'
import type { ViewHands } from '#web/page.ts'
import { actTitle, refusalText } from '#web/refusal-words.ts'

type Row = { readonly id: string; readonly state: string; readonly [column: string]: unknown }
type Asker = Pick<ViewHands, 'w' | 'home' | 'may'>

/** What this reader can do with a record now, and what of the reader's own acts not now, with the reason. Acts of other roles are left out. */
export function actsOn({ w, home, may }: Asker, acts: readonly AnyAct[], record: Row): PossibleAct[] {
  return acts.flatMap((act) => {
    const refusal = may(act, record)
    if (refusal?.step === 'role') return []
    return [
      {
        label: actTitle(w, act),
        href: actAddress(home, act, record.id),
        ...(refusal && { reason: refusalText(w, refusal) }),
        ...(act.takesAway && { warning: true }),
      },
    ]
  })
}

/** A record that this reader may make, within its parent where it has one; `reason` where it can't be made now. */
export function makingActs(
  { w, home, may }: Asker,
  acts: readonly AnyAct[],
  within?: string,
  reason?: string,
): PossibleAct[] {
  return acts
    .filter((act) => !may(act, null))
    .map((act) => ({ label: actTitle(w, act), href: newActAddress(home, act, within), ...(reason && { reason }) }))
}
