// Who is signed in: a cookie with a random id, of which the database keeps only a hash. One jurisdiction's cookie is
// sent to no other's pages. An id can be revoked at once, which a cookie that carries its own content cannot.
import { createHash } from 'node:crypto'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import session, { type FastifySessionOptions } from '@fastify/session'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Clock } from '#kernel/clock.ts'
import { proofOf } from './session-proof.ts'

/** Whose session it is: an officer under one appointment, or a worker in the own account. */
export type Whose = { readonly appointment_id: string } | { readonly worker_id: string }
/** With the digest of the secret that opened it (session-proof.ts). */
type SignedIn = Whose & { readonly proof: string }

declare module 'fastify' {
  interface Session {
    signedIn?: SignedIn
    /** Said once on the next page, for example what an act has done: a word's id. */
    notice?: string
  }
}

export interface Sessions {
  readonly db: Kysely<Tables>
  readonly clock: Clock
  /** At least 32 characters; signs the cookie. */
  readonly secret: string
  /** `ph`: part of the cookie's name and its path. */
  readonly jurisdiction: string
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number
}

/** Gives the routes of one jurisdiction's scope `request.session`, `reply.generateCsrf()` and `app.csrfProtection`. */
export async function registerSessions(app: FastifyInstance, options: Sessions): Promise<void> {
  await app.register(cookie)
  await app.register(session, {
    secret: options.secret,
    cookieName: `fairway-${options.jurisdiction}`,
    saveUninitialized: false,
    store: sessionStore(options),
    cookie: {
      path: `/${options.jurisdiction}`,
      maxAge: options.idleMinutes * 60_000,
      httpOnly: true,
      sameSite: 'lax',
      secure: 'auto',
    },
  })
  await app.register(csrf, { sessionPlugin: '@fastify/session', getToken: (request) => tokenIn(request) ?? '' })
}

/** The form's token; a form with files brings its fields as objects. */
function tokenIn(request: FastifyRequest): string | undefined {
  const field = (request.body as { _csrf?: string | { value?: unknown } | null } | null | undefined)?._csrf
  const token = typeof field === 'object' ? field?.value : field
  return typeof token === 'string' ? token : undefined
}

/** Starts a session afresh: whoever knew the id from before the sign-in knows nothing now. */
export async function signIn(request: FastifyRequest, db: Kysely<Tables>, whose: Whose): Promise<void> {
  const proof = await proofOf(db, whose)
  await request.session.regenerate()
  if (proof) request.session.signedIn = { ...whose, proof }
}

/** Ends the session here and in the database. */
export const signOut = (request: FastifyRequest): Promise<void> => request.session.destroy()

type Store = NonNullable<FastifySessionOptions['store']>

/** Keeps sessions in the table `session`. Exported for its test; the clock decides what has expired. */
function sessionStore({ db, clock, idleMinutes }: Omit<Sessions, 'secret' | 'jurisdiction'>): Store {
  const settle = <R>(work: Promise<R>, done: (error: unknown, result?: R) => void) =>
    void work.then(
      (result) => done(null, result),
      (error: unknown) => done(error),
    )
  return {
    set(id, data, done) {
      const expires_at = clock.now().add({ minutes: idleMinutes })
      const text = JSON.stringify(data)
      settle(
        db
          .insertInto('session')
          .values({ id_hash: hashOf(id), data: text, expires_at })
          .onConflict((conflict) => conflict.column('id_hash').doUpdateSet({ data: text, expires_at }))
          .execute(),
        (error) => done(error),
      )
    },
    get(id, done) {
      const found = db
        .selectFrom('session')
        .select('data')
        .where('id_hash', '=', hashOf(id))
        .where('expires_at', '>', clock.now())
        .executeTakeFirst()
      settle(
        found.then((row) => (row?.data ?? null) as never),
        (error, data) => done(error, data),
      )
    },
    destroy(id, done) {
      settle(db.deleteFrom('session').where('id_hash', '=', hashOf(id)).execute(), (error) => done(error))
    },
  }
}

const hashOf = (id: string) => createHash('sha256').update(id).digest()

/** Deletes the sessions that have expired; work for once a day. Gives how many they were. */
export async function forgetExpiredSessions(db: Kysely<Tables>, now: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from session where expires_at <= ${now}`.execute(db)
  return Number(numAffectedRows ?? 0)
}
