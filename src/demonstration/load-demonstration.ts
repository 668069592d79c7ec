import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { keepRun } from '#facilitation/name-list/run.ts'
import { makeWorkerCode } from '#facilitation/workers/make-worker-code.ts'
import { system } from '#kernel/system-tasks.ts'
import type { Opened } from '../jurisdiction.ts'
import { loadNepal } from './load-nepal.ts'
import { loadPhilippines } from './load-philippines.ts'
import { Play } from './play.ts'

const stories: Readonly<Record<string, (play: Play, password: string) => Promise<void>>> = {
  ph: loadPhilippines,
  np: loadNepal,
}

const loading = 'load-demonstration'

/** The operator, who is no officer. */
const nobody = { id: '00000000-0000-0000-0000-000000000000', office_id: null }

/** Held while a demonstration is loaded, so that two who start at once do not both tell the story; freed with the connection. */
const lock = 4_126_545

/**
 * Loads a country's demonstration into an empty jurisdiction: invented officers, and by their acts everything else. A loading that was cut
 * short goes on from where it came to. Gives whether there was anything to load; a jurisdiction that has officers of its own is left alone,
 * and one that signs for real people is refused (HARM.md S29).
 */
export async function loadDemonstration(
  here: Opened,
  password: string,
  tell: (words: string) => void = () => {},
): Promise<boolean> {
  const story = stories[here.code]
  if (!story) throw new Error(`There is no demonstration for ${here.code}.`)
  refuseProduction(here)
  return here.state.connection().execute(async (held) => {
    while (!(await taken(held))) await sleep(500)
    try {
      if (!(await isWanting(here.state))) return false
      tell(`Loading the demonstration of ${here.code} …\n`)
      const run = await keepRun(here, nobody, { act: loading, total: 1 })
      await run.watch(async (settle) => {
        await story(new Play(here, { goesOn: true }), password)
        await makeCodes(here)
        await settle({ done: 1, refused: 0 })
      })
      return true
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(held)
    }
  })
}

/** Asked again and again: one waiting statement would end with the time that a statement may take. */
async function taken(held: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${lock}) as taken`.execute(held)
  return rows[0]?.taken === true
}

/** Whether a jurisdiction has nobody who could act, or only a part of the demonstration. */
async function isWanting(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ wanting: boolean }>`select not exists (select from officer)
    or (select coalesce(bool_and(state <> 'done'), false) from run where act = ${loading}) as wanting`.execute(db)
  return rows[0]?.wanting === true
}

/** Codes for a few invented workers, so that their papers can be opened; `/ph/demonstration`, *Messages to workers*, shows them. */
async function makeCodes(here: Opened): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct id from (select distinct on (state) worker_id as id from offer order by state, id) one`.execute(
    here.state,
  )
  await new Play(here, { goesOn: true }).acts(
    system,
    makeWorkerCode,
    rows.map(({ id }) => ({ id, input: {} })),
  )
}

/** Invented people have no place beside real ones. */
export function refuseProduction(here: Opened): void {
  if (here.signer.kind === 'production')
    throw new Error(`${here.code} signs for real people: there is no demonstration in production.`)
}
