// Icons of Lucide (ISC), drawn into the page: no request, no font, the colour of the text around them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Html, html, trusted } from './html.ts'
import { packageFolder } from './package-folder.ts'

const names = [
  'arrow-left',
  'arrow-right',
  'badge-check',
  'banknote',
  'briefcase',
  'calendar-clock',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle-alert',
  'circle-check',
  'circle-help',
  'clock',
  'compass',
  'file-check',
  'file-text',
  'hourglass',
  'info',
  'keyboard',
  'landmark',
  'languages',
  'lock',
  'log-out',
  'menu',
  'message-square-warning',
  'octagon-x',
  'pause',
  'plane',
  'plane-takeoff',
  'plus',
  'route',
  'scale',
  'scan-line',
  'search',
  'shield-check',
  'shield-question-mark',
  'ship-wheel',
  'sticky-note',
  'triangle-alert',
  'unlink',
  'upload',
  'user',
  'users',
  'wallet',
  'waves',
  'x',
] as const

export type IconName = (typeof names)[number]

/** Those that point along the line of reading, and turn round where it runs from right to left. */
const turning: ReadonlySet<IconName> = new Set([
  'arrow-left',
  'arrow-right',
  'chevron-left',
  'chevron-right',
  'log-out',
])

const folder = join(packageFolder('lucide-static'), 'icons')
const drawings = new Map(names.map((name) => [name, inside(readFileSync(join(folder, `${name}.svg`), 'utf8'))]))

/** What stands between the svg tags. */
function inside(svg: string): Html {
  const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
  return trusted(body.replaceAll(/\s+/g, ' ').trim())
}

/** An icon beside words that say the same: it is hidden from screen readers. `size` in CSS pixels. */
export function icon(name: IconName, size = 20): Html {
  const style = turning.has(name) ? 'icon icon-turns' : 'icon'
  return html`<svg class="${style}" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${drawings.get(name)}</svg>`
}
