// npm run tables: writes src/database/tables.ts and test/schema.sql from db/*.sql and the fact views.
// --verify writes nothing, and ends with 1 when either is not up to date.
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { openOwner } from '#database/connections.ts'
import { openEmbeddedServer } from '#database/database-server.ts'
import { makeJurisdiction } from '#database/logins.ts'
import { migrate } from '#database/migrate.ts'
import { allMigrations } from '#test/all-migrations.ts'
import { describeSchema, describeTypes } from './describe-schema.ts'

const root = path.resolve(import.meta.dirname, '..')
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'fairway-tables-'))
fs.chmodSync(scratch, 0o711) // as root, the server's own user has to pass
const server = await openEmbeddedServer(scratch)
const db = openOwner(server, 'ph')
try {
  await makeJurisdiction(db, server, 'ph')
  await migrate(db, await allMigrations(), Temporal.Instant.fromEpochMilliseconds(0))
  write('src/database/tables.ts', await describeTypes(db, 'ph'))
  write('test/schema.sql', await describeSchema(db))
} finally {
  await db.destroy()
  await server.leave()
  fs.rmSync(scratch, { recursive: true })
}

function write(file: string, text: string): void {
  const at = path.join(root, file)
  const before = fs.existsSync(at) ? fs.readFileSync(at, 'utf8') : ''
  if (before === text) return
  if (process.argv.includes('--verify')) {
    process.stderr.write(`${file} is not up to date: npm run tables\n`)
    process.exitCode = 1
  } else fs.writeFileSync(at, text)
}
