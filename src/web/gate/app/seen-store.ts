/**
 * What this gate saw, until the server has it: number, result, time, gate, and nothing of a person (S9). Each row is
 * encrypted with a key that the browser does not give out, and is gone after upload or after so many hours, whichever
 * comes first.
 */
import type { Seen } from './config.ts'

interface Row {
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
  /** When the row was written, for its deletion: epoch milliseconds. */
  readonly at: number
}

const scope = new URL('./', location.href).pathname
let opened: Promise<IDBDatabase> | undefined

/** Puts one answer by. */
export async function putBy(seen: Seen): Promise<void> {
  const key = await deviceKey()
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const words = new TextEncoder().encode(JSON.stringify(seen))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, words)
  await inStore('seen', 'readwrite', (store) => store.add({ nonce, sealed, at: Date.now() } satisfies Row))
}

/** How many answers wait for the network. */
export const waiting = (): Promise<number> => inStore('seen', 'readonly', (store) => store.count())

/** The list that the state was last told this device holds. */
let told: string | null = null

/**
 * Sends what waits and deletes it; deletes too what is older than `keepHours`. Gives how many still wait. `list` is the time of the status
 * list that the device holds: the state gives a place to another worker only when every enrolled device has said that it knows of the end.
 */
export async function sendSeen(keepHours: number, list: string | null): Promise<number> {
  await forget(keepHours)
  const keys = await inStore('seen', 'readonly', (store) => store.getAllKeys(null, 500))
  const rows = await inStore<Row[]>('seen', 'readonly', (store) => store.getAll(null, 500))
  if (rows.length === 0 && list === told) return 0
  const key = await deviceKey()
  const seen = await Promise.all(rows.map((row) => unsealed(row, key)))
  const body = JSON.stringify({ seen: seen.filter((one) => one !== null) })
  const headers = { 'content-type': 'application/json', ...(list && { 'fairway-status-list': list }) }
  told = list
  const sent = await fetch('seen', { method: 'POST', headers, body }).then(
    (response) => response.ok,
    () => false,
  )
  if (sent) for (const one of keys) await inStore('seen', 'readwrite', (store) => store.delete(one))
  return waiting()
}

async function forget(keepHours: number): Promise<void> {
  const before = Date.now() - keepHours * 3_600_000
  const old = IDBKeyRange.upperBound(before)
  const keys = await inStore('seen', 'readonly', (store) => store.index('at').getAllKeys(old))
  for (const one of keys) await inStore('seen', 'readwrite', (store) => store.delete(one))
}

async function unsealed({ nonce, sealed }: Row, key: CryptoKey): Promise<Seen | null> {
  try {
    const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, sealed)
    return JSON.parse(new TextDecoder().decode(words)) as Seen
  } catch {
    // The device's key was made anew; what the old one sealed nobody can read.
    return null
  }
}

async function deviceKey(): Promise<CryptoKey> {
  const found = await inStore<CryptoKey | undefined>('key', 'readonly', (store) => store.get('device'))
  if (found) return found
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await inStore('key', 'readwrite', (store) => store.put(made, 'device'))
  return made
}

const database = (): Promise<IDBDatabase> =>
  (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(`fairway-gate ${scope}`, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('seen', { autoIncrement: true }).createIndex('at', 'at')
      request.result.createObjectStore('key')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  }))

async function inStore<T>(
  name: 'seen' | 'key',
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await database()).transaction(name, mode)
  const request = ask(transaction.objectStore(name))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}
