// Starts (or finds) a private PostgreSQL 18 for one data folder. Unix socket only; nothing listens on the network.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { nativeFolder, type ServerUser, serverUser } from './embedded-binaries.ts'

export const superuser = 'postgres'

export interface Postgres {
  /** The folder of its socket: what pg wants as `host`. */
  readonly host: string
  readonly pid: number
  readonly startedHere: boolean
  /** Ends the server for everybody, and waits until it is gone. */
  stop(): Promise<void>
}

/**
 * Gives the running server of a data folder: the one found, or one started here; the folder is made when it is missing.
 * May be called by several processes at once. `settings` are PostgreSQL's own (`{ fsync: 'off' }`).
 */
export async function startPostgres(folder: string, settings: Readonly<Record<string, string>>): Promise<Postgres> {
  const data = path.resolve(folder)
  const native = nativeFolder()
  const user = serverUser([native, path.dirname(data)])
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) initialise(data, native, user)
  refuseStrange(data, user)
  for (let attempt = 0; attempt < 40; attempt++) {
    const running = await runningServer(data)
    if (running) return server(data, running.host, running.pid, false)
    const host = socketFolder(data, user)
    const child = launch(data, native, host, user, settings)
    if (await ready(data, child)) return server(data, host, child.pid as number, true)
    await sleep(250) // another starter won, or backends of a killed server still hold its shared memory
  }
  throw new Error(`PostgreSQL did not start. The end of ${logOf(data)} says:\n${lastWords(data)}`)
}

function launch(
  data: string,
  native: string,
  host: string,
  user: ServerUser | undefined,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const options = {
    listen_addresses: '',
    unix_socket_directories: host,
    unix_socket_permissions: '0700',
    max_connections: '200',
    log_error_verbosity: 'terse', // the detail of an error shows the row's values, and a log is read by others
    ...settings,
  }
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = fs.openSync(logOf(data), 'a')
  // Its own process group: Ctrl-C in a terminal must reach Fairway, which then stops the server in order.
  const child = spawn(path.join(native, 'bin/postgres'), ['-D', data, ...args], {
    ...user,
    cwd: data,
    detached: true,
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  child.unref()
  return child
}

const logOf = (data: string) => path.join(data, 'server.log')
const lastWords = (data: string) => fs.readFileSync(logOf(data), 'utf8').slice(-2000)

function server(data: string, host: string, pid: number, startedHere: boolean): Postgres {
  const alive = () => isPostgres(pid, data)
  const stop = async () => {
    for (const [signal, tries] of [
      ['SIGINT', 500],
      ['SIGQUIT', 100],
    ] as const) {
      if (!alive()) break
      process.kill(pid, signal)
      for (let i = 0; i < tries && alive(); i++) await sleep(20)
    }
    if (alive()) throw new Error(`PostgreSQL (process ${pid}) does not stop. Its log: ${logOf(data)}`)
    removeEmpty(host)
  }
  return { host, pid, startedHere, stop }
}

/** Takes a folder away, unless somebody has begun to use it again. */
function removeEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder)
  } catch {
    // Not empty, or gone already.
  }
}

/** The lines that a server writes about itself: 1 process, 5 socket folder, 8 status. */
function aboutServer(data: string): { pid: number; host: string; status: string } {
  let lines: string[] = []
  try {
    lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    // No file: no server.
  }
  return { pid: Number(lines[0]), host: lines[4]?.trim() ?? '', status: lines[7]?.trim() ?? '' }
}

/** The server that serves this folder, waiting while it starts up or shuts down. */
async function runningServer(data: string): Promise<{ pid: number; host: string } | undefined> {
  for (let i = 0; i < 1500; i++) {
    const { pid, host, status } = aboutServer(data)
    if (!pid) return undefined
    if (!isPostgres(pid, data)) {
      // A zombie or a reused pid would stop postgres, which clears the file of a vanished process by itself.
      if (fs.existsSync(`/proc/${pid}`)) fs.rmSync(path.join(data, 'postmaster.pid'), { force: true })
      return undefined
    }
    if (status === 'ready') return { pid, host }
    await sleep(20)
  }
  return undefined
}

async function ready(data: string, child: ChildProcess): Promise<boolean> {
  for (let i = 0; i < 6000 && child.exitCode === null && child.signalCode === null; i++) {
    const { pid, status } = aboutServer(data)
    if (pid === child.pid && status === 'ready') return true
    await sleep(10)
  }
  return false
}

/** Linux: cmdline is empty for a zombie and another program for a reused pid. Elsewhere: trust the signal. */
function isPostgres(pid: number, data: string): boolean {
  try {
    if (process.platform !== 'linux') return process.kill(pid, 0)
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return Boolean(words[0]?.includes('postgres')) && words.includes(data)
  } catch {
    return false
  }
}

/** A socket's path holds 107 bytes, so it lies under the temp folder and not in a data folder of any depth. */
function socketFolder(data: string, user: ServerUser | undefined): string {
  const folder = path.join(os.tmpdir(), `fairway-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user && fs.lstatSync(folder).uid === 0) fs.lchownSync(folder, user.uid, user.gid)
  const found = fs.lstatSync(folder)
  const expected = user?.uid ?? process.getuid?.() ?? found.uid
  if (!found.isDirectory() || found.uid !== expected) {
    throw new Error(`${folder} belongs to somebody else. Remove it, or start Fairway with another TMPDIR.`)
  }
  return folder
}

function initialise(data: string, native: string, user: ServerUser | undefined): void {
  const scratch = fs.mkdtempSync(`${data}.new-`) // initdb beside the goal, then rename: two starters cannot collide
  if (user) fs.chownSync(scratch, user.uid, user.gid)
  try {
    makeCluster(scratch, native, user)
    fs.renameSync(scratch, data)
  } catch (error) {
    fs.rmSync(scratch, { recursive: true, force: true })
    if (!fs.existsSync(path.join(data, 'PG_VERSION'))) throw error
  }
}

function makeCluster(folder: string, native: string, user: ServerUser | undefined): void {
  const options = ['--auth=peer', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  execFileSync(
    path.join(native, 'bin/initdb'),
    ['-D', folder, '-U', superuser, ...options, '--locale=C', '--no-instructions'],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  fs.writeFileSync(path.join(folder, 'pg_hba.conf'), 'local all all peer map=own\n')
  fs.writeFileSync(path.join(folder, 'pg_ident.conf'), `own "${os.userInfo().username}" all\n`)
}

/** A folder of another user or of another major version is named here; PostgreSQL's own words would be hard to follow. */
function refuseStrange(data: string, user: ServerUser | undefined): void {
  const version = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  if (version !== '18') throw new Error(`${data} was made by PostgreSQL ${version}; this Fairway brings 18.`)
  const expected = user?.uid ?? process.getuid?.()
  const found = fs.statSync(data).uid
  if (expected !== undefined && found !== expected) {
    throw new Error(
      `${data} belongs to user ${found}, and the server would run as ${expected}. Start as you did before.`,
    )
  }
}
