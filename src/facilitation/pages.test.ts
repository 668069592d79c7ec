import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import type { Role } from '#kernel/authority.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { stageDatabaseOwner } from '#test/stage-owner.ts'
import { giveAccount, lastFirst, openPapers, serveStage, Visitor } from '#test/web-stage.ts'
import { makeReady } from '../../test/bench/ready-workers.ts'
import { decideClearance } from './clearances/decide-clearance.ts'
import { issueCertificate } from './clearances/issue-certificate.ts'
import { requestClearance } from './clearances/request-clearance.ts'
import { facilitation } from './room.ts'

/** A country with a worker who holds a certificate and one who was named, served. */
async function served(test: TestContext) {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const named = await at.name({ surname: 'Magtanggol', departure_planned_on: '2026-12-10' })
  await makeReady(on.here, at.job_order_id)
  const requested = await on.done(at.clerk, requestClearance, { offer_id: named.offer_id })
  await on.done(at.clerk, decideClearance, {}, requested.id)
  await on.done(at.clearance, issueCertificate, {}, requested.id)
  await at.name({ surname: 'Sumulong', departure_planned_on: '2026-12-11' })
  return { on, at, named, clearance_id: requested.id, app: await serveStage(t, on.here) }
}

const mayRead = (role: Role, who: 'public' | readonly Role[]) => who === 'public' || who.includes(role)
const lists = facilitation.pages.filter(({ path }) => !path.includes(':') && path !== '/my-papers')

/** A page has a heading, a way back (but for the first that its reader has), and a next step. */
function stands(body: string, path: string, isFirst = false): void {
  const main = body.split('<main')[1]?.split('</main>')[0] ?? ''
  const [back = '', ...content] = main.includes('class="crumbs"') ? main.split('</nav>') : ['', main]
  assert.equal([...main.matchAll(/<h1/g)].length, 1, `${path} has no heading, or several`)
  assert.match(main, /<h1[^>]*><bdi>[^<]+</, path)
  assert.equal(/<a href="\/ph\/[^"]*"/.test(back), !isFirst, `${path} has no way back`)
  assert.match(content.join('</nav>'), /<a [^>]*href="|<button/, `${path} has no next step`)
}

const officers = ['director', 'licensing officer', 'clinic officer', 'immigration officer', 'airport officer'] as const

test('every list opens for whoever may read it and is not there for others, and each says where one is', async (t) => {
  const { on, at, app } = await served(t)
  const asking = [at.clerk, at.clearance, at.attache, ...(await Promise.all(officers.map((role) => on.officer(role))))]
  for (const officer of asking) {
    const visitor = new Visitor(app)
    await visitor.signIn(await giveAccount(on.here, officer))
    for (const { path, who } of lists) {
      const { statusCode, body } = await visitor.get(`/ph${path}`)
      assert.equal(statusCode, mayRead(officer.role, who) ? 200 : 404, `${path} for ${officer.role}`)
      if (statusCode === 200) stands(body, path, path === '/queue')
    }
  }
})

test('what was decided under another text of the law is said in the words of then, or not at all', async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const { offer_id, worker } = await at.name({ surname: 'Magtanggol' })
  const requested = await on.done(at.clerk, requestClearance, { offer_id })
  await on.done(at.clerk, decideClearance, {}, requested.id)
  const { reference } = await on.here.state
    .selectFrom('worker')
    .select('reference')
    .where('id', '=', worker.id)
    .executeTakeFirstOrThrow()
  const app = await serveStage(t, on.here)
  const clerk = new Visitor(app)
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  const officer = new Visitor(app)
  await officer.signIn(await giveAccount(on.here, at.clearance))
  const own = await openPapers(app, on.here, worker.id)
  const pages: readonly (readonly [Visitor, string])[] = [
    [clerk, `/ph/clearances/${requested.id}`],
    [officer, `/ph/clearances/${requested.id}`],
    [officer, `/ph/workers/${reference}`],
    [own, '/ph/my-papers'],
  ]
  const read = () => Promise.all(pages.map(async ([visitor, address]) => (await visitor.get(address)).body))
  const owner = stageDatabaseOwner(t, on)
  const decideUnder = async (text: string) => {
    const hash = createHash('sha256').update(text).digest('hex')
    await sql`insert into pack_version (hash, jurisdiction, text, kept_at) values (${hash}, 'ph', ${text}, ${on.here.clock.now()})`.execute(
      owner,
    )
    await sql`update decision set pack_hash = ${hash}`.execute(owner)
    await sql`update decision_shown set pack_hash = ${hash}`.execute(owner)
  }
  for (const body of await read()) assert.match(body, /href="\/ph\/law\/PH-/)
  await decideUnder(on.here.pack.text.replaceAll('title: The ', 'title: As it was, the '))
  for (const body of await read()) {
    assert.match(body, /<span>As it was, the /)
    assert.match(body, /href="\/ph\/law\/PH-/)
    assert.doesNotMatch(body, /The law was written anew after this was decided/)
  }
  await decideUnder('what no engine reads')
  for (const body of await read()) {
    assert.match(body, /The law was written anew after this was decided/)
    assert.match(body, /PH-/)
    assert.doesNotMatch(body, /href="\/ph\/law\/PH-/)
  }
})

test('every way that a queue shows leads somewhere', async (t) => {
  const { on, at, app } = await served(t)
  const asking = [at.clerk, at.clearance, at.attache, ...(await Promise.all(officers.map((role) => on.officer(role))))]
  for (const officer of asking) {
    const visitor = new Visitor(app)
    await visitor.signIn(await giveAccount(on.here, officer))
    const main = (await visitor.get('/ph/queue')).body.split('<main')[1]?.split('</main>')[0] ?? ''
    const ways = [...main.matchAll(/href="([^"]+)"/g)].map((found) => (found[1] as string).replaceAll('&#61;', '='))
    assert.ok(ways.length > 0, officer.role)
    for (const way of ways) {
      const { statusCode, body } = await visitor.get(way.split('#')[0] as string)
      assert.equal(statusCode, 200, `${way} for ${officer.role}`)
      if (!way.startsWith('/ph/gate/')) stands(body, way)
    }
  }
})

test('the public pages stand in every language, and name no officer and no worker', async (t) => {
  const { app, at } = await served(t)
  const visitor = new Visitor(app)
  const paths = [
    'agencies',
    `agencies/${at.agency_id}`,
    'certificate',
    'fees',
    'law',
    'law/PH-FEE-01',
    'agencies?q=bago',
    'papers',
    'status',
    'sign-in',
    'acts',
  ]
  for (const language of ['en', 'fil'])
    for (const path of paths) {
      const { statusCode, body } = await visitor.get(`/ph/${path}`, { 'accept-language': language })
      assert.equal(statusCode, 200, path)
      assert.match(body, new RegExp(`<html lang="${language}"`), path)
      stands(body, path)
      for (const secret of ['Magtanggol', 'Sumulong', 'clearance officer</']) assert.ok(!body.includes(secret), path)
    }
  stands((await visitor.get('/ph/nothing')).body, 'nothing')
})

test('an agency is found by the beginnings of the words of its name, in any order, and signs in a name do no harm', async (t) => {
  const { app } = await served(t)
  const visitor = new Visitor(app)
  for (const typed of ['bag', 'lay bago', 'BAGONG LAYAG'])
    assert.match((await visitor.get(`/ph/agencies?q=${encodeURIComponent(typed)}`)).body, /Bagong Layag</, typed)
  for (const typed of ['gong', "o'bag & !", ':*', '%'])
    assert.equal((await visitor.get(`/ph/agencies?q=${encodeURIComponent(typed)}`)).statusCode, 200, typed)
  assert.doesNotMatch((await visitor.get('/ph/agencies?q=gong')).body, /Bagong Layag</)
})

test('an agency that asks for another’s worker, order or clearance finds nothing', async (t) => {
  const { on, at, app, clearance_id } = await served(t)
  const other = await country(on)
  const clerk = new Visitor(app)
  await clerk.signIn(await giveAccount(on.here, other.clerk))
  const { number } = await on.here.state
    .selectFrom('job_order')
    .select('number')
    .where('id', '=', at.job_order_id)
    .executeTakeFirstOrThrow()
  for (const path of [`job-orders/${number}`, `clearances/${clearance_id}`])
    assert.equal((await clerk.get(`/ph/${path}`)).statusCode, 404, path)
  const own = new Visitor(app)
  await own.signIn(await giveAccount(on.here, at.clerk))
  for (const path of [`job-orders/${number}`, `clearances/${clearance_id}`])
    assert.equal((await own.get(`/ph/${path}`)).statusCode, 200, path)
})
