import { type Database, openOwner, openPools, type Pools } from '#database/connections.ts'
import { type DatabaseServer, openServer } from '#database/database-server.ts'
import { makeJurisdiction } from '#database/logins.ts'
import { migrate } from '#database/migrate.ts'
import type { Composition, Running } from '../composition.ts'

/**
 * Does some work on a database that is up to date, and gives its answer. The private server is shared with a Fairway
 * that runs on the same data, or started for as long as the work takes.
 */
export async function withDatabase<A>(
  composition: Composition,
  data: string,
  work: (running: Running, migrated: ReadonlyMap<string, readonly string[]>) => Promise<A>,
): Promise<A> {
  const server = await openServer(data)
  const pools = new Map<string, Pools>()
  try {
    const migrated = await migrateAll(composition, server)
    for (const jurisdiction of composition.jurisdictions) pools.set(jurisdiction, openPools(server, jurisdiction))
    return await work({ data, server, pools }, migrated)
  } finally {
    await Promise.all([...pools.values()].map((one) => one.end()))
    await server.leave()
  }
}

/** Gives, for each jurisdiction, the names of the migrations that ran now. */
async function migrateAll(composition: Composition, server: DatabaseServer): Promise<Map<string, readonly string[]>> {
  const migrations = await composition.migrations()
  const ran = new Map<string, readonly string[]>()
  for (const jurisdiction of composition.jurisdictions) {
    await asOwner(server, jurisdiction, async (owner) => {
      await makeJurisdiction(owner, server, jurisdiction)
      ran.set(jurisdiction, await migrate(owner, migrations, Temporal.Now.instant()))
    })
  }
  return ran
}

async function asOwner(server: DatabaseServer, schema: string, work: (owner: Database) => Promise<void>) {
  const owner = openOwner(server, schema)
  try {
    await work(owner)
  } finally {
    await owner.destroy()
  }
}
