// One act on several records at once.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { type AnyAct, many, mayPerform } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { type Reading, readAs } from '#kernel/read.ts'
import { sight } from '#kernel/register.ts'
import { stillOpen } from '#kernel/still-open.ts'
import { keepRun, type Run, type Settled, type TakenOver } from '../facilitation/name-list/run.ts'
import { severalAddress } from './act-address.ts'
import type { Desk } from './desk.ts'
import { isUuid } from './find-record.ts'
import { typedText } from './form-field.ts'
import { pathOfOurs } from './language.ts'
import { notFound } from './trouble.ts'
import type { Underway } from './underway.ts'

/** A list up to this length is done before the answer is sent; a longer one is watched. */
const whileWaiting = 50
const most = 20_000

/** Mounts, for each act that needs no input, the address where it is done on several records. */
export function severalRoutes(app: FastifyInstance, desk: Desk, underway: Underway): void {
  for (const act of desk.acts.values()) {
    if (act.by === 'another act' || act.from === null || Object.keys(act.input.properties).length > 0) continue
    app.post<{ Body: Record<string, unknown> }>(
      severalAddress(desk.home, act),
      { preHandler: app.csrfProtection },
      (request, reply) => performSeveral(desk, underway, act, request, reply),
    )
  }
}

async function performSeveral(
  desk: Desk,
  underway: Underway,
  act: AnyAct,
  request: FastifyRequest<{ Body: Record<string, unknown> }>,
  reply: FastifyReply,
) {
  const officer = await desk.officerOf(request)
  if (!officer) return reply.redirect(`${desk.home}sign-in`, 303)
  if (mayPerform(act, officer, null)) return desk.send(request, reply, notFound(desk.words(request), desk.home), 404)
  const ids = await idsOf(desk, officer, act, request.body)
  const back = pathOfOurs(typedText(request.body, '_back'), desk.here.code)
  if (ids.length === 0) {
    request.session.notice = 'several-none'
    return reply.redirect(back, 303)
  }
  const about = typedText(request.body, 'job_order_id')
  const kept: Kept = { role: officer.role, ids }
  const run = await keepRun(desk.here, officer, {
    act: act.name,
    about: isUuid(about) ? about : null,
    total: ids.length,
    work: kept,
  })
  const work = run.watch((settle) =>
    performInPieces(desk, officer, act, ids, { id: run.id, done: 0, refused: 0 }, settle),
  )
  underway.add(work)
  // What breaks is gone on with from the run's row: its page is the true answer, and no other page is.
  if (ids.length <= whileWaiting) await work.catch(() => {})
  return reply.redirect(`${desk.home}runs/${run.id}?back=${encodeURIComponent(back)}`, 303)
}

/** What a run keeps, so that another server can go on with it. */
interface Kept {
  readonly role: string
  readonly ids: readonly string[]
}

/**
 * Goes on with a list whose server died. What is past the act by now was done by that one, or moved on by someone else: it is counted
 * apart, and said.
 */
export async function goOnWithSeveral(desk: Desk, officer: Officer, act: AnyAct, run: TakenOver): Promise<void> {
  const { ids } = run.work as Kept
  await run.watch((settle) => performInPieces(desk, officer, act, ids, run, settle, desk.here))
}

/** What a run over several records says beside its counts. */
export interface SeveralOutcome {
  /** Records that were no longer open when another server went on. */
  readonly past: number
}

/** In pieces that a reader can see moving; each is a transaction of its own anyway. `again` where some of them may be past the act. */
async function performInPieces(
  desk: Desk,
  officer: Officer,
  act: AnyAct,
  ids: readonly string[],
  { id: run, done, refused, outcome }: Settled & Pick<Run, 'id'>,
  settle: (settled: Settled) => Promise<void>,
  again?: Desk['here'],
): Promise<void> {
  let refusedSoFar = refused
  let past = (outcome as SeveralOutcome | null | undefined)?.past ?? 0
  for (let at = done; at < ids.length; at += 100) {
    const piece = ids.slice(at, at + 100)
    const open = again ? await stillOpen(again.state, act, piece) : piece
    const outcomes = await desk.perform(
      officer,
      act,
      open.map((id) => ({ id, input: {} })),
      { run },
    )
    refusedSoFar += outcomes.filter((one) => 'refusal' in one).length
    past += piece.length - open.length
    const settled = { done: at + piece.length, refused: refusedSoFar }
    await settle(past > 0 ? { ...settled, outcome: { past } satisfies SeveralOutcome } : settled)
  }
}

/** The records that were ticked; or all of a job order on which the act can be done now. */
async function idsOf(
  desk: Desk,
  officer: Officer,
  act: AnyAct,
  body: Record<string, unknown>,
): Promise<readonly string[]> {
  const { id } = body
  const ticked = (Array.isArray(id) ? id : [id]).filter((one): one is string => typeof one === 'string' && isUuid(one))
  if (ticked.length > 0) return [...new Set(ticked)].slice(0, most)
  const order = typedText(body, 'job_order_id')
  const within = await readAs(desk.here.pools, officer, (db) => hasJobOrder(db, act))
  return isUuid(order) && within ? idsWithin(desk, officer, act, order) : []
}

/** The records of a job order on which the act can be done now, as far as the officer may see them. */
async function idsWithin({ here }: Desk, officer: Officer, act: AnyAct, order: string): Promise<readonly string[]> {
  const found = sql<{ id: string }>`select id from ${sql.table(act.on.table)}
    where job_order_id = ${order} and state::text = any(${many(act.from as string)}::text[]) and ${sight(act.on, officer)}
    order by id limit ${most}`
  return readAs(here.pools, officer, async (db) => (await found.execute(db)).rows.map((row) => row.id))
}

async function hasJobOrder(db: Reading, { on }: AnyAct): Promise<boolean> {
  const { rows } = await sql`select from pg_attribute
    where attrelid = ${on.table}::regclass and attname = 'job_order_id' and not attisdropped`.execute(db)
  return rows.length > 0
}
