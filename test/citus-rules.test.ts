// The rules that keep the same migrations running on one PostgreSQL and on a Citus hub (docs/decisions): those that the
// text of a statement shows, and those that the catalogue of a migrated database shows.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { statements } from '#database/migration-files.ts'
import { allMigrations } from '#test/all-migrations.ts'
import { cloneDatabase } from '#test/stage-database.ts'

interface TextRule {
  readonly rule: string
  /** True for a statement (comments off, words in quotes blanked) that breaks the rule. */
  readonly breaks: (statement: string) => boolean
  /** A statement that must be found. */
  readonly wrong: string
}

const matching = (pattern: RegExp) => (statement: string) => pattern.test(statement)
const isFunction = matching(/\bcreate (or replace )?(function|procedure)\b/i)

const textRules: readonly TextRule[] = [
  {
    rule: 'names are never qualified with a schema',
    breaks: matching(/\b(ph|np|public|pg_catalog|information_schema)\."?[a-z_]/i),
    wrong: 'create table ph.worker (id uuid primary key)',
  },
  {
    rule: 'a schema is never made, renamed or chosen by a migration',
    breaks: matching(/\b(create|alter|drop) schema\b|\bset (local )?search_path (to|=)/i),
    wrong: 'alter schema ph rename to phl',
  },
  {
    rule: 'a plpgsql function carries its search_path',
    breaks: (text) => isFunction(text) && /\bplpgsql\b/i.test(text) && !/\bset search_path from current\b/i.test(text),
    wrong: 'create function f() returns trigger language plpgsql as $$ begin return new; end $$',
  },
  {
    rule: 'an SQL function is written begin atomic',
    breaks: (text) => isFunction(text) && /\blanguage sql\b/i.test(text) && !/\b(begin atomic|return )/i.test(text),
    wrong: "create function f() returns integer language sql as 'select 1'",
  },
  {
    rule: 'no identity columns, no sequences',
    breaks: matching(/\bas identity\b|\b(small|big)?serial\b|\bsequence\b|\bnextval\b/i),
    wrong: 'create table t (id bigint generated always as identity primary key)',
  },
  { rule: 'a lock is a row', breaks: matching(/\bpg_(try_)?advisory_/i), wrong: 'select pg_advisory_xact_lock(1)' },
  { rule: 'no set_config', breaks: matching(/\bset_config\b/i), wrong: "select set_config('app.user_id', '1', true)" },
  {
    rule: 'no trigger function asks for the table’s name, which is a shard’s',
    breaks: matching(/\btg_(table_name|relname|relid)\b/i),
    wrong: 'create function f() returns trigger as $$ begin perform tg_table_name; end $$',
  },
  {
    rule: 'nothing notifies from inside the database',
    breaks: matching(/\b(pg_)?notify\b/i),
    wrong: "create function f() as $$ begin perform pg_notify('x', ''); end $$",
  },
  {
    rule: 'no role changes inside a function or a migration',
    breaks: matching(/\bset (local |session )?role\b|\bsecurity definer\b|\bset session authorization\b/i),
    wrong: 'create function f() returns integer security definer language sql return 1',
  },
  {
    rule: 'no inheritance, no materialized view, no merge, no changed expression, nothing concurrently',
    breaks: matching(/\binherits\b|\bmaterialized\b|^merge\b|\bset expression\b|\bconcurrently\b/i),
    wrong: 'create materialized view v as select 1',
  },
  {
    rule: 'one object a drop',
    breaks: matching(/^drop \w+ (if exists )?\w+\s*,/i),
    wrong: 'drop index a, b',
  },
  {
    rule: 'one statement a call: an empty line stands between two',
    breaks: (text) => !/\bbegin atomic\b/i.test(text) && text.replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, '').includes(';'),
    wrong: 'create table a (id uuid primary key);\ncreate table b (id uuid primary key)',
  },
  {
    rule: 'a check, a unique, a foreign key and an exclusion are named',
    breaks: (text) => unnamed(text) !== undefined,
    wrong: 'create table a (id uuid primary key, n integer check (n > 0))',
  },
]

/** A constraint without `constraint <name>` before it. */
function unnamed(text: string): string | undefined {
  if (!/^(create|alter) table\b/i.test(text)) return undefined
  const rest = text.replaceAll(
    /\bconstraint "?\w+"?\s+(check|unique|references|foreign key|exclude|primary key)\b/gi,
    '',
  )
  const keyOf = rest.replaceAll(/\bforeign key\s*\([^)]*\)\s*references\b/gi, 'foreign key')
  const named = text.match(/\bconstraint "?\w+"?\s+foreign key\b/gi)?.length ?? 0
  const found = keyOf.match(/\b(check|unique|exclude)\s*[("n]|\breferences\b|\bforeign key\b/gi) ?? []
  const loose = found.filter((word) => !/^references$/i.test(word))
  return loose[0] ?? (found.length > named ? found[0] : undefined)
}

/** Comments off; what stands in quotes is said to somebody, and is no SQL. Not the body of a function. */
const bare = (text: string) =>
  text
    .replaceAll(/--[^\n]*/g, '')
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .replaceAll(/\s+/g, ' ')
    .trim()

const brokenBy = (text: string) => textRules.filter(({ breaks }) => breaks(bare(text))).map(({ rule }) => rule)

suite('what a statement shows', () => {
  test('no migration and no fact view breaks a rule of Citus', async () => {
    const { files, factViews } = await allMigrations()
    const found = [...files, ...factViews].flatMap((file) =>
      file.statements.flatMap(({ text, line }) => brokenBy(text).map((rule) => `${file.name}.sql:${line}: ${rule}`)),
    )
    assert.deepEqual(found, [])
  })

  for (const { rule, wrong } of textRules) {
    test(`it is found when broken: ${rule}`, () => assert.ok(brokenBy(wrong).includes(rule)))
  }

  test('what is lawful is let through', () => {
    const lawful = `
      create table place (line_id uuid not null constraint place_line references line, number integer,
        constraint place_within check (number > 0), constraint place_as foreign key (line_id, number) references line (id, n),
        constraint place_key unique nulls not distinct (number), primary key (line_id, number))`
    assert.deepEqual(brokenBy(lawful), [])
    assert.deepEqual(brokenBy("comment on table place is 'Never now; notify the post: set role.'"), [])
    assert.deepEqual(brokenBy('create view v as select w.id from worker w join place p on p.id = w.id'), [])
  })
})

interface CatalogueRule {
  readonly rule: string
  /** Gives the name of each thing that breaks the rule, as `name`, in the current schema. */
  readonly query: ReturnType<typeof sql<{ name: string }>>
  readonly wrong: string
}

const here = sql`current_schema()::regnamespace`

/** What the public pages show of agencies, offices, employers and the law; nothing about a worker. */
const publicKnowledge = ['agency', 'certificate_standing', 'licence', 'licence_suspension', 'office', 'pack_version']

const catalogueRules: readonly CatalogueRule[] = [
  {
    rule: 'every table has a primary key',
    query: sql`select relname as name from pg_class where relnamespace = ${here} and relkind in ('r', 'p')
      and not exists (select from pg_constraint where conrelid = pg_class.oid and contype = 'p')`,
    wrong: 'create table wrong (id uuid)',
  },
  {
    rule: 'a constraint’s name has at most 50 characters',
    query: sql`select conname as name from pg_constraint where connamespace = ${here} and length(conname) > 50 and contype <> 'n'`,
    wrong: `create table wrong (id uuid constraint ${'w'.repeat(51)} primary key)`,
  },
  {
    rule: 'no column draws from a sequence',
    query: sql`select relname as name from pg_class where relnamespace = ${here} and relkind = 'S'`,
    wrong: 'create table wrong (id bigserial primary key)',
  },
  {
    rule: 'a policy holds no subquery and calls no function of ours',
    query: sql`select polname as name from pg_policy join pg_class on pg_class.oid = polrelid
      where relnamespace = ${here} and (
        concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~* '\\mselect\\M'
        or exists (select from pg_depend join pg_proc on pg_proc.oid = refobjid
          where classid = 'pg_policy'::regclass and objid = pg_policy.oid and refclassid = 'pg_proc'::regclass
            and pronamespace = ${here}))`,
    wrong: 'create policy wrong on office using (exists (select from officer))',
  },
  {
    rule: 'a table open to outside bodies has row-level security, unless it is public knowledge',
    query: sql`select relname as name from pg_class where relnamespace = ${here} and relkind in ('r', 'p')
      and not relrowsecurity and relname <> all (${publicKnowledge}::text[])
      and has_any_column_privilege('fairway_outside', pg_class.oid, 'select, insert, update')`,
    wrong: 'grant select on counter to fairway_outside',
  },
  {
    rule: 'a view open to outside bodies asks with their own rights, unless it is public knowledge',
    query: sql`select relname as name from pg_class where relnamespace = ${here} and relkind = 'v' and relname <> all (${publicKnowledge}::text[])
      and has_any_column_privilege('fairway_outside', pg_class.oid, 'select')
      and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}'`,
    wrong: 'create view wrong as select 1 as one;\n\ngrant select on wrong to fairway_outside',
  },
  {
    rule: 'nothing is granted to everybody',
    query: sql`select relname as name from pg_class, aclexplode(relacl) where relnamespace = ${here} and grantee = 0`,
    wrong: 'grant select on office to public',
  },
]

async function broken<T>(db: Kysely<T>, { query }: CatalogueRule): Promise<string[]> {
  return (await query.execute(db)).rows.map(({ name }) => name).sort()
}

suite('what the catalogue shows', () => {
  test('nothing in a migrated schema breaks a rule, and each rule finds what breaks it', async (t) => {
    const { owner } = await cloneDatabase(t)
    for (const one of catalogueRules) {
      assert.deepEqual(await broken(owner, one), [], one.rule)
      await owner
        .startTransaction()
        .execute()
        .then(async (tx) => {
          for (const { text } of statements(one.wrong)) await sql.raw(text).execute(tx)
          assert.equal((await broken(tx, one)).length, 1, `finds: ${one.rule}`)
          await tx.rollback().execute()
        })
    }
  })
})
