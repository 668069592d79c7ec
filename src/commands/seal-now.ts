import { seal } from '#kernel/sealing.ts'
import type { Opened } from '../jurisdiction.ts'

/** Takes into the log all that waits. */
export async function sealNow({ pools, code, heads, clock }: Opened): Promise<void> {
  while ((await seal(pools.sealer, code, heads, clock.now())) > 0);
}
