import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { country } from '#test/country.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, serveStage, Visitor } from '#test/web-stage.ts'

async function open(test: TestContext) {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const clerk = new Visitor(await serveStage(t, on.here))
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  const address = '/ph/offers/new/name-worker'
  const name = async (typed: Record<string, string>) => {
    await clerk.get(`${address}?within=${at.job_order_id}`)
    const day = (field: string, [d, m, y]: readonly [string, string, string]) => ({
      [`${field}-day`]: d,
      [`${field}-month`]: m,
      [`${field}-year`]: y,
    })
    return clerk.post(address, {
      _within: at.job_order_id,
      line: 'A',
      surname: '',
      given_names: '',
      ...day('birth_on', ['6', '5', '1990']),
      nationality: 'PHL',
      passport_issuer: 'PHL',
      passport_number: 'zz 123-456',
      ...day('passport_ends_on', ['1', '1', '2032']),
      ...typed,
    })
  }
  return { here: on.here, name }
}

test('whose passport prints one name alone is named with it, and the passport’s number is taken as people type it', async (t) => {
  const { here, name } = await open(t)
  assert.equal((await name({ surname: 'Sukarno' })).statusCode, 303)
  const offers = await here.state.selectFrom('offer').select(['surname', 'given_names', 'passport_number']).execute()
  assert.deepEqual(offers, [{ surname: 'Sukarno', given_names: '', passport_number: 'ZZ123456' }])
})

test('without any name nobody is named, and a number that no passport has is told beside its field', async (t) => {
  const { here, name } = await open(t)
  assert.equal((await name({})).statusCode, 422)
  const wrong = await name({ given_names: 'Juan', passport_number: 'zz/1' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /id="error-passport_number"/)
  assert.doesNotMatch(wrong.body, />passport_number/)
  assert.deepEqual(await here.state.selectFrom('offer').select('id').execute(), [])
})

test('a provider is asked only for what its own kind of result says, and what goes without saying is entered', async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const { worker } = await at.name({ surname: 'Magtanggol' })
  const app = await serveStage(t, on.here)
  const { reference } = await on.here.state
    .selectFrom('worker')
    .select('reference')
    .where('id', '=', worker.id)
    .executeTakeFirstOrThrow()
  const asked = {
    'clinic officer': ['reference', 'outcome', 'condition_met', 'on_day-day', 'ends_on-day', 'number'],
    'training officer': ['reference', 'kind', 'days', 'on_day-day', 'ends_on-day', 'number'],
    'insurance officer': ['reference', 'items', 'on_day-day', 'ends_on-day', 'number'],
    'fund officer': ['reference', 'on_day-day', 'ends_on-day', 'number'],
  } as const
  for (const [role, fields] of Object.entries(asked)) {
    const visitor = new Visitor(app)
    await visitor.signIn(await giveAccount(on.here, await on.officer(role as keyof typeof asked)))
    const { body } = await visitor.get('/ph/provider-results/new/certify-worker')
    const names = [...body.matchAll(/<(?:input|select|textarea)[^>]* name="([a-z][^"]*)"/g)].map(
      (found) => found[1] ?? '',
    )
    assert.deepEqual(
      [...new Set(names)].filter((name) => !/-(month|year)$/.test(name)),
      fields,
      role,
    )
    const day = { 'on_day-day': '2', 'on_day-month': '11', 'on_day-year': '2026' }
    const given = { reference, kind: 'skills', outcome: 'not fit', ...day }
    assert.equal((await visitor.post('/ph/provider-results/new/certify-worker', given)).statusCode, 303, role)
  }
  const entered = await on.here.state.selectFrom('provider_result').select(['kind', 'outcome']).orderBy('id').execute()
  assert.deepEqual(entered, [
    { kind: 'medical', outcome: 'not fit' },
    { kind: 'skills', outcome: 'completed' },
    { kind: 'insurance', outcome: 'covered' },
    { kind: 'fund membership', outcome: 'member' },
  ])
})

test('what is wrong in a row of a job order is told by its own words, at the field in which it was typed', async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const clerk = new Visitor(await serveStage(t, on.here))
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  const address = '/ph/job-orders/new/submit-job-order'
  await clerk.get(address)
  const { statusCode, body } = await clerk.post(address, {
    accreditation_id: at.accreditation_id,
    country: 'QA',
    'ends_on-day': '1',
    'ends_on-month': '11',
    'ends_on-year': '2028',
    '_count-line': '1',
    'line-0-title': 'Welder',
    'line-0-occupation_code': '7212',
    'line-0-places': '2',
    'line-0-monthly_wage_minor': '2500',
    'line-0-monthly_wage_currency': 'QAR',
    'line-0-months': '24',
    'line-0-weekly_hours': '48',
    'line-0-site': 'Lusail',
    '_count-cost': '2',
    'cost-1-item': 'medical',
  })
  assert.equal(statusCode, 422)
  assert.match(body, /id="error-cost-1-borne_by"/)
  assert.match(body, /Who pays it/)
  assert.doesNotMatch(body, /costs\.\d|error-cost-0/)
})

test('whoever holds a passport of no country of ISO finds what it prints', async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const clerk = new Visitor(await serveStage(t, on.here))
  await clerk.signIn(await giveAccount(on.here, at.clerk))
  const { body } = await clerk.get(`/ph/offers/new/name-worker?within=${at.job_order_id}`)
  for (const [letters, name] of Object.entries({
    RKS: 'Kosovo',
    UNO: 'United Nations',
    XXA: 'Stateless',
    XXC: 'Refugee',
  }))
    assert.match(body, new RegExp(`value="${letters}"[^>]*>${name}`), letters)
})
