import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { openOwner, openPools } from '#database/connections.ts'
import { type DatabaseServer, openServer } from '#database/database-server.ts'
import { type Postgres, startPostgres } from '#database/embedded-postgres.ts'
import { makeJurisdiction } from '#database/logins.ts'

suite('a PostgreSQL of the operator’s own, over the network with passwords', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fairway-external-'))
  fs.chmodSync(folder, 0o711)
  const data = path.join(folder, 'data')
  const port = 20_000 + (process.pid % 20_000)
  const address = (login: string, password: string) => `postgresql://${login}:${password}@127.0.0.1:${port}/ours`
  let postgres: Postgres
  let administrator: pg.Client

  before(async () => {
    const cluster = path.join(folder, 'cluster')
    postgres = await startPostgres(cluster, { fsync: 'off', listen_addresses: '127.0.0.1', port: String(port) })
    administrator = new pg.Client({ host: postgres.host, port, user: 'postgres', database: 'postgres' })
    await administrator.connect()
    fs.appendFileSync(path.join(cluster, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n')
    await administrator.query('select pg_reload_conf()')
    await administrator.query("create role boss login createrole password 'first'")
    await administrator.query('create database ours owner boss')
  })
  after(async () => {
    await administrator.end()
    await postgres.stop()
    fs.rmSync(folder, { recursive: true })
  })

  const open = (more: Record<string, string> = {}, at = data) =>
    openServer(at, { FAIRWAY_DATABASE_URL: address('boss', 'first'), ...more })

  async function make(server: DatabaseServer, jurisdiction: string): Promise<void> {
    const owner = openOwner(server, jurisdiction)
    try {
      await makeJurisdiction(owner, server, jurisdiction)
    } finally {
      await owner.destroy()
    }
  }

  async function whoIs(server: DatabaseServer, jurisdiction: string): Promise<unknown> {
    const pools = openPools(server, jurisdiction)
    try {
      return (await sql<{ who: string }>`select current_user as who`.execute(pools.state)).rows[0]?.who
    } finally {
      await pools.end()
    }
  }

  test('logins are made with passwords that only the data folder’s owner can read, and nothing embedded starts', async () => {
    const server = await open()
    await make(server, 'ph')
    assert.equal(await whoIs(server, 'ph'), 'fairway_ph')
    const file = path.join(data, 'database-logins.json')
    assert.equal(fs.statSync(file).mode & 0o777, 0o600)
    assert.deepEqual(fs.readdirSync(data), ['database-logins.json'])
    const kept = JSON.parse(fs.readFileSync(file, 'utf8'))
    assert.equal(new Set(Object.values(kept)).size, 4)
  })

  test('a second start signs in with the same passwords', async () => {
    const server = await open()
    await make(server, 'ph')
    assert.equal(await whoIs(server, 'ph'), 'fairway_ph')
  })

  test('a data folder without the passwords says what to do', async () => {
    const server = await open({}, path.join(folder, 'other'))
    await make(server, 'ph')
    assert.throws(() => openPools(server, 'ph'), /password of the database login fairway_ph is not in .*Copy that file/)
  })

  test('a login that the operator gives is used as it is', async () => {
    await administrator.query("create role clerk login password 'theirs'")
    const server = await open({ FAIRWAY_DATABASE_URL_PH: address('clerk', 'theirs') })
    await make(server, 'ph')
    assert.equal(await whoIs(server, 'ph'), 'clerk')
  })

  test('the owner given as a login is refused, for no grant would hold it', async () => {
    const server = await open({ FAIRWAY_DATABASE_URL_PH: address('boss', 'first') })
    await assert.rejects(make(server, 'ph'), /login boss may do too much/)
  })

  test('an address that is none says how one is written', async () => {
    await assert.rejects(openServer(data, { FAIRWAY_DATABASE_URL: 'ours' }), /is written postgresql:\/\/login/)
  })

  test('an owner who may not make logins is told what to ask for', async () => {
    await administrator.query('alter role boss nocreaterole')
    await assert.rejects(make(await open(), 'qa'), /alter role <owner> createrole/)
    await administrator.query('alter role boss createrole')
  })

  test('a second jurisdiction is refused until the column statistics are closed, which an administrator does in passing', async () => {
    const owner = openOwner(await open(), 'ph')
    await sql`create table migration (name text primary key)`.execute(owner)
    await owner.destroy()
    await assert.rejects(make(await open(), 'np'), /revoke select on pg_stats/)

    await administrator.query('alter role boss superuser')
    await make(await open(), 'np')
    await administrator.query('alter role boss nosuperuser')
    assert.equal(await whoIs(await open(), 'np'), 'fairway_np')
  })
})
