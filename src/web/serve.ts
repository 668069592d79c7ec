// The running web server: every jurisdiction's pages, doors, acts, API and gate, and the loops that work beside them.
import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { mayPerform } from '#kernel/act.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { takeDue } from '#kernel/later.ts'
import { keepDoing, type Loop } from '#kernel/loop.ts'
import { readAs, recordViewing } from '#kernel/read.ts'
import { systemTasks } from '#kernel/system-tasks.ts'
import { sealNow } from '#log/sealing.ts'
import type { Running, Web } from '../composition.ts'
import { forgetOutcomes } from '../facilitation/name-list/run.ts'
import type { Opened } from '../jurisdiction.ts'
import { actRoutes } from './act-routes.ts'
import { apiRoutes } from './api.ts'
import { assets } from './assets.ts'
import { certificateCheckRoutes } from './certificate-check.ts'
import { certificatePaperRoute } from './certificate-paper-route.ts'
import { demonstrationCodes } from './demonstration-codes.ts'
import { departureListRoutes } from './departure-list.ts'
import { actsPage } from './describe-acts.ts'
import { type Desk, openDesk } from './desk.ts'
import { gateRoutes } from './gate/gate-app.ts'
import { gateOf, statusListRoute } from './gate-desk.ts'
import { gateEnrolRoutes } from './gate-enrol.ts'
import { gateListRoutes } from './gate-list.ts'
import { goOnWithRuns } from './go-on.ts'
import { forgetKeys } from './idempotency.ts'
import { languageSwitch } from './language.ts'
import { serializers } from './log.ts'
import { nameListRoute } from './name-list-route.ts'
import { mountPages } from './page.ts'
import { papersDoorRoutes } from './papers-door.ts'
import { proposalRoutes } from './proposal-routes.ts'
import { registerProtection } from './protection.ts'
import { jurisdictionChoice, publicHome } from './public-home.ts'
import { rooms } from './room.ts'
import { runPage } from './run-page.ts'
import { forgetExpiredSessions, registerSessions } from './session.ts'
import { severalRoutes } from './several.ts'
import { signInRoutes } from './sign-in.ts'
import { forgetFailures } from './sign-in-failures.ts'
import { notFound, troublePage } from './trouble.ts'
import { keepUnderway, type Underway } from './underway.ts'

const mebibyte = 1024 * 1024
/** After half an hour without a request a session ends. */
const idleMinutes = 30

/** Serves all jurisdictions on a port until it is stopped. 0 takes a free port; the first line says which. */
export async function serve(
  _running: Running,
  { port }: { readonly port: number },
  opened: ReadonlyMap<string, Opened>,
): Promise<Web> {
  const server = await makeServer([...opened.values()])
  const listening = server.app.listen({ port, host: process.env['FAIRWAY_HOST'] ?? '127.0.0.1' })
  const address = await listening.catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  return { lines: [`Fairway is open at ${address}/`], stop: server.stop }
}

export interface Server {
  readonly app: FastifyInstance
  /** Takes no new requests, ends what is under way, and comes back when nothing uses the database any more. */
  stop(): Promise<void>
}

/** Puts the server together without listening; tests ask it by `app.inject`. `wordless` is told of each missing word. */
export async function makeServer(
  jurisdictions: readonly Opened[],
  wordless?: (fault: string) => void,
): Promise<Server> {
  const app = Fastify({
    logger: { level: process.env['FAIRWAY_LOG'] ?? 'warn', serializers },
    genReqId: () => uuidv7(),
    bodyLimit: 2 * mebibyte,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 120_000,
    // Only the proxy before it is believed: what stands further left in X-Forwarded-For the client wrote, and a new address a try has no brake.
    trustProxy: process.env['FAIRWAY_PROXY'] === '1' && ((_address, hop) => hop === 0),
  })
  const told = (what: string) => (error: unknown) => app.log.error(error, what)
  const underway = keepUnderway(told('Work that went on after its request'))
  await registerProtection(app)
  await app.register(compress, { threshold: 1024 })
  await app.register(assets)
  const desks: Desk[] = []
  const loops = new Map<string, Loop>()
  for (const here of jurisdictions) {
    const desk = openDesk(here, () => loops.get(here.code)?.wake(), wordless ?? ((fault) => app.log.warn(fault)))
    desks.push(desk)
    await app.register((scope) => mountJurisdiction(scope, desk, jurisdictions, underway))
  }
  jurisdictionChoice(app, desks)
  app.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('This page is not here. Go to /'))
  await app.ready()
  // Last: a server that cannot be put together must leave nothing running.
  for (const desk of desks) loops.set(desk.here.code, keepWorking(desk, underway, app.log))
  return {
    app,
    async stop() {
      await app.close()
      await underway.end()
      await Promise.all([...loops.values()].map((loop) => loop.stop()))
    },
  }
}

/** Everything under /ph/: sessions, doors, pages, acts. */
async function mountJurisdiction(
  app: FastifyInstance,
  desk: Desk,
  all: readonly Opened[],
  underway: Underway,
): Promise<void> {
  const { here, home } = desk
  await app.register(formbody, { bodyLimit: 2 * mebibyte })
  await registerSessions(app, {
    db: here.state,
    clock: here.clock,
    secret: desk.secret,
    jurisdiction: here.code,
    idleMinutes,
  })
  app.setErrorHandler(async (error, request, reply) => {
    const { status, page } = troublePage(desk.words(request), home, error, request.id)
    if (status >= 500) request.log.error(error, 'A page was not answered')
    await desk.send(request, reply, page, status)
  })
  const gate = gateOf(desk, all)
  await app.register(gateRoutes, { prefix: `${home}gate`, ...gate })
  statusListRoute(app, desk, gate.status)
  await app.register(languageSwitch, { jurisdiction: here.code, languages: desk.lexicon.languages })
  signInRoutes(app, desk)
  papersDoorRoutes(app, desk)
  demonstrationCodes(app, desk)
  certificateCheckRoutes(app, desk, all)
  publicHome(app, desk)
  gateEnrolRoutes(app, desk)
  gateListRoutes(app, desk)
  departureListRoutes(app, desk)
  proposalRoutes(app, desk)
  app.get(`${home}acts`, (request, reply) => desk.send(request, reply, actsPage(desk, desk.words(request))))
  severalRoutes(app, desk, underway)
  runPage(app, desk)
  actRoutes(app, desk)
  certificatePaperRoute(app, desk)
  await apiRoutes(app, desk)
  await app.register((scope) => mountUploads(scope, desk, underway))
  mountPages(app, readerOf(desk), desk.pages)
  app.all(`${home}*`, (request, reply) => desk.send(request, reply, notFound(desk.words(request), home), 404))
}

/** Only whoever is signed in may send a file, and only here. */
async function mountUploads(app: FastifyInstance, desk: Desk, underway: Underway): Promise<void> {
  await app.register(multipart, {
    attachFieldsToBody: true,
    limits: { fileSize: 50 * mebibyte + 1, files: 1, fields: 20, fieldSize: 10_000, parts: 25 },
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!(await desk.officerOf(request))) return reply.redirect(`${desk.home}sign-in`, 303)
  })
  nameListRoute(app, desk, underway)
}

/** How the pages of a jurisdiction are read. */
const readerOf = (desk: Desk): Parameters<typeof mountPages>[1] => ({
  jurisdiction: desk.here.code,
  law: desk.here.law,
  now: () => desk.here.clock.now(),
  today: desk.today,
  officerOf: desk.officerOf,
  open: (officer, fn) => readAs(desk.here.pools, officer, fn),
  viewed: (officer, seen) =>
    recordViewing(desk.here.state, officer, { ...seen, purpose: officer.role }, desk.here.clock.now()),
  may: mayPerform,
  shellOf: desk.shellOf,
})

/**
 * Takes what is due about once a second, and at once after an act of this process. Beside it the upkeep, once a second whatever is done:
 * sealing what acts left, going on with runs whose server died, and each hour forgetting what has had its time.
 */
function keepWorking(desk: Desk, underway: Underway, log: FastifyBaseLogger): Loop {
  const { here } = desk
  const acts = rooms.flatMap((room) => room.acts)
  const tasks = systemTasks(here, acts)
  const failed = (error: unknown) => log.error(error, `The loop of ${here.code}`)
  const due = keepDoing(1000, () => takeDue(here.state, tasks, () => here.clock.now()), failed)
  let tidied = 0
  const upkeep = keepDoing(
    1000,
    async () => {
      const now = here.clock.now()
      await sealNow(here)
      await goOnWithRuns(desk, underway)
      if (now.epochMilliseconds - tidied < 3_600_000) return
      tidied = now.epochMilliseconds
      await forgetExpiredSessions(here.state, now)
      await forgetFailures(here.state, now)
      await forgetKeys(here.state, now)
      await forgetOutcomes(here)
    },
    failed,
  )
  return {
    wake: due.wake,
    async stop() {
      await due.stop()
      await upkeep.stop()
    },
  }
}
