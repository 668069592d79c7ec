// The gates of an airport's office: when each last said which status list it holds, and the way to retire one that is lost or out of use.
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Officer } from '#kernel/authority.ts'
import { type Reading, readAs } from '#kernel/read.ts'
import { buttonLink } from './components/button.ts'
import { confirmation } from './components/confirm.ts'
import { dataTable } from './components/data-table.ts'
import { emptyState } from './components/empty-state.ts'
import type { Desk } from './desk.ts'
import { isUuid } from './find-record.ts'
import { retireGate } from './gate-desk.ts'
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
      if (!may || !(await retireGate(desk, officer, id)))
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
