import type { ListFault } from '#facilitation/name-list/list-fault.ts'
import { listFaultWords } from '#web/list-fault-words.ts'
import { wordFolders } from '#web/word-folders.ts'
import { readLexicon } from '#web/words.ts'

/** A list's faults with their words; the command line speaks English. */
export function toldFaults(faults: readonly ListFault[]): readonly (ListFault & { says: string; todo: string })[] {
  if (faults.length === 0) return []
  const w = readLexicon(wordFolders, ['en']).words('en', 'UTC')
  return faults.map((fault) => ({ ...fault, ...listFaultWords(w, fault) }))
}

/** The lines that a person reads. */
export const faultLines = (faults: readonly ListFault[]): string[] =>
  toldFaults(faults).map(({ row, column, says, todo }) => `Row ${row}${column ? `, ${column}` : ''}: ${says} ${todo}`)
