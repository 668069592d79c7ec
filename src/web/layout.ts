// The document around every page: strip, bar, way back, heading, footer. It works without script.
import { addresses } from './assets.ts'
import { noticeBanner } from './components/notice-banner.ts'
import { type Html, html, type Piece, trusted } from './html.ts'
import { icon } from './icon.ts'
import type { Words } from './words.ts'

export interface Link {
  readonly label: string
  readonly href: string
}

/** What the shell knows before any page does. */
export interface Shell {
  readonly w: Words
  readonly jurisdiction: {
    /** The first part of every address: `ph`. */
    readonly code: string
    readonly name: string
    /** Invented people live here, and every page says so. */
    readonly demonstration: boolean
  }
  /** Path and query of this page, to mark it in the navigation and to come back after a change of language. */
  readonly address: string
  readonly navigation: readonly Link[]
  /** Where the law is read, for the foot of every page. */
  readonly law?: string
  /** Where it stands who may do what, for the foot of every page. */
  readonly acts?: string
  /** Who is signed in, as the bar names them; `null` shows the link to sign in. */
  readonly signedIn: { readonly name: string; readonly office: string; readonly csrf: string } | null
  /** What the request before has done, said once above the page. */
  readonly notice?: string
}

/** What a page gives to be framed. */
export interface Framed {
  readonly title: string
  readonly main: Piece
  readonly crumbs?: readonly Link[]
  /** Beside the heading: a tag with the state. */
  readonly state?: Piece
  /** One line under the heading. */
  readonly lead?: Piece
  /** In place of heading and lead, at full width: the home page. It brings its own h1. */
  readonly hero?: Piece
  /** The form on this page was sent with errors; the title says so first. */
  readonly faulty?: boolean
}

/** A whole document, ready to send as text/html. */
export function document(shell: Shell, page: Framed): Html {
  const { w, jurisdiction } = shell
  const name = w.text('document-title', { page: page.title, jurisdiction: jurisdiction.name })
  return html`<!doctype html>
<html lang="${w.language}" dir="${w.direction}">
<head>
<meta charset="utf-8">
<title>${page.faulty && `${w.text('error-prefix')} `}${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#083d4a">
<link rel="icon" href="${addresses.mark}" type="image/svg+xml">
${addresses.fonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${addresses.style}">
</head>
<body>
<a class="skip" href="#main">${w.text('skip-to-content')}</a>
${jurisdiction.demonstration && html`<div class="strip"><p class="wrap">${icon('info', 18)} ${w.text('demonstration')}</p></div>`}
${bar(shell)}
${page.hero && shell.notice && html`<div class="wrap">${noticeBanner('go', shell.notice)}</div>`}${page.hero}
<main id="main" class="wrap" tabindex="-1">
${crumbs(w, page.crumbs ?? wayBack(shell, page))}
${!page.hero && shell.notice && noticeBanner('go', shell.notice)}
${!page.hero && heading(page)}
${page.main}
</main>
${footer(shell)}
</body>
</html>`
}

/** The mark: a green and a red buoy on the water between which the way is safe. */
const mark = trusted(
  '<svg class="mark-drawing" width="36" height="36" viewBox="0 0 34 34" aria-hidden="true" focusable="false"><path d="M2 27.5c5-4 9-4 15 0s10 4 15 0" fill="none" stroke="#f2b544" stroke-width="3" stroke-linecap="round"/><path d="M9 5l5.5 14.5h-11Z" fill="#3dbb77"/><path d="M19.5 8.5h11l-2 11h-7Z" fill="#f0685f"/></svg>',
)

function bar({ w, jurisdiction, navigation, address, signedIn }: Shell): Html {
  const home = `/${jurisdiction.code}/`
  const links = navigation.map(({ label, href }) => {
    const here = address.split('?', 1)[0] === href
    return html`<li><a href="${href}"${here && trusted(' aria-current="page"')}>${label}</a></li>`
  })
  const account = signedIn
    ? html`<form method="post" action="${home}sign-out"><input type="hidden" name="_csrf" value="${signedIn.csrf}"><button class="bar-button">${icon('log-out', 18)} ${w.text('sign-out')}</button></form>`
    : html`<a class="bar-button" href="${home}sign-in">${icon('user', 18)} ${w.text('sign-in')}</a>`
  const who =
    signedIn && html`<p class="bar-who"><bdi>${signedIn.name}</bdi> <span>·</span> <bdi>${signedIn.office}</bdi></p>`
  // The same links twice, one shown at a time: a menu on a phone needs no script this way.
  return html`<header class="bar">
<div class="wrap bar-row">
<a class="mark" href="${home}">${mark}<span class="mark-name">Fairway</span> <span class="mark-place">${jurisdiction.name}</span></a>
<nav class="bar-nav" aria-label="${w.text('navigation')}"><ul>${links}</ul>${account}</nav>
<details class="bar-menu"><summary>${icon('menu', 20)} ${w.text('menu')}</summary><nav aria-label="${w.text('navigation')}"><ul>${links}</ul>${account}</nav></details>
</div>
${who && html`<div class="bar-second"><div class="wrap">${who}</div></div>`}
</header>`
}

/** A page that names no way back leads to the reader's first: the queue, the own papers, or what the public begins with. */
function wayBack({ w, jurisdiction, navigation, address, signedIn }: Shell, { hero }: Framed): readonly Link[] {
  const first = (signedIn && navigation[0]) || { label: w.text('home-crumb'), href: `/${jurisdiction.code}/` }
  return hero || address.split('?', 1)[0] === first.href ? [] : [first]
}

function crumbs(w: Words, links: readonly Link[] | undefined): Html | null {
  if (!links?.length) return null
  return html`<nav class="crumbs" aria-label="${w.text('breadcrumbs')}"><ol>${links.map(
    ({ label, href }) => html`<li><a href="${href}"><bdi>${label}</bdi></a></li>`,
  )}</ol></nav>`
}

const heading = ({ title, state, lead }: Framed) => html`<div class="heading">
<h1><bdi>${title}</bdi></h1>${state && html`<div class="heading-state">${state}</div>`}
${lead && html`<p class="lead">${lead}</p>`}
</div>`

function footer({ w, jurisdiction, address, law, acts }: Shell): Html {
  const to = (language: string) => `/${jurisdiction.code}/language/${language}?back=${encodeURIComponent(address)}`
  return html`<footer class="foot"><div class="wrap foot-row">
<nav class="languages" aria-label="${w.text('language')}">${icon('languages', 20)}<ul>${w.languages.map(
    (language) =>
      html`<li>${
        language === w.language
          ? html`<span aria-current="true" lang="${language}">${w.languageName(language)}</span>`
          : html`<a href="${to(language)}" lang="${language}" hreflang="${language}">${w.languageName(language)}</a>`
      }</li>`,
  )}</ul></nav>
<p>${w.text('footer-law')}${law && html` <a href="${law}">${w.text('footer-law-link')}</a>`}${acts && html` · <a href="${acts}">${w.text('navigation-acts')}</a>`}</p>
<p>${w.text('footer-free')}</p>
</div></footer>`
}
