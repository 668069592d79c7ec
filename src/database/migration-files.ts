import { createHash } from 'node:crypto'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'

export interface Statement {
  readonly text: string
  /** The line of its file on which it begins, from 1. */
  readonly line: number
}

/** A file of SQL: a migration, or a fact view. */
export interface SqlFile {
  /** Without folder and ending: `0012-job-order-approval`. */
  readonly name: string
  readonly sha256: string
  readonly statements: readonly Statement[]
  /** Its first line says that older code cannot live with it. */
  readonly breaksOlder: boolean
}

const breaking = '-- Old code cannot live with this.'

export async function readSqlFile(file: string): Promise<SqlFile> {
  const text = await fs.readFile(file, 'utf8')
  return {
    name: path.basename(file, '.sql'),
    sha256: createHash('sha256').update(text).digest('hex'),
    statements: statements(text),
    breaksOlder: text.startsWith(breaking),
  }
}

/** The migrations of a folder, `0001-words.sql` and on, in order. Refuses two with one number. */
export async function readMigrations(folder: string): Promise<SqlFile[]> {
  const files = (await fs.readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  for (const [i, file] of files.entries()) {
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(file)) throw new Error(`db/${file}: a migration is named 0001-words.sql`)
    const before = files[i - 1]
    if (before?.slice(0, 4) === file.slice(0, 4)) throw new Error(`db/${before} and db/${file} have the same number`)
  }
  return Promise.all(files.map((name) => readSqlFile(path.join(folder, name))))
}

/**
 * The statements of a file: each ends with `;` before an empty line or the file's end, so that a function's body may
 * hold `;`. Each is sent by itself, because Citus takes one statement a call.
 */
export function statements(text: string): Statement[] {
  const found: Statement[] = []
  let from = 0
  for (const end of text.matchAll(/;[ \t]*(?:\n(?:[ \t]*\n)+|\s*$)/g)) {
    found.push(statementAt(text, from, end.index))
    from = end.index + end[0].length
  }
  if (text.slice(from).trim()) found.push(statementAt(text, from, text.length))
  return found
}

function statementAt(text: string, from: number, to: number): Statement {
  const begin = from + (/\S/.exec(text.slice(from, to))?.index ?? 0)
  return { text: text.slice(begin, to).trim(), line: text.slice(0, begin).split('\n').length }
}
