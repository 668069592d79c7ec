// In whose name a request of the API is done: a token's appointment, else the session's.
import type { FastifyRequest } from 'fastify'
import type { Officer } from '#kernel/authority.ts'
import { officerOfToken } from './api-token.ts'
import type { Desk } from './desk.ts'

/**
 * The officer of a request; null when nobody is named, or the token does not count here. A token that was sent and is wrong is never
 * overlooked in favour of a session.
 */
export async function officerOfRequest(desk: Desk, request: FastifyRequest): Promise<Officer | null> {
  const sent = request.headers.authorization
  if (sent === undefined) return desk.officerOf(request)
  const token = /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(sent)?.[1]
  if (!token) return null
  const { state, clock } = desk.here
  return (await officerOfToken(state, token, clock.now(), desk.today())) ?? null
}
