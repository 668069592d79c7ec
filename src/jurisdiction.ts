import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign as signBytes, verify } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database, Pools } from '#database/connections.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Jurisdiction } from '#kernel/perform.ts'
import { catalogueOf, type FactColumn } from '#law/catalogue.ts'
import { compilePack } from '#law/compile-pack.ts'
import type { Law } from '#law/decide.ts'
import type { Catalogue, Pack } from '#law/pack.ts'
import { readPack } from '#law/read-pack.ts'
import type { HeadSigner } from '#log/sealing.ts'
import { openSigningKey, type SigningKey } from './facilitation/certificates/signing-key.ts'
import type { KeyKind } from './facilitation/certificates/trust-list.ts'

/** One jurisdiction as it runs: what acts need, and what pages, gate, sealer and audit need beside it. */
export interface Opened extends Jurisdiction {
  readonly pools: Pools
  readonly pack: Pack
  readonly law: Law & Jurisdiction['law']
  readonly signer: SigningKey
  readonly heads: HeadSigner
  readonly verifyHead: (keyId: string, text: string, signature: Uint8Array) => boolean
}

export interface Opening {
  readonly code: string
  readonly pools: Pools
  readonly clock: Clock
  /** The data folder; keys lie in its folder `keys`, readable by the server alone. */
  readonly data: string
  readonly kind: KeyKind
  /** The law, where it was opened before; read from its pack when left out. */
  readonly law?: OpenedLaw
}

export interface OpenedLaw {
  readonly pack: Pack
  readonly law: Law & Jurisdiction['law']
}

const packs = process.env.FAIRWAY_PACKS ?? join(import.meta.dirname, '../packs')

/** The folder of each jurisdiction's pack. */
const packFolders: Readonly<Record<string, string>> = { ph: 'philippines', np: 'nepal' }

/** Reads the pack, checks it against the facts that the database has, opens the keys (made at the first start). */
export async function openJurisdiction({ code, pools, clock, data, kind, law: known }: Opening): Promise<Opened> {
  const { pack, law } = known ?? openLaw(code, await openCatalogues(pools.state))
  const signer = await openSigningKey({ data, jurisdiction: code, kind, now: clock.now() })
  const { heads, verifyHead } = await openHeadKey(data, code)
  const { zone, languages, weekend, holidays } = pack.jurisdiction
  const off = new Set((holidays ?? []).map(String))
  return {
    code,
    zone,
    language: languages[0] as string,
    workingDaysAfter: workingDays((day) => !weekend.includes(day.dayOfWeek) && !off.has(day.toString())),
    state: pools.state,
    keeper: pools.keeper,
    law,
    clock,
    signer,
    wrapping: await openWrappingKey(data, code),
    pools,
    pack,
    heads,
    verifyHead,
  }
}

/** Counts on by working days. */
function workingDays(isWorkingDay: (day: Temporal.PlainDate) => boolean): Jurisdiction['workingDaysAfter'] {
  return (from, days) => {
    let day = from
    for (let left = days; left > 0; ) {
      day = day.add({ days: 1 })
      if (isWorkingDay(day)) left--
    }
    return day
  }
}

/** Reads and compiles a jurisdiction's pack. Throws PackFaults with all that is wrong in it. */
export function openLaw(code: string, catalogues: readonly Catalogue[]): OpenedLaw {
  const pack = readPack(join(packs, packFolders[code] ?? code))
  return { pack, law: compilePack(pack, catalogues) }
}

/** The facts that the law may speak of: the columns and comments of each fact view. */
export async function openCatalogues(db: Database): Promise<Catalogue[]> {
  const { rows } = await sql<FactColumn & { subject: string }>`
    select substr(c.relname, 6) as subject, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      coalesce(col_description(c.oid, a.attnum), '') as comment
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'v' and c.relname like 'fact\\_%'
    order by c.relname, a.attnum`.execute(db)
  return [...Map.groupBy(rows, (row) => row.subject)].map(([subject, columns]) => catalogueOf(subject, columns))
}

/** Reads a secret file, or makes it, mode 0600. Of several that start at once, one makes it and all read that one. */
async function secretFile(path: string, make: () => string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  await writeFile(path, make(), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return readFile(path, 'utf8')
}

const openWrappingKey = async (data: string, code: string): Promise<Buffer> =>
  Buffer.from(
    await secretFile(join(data, 'keys', `${code}-wrapping.txt`), () => randomBytes(32).toString('base64')),
    'base64',
  )

async function openHeadKey(data: string, code: string): Promise<Pick<Opened, 'heads' | 'verifyHead'>> {
  const make = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const pem = await secretFile(join(data, 'keys', `${code}-tree-head.pem`), make)
  const publicKey = createPublicKey(pem)
  const keyId = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
  return {
    heads: { keyId, sign: (text) => signBytes(null, Buffer.from(text), pem) },
    verifyHead: (id, text, signature) => id === keyId && verify(null, Buffer.from(text), publicKey, signature),
  }
}
