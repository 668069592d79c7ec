// The gates of an airport's office: when each last said which status list it holds, and the way to retire one that is lost or out of use.
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { releasePlace } from '#facilitation/certificates/release-place.ts'
import type { Officer } from '#kernel/authority.ts'
import { doLater } from '#kernel/later.ts'
import { type Reading, readAs } from '#kernel/read.ts'
import { buttonLink } from './components/button.ts'
import { confirmation } from './components/confirm.ts'
import { dataTable } from './components/data-table.ts'
import { emptyState } from './components/empty-state.ts'
import type { Desk } from './desk.ts'
import { isUuid } from './find-record.ts'
import { releaseWhatCan } from './gate-desk.ts'
import { html } from './html.ts'
import { notFound } from './trouble.ts'

interface Gate {
  readonly id: string
  readonly name: string
  readonly enrolled_at: Temporal.Instant
  readonly acknowledged_at: Temporal.Instant | null
}

/** `/ph/gates` and `/ph/gates/<id>/retire`, for whoever may enrol one: the airport officers of its office. Needs sessions. */
export function gateListRoutes(app: FastifyInstance, desk: Desk): void {
  const { home, here } = desk
  const gatesOf = (officer: Officer, id?: string) => readAs(here.pools, officer, (db) => enrolled(db, officer, id))

  app.get(`${home}gates`, async (request, reply) => {
    const officer = await desk.officerOf(request)
    const w = desk.words(request)
    if (!officer) return reply.redirect(`${home}sign-in`, 303)
    if (officer.role !== 'airport officer') return desk.send(request, reply, notFound(w, home), 404)
    const rows = (await gatesOf(officer)).map((gate) => [
      gate.name,
      w.instant(gate.enrolled_at),
      gate.acknowledged_at ? w.instant(gate.acknowledged_at) : w.text('gate-silent'),
      html`<a href="${home}gates/${gate.id}/retire">${w.text('retire-gate')}</a>`,
    ])
    const columns = ['gate-name', 'gate-enrolled', 'gate-acknowledged', 'gate-do'].map((id) => ({ label: w.text(id) }))
    const none = emptyState('scan-line', w.text('gates-none'), w.text('gates-none.next'))
    return desk.send(request, reply, {
      title: w.text('gates-title'),
      lead: w.text('gates-lead'),
      main: html`<div class="stack">${dataTable(w.text('gates-title'), columns, rows, none, { captionUnseen: true })}
<div class="button-row">${buttonLink(w.text('enrol-gate'), `${home}gate-enrol`, 'plain')}</div></div>`,
    })
  })

  app.get<{ Params: { id: string } }>(`${home}gates/:id/retire`, async (request, reply) => {
    const officer = await desk.officerOf(request)
    const w = desk.words(request)
    if (!officer) return reply.redirect(`${home}sign-in`, 303)
    const { id } = request.params
    const may = officer.role === 'airport officer' && isUuid(id)
    const [gate] = may ? await gatesOf(officer, id) : []
    if (!gate) return desk.send(request, reply, notFound(w, home), 404)
    return desk.send(request, reply, {
      title: w.text('retire-gate'),
      lead: gate.name,
      main: html`<div class="card">${confirmation(w, {
        action: '',
        csrf: reply.generateCsrf(),
        does: w.text('retire-gate'),
        follows: w.text('retire-gate-follows'),
        back: `${home}gates`,
        warning: true,
      })}</div>`,
    })
  })

  app.post<{ Params: { id: string } }>(
    `${home}gates/:id/retire`,
    { preHandler: app.csrfProtection },
    async (request, reply) => {
      const officer = await desk.officerOf(request)
      const { id } = request.params
      const may = officer?.role === 'airport officer' && isUuid(id)
      if (!may || !(await retire(desk, officer, id)))
        return desk.send(request, reply, notFound(desk.words(request), home), 404)
      request.session.notice = 'gate-retired'
      return reply.redirect(`${home}gates`, 303)
    },
  )
}

/** The gates in use of an officer's office, those that have been silent longest first; or one of them. */
async function enrolled(db: Reading, officer: Officer, id?: string): Promise<readonly Gate[]> {
  const { rows } = await sql<Gate>`select id, name, enrolled_at, acknowledged_at from gate
    where office_id = ${officer.office_id} and retired_at is null and ${id ? sql`id = ${id}` : sql`true`}
    order by acknowledged_at nulls first, enrolled_at`.execute(db)
  return rows
}

/**
 * Hears a device no more, and releases the places that waited for its word alone. When it was the last, the places wait for the lists'
 * age, and are asked for again then. False where the office has no such gate in use.
 */
async function retire({ here, today }: Desk, officer: Officer, id: string): Promise<boolean> {
  const now = here.clock.now()
  const { rows } = await sql`update gate set retired_at = ${now}, retired_by = ${officer.id}
    where id = ${id} and office_id = ${officer.office_id} and retired_at is null returning 1`.execute(here.state)
  if (rows.length === 0) return false
  await releaseWhatCan(here)
  const days = here.law.term('gate list older than', today())?.days
  if (days !== undefined) await doLater(here.state, releasePlace.name, {}, now.add({ hours: 24 * days }))
  return true
}
