// The HTTP API of one jurisdiction, from the same declarations as the pages: acts, registers, and their description.
import type { FastifyInstance } from 'fastify'
import { apiActs } from './api-acts.ts'
import { apiProposals } from './api-proposals.ts'
import { apiRecords } from './api-records.ts'
import type { Desk } from './desk.ts'
import { openApi } from './openapi.ts'
import { problem, sendProblem } from './problem.ts'

/** Ten thousand cases are about 5 MB. */
const bodyLimit = 16 * 1024 * 1024

/** Mounts /<jurisdiction>/api/v1. It takes JSON alone, which no form of another site can send in a signed-in reader's name. */
export async function apiRoutes(site: FastifyInstance, desk: Desk): Promise<void> {
  const inside = async (app: FastifyInstance) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit },
      app.getDefaultJsonParser('error', 'error'),
    )
    app.setErrorHandler((error, request, reply) => {
      const { statusCode = 500, message } = error as { statusCode?: number; message: string }
      if (statusCode >= 500) {
        request.log.error(error, 'A request of the API was not answered')
        return sendProblem(
          reply,
          problem(500, 'trouble', 'Something went wrong on our side.', `Reference: ${request.id}`),
        )
      }
      return sendProblem(reply, problem(statusCode, 'request-not-right', 'The request cannot be read.', message))
    })
    app.all('/*', (_request, reply) =>
      sendProblem(
        reply,
        problem(404, 'not-here', `There is nothing at this address. See ${desk.home}api/v1/openapi.json.`),
      ),
    )
    apiActs(app, desk)
    apiProposals(app, desk)
    apiRecords(app, desk)
    let described: Promise<unknown> | undefined
    app.get('/openapi.json', async (_request, reply) => {
      described ??= openApi(desk)
      return reply.header('cache-control', 'no-cache').send(await described)
    })
  }
  await site.register(inside, { prefix: `${desk.home}api/v1` })
}
