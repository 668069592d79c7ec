import { setTimeout as sleep } from 'node:timers/promises'
import { seal } from '#kernel/sealing.ts'
import type { Opened } from '../jurisdiction.ts'

const everyMs = 1000

/** Seals what acts left, about once a second in each jurisdiction, until it is stopped; the last round takes what is left. */
export function keepSealing(jurisdictions: readonly Opened[]): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const loops = jurisdictions.map(async (here) => {
    while (!stopping.signal.aborted) {
      // A server that restarts must not end the loop: what stays unsealed now is sealed in the next round.
      await sealNow(here).catch((error: Error) => process.stderr.write(`Sealing of ${here.code}: ${error.message}\n`))
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
    await sealNow(here).catch(() => {})
  })
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

/** Takes into the log all that waits. */
export async function sealNow({ pools, code, heads, clock }: Opened): Promise<void> {
  while ((await seal(pools.sealer, code, heads, clock.now())) > 0);
}
