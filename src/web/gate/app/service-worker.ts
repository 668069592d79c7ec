/**
 * Keeps the whole page on the device, so that it opens with the network off. A new version is fetched whole before it
 * takes over. Lists are not its business: lists.ts proves them before it keeps them.
 */
declare const FILES: readonly string[]
declare const VERSION: string

interface Waits {
  waitUntil(work: Promise<unknown>): void
}
interface Fetches {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
interface Worker {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', listener: (event: Waits) => void): void
  addEventListener(name: 'fetch', listener: (event: Fetches) => void): void
}
const worker = globalThis as unknown as Worker

const scope = new URL(worker.registration.scope).pathname
const mine = `fairway-gate ${scope} files `
const cache = mine + VERSION

worker.addEventListener('install', (event) => {
  const whole = FILES.map((file) => new Request(scope + file, { cache: 'reload' }))
  event.waitUntil(
    caches
      .open(cache)
      .then((files) => files.addAll(whole))
      .then(() => worker.skipWaiting()),
  )
})

worker.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => worker.clients.claim())))

worker.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url)
  if (event.request.method !== 'GET' || !FILES.includes(pathname.slice(scope.length))) return
  event.respondWith(
    caches
      .match(scope + pathname.slice(scope.length), { cacheName: cache })
      .then((held) => held ?? fetch(event.request)),
  )
})

async function dropOld(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(mine) && name !== cache).map((name) => caches.delete(name)))
}

export {}
