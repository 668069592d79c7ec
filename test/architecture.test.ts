// The arrows between folders (docs/architecture.md). What is imported as a type is not there at run time: only the
// table below says where types may not go either.
import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as path from 'node:path'
import { suite, test } from 'node:test'

const src = path.resolve(import.meta.dirname, '../src')
const rooms = ['facilitation', 'protection', 'enforcement', 'cooperation', 'evidence']

interface Arrow {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** Every import of our own in a file, both ends relative to src. */
function arrowsOf(file: string, text: string): Arrow[] {
  const imports = text.matchAll(/^\s*(import|export)\b(\s+type\b)?[^'"`;()]*?from\s*'((?:#|\.)[^']+)'/gm)
  const bare = text.matchAll(/\bimport\s*(\(\s*)?()'((?:#|\.)[^']+)'/g)
  return [...imports, ...bare].map(([, , type, target = '']) => ({
    from: file,
    to: target.startsWith('#') ? target.slice(1) : path.join(path.dirname(file), target),
    typeOnly: Boolean(type?.trim()),
  }))
}

const isTest = (file: string) => file.endsWith('.test.ts')
const sources = fs.globSync('**/*.ts', { cwd: src }).filter((file) => !isTest(file))
const arrows = sources.flatMap((file) => arrowsOf(file, fs.readFileSync(path.join(src, file), 'utf8')))

const folder = (file: string) => (file.includes('/') ? (file.split('/')[0] as string) : 'top')
const words = (found: readonly Arrow[]) => found.map(({ from, to }) => `${from} → ${to}`)

/** The folders whose values, and whose types, each folder may import besides its own. */
const may: Readonly<Record<string, { values: readonly string[]; types?: readonly string[] }>> = {
  database: { values: [] },
  kernel: { values: ['database'] },
  law: { values: ['kernel', 'database'] },
  log: { values: ['kernel', 'database'] },
  ...Object.fromEntries(rooms.map((room) => [room, { values: ['kernel', 'law', 'database', 'web'], types: rooms }])),
  web: { values: ['kernel', 'law', 'log', 'database', ...rooms], types: ['top'] },
  demonstration: { values: ['kernel', 'law', 'database', 'web', ...rooms], types: ['top'] },
  commands: { values: ['kernel', 'law', 'log', 'database', 'web', 'demonstration', ...rooms], types: ['top'] },
}

function crossing(found: readonly Arrow[]): Arrow[] {
  return found.filter(({ from, to, typeOnly }) => {
    const [here, there] = [folder(from), folder(to)]
    const allowed = may[here]
    if (here === there || here === 'top') return false
    return !allowed?.values.includes(there) && !(typeOnly && allowed?.types?.includes(there))
  })
}

/** The files of web that a room's files lead to, or that lead to a room themselves. */
function leadingToARoom(found: readonly Arrow[]): ReadonlySet<string> {
  const leading = new Set<string>()
  const values = found.filter(({ from, typeOnly }) => folder(from) === 'web' && !typeOnly)
  for (let before = -1; before !== leading.size; ) {
    before = leading.size
    for (const { from, to } of values) if (rooms.includes(folder(to)) || leading.has(to)) leading.add(from)
  }
  return leading
}

suite('the arrows between folders', () => {
  test('every folder imports only from those below it, and a room never from another room', () => {
    assert.deepEqual(words(crossing(arrows)), [])
  })

  test('a room uses the web’s building blocks only, which know no room', () => {
    const shell = leadingToARoom(arrows)
    const found = arrows.filter(({ from, to, typeOnly }) => rooms.includes(folder(from)) && shell.has(to) && !typeOnly)
    assert.deepEqual(words(found), [])
  })

  test('neither kernel, law nor a room can open a connection: what they use is handed to them', () => {
    const opening = [
      'connections',
      'database-server',
      'embedded-postgres',
      'shared-postgres',
      'external-server',
      'logins',
    ]
    const found = arrows.filter(
      ({ from, to, typeOnly }) =>
        ['kernel', 'law', ...rooms].includes(folder(from)) &&
        !typeOnly &&
        opening.some((name) => to === `database/${name}.ts`),
    )
    assert.deepEqual(words(found), [])
  })

  test('pg itself is imported in the database’s folder alone', () => {
    const found = sources.filter(
      (file) =>
        folder(file) !== 'database' && /^import (?!type\b).*'pg'/m.test(fs.readFileSync(path.join(src, file), 'utf8')),
    )
    assert.deepEqual(found, [])
  })

  test('every folder of src is one that the table of arrows knows', () => {
    assert.deepEqual(
      [...new Set(sources.map(folder))].filter((name) => name !== 'top' && !may[name]),
      [],
    )
  })

  test('the check finds what it is there for', () => {
    const wrong = [
      arrowsOf('kernel/act.ts', "import { a } from '#facilitation/a.ts'"),
      arrowsOf('protection/a.ts', "import {\n  a,\n  type B,\n} from '../enforcement/b.ts'"),
      arrowsOf('evidence/a.ts', "export { a } from '#facilitation/a.ts'"),
      arrowsOf('law/a.ts', "import '#web/a.ts'"),
      arrowsOf('law/a.ts', "const a = await import('#web/a.ts')"),
      arrowsOf('kernel/a.ts', "import type { A } from '#facilitation/a.ts'"),
    ].flat()
    assert.equal(wrong.length, 6)
    assert.equal(crossing(wrong).length, 6)
    assert.deepEqual(crossing(arrowsOf('protection/a.ts', "import type { A } from '#facilitation/a.ts'")), [])
  })
})

const comments = /--[^\n]*|(?<!:)\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** Files of the reading side that hold the state's own login, and what for. Everything else reads through readAs. */
const withStateLogin: Readonly<Record<string, string>> = {
  'facilitation/name-list/run.ts': 'the row of a run is no register',
  'facilitation/name-list/take-name-list.ts': 'finds the people of a list again by what the list itself says',
  'web/api-acts.ts': 'idempotency keys',
  'web/api-officer.ts': 'who asks',
  'web/certificate-check.ts': 'the brake on guessing',
  'web/certificate-paper-route.ts': 'the office that stands on its papers',
  'web/demonstration-codes.ts': 'codes of invented people, in the demonstration only',
  'web/desk.ts': 'who asks, and where they sit',
  'web/gate-desk.ts': 'the public lists, and which gates there are',
  'web/gate-enrol.ts': 'which gates there are',
  'web/go-on.ts': 'who began a run',
  'web/openapi.ts': 'the columns of the registers',
  'web/papers-door.ts': 'who asks',
  'web/run-page.ts': 'the row of a run is no register',
  'web/serve.ts': 'the loop, sessions and tidying',
  'web/sign-in.ts': 'who asks',
}

/** Whether a file takes the login of the state (or the keeper's) from what it was handed; writing who looked is no reading. */
const takesStateLogin = (text: string): boolean =>
  /\b(here|pools|opened)\.(state|keeper|outside)\b|\b(state|keeper)\b[^={}]*\}\s*=\s*(\w+\.)*(here|pools|opened)\b/.test(
    text.replaceAll(comments, '').replaceAll(/recordViewing\(\s*[\w.]*here\.state,/g, ''),
  )

suite('the handle of the reading side', () => {
  const reading = sources.filter((file) => [...rooms, 'web'].includes(folder(file)))

  test('pages, forms and lists read with no other handle than the one of their officer', () => {
    const found = reading.filter((file) => takesStateLogin(fs.readFileSync(path.join(src, file), 'utf8')))
    assert.deepEqual(found.sort(), Object.keys(withStateLogin).sort())
  })

  test('the check finds what it is there for', () => {
    for (const line of ['a.execute(here.state)', 'desk.here.pools.state', 'const { state, clock } = desk.here'])
      assert.ok(takesStateLogin(line), line)
    for (const line of [
      'readAs(here.pools, officer, fn)',
      'recordViewing(desk.here.state, officer)',
      "c.state = 'clear'",
    ])
      assert.ok(!takesStateLogin(line), line)
  })
})

/** The database's own clock. */
const databaseClock =
  /(?<![.\w])now\(\)|\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\b|\b(clock|statement|transaction)_timestamp\b|'(now|today|tomorrow|yesterday)'::/i

const lineOfSql =
  /`|^\s*(select|insert|update|delete|where|values|set|and|or|from|join|left|on|order|returning|case|when)\b/i

/** The lines that ask it. A program may have a function `now` of its own, so there only lines of SQL count. */
function asking(file: string, text: string): string[] {
  const lines = text.replaceAll(comments, '').split('\n')
  return lines.filter((line) => databaseClock.test(line) && (file.endsWith('.sql') || lineOfSql.test(line)))
}

suite('the clock', () => {
  test('no SQL asks the database for the time: the clock is handed in', () => {
    const root = path.dirname(src)
    const files = fs.globSync(['db/*.sql', 'src/**/*.sql', 'src/**/*.ts'], { cwd: root })
    const found = files.flatMap((file) => asking(file, fs.readFileSync(path.join(root, file), 'utf8')))
    assert.deepEqual(found, [])
  })

  test('the check finds what it is there for, and leaves our own clock alone', () => {
    for (const line of ['select now()', 'x date default current_date', "'today'::date", 'clock_timestamp() as at']) {
      assert.deepEqual(asking('db/a.sql', line), [line])
    }
    const inProgram = ['await sql`update t set at = now()`', '    where until_on > current_date']
    assert.deepEqual(asking('src/a.ts', inProgram.join('\n')), inProgram)
    const ours = ['clock.now()', 'now(): Temporal.Instant', 'takeOne(tx, now())', '// not now()']
    assert.deepEqual(asking('src/a.ts', ours.join('\n')), [])
  })
})
