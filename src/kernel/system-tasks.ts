import { type AnyAct, many } from './act.ts'
import type { Officer } from './authority.ts'
import { dayIn } from './clock.ts'
import type { Task } from './later.ts'
import { type Jurisdiction, perform } from './perform.ts'
import { stillOpen } from './still-open.ts'

/** Fairway itself, which acts by the clock alone. */
export const system: Officer = {
  id: '00000000-0000-7000-8000-000000000000',
  name: 'Fairway',
  role: 'system',
  office_id: null,
  agency_id: null,
  worker_id: null,
}

/**
 * A task for each act that the system may do, called as the act is: `later('expire-licence', { id }, due)` performs it on that record
 * when it is due, `{ ids }` on each of a list; on those that the act itself `finds` at that time, where neither is given. A record that has moved on by then is left as it is; the task is done all the same.
 */
export const systemTasks = (here: Jurisdiction, acts: readonly AnyAct[]): Readonly<Record<string, Task>> =>
  Object.fromEntries(
    acts
      .filter((one) => one.by !== 'another act' && many(one.by).includes('system'))
      .map((one) => [
        one.name,
        async (args) => {
          const open = await stillOpen(here.state, one, await idsOf(here, one, args))
          await perform(
            here,
            system,
            one,
            open.map((record) => ({ id: record, input: {} as never })),
          )
        },
      ]),
  )

async function idsOf(
  here: Jurisdiction,
  declared: AnyAct,
  args: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const { id, ids } = args
  if (ids) return ids as readonly string[]
  if (id || !declared.finds) return [id as string]
  const now = here.clock.now()
  return declared.finds({ db: here.state, now, today: dayIn(here.zone, now), law: here.law }, args)
}
