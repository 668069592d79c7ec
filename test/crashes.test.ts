import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { after, afterEach, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '..')
const program = path.join(root, 'test/small-fairway.ts')

/** A Fairway in a process of its own. */
class Fairway {
  readonly process: ChildProcess
  readonly ended: Promise<unknown>
  out = ''
  errors = ''

  constructor(args: readonly string[], options: { uid?: number; gid?: number } = {}) {
    this.process = spawn(process.execPath, [program, ...args], { cwd: root, stdio: 'pipe', ...options })
    this.process.stdout?.on('data', (text) => {
      this.out += text
    })
    this.process.stderr?.on('data', (text) => {
      this.errors += text
    })
    this.ended = once(this.process, 'close')
  }

  async says(word: string): Promise<void> {
    for (let i = 0; i < 1500; i++) {
      if (this.out.includes(word)) return
      if (this.process.exitCode !== null) break
      await sleep(20)
    }
    assert.fail(`no "${word}" from process ${this.process.pid}: ${this.errors}`)
  }

  /** Waits for an answer of the database that comes after now. */
  async answersAgain(): Promise<void> {
    this.out = ''
    await this.says('no answer')
    this.out = ''
    await this.says('answered')
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.process.kill(signal)
    await this.ended
    return this.process.exitCode
  }
}

/** A folder that the server's own user can reach, also when the test runs as root. */
function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fairway-crash-'))
  fs.chmodSync(folder, 0o711)
  return folder
}

const postmaster = (data: string) => {
  const file = path.join(data, 'postgres/postmaster.pid')
  return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

function backendOf(server: number): number {
  const children = fs.readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ').map(Number)
  const backend = children.find((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('fairway_ph'))
  assert.ok(backend, 'a backend serves fairway_ph')
  return backend
}

suite('one Fairway on one data folder', () => {
  const data = newFolder()
  const started: Fairway[] = []
  const run = (...args: string[]) => {
    const one = new Fairway([...args, '--data', data])
    started.push(one)
    return one
  }
  afterEach(async () => {
    for (const one of started.splice(0)) if (one.process.exitCode === null) await one.stop('SIGKILL')
  })
  after(async () => {
    const left = postmaster(data)
    if (left) process.kill(left, 'SIGQUIT')
    await sleep(200)
    fs.rmSync(data, { recursive: true })
  })

  before(async () => {
    const first = await Promise.all(
      [1, 2, 3].map(() => run('migrate')).map(async (one) => [await one.ended, one.process.exitCode, one.errors]),
    )
    assert.deepEqual(
      first.map(([, code]) => code),
      [0, 0, 0],
      'three commands at once on an empty folder share one server',
    )
    assert.equal(postmaster(data), undefined, 'and the last of them stops it')
  })

  test('of five starters at once one runs, and each of the others says which process does', async () => {
    const five = [1, 2, 3, 4, 5].map(() => run('start'))
    await Promise.any(five.map((one) => one.says('running')))
    const running = five.filter((one) => one.out.includes('running'))
    assert.equal(running.length, 1)
    for (const other of five) {
      if (other === running[0]) continue
      await other.ended
      assert.equal(other.process.exitCode, 1)
      assert.match(other.errors, new RegExp(`already runs on the data in .*\\(process ${running[0]?.process.pid}\\)`))
    }
    assert.equal(await running[0]?.stop('SIGINT'), 0)
    assert.equal(postmaster(data), undefined)
  })

  test('a command shares the server of a running Fairway and leaves it running', async () => {
    const fairway = run('start')
    await fairway.says('running')
    const command = run('migrate')
    await command.ended
    assert.equal(command.process.exitCode, 0)
    assert.match(command.out, /ph: up to date/)
    fairway.out = ''
    await fairway.says('answered')
    assert.equal(await fairway.stop(), 0)
    assert.doesNotMatch(fairway.out, /no answer/)
  })

  test('a Fairway killed with -9 leaves its server, which the next one takes over and stops at its end', async () => {
    const killed = run('start')
    await killed.says('running')
    const server = postmaster(data)
    await killed.stop('SIGKILL')
    const next = run('start')
    await next.says('answered')
    assert.equal(postmaster(data), server)
    assert.equal(await next.stop(), 0)
    assert.equal(postmaster(data), undefined)
  })

  test('a database server killed with -9 is started again by the Fairway that runs on it', async () => {
    const fairway = run('start')
    await fairway.says('answered')
    process.kill(postmaster(data) as number, 'SIGKILL')
    await fairway.answersAgain()
    assert.equal(await fairway.stop(), 0)
    assert.equal(postmaster(data), undefined)
  })

  test('one of the server’s own processes killed with -9 costs a moment and nothing else', async () => {
    const fairway = run('start')
    await fairway.says('answered')
    process.kill(backendOf(postmaster(data) as number), 'SIGKILL')
    await fairway.answersAgain()
    assert.equal(await fairway.stop(), 0)
    assert.equal(postmaster(data), undefined)
  })

  test('after everything was killed with -9, Fairway starts again', async () => {
    const killed = run('start')
    await killed.says('answered')
    process.kill(postmaster(data) as number, 'SIGKILL')
    await killed.stop('SIGKILL')
    const next = run('start')
    await next.says('answered')
    assert.equal(await next.stop(), 0)
  })

  test('a second signal while it stops does not cut the stopping short', async () => {
    const fairway = run('start')
    await fairway.says('answered')
    fairway.process.kill('SIGINT')
    fairway.process.kill('SIGTERM')
    assert.equal(await fairway.stop('SIGINT'), 0)
    assert.equal(postmaster(data), undefined)
  })

  test('a SIGTERM to npm, which started it, stops it too', async () => {
    const npm = spawn('npm', ['exec', '-c', `node ${program} start --data ${data}`], { cwd: root, stdio: 'pipe' })
    let out = ''
    npm.stdout.on('data', (text) => {
      out += text
    })
    for (let i = 0; i < 1500 && !out.includes('answered'); i++) await sleep(20)
    assert.match(out, /answered/)
    npm.kill('SIGTERM')
    const held = () => fs.existsSync(path.join(data, 'running.pid'))
    for (let i = 0; i < 500 && held(); i++) await sleep(20)
    assert.ok(!held())
    assert.equal(postmaster(data), undefined)
  })

  test('a signal that comes while it still starts stops it cleanly', async () => {
    const fairway = run('start')
    while (!fs.existsSync(path.join(data, 'running.pid'))) await sleep(5)
    assert.equal(await fairway.stop('SIGINT'), 0)
    assert.equal(postmaster(data), undefined)
  })
})

const ordinary = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }))

test('an ordinary user can run it too', { skip: process.getuid?.() !== 0 && 'this run is by one' }, async (t) => {
  const data = newFolder()
  t.after(() => fs.rmSync(data, { recursive: true }))
  fs.chownSync(data, ordinary, ordinary)
  const fairway = new Fairway(['start', '--data', data], { uid: ordinary, gid: ordinary })
  await fairway.says('answered')
  assert.equal(await fairway.stop(), 0)
  assert.equal(fs.statSync(path.join(data, 'postgres')).uid, ordinary)
})
