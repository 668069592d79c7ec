import type { Pools } from '#database/connections.ts'
import type { DatabaseServer } from '#database/database-server.ts'
import type { Migrations } from '#database/migrate.ts'
import type { Clock } from '#kernel/clock.ts'
import type { AnyRegister } from '#kernel/register.ts'
import type { Law } from '#law/decide.ts'
import type { Catalogue } from '#law/pack.ts'
import type { Opened } from './jurisdiction.ts'

/** What the command line needs of the program as it was put together (src/fairway.ts). */
export interface Composition {
  /** The codes of the jurisdictions, each a schema; the first is the default of `--jurisdiction`. */
  readonly jurisdictions: readonly [string, ...string[]]
  /** Every migration, and the fact views in the order in which the rooms list them. */
  migrations(): Promise<Migrations>
  /** Serves the pages and runs the later work, until it is stopped. */
  startWeb(running: Running, options: { readonly port: number }): Promise<Web>
}

/** The whole program: what commands need that do more than start and migrate. */
export interface Fairway extends Composition {
  /** The registers of all rooms. */
  readonly registers: readonly AnyRegister[]
  readonly clock: Clock
  /** Opens a jurisdiction: its law, its keys. Throws PackFaults when its pack is not right. */
  open(running: Running, code: string): Promise<Opened>
  /** Reads and compiles a jurisdiction's pack against the facts that the database has. Throws PackFaults. */
  checkLaw(running: Running, code: string): Promise<Law>
  /** The facts that a jurisdiction's law may speak of. */
  catalogues(running: Running, code: string): Promise<readonly Catalogue[]>
}

/** A migrated database with a way into every jurisdiction. */
export interface Running {
  /** The data folder: keys, passwords and files of this Fairway. */
  readonly data: string
  readonly server: DatabaseServer
  readonly pools: ReadonlyMap<string, Pools>
}

export interface Web {
  /** What the person who started it should read: the address first. */
  readonly lines: readonly string[]
  /** Takes no new requests, ends what is under way, and comes back when no work uses the database any more. */
  stop(): Promise<void>
}
