// The bench's own stage: as a test has it, torn down when the row is done.
import { type Country, country } from '#test/country.ts'
import { type Stage, stage } from '#test/stage.ts'

export interface BenchStage {
  readonly on: Stage
  readonly at: Country
}

/** Runs a bench row on a fresh country whose job order has as many places as asked. */
export async function onStage<R>(places: number, row: (stage: BenchStage) => Promise<R>): Promise<R> {
  const endings: (() => unknown)[] = []
  try {
    const on = await stage({ after: (end) => void endings.push(end) })
    return await row({ on, at: await country(on, { places }) })
  } finally {
    for (const end of endings.reverse()) await end()
  }
}

export const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number
