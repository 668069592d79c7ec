import { type Appointed, findAppointed, type Sought } from '#kernel/appointed.ts'
import type { Role } from '#kernel/authority.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Opened } from '../jurisdiction.ts'

/**
 * The officer in whose name a command acts: the one of `--as`, else the demonstration's first of that role. Throws with what to do when
 * nobody is found; in production nobody is ever guessed.
 */
export async function actingOfficer(
  here: Opened,
  as: string | undefined,
  role: Role | undefined,
  more: Sought = {},
): Promise<Appointed> {
  const today = dayIn(here.zone, here.clock.now())
  if (as === undefined && here.signer.kind === 'production') throw new Error('Say in whose name with --as EMAIL.')
  const found = await findAppointed(here.state, today, {
    ...more,
    ...(as ? { email: as } : {}),
    ...(role ? { role } : {}),
  })
  const [first] = found
  if (first) return first
  if (as)
    throw new Error(`Nobody with the address ${as} is appointed${role ? ` as ${role}` : ''} in ${here.code} today.`)
  throw new Error(
    `Nobody in ${here.code} is appointed as ${role}. Load the demonstration (fairway demo load) or say --as EMAIL.`,
  )
}
