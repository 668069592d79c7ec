import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { addresses, assets } from './assets.ts'

test('stylesheet, fonts and mark are served for a year under the hash of their content', async (t) => {
  const app = Fastify()
  app.register(assets)
  t.after(() => app.close())
  const style = await app.inject(addresses.style)
  assert.equal(style.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.match(String(style.headers['content-type']), /^text\/css/)
  const named = [...style.body.matchAll(/url\((\/[^)]+)\)/g)].map((found) => found[1] as string)
  assert.ok(named.length >= 6)
  for (const address of [...named, ...addresses.fonts, addresses.mark])
    assert.equal((await app.inject(address)).statusCode, 200, address)
  assert.equal((await app.inject('/assets/../package.json')).statusCode, 404)
  assert.equal((await app.inject('/assets/style.css')).statusCode, 404)
})
