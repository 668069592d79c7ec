import type { ColumnName } from '#facilitation/name-list/columns.ts'

/** A row of a name list, as text, by column. */
export type Cells = Partial<Record<ColumnName, string>>

/** What the registers hold of an invented worker when the demonstration begins: what others than the agency entered. Days as ISO text. */
export interface InRegisters {
  /** yes: accepted this offer; no: has not answered; elsewhere: accepted another agency's. */
  readonly accepted: 'yes' | 'no' | 'elsewhere'
  readonly medical: {
    readonly outcome: 'fit' | 'not fit' | 'fit with condition'
    readonly condition_met?: boolean
    readonly on: string
    readonly ends: string
  } | null
  readonly orientation_on: string | null
  readonly household_days: number | null
  readonly skills_on: string | null
  readonly insurance: { readonly ends: string; readonly items: number } | null
  readonly fund_ends: string | null
  readonly contract_verified: boolean
  /** A name that the worker bore before, recorded with the passport office's paper. */
  readonly former_name: { readonly surname: string; readonly given_names: string } | null
  /** What the agency's receipt says it took for placement, in the contract's currency. */
  readonly receipt_minor: number | null
  /** What the worker says privately was paid for placement, in the contract's currency. */
  readonly statement_minor: number | null
  /** Another agency named the same person too, or another person with the same passport number. */
  readonly other_agency: 'names the same person' | 'names another person with this passport' | null
}

/** What was planted in a row, and what the decision must be. */
export interface Plant {
  readonly what: string
  readonly from: 'list' | 'registers' | 'both'
  readonly result: 'clear' | 'obstructed' | 'unknown'
  /** The rules among the obstacles, sorted. */
  readonly obstacles: readonly string[]
  /** The rules among the findings that the agency is shown, sorted. */
  readonly findings: readonly string[]
}

/** One invented worker: the row of the list, what the registers hold, and what was planted (null: nothing is wanting). */
export interface InventedWorker {
  readonly row: number
  readonly cells: Cells
  readonly registers: InRegisters
  readonly plant: Plant | null
}
