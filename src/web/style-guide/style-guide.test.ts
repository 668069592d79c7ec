import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, screenshot } from '#test/browser.ts'
import { assets } from '../assets.ts'
import { guideLanguages, guidePages, styleGuide } from './style-guide.ts'

let app: FastifyInstance
let browser: Browser
let base: string
before(async () => {
  app = Fastify()
  app.register(assets)
  app.register(styleGuide)
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await app?.close()
})

const every = guidePages.flatMap((name) => guideLanguages.map((language) => [name, language] as const))

async function open(page: Page, name: string, language: string): Promise<void> {
  await page.goto(`${base}/style/${name}?language=${language}`)
  await page.evaluate('document.fonts.ready')
}

/** The elements that reach past the sides of the window; a string, because it runs in the browser. */
const beyond = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > clientWidth + 1 || one.getBoundingClientRect().left < -1)
    .map((one) => one.tagName + ' ' + one.getAttribute('class') + ' ' + one.textContent.trim().slice(0, 40))
})()`

for (const width of [1180, 360]) {
  test(`at ${width} pixels nothing reaches past the page, in any language`, async (t) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    t.after(() => page.close())
    for (const [name, language] of every) {
      await open(page, name, language)
      // Pictures are for people; the test needs none.
      if (process.env.FAIRWAY_PICTURES) await screenshot(page, `${name}-${language}-${width}`)
      assert.deepEqual(await page.evaluate(beyond), [], `${name} in ${language}`)
    }
  })
}

test('every id on a page is there once, and every label and error link finds its input', async (t) => {
  const page = await browser.newPage()
  t.after(() => page.close())
  for (const [name, language] of every) {
    await open(page, name, language)
    const wrong = await page.evaluate(`(() => {
      const ids = [...document.querySelectorAll('[id]')].map((one) => one.id)
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
      const targets = [
        ...[...document.querySelectorAll('label')].map((one) => one.htmlFor),
        ...[...document.querySelectorAll('.error-summary a, .skip')].map((one) => one.hash.slice(1)),
        ...[...document.querySelectorAll('[aria-describedby], [aria-labelledby]')].flatMap((one) =>
          ((one.getAttribute('aria-describedby') ?? '') + ' ' + (one.getAttribute('aria-labelledby') ?? '')).trim().split(' ')),
      ]
      return { twice, lost: targets.filter((id) => !ids.includes(id)) }
    })()`)
    assert.deepEqual(wrong, { twice: [], lost: [] }, `${name} in ${language}`)
  }
})

test('every page has one h1, no heading skips a level, and nothing needs an inline style or script', async (t) => {
  const page = await browser.newPage()
  t.after(() => page.close())
  for (const name of guidePages) {
    await open(page, name, 'en')
    const found = (await page.evaluate(`({
      levels: [...document.querySelectorAll('h1, h2, h3')].map((one) => Number(one.tagName.slice(1))),
      inline: document.querySelectorAll('[style], style, script, [onclick]').length,
    })`)) as { levels: number[]; inline: number }
    assert.equal(found.levels.filter((level) => level === 1).length, 1, name)
    assert.ok(
      found.levels.every((level, at) => at === 0 || level <= (found.levels[at - 1] as number) + 1),
      `${name}: ${found.levels}`,
    )
    assert.equal(found.inline, 0, name)
  }
})

test('by keyboard the first stop is the way to the content, and each stop is seen', async (t) => {
  const page = await browser.newPage({ viewport: { width: 1180, height: 800 } })
  t.after(() => page.close())
  await open(page, 'record', 'en')
  const stops: string[] = []
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab')
    const stop = (await page.evaluate(`(() => {
      const one = document.activeElement
      const { outlineWidth, outlineStyle } = getComputedStyle(one)
      const box = one.getBoundingClientRect()
      return { words: one.textContent.trim(), at: one.tagName, seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3 && box.width > 0 }
    })()`)) as { words: string; at: string; seen: boolean }
    if (stop.at === 'BODY') break
    assert.ok(stop.seen, `the focus on “${stop.words}” cannot be seen`)
    stops.push(stop.words)
  }
  assert.equal(stops[0], 'Skip to the content')
  for (const words of ['My queue', 'Sign out', 'Wage', 'The facts used', 'Approve the job order'])
    assert.ok(stops.includes(words), words)
})

test('the error summary leads to the first part of a day', async (t) => {
  const page = await browser.newPage()
  t.after(() => page.close())
  await open(page, 'form', 'en')
  await page.click('.error-summary a[href="#field-paid_on"]')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.name'), 'paid_on-month')
})
