import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { sql } from 'kysely'
import { cloneDatabase } from '#test/stage-database.ts'
import { serializers } from './log.ts'

test('the log names route, error and place, and no value of a row, no parameter and no address', async (t) => {
  const { state } = await cloneDatabase(t)
  const lines: string[] = []
  const app = Fastify({
    logger: { level: 'info', serializers, stream: { write: (line: string) => void lines.push(line) } },
  })
  app.setErrorHandler(async (error, request, reply) => {
    request.log.error(error, 'A page was not answered')
    return reply.code(500).send('trouble')
  })
  app.get('/workers/:reference', async (request) => {
    const { born } = request.query as { born: string }
    await sql`select ${born}::date`.execute(state)
  })
  t.after(() => app.close())
  await app.inject({ url: '/workers/WGWZ6XV24GA8R?born=1990-02-31', remoteAddress: '203.0.113.7' })
  const written = lines.join('')
  assert.match(written, /"route":"\/workers\/:reference"/)
  assert.match(written, /"code":"22008"/)
  assert.match(written, /log\.test\.ts/)
  assert.doesNotMatch(written, /1990-02-31|WGWZ|203\.0\.113\.7/)
})
