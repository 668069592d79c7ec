// POST /<jurisdiction>/api/v1/proposals/<id>: the second officer's word on an act that another proposed.
import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { faultsOf } from '#kernel/input.ts'
import { bodyPointers, notSignedIn, sendAnswer } from './api-acts.ts'
import { officerOfRequest } from './api-officer.ts'
import { sayOutcome, statusOfOutcome } from './api-outcome.ts'
import type { Desk } from './desk.ts'
import { isUuid } from './find-record.ts'
import { problem, problemOf, sendProblem } from './problem.ts'

/** What the second officer says. */
export const Word = Type.Object({ agrees: Type.Boolean() }, { additionalProperties: false })

const unknown = problem(404, 'record-unknown', 'There is no such proposal, or it is not yours to decide.')

/** It needs no Idempotency-Key: what was decided is no longer open, and a second word changes nothing. */
export function apiProposals(app: FastifyInstance, desk: Desk): void {
  app.post<{ Params: { id: string } }>('/proposals/:id', async (request, reply) => {
    const officer = await officerOfRequest(desk, request)
    if (!officer) return sendProblem(reply.header('www-authenticate', 'Bearer'), notSignedIn)
    const w = desk.words(request)
    const body = (request.body ?? {}) as Static<typeof Word>
    const faults = faultsOf(Word, body)
    if (faults) return sendProblem(reply, { ...problemOf(w, faults), ...bodyPointers(faults.fields) })
    const { id } = request.params
    if (!isUuid(id)) return sendProblem(reply, unknown)
    const said = sayOutcome(desk, officer, w, await desk.decide(officer, id, body.agrees))
    // To whoever may not decide it, a proposal is as unknown as one that was never made.
    if ('problem' in said) return sendProblem(reply, said.problem.step === 'role' ? unknown : said.problem)
    return sendAnswer(reply, { status: statusOfOutcome(said), body: said })
  })
}
