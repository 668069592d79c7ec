// Work that goes on after its request was answered: the server waits for it when it stops.
import type { Piece } from './html.ts'

export interface Underway {
  /** Takes work in; what breaks in it stands in the run's own row. */
  add(work: Promise<unknown>): void
  /** What a run has to say beside its counts, on the server that did it. */
  note(runId: string, words: Piece): void
  notes(runId: string): Piece
  /** Comes back when all of it has ended. */
  end(): Promise<void>
}

/** Notes of so many runs are kept; an older run's page shows its counts alone. */
const mostNotes = 200

export function keepUnderway(failed: (error: unknown) => void): Underway {
  const works = new Set<Promise<unknown>>()
  const notes = new Map<string, Piece>()
  return {
    add(work) {
      const settled = work.catch(failed).finally(() => works.delete(settled))
      works.add(settled)
    },
    note(runId, words) {
      notes.set(runId, words)
      if (notes.size > mostNotes) notes.delete(notes.keys().next().value as string)
    },
    notes: (runId) => notes.get(runId),
    async end() {
      await Promise.all(works)
    },
  }
}
