import { sealNow } from '#log/sealing.ts'
import type { Fairway, Running } from '../composition.ts'
import type { Opened } from '../jurisdiction.ts'
import type { CommonOptions } from './frame.ts'
import { withDatabase } from './running.ts'

/**
 * Does some work in one jurisdiction and gives its answer. The database is shared with a Fairway that runs on the same data, or started for
 * the time. What the work did is sealed before the command ends, because perhaps no server runs that would seal it.
 */
export function withJurisdiction<A>(
  fairway: Fairway,
  options: CommonOptions,
  work: (here: Opened, running: Running) => Promise<A>,
): Promise<A> {
  return withDatabase(fairway, options.data, async (running) => {
    const here = await fairway.open(running, options.jurisdiction)
    const result = await work(here, running)
    await sealNow(here)
    return result
  })
}
