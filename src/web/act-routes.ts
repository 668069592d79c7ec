// Acts in the browser: GET draws the form of an act, POST performs it. Both follow from the act's declaration.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type AnyAct, mayPerform, type Outcome } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { actAddress } from './act-address.ts'
import { ActForm, type Asking, leaveLook } from './act-form.ts'
import { buttonLink } from './components/button.ts'
import type { Desk } from './desk.ts'
import { findRecord, isUuid, type Row } from './find-record.ts'
import { typedText } from './form-field.ts'
import { html } from './html.ts'
import { pathOfOurs } from './language.ts'
import { recordAddress } from './record-address.ts'
import { labelOfRecord } from './record-choices.ts'
import { actTitle, drawRefusal, statusOfRefusal } from './refusal-words.ts'
import { landing } from './sign-in.ts'
import { notFound } from './trouble.ts'

/** Mounts the forms of all acts that an officer can do directly. Needs sessions. */
export function actRoutes(app: FastifyInstance, desk: Desk): void {
  for (const act of desk.acts.values()) {
    if (act.by === 'another act') continue
    const route = new ActRoute(desk, act)
    const address = act.from === null ? actAddress(desk.home, act, 'new') : actAddress(desk.home, act, ':id')
    app.get<Sent>(address, (request, reply) => route.show(request, reply))
    app.post<Sent>(address, { preHandler: app.csrfProtection }, (request, reply) => route.take(request, reply))
  }
}

interface Sent {
  Params: { id?: string }
  Querystring: { within?: string; back?: string }
  Body: Record<string, unknown>
}

class ActRoute {
  readonly #desk: Desk
  readonly #act: AnyAct

  constructor(desk: Desk, act: AnyAct) {
    this.#desk = desk
    this.#act = act
  }

  async show(request: FastifyRequest<Sent>, reply: FastifyReply) {
    const asking = await this.#asking(request, reply, { _id: uuidv7() }, request.query.within)
    if (!asking) return reply
    const before = request.query.back ?? pathBefore(request)
    const back = before === undefined ? this.#home(asking) : pathOfOurs(before, this.#desk.here.code)
    return this.#draw({ ...asking, typed: { ...asking.typed, _back: back } })
  }

  async take(request: FastifyRequest<Sent>, reply: FastifyReply) {
    const typed = plainFields(request.body)
    const asking = await this.#asking(request, reply, typed, typedText(typed, '_within') || undefined)
    if (!asking) return reply
    const form = new ActForm(this.#desk, this.#act, asking)
    const read = await form.read()
    if ('more' in read) return form.send()
    if ('errors' in read) return form.send({ errors: read.errors }, 422)
    const asked = { id: this.#newId(asking) ?? (asking.record as Row).id, input: read.input }
    const [outcome] = await this.#desk.perform(asking.officer, this.#act, [asked])
    return this.#answer(form, asking, outcome as Outcome)
  }

  /** A record to be made carries the id that the form was drawn with: sent twice, it is made once. */
  #newId(asking: Asking): string | undefined {
    if (this.#act.from !== null) return undefined
    const id = typedText(asking.typed, '_id')
    return isUuid(id) ? id : uuidv7()
  }

  /** Who asks, and about which record; undefined when the answer was already sent: to the door, or that there is no such page. */
  async #asking(
    request: FastifyRequest<Sent>,
    reply: FastifyReply,
    typed: Record<string, unknown>,
    within: string | undefined,
  ): Promise<Asking | undefined> {
    const desk = this.#desk
    const officer = await desk.officerOf(request)
    if (!officer) {
      reply.redirect(`${desk.home}sign-in`, 303)
      return undefined
    }
    const about = await this.#about(request, officer, within)
    if (mayPerform(this.#act, officer, null) || about === undefined) {
      await desk.send(request, reply, notFound(desk.words(request), desk.home), 404)
      return undefined
    }
    return { request, reply, officer, w: desk.words(request), typed, ...about }
  }

  /** The record of the address; or the one within which a record is made; undefined when that is not the officer's to see. */
  async #about(
    request: FastifyRequest<Sent>,
    officer: Officer,
    named: string | undefined,
  ): Promise<{ readonly record: Row | null; readonly parent: Row | null } | undefined> {
    const { on, from, within } = this.#act
    if (from !== null) {
      const record = await findRecord(this.#desk, on, officer, request.params.id ?? '')
      return record && { record, parent: null }
    }
    const parentId = named ?? (within?.field === 'agency_id' ? (officer.agency_id ?? undefined) : undefined)
    if (!within || parentId === undefined) return { record: null, parent: null }
    const parent = await findRecord(this.#desk, within.register, officer, parentId)
    return parent && { record: null, parent }
  }

  /** Where whoever came from nowhere goes on: to the record, or to the own first page. */
  #home({ officer, record, parent }: Asking): string {
    const about = record ?? parent
    const of = record ? this.#act.on : this.#act.within?.register
    return (about && of && recordAddress(this.#desk, officer, of, about)) ?? landing(this.#desk, officer.role)
  }

  #draw(asking: Asking) {
    const refusal = asking.record ? mayPerform(this.#act, asking.officer, asking.record) : undefined
    if (refusal) return this.#refuse(asking, refusal)
    return new ActForm(this.#desk, this.#act, asking).send()
  }

  async #answer(form: ActForm, asking: Asking, outcome: Outcome) {
    const { request, reply, typed } = asking
    const back = pathOfOurs(typedText(typed, '_back'), this.#desk.here.code)
    if (outcome.done) {
      request.session.notice = `act-${this.#act.name}`
      return reply.redirect(back, 303)
    }
    if ('proposal_id' in outcome) {
      request.session.notice = 'proposed-act'
      return reply.redirect(back, 303)
    }
    const { refusal } = outcome
    if (refusal.code === `${this.#act.on.table}_pkey`) {
      request.session.notice = 'done-before'
      return reply.redirect(back, 303)
    }
    if (refusal.fields) return form.send({ errors: await form.errorsOf(refusal.fields) }, 422)
    if (refusal.step === 'role' || refusal.step === 'record')
      return this.#desk.send(request, reply, notFound(asking.w, this.#desk.home), 404)
    if (form.hasFields && (refusal.step === 'effect' || refusal.step === 'law'))
      return form.send({ refusal }, statusOfRefusal(refusal))
    return this.#refuse(asking, refusal)
  }

  async #refuse(asking: Asking, refusal: Parameters<typeof drawRefusal>[1]) {
    const { request, reply, officer, w, typed, record, parent } = asking
    await leaveLook(this.#desk, this.#act, asking)
    const about = record ?? parent
    const label = about && (await labelOfRecord(this.#desk, w, officer, about))
    const back = pathOfOurs(typedText(typed, '_back'), this.#desk.here.code)
    const framed = {
      title: w.text('refused-title', { act: actTitle(w, this.#act) }),
      crumbs: [{ label: w.text('go-back'), href: back }],
      ...(label && { lead: html`<bdi>${label}</bdi>` }),
      main: html`<div class="stack">${drawRefusal(w, refusal)}<div class="button-row">${buttonLink(w.text('go-back'), back, 'plain')}</div></div>`,
    }
    return this.#desk.send(request, reply, framed, statusOfRefusal(refusal))
  }
}

/** The page that the reader came from, if it was one of this server's. */
function pathBefore(request: FastifyRequest): string | undefined {
  const before = URL.parse(request.headers.referer ?? '')
  return before?.host === request.host ? before.pathname + before.search : undefined
}

/** A form with files brings its fields as objects; files stay what they are. */
function plainFields(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const field = value as { type?: string; value?: unknown }
      return [name, typeof value === 'object' && field?.type === 'field' ? field.value : value]
    }),
  )
}
