// What went wrong, for machines: problem details as RFC 9457 has them.
import type { FastifyReply } from 'fastify'
import type { FieldFault, Obstacle, Refusal } from '#kernel/refusal.ts'
import { refusalText } from './refusal-words.ts'
import type { Words } from './words.ts'

export interface Problem {
  /** A stable name to branch on: `urn:fairway:<code>`. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  /** What was refused, as the kernel says it. */
  readonly step?: string
  readonly code: string
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  readonly obstacles?: readonly Obstacle[]
}

/** Each step of an act with its status. What is not the officer's own is unknown, not forbidden. */
const statuses: Readonly<Record<Refusal['step'], number>> = {
  role: 403,
  input: 422,
  record: 404,
  who: 403,
  state: 409,
  law: 422,
  effect: 409,
}

/** A refusal as a problem, in the reader's words; `code` and `step` are for machines and never change. */
export const problemOf = (w: Words, refusal: Refusal): Problem => ({
  type: `urn:fairway:${refusal.code}`,
  title: refusalText(w, refusal),
  status: statuses[refusal.step],
  step: refusal.step,
  code: refusal.code,
  ...(refusal.fields && { errors: refusal.fields.map(errorOf) }),
  ...(refusal.obstacles && { obstacles: refusal.obstacles }),
})

/** The field as a JSON pointer into the body (RFC 6901). */
const errorOf = ({ field, message }: FieldFault) => ({
  pointer: ['#/input', ...field.split('.').filter(Boolean)].join('/'),
  detail: message,
})

/** A problem that is not a refusal of an act: the request itself cannot be taken. */
export const problem = (status: number, code: string, title: string, detail?: string): Problem => ({
  type: `urn:fairway:${code}`,
  title,
  status,
  code,
  ...(detail && { detail }),
})

export const sendProblem = (reply: FastifyReply, one: Problem): FastifyReply =>
  reply.code(one.status).header('cache-control', 'no-store').type('application/problem+json').send(JSON.stringify(one))
