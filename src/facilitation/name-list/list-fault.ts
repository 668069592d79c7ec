// What can be wrong in a name list, as codes with what they speak of; the words are list-fault-<code> of words/<language>.ftl.
import type { Refusal } from '#kernel/refusal.ts'

export const faultCodes = [
  'too-large',
  'not-text',
  'row-too-long',
  'broken-csv',
  'empty-list',
  'too-many-rows',
  'more-faults',
  'missing-column',
  'doubled-column',
  'unknown-column',
  'too-many-cells',
  'missing',
  'formula',
  'control-sign',
  'too-long',
  'not-as-wanted',
  'not-a-day',
  'day-ambiguous',
  'no-such-day',
  'not-an-occupation',
  'not-an-amount',
  'wrong-decimals',
  'no-such-currency',
  'not-months',
  'no-passport-letters',
  'not-a-zone',
  'zone-says-otherwise',
  'paper-incomplete',
  'days-reversed',
  'same-person-twice',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** What a fault's words are filled with: numbers, headers and words of ours, never what a cell held. */
export type FaultArguments = Readonly<Record<string, string | number>>

/** What is wrong with one cell, or between the cells of one row. */
export interface CellFault {
  readonly code: FaultCode
  readonly arguments?: FaultArguments
}

interface Where {
  /** As a spreadsheet counts: the row of headers is 1; 0 is the whole file. */
  readonly row: number
  /** The header as our lists have it; null where the whole row or the whole list is meant. */
  readonly column: string | null
}

/** One thing wrong in a list. It never repeats what the cell held: a formula must not travel on. */
export type ListFault = Where & (CellFault | RowRefused)

/** The list is right here, and an act that it asks for was not done: refused, or, with no refusal, waiting for a second officer. */
interface RowRefused {
  /** The refusal's own code, or `proposed`. */
  readonly code: string
  readonly refused: { readonly act: string; readonly refusal: Pick<Refusal, 'step' | 'code' | 'arguments'> | null }
}
