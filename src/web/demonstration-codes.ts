// In the demonstration no telephone rings: what would be sent to an invented worker is shown here. A state that takes real people has no such page.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { system } from '#kernel/system-tasks.ts'
import { button, buttonLink } from './components/button.ts'
import { dataTable } from './components/data-table.ts'
import { emptyState } from './components/empty-state.ts'
import { noticeBanner } from './components/notice-banner.ts'
import type { Desk } from './desk.ts'
import { isUuid } from './find-record.ts'
import { typedText } from './form-field.ts'
import { html } from './html.ts'
import { signInLimit } from './protection.ts'

/** The invented workers whose lives are furthest along, a few for each step. */
const most = 20

interface Invented {
  readonly id: string
  readonly reference: string
  readonly name: string
  readonly state: string
}

/** Whether a desk serves invented people alone. */
export const isDemonstration = ({ here }: Desk): boolean => here.signer.kind === 'demonstration'

/** `/ph/demonstration`, mounted in a demonstration only. Needs sessions. */
export function demonstrationCodes(app: FastifyInstance, desk: Desk): void {
  if (!isDemonstration(desk)) return
  const address = `${desk.home}demonstration`
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    sent: { name: string; reference: string; code: string } | null,
  ) => {
    const w = desk.words(request)
    const rows = (await inventedWorkers(desk)).map((one) => [
      one.reference,
      one.name,
      w.has(`state-${one.state}`) ? w.text(`state-${one.state}`) : one.state,
      html`<form method="post"><input type="hidden" name="_csrf" value="${reply.generateCsrf()}"><input type="hidden" name="worker" value="${one.id}">${button(w.text('demonstration-send'), 'plain')}</form>`,
    ])
    const columns = ['papers-reference', 'demonstration-name', 'demonstration-state', 'demonstration-code'].map(
      (id) => ({ label: w.text(id) }),
    )
    const none = emptyState('user', w.text('demonstration-none'), html`<a href="${desk.home}">${w.text('to-home')}</a>`)
    const message =
      sent &&
      noticeBanner(
        'info',
        w.text('demonstration-message', sent),
        html`<p>${w.text('reference-is', { reference: sent.reference })}</p><p>${buttonLink(w.text('papers-open'), `${desk.home}papers`, 'main', 'route')}</p>`,
        true,
      )
    return desk.send(request, reply, {
      title: w.text('demonstration-title'),
      lead: w.text('demonstration-lead'),
      main: html`<div class="stack">${message}${dataTable(w.text('demonstration-title'), columns, rows, none, { captionUnseen: true })}</div>`,
    })
  }
  app.get(address, (request, reply) => show(request, reply, null))
  app.post<{ Body: Record<string, unknown> }>(
    address,
    { preHandler: app.csrfProtection, config: signInLimit },
    async (request, reply) => show(request, reply, await sendCode(desk, typedText(request.body, 'worker'))),
  )
}

async function inventedWorkers({ here }: Desk): Promise<readonly Invented[]> {
  const { rows } = await sql<Invented>`
    select w.id, w.reference, trim(n.given_names || ' ' || n.surname) as name, f.state from worker w
    join passport_name n on n.worker_id = w.id
    join lateral (select o.state::text as state from offer o where o.worker_id = w.id order by o.id desc limit 1) f on true
    where w.invented and w.state = 'registered' order by f.state = 'offered' desc, w.id limit ${most}`.execute(
    here.state,
  )
  return rows
}

/** Has the code of an invented worker made, and reads the message that only invented people get in the clear. */
async function sendCode(desk: Desk, id: string): Promise<{ name: string; reference: string; code: string } | null> {
  const act = desk.acts.get('make-worker-code')
  if (!act || !isUuid(id)) return null
  const { rows } = await sql<{
    name: string
    reference: string
  }>`select w.reference, trim(n.given_names || ' ' || n.surname) as name
    from worker w join passport_name n on n.worker_id = w.id
    where w.id = ${id} and w.invented limit 1`.execute(desk.here.state)
  const [worker] = rows
  const [outcome] = worker ? await desk.perform(system, act, [{ id, input: {} }]) : []
  if (!worker || !outcome?.done) return null
  const sent = await sql<{ code: string | null }>`select arguments ->> 'code' as code from notice
    where journal_id = ${outcome.entry_id}`.execute(desk.here.state)
  const code = sent.rows[0]?.code
  return code ? { ...worker, code } : null
}
