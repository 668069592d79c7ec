// A server that is killed while it takes a name list: `node test/dying-server.ts < list.csv`, and in its environment STAGE, as below.

import { openPools } from '#database/connections.ts'
import { type DatabaseServer, privateServer } from '#database/database-server.ts'
import type { Officer } from '#kernel/authority.ts'
import { readNameList } from '../src/facilitation/name-list/read-name-list.ts'
import { takeNameList } from '../src/facilitation/name-list/take-name-list.ts'
import { openJurisdiction } from '../src/jurisdiction.ts'

/** Where it works, and for whom. */
export interface Dying {
  readonly host: string
  readonly database: string
  readonly data: string
  readonly now: string
  readonly officer: Officer
  readonly job_order_id: string
}

const { host, database, data, now, officer, job_order_id } = JSON.parse(process.env.STAGE as string) as Dying
const server: DatabaseServer = privateServer(host, database)
const here = await openJurisdiction({
  code: 'ph',
  pools: openPools(server, 'ph'),
  clock: { now: () => Temporal.Instant.from(now) },
  data,
  kind: 'demonstration',
})
const list = await readNameList(process.stdin)
await takeNameList({ here, officer, job_order_id, country: 'QA', onStart: () => {} }, list)
