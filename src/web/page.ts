// The reading side: one file a page, with its query, who may see it, and its view. A page has no other handle than the
// one that was opened for its officer.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Static, TObject } from 'typebox'
import type { AnyAct } from '#kernel/act.ts'
import type { Officer, Role } from '#kernel/authority.ts'
import type { Lawbook } from '#kernel/decision.ts'
import { faultsOf } from '#kernel/input.ts'
import type { Reading } from '#kernel/read.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Html, Piece } from './html.ts'
import { document, type Framed, type Link, type Shell } from './layout.ts'
import { notFound } from './trouble.ts'
import type { Words } from './words.ts'

/** What a query is handed. `officer` is null for the public and for whoever is not signed in. */
export interface QueryHands<P extends TObject> {
  readonly db: Reading
  readonly officer: Officer | null
  readonly params: Static<P>
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
  readonly law: Lawbook
}

/** What a view is handed; it has no other way to the world. */
export interface ViewHands {
  readonly w: Words
  readonly officer: Officer | null
  readonly csrf: string
  readonly today: Temporal.PlainDate
  /** `/ph/`: every address of this jurisdiction begins so. */
  readonly home: string
  /** The question that the server asks too: undefined is yes, else the reason. */
  may(act: AnyAct, record: { readonly state: string; readonly [column: string]: unknown } | null): Refusal | undefined
}

/** A page that only reads. */
export interface Page<P extends TObject, D> {
  /** Under /<jurisdiction>: `/workers/:reference`. */
  readonly path: `/${string}`
  /** Another officer is told that the page is not here; nobody signed in is shown to the door. `public` is everybody, signed in or not. */
  readonly who: 'public' | readonly Role[]
  /** The page shows one worker's record: a viewing is written before it is sent, and without it nothing is sent. */
  readonly shows?: 'worker'
  /** Path parameters and query together. */
  readonly params: P
  /** `null`: there is no such record, or not for this officer; both look alike. */
  query(hands: QueryHands<P>): Promise<D | null>
  title(data: D, w: Words): string
  readonly crumbs?: (data: D, hands: ViewHands) => readonly Link[]
  /** Beside the heading. */
  readonly state?: (data: D, hands: ViewHands) => Piece
  /** Under the heading. */
  readonly lead?: (data: D, hands: ViewHands) => Piece
  /** In place of the heading, at full width. */
  readonly hero?: (data: D, hands: ViewHands) => Html
  view(data: D, hands: ViewHands): Piece
  /** Whose record it was, where the page `shows` one; how many rows a list had. */
  readonly seen?: (data: D) => { readonly worker_id?: string; readonly rows?: number }
}

/** Declares a page; the types of its parameters and of what its query gives are checked where it stands. */
export const page = <P extends TObject, D>(declared: Page<P, D>): AnyPage => {
  if (declared.shows && !declared.seen)
    throw new Error(`The page ${declared.path} shows a worker and does not say whom`)
  return declared as unknown as AnyPage
}

/** A page of any data, for lists of pages. */
export type AnyPage = Page<TObject, unknown>

/** What the composition gives to the pages of one jurisdiction. */
export interface Reader {
  readonly jurisdiction: string
  readonly law: Lawbook
  readonly now: () => Temporal.Instant
  readonly today: () => Temporal.PlainDate
  readonly officerOf: (request: FastifyRequest) => Promise<Officer | null>
  /** Opens the read-only handle of one officer for the time of `fn` (kernel/read.ts). */
  open<R>(officer: Officer | null, fn: (db: Reading) => Promise<R>): Promise<R>
  /** Writes the viewing in a statement of its own; when it fails, so does the page. */
  viewed(officer: Officer, seen: { worker_id: string | null; page: string; rows: number | null }): Promise<void>
  readonly may: (act: AnyAct, officer: Officer, record: Parameters<ViewHands['may']>[1]) => Refusal | undefined
  readonly shellOf: (request: FastifyRequest, officer: Officer | null, csrf: string) => Promise<Shell>
}

/** Mounts pages at /<jurisdiction><path>. Needs sessions (csrf) in the same scope. */
export function mountPages(app: FastifyInstance, reader: Reader, pages: readonly AnyPage[]): void {
  for (const declared of pages) {
    app.get(`/${reader.jurisdiction}${declared.path}`, async (request, reply) => {
      const officer = await reader.officerOf(request)
      const door = doorTo(declared, officer)
      if (door) return reply.redirect(`/${reader.jurisdiction}/${door}`, 303)
      const csrf = officer ? reply.generateCsrf() : ''
      const shell = await reader.shellOf(request, officer, csrf)
      const framed = await framedFor(declared, reader, request, officer, shell, csrf)
      const home = `/${reader.jurisdiction}/`
      return reply
        .code(framed ? 200 : 404)
        .header('cache-control', declared.who === 'public' && !officer ? 'no-cache' : 'no-store')
        .type('text/html; charset=utf-8')
        .send(String(document(shell, framed ?? notFound(shell.w, home))))
    })
  }
}

/** Whoever is not signed in is shown to the right door, whether the record exists or not. */
function doorTo({ who }: AnyPage, officer: Officer | null): string | null {
  if (officer || who === 'public') return null
  return who.every((role) => role === 'worker') ? 'papers' : 'sign-in'
}

/** The page's content for whoever asks, or null where there is nothing for them: not allowed, no such record, no such parameter. */
async function framedFor(
  declared: AnyPage,
  reader: Reader,
  request: FastifyRequest,
  officer: Officer | null,
  shell: Shell,
  csrf: string,
): Promise<Framed | null> {
  if (declared.who !== 'public' && !(officer && declared.who.includes(officer.role))) return null
  const params = { ...(request.query as object), ...(request.params as object) }
  if (faultsOf(declared.params, params)) return null
  const data = await reader.open(officer, (db) =>
    declared.query({ db, officer, params, today: reader.today(), now: reader.now(), law: reader.law }),
  )
  if (data === null) return null
  await writeViewing(declared, reader, officer, data)
  const hands: ViewHands = {
    w: shell.w,
    officer,
    csrf,
    today: reader.today(),
    home: `/${reader.jurisdiction}/`,
    may: (act, record) => (officer ? reader.may(act, officer, record) : { step: 'role', code: 'not-your-role' }),
  }
  return frame(declared, data, hands)
}

async function writeViewing(declared: AnyPage, reader: Reader, officer: Officer | null, data: unknown): Promise<void> {
  const seen = declared.seen?.(data)
  if (declared.shows && !(officer && seen?.worker_id))
    throw new Error(`Whose record ${declared.path} shows, and to whom, is not known`)
  if (!officer || !seen) return
  await reader.viewed(officer, { worker_id: seen.worker_id ?? null, page: declared.path, rows: seen.rows ?? null })
}

function frame(declared: AnyPage, data: unknown, hands: ViewHands): Framed {
  const { crumbs, state, lead, hero } = declared
  return {
    title: declared.title(data, hands.w),
    main: declared.view(data, hands),
    ...(crumbs && { crumbs: crumbs(data, hands) }),
    ...(state && { state: state(data, hands) }),
    ...(lead && { lead: lead(data, hands) }),
    ...(hero && { hero: hero(data, hands) }),
  }
}
