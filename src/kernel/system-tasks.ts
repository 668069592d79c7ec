import { type AnyAct, many } from './act.ts'
import type { Officer } from './authority.ts'
import type { Task } from './later.ts'
import { type Jurisdiction, perform } from './perform.ts'

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
 * when it is due. A record that has moved on by then refuses, and the refusal is kept; the task is done all the same.
 */
export const systemTasks = (here: Jurisdiction, acts: readonly AnyAct[]): Readonly<Record<string, Task>> =>
  Object.fromEntries(
    acts
      .filter((one) => one.by !== 'another act' && many(one.by).includes('system'))
      .map((one) => [
        one.name,
        async ({ id }) => void (await perform(here, system, one, [{ id: id as string, input: {} as never }])),
      ]),
  )
