// The commands as their users run them: each in a process of its own, on one data folder, in the order of a working day.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { once } from 'node:events'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Database, openOwner } from '#database/connections.ts'
import { type DatabaseServer, openServer } from '#database/database-server.ts'

const root = path.resolve(import.meta.dirname, '../..')
const list = path.join(root, 'demo/namelist.csv')
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'fairway-commands-'))
fs.chmodSync(data, 0o711)

interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const start = (...args: string[]) =>
  spawn(process.execPath, [path.join(root, 'src/main.ts'), ...args, '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })

function fairway(...args: string[]): Promise<Ran> {
  const child = start(...args)
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (piece) => {
    stdout += piece
  })
  child.stderr.on('data', (piece) => {
    stderr += piece
  })
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })))
}

/** The answer as JSON, with the exit code that is expected; what went wrong is shown when it is another. */
async function json(status: number, ...args: string[]) {
  const ran = await fairway(...args, '--json')
  assert.equal(ran.status, status, `${args.join(' ')}: ${ran.stderr}`)
  return JSON.parse(ran.stdout)
}

const order = ['--job-order', 'JO-2026-0001']

suite('the command line', () => {
  let server: DatabaseServer
  let owner: Database
  const out = path.join(data, 'out')
  before(async () => {
    server = await openServer(data)
    owner = openOwner(server, 'ph')
  })
  after(async () => {
    await owner.destroy()
    await server.leave()
    fs.rmSync(data, { recursive: true, force: true })
  })

  const actsDone = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from journal where cause_id is null`.execute(
      owner,
    )
    return rows[0]?.n as number
  }

  test('clear says what to do where there is no such job order', async () => {
    const { status, stderr } = await fairway('clear', list, ...order)
    assert.equal(status, 1)
    assert.match(stderr, /There is no job order JO-2026-0001 in ph.*demo load/)
  })

  test('demo load goes on by itself after it was killed', async () => {
    const child = start('demo', 'load')
    const ended = once(child, 'close')
    while ((await actsDone()) < 300 && child.exitCode === null) await sleep(10)
    child.kill('SIGKILL')
    await ended
    assert.ok((await actsDone()) < 700, 'it was killed in the middle')
    assert.deepEqual((await json(0, 'demo', 'load')).loaded, ['ph', 'np'])
  })

  test('demo load makes both countries once, and says who may sign in', async () => {
    const again = await json(0, 'demo', 'load')
    assert.deepEqual(again.loaded, [])
    assert.ok(again.signIns.some((line: string) => line.includes('clerk@demo.example')))
  })

  test('clear in a dry run decides and leaves nothing behind', async () => {
    const { workers } = await json(0, 'clear', list, ...order, '--dry-run')
    assert.equal(workers.length, 200)
    const { rows } = await sql<{
      n: number
    }>`select (select count(*) from entry_permission) + (select count(*) from clearance) as n`.execute(owner)
    assert.equal(rows[0]?.n, 0)
  })

  test('clear gives each worker a result, with obstacles and findings, and nothing of what a worker said in private', async () => {
    const answer = await json(0, 'clear', list, ...order)
    const of = (row: number) => answer.workers.find((one: { row: number }) => one.row === row)
    assert.deepEqual(Object.keys(of(2)), ['row', 'name', 'result', 'obstacles', 'findings'])
    const [obstacle] = of(63).obstacles
    assert.deepEqual([of(63).result, obstacle.rule, obstacle.next], ['obstructed', 'PH-VIS-01', 'agency'])
    for (const part of ['rule', 'title', 'citation', 'facts', 'remedy', 'next']) assert.ok(obstacle[part], part)
    assert.deepEqual(
      [of(33).result, of(33).obstacles.map((one: { next: string }) => one.next)],
      ['unknown', ['worker']],
    )
    assert.deepEqual(
      [of(5).result, of(5).findings.map((one: { rule: string; against: string }) => [one.rule, one.against])],
      ['clear', [['PH-FEE-02', 'agency']]],
    )
    assert.deepEqual(of(9), { row: 9, name: of(9).name, result: 'clear', obstacles: [], findings: [] })
    assert.ok(!JSON.stringify(answer).includes('PH-FEE-12') && !JSON.stringify(answer).includes('paid by worker'))
  })

  test('clear --issue writes a PDF for each who is clear, and what their codes hold', async () => {
    const { workers, issued } = await json(0, 'clear', list, ...order, '--issue', '--out', out)
    const clear = workers.filter((one: { result: string }) => one.result === 'clear')
    const certificates = JSON.parse(fs.readFileSync(path.join(out, 'certificates.json'), 'utf8'))
    assert.deepEqual(
      certificates.map((one: { row: number }) => one.row),
      clear.map((one: { row: number }) => one.row),
    )
    assert.deepEqual(Object.keys(certificates[0]), ['row', 'number', 'qr'])
    assert.equal(fs.readdirSync(out).filter((file) => file.endsWith('.pdf')).length, clear.length)
    assert.equal(issued.certificates, clear.length)
  })

  test('verify proves a PDF, and tells a changed character and a strange issuer apart', async () => {
    const [{ qr, number }] = JSON.parse(fs.readFileSync(path.join(out, 'certificates.json'), 'utf8'))
    const pdf = path.join(out, `${number.replaceAll('/', '-')}.pdf`)
    assert.equal((await json(0, 'verify', pdf)).number, number)
    const changed = qr.slice(0, 60) + (qr[60] === 'A' ? 'B' : 'A') + qr.slice(61)
    assert.equal((await json(1, 'verify', changed)).answer, 'changed')
    const trust = path.join(data, 'trust.json')
    fs.writeFileSync(
      trust,
      JSON.stringify({ format: 'fairway-trust-list/1', issued_at: '2026-11-24T00:00:00Z', keys: [] }),
    )
    assert.equal((await json(1, 'verify', qr, '--trust', trust)).answer, 'strange-issuer')
    const { stdout } = await fairway('verify', changed)
    assert.match(stdout, /^changed\nNot shown valid: Changed or damaged\.\n.+\nNow: Smooth the paper .+\nList /)
    assert.match((await fairway('verify', `${pdf}.pdf`)).stderr, /^There is no file .+\.pdf\.pdf\.\n$/)
  })

  test('key --public prints PEM that any library reads', async () => {
    const { status, stdout } = await fairway('key', '--public')
    const keys = stdout.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? []
    assert.deepEqual([status, keys.map((pem) => createPublicKey(pem).asymmetricKeyType)], [0, ['ec', 'ec']])
  })

  test('token is shown once, in the name of who was asked for, and only its hash is kept', async () => {
    const { status, stdout, stderr } = await fairway('token', '--as', 'director@demo.example', '--label', 'reports')
    assert.equal(status, 0)
    assert.match(stdout, /^fairway_[\w-]{43}\n$/)
    assert.match(stderr, /director@demo.example \(director\)/)
    assert.equal((await fairway('token', '--as', 'nobody@demo.example')).status, 1)
  })

  test('law check lists gaps with their owners, and a broken pack with file, line and column', async () => {
    const packs = await json(0, 'law', 'check')
    assert.deepEqual(
      packs.map((one: { jurisdiction: string; right: boolean }) => [one.jurisdiction, one.right]),
      [
        ['ph', true],
        ['np', true],
      ],
    )
    assert.ok(packs[0].gaps.every((gap: { owner: string }) => gap.owner))
    const broken = path.join(data, 'packs')
    fs.cpSync(path.join(root, 'packs'), broken, { recursive: true })
    const file = path.join(broken, 'philippines/place.yaml')
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('place number >= 1', 'place nomber >= 1'))
    process.env.FAIRWAY_PACKS = broken
    const { status, stdout } = await fairway('law', 'check').finally(() => delete process.env.FAIRWAY_PACKS)
    assert.equal(status, 1)
    assert.match(stdout, /place\.yaml:\d+:\d+ .*place nomber/)
  })

  test('law replay gives every decision again, and one by its id', async () => {
    const replays = await json(0, 'law', 'replay', '--all')
    assert.ok(replays.length >= 200)
    assert.equal((await json(0, 'law', 'replay', replays[0].decision))[0].decision, replays[0].decision)
    assert.equal((await fairway('law', 'replay')).status, 2)
  })

  test('demo prepare plays the part of invented people, and of nobody else', async () => {
    const lines = fs.readFileSync(list, 'utf8').split('\n')
    const two = lines.slice(0, 3).map((line) => line.replaceAll('ZZ100000', 'ZZ700000'))
    const other = path.join(data, 'other.csv')
    // Without the machine-readable lines: their check digits are those of another number.
    fs.writeFileSync(other, two.map((line) => line.replaceAll(/P<PHL[^,]*,[^,]*,/g, ',,')).join('\n'))
    assert.equal((await json(0, 'demo', 'prepare', other, ...order)).accepted, 2)
    const { workers } = await json(0, 'clear', other, ...order)
    assert.deepEqual(
      workers.map((one: { obstacles: { rule: string }[] }) => one.obstacles.map(({ rule }) => rule)),
      [['PH-PAS-02'], ['PH-PAS-02']],
    )
    const real = path.join(data, 'real.csv')
    fs.writeFileSync(real, fs.readFileSync(other, 'utf8').replaceAll('ZZ7', 'P17'))
    const { status, stderr } = await fairway('demo', 'prepare', real, ...order)
    assert.equal(status, 1)
    assert.match(stderr, /Only invented people are played/)
  })

  test('a list with faults takes what is right, says row and column, and ends with 1', async () => {
    const lines = fs.readFileSync(list, 'utf8').split('\n').slice(0, 3)
    const file = path.join(data, 'faulty.csv')
    fs.writeFileSync(file, [lines[0], lines[1], lines[2]?.replace('1988-07-26', '1988-02-30')].join('\n'))
    const { workers, faults } = await json(1, 'clear', file, ...order)
    assert.deepEqual([workers.length, faults[0].row, faults[0].column], [1, 3, 'birth date'])
    assert.equal((await fairway('clear', file, ...order, '--issue')).status, 2)
    assert.equal((await fairway('clear', file, ...order, '--out', out)).status, 2)
  })

  test('audit is clean, and names the record that the database’s owner altered', async () => {
    const clean = await json(0, 'audit')
    assert.deepEqual([clean.fits, clean.first], [true, null])
    const { rows } = await sql<{
      id: string
    }>`update contract set monthly_wage_minor = 1 where id = (select id from contract limit 1) returning id`.execute(
      owner,
    )
    const { status, stdout } = await fairway('audit')
    assert.equal(status, 1)
    assert.match(stdout, new RegExp(`The first that does not fit: contract ${rows[0]?.id}`))
  })
})
