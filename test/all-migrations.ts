import * as fs from 'node:fs'
import * as path from 'node:path'
import type { Migrations } from '#database/migrate.ts'
import { readMigrations, readSqlFile } from '#database/migration-files.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Every migration and fact view of this checkout, as a stage has them. */
export async function allMigrations(): Promise<Migrations> {
  const views = fs.globSync('src/**/*-facts.sql', { cwd: root }).sort()
  return {
    files: await readMigrations(path.join(root, 'db')),
    factViews: await Promise.all(views.map((file) => readSqlFile(path.join(root, file)))),
  }
}
