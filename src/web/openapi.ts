// The HTTP API described as OpenAPI 3.1, drawn from the acts, the registers and the columns of their tables.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { type AnyAct, many } from '#kernel/act.ts'
import { closedInput } from '#kernel/input.ts'
import type { AnyRegister } from '#kernel/register.ts'
import { OneCase, SeveralCases } from './api-acts.ts'
import { Word } from './api-proposals.ts'
import { mostRows } from './api-records.ts'
import type { Desk } from './desk.ts'

type Json = Readonly<Record<string, unknown>>

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly comment: string | null
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const asJson = (schema: Json, description: string) => ({ description, content: { 'application/json': { schema } } })
const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: reference('problem') } },
})

/** The whole document. */
export async function openApi(desk: Desk): Promise<Json> {
  const { here, home } = desk
  const acts = [...desk.acts.values()].filter((one) => one.by !== 'another act')
  const columns = await columnsOf(here.state, desk.registers)
  return {
    openapi: '3.1.0',
    info: {
      title: `Fairway ${here.pack.jurisdiction.name}`,
      version: '1',
      description:
        'Every act of this jurisdiction and every register, for the officer in whose name the token acts. A list is answered case by case.',
    },
    servers: [{ url: `${home}api/v1` }],
    security: [{ token: [] }],
    paths: {
      ...Object.fromEntries(acts.map((act) => [`/${act.name}`, { post: actOperation(act) }])),
      '/proposals/{id}': { post: secondWord() },
      ...Object.fromEntries(desk.registers.flatMap(registerPaths)),
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made by: fairway token' } },
      schemas: {
        ...Object.fromEntries(acts.map((act) => [act.name, inputOf(act)])),
        ...Object.fromEntries(desk.registers.map((one) => [one.table, rowOf(one, columns)])),
        outcome,
        problem,
      },
    },
  }
}

const inputOf = (act: AnyAct): Json => JSON.parse(JSON.stringify(closedInput(act.input))) as Json

function actOperation(act: AnyAct): Json {
  const one = { ...OneCase, properties: { ...OneCase.properties, input: reference(act.name) } }
  const several = { ...SeveralCases, properties: { cases: { ...SeveralCases.properties.cases, items: one } } }
  const to = many(act.to).join(', ')
  const before = act.from === null ? 'Makes a record' : `From ${many(act.from).join(', ')}`
  return {
    operationId: act.name,
    tags: [act.on.folder],
    summary: `${before}; then ${to}. By: ${many(act.by as string).join(', ')}${act.second ? `; decided by a second officer: ${act.second}` : ''}.`,
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        schema: { type: 'string', minLength: 1, maxLength: 100 },
        description: 'The same key with the same request is done once and answered alike for 7 days.',
      },
    ],
    requestBody: { required: true, content: { 'application/json': { schema: { oneOf: [one, several] } } } },
    responses: {
      200: asJson(
        {
          oneOf: [
            reference('outcome'),
            { type: 'object', properties: { outcomes: { type: 'array', items: reference('outcome') } } },
          ],
        },
        'Done; or, of a list, the outcome of each case in its order.',
      ),
      202: asJson(reference('outcome'), 'Proposed: it waits for the second officer.'),
      401: problemAnswer('Nobody is named.'),
      403: problemAnswer('Not the act of this role, or not of this officer.'),
      404: problemAnswer('The record is unknown, or not yours.'),
      409: problemAnswer('The record is not in a state for this act, or a constraint of the records stops it.'),
      422: problemAnswer('The input is not right, or the law stops it.'),
    },
  }
}

const idInPath = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }

const secondWord = (): Json => ({
  operationId: 'decide-proposal',
  tags: ['proposals'],
  summary:
    "The second officer's word on an act that another officer proposed: agreed, it is done; declined, nothing is.",
  parameters: [idInPath],
  requestBody: { required: true, content: { 'application/json': { schema: Word } } },
  responses: {
    200: asJson(reference('outcome'), 'What became of the act; declined, its state is so called.'),
    401: problemAnswer('Nobody is named.'),
    403: problemAnswer('Whoever proposed cannot agree.'),
    404: problemAnswer('There is no such proposal, or another role decides it.'),
    409: problemAnswer('It is no longer open, or the act cannot be done now.'),
    422: problemAnswer('The request is not right, or the law stops the act.'),
  },
})

function registerPaths({ folder, table }: AnyRegister): [string, Json][] {
  const page = {
    type: 'object',
    required: ['items', 'next'],
    properties: { items: { type: 'array', items: reference(table) }, next: { type: ['string', 'null'] } },
  }
  const query = (name: string, schema: Json) => ({ name, in: 'query', schema })
  const refusals = { 401: problemAnswer('Nobody is named.'), 403: problemAnswer('This role sees nothing of it.') }
  return [
    [
      `/${folder}`,
      {
        get: {
          operationId: `list-${folder}`,
          tags: [folder],
          summary: 'What you may see, in the order of ids.',
          parameters: [
            query('after', { type: 'string', format: 'uuid' }),
            query('limit', { type: 'integer', minimum: 1, maximum: mostRows }),
          ],
          responses: { 200: asJson(page, 'A page; next is the address of the one after it, or null.'), ...refusals },
        },
      },
    ],
    [
      `/${folder}/{id}`,
      {
        get: {
          operationId: `read-${folder}`,
          tags: [folder],
          summary: 'One record; who looked is kept.',
          parameters: [idInPath],
          responses: {
            200: asJson(reference(table), 'The record.'),
            ...refusals,
            404: problemAnswer('Unknown, or not yours.'),
          },
        },
      },
    ],
  ]
}

const outcome: Json = {
  type: 'object',
  required: ['id', 'done'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    done: { type: 'boolean' },
    state: { type: 'string' },
    entry_id: { type: 'string', format: 'uuid', description: 'The entry of the journal.' },
    decision: {
      type: 'object',
      description: 'What the law said, where it was asked: result, and the rules that did not hold.',
    },
    proposal_id: { type: 'string', format: 'uuid', description: 'It waits for a second officer.' },
    problem: reference('problem'),
  },
}

const problem: Json = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Never changes; a constraint of the database is a code too.' },
    step: { enum: ['role', 'input', 'record', 'who', 'state', 'law', 'effect'] },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' } } },
    },
    obstacles: { type: 'array', items: { type: 'object' } },
  },
}

async function columnsOf(db: Kysely<Tables>, registers: readonly AnyRegister[]): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
      col_description(c.oid, a.attnum) as comment
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relname = any(${registers.map((one) => one.table)})
    order by c.relname, a.attnum`.execute(db)
  return rows
}

/** A row as it is sent: what JSON has for each type of a column; an enum of ours is text. */
const types: Readonly<Record<string, Json>> = {
  uuid: { type: 'string', format: 'uuid' },
  date: { type: 'string', format: 'date' },
  'timestamp with time zone': { type: 'string', format: 'date-time' },
  integer: { type: 'integer' },
  smallint: { type: 'integer' },
  bigint: { type: 'integer' },
  boolean: { type: 'boolean' },
  bytea: { type: 'string', contentEncoding: 'base64url' },
}

function rowOf({ table }: AnyRegister, columns: readonly Column[]): Json {
  const own = columns.filter((one) => one.table === table)
  const schemaOf = ({ type, nullable, comment }: Column): Json => {
    const schema = types[type] ?? { type: 'string' }
    return { ...schema, ...(nullable && { type: [schema['type'], 'null'] }), ...(comment && { description: comment }) }
  }
  return {
    type: 'object',
    required: own.map((one) => one.name),
    properties: Object.fromEntries(own.map((one) => [one.name, schemaOf(one)])),
  }
}
