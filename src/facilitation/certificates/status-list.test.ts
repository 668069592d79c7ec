import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { openSigningKey, trusted } from './signing-key.ts'
import { ageInHours, buildStatusBits, readStatusList, type Status, signStatusList, statusAt } from './status-list.ts'

const now = Temporal.Instant.from('2026-11-24T08:00:00Z')
const data = await mkdtemp(join(tmpdir(), 'fairway-keys-'))
const key = await openSigningKey({ data, jurisdiction: 'ph', kind: 'demonstration', now })
const trust = { issued_at: String(now), keys: [trusted(key, 'Philippines')] }
const uri = 'https://fairway.example.gov/ph/status/1'
const listOf = (size: number, statuses: [number, Status][]) =>
  signStatusList({ uri, issued_at: now, bits: buildStatusBits(size, statuses) }, key)

test('every status is found again at its index, and what was not named is valid', async () => {
  const status = fc.constantFrom<Status>('valid', 'ended', 'suspended', 'departed')
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.nat(4_999).map(String), status), async (named) => {
      const statuses = Object.entries(named).map(([index, one]): [number, Status] => [Number(index), one])
      const read = await readStatusList(await listOf(5_000, statuses), trust)
      assert.ok(read.ok)
      for (let index = 0; index < 5_000; index++) assert.equal(statusAt(read.list, index), named[index] ?? 'valid')
    }),
    { numRuns: 20 },
  )
})

test('a list is read alike from the network and from a file, which Node hands over as a Buffer', async () => {
  const bytes = await listOf(8, [[3, 'suspended']])
  const read = await readStatusList(Buffer.from(bytes), trust)
  assert.ok(read.ok)
  assert.deepEqual(read, await readStatusList(bytes, trust))
})

test('the bits lie as the draft draws them: the first index lowest', () => {
  assert.deepEqual(
    [
      ...buildStatusBits(5, [
        [0, 'ended'],
        [1, 'suspended'],
        [3, 'departed'],
        [4, 'ended'],
      ]),
    ],
    [0b11_00_10_01, 1],
  )
  assert.deepEqual(
    [
      ...buildStatusBits(1, [
        [0, 'departed'],
        [0, 'ended'],
      ]),
    ],
    [1],
  )
})

test('an index outside the list is refused when written and unknown when read', async () => {
  assert.throws(() => buildStatusBits(8, [[8, 'ended']]), /Index 8 lies outside a status list of 8/)
  const read = await readStatusList(await listOf(8, []), trust)
  assert.ok(read.ok)
  assert.deepEqual([statusAt(read.list, 7), statusAt(read.list, 8)], ['valid', undefined])
})

test('a changed byte, a strange key and another paper are told apart', async () => {
  const bytes = await listOf(1_000, [[7, 'ended']])
  const changed = bytes.with(bytes.length - 3, (bytes.at(-3) as number) ^ 1)
  assert.deepEqual(await readStatusList(changed, trust), { ok: false, why: 'changed' })
  assert.deepEqual(await readStatusList(bytes, { ...trust, keys: [] }), { ok: false, why: 'strange issuer' })
  assert.deepEqual(await readStatusList(new Uint8Array([1, 2, 3]), trust), { ok: false, why: 'unreadable' })
})

test('a list knows its address and its hour, from which its age is counted', async () => {
  const read = await readStatusList(await listOf(4, []), trust)
  assert.ok(read.ok)
  const { bits: _, ...list } = read.list
  assert.deepEqual(list, { uri, jurisdiction: 'ph', kind: 'demonstration', issued_at: '2026-11-24T08:00:00Z' })
  assert.equal(ageInHours(list.issued_at, now.add({ hours: 72 })), 72)
  assert.equal(ageInHours(list.issued_at, now.subtract({ hours: 1 })), 0)
})

test('a million certificates are a small list when few of them ended', async () => {
  const ended = Array.from({ length: 2_000 }, (_, at): [number, Status] => [at * 499, 'ended'])
  const bytes = await listOf(1_000_000, ended)
  assert.ok(bytes.length < 20_000, `${bytes.length} bytes`)
})
