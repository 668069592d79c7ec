import { sql, type Transaction } from 'kysely'
import type { SqlFile, Statement } from './migration-files.ts'

/** Runs statements of a file one by one; an error names the file and the line where its statement begins. */
export async function runFile<T>(
  tx: Transaction<T>,
  file: Pick<SqlFile, 'name' | 'statements'>,
  statements: readonly Statement[] = file.statements,
): Promise<void> {
  for (const { text, line } of statements) {
    try {
      await sql.raw(text).execute(tx)
    } catch (error) {
      const { message, position } = error as { message: string; position?: string }
      const at = line + (position ? text.slice(0, Number(position)).split('\n').length - 1 : 0)
      throw new Error(`${file.name}.sql, line ${at}: ${message}. Nothing was changed.`, { cause: error })
    }
  }
}
