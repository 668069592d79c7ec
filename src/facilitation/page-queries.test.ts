// A list costs the same with ten times the records: the queries of every page are explained at 25,000 rows a table, and none reads a
// large table from end to end. (What has no index is read whole at 25,000 rows as at 1,000,000, and the test takes a quarter of the time.)
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import type { TObject } from 'typebox'
import type { Officer, Role } from '#kernel/authority.ts'
import { type Reading, readAs } from '#kernel/read.ts'
import { type Stage, stage } from '#test/stage.ts'
import type { AnyPage, QueryHands } from '#web/page.ts'
import { facilitation } from './room.ts'

const rows = 25_000
/** Of these a country has a few hundred: to read them whole is right. */
const small = new Set([
  'pack_version',
  'agency',
  'licence',
  'licence_suspension',
  'licence_reason',
  'principal',
  'accreditation',
  'office',
  'officer',
  'appointment',
  'job_order_line',
  'approved_line',
  'proposal',
])

/** The record with a number, in whichever table; every reference leads to the record of the same number. */
const id = (n: number | string) => `lpad(to_hex(${n}), 32, '0')::uuid`
const uuid = (n: number) =>
  n
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** Tables with what their columns hold in row i; u is the row's own id, a its agency's, o its job order's; 200 agencies with 1,250 orders, each worker named once. */
const few = { agency: 200, office: 400, order: 1250 }
const state = (kind: string, ...labels: string[]) =>
  `(array['${labels.join("','")}'])[1 + i % ${labels.length}]::${kind}_state`
const at = `timestamptz '2026-01-01' + i * interval '1 minute'`
const seeds: readonly (readonly [table: string, count: number, columns: Readonly<Record<string, string>>])[] = [
  ['office', few.office, { id: 'u', kind: `'agency'`, name: `'Office ' || i` }],
  [
    'agency',
    few.agency,
    {
      id: 'u',
      state: `'registered'`,
      office_id: 'u',
      name: `'Agency ' || i`,
      address: `'Manila'`,
      registered_at: at,
    },
  ],
  [
    'licence',
    few.agency,
    {
      id: 'u',
      state: `'granted'`,
      agency_id: 'u',
      number: `'L-' || i`,
      from_on: `'2025-01-01'`,
      ends_on: `'2027-01-01'`,
      recorded_by: 'u',
    },
  ],
  [
    'principal',
    few.agency,
    {
      id: 'u',
      state: `'registered'`,
      kind: `'employer'`,
      name: `'Employer ' || i`,
      country: `'QA'`,
      registered_at: at,
    },
  ],
  [
    'accreditation',
    few.agency,
    {
      id: 'u',
      state: `'accredited'`,
      agency_id: 'u',
      principal_id: 'u',
      post_id: 'u',
      from_on: `'2025-01-01'`,
      ends_on: `'2027-01-01'`,
      recorded_by: 'u',
    },
  ],
  [
    'job_order',
    rows,
    {
      id: 'u',
      state: state('job_order', 'submitted', 'verified', 'approved', 'approved', 'closed'),
      number: `'JO-2026-' || i`,
      agency_id: 'a',
      principal_id: 'a',
      accreditation_id: 'a',
      post_id: 'a',
      country: `'QA'`,
      submitted_at: at,
      recorded_by: 'u',
      ends_on: `'2028-01-01'`,
    },
  ],
  [
    'job_order_line',
    few.order,
    {
      id: 'u',
      job_order_id: 'u',
      agency_id: 'a',
      letter: `'A'`,
      occupation_code: `'7212'`,
      title: `'Welder'`,
      places: '40',
      monthly_wage_minor: '250000',
      currency: `'QAR'`,
      months: '24',
      weekly_hours: '48',
      site: `'Doha'`,
    },
  ],
  [
    'approved_line',
    few.order,
    {
      line_id: 'u',
      job_order_id: 'u',
      agency_id: 'a',
      places: '40',
      approved_by: 'u',
      approved_at: at,
    },
  ],
  [
    'worker',
    rows,
    {
      id: 'u',
      state: `'registered'`,
      reference: `'R' || i`,
      birth_on: `'1990-01-01'`,
      nationality: `'PHL'`,
      invented: 'true',
      registered_at: at,
    },
  ],
  [
    'worker_name',
    rows,
    { id: 'u', worker_id: 'u', kind: `'passport'`, surname: `'Name ' || i`, from_on: `'2026-01-01'` },
  ],
  [
    'passport',
    rows,
    { id: 'u', worker_id: 'u', issuer: `'PHL'`, number: `'ZZ' || i`, ends_on: `'2030-01-01'`, recorded_at: at },
  ],
  [
    'offer',
    rows,
    {
      id: 'u',
      state: `'offered'`,
      line_id: 'o',
      job_order_id: 'o',
      agency_id: 'a',
      worker_id: 'u',
      surname: `'Name ' || i`,
      given_names: `'A'`,
      birth_on: `'1990-01-01'`,
      passport_number: `'ZZ' || i`,
      named_at: at,
      recorded_by: 'u',
    },
  ],
  [
    'contract',
    rows,
    {
      id: 'u',
      state: `'signed'`,
      offer_id: 'u',
      worker_id: 'u',
      agency_id: 'a',
      line_id: 'o',
      post_id: 'a',
      signed_on: `'2026-01-01'`,
      occupation_code: `'7212'`,
      country: `'QA'`,
      monthly_wage_minor: '1',
      currency: `'QAR'`,
      months: '24',
      recorded_by: 'u',
      recorded_at: at,
    },
  ],
  [
    'line_clause',
    few.order * 14,
    {
      job_order_id: id('i / 14'),
      line_id: id('i / 14'),
      agency_id: 'a',
      clause: `'c' || i % 14`,
      provision: `'As agreed.'`,
    },
  ],
  [
    'cost_sheet_item',
    few.order * 3,
    {
      job_order_id: id('i / 3'),
      agency_id: 'a',
      item: `'item ' || i % 3`,
      borne_by: `'agency'`,
      amount_minor: '1',
      currency: `'QAR'`,
    },
  ],
  [
    'entry_permission',
    rows,
    {
      id: 'u',
      state: `'recorded'`,
      offer_id: 'u',
      worker_id: 'u',
      agency_id: 'a',
      line_id: 'o',
      number: `'V' || i`,
      kind: `'work'`,
      sponsor: `'E'`,
      name_on_visa: `'N'`,
      passport_number: `'ZZ'`,
      issued_on: `'2026-01-01'`,
      ends_on: `'2027-01-01'`,
      recorded_by: 'u',
      recorded_at: at,
    },
  ],
  [
    'receipt',
    rows,
    {
      id: 'u',
      state: `'recorded'`,
      offer_id: 'u',
      worker_id: 'u',
      agency_id: 'a',
      line_id: 'o',
      item: `'medical'`,
      number: `'R' || i`,
      amount_minor: '1',
      currency: `'PHP'`,
      paid_on: `'2026-01-01'`,
      recorded_by: 'u',
      recorded_at: at,
    },
  ],
  [
    'payment_statement',
    rows,
    {
      id: 'u',
      state: `'stated'`,
      offer_id: 'u',
      worker_id: 'u',
      item: `'medical'`,
      payee: `'agency'`,
      amount_minor: '1',
      currency: `'PHP'`,
      stated_at: at,
    },
  ],
  ['certificate_token', rows, { certificate_id: 'u', worker_id: 'u', token: `'T'` }],
  ['clearance_facts', rows, { decision_id: 'u' }],
  [
    'provider_result',
    rows,
    {
      id: 'u',
      state: `'asked'`,
      kind: `'medical'`,
      worker_id: 'u',
      office_id: 'a',
      person: `'Name'`,
      passport_number: `'ZZ'`,
    },
  ],
  [
    'clearance',
    rows,
    {
      id: 'u',
      state: state('clearance', 'requested', 'clear', 'obstructed', 'unknown', 'issued'),
      offer_id: 'u',
      worker_id: 'u',
      agency_id: 'a',
      line_id: 'o',
      job_order_id: 'o',
      decision_id: 'u',
      requested_at: at,
      recorded_by: 'u',
    },
  ],
  [
    'decision',
    rows,
    {
      id: 'u',
      subject: `'clearance'`,
      record_id: 'u',
      at,
      today: `'2026-01-01'`,
      pack_hash: `''`,
      engine: `''`,
      result: `'obstructed'`,
      answers: `'[]'`,
    },
  ],
  [
    'decision_shown',
    rows,
    {
      decision_id: 'u',
      clearance_id: 'u',
      agency_id: 'a',
      worker_id: 'u',
      result: `'obstructed'`,
      answers: `'[]'`,
      decided_on: `'2026-01-01'`,
      decided_at: at,
      events: `'{}'`,
      pack_hash: `''`,
    },
  ],
  [
    'certificate',
    rows,
    {
      id: 'u',
      state: `'valid'`,
      clearance_id: 'u',
      offer_id: 'u',
      line_id: 'o',
      place: 'i',
      turn: '1',
      worker_id: 'u',
      agency_id: 'a',
      job_order_id: 'o',
      number: `'C-' || i`,
      status_index: 'i',
      token_hash: `''`,
      valid_from_on: `'2026-01-01'`,
      valid_until_on: `'2026-12-31'`,
      issued_at: at,
      issued_by: 'u',
    },
  ],
  [
    'departure',
    rows,
    {
      id: 'u',
      state: `'confirmed'`,
      certificate_id: 'u',
      worker_id: 'u',
      departed_on: `'2026-01-01'`,
      recorded_by: 'u',
      recorded_at: at,
    },
  ],
  [
    'finding',
    rows,
    {
      id: 'u',
      state: `'open'`,
      rule: `'PH-FEE-01'`,
      against: `'agency'`,
      agency_id: 'a',
      clearance_id: 'u',
      worker_id: 'u',
      decision_id: 'u',
      opened_at: at,
    },
  ],
  [
    'notice',
    rows,
    {
      id: 'u',
      journal_id: 'u',
      office_id: `case when i % 2 = 0 then a end`,
      worker_id: `case when i % 2 = 1 then u end`,
      word: `'offer-made'`,
      record_id: 'u',
      register: `'offer'`,
      at,
    },
  ],
  [
    'deadline',
    rows,
    {
      id: 'u',
      clock: `'issue-certificate'`,
      register: `'clearance'`,
      record_id: 'u',
      owner_role: `'clearance officer'`,
      started_by: 'u',
      due_on: `'2026-01-01'`,
      source: `''`,
      stopped_by: `case when i % 10 > 0 then u end`,
    },
  ],
  ['viewing', rows, { id: 'u', officer_id: 'u', worker_id: 'u', page: `''`, purpose: `''`, at }],
  [
    'journal',
    rows / 4,
    {
      id: 'u',
      entry: `json_build_object('id', u, 'act', 'name-worker', 'at', '2026-01-01T00:00:00Z', 'officer', u, 'register', 'offer', 'record', u, 'to', 'offered')::text`,
    },
  ],
]

/** Fills the tables without asking the foreign keys again: what is wanted here is their size. */
async function fill(on: Stage): Promise<void> {
  const client = new pg.Client({ ...on.server.signIn('postgres'), options: '-c search_path=ph,public' })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(`create temp table n as select i, ${id('i')} as u, ${id(`1 + i % ${few.agency}`)} as a, ${id(`1 + i % ${few.order}`)} as o
      from generate_series(1, ${rows}) i`)
    for (const [table, count, columns] of seeds)
      await client.query(
        `insert into ${table} (${Object.keys(columns).join(', ')}) select ${Object.values(columns).join(', ')} from n where i <= ${count}`,
      )
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
}

const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

/** A handle that explains each query before it is asked, and hands on what it would read. */
function explaining(db: Reading, explained: (text: string, plan: Plan) => void): Reading {
  const executor = db.getExecutor()
  const watched = new Proxy(executor, {
    get(target, name) {
      if (name !== 'executeQuery') return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name)
      return async (compiled: Parameters<typeof target.executeQuery>[0]) => {
        const asked = await target.executeQuery<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>({
          ...compiled,
          sql: `explain (format json) ${compiled.sql}`,
        })
        explained(
          compiled.sql,
          (asked.rows[0] as { 'QUERY PLAN': readonly { Plan: Plan }[] })['QUERY PLAN'][0]?.Plan as Plan,
        )
        return target.executeQuery(compiled)
      }
    },
  })
  return new Proxy(db, { get: (target, name) => (name === 'getExecutor' ? () => watched : Reflect.get(target, name)) })
}

const officerFor = (role: Role): Officer => ({
  id: uuid(1),
  name: role,
  role,
  office_id: role === 'worker' ? null : uuid(7),
  agency_id: role === 'agency clerk' ? uuid(7) : null,
  worker_id: role === 'worker' ? uuid(1) : null,
})

/** What fills a page's parameters, and with what else a list is asked for. */
const parameters: Readonly<Record<string, string>> = {
  id: uuid(6),
  number: 'JO-2026-6',
  reference: 'R6',
  rule: 'PH-FEE-01',
}

function asked(page: AnyPage): readonly Record<string, string>[] {
  const names = Object.keys(page.params.properties)
  const own = Object.fromEntries(
    names.flatMap((name) => (page.path.includes(`:${name}`) ? [[name, parameters[name] as string]] : [])),
  )
  const states = (page.params.properties['state'] as { enum?: readonly string[] } | undefined)?.enum ?? []
  return [
    own,
    ...(names.includes('after')
      ? [
          { ...own, after: uuid(rows / 2) },
          { ...own, before: uuid(rows / 2) },
        ]
      : []),
    ...states.map((state) => ({ ...own, state })),
    ...(names.includes('q') ? ['Name 77', 'ZZ77', 'C-77'].map((q) => ({ ...own, q })) : []),
  ]
}

/** The queries of a page that read a large table whole, for each kind of reader. */
async function whole(
  on: Stage,
  page: AnyPage,
): Promise<{ readonly queries: number; readonly found: readonly string[] }> {
  const found: string[] = []
  let queries = 0
  const { here } = on
  const readers = page.who === 'public' ? [null] : page.who.map(officerFor)
  for (const officer of readers)
    for (const params of asked(page))
      await readAs({ state: here.state, outside: here.pools.outside }, officer, async (db) => {
        const watched = explaining(db, (text, plan) => {
          queries++
          for (const node of nodes(plan))
            if (node['Node Type'] === 'Seq Scan' && !small.has(node['Relation Name'] ?? ''))
              found.push(
                `${page.path} ${JSON.stringify(params)} for ${officer?.role ?? 'anybody'}: ${node['Relation Name']} in ${text.trim().slice(0, 200)}`,
              )
        })
        const hands = {
          db: watched,
          officer,
          params,
          today: Temporal.PlainDate.from('2026-11-24'),
          now: here.clock.now(),
          law: here.law,
        }
        await page.query(hands as unknown as QueryHands<TObject>)
      })
  return { queries, found }
}

test('no page reads a large table from end to end, whoever asks', { timeout: 120_000 }, async (t: TestContext) => {
  const on = await stage(t)
  await fill(on)
  for (const page of facilitation.pages)
    await t.test(page.path, async () => {
      const { queries, found } = await whole(on, page)
      assert.deepEqual(found, [])
      if (!['/fees', '/law', '/law/:rule'].includes(page.path)) assert.ok(queries > 0, 'The page asked nothing')
    })
  await t.test('the test sees a table that is read from end to end', async () => {
    const seen: string[] = []
    await readAs({ state: on.here.state, outside: on.here.pools.outside }, officerFor('director'), async (db) => {
      const watched = explaining(db, (_, plan) => seen.push(...nodes(plan).map((node) => node['Node Type'])))
      await sql`select count(*) from offer where given_names = 'B'`.execute(watched)
    })
    assert.ok(seen.includes('Seq Scan'))
  })
})
