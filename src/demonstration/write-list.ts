import { type ColumnName, columns } from '#facilitation/name-list/columns.ts'
import type { InventedWorker } from './invented-worker.ts'

const names = Object.keys(columns) as ColumnName[]

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A name list as CSV, as an agency would send it. */
export function writeList(workers: readonly InventedWorker[]): string {
  const rows = [
    names.map((name) => columns[name].header),
    ...workers.map(({ cells }) => names.map((name) => cells[name] ?? '')),
  ]
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')
}
