import * as fs from 'node:fs'
import * as path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface DataLock {
  release(): void
}

const busy = 5 // SQLITE_BUSY

/**
 * Holds a data folder for one running Fairway; a second one is refused, with the first one's process number.
 * The lock is the operating system's own (SQLite takes it on an empty file), so that kill -9 frees it at once and a
 * reused process number cannot keep it.
 */
export function lockData(data: string): DataLock {
  fs.mkdirSync(data, { recursive: true })
  const holder = path.join(data, 'running.pid')
  const lock = new DatabaseSync(path.join(data, 'running.lock'))
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if ((error as { errcode?: number }).errcode !== busy) throw error
    const pid = fs.existsSync(holder) ? ` (process ${fs.readFileSync(holder, 'utf8').trim()})` : ''
    throw new Error(
      `Fairway already runs on the data in ${path.resolve(data)}${pid}. ` +
        'Stop it first, or start this one on other data with --data DIR.',
    )
  }
  fs.writeFileSync(holder, `${process.pid}\n`)
  return {
    release() {
      fs.rmSync(holder, { force: true })
      lock.close()
    },
  }
}
