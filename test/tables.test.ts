import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as path from 'node:path'
import { test } from 'node:test'
import { describeSchema, describeTypes } from '../tools/describe-schema.ts'
import { cloneDatabase } from './stage-database.ts'

const read = (file: string) => fs.readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8')

test('the tables’ types and the readable schema are those of the migrations', async (t) => {
  const { owner } = await cloneDatabase(t)
  // Not assert.equal: the difference of two such texts fills the screen.
  assert.ok(
    read('src/database/tables.ts') === (await describeTypes(owner, 'ph')),
    'src/database/tables.ts: npm run tables',
  )
  assert.ok(read('test/schema.sql') === (await describeSchema(owner)), 'test/schema.sql: npm run tables')
})
