// A long list under way: its row says how far it came, and keeps what is needed to go on when its server died.
import { sql } from 'kysely'
import type { Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import type { Jurisdiction } from '#kernel/perform.ts'
import { openText, sealText } from '#kernel/subject-key.ts'

/** How far a list came. */
export interface Settled {
  readonly done: number
  readonly refused: number
  /** What the run has to say beside its counts; its page shows it. */
  readonly outcome?: unknown
}

/** A long list under way, which a page may watch by its id. */
export interface Run {
  readonly id: string
  /** Does the work; the row says how far it came, and at the end whether it is done or broke. */
  watch<R>(work: (settle: (settled: Settled) => Promise<void>) => Promise<R>): Promise<R>
}

/** A run whose server died, which this one goes on with. */
export interface TakenOver extends Run, Settled {
  readonly act: string
  readonly officer_id: string
  readonly office_id: string | null
  /** As `keepRun` was given it. */
  readonly work: unknown
}

interface Asked {
  readonly act: string
  readonly about?: string | null
  readonly total: number
  /** What another server needs to go on (JSON); kept sealed until the run has ended. Without it a run that breaks stays broken. */
  readonly work?: unknown
}

/** The server that works on a run says so this often, and is taken for dead after this long without a word. */
const beatMs = 5000
const lease = Temporal.Duration.from({ seconds: 30 })
/** A list that has ended so many servers is not given to another. */
const mostTries = 3
const daysShown = 7

/** Opens the row of a long list under way. */
export async function keepRun(
  here: Jurisdiction,
  officer: Pick<Officer, 'id' | 'office_id'>,
  { act, about = null, total, work }: Asked,
): Promise<Run> {
  const id = uuidv7()
  const now = here.clock.now()
  const kept = work === undefined ? null : sealText(here.wrapping, JSON.stringify(work))
  await sql`insert into run (id, act, officer_id, office_id, state, total, about, started_at, alive_at, work)
    values (${id}, ${act}, ${officer.id}, ${officer.office_id}, 'running', ${total}, ${about}, ${now}, ${now}, ${kept})`.execute(
    here.state,
  )
  return { id, watch: (doing) => watch(here, id, doing) }
}

async function watch<R>(
  here: Jurisdiction,
  id: string,
  work: (settle: (settled: Settled) => Promise<void>) => Promise<R>,
): Promise<R> {
  const alive = () => sql`update run set alive_at = ${here.clock.now()} where id = ${id}`.execute(here.state)
  // A beat that fails is no matter: the next tells, or the database is gone and the work breaks by itself.
  const beat = setInterval(() => alive().catch(() => {}), beatMs)
  try {
    const result = await work(async ({ done, refused, outcome }) => {
      const said = outcome === undefined ? null : JSON.stringify(outcome)
      // Of two that are told at once, the one that came further stays.
      await sql`update run set done = ${done}, refused = ${refused}, outcome = ${said}, alive_at = ${here.clock.now()}
        where id = ${id} and done <= ${done}`.execute(here.state)
    })
    await sql`update run set state = 'done', work = null where id = ${id}`.execute(here.state)
    return result
  } catch (error) {
    // One that can go on is left as it is: it is taken over when its lease is over.
    await sql`update run set state = 'broken' where id = ${id} and work is null`.execute(here.state)
    throw error
  } finally {
    clearInterval(beat)
  }
}

/**
 * Takes over one run whose server has said nothing for half a minute; undefined when there is none. Those that cannot go on are called
 * broken.
 */
export async function takeOver(here: Jurisdiction): Promise<TakenOver | undefined> {
  const now = here.clock.now()
  for (;;) {
    const { rows } = await sql<Omit<TakenOver, 'watch' | 'work'> & { state: string; work: Buffer | null }>`
      update run set alive_at = ${now}, tried = tried + 1,
        state = case when work is null or tried >= ${mostTries} then 'broken'::run_state else state end,
        work = case when tried >= ${mostTries} then null else work end
      where id = (select id from run where state = 'running' and alive_at < ${now.subtract(lease)}
        order by alive_at limit 1 for update skip locked)
      returning id, act, officer_id, office_id, state::text as state, done, refused, outcome, work`.execute(here.state)
    const [row] = rows
    if (!row) return undefined
    if (row.state === 'broken' || !row.work) continue
    const { id, work, ...rest } = row
    return {
      ...rest,
      id,
      work: JSON.parse(openText(here.wrapping, work)),
      watch: (doing) => watch(here, id, doing),
    }
  }
}

/** Says that a run cannot go on. */
export async function breakOff({ state }: Jurisdiction, id: string): Promise<void> {
  await sql`update run set state = 'broken', work = null where id = ${id}`.execute(state)
}

/** Blanks what runs of more than 7 days ago had to say: it may tell of persons. Work for once a day. */
export const forgetOutcomes = ({ state, clock }: Jurisdiction) =>
  sql`update run set outcome = null, work = null where started_at <= ${clock.now().subtract({ hours: 24 * daysShown })}
    and (outcome is not null or work is not null)`.execute(state)
