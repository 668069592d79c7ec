import type { TestContext } from 'node:test'
import { type Database, openOwner } from '#database/connections.ts'
import type { Stage } from '#test/stage.ts'

/** The owner of a stage's tables: what a database administrator could do. */
export function stageDatabaseOwner(t: TestContext, on: Stage): Database {
  const owner = openOwner(on.server, on.here.code)
  t.after(() => owner.destroy())
  return owner
}
