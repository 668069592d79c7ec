// Every component on one page, with long names, with nothing, and with errors. Served in development at /style, and
// looked at by a test in a language from the left and one from the right.
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { Currency, choice, Day, Minor, Text } from '#kernel/input.ts'
import { actsPanel } from '../components/acts-panel.ts'
import { channel } from '../components/channel.ts'
import { confirmation } from '../components/confirm.ts'
import { dataTable } from '../components/data-table.ts'
import { emptyState } from '../components/empty-state.ts'
import { figures } from '../components/figure.ts'
import { noticeBanner } from '../components/notice-banner.ts'
import { obstacle } from '../components/obstacle.ts'
import { pagination } from '../components/pagination.ts'
import { progress } from '../components/progress.ts'
import { summaryList } from '../components/summary-list.ts'
import { tag } from '../components/tag.ts'
import { timeline } from '../components/timeline.ts'
import { drawForm } from '../form.ts'
import { homePage } from '../home.ts'
import { type Html, html } from '../html.ts'
import { document, type Framed, type Shell } from '../layout.ts'
import { readForm } from '../read-form.ts'
import { papersDoorPage, signInPage, statusDoorPage } from '../sign-in-page.ts'
import { notFound } from '../trouble.ts'
import { readLexicon, type Words } from '../words.ts'

const lexicon = readLexicon([join(import.meta.dirname, '../words'), import.meta.dirname], ['en', 'ne', 'ar'])
const day = Temporal.PlainDate.from('2026-11-30')
const at = Temporal.Instant.from('2026-11-24T03:20:00Z')
const sum = (minor: number) => ({ minor, currency: 'HKD' })

const pages: Readonly<Record<string, (w: Words) => Framed>> = {
  parts: everyPart,
  record: recordPage,
  form: formPage,
  home: (w) =>
    homePage(w, {
      addresses: { agency: '#', fees: '#', certificate: '#', papers: '#', law: '#' },
      figures: sampleFigures(w),
    }),
  'sign-in': (w) =>
    signInPage(w, { home: '/ph/', csrf: '', refused: 'wrong', typed: { email: 'clerk@mabuhay.example' } }),
  papers: (w) => papersDoorPage(w, { home: '/ph/', csrf: '' }),
  status: (w) =>
    statusDoorPage(w, { home: '/ph/', csrf: '', refused: 'wrong', typed: { reference: '7K4Q-2M9D-XW3T-B' } }),
  'not-found': (w) => notFound(w, '/ph/'),
}

/** The names of the guide's pages. */
export const guidePages = Object.keys(pages)
export const guideLanguages = lexicon.languages

/** One page of the guide as a whole document. Refuses a name that is not in `guidePages`. */
function guidePage(name: string, language: string): Html {
  const make = pages[name]
  if (!make) throw new RangeError(`There is no page ${name} in the style guide: ${guidePages.join(', ')}`)
  const w = lexicon.words(language, 'Asia/Manila')
  const open = !['parts', 'record', 'form'].includes(name)
  return document(shell(w, open), make(w))
}

/** Serves the guide at /style/<page>?language=<language>. */
export async function styleGuide(app: FastifyInstance): Promise<void> {
  app.get('/style', async (_request, reply) => reply.redirect('/style/parts'))
  app.get<{ Params: { page: string }; Querystring: { language?: string } }>('/style/:page', async (request, reply) => {
    if (!guidePages.includes(request.params.page)) return reply.callNotFound()
    return reply
      .type('text/html; charset=utf-8')
      .send(String(guidePage(request.params.page, request.query.language ?? 'en')))
  })
}

const shell = (w: Words, open: boolean): Shell => ({
  w,
  jurisdiction: { code: 'ph', name: w.text('sample-place'), demonstration: true },
  address: '/ph/workers',
  law: '/ph/law',
  navigation: open
    ? [
        { label: w.text('home-agency'), href: '/ph/agencies' },
        { label: w.text('home-papers'), href: '/ph/papers' },
        { label: w.text('home-law'), href: '/ph/law' },
      ]
    : ['queue', 'orders', 'workers', 'agencies', 'law'].map((name) => ({
        label: w.text(`sample-nav-${name}`),
        href: `/ph/${name}`,
      })),
  signedIn: open ? null : { name: w.text('sample-officer'), office: w.text('sample-office'), csrf: '' },
})

const sampleFigures = (w: Words) => [
  { figure: w.text('sample-months'), sentence: w.text('sample-figure-1') },
  { figure: w.text('sample-days'), sentence: w.text('sample-figure-2') },
  { figure: w.number(0.91, { style: 'percent' }), sentence: w.text('sample-figure-3') },
]

const way = (w: Words) =>
  channel(w, w.text('sample-way'), [
    { label: w.text('sample-step-1'), state: 'passed', note: w.shortDay(day.subtract({ days: 49 })) },
    { label: w.text('sample-step-2'), state: 'passed', note: w.shortDay(day.subtract({ days: 42 })) },
    { label: w.text('sample-step-3'), state: 'passed', note: w.shortDay(day.subtract({ days: 40 })) },
    {
      label: w.text('sample-step-4'),
      state: 'passed',
      note: w.text('sample-note-fit', { day: w.shortDay(day.subtract({ days: 28 })) }),
    },
    { label: w.text('sample-step-5'), state: 'obstructed', href: '#wage' },
    { label: w.text('sample-step-6'), state: 'due', note: w.text('sample-note-agency', { day: w.shortDay(day) }) },
    { label: w.text('sample-step-7'), state: 'ahead' },
    { label: w.text('sample-step-8'), state: 'ahead' },
  ])

const obstacles = (w: Words) => [
  obstacle(
    w,
    {
      kind: 'stops',
      what: w.text('sample-wage'),
      why: w.text('sample-wage-why', { offered: sum(480_000), floor: sum(510_000) }),
      facts: [
        { name: w.text('sample-fact-offered'), value: w.money(sum(480_000)) },
        { name: w.text('sample-fact-floor'), value: w.money(sum(510_000)) },
      ],
      remedy: w.text('sample-wage-do'),
      next: w.text('sample-agency'),
      by: day,
      law: {
        citation: w.text('sample-wage-law'),
        since: day.subtract({ years: 1 }),
        note: w.text('sample-certainty'),
        href: '#law',
      },
    },
    2,
  ),
  obstacle(
    w,
    {
      kind: 'finding',
      what: w.text('sample-fee'),
      why: w.text('sample-fee-why', { sum: sum(1_250_000), most: sum(0), day: day.subtract({ days: 33 }) }),
      remedy: w.text('sample-fee-do'),
      next: w.text('sample-agency'),
      law: { citation: w.text('sample-fee-law'), note: w.text('sample-certainty') },
    },
    2,
  ),
  obstacle(
    w,
    {
      kind: 'unknown',
      what: w.text('sample-insurance'),
      why: w.text('sample-insurance-why'),
      remedy: w.text('sample-insurance-do'),
      law: { citation: w.text('sample-insurance-law') },
    },
    2,
  ),
]

const acts = (w: Words) =>
  actsPanel(w, [
    { label: w.text('sample-act-1'), href: '#' },
    { label: w.text('sample-act-2'), href: '#' },
    { label: w.text('sample-act-3'), href: '#', warning: true },
    { label: w.text('sample-act-4'), href: '#', reason: w.text('sample-act-4-why') },
  ])

const table = (w: Words, rows: number) =>
  dataTable(
    w.text('sample-workers'),
    [
      { label: w.text('sample-column-name') },
      { label: w.text('sample-column-state') },
      { label: w.text('sample-column-paid'), figures: true },
      { label: w.text('sample-column-next') },
    ],
    [
      [
        html`<a href="#">${w.text('sample-name')}</a>`,
        tag('stop', w.text('sample-tag-stop')),
        w.money(sum(1_250_000)),
        w.text('sample-agency'),
      ],
      [html`<a href="#">Li Wei</a>`, tag('go', w.text('sample-tag-go')), w.money(sum(0)), '–'],
      [
        html`<a href="#">Nguyễn Thị Ánh Tuyết</a>`,
        tag('wait', w.text('sample-tag-wait')),
        w.money(sum(84_050)),
        w.text('sample-post'),
      ],
    ].slice(0, rows),
    emptyState('users', w.text('sample-none'), w.text('sample-none-next')),
  )

const history = (w: Words) =>
  timeline(w, [
    { at, what: w.text('sample-history-1'), who: w.text('sample-office'), tone: 'go' },
    { at: at.subtract({ hours: 26 }), what: w.text('sample-history-2'), who: w.text('sample-post'), tone: 'info' },
    { at: at.subtract({ hours: 90 }), what: w.text('sample-history-3'), who: w.text('sample-post'), tone: 'wait' },
  ])

const summary = (w: Words) =>
  summaryList(w, [
    {
      name: w.text('sample-field-birth'),
      value: w.day(Temporal.PlainDate.from('1995-03-27')),
      change: { label: w.text('sample-change'), href: '#' },
    },
    { name: w.text('sample-field-passport'), value: 'XA0000417' },
    { name: w.text('sample-field-email'), value: 'maria.luz.concepcion.santos-villanueva@example.org' },
    { name: w.text('sample-column-next'), value: null },
  ])

function recordPage(w: Words): Framed {
  return {
    title: w.text('sample-name'),
    state: tag('stop', w.text('sample-tag-stop')),
    lead: w.text('sample-lead'),
    crumbs: [
      { label: w.text('sample-nav-orders'), href: '#' },
      { label: w.text('sample-crumb'), href: '#' },
    ],
    main: html`${way(w)}<div class="beside"><div>${obstacles(w)}</div><aside class="stack">${acts(w)}</aside></div>`,
  }
}

function everyPart(w: Words): Framed {
  const words = [
    tag('go', w.text('sample-tag-go')),
    tag('stop', w.text('sample-tag-stop')),
    tag('wait', w.text('sample-tag-wait')),
    tag('info', w.text('sample-tag-info')),
  ]
  return {
    title: w.text('sample-crumb'),
    state: words,
    crumbs: [{ label: w.text('sample-nav-orders'), href: '#' }],
    main: html`
${noticeBanner('go', w.text('sample-banner-go'), html`<p>${w.text('sample-banner-go-body')}</p>`)}
${noticeBanner('wait', w.text('sample-banner-wait'))}${noticeBanner('stop', w.text('sample-banner-stop'), w.text('nothing-saved'), true)}
<div class="part">${figures(sampleFigures(w))}</div>
<div class="part">${table(w, 3)}${pagination(w, { previous: '#', next: '#' })}</div>
<div class="part">${table(w, 0)}</div>
<div class="beside"><div class="stack"><div class="card">${summary(w)}</div><div class="card">${progress(w, w.text('sample-progress'), 128, 200)}</div>
<div class="card">${confirmation(w, { action: '#', csrf: '', does: w.text('sample-act-1'), follows: html`<p>${w.text('sample-confirm')}</p>`, back: '#' })}</div></div>
<aside class="card">${history(w)}</aside></div>`,
  }
}

const Receipt = Type.Object({
  payer: Text,
  paid_on: Day,
  placement_fee_minor: Minor,
  currency: Currency,
  purpose: choice('placement fee', 'documents'),
  copies: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
  remark: Type.Optional(Type.String({ maxLength: 2000, kind: 'text' })),
  scan: Type.Optional(Type.String({ kind: 'file' })),
})

function formPage(w: Words): Framed {
  const typed = {
    payer: '',
    'paid_on-day': '31',
    'paid_on-month': '2',
    'paid_on-year': '2026',
    placement_fee_minor: '23.500,00',
    currency: 'PHP',
    copies: '12',
  }
  const read = readForm(Receipt, typed, 'sample-receipt', w)
  return {
    title: w.text('sample-receipt-send'),
    crumbs: [{ label: w.text('sample-name'), href: '#' }],
    faulty: true,
    main: drawForm(w, {
      input: Receipt,
      act: 'sample-receipt',
      action: '#',
      csrf: '',
      send: w.text('sample-receipt-send'),
      typed,
      errors: 'errors' in read ? read.errors : [],
      back: '#',
    }),
  }
}
