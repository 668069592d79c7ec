// One jurisdiction as it stands open on the web: its law and database, its acts and pages, and who is asking.
import { hkdfSync } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { AnyAct, Outcome } from '#kernel/act.ts'
import { findAppointed } from '#kernel/appointed.ts'
import type { Officer } from '#kernel/authority.ts'
import { dayIn } from '#kernel/clock.ts'
import { decideProposal } from '#kernel/decide-proposal.ts'
import { type Asked, type Manner, perform } from '#kernel/perform.ts'
import type { AnyRegister } from '#kernel/register.ts'
import { roleTitle } from '#law/titles.ts'
import type { Opened } from '../jurisdiction.ts'
import { wordsFor } from './language.ts'
import { document, type Framed, type Link, type Shell } from './layout.ts'
import type { AnyPage } from './page.ts'
import { rooms } from './room.ts'
import { proofOf } from './session-proof.ts'
import { wordFolders } from './word-folders.ts'
import { type Lexicon, readLexicon, type Words } from './words.ts'

/** What every route of one jurisdiction shares. */
export interface Desk {
  readonly here: Opened
  readonly acts: ReadonlyMap<string, AnyAct>
  readonly registers: readonly AnyRegister[]
  readonly pages: readonly AnyPage[]
  readonly lexicon: Lexicon
  /** `/ph/` */
  readonly home: string
  /** The key that signs this jurisdiction's cookies. */
  readonly secret: string
  today(): Temporal.PlainDate
  words(request: FastifyRequest): Words
  /** Who is signed in; null is the public. Asked once a request. */
  officerOf(request: FastifyRequest): Promise<Officer | null>
  /** Performs in the officer's own name, and wakes what follows an act. */
  perform(officer: Officer, act: AnyAct, asked: readonly Asked[], manner?: Manner): Promise<Outcome[]>
  /** The second officer's word on a proposal; what follows from it is woken too. */
  decide(officer: Officer, proposalId: string, agrees: boolean): Promise<Outcome>
  shellOf(request: FastifyRequest, officer: Officer | null, csrf: string): Promise<Shell>
  /** Sends a page that no `Page` declares: a form, a refusal, a door. */
  send(request: FastifyRequest, reply: FastifyReply, framed: Framed, status?: number): Promise<FastifyReply>
}

/** Opens the desk of a jurisdiction. `wake` is told after each act that was done. */
export function openDesk(here: Opened, wake: () => void, wordless: (fault: string) => void): Desk {
  const { jurisdiction } = here.pack
  const lexicon = readLexicon(wordFolders, jurisdiction.languages, once(wordless))
  const home = `/${here.code}/`
  const asking = new WeakMap<FastifyRequest, Promise<Officer | null>>()
  const pages = rooms.flatMap((room) => room.pages ?? [])
  const today = () => dayIn(here.zone, here.clock.now())
  const desk: Desk = {
    here,
    acts: new Map(rooms.flatMap((room) => room.acts.map((act) => [act.name, act]))),
    registers: rooms.flatMap((room) => room.registers),
    pages,
    lexicon,
    home,
    // From the key that lies outside the database, so that every server of a jurisdiction has the same and none keeps another file.
    secret: Buffer.from(hkdfSync('sha256', here.wrapping, '', `cookies of ${here.code}`, 32)).toString('hex'),
    today,
    words: (request) => wordsFor(request, lexicon, here.zone),
    officerOf: (request) => asking.getOrInsertComputed(request, () => whoIs(here, request, today())),
    async perform(officer, act, asked, manner) {
      const outcomes = await perform(here, officer, act, asked as readonly Asked<never>[], manner)
      if (outcomes.some((one) => one.done)) wake()
      return outcomes
    },
    async decide(officer, proposalId, agrees) {
      const outcome = await decideProposal(here, officer, desk.acts, proposalId, agrees)
      if (outcome.done) wake()
      return outcome
    },
    async shellOf(request, officer, csrf) {
      const w = desk.words(request)
      return {
        w,
        jurisdiction: {
          code: here.code,
          name: w.country(jurisdiction.code),
          demonstration: here.signer.kind === 'demonstration',
        },
        address: request.url,
        navigation: navigation(w, home, pages, officer),
        signedIn: officer && { name: officer.name, office: await placeOf(here, officer, w), csrf },
        ...said(request, w),
        acts: `${home}acts`,
        ...(pages.some((page) => page.path === '/law') && { law: `${home}law` }),
      }
    },
    async send(request, reply, framed, status = 200) {
      const officer = await desk.officerOf(request)
      const shell = await desk.shellOf(request, officer, officer ? reply.generateCsrf() : '')
      return reply
        .code(status)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(String(document(shell, framed)))
    },
  }
  return desk
}

/** A missing word is told once, not on every page that lacks it. */
function once(tell: (fault: string) => void): (fault: string) => void {
  const told = new Set<string>()
  return (fault) => {
    if (told.has(fault)) return
    told.add(fault)
    tell(fault)
  }
}

/** What the last request had to say to this reader, said once. */
function said(request: FastifyRequest, w: Words): { readonly notice?: string } {
  const word = request.session?.notice
  if (!word) return {}
  delete request.session.notice
  if (!w.has(word)) return {}
  if (!word.startsWith('act-')) return { notice: w.text(word) }
  return { notice: w.has(`${word}.done`) ? w.text(`${word}.done`) : w.text('done-act', { act: w.text(word) }) }
}

/** The officer behind a session: an appointment that holds today, or a worker who is registered, and the secret is still the one that opened it. */
async function whoIs(here: Opened, request: FastifyRequest, today: Temporal.PlainDate): Promise<Officer | null> {
  const signedIn = request.session?.signedIn
  if (!signedIn || signedIn.proof !== (await proofOf(here.state, signedIn))) return null
  if ('worker_id' in signedIn) return findWorker(here, signedIn.worker_id)
  const [officer] = await findAppointed(here.state, today, { appointment_id: signedIn.appointment_id })
  return officer ?? null
}

/** A worker in the own account; null when there is no such worker. */
async function findWorker(here: Opened, worker_id: string): Promise<Officer | null> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select w.id, (select trim(n.given_names || ' ' || n.surname) from passport_name n where n.worker_id = w.id) as name
    from worker w where w.id = ${worker_id} and w.state = 'registered'`.execute(here.state)
  const [row] = rows
  return row
    ? { id: row.id, name: row.name ?? '', role: 'worker', office_id: null, agency_id: null, worker_id: row.id }
    : null
}

/** Title and office, as the bar shows them. */
async function placeOf(here: Opened, officer: Officer, w: Words): Promise<string> {
  if (officer.role === 'worker') return w.text('signed-in-worker')
  const title = roleTitle(here.pack, officer.role, w.language)
  if (!officer.office_id) return title
  const office = await here.state
    .selectFrom('office')
    .select('name')
    .where('id', '=', officer.office_id)
    .executeTakeFirst()
  if (!office) return title
  // A title that names its office, such as “Director, Department of Migrant Workers”, gives way to the office's own name.
  const own = here.pack.jurisdiction.titles[officer.role] ?? title
  if (office.name.startsWith(own)) return office.name
  const [, ...of] = own.split(', ')
  const named = of.length > 0 && office.name.startsWith(of.join(', '))
  return `${named ? title.split(', ', 1)[0] : title}, ${office.name}`
}

/** What the bar may lead to, in this order; only pages that exist and that this reader may open. */
const ways = [
  ['navigation-queue', '/queue'],
  ['navigation-job-orders', '/job-orders'],
  ['navigation-clearances', '/clearances'],
  ['navigation-workers', '/workers'],
  ['navigation-my-papers', '/my-papers'],
  ['navigation-notices', '/notices'],
  ['navigation-agencies', '/agencies'],
] as const

/** What the bar leads to for whoever is not signed in; the door to the own papers is no page. */
const publicWays = [
  ['navigation-agencies', '/agencies'],
  ['home-fees', '/fees'],
  ['my-papers', '/papers'],
  ['home-law', '/law'],
] as const

function navigation(w: Words, home: string, pages: readonly AnyPage[], officer: Officer | null): readonly Link[] {
  const found = (officer ? ways : publicWays).flatMap(([word, path]) => {
    const page = pages.find((one) => one.path === path)
    const open = path === '/papers' || (page && (page.who === 'public' || (officer && page.who.includes(officer.role))))
    return open ? [{ label: w.text(word), href: `${home}${path.slice(1)}` }] : []
  })
  const gates = { label: w.text('navigation-gate'), href: `${home}gates` }
  return officer?.role === 'airport officer' ? [...found, gates] : found
}
