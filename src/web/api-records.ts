// GET /<jurisdiction>/api/v1/<folder>: what an officer may see of a register, in pages by key; and one record by its id.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import type { Officer } from '#kernel/authority.ts'
import { faultsOf, Id } from '#kernel/input.ts'
import { readAs, recordViewing } from '#kernel/read.ts'
import { type AnyRegister, sight } from '#kernel/register.ts'
import { officerOfRequest } from './api-officer.ts'
import type { Desk } from './desk.ts'
import { problem, problemOf, sendProblem } from './problem.ts'

const usual = 100
export const mostRows = 500

const Asked = Type.Object({
  after: Type.Optional(Id),
  limit: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,2}$' })),
})
type Row = Record<string, unknown> & { readonly id: string }

export function apiRecords(app: FastifyInstance, desk: Desk): void {
  for (const register of desk.registers) {
    app.get(`/${register.folder}`, (request, reply) => list(desk, register, request, reply))
    app.get<{ Params: { id: string } }>(`/${register.folder}/:id`, (request, reply) =>
      one(desk, register, request, reply),
    )
  }
}

/** Rows in the order of their ids, and the address of the next page; a record that is made meanwhile is never skipped. */
async function list(desk: Desk, register: AnyRegister, request: FastifyRequest, reply: FastifyReply) {
  const officer = await readerOf(desk, register, request, reply)
  if (!officer) return reply
  const faults = faultsOf(Asked, request.query)
  if (faults) return sendProblem(reply, { ...problemOf(desk.words(request), faults), status: 400 })
  const { after, limit = String(usual) } = request.query as Static<typeof Asked>
  const most = Math.min(Number(limit), mostRows)
  const found = await read(desk, register, officer, after ? sql`t.id > ${after}` : sql`true`, most + 1)
  const items = found.slice(0, most)
  await viewed(desk, register, officer, null, items.length)
  const next =
    found.length > most ? `${desk.home}api/v1/${register.folder}?after=${items.at(-1)?.id}&limit=${most}` : null
  if (next) reply.header('link', `<${next}>; rel="next"`)
  return send(reply, { items, next })
}

async function one(
  desk: Desk,
  register: AnyRegister,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
) {
  const officer = await readerOf(desk, register, request, reply)
  if (!officer) return reply
  const { id } = request.params
  const [row] = faultsOf(Type.Object({ id: Id }), { id })
    ? []
    : await read(desk, register, officer, sql`t.id = ${id}`, 1)
  if (!row)
    return sendProblem(reply, problem(404, 'record-unknown', 'There is no such record, or it is not yours to see.'))
  const person = register.person ? (row[register.person] as string | null) : null
  await viewed(desk, register, officer, person, 1)
  return send(reply, row)
}

/** Who reads; undefined when the request has been answered: nobody is named, or the role has no sight of this register. */
async function readerOf(desk: Desk, register: AnyRegister, request: FastifyRequest, reply: FastifyReply) {
  const officer = await officerOfRequest(desk, request)
  if (!officer) {
    const missing = problem(
      401,
      'not-signed-in',
      'Nobody is named who could read this. Send a token of this jurisdiction.',
    )
    sendProblem(reply.header('www-authenticate', 'Bearer'), missing)
    return undefined
  }
  if (officer.role in register.sees) return officer
  sendProblem(reply, problem(403, 'not-your-role', `The role ${officer.role} sees nothing of ${register.folder}.`))
  return undefined
}

/** Reads on the login of the officer's side, under row-level security for an outside body, and through the register's own sight. */
const read = (desk: Desk, register: AnyRegister, officer: Officer, where: ReturnType<typeof sql>, limit: number) =>
  readAs(desk.here.pools, officer, async (db) => {
    const { rows } = await sql<Row>`select t.* from ${sql.table(register.table)} t
      where ${where} and ${sight(register, officer, 't')} order by t.id limit ${limit}`.execute(db)
    return rows
  })

const viewed = ({ here }: Desk, { folder }: AnyRegister, officer: Officer, worker_id: string | null, rows: number) =>
  recordViewing(here.state, officer, { worker_id, page: `/api/v1/${folder}`, purpose: 'api', rows }, here.clock.now())

/** Bytes are sent as base64url; days and instants as ISO text. */
const send = (reply: FastifyReply, body: unknown): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .type('application/json')
    .send(
      JSON.stringify(body, (_key, value: unknown) =>
        isBytes(value) ? Buffer.from(value.data).toString('base64url') : value,
      ),
    )

const isBytes = (value: unknown): value is { type: 'Buffer'; data: number[] } =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer' && 'data' in value
