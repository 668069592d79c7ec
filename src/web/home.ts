// The public first page. A view: its figures and addresses are handed in.
import { type Figure, figures } from './components/figure.ts'
import { tag } from './components/tag.ts'
import { type Html, html } from './html.ts'
import { type IconName, icon } from './icon.ts'
import type { Framed } from './layout.ts'
import type { Words } from './words.ts'

export type HomeTask = 'agency' | 'fees' | 'certificate' | 'papers' | 'complain' | 'law'

const tasks: Readonly<Record<HomeTask, IconName>> = {
  agency: 'shield-check',
  fees: 'wallet',
  certificate: 'scan-line',
  papers: 'route',
  complain: 'message-square-warning',
  law: 'scale',
}

export interface Home {
  /** Where each task leads. A task without an address says that it is not here yet. */
  readonly addresses: { readonly [T in HomeTask]?: string }
  /** Only figures that can be recomputed; with none the part is left out. */
  readonly figures: readonly Figure[]
}

/** The home page, to be framed by `document`. */
export function homePage(w: Words, home: Home): Framed {
  return {
    title: w.text('home-title'),
    hero: html`<section class="hero"><div class="wrap"><div><h1>${w.text('home-hero')}</h1><p>${w.text('home-lead')}</p></div>${chart(w)}</div></section>`,
    main: html`<h2 class="unseen">${w.text('home-tasks')}</h2><ul class="tasks">${Object.entries(tasks).map(
      ([name, sign]) => task(w, name as HomeTask, sign, home.addresses[name as HomeTask]),
    )}</ul>
${home.figures.length > 0 && html`<section class="part"><h2>${w.text('home-figures')}</h2>${figures(home.figures)}</section>`}`,
  }
}

function task(w: Words, name: HomeTask, sign: IconName, address: string | undefined): Html {
  const title = w.text(`home-${name}`)
  if (!address) {
    return html`<li class="task task-later"><h2>${icon(sign, 22)}<span>${title}</span></h2>${tag('wait', w.text('home-later'))}<p>${w.text('home-later.next')}</p></li>`
  }
  return html`<li class="task"><h2>${icon(sign, 22)}<a href="${address}">${title}</a></h2><p>${w.text(`home-${name}.about`)}</p></li>`
}

/** A line that comes out of nothing and goes there again. */
const fade = (name: string) =>
  html`<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="-60" y1="0" x2="660" y2="0"><stop class="${name}" offset="0" stop-opacity="0"/><stop class="${name}" offset=".25"/><stop class="${name}" offset=".8"/><stop class="${name}" offset="1" stop-opacity="0"/></linearGradient>`

/** Where a name stands beside its pair of marks. */
const stations = [
  { name: 'agency', x: 104, y: 264, size: 1.25, words: 24, anchor: 'start', side: 1 },
  { name: 'contract', x: 238, y: 206, size: 1.05, words: 200, anchor: 'middle', side: -1 },
  { name: 'certificate', x: 376, y: 166, size: 0.9, words: 410, anchor: 'middle', side: 1 },
  { name: 'departure', x: 500, y: 92, size: 0.75, words: 590, anchor: 'end', side: -1 },
] as const
const course = 'M -90 316 C 20 312 66 274 130 246 S 240 216 310 192 S 410 172 450 132 S 540 72 690 56'

/** A sea chart with depth lines, the fairway between its marks and the four marks named, nearest first. */
function chart(w: Words): Html {
  const depths = [0, 1, 2, 3, 4, 5, 6].map((n) => {
    const by = n * 38 - 30
    return html`<path class="depth" opacity="${(0.75 - n * 0.08).toFixed(2)}" d="M -60 ${96 + by} C 90 ${40 + by} 220 ${150 + by} 380 ${84 + by} S 560 ${30 + by} 680 ${60 + by}"/>`
  })
  return html`<svg class="chart" viewBox="0 0 600 340" role="img" aria-label="${w.text('home-chart')}">
<defs>${fade('lane-fade')}${fade('depth-fade')}</defs>
<g class="chart-drawing">${depths}
<path class="lane" stroke-width="64" opacity="0.45" d="${course}"/><path class="lane" stroke-width="34" opacity="0.6" d="${course}"/>
<path class="line-of-course" d="${course}"/>
${stations.map(({ x, y, size }) => pair(x, y, size))}
<g transform="translate(34 287) rotate(-14)"><path class="hull" d="M-17 0h34l-7 10h-20Z"/><path class="hull" d="M-3-3V-23L13-3Z" opacity=".85"/><path class="wake" d="M-26 14q6-4 12 0t12 0 12 0 12 0"/></g></g>
${stations.map(({ name, words, y, size, anchor, side }) =>
  label(w.text(`home-chart-${name}`), w.direction === 'rtl' ? 600 - words : words, y, size, anchor, side),
)}
</svg>`
}

/** The two marks of a gate in the channel, green to one side and red to the other. */
const pair = (x: number, y: number, size: number) => html`<g transform="translate(${x} ${y}) scale(${size})">
<g transform="translate(-24 -30)"><path class="cone" d="M0-18 11 12h-22Z"/><path class="wake" d="M-16 15q4-3 8 0t8 0 8 0 8 0"/></g>
<g transform="translate(28 26)"><path class="can" d="M-10-16h20l-2.5 27h-15Z"/><path class="wake" d="M-16 14q4-3 8 0t8 0 8 0 8 0"/></g></g>`

/** The anchor turns round with the line of reading by itself: its start is on the right in Arabic. */
const label = (name: string, x: number, y: number, size: number, anchor: string, side: number) =>
  html`<text x="${x}" y="${Math.round(y + (side > 0 ? 66 * size : -58 * size))}" text-anchor="${anchor}">${name}</text>`
