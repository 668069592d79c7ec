// The page on which a long list is watched.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { type ListOutcome, takingNameList } from '#facilitation/name-list/take-name-list.ts'
import { buttonLink } from './components/button.ts'
import { dataTable } from './components/data-table.ts'
import { emptyState } from './components/empty-state.ts'
import { noticeBanner } from './components/notice-banner.ts'
import { progress } from './components/progress.ts'
import type { Desk } from './desk.ts'
import { isUuid } from './find-record.ts'
import { html } from './html.ts'
import { pathOfOurs } from './language.ts'
import { nameListSummary } from './name-list-summary.ts'
import { refusalText } from './refusal-words.ts'
import type { SeveralOutcome } from './several.ts'
import { notFound } from './trouble.ts'

/** `/ph/runs/<id>`: how far a long list came, for whoever started it. */
export function runPage(app: FastifyInstance, desk: Desk): void {
  app.get<{ Params: { id: string }; Querystring: { back?: string } }>(`${desk.home}runs/:id`, (request, reply) =>
    showRun(desk, request, reply),
  )
  app.get(`${desk.home}runs/watch.js`, (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(watching),
  )
}

async function showRun(
  desk: Desk,
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
  const known = run.act === takingNameList ? 'name-list-title' : `act-${run.act}`
  const title = w.text(w.has(known) ? known : 'run-title')
  const past = run.act === takingNameList ? 0 : ((run.outcome as SeveralOutcome | null)?.past ?? 0)
  const done = run.done - run.refused - past
  const watched = html`<noscript><meta http-equiv="refresh" content="2"></noscript><script src="${desk.home}runs/watch.js" defer></script>`
  const answer = {
    running: () => noticeBanner('wait', w.text('run-running'), html`<p>${w.text('run-running.about')}</p>`),
    broken: () => noticeBanner('stop', w.text('run-broken'), html`<p>${w.text('run-broken.about')}</p>`, true),
    done: () => noticeBanner(run.refused > 0 ? 'wait' : 'go', w.text('run-done', { done, refused: run.refused })),
  }
  const main = html`<div id="run" class="stack" data-state="${run.state}">${answer[run.state]()}
${progress(w, title, run.done, run.total)}
${past > 0 && html`<p>${w.text('run-past', { count: past })}</p>`}
${run.state !== 'running' && (await notDone(desk, w, run))}${run.act === takingNameList && run.outcome && nameListSummary(w, run.outcome as unknown as ListOutcome, run.state === 'running')}
<div class="button-row">${buttonLink(w.text('go-back'), back, 'plain')}</div></div>${run.state === 'running' && watched}`
  return desk.send(request, reply, { title, crumbs: [{ label: w.text('go-back'), href: back }], main })
}

/** What was refused in a run, grouped by why: a thousand of one kind are one line. */
async function notDone(
  { here, home }: Desk,
  w: ReturnType<Desk['words']>,
  run: {
    readonly id: string
    readonly refused: number
  },
) {
  if (run.refused === 0) return null
  const { rows } = await sql<{ step: string; code: string; n: number }>`
    select step, code, count(distinct coalesce(record_id, id))::int as n from refusal where run_id = ${run.id}
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
