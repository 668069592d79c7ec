// Explained decisions a second: the Philippine pack by the law engine, beside the same rules by hand, in one run.
import { compilePack } from '#law/compile-pack.ts'
import type { Decided, Explained, Law } from '#law/decide.ts'
import { clearanceCatalogue } from '#law/fact-columns.fixture.ts'
import { readPack } from '#law/read-pack.ts'

import { type ClearanceRow, decideByHand } from './clearance-by-hand.ts'
import { clearanceRows } from './clearance-rows.ts'
import { median } from './median.ts'
import type { BenchRow } from './row.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const cases = 4000
const warmUps = 15
const rounds = 41

export const benchLaw = (): Law =>
  compilePack(readPack(new URL('../../packs/philippines', import.meta.url).pathname), [clearanceCatalogue], today)

/** Decides one clearance and explains, in English, each answer that does not hold. */
export function decideByLaw(law: Law, row: ClearanceRow): { result: Decided['result']; explained: Explained[] } {
  const { result, answers } = law.decide('clearance', row, today)
  return { result, explained: answers.map((answer) => law.explain(answer, row, today, 'en')) }
}

export const byHand = (row: ClearanceRow) => decideByHand(row, today)

/** Both take the same rows in turn; each round gives the time of both, and the median of their ratios counts. */
export async function run(): Promise<BenchRow> {
  const law = benchLaw()
  const rows = clearanceRows(cases)
  const engine = () => timeOf(rows, (row) => decideByLaw(law, row))
  const hand = () => timeOf(rows, byHand)
  for (let round = 0; round < warmUps; round++) [engine(), hand()]
  const times = Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return { ours: engine(), limit: hand() }
    const limit = hand()
    return { ours: engine(), limit }
  })
  const perSecond = (seconds: number) => Math.round(cases / seconds)
  return {
    name: 'explained decisions, Philippine clearance',
    ours: perSecond(median(times.map((time) => time.ours))),
    limit: perSecond(median(times.map((time) => time.limit))),
    unit: '/s',
    ratio: median(times.map((time) => time.limit / time.ours)),
    reach: 0.8,
    better: 'higher',
    note: `${cases} cases, ${rounds} rounds in turn`,
  }
}

/** Seconds, by the clock: processor time is counted in steps that are too coarse for so short a round. */
function timeOf(
  rows: readonly ClearanceRow[],
  decide: (row: ClearanceRow) => { readonly explained: readonly unknown[] },
): number {
  const before = performance.now()
  let said = 0
  for (const row of rows) said += decide(row).explained.length
  const seconds = (performance.now() - before) / 1000
  if (said === 0) throw new Error('Nothing was explained; the cases of this bench are wrong.')
  return seconds
}
