// The public first page of a jurisdiction, and the choice among jurisdictions before it.
import type { FastifyInstance } from 'fastify'
import { addresses } from './assets.ts'
import type { Desk } from './desk.ts'
import { type HomeTask, homePage } from './home.ts'
import { html } from './html.ts'

/** Where each task of the first page leads; a task whose page there is not says so. */
const ways: readonly (readonly [HomeTask, string])[] = [
  ['agency', '/agencies'],
  ['fees', '/fees'],
  ['complain', '/complain'],
  ['law', '/law'],
]

/** `/ph/`. Left out where a room brings a first page of its own. */
export function publicHome(app: FastifyInstance, desk: Desk): void {
  app.get(desk.home.slice(0, -1), (_request, reply) => reply.redirect(desk.home, 308))
  if (desk.pages.some((page) => page.path === '/')) return
  const paths = new Set<string>(desk.pages.map((page) => page.path))
  const found = ways.flatMap(([task, path]) => (paths.has(path) ? [[task, `${desk.home}${path.slice(1)}`]] : []))
  const to = { certificate: `${desk.home}certificate`, papers: `${desk.home}papers`, ...Object.fromEntries(found) }
  app.get(desk.home, (request, reply) =>
    desk.send(request, reply, homePage(desk.words(request), { addresses: to, figures: [] })),
  )
}

/** `/`: the states that this Fairway serves. With one there is nothing to choose. */
export function jurisdictionChoice(app: FastifyInstance, desks: readonly Desk[]): void {
  app.get('/', async (_request, reply) => {
    const [only, ...others] = desks as [Desk, ...Desk[]]
    if (others.length === 0) return reply.redirect(only.home, 303)
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(String(choicePage(desks)))
  })
}

/** Nobody's language is known here, so each state says its name in the languages that it speaks. */
const choicePage = (desks: readonly Desk[]) => html`<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Fairway</title><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#083d4a"><link rel="icon" href="${addresses.mark}" type="image/svg+xml"><link rel="stylesheet" href="${addresses.style}"></head>
<body><header class="bar"><div class="wrap bar-row"><span class="mark"><img src="${addresses.mark}" width="36" height="36" alt=""><span class="mark-name">Fairway</span></span></div></header>
<section class="hero"><div class="wrap"><div><h1>Fairway</h1><p>Work abroad, the lawful way: cheaper, faster and safer.</p></div></div></section>
<main id="main" class="wrap"><ul class="tasks">${desks.map(({ home, here, lexicon }) => {
  const names = lexicon.languages.map((language) => ({
    language,
    name:
      new Intl.DisplayNames(language, { type: 'region' }).of(here.pack.jurisdiction.code) ??
      here.pack.jurisdiction.name,
    about: lexicon.words(language, here.zone).text('home-hero'),
  }))
  return html`<li class="task"><h2><a href="${home}">${names.map(({ language, name }, at) => html`${at > 0 && ' · '}<span lang="${language}">${name}</span>`)}</a></h2>${names.map(
    ({ language, about }) => html`<p lang="${language}">${about}</p>`,
  )}</li>`
})}</ul></main></body></html>`
