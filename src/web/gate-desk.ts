// What a jurisdiction tells its gates, and what they tell it: trust list, status list, settings, and what each enrolled device saw.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { makeStatusList, statusListUri, trustListOf } from '#facilitation/certificates/public-lists.ts'
import { releasable, releasePlace } from '#facilitation/certificates/release-place.ts'
import { writeTrustList } from '#facilitation/certificates/trust-list.ts'
import type { Officer } from '#kernel/authority.ts'
import { dayIn } from '#kernel/clock.ts'
import { sha256 } from '#kernel/digest.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { doLater } from '#kernel/later.ts'
import type { Opened } from '../jurisdiction.ts'
import type { Desk } from './desk.ts'
import type { GateConfig, Seen } from './gate/app/config.ts'
import type { GateRoutes } from './gate/gate-app.ts'

/** A refusal that a device understands by its status. */
class NotEnrolled extends Error {
  readonly statusCode = 401
}

/** Carries an enrolled device's key to the gate's own addresses, and to no other. */
export const gateCookie = 'fairway-gate'

/** For so long a status list is given out as it was made: it is read and signed for whoever asks, and anybody may. */
const keptSeconds = 10

/** The status list of now, or of some seconds ago. */
function statusListOf(here: Opened): () => Promise<Uint8Array> {
  let kept: { readonly at: Temporal.Instant; readonly list: Promise<Uint8Array> } | undefined
  return () => {
    const now = here.clock.now()
    if (!kept || Math.abs(now.since(kept.at).total('seconds')) >= keptSeconds) {
      const made = { at: now, list: makeStatusList(here.state, here.code, here.signer, now) }
      kept = made
      made.list.catch(() => {
        if (kept === made) kept = undefined
      })
    }
    return kept.list
  }
}

/** Serves the status list at the address that every certificate names. */
export function statusListRoute(app: FastifyInstance, { here }: Desk, status: GateRoutes['status']): void {
  app.get(statusListUri(here.code), async (_request, reply) =>
    reply
      .header('cache-control', `public, max-age=${keptSeconds}`)
      .type('application/statuslist+cwt')
      .send(Buffer.from(await status())),
  )
}

/** The routes' answers for one jurisdiction; the trust list names the keys of all that run here. */
export function gateOf(desk: Desk, all: readonly Opened[]): GateRoutes {
  const { here } = desk
  return {
    trust: () =>
      writeTrustList(
        trustListOf(
          all.map(({ signer, pack }) => ({ signer, name: pack.jurisdiction.name })),
          here.clock.now(),
        ),
      ),
    status: statusListOf(here),
    config: () => configOf(desk),
    seen: (rows, request) => keepSeen(desk, rows, request),
  }
}

async function configOf({ here, today }: Desk): Promise<GateConfig> {
  const { name, languages, zone } = here.pack.jurisdiction
  const desks = await here.state
    .selectFrom('office')
    .select(['name', 'telephone'])
    .where('kind', '=', 'airport')
    .orderBy('name')
    .execute()
  // One number of the pack says how old a list may grow before the page says so; the page asks the desk and forgets by the same.
  const hours = (here.law.term('gate list older than', today())?.days ?? 1) * 24
  return {
    state: name,
    languages,
    zone,
    demonstration: here.signer.kind === 'demonstration',
    duty_desk: desks.find((one) => one.telephone)?.telephone ?? null,
    gates: desks.map((one) => one.name),
    list_old_after_hours: hours,
    desk_first_after_hours: hours,
    keep_seen_hours: hours,
  }
}

/** Keeps what an enrolled device saw: number, result, time and device, and nothing of a person. */
async function keepSeen({ here }: Desk, rows: readonly Seen[], request: FastifyRequest): Promise<void> {
  const key = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? request.cookies[gateCookie]
  const gate = key
    ? await here.state
        .selectFrom('gate')
        .select('id')
        .where('key_hash', '=', sha256(key))
        .where('retired_at', 'is', null)
        .executeTakeFirst()
    : undefined
  if (!gate) throw new NotEnrolled('This device is not enrolled. Ask the desk to enrol it.')
  await insertRows(
    here.state,
    'gate_sight',
    rows.map((row) => ({
      id: uuidv7(),
      gate_id: gate.id,
      certificate_number: row.number,
      result: row.result,
      at: instantOf(row.at) ?? here.clock.now(),
    })),
  )
  await acknowledge(here, gate.id, request.headers['fairway-status-list'])
}

/**
 * A device says of which time its status list is; a place is released to another worker only by what every device has said. Nothing
 * follows when it says the same again, or when no place can be released by it.
 */
async function acknowledge(here: Opened, gateId: string, said: string | string[] | undefined): Promise<void> {
  const issued = instantOf(said)
  const now = here.clock.now()
  if (!issued || Temporal.Instant.compare(issued, now) > 0) return
  const { rows } = await sql`update gate set acknowledged_at = ${issued}
    where id = ${gateId} and coalesce(acknowledged_at < ${issued}, true) returning 1`.execute(here.state)
  if (rows.length > 0) await releaseWhatCan(here)
}

/**
 * Asks for the release of the places that can be released now. Whether that is asked for already is no question: a task that waits to be
 * tried again, or that was given up, would let what this gate said be lost.
 */
async function releaseWhatCan(here: Opened): Promise<void> {
  const now = here.clock.now()
  const ids = await releasable({ db: here.state, law: here.law, now, today: dayIn(here.zone, now) })
  if (ids.length > 0) await doLater(here.state, releasePlace.name, {}, now)
}

/**
 * Hears a device no more, and in the same transaction asks for the places that waited for its word alone. When it was the last, the places
 * wait for the lists' age, and are asked for again then. False where the office has no such gate in use.
 */
export function retireGate({ here, today }: Desk, officer: Officer, id: string): Promise<boolean> {
  const now = here.clock.now()
  return here.state.transaction().execute(async (tx) => {
    const { rows } = await sql`update gate set retired_at = ${now}, retired_by = ${officer.id}
      where id = ${id} and office_id = ${officer.office_id} and retired_at is null returning 1`.execute(tx)
    if (rows.length === 0) return false
    await doLater(tx, releasePlace.name, {}, now)
    const days = here.law.term('gate list older than', today())?.days
    if (days !== undefined) await doLater(tx, releasePlace.name, {}, now.add({ hours: 24 * days }))
    return true
  })
}

function instantOf(text: unknown): Temporal.Instant | undefined {
  try {
    return typeof text === 'string' ? Temporal.Instant.from(text) : undefined
  } catch {
    return undefined
  }
}
