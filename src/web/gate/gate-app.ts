/**
 * The gate's page as files, bundled when the server first needs them, and the routes that serve it. The page is installed
 * once on a device and then works with the network off.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { packageFolder } from '#web/package-folder.ts'
import type { GateConfig, Seen } from './app/config.ts'

interface GateFile {
  readonly type: string
  readonly bytes: Uint8Array
}
type GateFiles = ReadonlyMap<string, GateFile>

const app = join(import.meta.dirname, 'app')
const icons = join(packageFolder('lucide-static'), 'icons')
const font = (family: string, file: string) => join(packageFolder(`@fontsource-variable/${family}`), 'files', file)

/** Files that are served as they lie there. The page itself has the empty name: it is the folder's address. */
const still: readonly [name: string, type: string, path: string][] = [
  ['', 'text/html; charset=utf-8', join(app, 'index.html')],
  ['gate.css', 'text/css; charset=utf-8', join(app, 'gate.css')],
  ['manifest.webmanifest', 'application/manifest+json', join(app, 'manifest.webmanifest')],
  ['icon.svg', 'image/svg+xml', join(import.meta.dirname, '../mark.svg')],
  ['icon-192.png', 'image/png', join(app, 'icon-192.png')],
  ['icon-512.png', 'image/png', join(app, 'icon-512.png')],
  ['camera.svg', 'image/svg+xml', join(icons, 'camera.svg')],
  ['image.svg', 'image/svg+xml', join(icons, 'image.svg')],
  ['phone.svg', 'image/svg+xml', join(icons, 'phone.svg')],
  ['keyboard.svg', 'image/svg+xml', join(icons, 'keyboard.svg')],
  ['zxing_reader.wasm', 'application/wasm', join(packageFolder('zxing-wasm'), 'dist/reader/zxing_reader.wasm')],
  [
    'atkinson.woff2',
    'font/woff2',
    font('atkinson-hyperlegible-next', 'atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  ],
  ['serif.woff2', 'font/woff2', font('source-serif-4', 'source-serif-4-latin-wght-normal.woff2')],
  ['devanagari.woff2', 'font/woff2', font('noto-sans-devanagari', 'noto-sans-devanagari-devanagari-wght-normal.woff2')],
]

let built: Promise<{ readonly files: GateFiles }> | undefined

/** All files of the page, made once a process (about half a second). Every jurisdiction serves the same ones. @public */
export function buildGate(): Promise<{ readonly files: GateFiles }> {
  built ??= bundleAll().catch((error: unknown) => {
    built = undefined
    throw error
  })
  return built
}

async function bundleAll(): Promise<{ readonly files: GateFiles }> {
  const files = new Map<string, GateFile>()
  for (const [name, type, path] of still) files.set(name, { type, bytes: await readFile(path) })
  const script = 'text/javascript; charset=utf-8'
  files.set('gate.js', { type: script, bytes: await bundle('gate.ts', { format: 'esm' }) })
  const digest = createHash('sha256')
  for (const [name, { bytes }] of files) digest.update(name).update(bytes)
  const define = {
    FILES: JSON.stringify([...files.keys()]),
    VERSION: JSON.stringify(digest.digest('hex').slice(0, 16)),
  }
  files.set('service-worker.js', { type: script, bytes: await bundle('service-worker.ts', { format: 'iife', define }) })
  return { files }
}

async function bundle(entry: string, options: Pick<BuildOptions, 'format' | 'define'>): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(app, entry)],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    target: ['chrome100', 'safari16', 'firefox115'],
    loader: { '.ftl': 'text', '.svg': 'text' },
    logLevel: 'silent',
    ...options,
  })
  return (outputFiles[0] as { contents: Uint8Array }).contents
}

export interface GateRoutes {
  /** The trust list: writeTrustList(). */
  trust(): Uint8Array | Promise<Uint8Array>
  /** The signed status list: signStatusList(). */
  status(): Uint8Array | Promise<Uint8Array>
  config(): GateConfig | Promise<GateConfig>
  /** Takes what a gate saw; the request tells which device. It may throw to make the device keep its rows. */
  seen(rows: readonly Seen[], request: FastifyRequest): Promise<void>
}

/**
 * The page may load its own code and wasm, show its own pictures, and talk to nobody else. Frames of the camera stay in
 * the page.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "media-src 'self' blob: mediastream:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const seenBody = Type.Object({
  seen: Type.Array(
    Type.Object(
      {
        number: Type.String({ maxLength: 40 }),
        result: Type.String({ maxLength: 30 }),
        at: Type.String({ maxLength: 30 }),
        gate: Type.String({ maxLength: 80 }),
      },
      { additionalProperties: false },
    ),
    { maxItems: 500 },
  ),
})

/** Serves one jurisdiction's gate; register with the prefix `/<jurisdiction>/gate`. */
export async function gateRoutes(server: FastifyInstance, gate: GateRoutes): Promise<void> {
  const hidden = { schema: { hide: true } as object }
  const fresh = (reply: FastifyReply, type: string) => reply.header('cache-control', 'no-store').type(type)

  server.get('/trust', hidden, async (_request, reply) =>
    fresh(reply, 'application/json').send(bytes(await gate.trust())),
  )
  server.get('/status', hidden, async (_request, reply) =>
    fresh(reply, 'application/statuslist+cwt').send(bytes(await gate.status())),
  )
  server.get('/config.json', hidden, async (_request, reply) =>
    fresh(reply, 'application/json').send(await gate.config()),
  )
  server.post<{ Body: { seen: Seen[] } }>(
    '/seen',
    { schema: { ...hidden.schema, body: seenBody } },
    async (request, reply) => {
      await gate.seen(request.body.seen, request)
      return reply.code(204).send()
    },
  )
  server.get<{ Params: { '*': string } }>('/*', hidden, async (request, reply) => {
    const file = (await buildGate()).files.get(request.params['*'])
    if (!file) return reply.code(404).type('text/plain').send('There is no such file of the gate. Load the page again.')
    return reply
      .header('cache-control', 'no-cache')
      .header('content-security-policy', policy)
      .header('permissions-policy', 'camera=(self)')
      .header('x-content-type-options', 'nosniff')
      .type(file.type)
      .send(bytes(file.bytes))
  })
  // The page's files are named relative to the folder, so its address must end in a stroke.
  server.get('', hidden, async (_request, reply) => reply.redirect(`${server.prefix}/`, 308))
}

const bytes = (content: Uint8Array): Buffer => Buffer.from(content.buffer, content.byteOffset, content.byteLength)
