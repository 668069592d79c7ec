// The departures of a flight, confirmed as a list: the numbers as immigration has them, a day, and the flight.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { parseCertificateNumber } from '#facilitation/certificates/certificate-number.ts'
import { mayPerform } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { Day, Text } from '#kernel/input.ts'
import { readAs } from '#kernel/read.ts'
import { sight } from '#kernel/register.ts'
import { certificate } from '../facilitation/certificates/certificate.ts'
import { confirmDeparture } from '../facilitation/departures/confirm-departure.ts'
import { buttonLink } from './components/button.ts'
import { dataTable } from './components/data-table.ts'
import type { FieldError } from './components/error-summary.ts'
import { noticeBanner } from './components/notice-banner.ts'
import type { Desk } from './desk.ts'
import { drawForm } from './form.ts'
import type { Typed } from './form-field.ts'
import { html } from './html.ts'
import type { Framed } from './layout.ts'
import { readForm, typedFrom } from './read-form.ts'
import { refusalText } from './refusal-words.ts'
import { notFound } from './trouble.ts'
import type { Words } from './words.ts'

const most = 2000
const input = Type.Object({
  numbers: Type.String({ minLength: 1, maxLength: 100_000, kind: 'text' }),
  departed_on: Day,
  flight: Type.Optional(Text),
})

/** `/ph/departures/list`: the form, and what became of each number that was sent. Needs sessions. */
export function departureListRoutes(app: FastifyInstance, desk: Desk): void {
  const address = `${desk.home}departures/list`
  app.get(address, async (request, reply) => {
    const w = desk.words(request)
    if (!(await officerWho(desk, request))) return desk.send(request, reply, notFound(w, desk.home), 404)
    return desk.send(request, reply, formPage(desk, w, reply, typedFrom(input, { departed_on: desk.today() })))
  })
  app.post<{ Body: Typed }>(address, { preHandler: app.csrfProtection }, async (request, reply) => {
    const w = desk.words(request)
    const officer = await officerWho(desk, request)
    if (!officer) return desk.send(request, reply, notFound(w, desk.home), 404)
    const read = readForm(input, request.body, confirmDeparture.name, w)
    if ('errors' in read) return desk.send(request, reply, formPage(desk, w, reply, request.body, read.errors), 422)
    const { numbers, ...rest } = read.input
    const lines = numbers.split(/[\n,;]+/).filter((line) => line.trim() !== '')
    if (lines.length > most) {
      const errors = [{ field: 'numbers', message: w.text('departure-list-most', { count: most }) }]
      return desk.send(request, reply, formPage(desk, w, reply, request.body, errors), 422)
    }
    const answers = await confirmAll(desk, officer, w, lines, rest)
    return desk.send(request, reply, answerPage(desk, w, answers), answers.some((one) => one.confirmed) ? 200 : 422)
  })
}

async function officerWho(desk: Desk, request: FastifyRequest): Promise<Officer | undefined> {
  const officer = await desk.officerOf(request)
  return officer && !mayPerform(confirmDeparture, officer, null) ? officer : undefined
}

/** What became of one line: confirmed, or why not. */
interface LineAnswer {
  readonly line: string
  readonly confirmed: boolean
  readonly why: string
}

/** Confirms what can be confirmed; a line that can't is answered by itself and stops no other. */
async function confirmAll(
  desk: Desk,
  officer: Officer,
  w: Words,
  lines: readonly string[],
  rest: { readonly departed_on: string; readonly flight?: string },
): Promise<LineAnswer[]> {
  const read = lines.map((line) => ({ line, number: parseCertificateNumber(line) }))
  // A number that stands twice is one passenger.
  const asTyped = new Map(read.map((one) => [one.number.ok ? one.number.text : one.line.trim(), one]))
  const wanted = [...asTyped.keys()]
  const found = sql<{ id: string; number: string }>`select id, number from certificate
    where number = any(${wanted}) and ${sight(certificate, officer)}`
  const rows = await readAs(desk.here.pools, officer, async (db) => (await found.execute(db)).rows)
  const asked = rows.map(({ id }) => ({ input: { certificate_id: id, ...rest } }))
  const outcomes = await desk.perform(officer, confirmDeparture, asked)
  const outcomeOf = new Map(rows.map((row, i) => [row.number, outcomes[i]]))
  return [...asTyped].map(([line, { number }]) => {
    if (!number.ok) return { line, confirmed: false, why: w.text('departure-list-mistyped') }
    const outcome = outcomeOf.get(line)
    if (!outcome) return { line, confirmed: false, why: w.text('departure-list-unknown') }
    const refused = 'refusal' in outcome ? refusalText(w, outcome.refusal) : undefined
    return { line, confirmed: !refused, why: refused ?? '' }
  })
}

const crumbsOf = (desk: Desk, w: Words) => [{ label: w.text('departures'), href: `${desk.home}departures` }]

const formPage = (
  desk: Desk,
  w: Words,
  reply: FastifyReply,
  typed: Typed,
  errors: readonly FieldError[] = [],
): Framed => ({
  title: w.text('departure-list-title'),
  lead: w.text('departure-list-lead'),
  crumbs: crumbsOf(desk, w),
  faulty: errors.length > 0,
  main: drawForm(w, {
    input,
    act: confirmDeparture.name,
    action: `${desk.home}departures/list`,
    csrf: reply.generateCsrf(),
    send: w.text('departure-list-send'),
    back: `${desk.home}departures`,
    typed,
    errors,
  }),
})

function answerPage(desk: Desk, w: Words, answers: readonly LineAnswer[]): Framed {
  const refused = answers.filter((one) => !one.confirmed)
  const count = answers.length - refused.length
  const columns = [{ label: w.text('column-number') }, { label: w.text('departure-list-why') }]
  const rows = refused.map(({ line, why }) => [html`<bdi>${line}</bdi>`, why])
  return {
    title: w.text('departure-list-title'),
    crumbs: crumbsOf(desk, w),
    main: html`<div class="stack">${noticeBanner(count > 0 ? 'go' : 'stop', w.text('departure-list-done', { count }), html`<p>${refused.length > 0 ? w.text('departure-list-left', { count: refused.length }) : w.text('departure-list-all')}</p>`)}
${refused.length > 0 && dataTable(w.text('departure-list-not'), columns, rows, html``)}
<div class="button-row">${buttonLink(w.text('departure-list-more'), `${desk.home}departures/list`)} <a href="${desk.home}departures">${w.text('departures')}</a></div></div>`,
  }
}
