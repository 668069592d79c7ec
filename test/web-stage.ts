// A stage with its web server, and browsers without a screen that keep their cookies.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import type { Officer } from '#kernel/authority.ts'
import type { Ending } from '#test/stage-database.ts'
import { hashPassword } from '#web/password.ts'
import { makeServer } from '#web/serve.ts'
import { newCode } from '../src/facilitation/workers/worker-code.ts'
import type { Opened } from '../src/jurisdiction.ts'

export const password = 'a password of the stage'

/** What is registered last ends first: a server before the database that it uses. */
export function lastFirst(t: Ending): Ending {
  const ends: (() => unknown)[] = []
  t.after(async () => {
    for (const end of ends.reverse()) await end()
  })
  return { after: (end) => void ends.push(end) }
}

/** Words that pages asked for and there were not, in all servers of this test file. */
export const wordless: string[] = []

/** Serves jurisdictions for the time of a test. */
export async function serveStage(t: Ending, ...jurisdictions: readonly Opened[]): Promise<FastifyInstance> {
  const { app, stop } = await makeServer(jurisdictions, (fault) => wordless.push(fault))
  t.after(stop)
  return app
}

/** Gives an officer of a stage the password with which a test signs in, and their address. */
export async function giveAccount(here: Opened, officer: Officer): Promise<string> {
  await sql`update officer set password = ${await hashPassword(password)} where id = ${officer.id}`.execute(here.state)
  const { email } = await here.state
    .selectFrom('officer')
    .select('email')
    .where('id', '=', officer.id)
    .executeTakeFirstOrThrow()
  return email
}

/** Gives a worker a code that counts for a day; with the reference it opens the own papers. */
export async function giveCode(
  { state, clock }: Opened,
  worker_id: string,
): Promise<{ reference: string; code: string }> {
  const { code, hash } = await newCode()
  const now = clock.now()
  await sql`insert into worker_code (worker_id, code_hash, made_at, until_at) values (${worker_id}, ${hash}, ${now}, ${now.add({ hours: 24 })})
    on conflict (worker_id) do update set code_hash = excluded.code_hash, until_at = excluded.until_at, failures = 0`.execute(
    state,
  )
  const { reference } = await state
    .selectFrom('worker')
    .select('reference')
    .where('id', '=', worker_id)
    .executeTakeFirstOrThrow()
  return { reference, code }
}

/** A worker's browser, in the own papers by reference and a code made for the purpose. */
export async function openPapers(app: FastifyInstance, here: Opened, worker_id: string): Promise<Visitor> {
  const visitor = new Visitor(app)
  await visitor.get(`/${here.code}/papers`)
  await visitor.post(`/${here.code}/papers`, await giveCode(here, worker_id))
  return visitor
}

/** A browser without a screen: keeps cookies, sends forms with the token of the page before. */
export class Visitor {
  readonly #app: FastifyInstance
  readonly cookies = new Map<string, string>()
  last: LightMyRequestResponse | undefined

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.#send({ url, headers })
  }

  /** Sends a form; `_csrf` is the one of the page that was shown last, unless the fields name another. */
  async post(url: string, fields: Record<string, string | readonly string[]>): Promise<LightMyRequestResponse> {
    const token = /name="_csrf" value="([^"]+)"/.exec(this.last?.body ?? '')?.[1]?.replaceAll('&#61;', '=') ?? ''
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries({ _csrf: token, ...fields }))
      for (const one of [value].flat()) body.append(name, one)
    return this.#send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: body.toString(),
    })
  }

  async signIn(email: string, jurisdiction = 'ph'): Promise<LightMyRequestResponse> {
    await this.get(`/${jurisdiction}/sign-in`)
    return this.post(`/${jurisdiction}/sign-in`, { email, password })
  }

  async #send(options: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#app.inject({ ...options, headers: { ...options.headers, ...(cookie && { cookie }) } })
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
      const [name, value] = (set.split(';', 1)[0] as string).split(/=(.*)/s) as [string, string]
      this.cookies.set(name, value)
    }
    this.last = answer
    return answer
  }
}
