// One act on several records at once, and the page on which a long list is watched.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { type AnyAct, many, mayPerform } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { sight } from '#kernel/register.ts'
import { keepRun } from '../facilitation/name-list/run.ts'
import { severalAddress } from './act-address.ts'
import { buttonLink } from './components/button.ts'
import { dataTable } from './components/data-table.ts'
import { emptyState } from './components/empty-state.ts'
import { noticeBanner } from './components/notice-banner.ts'
import { progress } from './components/progress.ts'
import type { Desk } from './desk.ts'
import { isUuid } from './find-record.ts'
import { typedText } from './form-field.ts'
import { html } from './html.ts'
import { pathOfOurs } from './language.ts'
import { refusalText } from './refusal-words.ts'
import { notFound } from './trouble.ts'
import type { Underway } from './underway.ts'

/** A list up to this length is done before the answer is sent; a longer one is watched. */
const whileWaiting = 50
const most = 20_000

/** Mounts, for each act that needs no input, the address where it is done on several records, and the page of a run. */
export function severalRoutes(app: FastifyInstance, desk: Desk, underway: Underway): void {
  for (const act of desk.acts.values()) {
    if (act.by === 'another act' || act.from === null || Object.keys(act.input.properties).length > 0) continue
    app.post<{ Body: Record<string, unknown> }>(
      severalAddress(desk.home, act),
      { preHandler: app.csrfProtection },
      (request, reply) => performSeveral(desk, underway, act, request, reply),
    )
  }
  app.get<{ Params: { id: string }; Querystring: { back?: string } }>(`${desk.home}runs/:id`, (request, reply) =>
    showRun(desk, underway, request, reply),
  )
  app.get(`${desk.home}runs/watch.js`, (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(watching),
  )
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
  const run = await keepRun(desk.here, officer, act.name, isUuid(about) ? about : null, ids.length)
  const work = run.watch(async (settle) => {
    let settled = 0
    let refused = 0
    // In pieces that a reader can see moving; each is a transaction of its own anyway.
    for (let at = 0; at < ids.length; at += 100) {
      const outcomes = await desk.perform(
        officer,
        act,
        ids.slice(at, at + 100).map((id) => ({ id, input: {} })),
      )
      settled += outcomes.length
      refused += outcomes.filter((one) => 'refusal' in one).length
      await settle(settled, refused)
    }
  })
  underway.add(work)
  if (ids.length <= whileWaiting) await work
  return reply.redirect(`${desk.home}runs/${run.id}?back=${encodeURIComponent(back)}`, 303)
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
  if (!isUuid(order) || !('job_order_id' in (await columnsOf(desk, act)))) return []
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(act.on.table)}
    where job_order_id = ${order} and state::text = any(${many(act.from as string)}) and ${sight(act.on, officer)}
    order by id limit ${most}`.execute(desk.here.state)
  return rows.map((row) => row.id)
}

async function columnsOf({ here }: Desk, act: AnyAct): Promise<Record<string, true>> {
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${act.on.table}::regclass and attnum > 0 and not attisdropped`.execute(here.state)
  return Object.fromEntries(rows.map(({ name }) => [name, true]))
}

async function showRun(
  desk: Desk,
  underway: Underway,
  request: FastifyRequest<{ Params: { id: string }; Querystring: { back?: string } }>,
  reply: FastifyReply,
) {
  const officer = await desk.officerOf(request)
  if (!officer) return reply.redirect(`${desk.home}sign-in`, 303)
  const w = desk.words(request)
  const run = isUuid(request.params.id)
    ? await desk.here.state
        .selectFrom('run')
        .selectAll()
        .where('id', '=', request.params.id)
        .where('officer_id', '=', officer.id)
        .executeTakeFirst()
    : undefined
  if (!run) return desk.send(request, reply, notFound(w, desk.home), 404)
  const back = pathOfOurs(request.query.back, desk.here.code)
  const title = w.text(w.has(`act-${run.act}`) ? `act-${run.act}` : 'run-title')
  const done = run.done - run.refused
  const watched = html`<noscript><meta http-equiv="refresh" content="2"></noscript><script src="${desk.home}runs/watch.js" defer></script>`
  const answer = {
    running: () => noticeBanner('wait', w.text('run-running'), html`<p>${w.text('run-running.about')}</p>`),
    broken: () => noticeBanner('stop', w.text('run-broken'), html`<p>${w.text('run-broken.about')}</p>`, true),
    done: () => noticeBanner(run.refused > 0 ? 'wait' : 'go', w.text('run-done', { done, refused: run.refused })),
  }
  const main = html`<div id="run" class="stack" data-state="${run.state}">${answer[run.state]()}
${progress(w, title, run.done, run.total)}
${run.state !== 'running' && (await notDone(desk, w, run))}${underway.notes(run.id)}
<div class="button-row">${buttonLink(w.text('go-back'), back, 'plain')}</div></div>${run.state === 'running' && watched}`
  return desk.send(request, reply, { title, main })
}

/** What was refused in a run, grouped by why: a thousand of one kind are one line. */
async function notDone(
  { here, home }: Desk,
  w: ReturnType<Desk['words']>,
  run: {
    readonly act: string
    readonly officer_id: string
    readonly started_at: Temporal.Instant
    readonly refused: number
  },
) {
  if (run.refused === 0) return null
  const { rows } = await sql<{ step: string; code: string; n: number; first: string | null }>`
    select step, code, count(*)::int as n, min(record_id::text) as first from refusal
    where officer_id = ${run.officer_id} and act = ${run.act} and at >= ${run.started_at}
    group by step, code order by n desc limit 50`.execute(here.state)
  return dataTable(
    w.text('run-refused'),
    [{ label: w.text('run-refused-why') }, { label: w.text('run-refused-count'), figures: true }],
    rows.map((row) => [refusalText(w, { step: row.step as never, code: row.code }), w.number(row.n)]),
    emptyState('circle-check', w.text('acts-none'), html`<a href="${home}">${w.text('to-home')}</a>`),
  )
}

/** Puts the page's newest state in place without loading it again; without script the page loads itself again. */
const watching = `const again = async () => {
  const answer = await fetch(location.href, { credentials: 'same-origin' })
  if (!answer.ok) return location.reload()
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('run')
  if (!fresh) return location.reload()
  document.getElementById('run').replaceWith(fresh)
  if (fresh.dataset.state === 'running') setTimeout(again, 1000)
}
setTimeout(again, 500)
`
