import { type Database, openOwner } from '#database/connections.ts'
import type { Stage } from '#test/stage.ts'
import type { Ending } from '#test/stage-database.ts'

/** The owner of a stage's tables: what a database administrator could do. */
export function stageDatabaseOwner(t: Ending, on: Stage): Database {
  const owner = openOwner(on.server, on.here.code)
  t.after(() => owner.destroy())
  return owner
}
