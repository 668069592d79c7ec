import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import Fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { mayPerform } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { readAs } from '#kernel/read.ts'
import { cloneDatabase } from '#test/stage-database.ts'
import { html } from './html.ts'
import { languageSwitch, wordsFor } from './language.ts'
import { mountPages, page, type Reader } from './page.ts'
import { registerSessions } from './session.ts'
import { readLexicon } from './words.ts'

const lexicon = readLexicon([join(import.meta.dirname, 'words')], ['en', 'ne'])
const now = Temporal.Instant.from('2026-11-24T01:00:00Z')
const worker_id = '0190c0de-0000-7000-8000-000000000009'
const officer: Officer = {
  id: '0190c0de-0000-7000-8000-000000000001',
  name: 'Concepcion Macaraeg',
  role: 'clearance officer',
  office_id: '0190c0de-0000-7000-8000-000000000002',
  agency_id: null,
  worker_id: null,
}

const settings = page({
  path: '/settings/:name',
  who: ['clearance officer'],
  shows: 'worker',
  params: Type.Object({ name: Type.String({ maxLength: 20 }) }),
  query: async ({ db, params }) => {
    if (params.name !== 'known') return null
    const { rows } = await sql<{ who: string; mode: string }>`
      select current_setting('app.officer_id', true) as who, current_setting('transaction_read_only') as mode`.execute(
      db,
    )
    return rows[0] ?? null
  },
  title: () => 'Settings <of the handle>',
  seen: () => ({ worker_id }),
  view: ({ who, mode }) => html`<p>${who} ${mode}</p>`,
})

const open = page({
  path: '/',
  who: 'public',
  params: Type.Object({}),
  query: async () => ({}),
  title: (_data, w) => w.text('home-title'),
  view: () => 'Open to all',
})

/** The two pages, for whoever the header `as` names, with the viewings that were written. */
async function serve(t: TestContext, broken = false) {
  const stage = await cloneDatabase(t)
  const viewings: unknown[] = []
  const app = Fastify()
  await app.register(async (scope: FastifyInstance) => {
    const secret = 'a secret of the test, long enough for it'
    await registerSessions(scope, {
      db: stage.state,
      clock: { now: () => now },
      secret,
      jurisdiction: 'ph',
      idleMinutes: 60,
    })
    await scope.register(languageSwitch, { jurisdiction: 'ph', languages: lexicon.languages })
    const reader: Reader = {
      jurisdiction: 'ph',
      law: undefined as never,
      now: () => now,
      today: () => Temporal.PlainDate.from('2026-11-24'),
      officerOf: async (request) =>
        request.headers.as ? { ...officer, role: request.headers.as as Officer['role'] } : null,
      open: (one, fn) => readAs(stage, one, fn),
      viewed: async (_officer, seen) => {
        if (broken) throw new Error('the viewing could not be written')
        viewings.push(seen)
      },
      may: mayPerform,
      shellOf: async (request) => ({
        w: wordsFor(request, lexicon, 'Asia/Manila'),
        jurisdiction: { code: 'ph', name: 'Philippines', demonstration: true },
        address: request.url,
        navigation: [],
        signedIn: null,
      }),
    }
    mountPages(scope, reader, [settings, open])
  })
  t.after(() => app.close())
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
  return { get, viewings }
}

test('a page reads through a read-only handle opened for its officer, and leaves a viewing', async (t) => {
  const { get, viewings } = await serve(t)
  const answer = await get('/ph/settings/known', { as: 'clearance officer' })
  assert.equal(answer.statusCode, 200)
  assert.ok(answer.body.includes(`<p>${officer.id} on</p>`))
  assert.ok(answer.body.includes('Settings &#60;of the handle&#62;'))
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.deepEqual(viewings, [{ worker_id, page: '/settings/:name', rows: null }])
})

test('no viewing, no page', async (t) => {
  const { get } = await serve(t, true)
  const answer = await get('/ph/settings/known', { as: 'clearance officer' })
  assert.equal(answer.statusCode, 500)
  assert.ok(!answer.body.includes(officer.id))
})

test('an unknown record, a parameter that cannot be, and another role’s page all look alike', async (t) => {
  const { get, viewings } = await serve(t)
  const answers = [
    await get('/ph/settings/known', { as: 'agency clerk' }),
    await get('/ph/settings/other', { as: 'clearance officer' }),
    await get(`/ph/settings/${'x'.repeat(21)}`, { as: 'clearance officer' }),
  ]
  const bare = (body: string) => body.replaceAll(/back&#61;[^"]+/g, '')
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [404, 404, 404],
  )
  assert.equal(new Set(answers.map(({ body }) => bare(body))).size, 1)
  assert.deepEqual(viewings, [])
})

test('whoever is not signed in is shown to the door, whether the record exists or not', async (t) => {
  const { get } = await serve(t)
  for (const name of ['known', 'other']) {
    const answer = await get(`/ph/settings/${name}`)
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/ph/sign-in'])
  }
  assert.equal((await get('/ph/')).statusCode, 200)
})

test('a page that shows a worker must say whom', () => {
  const { seen: _, ...silent } = settings
  assert.throws(() => page(silent), /does not say whom/)
})

test('the language follows the browser until the reader chooses, and the way back stays in this jurisdiction', async (t) => {
  const { get } = await serve(t)
  assert.match((await get('/ph/', { 'accept-language': 'ne-NP,en;q=0.5' })).body, /<html lang="ne" dir="ltr">/)
  const chosen = await get('/ph/language/ne?back=%2Fph%2Fworkers%3Fafter%3D7')
  assert.deepEqual([chosen.statusCode, chosen.headers.location], [303, '/ph/workers?after=7'])
  const cookie = String(chosen.headers['set-cookie']).split(';', 1)[0] as string
  assert.match((await get('/ph/', { cookie, 'accept-language': 'en' })).body, /<html lang="ne"/)
  for (const back of ['//evil.example/ph/', 'https://evil.example/ph/', '/ph/../np/', '/np/', '/\\evil.example', '']) {
    const answer = await get(`/ph/language/en?back=${encodeURIComponent(back)}`)
    assert.equal(answer.headers.location, '/ph/', back)
  }
  assert.equal((await get('/ph/language/xx')).statusCode, 404)
})
