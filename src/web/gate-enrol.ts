// Enrolling a device: an airport officer opens this page on the device itself, which then keeps a key of its own.
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { sha256 } from '#kernel/digest.ts'
import { uuidv7 } from '#kernel/ids.ts'
import type { Desk } from './desk.ts'
import { drawForm } from './form.ts'
import { gateCookie } from './gate-desk.ts'
import { html } from './html.ts'
import { readForm } from './read-form.ts'
import { notFound } from './trouble.ts'

const Device = Type.Object({ name: Type.String({ minLength: 1, maxLength: 80, kind: 'text' }) })

/** `/ph/gate-enrol`, for airport officers. Needs sessions. */
export function gateEnrolRoutes(app: FastifyInstance, desk: Desk): void {
  const { home, here } = desk
  app.get(`${home}gate-enrol`, async (request, reply) => {
    const officer = await desk.officerOf(request)
    const w = desk.words(request)
    if (!officer) return reply.redirect(`${home}sign-in`, 303)
    if (officer.role !== 'airport officer') return desk.send(request, reply, notFound(w, home), 404)
    const form = {
      input: Device,
      act: 'enrol-gate',
      action: '',
      csrf: reply.generateCsrf(),
      send: w.text('enrol-gate'),
    }
    return desk.send(request, reply, {
      title: w.text('enrol-gate'),
      lead: w.text('enrol-gate-lead'),
      main: html`<div class="card">${drawForm(w, form)}</div>`,
    })
  })
  app.post<{ Body: Record<string, unknown> }>(
    `${home}gate-enrol`,
    { preHandler: app.csrfProtection },
    async (request, reply) => {
      const officer = await desk.officerOf(request)
      const w = desk.words(request)
      if (officer?.role !== 'airport officer') return desk.send(request, reply, notFound(w, home), 404)
      const read = readForm(Device, request.body, 'enrol-gate', w)
      if ('errors' in read) return reply.redirect(`${home}gate-enrol`, 303)
      const key = randomBytes(32).toString('base64url')
      await sql`insert into gate (id, office_id, name, key_hash, enrolled_at, enrolled_by)
        values (${uuidv7()}, ${officer.office_id}, ${read.input.name}, ${sha256(key)}, ${here.clock.now()}, ${officer.id})`.execute(
        here.state,
      )
      reply.setCookie(gateCookie, key, {
        path: `${home}gate`,
        httpOnly: true,
        sameSite: 'strict',
        secure: 'auto',
        maxAge: 31_536_000,
      })
      return reply.redirect(`${home}gate/`, 303)
    },
  )
}
