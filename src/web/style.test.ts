import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const style = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8')
const tokens = new Map(
  [...style.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] as string, found[2] as string]),
)

/** Words on a ground, and the ratio of WCAG 2.2 that they must reach: 4.5 for text, 3 for signs and borders. */
const pairs: [string, string, number][] = [
  ...['ink', 'ink-soft', 'sea'].flatMap((ink): [string, string, number][] =>
    ['paper', 'card', 'sand'].map((ground) => [ink, ground, 4.5]),
  ),
  ...['go', 'stop', 'wait', 'info'].flatMap((tone): [string, string, number][] => [
    [`${tone}-ink`, `${tone}-wash`, 4.5],
    [`${tone}-ink`, 'card', 4.5],
    [tone, 'card', 3],
    ['ink', `${tone}-wash`, 4.5],
  ]),
  ['on-sea', 'sea', 4.5],
  ['on-sea', 'sea-deep', 4.5],
  ['on-sea', 'stop', 4.5],
  ['on-sea-soft', 'sea-deep', 4.5],
  ['on-sea-soft', 'night', 4.5],
  ['on-marigold', 'marigold', 4.5],
  ['sea-deep', 'card', 4.5],
  ['sea-deep', 'sea-wash', 4.5],
  ['line-firm', 'card', 3],
  ['line-firm', 'paper', 3],
  ['marigold', 'sea-deep', 3],
  // The ring of focus is marigold within night: one of the two stands out on any ground.
  ['night', 'paper', 3],
  ['night', 'card', 3],
]

test('every pair of colours that is used together can be read', () => {
  for (const [ink, ground, least] of pairs) {
    const ratio = contrast(ink, ground)
    assert.ok(ratio >= least, `${ink} on ${ground}: ${ratio.toFixed(2)}, at least ${least}`)
  }
})

test('the check of contrast agrees with the two ends of the scale', () => {
  assert.equal(ratioOf('#000000', '#ffffff'), 21)
  assert.equal(ratioOf('#777777', '#777777'), 1)
  assert.ok(Math.abs(ratioOf('#767676', '#ffffff') - 4.54) < 0.01)
})

test('the stylesheet names no side of the page by left or right, and loads nothing from elsewhere', () => {
  assert.doesNotMatch(
    style,
    /(?:margin|padding|border|inset)-(?:left|right)|(?:text-align|float|clear): (?:left|right)|^\s*(?:left|right):/m,
  )
  assert.doesNotMatch(style, /https?:|@import/)
})

const contrast = (ink: string, ground: string) => ratioOf(colour(ink), colour(ground))

function colour(name: string): string {
  const found = tokens.get(name)
  assert.ok(found, `there is no token --${name}`)
  return found
}

function ratioOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
