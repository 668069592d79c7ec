// The officers' door: email and password, then the office where there are several; and the way out for everybody.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { type Appointed, findAppointed } from '#kernel/appointed.ts'
import type { Role } from '#kernel/authority.ts'
import { roleTitle } from '#law/titles.ts'
import { button } from './components/button.ts'
import { noticeBanner } from './components/notice-banner.ts'
import type { Desk } from './desk.ts'
import { typedText } from './form-field.ts'
import { html } from './html.ts'
import type { Framed } from './layout.ts'
import { verifyPassword } from './password.ts'
import { signInLimit } from './protection.ts'
import { signIn, signOut } from './session.ts'
import { passwordBrake, tryOnce } from './sign-in-failures.ts'
import { type Door, signInPage } from './sign-in-page.ts'
import type { Words } from './words.ts'

declare module 'fastify' {
  interface Session {
    /** Who gave the right password and has not yet said for which office; nobody is signed in by it. */
    choosing?: string
  }
}

type Fields = Readonly<Record<string, unknown>>

/** `/ph/sign-in`, `/ph/sign-in/office`, `/ph/sign-out`. Needs sessions. */
export function signInRoutes(app: FastifyInstance, desk: Desk): void {
  const { home } = desk
  const guarded = { preHandler: app.csrfProtection, config: signInLimit }

  const show = (request: FastifyRequest, reply: FastifyReply, door: Partial<Door>, status = 200) =>
    desk.send(request, reply, signInPage(desk.words(request), { home, csrf: reply.generateCsrf(), ...door }), status)

  app.get(`${home}sign-in`, async (request, reply) => {
    const officer = await desk.officerOf(request)
    if (officer) return reply.redirect(landing(desk, officer.role), 303)
    return show(request, reply, {})
  })

  app.post<{ Body: Fields }>(`${home}sign-in`, guarded, async (request, reply) => {
    // In small letters before the brake and the search both: a letter that only one of them makes small would give a guesser another account of tries.
    const email = typedText(request.body, 'email').toLowerCase().slice(0, 200)
    const { password: typed } = request.body
    const password = typeof typed === 'string' ? typed.slice(0, 1000) : ''
    const found = await tryOnce(desk.here.state, `email ${email}`, passwordBrake, desk.here.clock.now(), () =>
      appointmentsOf(desk, email, password),
    )
    if (found === undefined) return show(request, reply, { refused: 'wait', typed: { email } }, 429)
    if (found === null) return show(request, reply, { refused: 'wrong', typed: { email } }, 422)
    const [only, ...others] = found as [Appointed, ...Appointed[]]
    if (others.length === 0) return enter(request, reply, desk, only)
    await request.session.regenerate()
    request.session.choosing = only.id
    return reply.redirect(`${home}sign-in/office`, 303)
  })

  app.get(`${home}sign-in/office`, async (request, reply) => {
    const offered = await choicesOf(desk, request)
    if (offered.length === 0) return reply.redirect(`${home}sign-in`, 303)
    const page = await officePage(desk, desk.words(request), offered, reply.generateCsrf(), false)
    return desk.send(request, reply, page)
  })

  app.post<{ Body: Fields }>(`${home}sign-in/office`, guarded, async (request, reply) => {
    const offered = await choicesOf(desk, request)
    if (offered.length === 0) return reply.redirect(`${home}sign-in`, 303)
    const chosen = offered.find((one) => one.appointment_id === typedText(request.body, 'appointment'))
    if (chosen) return enter(request, reply, desk, chosen)
    const page = await officePage(desk, desk.words(request), offered, reply.generateCsrf(), true)
    return desk.send(request, reply, page, 422)
  })

  app.post(`${home}sign-out`, { preHandler: app.csrfProtection }, async (request, reply) => {
    await signOut(request)
    return reply.redirect(home, 303)
  })
}

async function enter(request: FastifyRequest, reply: FastifyReply, desk: Desk, appointed: Appointed) {
  await signIn(request, desk.here.state, { appointment_id: appointed.appointment_id })
  return reply.redirect(landing(desk, appointed.role), 303)
}

/** Where whoever signed in begins: the first page of these that there is for the role. */
export function landing(desk: Desk, role: Role): string {
  const first = ['/queue', '/my-papers', '/job-orders', '/provider-results', '/notices'].find((path) =>
    desk.pages.some((page) => page.path === path && page.who !== 'public' && page.who.includes(role)),
  )
  return `${desk.home}${first?.slice(1) ?? ''}`
}

/** The appointments of whoever has this address and password; null when it does not fit, or nobody is appointed today. */
async function appointmentsOf(desk: Desk, email: string, password: string): Promise<readonly Appointed[] | null> {
  const { state } = desk.here
  const { rows } = await sql<{ id: string; password: string | null }>`
    select id, password from officer where lower(email) = lower(${email})`.execute(state)
  const [account] = rows
  if (!(await verifyPassword(account?.password, password)) || !account) return null
  const found = await findAppointed(state, desk.today(), { officer_id: account.id })
  return found.length > 0 ? found : null
}

/** The appointments of whoever is choosing. */
async function choicesOf(desk: Desk, request: FastifyRequest): Promise<readonly Appointed[]> {
  const { choosing } = request.session
  return choosing ? findAppointed(desk.here.state, desk.today(), { officer_id: choosing }) : []
}

async function officePage(
  desk: Desk,
  w: Words,
  offered: readonly Appointed[],
  csrf: string,
  missing: boolean,
): Promise<Framed> {
  const offices = await desk.here.state
    .selectFrom('office')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      offered.flatMap((one) => one.office_id ?? []),
    )
    .execute()
  const label = (one: Appointed) => {
    const title = roleTitle(desk.here.pack, one.role, w.language)
    return `${title}, ${offices.find(({ id }) => id === one.office_id)?.name ?? ''}`
  }
  return {
    title: w.text('choose-office-title'),
    lead: w.text('choose-office-lead'),
    faulty: missing,
    main: html`${missing && noticeBanner('stop', w.text('choose'), undefined, true)}<form class="form card" method="post" action="${desk.home}sign-in/office"><input type="hidden" name="_csrf" value="${csrf}">
<fieldset class="field"><legend>${w.text('choose-office-label')}</legend>${offered.map(
      (one, at) =>
        html`<div class="choice"><input type="radio" id="office-${at}" name="appointment" value="${one.appointment_id}"><label for="office-${at}">${label(one)}</label></div>`,
    )}</fieldset><div class="button-row">${button(w.text('continue'))}</div></form>`,
  }
}
