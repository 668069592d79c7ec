// Work that goes on after its request was answered: the server waits for it when it stops.

export interface Underway {
  /** Takes work in; what breaks in it stands in the run's own row. */
  add(work: Promise<unknown>): void
  /** False once the server is stopping: what would begin now is left for the next one. */
  readonly open: boolean
  /** Takes nothing new, and comes back when all of it has ended. */
  end(): Promise<void>
}

export function keepUnderway(failed: (error: unknown) => void): Underway {
  const works = new Set<Promise<unknown>>()
  let open = true
  return {
    add(work) {
      const settled = work.catch(failed).finally(() => works.delete(settled))
      works.add(settled)
    },
    get open() {
      return open
    },
    async end() {
      open = false
      await Promise.all(works)
    },
  }
}
