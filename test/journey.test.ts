// One worker's way in a real browser, without script: clerk, worker, attaché, clinic, training centre, insurer, fund, the worker's
// private word of what was paid, officer, worker again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import type { Role } from '#database/tables.ts'
import type { Officer } from '#kernel/authority.ts'
import { openBrowser } from '#test/browser.ts'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, password } from '#test/web-stage.ts'
import { makeServer } from '#web/serve.ts'
import { writeZone } from '../src/demonstration/write-zone.ts'
import { newCode } from '../src/facilitation/workers/worker-code.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const person = {
  surname: 'Dela Cruz',
  given_names: 'Maria Clara',
  birth_on: '1992-05-06',
  sex: 'F',
  nationality: 'PHL',
  passport_issuer: 'PHL',
  passport_number: 'ZZ700001',
  passport_ends_on: '2033-01-01',
}

const list = () => {
  const [first, second] = writeZone(person)
  const cells: Record<string, string> = {
    line: 'A',
    surname: person.surname,
    'given names': person.given_names,
    'birth date': person.birth_on,
    sex: 'F',
    nationality: 'PHL',
    'passport number': person.passport_number,
    'passport issuer': 'PHL',
    'passport expiry': person.passport_ends_on,
    'mrz line 1': first,
    'mrz line 2': second,
    'planned departure': '2026-12-15',
    'visa number': 'QA-1',
    'visa kind': 'work',
    'visa occupation': '7212',
    'visa sponsor': 'Al Marsa Contracting',
    'visa name': 'DELA CRUZ MARIA CLARA',
    'visa passport': person.passport_number,
    'visa issued': '2026-11-01',
    'visa expires': '2027-10-01',
    'contract signed': '2026-11-10',
    occupation: '7212',
    'monthly wage': '2500',
    currency: 'QAR',
    months: '24',
    language: 'fil',
  }
  return `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n`
}

test('a worker goes from a name list to a certificate in the browser, each by the own hand', {
  timeout: 180_000,
}, async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  // For Canada no placement fee may be charged at all, so that a private word of one opens a case.
  const at = await country(on, { to: 'CA' })
  const { app, stop } = await makeServer([on.here])
  t.after(stop)
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  const contexts: Awaited<ReturnType<Browser['newContext']>>[] = []
  t.after(() => Promise.all(contexts.map((one) => one.close())))

  async function open(): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
    contexts.push(context)
    return context.newPage()
  }
  async function signIn(officer: Officer): Promise<Page> {
    const page = await open()
    await page.goto(`${base}/ph/sign-in`)
    await page.fill('[name=email]', await giveAccount(on.here, officer))
    await page.fill('[name=password]', password)
    await page.click('main button')
    assert.match(page.url(), /\/ph\/(queue|choose)/)
    return page
  }
  const send = (page: Page) => page.click('main form[method=post] button')
  const state = async (table: 'offer' | 'clearance' | 'contract') =>
    (await on.here.state.selectFrom(table).select('state').executeTakeFirst())?.state

  const { number } = await on.here.state.selectFrom('job_order').select('number').executeTakeFirstOrThrow()
  const order = `${base}/ph/job-orders/${number}`
  const clerk = await signIn(at.clerk)
  await test.test('the clerk uploads a name list and sees who is missing what', async () => {
    await clerk.goto(order)
    await clerk.setInputFiles('[name=list]', { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list()) })
    await clerk.click('form[enctype] button')
    await clerk.goto(order)
    const text = await clerk.locator('#workers').innerText()
    assert.match(text, /Dela Cruz/)
    assert.equal(await state('clearance'), 'unknown')
  })

  const worker = await open()
  let papers = ''
  const { reference, id } = await on.here.state
    .selectFrom('worker')
    .select(['reference', 'id'])
    .executeTakeFirstOrThrow()
  await test.test('the worker opens the own papers with reference and code, and accepts', async () => {
    const { code, hash } = await newCode()
    await sql`insert into worker_code (worker_id, code_hash, made_at, until_at) values (${id}, ${hash}, ${on.here.clock.now()}, ${on.here.clock.now().add({ hours: 24 })})
      on conflict (worker_id) do update set code_hash = excluded.code_hash, until_at = excluded.until_at, failures = 0`.execute(
      on.here.state,
    )
    await worker.goto(`${base}/ph/papers`)
    await worker.fill('[name=reference]', reference.toLowerCase())
    await worker.fill('[name=code]', code)
    await worker.click('main form[method=post] button')
    assert.match(await worker.locator('main').innerText(), /Maria|Dela Cruz/i)
    papers = worker.url()
    await worker.click('main a[href*="accept-offer"]')
    await send(worker)
    assert.equal(await state('offer'), 'accepted')
  })

  await test.test('the attaché verifies the contract', async () => {
    const attache = await signIn(at.attache)
    const contract = await on.here.state.selectFrom('contract').select('id').executeTakeFirstOrThrow()
    await attache.goto(`${base}/ph/contracts/${contract.id}/verify-contract`)
    await send(attache)
    assert.equal(await state('contract'), 'verified')
  })

  await test.test('clinic, training centre, insurer and fund each enter their own result', async () => {
    const results: [Role, string, Record<string, string>][] = [
      ['clinic officer', 'medical', { outcome: 'fit' }],
      ['training officer', 'orientation', { kind: 'orientation', days: '1' }],
      ['insurance officer', 'insurance', { items: '9' }],
      ['fund officer', 'fund membership', {}],
    ]
    for (const [role, kind, fields] of results) {
      const page = await signIn(await on.officer(role))
      await page.goto(`${base}/ph/provider-results/new/certify-worker`)
      await page.fill('[name=reference]', reference)
      for (const [name, value] of Object.entries(fields)) await choose(page, name, value)
      await day(page, 'on_day', '2026-11-20')
      await day(page, 'ends_on', '2028-11-20')
      await send(page)
      const entered = await sql<{
        n: number
      }>`select count(*)::int as n from provider_result where kind = ${kind}::provider_result_kind and state = 'entered'`.execute(
        on.here.state,
      )
      assert.equal(entered.rows[0]?.n, 1, `${role}: ${await page.locator('main').innerText()}`)
    }
  })

  await test.test('the clerk asks the law again, and it has nothing against the worker', async () => {
    await clerk.goto(order)
    await clerk.click('form[action*="decide-clearance"] button')
    assert.equal(await state('clearance'), 'clear')
  })

  await test.test(
    'the worker says in private that a fee was paid which nobody may ask: the question is asked again, stays clear, and a finding is opened against the agency alone',
    async () => {
      await worker.goto(papers)
      await worker.click('main a[href*="state-payment"]')
      const beside = await worker.locator('main').innerText()
      assert.match(beside, /agency, the employer and the clinic never learn/)
      for (const [name, value] of Object.entries({ item: 'placement fee', payee: 'agency', currency: 'QAR' }))
        await choose(worker, name, value)
      await worker.fill('[name^=amount]', '12500')
      await send(worker)
      const [stated] = await on.here.state.selectFrom('payment_statement').selectAll().execute()
      assert.deepEqual([stated?.amount_minor, stated?.currency, stated?.worker_id], [1_250_000, 'QAR', id])
      await worker.goto(papers)
      assert.match(await worker.locator('main').innerText(), /12,500/)
      await clerk.goto(order)
      const before = await clerk.locator('main').innerText()
      await worker.click('main a[href*="decide-clearance"]')
      await send(worker)
      assert.equal(await state('clearance'), 'clear')
      const found = await on.here.state
        .selectFrom('finding')
        .select(['rule', 'against', 'agency_id', 'worker_id'])
        .execute()
      assert.deepEqual(found, [{ rule: 'PH-FEE-16', against: 'agency', agency_id: at.agency_id, worker_id: id }])
      await clerk.goto(order)
      assert.equal(await clerk.locator('main').innerText(), before, 'the agency sees no difference')
    },
  )

  await test.test('the officer issues for all that are clear', async () => {
    const officer = await signIn(at.clearance)
    await officer.goto(order)
    await officer.click('form[action*="issue-certificate"] button')
    assert.equal(await state('clearance'), 'issued')
  })

  await test.test('the worker has the certificate; the agency sees that it was issued and not the code', async () => {
    await worker.goto(papers)
    assert.match(await worker.locator('main').innerText(), /JO-2026-0001-A\/001-1/)
    await clerk.goto(order)
    const { token } = await on.here.state.selectFrom('certificate_token').select('token').executeTakeFirstOrThrow()
    assert.ok(!(await clerk.content()).includes(token.slice(0, 60)))
  })
})

async function choose(page: Page, name: string, value: string): Promise<void> {
  const radio = page.locator(`input[type=radio][name="${name}"][value="${value}"]`)
  if ((await radio.count()) > 0) return radio.check()
  const select = page.locator(`select[name="${name}"]`)
  if ((await select.count()) > 0) return void (await select.selectOption(value))
  await page.fill(`[name="${name}"]`, value)
}

async function day(page: Page, name: string, iso: string): Promise<void> {
  const [year, month, date] = iso.split('-') as [string, string, string]
  await page.fill(`[name="${name}-day"]`, date)
  await page.fill(`[name="${name}-month"]`, month)
  await page.fill(`[name="${name}-year"]`, year)
}
