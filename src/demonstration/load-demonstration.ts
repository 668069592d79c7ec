import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { keepRun } from '#facilitation/name-list/run.ts'
import { makeWorkerCode } from '#facilitation/workers/make-worker-code.ts'
import { perform } from '#kernel/perform.ts'
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

/** Whether a jurisdiction has nobody who could act: then a demonstration may be loaded. */
export async function isEmpty(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from officer) as any`.execute(db)
  return rows[0]?.any !== true
}

/**
 * Loads a country's demonstration into an empty jurisdiction: invented officers, and by their acts everything else. Refuses a jurisdiction
 * that has officers, and one that signs for real people (HARM.md S29).
 */
export async function loadDemonstration(here: Opened, password: string): Promise<void> {
  const story = stories[here.code]
  if (!story) throw new Error(`There is no demonstration for ${here.code}.`)
  refuseProduction(here)
  if (!(await isEmpty(here.state)))
    throw new Error(`${here.code} has officers already: a demonstration is loaded into an empty one only.`)
  const run = await keepRun(here, nobody, loading, null, 1)
  await run.watch(async (settle) => {
    await story(new Play(here), password)
    await makeCodes(here)
    await settle(1, 0)
  })
}

/** Codes for a few invented workers, so that their papers can be opened; the notices of the demonstration show them. */
async function makeCodes(here: Opened): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct id from (select distinct on (state) worker_id as id from offer order by state, id) one`.execute(
    here.state,
  )
  const outcomes = await perform(
    here,
    system,
    makeWorkerCode,
    rows.map(({ id }) => ({ id, input: {} })),
  )
  if (!outcomes.every((one) => one.done)) throw new Error('A worker of the demonstration got no code.')
}

/** Whether the loading of the demonstration was cut short: what is there then is a part of it. */
export async function wasCutShort(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{
    cut: boolean
  }>`select exists (select from run where act = ${loading} and state <> 'done') as cut`.execute(db)
  return rows[0]?.cut === true
}

/** Invented people have no place beside real ones. */
export function refuseProduction(here: Opened): void {
  if (here.signer.kind === 'production')
    throw new Error(`${here.code} signs for real people: there is no demonstration in production.`)
}
