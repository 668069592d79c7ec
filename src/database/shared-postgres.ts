// One private server, shared by every Fairway process on a data folder: the last one out stops it.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Postgres, startPostgres, superuser } from './embedded-postgres.ts'

const presence = 4_126_541 // the advisory lock that every guest shares; any number that is always the same

export interface SharedPostgres {
  readonly host: string
  /** Signs out; the last guest stops the server, also one that a killed starter has left running. */
  leave(): Promise<void>
}

interface Guest {
  readonly postgres: Postgres
  readonly client: pg.Client
}

/**
 * Joins the server of a data folder, starting it when none runs, and stays joined: should the server be killed
 * meanwhile, it is started again (at the same socket).
 */
export async function joinPostgres(data: string, settings: Readonly<Record<string, string>>): Promise<SharedPostgres> {
  let leaving = false
  let rejoining: Promise<void> | undefined
  let guest = await enter(data, settings)
  const watch = () => {
    guest.client.on('end', () => {
      if (leaving) return
      rejoining = enter(data, settings).then((again) => {
        guest = again
        watch()
      })
      rejoining.catch(() => {}) // leave() tells; until then each query says for itself that no server answers
    })
  }
  watch()
  return {
    host: guest.postgres.host,
    async leave() {
      leaving = true
      await rejoining
      await signOut(guest)
    },
  }
}

async function enter(data: string, settings: Readonly<Record<string, string>>): Promise<Guest> {
  for (let attempt = 1; ; attempt++) {
    const postgres = await startPostgres(data, settings)
    const client = new pg.Client({ host: postgres.host, user: superuser, database: 'postgres' })
    client.on('error', () => {}) // 'end' follows
    try {
      await client.connect()
      await client.query(`select pg_advisory_lock_shared(${presence})`)
      return { postgres, client }
    } catch (error) {
      // The last guest before us is stopping the server, or it is recovering from a crash.
      if (attempt === 50) throw error
      await client.end().catch(() => {})
      await sleep(100)
    }
  }
}

async function signOut({ postgres, client }: Guest): Promise<void> {
  try {
    await client.query(`select pg_advisory_unlock_shared(${presence})`)
    const { rows } = await client.query(`select pg_try_advisory_lock(${presence}) as alone`)
    // Whoever comes now waits for the lock, is thrown out with the server, and starts it again.
    if (rows[0].alone) await postgres.stop()
  } catch {
    await postgres.stop() // nobody can be using a server that does not answer
  }
  await client.end().catch(() => {})
}
