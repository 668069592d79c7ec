// POST /<jurisdiction>/api/v1/<act>: one act on one record, or on a list. A request with an Idempotency-Key is done once.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import type { AnyAct } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { canonical, sha256 } from '#kernel/digest.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { faultsOf, Id } from '#kernel/input.ts'
import type { Asked } from '#kernel/perform.ts'
import { officerOfRequest } from './api-officer.ts'
import { sayOutcome, statusOfOutcome } from './api-outcome.ts'
import type { Desk } from './desk.ts'
import { breakOff, claimKey, type Keyed, keepAnswer } from './idempotency.ts'
import { problem, problemOf, sendProblem } from './problem.ts'

/** A case with its input; without an id a record is made under a new one. The input is checked by the act itself. */
export const OneCase = Type.Object({ id: Type.Optional(Id), input: Type.Unknown() }, { additionalProperties: false })
export const SeveralCases = Type.Object(
  { cases: Type.Array(OneCase, { minItems: 1, maxItems: 10_000 }) },
  { additionalProperties: false },
)

interface Answer {
  readonly status: number
  readonly body: unknown
}

export function apiActs(app: FastifyInstance, desk: Desk): void {
  for (const act of desk.acts.values()) {
    if (act.by === 'another act') continue
    app.post(`/${act.name}`, (request, reply) => take(desk, act, request, reply))
  }
}

async function take(desk: Desk, act: AnyAct, request: FastifyRequest, reply: FastifyReply) {
  const officer = await officerOfRequest(desk, request)
  if (!officer) return sendProblem(reply.header('www-authenticate', 'Bearer'), notSignedIn)
  // A body may be a text or a number: what it is, its schema says.
  const body = (request.body ?? {}) as object
  const schema = typeof body === 'object' && 'cases' in body ? SeveralCases : OneCase
  const faults = faultsOf(schema, body)
  if (faults) return sendProblem(reply, { ...problemOf(desk.words(request), faults), ...bodyPointers(faults.fields) })
  const cases = 'cases' in body ? (body as Static<typeof SeveralCases>).cases : [body as Static<typeof OneCase>]
  const key = request.headers['idempotency-key']
  if (key === undefined) return sendAnswer(reply, await answer(desk, act, officer, request, body, cases))
  return once(desk, act, officer, request, reply, { body, cases, key: String(key) })
}

/** Faults of a request's body, each with where it stands. */
export const bodyPointers = (fields: readonly { field: string; message: string }[] = []) => ({
  errors: fields.map(({ field, message }) => ({ pointer: `#/${field.replaceAll('.', '/')}`, detail: message })),
})

export const notSignedIn = problem(
  401,
  'not-signed-in',
  'Nobody is named in whose name this could be done.',
  'Send a token of this jurisdiction: Authorization: Bearer … (fairway token makes one), or sign in.',
)

interface Sent {
  readonly body: object
  readonly cases: readonly Asked[]
  readonly key: string
}

async function once(
  desk: Desk,
  act: AnyAct,
  officer: Officer,
  request: FastifyRequest,
  reply: FastifyReply,
  { body, cases, key }: Sent,
) {
  if (!/^[\x21-\x7e]{1,100}$/.test(key))
    return sendProblem(
      reply,
      problem(400, 'key-not-right', 'An Idempotency-Key has 1 to 100 visible ASCII characters.'),
    )
  const { state, clock } = desk.here
  const keyed: Keyed = { officer_id: officer.id, key, digest: sha256(canonical({ act: act.name, body })) }
  const ids = cases.map((one) => one.id ?? uuidv7())
  const earlier = await claimKey(state, keyed, ids, clock.now())
  if (earlier.seen === 'other request') return sendProblem(reply, keyReused)
  if (earlier.seen === 'under way') return sendProblem(reply.header('retry-after', '1'), stillUnderWay)
  if (earlier.seen === 'answered')
    return sendAnswer(reply.header('idempotency-replayed', 'true'), { status: earlier.status, body: earlier.answer })
  try {
    const named = cases.map((one, i) => ({ ...one, id: earlier.ids[i] as string }))
    const given = await answer(desk, act, officer, request, body, named)
    await keepAnswer(state, keyed, given.status, given.body)
    return sendAnswer(reply, given)
  } catch (error) {
    // Where the database is away this cannot be said either; then the key is free after two minutes.
    await breakOff(state, keyed).catch(() => {})
    throw error
  }
}

const keyReused = problem(
  422,
  'key-of-another-request',
  'This Idempotency-Key was sent before with another request.',
  'Nothing was done. Send a new key with a new request; the same key only repeats the same request.',
)
const stillUnderWay = problem(409, 'still-under-way', 'The request with this key is still under way. Ask again.')

async function answer(
  desk: Desk,
  act: AnyAct,
  officer: Officer,
  request: FastifyRequest,
  body: object,
  cases: readonly Asked[],
): Promise<Answer> {
  const w = desk.words(request)
  const outcomes = await desk.perform(officer, act, cases)
  const said = outcomes.map((one) => sayOutcome(desk, officer, w, one))
  if ('cases' in body) return { status: 200, body: { outcomes: said } }
  const [only] = said as [(typeof said)[number]]
  return { status: statusOfOutcome(only), body: 'problem' in only ? only.problem : only }
}

/** Sends what became of a request: a problem as such. */
export function sendAnswer(reply: FastifyReply, { status, body }: Answer): FastifyReply {
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  return reply.code(status).header('cache-control', 'no-store').type(type).send(JSON.stringify(body))
}
