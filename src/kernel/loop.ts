import { setTimeout as sleep } from 'node:timers/promises'

/** Work that is done again and again until it is stopped. */
export interface Loop {
  /** Does the next round at once instead of when its time comes. */
  wake(): void
  /** Comes back when the round under way and one last one have ended. */
  stop(): Promise<void>
}

/**
 * Does a round about every so many milliseconds, and at once when it is woken. A round that fails is told and the next one tries again: a
 * database that restarts must not end the loop.
 */
export function keepDoing(everyMs: number, round: () => Promise<unknown>, failed: (error: unknown) => void): Loop {
  let waiting = new AbortController()
  let running = true
  const tried = () => round().catch(failed)
  const loop = (async () => {
    while (running) {
      // Made before the round: whoever wakes the loop during a round starts the next.
      waiting = new AbortController()
      await tried()
      if (running) await sleep(everyMs, undefined, { signal: waiting.signal }).catch(() => {})
    }
    await tried()
  })()
  return {
    wake: () => waiting.abort(),
    async stop() {
      running = false
      waiting.abort()
      await loop
    },
  }
}
