import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, serveStage, Visitor } from '#test/web-stage.ts'

async function open(test: TestContext) {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on, { places: 700 })
  const app = await serveStage(t, on.here)
  const clerk = new Visitor(app)
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  const address = `/ph/job-orders/${at.job_order_id}/name-list`
  return { on, at, app, clerk, address }
}

/** Sends a file as a browser does. */
async function upload(app: FastifyInstance, visitor: Visitor, url: string, bytes: string | Buffer) {
  const form = await visitor.get(url)
  const token = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
  const boundary = 'xxFAIRWAYxx'
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n`),
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="list"; filename="list.csv"\r\nContent-Type: text/csv\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return app.inject({
    method: 'POST',
    url,
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  })
}

const header = 'line,surname,given names,birth date,sex,nationality,passport issuer,passport number,passport expiry'
const row = (n: number, day = '1990-01-01') =>
  `A,Reyes,Maria ${n},${day},F,PHL,PHL,ZQ${String(n).padStart(6, '0')},2032-01-01`

test('a name list is taken from a file, and a fault is shown with its row and column', async (t) => {
  const { app, clerk, address, on } = await open(t)
  const answer = await upload(app, clerk, address, [header, row(1), row(2, '1990-02-30'), row(3)].join('\n'))
  assert.equal(answer.statusCode, 200, answer.body.slice(0, 3000))
  assert.match(answer.body, /birth date/)
  const offers = await on.here.state.selectFrom('offer').select('list_row').orderBy('list_row').execute()
  assert.deepEqual(
    offers.map((one) => one.list_row),
    [2, 4],
  )
  const again = await upload(app, clerk, address, [header, row(1), row(3)].join('\n'))
  assert.equal(again.statusCode, 200)
  assert.equal((await on.here.state.selectFrom('offer').select('id').execute()).length, 2)
})

test('a long list goes on in the background, and its page shows how far it came', async (t) => {
  const { app, clerk, address, on } = await open(t)
  const rows = Array.from({ length: 600 }, (_, n) => row(n))
  const answer = await upload(app, clerk, address, [header, ...rows].join('\n'))
  assert.equal(answer.statusCode, 303)
  const page = String(answer.headers.location)
  for (let body = ''; !body.includes('data-state="done"'); body = (await clerk.get(page)).body)
    await new Promise((resolve) => setTimeout(resolve, 100))
  assert.equal((await on.here.state.selectFrom('offer').select('id').execute()).length, 600)
  assert.match((await clerk.get(page)).body, /600/)
})

test('what is no list changes nothing: empty, binary, too large, and from whoever may not', async (t) => {
  const { app, clerk, address, on, at } = await open(t)
  await on.written()
  assert.equal((await upload(app, clerk, address, '')).statusCode, 422)
  assert.equal((await upload(app, clerk, address, Buffer.from([0, 1, 2, 255, 254, 0, 0, 0]))).statusCode, 422)
  assert.equal((await upload(app, clerk, address, Buffer.alloc(51 * 1024 * 1024, 'a'))).statusCode, 413)
  const officer = new Visitor(app)
  await officer.signIn(await giveAccount(on.here, at.clearance))
  assert.equal((await officer.get(address)).statusCode, 404)
  assert.equal(
    (
      await app.inject({
        method: 'POST',
        url: address,
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        payload: '--x--',
      })
    ).statusCode,
    303,
  )
  const written = (await on.written()).filter((table) => !['session', 'sign_in_failure', 'run'].includes(table))
  assert.deepEqual(written, [])
})
