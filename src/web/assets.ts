// What every page needs and no page changes: stylesheet, fonts, mark. Their addresses carry a hash of the content,
// so a browser keeps them for a year and still never shows an old one. There is no build step.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { packageFolder } from './package-folder.ts'

interface Asset {
  readonly type: string
  readonly body: Buffer
}

const served = new Map<string, Asset>()

/** Takes a file into the served ones and gives its address. */
function serve(name: string, type: string, body: Buffer): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12)
  const dot = name.lastIndexOf('.')
  const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`
  served.set(hashed, { type, body })
  return `/assets/${hashed}`
}

/**
 * The font faces of a package with its files taken into the served ones. The package's own sheet says which
 * letters each file holds, so a reader of English never fetches Devanagari.
 */
function faces(family: string): string {
  const folder = packageFolder(`@fontsource-variable/${family}`)
  return readFileSync(join(folder, 'index.css'), 'utf8').replaceAll(
    /url\(\.\/(files\/[^)]+)\)/g,
    (_all, path: string) => {
      const address = serve(basename(path), 'font/woff2', readFileSync(join(folder, path)))
      fonts.set(basename(path), address)
      return `url(${address})`
    },
  )
}
const fonts = new Map<string, string>()

const families = ['atkinson-hyperlegible-next', 'source-serif-4', 'noto-sans-devanagari']
const style = families.map(faces).join('\n') + readFileSync(join(import.meta.dirname, 'style.css'), 'utf8')
const font = (name: string) => fonts.get(`${name}-latin-wght-normal.woff2`) as string

/** Addresses of the assets that a document names itself; the stylesheet names the others. */
export const addresses = {
  style: serve('style.css', 'text/css; charset=utf-8', Buffer.from(style)),
  mark: serve('mark.svg', 'image/svg+xml', readFileSync(join(import.meta.dirname, 'mark.svg'))),
  /** The two that a page in Latin letters always needs, asked for at once. */
  fonts: [font('atkinson-hyperlegible-next'), font('source-serif-4')],
} as const

/** Serves the assets under /assets/. */
export async function assets(app: FastifyInstance): Promise<void> {
  app.get<{ Params: { name: string } }>(
    '/assets/:name',
    { schema: { hide: true } as object },
    async (request, reply) => {
      const asset = served.get(request.params.name)
      if (!asset) return reply.code(404).type('text/plain').send('There is no such file. Load the page again.')
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .type(asset.type)
        .send(asset.body)
    },
  )
}
