// A name list as a file: read, taken by the same acts as one by one, and answered with what was wrong in which row and column.
import type { FastifyInstance } from 'fastify'
import { type NameList, readNameList } from '#facilitation/name-list/read-name-list.ts'
import { type TakenList, takeNameList } from '#facilitation/name-list/take-name-list.ts'
import { jobOrder } from '../facilitation/job-orders/job-order.ts'
import { buttonLink } from './components/button.ts'
import { dataTable } from './components/data-table.ts'
import { emptyState } from './components/empty-state.ts'
import { noticeBanner } from './components/notice-banner.ts'
import type { Desk } from './desk.ts'
import { findRecord } from './find-record.ts'
import { typedText } from './form-field.ts'
import { html, type Piece } from './html.ts'
import { pathOfOurs } from './language.ts'
import { notFound } from './trouble.ts'
import type { Underway } from './underway.ts'
import type { Words } from './words.ts'

/** A list up to this length is taken before the answer is sent; a longer one is watched. */
const whileWaiting = 500

interface Upload {
  readonly _back?: { readonly value?: unknown }
  readonly list?: { readonly toBuffer?: () => Promise<Buffer> }
}

/** `POST /ph/job-orders/<id>/name-list` with the file `list`. Needs sessions and multipart. */
export function nameListRoute(app: FastifyInstance, desk: Desk, underway: Underway): void {
  const { home, here } = desk
  app.post<{ Params: { id: string }; Body: Upload | undefined }>(
    `${home}job-orders/:id/name-list`,
    { preHandler: app.csrfProtection },
    async (request, reply) => {
      const w = desk.words(request)
      const officer = await desk.officerOf(request)
      if (!officer) return reply.redirect(`${home}sign-in`, 303)
      const order = await findRecord(desk, jobOrder, officer, request.params.id)
      if (officer.role !== 'agency clerk' || !order) return desk.send(request, reply, notFound(w, home), 404)
      const back = pathOfOurs(typedText({ back: request.body?._back?.value }, 'back'), here.code)
      const bytes = (await request.body?.list?.toBuffer?.()) ?? Buffer.alloc(0)
      const list = await readNameList([bytes])
      const about = { job_order_id: order.id, country: String(order['country']), language: w.language }
      const show = (taken: TakenList) =>
        desk.send(
          request,
          reply,
          {
            title: w.text('name-list-title'),
            lead: String(order['number']),
            main: html`<div class="stack">${summary(w, taken, list)}<div class="button-row">${buttonLink(w.text('name-list-on'), back, 'main')}</div></div>`,
          },
          taken.workers.length > 0 ? 200 : 422,
        )
      if (list.workers.length <= whileWaiting) return show(await takeNameList({ here, officer, ...about }, list))
      const started = Promise.withResolvers<string>()
      const work = takeNameList({ here, officer, ...about, onStart: started.resolve }, list)
      work.catch(started.reject)
      const runId = await started.promise
      underway.add(work.then((taken) => underway.note(runId, summary(w, taken, list))))
      return reply.redirect(`${home}runs/${runId}?back=${encodeURIComponent(back)}`, 303)
    },
  )
}

/** What a list came to: how many were named, and each fault with its row and column. */
function summary(w: Words, taken: TakenList, list: NameList): Piece {
  const { named, found, faults } = taken
  return html`${noticeBanner(faults.length > 0 ? 'wait' : 'go', w.text('name-list-taken', { named, found, rows: list.rows }), faults.length > 0 && html`<p>${w.text('name-list-faulty')}</p>`)}
${dataTable(
  w.text('name-list-faults'),
  [
    { label: w.text('name-list-row'), figures: true },
    { label: w.text('name-list-column') },
    { label: w.text('name-list-says') },
    { label: w.text('name-list-todo') },
  ],
  faults.slice(0, 200).map((fault) => [w.number(fault.row), fault.column, fault.says, fault.todo]),
  emptyState('circle-check', w.text('name-list-faultless'), w.text('name-list-faultless.next')),
)}`
}
