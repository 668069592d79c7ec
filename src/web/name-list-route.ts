// A name list as a file: read, taken by the same acts as one by one, and answered with what was wrong in which row and column.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { columns } from '#facilitation/name-list/columns.ts'
import { readNameList } from '#facilitation/name-list/read-name-list.ts'
import { takeNameList } from '#facilitation/name-list/take-name-list.ts'
import type { Officer } from '#kernel/authority.ts'
import { readAs } from '#kernel/read.ts'
import { sight } from '#kernel/register.ts'
import { jobOrder } from '../facilitation/job-orders/job-order.ts'
import { buttonLink } from './components/button.ts'
import { errorSummary, type FieldError } from './components/error-summary.ts'
import type { Desk } from './desk.ts'
import { isUuid } from './find-record.ts'
import { html } from './html.ts'
import type { Framed } from './layout.ts'
import { nameListForm } from './name-list-form.ts'
import { nameListSummary } from './name-list-summary.ts'
import { notFound } from './trouble.ts'
import type { Underway } from './underway.ts'
import type { Words } from './words.ts'

/** A list up to this length is taken before the answer is sent; a longer one is watched. */
const whileWaiting = 500

interface Sent {
  Params: { number: string }
  Body: { readonly list?: { readonly toBuffer?: () => Promise<Buffer> } } | undefined
}

/** `/ph/job-orders/<number or id>/name-list`: the form, and the file `list` sent by it. Needs sessions and multipart. */
export function nameListRoute(app: FastifyInstance, desk: Desk, underway: Underway): void {
  const { home, here } = desk
  const address = `${home}job-orders/:number/name-list`

  app.get<Sent>(address, async (request, reply) => {
    const { order } = await orderOf(desk, request)
    const w = desk.words(request)
    return order
      ? desk.send(request, reply, formPage(w, order, reply.generateCsrf(), pageOf(desk, order)))
      : desk.send(request, reply, notFound(w, home), 404)
  })

  app.post<Sent>(address, { preHandler: app.csrfProtection }, async (request, reply) => {
    const w = desk.words(request)
    const { officer, order } = await orderOf(desk, request)
    if (!officer || !order) return desk.send(request, reply, notFound(w, home), 404)
    const bytes = (await request.body?.list?.toBuffer?.()) ?? Buffer.alloc(0)
    if (bytes.length === 0) {
      const errors = [{ field: 'list', message: w.text('form-missing', { label: w.text('name-list-file') }) }]
      return desk.send(request, reply, formPage(w, order, reply.generateCsrf(), pageOf(desk, order), errors), 422)
    }
    const list = await readNameList([bytes])
    const taking = { here, officer, job_order_id: order.id, country: order.country, language: w.language }
    if (list.workers.length <= whileWaiting) {
      const taken = await takeNameList(taking, list)
      const on = buttonLink(w.text('name-list-on'), `${pageOf(desk, order)}#workers`)
      const main = html`<div class="stack">${nameListSummary(w, { ...taken, rows: list.rows })}<div class="button-row">${on}</div></div>`
      const framed = { title: w.text('name-list-title'), lead: order.number, main }
      return desk.send(request, reply, framed, taken.workers.length > 0 ? 200 : 422)
    }
    const started = Promise.withResolvers<string>()
    const work = takeNameList({ ...taking, onStart: started.resolve }, list)
    work.catch(started.reject)
    const runId = await started.promise
    underway.add(work)
    return reply.redirect(`${home}runs/${runId}?back=${encodeURIComponent(pageOf(desk, order))}`, 303)
  })
}

interface Order {
  readonly id: string
  readonly number: string
  readonly country: string
}

const pageOf = ({ home }: Desk, { number }: Order) => `${home}job-orders/${number}`

/** The clerk and the own job order, by number or id; what is not the clerk's own is unknown. */
async function orderOf(desk: Desk, request: FastifyRequest<Sent>): Promise<{ officer?: Officer; order?: Order }> {
  const officer = await desk.officerOf(request)
  if (officer?.role !== 'agency clerk') return {}
  const { number } = request.params
  const found = sql<Order>`select id, number, country from job_order
    where ${isUuid(number) ? sql`id = ${number}` : sql`number = ${number}`} and ${sight(jobOrder, officer)}`
  const [order] = await readAs(desk.here.pools, officer, async (db) => (await found.execute(db)).rows)
  return { officer, ...(order && { order }) }
}

const formPage = (w: Words, order: Order, csrf: string, back: string, errors: readonly FieldError[] = []): Framed => ({
  title: w.text('name-list-title'),
  lead: html`${w.text('name-list-lead')}`,
  crumbs: [{ label: order.number, href: back }],
  faulty: errors.length > 0,
  main: html`${errorSummary(w, errors)}${nameListForm(w, { csrf, back, faulty: errors.length > 0, alone: true })}
<section class="part"><h2>${w.text('name-list-columns')}</h2><p>${w.text('name-list-columns.about')}</p><p><code>${Object.values(
    columns,
  )
    .map(({ header }) => header)
    .join(', ')}</code></p></section>`,
})
