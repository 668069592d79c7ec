/**
 * The device's copies of trust list, status list and configuration. They are read from the device first and refreshed
 * behind; what came over the network takes the old one's place only when it can be proved and is not older.
 */
import { readStatusList, type StatusList } from '#facilitation/certificates/status-list.ts'
import { readTrustList, type TrustList } from '#facilitation/certificates/trust-list.ts'
import type { GateConfig } from './config.ts'

export interface Lists {
  readonly config: GateConfig | null
  readonly trust: TrustList | null
  readonly status: StatusList | null
}

const scope = new URL('./', location.href).pathname
const kept = () => caches.open(`fairway-gate ${scope} lists`)

/** What the device holds. */
export async function heldLists(): Promise<Lists> {
  const [config, trust, status] = await Promise.all(['config.json', 'trust', 'status'].map(held))
  const trustList = trust ? readTrustList(trust) : null
  return {
    config: config ? (JSON.parse(new TextDecoder().decode(config)) as GateConfig) : null,
    trust: trustList,
    status: trustList && status ? await proved(status, trustList) : null,
  }
}

/**
 * Fetches the lists; gives false when the network, or one that came over it, was no good. Each is kept by itself: a broken
 * status list must not leave a device without issuers.
 */
export async function refreshLists(before: Lists): Promise<boolean> {
  try {
    const [config, trust, status] = await Promise.all(['config.json', 'trust', 'status'].map(fetched))
    if (!config || !trust || !status) return false
    await keep('config.json', config)
    const trustList = readTrustList(trust)
    if (isOlder(trustList, before.trust)) return false
    await keep('trust', trust)
    const list = await proved(status, trustList)
    if (!list || isOlder(list, before.status)) return false
    await keep('status', status)
    return true
  } catch {
    return false
  }
}

const isOlder = (list: { readonly issued_at: string }, held: { readonly issued_at: string } | null): boolean =>
  held !== null && Date.parse(list.issued_at) < Date.parse(held.issued_at)

async function proved(bytes: Uint8Array<ArrayBuffer>, trust: TrustList): Promise<StatusList | null> {
  const read = await readStatusList(bytes, trust)
  return read.ok ? read.list : null
}

async function held(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await (await kept()).match(new URL(name, location.href).pathname)
  return response ? new Uint8Array(await response.arrayBuffer()) : null
}

async function fetched(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(name, { cache: 'no-store', signal: AbortSignal.timeout(20_000) })
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
}

const keep = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
  (await kept()).put(new URL(name, location.href).pathname, new Response(bytes))
