import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { uuidv7 } from './ids.ts'

/** A task for later: what it does with its arguments. It may be done twice, when the server dies before its row says so. */
export type Task = (args: Readonly<Record<string, unknown>>) => Promise<void>

/** Writes a task for later in the transaction of the act that causes it. */
export async function doLater(
  tx: Kysely<Tables>,
  task: string,
  args: Readonly<Record<string, unknown>>,
  due: Temporal.Instant,
): Promise<void> {
  await sql`insert into later (id, task, arguments, due_at) values (${uuidv7()}, ${task}, ${JSON.stringify(args)}, ${due})`.execute(
    tx,
  )
}

const mostTries = 8

/**
 * Takes the due tasks one by one, those of other servers skipped, until none is left. A task that fails is tried again after 2, 4, 8 …
 * minutes, at most eight times, and its fault stays in the row. Gives how many were done.
 */
export async function takeDue(
  db: Kysely<Tables>,
  tasks: Readonly<Record<string, Task>>,
  now: () => Temporal.Instant,
): Promise<number> {
  let done = 0
  while (await db.transaction().execute((tx) => takeOne(tx, tasks, now()))) done++
  return done
}

async function takeOne(
  tx: Kysely<Tables>,
  tasks: Readonly<Record<string, Task>>,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ id: string; task: string; arguments: Record<string, unknown>; tried: number }>`
    select id, task, arguments, tried from later where done_at is null and due_at <= ${now} and tried < ${mostTries}
    order by due_at limit 1 for update skip locked`.execute(tx)
  const [row] = rows
  if (!row) return false
  try {
    const task = tasks[row.task]
    if (!task) throw new Error(`No task is called ${row.task}`)
    await task(row.arguments)
    await sql`update later set done_at = ${now} where id = ${row.id}`.execute(tx)
  } catch (error) {
    const again = now.add({ minutes: 2 ** (row.tried + 1) })
    const fault = error instanceof Error ? error.name : 'unknown'
    await sql`update later set tried = tried + 1, fault = ${fault}, due_at = ${again} where id = ${row.id}`.execute(tx)
  }
  return true
}
