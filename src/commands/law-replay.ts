import type { Command } from 'commander'
import { sql } from 'kysely'
import type { Result } from '#kernel/decision.ts'
import { compilePack } from '#law/compile-pack.ts'
import type { AnswerKept, Law } from '#law/decide.ts'
import type { Catalogue } from '#law/pack.ts'
import { packOf } from '#law/read-pack.ts'
import { replayWith } from '#law/replay.ts'
import type { Fairway } from '../composition.ts'
import type { Opened } from '../jurisdiction.ts'
import { answer, type CommonOptions, command, does, progress } from './frame.ts'
import { withJurisdiction } from './with-jurisdiction.ts'

interface ReplayOptions extends CommonOptions {
  readonly all: boolean
}

interface Replay {
  readonly decision: string
  readonly result: Result
  readonly same: boolean
  /** The instant at which its facts were forgotten: it can't be decided again. */
  readonly forgotten?: string
  readonly otherEngine?: string
  readonly differences: readonly string[]
}

/** `fairway law replay`: decides again from the facts and the law that were kept, and says whether the same comes out. */
export function lawReplayCommand(fairway: Fairway): Command {
  const made = command(fairway, 'replay', 'Decide again from kept facts and law; the same must come out.')
    .argument('[decision]', 'the id of a decision')
    .option('--all', 'every decision of the jurisdiction', false)
  return does<ReplayOptions>(made, async (options, decision) => {
    if (options.all === (decision !== undefined)) made.error('error: name one decision, or say --all')
    if (decision !== undefined && !/^[0-9a-f-]{36}$/.test(decision)) throw new Error(`${decision} is no decision's id.`)
    const replays = await withJurisdiction(fairway, options, async (here, running) =>
      replayDecisions(here, await fairway.catalogues(running, here.code), decision),
    )
    if (decision !== undefined && replays.length === 0)
      throw new Error(`No decision ${decision} is kept in ${options.jurisdiction}.`)
    answer(options, replays, () => said(replays))
    return replays.every((one) => one.same || one.forgotten) ? 'done' : 'wanting'
  })
}

function said(replays: readonly Replay[]): string[] {
  const forgotten = replays.filter((one) => one.forgotten)
  const other = replays.filter((one) => !one.same && !one.forgotten)
  return [
    ...forgotten.map((one) => `${one.decision}: forgotten on ${one.forgotten}; its facts are gone.`),
    ...other.map(
      (one) =>
        `${one.decision}: ${one.differences.join(' ')}${one.otherEngine ? ` Engine today: ${one.otherEngine}.` : ''}`,
    ),
    `${replays.length} decisions are kept; ${replays.length - other.length - forgotten.length} came out the same, ${other.length} otherwise, ${forgotten.length} are forgotten.`,
  ]
}

interface Kept {
  readonly id: string
  readonly subject: string
  readonly today: Temporal.PlainDate
  readonly pack_hash: string
  readonly engine: string
  readonly result: Result
  readonly answers: readonly AnswerKept[]
  readonly forgotten: string | null
}

const batch = 500

/** One decision, or all of them by their ids. Each law is compiled once for its day. */
export async function replayDecisions(
  here: Opened,
  catalogues: readonly Catalogue[],
  only: string | undefined,
): Promise<Replay[]> {
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n from decision`.execute(here.state)
  const bar = progress(only ? 0 : (counted[0]?.n ?? 0), 'Decisions')
  const laws = new Map<string, Law>()
  const replays: Replay[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<Kept>`select id, subject, today, pack_hash, engine, result, answers,
        (select j.at from journal j where j.record_id = d.record_id and j.act like 'forget-%' order by j.id limit 1) as forgotten
      from decision d where id > ${after} and (${only ?? null}::uuid is null or id = ${only ?? null}::uuid) order by id limit ${batch}`.execute(
      here.state,
    )
    if (rows.length === 0) break
    for (const [subject, part] of Map.groupBy(rows, (row) => row.subject)) {
      const facts = await factsOf(
        here,
        subject,
        part.map((row) => row.id),
      )
      for (const row of part) {
        const law = await lawOf(here, laws, row, catalogues)
        replays.push(replayOf(row, law, facts.get(row.id) ?? {}))
      }
    }
    bar.reach(replays.length)
    after = (rows.at(-1) as Kept).id
  }
  bar.end()
  return replays
}

function replayOf(kept: Kept, law: Law, facts: Readonly<Record<string, unknown>>): Replay {
  const { id: decision, result, forgotten } = kept
  if (forgotten) return { decision, result, same: false, forgotten, differences: [] }
  const { same, otherEngine, differences } = replayWith(law, { ...kept, under: kept.subject, facts })
  return { decision, result, same, ...(otherEngine && { otherEngine }), differences }
}

async function factsOf(
  here: Opened,
  subject: string,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(`${subject}_facts`)} where decision_id = any(${ids}::uuid[])`.execute(here.state)
  return new Map(rows.map(({ decision_id, ...facts }) => [decision_id as string, facts]))
}

async function lawOf(
  here: Opened,
  laws: Map<string, Law>,
  { pack_hash, today }: Kept,
  catalogues: readonly Catalogue[],
): Promise<Law> {
  const key = `${pack_hash} ${today}`
  const known = laws.get(key)
  if (known) return known
  const { text } = await here.state
    .selectFrom('pack_version')
    .select('text')
    .where('hash', '=', pack_hash)
    .executeTakeFirstOrThrow()
  const law = compilePack(packOf(text), catalogues, today)
  laws.set(key, law)
  return law
}
