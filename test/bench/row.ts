/** One row of the bench: ours beside a limit taken in the same run. */
export interface BenchRow {
  readonly name: string
  readonly ours: number
  readonly limit: number
  readonly unit: string
  /** ours / limit: for times at most `reach`, for rates at least. */
  readonly ratio: number
  readonly reach: number
  readonly better: 'lower' | 'higher'
  readonly note?: string
}
