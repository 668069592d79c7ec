// Acts that wait for a second officer: the list, what would be done, and the officer's word on it.
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Officer } from '#kernel/authority.ts'
import { decideProposal, readProposal } from '#kernel/decide-proposal.ts'
import { button, buttonLink } from './components/button.ts'
import { dataTable } from './components/data-table.ts'
import { emptyState } from './components/empty-state.ts'
import { summaryList } from './components/summary-list.ts'
import type { Desk } from './desk.ts'
import { isUuid } from './find-record.ts'
import { valueWord } from './form.ts'
import { type Field, fieldsOf, typedText } from './form-field.ts'
import { html, type Piece } from './html.ts'
import { labelOf } from './read-form.ts'
import { recordLabel } from './record-choices.ts'
import { actTitle, drawRefusal, statusOfRefusal } from './refusal-words.ts'
import { notFound } from './trouble.ts'
import type { Words } from './words.ts'

/** One act that waits for this officer's word. */
interface Waiting {
  readonly id: string
  readonly act: string
  readonly record: string | null
  readonly by: string
  readonly at: Temporal.Instant
}

/** What waits for an officer's word, the oldest first; nothing that the officer proposed. */
async function waitingFor(desk: Pick<Desk, 'here' | 'acts'>, officer: Officer): Promise<readonly Waiting[]> {
  const acts = [...desk.acts.values()].filter((act) => act.second === officer.role).map((act) => act.name)
  if (acts.length === 0) return []
  const { rows } = await sql<{
    id: string
    act: string
    register: string
    record_id: string
    by: string
    at: Temporal.Instant
  }>`
    select p.id, p.act, p.register, p.record_id, coalesce(o.name, '') as by, p.proposed_at as at
    from proposal p left join officer o on o.id = p.proposed_by
    where p.state = 'proposed' and p.act = any(${acts}) and p.proposed_by <> ${officer.id} order by p.id limit 200`.execute(
    desk.here.state,
  )
  return Promise.all(
    rows.map(async ({ register, record_id, ...row }) => ({ ...row, record: await nameOf(desk, register, record_id) })),
  )
}

async function nameOf(
  { here, acts }: Pick<Desk, 'here' | 'acts'>,
  register: string,
  id: string,
): Promise<string | null> {
  const of = [...acts.values()].find((act) => act.on.table === register)?.on
  if (!of) return null
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(of.table)} where id = ${id}`.execute(
    here.state,
  )
  return rows[0] ? recordLabel(rows[0]) : null
}

/** `/ph/proposals` and `/ph/proposals/<id>`. Needs sessions. */
export function proposalRoutes(app: FastifyInstance, desk: Desk): void {
  const { home, here } = desk

  app.get(`${home}proposals`, async (request, reply) => {
    const officer = await desk.officerOf(request)
    if (!officer) return reply.redirect(`${home}sign-in`, 303)
    const w = desk.words(request)
    const waiting = await waitingFor(desk, officer)
    const rows = waiting.map((one) => [
      html`<a href="${home}proposals/${one.id}">${actTitle(w, { name: one.act as never })}</a>`,
      one.record,
      one.by,
      w.instant(one.at),
    ])
    const columns = ['proposal-act', 'proposal-record', 'proposal-by', 'proposal-at'].map((id) => ({
      label: w.text(id),
    }))
    const none = emptyState('circle-check', w.text('proposals-none'), w.text('proposals-none.next'))
    return desk.send(request, reply, {
      title: w.text('proposals-title'),
      main: dataTable(w.text('proposals-title'), columns, rows, none, { captionUnseen: true }),
    })
  })

  app.get<{ Params: { id: string } }>(`${home}proposals/:id`, async (request, reply) => {
    const officer = await desk.officerOf(request)
    if (!officer) return reply.redirect(`${home}sign-in`, 303)
    const w = desk.words(request)
    const { id } = request.params
    const proposed = isUuid(id) ? await readProposal(here, officer, desk.acts, id) : undefined
    if (proposed?.state !== 'proposed') return desk.send(request, reply, notFound(w, home), 404)
    const { declared } = proposed
    const by = await here.state
      .selectFrom('officer')
      .select('name')
      .where('id', '=', proposed.proposed_by)
      .executeTakeFirst()
    const record = await nameOf(desk, declared.on.table, proposed.record_id)
    const entered = fieldsOf(declared.input).map((field) => ({
      name: labelOf(w, declared.name, field),
      value: sayValue(w, declared.name, field, proposed.input),
    }))
    const known = [
      { name: w.text('proposal-record'), value: record },
      { name: w.text('proposal-by'), value: by?.name },
      { name: w.text('proposal-at'), value: w.instant(proposed.proposed_at) },
    ]
    const choose = (agree: 'yes' | 'no', label: string) =>
      html`<form method="post"><input type="hidden" name="_csrf" value="${reply.generateCsrf()}"><input type="hidden" name="agree" value="${agree}">${button(label, agree === 'yes' ? 'main' : 'plain')}</form>`
    return desk.send(request, reply, {
      title: actTitle(w, declared),
      lead: w.text('proposal-lead'),
      main: html`<div class="card stack">${summaryList(w, [...known, ...entered])}<div class="button-row">${choose('yes', w.text('proposal-agree'))}${choose('no', w.text('proposal-decline'))}</div></div>`,
    })
  })

  app.post<{ Params: { id: string }; Body: Record<string, unknown> }>(
    `${home}proposals/:id`,
    { preHandler: app.csrfProtection },
    async (request, reply) => {
      const officer = await desk.officerOf(request)
      if (!officer) return reply.redirect(`${home}sign-in`, 303)
      const w = desk.words(request)
      const { id } = request.params
      const agree = typedText(request.body, 'agree')
      if (!isUuid(id) || !['yes', 'no'].includes(agree)) return desk.send(request, reply, notFound(w, home), 404)
      const outcome = await decideProposal(here, officer, desk.acts, id, agree === 'yes')
      if (outcome.done) {
        request.session.notice = agree === 'yes' ? 'proposal-agreed' : 'proposal-declined'
        return reply.redirect(`${home}proposals`, 303)
      }
      if (!('refusal' in outcome)) throw new Error('A decided proposal was proposed again')
      if (outcome.refusal.step === 'role' || outcome.refusal.step === 'record')
        return desk.send(request, reply, notFound(w, home), 404)
      const back = buttonLink(w.text('go-back'), `${home}proposals`, 'plain')
      return desk.send(
        request,
        reply,
        {
          title: w.text('proposal-not-done'),
          main: html`<div class="stack">${drawRefusal(w, outcome.refusal)}<div class="button-row">${back}</div></div>`,
        },
        statusOfRefusal(outcome.refusal),
      )
    },
  )
}

/** One value of an input as it is read. */
function sayValue(w: Words, act: string, field: Field, input: Readonly<Record<string, unknown>>): Piece {
  const value = input[field.name]
  if (value === undefined || value === null) return null
  if (field.kind === 'money')
    return w.money({ minor: Number(value), currency: String(input[field.currency as string]) })
  if (field.kind === 'day') return w.day(Temporal.PlainDate.from(String(value)))
  if (typeof value === 'boolean') return w.text(value ? 'yes' : 'no')
  const word = valueWord(w, act, field.name, String(value))
  return field.kind === 'choice' && w.has(word) ? w.text(word) : String(value)
}
