// The workers' doors: reference and code open the own papers; reference and birth date show the words of the status alone (HARM.md S20).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { readReference } from '#facilitation/workers/reference.ts'
import { verifyCode } from '#facilitation/workers/worker-code.ts'
import { buttonLink } from './components/button.ts'
import { type Tone, tag } from './components/tag.ts'
import { isDemonstration } from './demonstration-codes.ts'
import type { Desk } from './desk.ts'
import { typedText } from './form-field.ts'
import { html } from './html.ts'
import type { Framed } from './layout.ts'
import { signInLimit } from './protection.ts'
import { readForm } from './read-form.ts'
import { signIn } from './session.ts'
import { landing } from './sign-in.ts'
import { birthDateBrake, passwordBrake, tryOnce } from './sign-in-failures.ts'
import { type Door, PapersInput, papersDoorPage, StatusInput, statusDoorPage } from './sign-in-page.ts'
import type { Words } from './words.ts'

type Fields = Readonly<Record<string, unknown>>

/** After so many wrong codes only a new code opens. */
const mostWrongCodes = 10

/** `/ph/papers` and `/ph/status`. Needs sessions. */
export function papersDoorRoutes(app: FastifyInstance, desk: Desk): void {
  const { home } = desk
  const guarded = { preHandler: app.csrfProtection, config: signInLimit }
  const doors = { papers: papersDoorPage, status: statusDoorPage }
  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    door: keyof typeof doors,
    what: Partial<Door> = {},
    status = 200,
  ) =>
    desk.send(request, reply, doors[door](desk.words(request), { home, csrf: reply.generateCsrf(), ...what }), status)

  /** Invented workers have no telephone. */
  const showPapers = (request: FastifyRequest, reply: FastifyReply) => {
    const page = papersDoorPage(desk.words(request), { home, csrf: reply.generateCsrf() })
    if (!isDemonstration(desk)) return desk.send(request, reply, page)
    const way = html`<p class="inset"><a href="${home}demonstration">${desk.words(request).text('demonstration-way')}</a></p>`
    return desk.send(request, reply, { ...page, main: html`${page.main}${way}` })
  }

  app.get(`${home}papers`, async (request, reply) => {
    const officer = await desk.officerOf(request)
    const own = officer?.role === 'worker' ? landing(desk, 'worker') : home
    return own === home ? showPapers(request, reply) : reply.redirect(own, 303)
  })
  app.get(`${home}status`, (request, reply) => show(request, reply, 'status'))

  app.post<{ Body: Fields }>(`${home}papers`, guarded, async (request, reply) => {
    const typed = request.body
    const read = readForm(PapersInput, typed, 'papers', desk.words(request))
    if ('errors' in read) return show(request, reply, 'papers', { typed, errors: read.errors }, 422)
    const reference = readReference(read.input.reference)
    // What can be no reference is nobody's: it guesses at nothing, and strangers would share its brake.
    if (!reference) return show(request, reply, 'papers', refusedDoor(false, typed), 422)
    const found = await tryOnce(desk.here.state, `code ${reference}`, passwordBrake, desk.here.clock.now(), () =>
      workerWithCode(desk, reference, read.input.code),
    )
    if (!found)
      return show(request, reply, 'papers', refusedDoor(found === undefined, typed), found === undefined ? 429 : 422)
    await signIn(request, desk.here.state, { worker_id: found })
    return reply.redirect(landing(desk, 'worker'), 303)
  })

  app.post<{ Body: Fields }>(`${home}status`, guarded, async (request, reply) => {
    const typed = request.body
    const read = readForm(StatusInput, typed, 'status', desk.words(request))
    if ('errors' in read) return show(request, reply, 'status', { typed, errors: read.errors }, 422)
    const reference = readReference(read.input.reference)
    if (!reference) return show(request, reply, 'status', refusedDoor(false, typed), 422)
    const found = await tryOnce(desk.here.state, `birth ${reference}`, birthDateBrake, desk.here.clock.now(), () =>
      statusOf(desk, reference, read.input.birth_on),
    )
    if (!found)
      return show(request, reply, 'status', refusedDoor(found === undefined, typed), found === undefined ? 429 : 422)
    return desk.send(request, reply, statusPage(desk.words(request), home, found))
  })
}

const refusedDoor = (tooMany: boolean, typed: Fields): Partial<Door> => ({
  refused: tooMany ? 'wait' : 'wrong',
  typed: { ...typed, reference: typedText(typed, 'reference') },
})

/** The worker whose reference and code these are. Without such a worker it takes as long and says the same. */
async function workerWithCode({ here }: Desk, reference: string, code: string): Promise<string | null> {
  const { rows } = await sql<{ worker_id: string; code_hash: string }>`
    select c.worker_id, c.code_hash from worker_code c join worker w on w.id = c.worker_id
    where w.reference = ${reference} and w.state = 'registered' and c.until_at > ${here.clock.now()}
      and c.failures < ${mostWrongCodes}`.execute(here.state)
  const [row] = rows
  const right = await verifyCode(row?.code_hash, code)
  if (!row) return null
  const change = right ? sql`0` : sql`failures + 1`
  await sql`update worker_code set failures = ${change} where worker_id = ${row.worker_id}`.execute(here.state)
  return right ? row.worker_id : null
}

/** How far a worker is: no name, no sum, no employer. */
type Status = 'registered' | 'offered' | 'accepted' | 'deciding' | 'missing' | 'clear' | 'issued' | 'departed'

const tones: Readonly<Record<Status, Tone>> = {
  registered: 'info',
  offered: 'wait',
  accepted: 'wait',
  deciding: 'wait',
  missing: 'stop',
  clear: 'go',
  issued: 'go',
  departed: 'go',
}

/** Of several offers the one that is furthest. */
async function statusOf({ here }: Desk, reference: string, birthOn: string): Promise<Status | null> {
  const { rows } = await sql<{ id: string; status: Status | null }>`
    select w.id, (select case
        when o.state = 'departed' then 'departed' when c.state = 'issued' then 'issued' when c.state = 'clear' then 'clear'
        when c.state in ('obstructed', 'unknown', 'refused') then 'missing' when c.state = 'requested' then 'deciding'
        when o.state in ('accepted', 'waiting') then 'accepted' when o.state = 'offered' then 'offered' end
      from offer o left join clearance c on c.offer_id = o.id and c.state <> 'withdrawn' where o.worker_id = w.id
        and o.state in ('offered', 'accepted', 'waiting', 'departed')
      order by o.state = 'departed', c.state = 'issued' desc nulls last, c.state = 'clear' desc nulls last,
        o.state in ('accepted', 'waiting') desc, o.id desc limit 1) as status
    from worker w where w.reference = ${reference} and w.birth_on = ${birthOn} and w.state = 'registered'`.execute(
    here.state,
  )
  const [row] = rows
  return row ? (row.status ?? 'registered') : null
}

const statusPage = (w: Words, home: string, status: Status): Framed => ({
  title: w.text('status-title'),
  main: html`<div class="card stack"><p>${tag(tones[status], w.text(`status-of-${status}`))}</p><p>${w.text(`status-of-${status}.next`)}</p>
<div class="button-row">${buttonLink(w.text('papers-open'), `${home}papers`, 'main', 'route')}</div></div>`,
})
