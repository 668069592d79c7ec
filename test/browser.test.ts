import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { openBrowser, screenshot } from './browser.ts'

test('the browser opens, draws a page and keeps its picture', async (t) => {
  const browser = await openBrowser()
  t.after(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 360, height: 200 } })
  await page.setContent('<h1>Fairway</h1>')
  assert.equal(await page.locator('h1').textContent(), 'Fairway')
  const picture = await readFile(await screenshot(page, 'browser'))
  assert.equal(picture.subarray(1, 4).toString(), 'PNG')
})
