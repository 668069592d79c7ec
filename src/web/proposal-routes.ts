// Acts that wait for a second officer: the list, what would be done, and the officer's word on it.
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { AnyAct } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import { readProposal } from '#kernel/decide-proposal.ts'
import { type Reading, readAs } from '#kernel/read.ts'
import { button, buttonLink } from './components/button.ts'
import { dataTable } from './components/data-table.ts'
import { emptyState } from './components/empty-state.ts'
import { summaryList } from './components/summary-list.ts'
import type { Desk } from './desk.ts'
import { findRecord, isUuid } from './find-record.ts'
import { valueWord } from './form.ts'
import { type Field, fieldsOf, typedText } from './form-field.ts'
import { html, type Piece } from './html.ts'
import { labelOf } from './read-form.ts'
import { recordAddress } from './record-address.ts'
import { labelOfRecord, recordLabel } from './record-choices.ts'
import { actTitle, drawRefusal, statusOfRefusal } from './refusal-words.ts'
import { notFound } from './trouble.ts'
import { viewed } from './viewed.ts'
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
async function waitingFor(desk: Desk, officer: Officer): Promise<readonly Waiting[]> {
  const waiting = sql<Omit<Waiting, 'record'> & { readonly register: string; readonly record_id: string }>`
    select p.id, p.act, p.register, p.record_id, coalesce(o.name, '') as by, p.proposed_at as at
    from proposal p left join officer o on o.id = p.proposed_by
    where p.second = ${officer.role}::role and p.state = 'proposed' and p.proposed_by <> ${officer.id} order by p.id limit 200`
  return readAs(desk.here.pools, officer, async (db) => {
    const { rows } = await waiting.execute(db)
    const names = await namesOf(db, desk, rows)
    return rows.map(({ register: _, record_id, ...row }) => ({ ...row, record: names.get(record_id) ?? null }))
  })
}

/** What people call the records that proposals are about, all in one query. */
async function namesOf(
  db: Reading,
  { registers }: Desk,
  proposed: readonly { readonly register: string; readonly record_id: string }[],
): Promise<ReadonlyMap<string, string | null>> {
  const ids = proposed.map((one) => one.record_id)
  const tables = registers.map((of) => of.table).filter((table) => proposed.some((one) => one.register === table))
  if (tables.length === 0) return new Map()
  const each = tables.map(
    (table) => sql`select t.id, to_jsonb(t) as row from ${sql.table(table)} t where t.id = any(${ids}::uuid[])`,
  )
  const all = sql<{ id: string; row: Record<string, unknown> }>`${sql.join(each, sql` union all `)}`
  return new Map((await all.execute(db)).rows.map(({ id, row }) => [id, recordLabel(row)]))
}

/** The record that a proposal is about, with the way to its page where this officer may open it: whoever decides may look first. */
async function recordLink(desk: Desk, w: Words, officer: Officer, { on }: AnyAct, id: string): Promise<Piece> {
  const row = await findRecord(desk, on, officer, id)
  if (!row) return null
  const label = html`<bdi>${(await labelOfRecord(desk, w, officer, row)) ?? w.text('proposal-open-record')}</bdi>`
  const address = recordAddress(desk, officer, on, row)
  return address ? html`<a href="${address}">${label}</a>` : label
}

/** `/ph/proposals` and `/ph/proposals/<id>`. Needs sessions. */
export function proposalRoutes(app: FastifyInstance, desk: Desk): void {
  const { home, here } = desk

  app.get(`${home}proposals`, async (request, reply) => {
    const officer = await desk.officerOf(request)
    if (!officer) return reply.redirect(`${home}sign-in`, 303)
    const w = desk.words(request)
    const waiting = await waitingFor(desk, officer)
    await viewed(desk, officer, '/proposals', { rows: waiting.length })
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
    const by = await readAs(here.pools, officer, (db) =>
      db.selectFrom('officer').select('name').where('id', '=', proposed.proposed_by).executeTakeFirst(),
    )
    const record = await recordLink(desk, w, officer, declared, proposed.record_id)
    if (declared.on.person) await viewed(desk, officer, '/proposals/:id', { worker_id: proposed.subject_id })
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
      html`<form method="post"><input type="hidden" name="_csrf" value="${reply.generateCsrf()}"><input type="hidden" name="agree" value="${agree}">${button(label, agree === 'no' ? 'plain' : declared.takesAway ? 'warning' : 'main')}</form>`
    return desk.send(request, reply, {
      title: actTitle(w, declared),
      crumbs: [{ label: w.text('proposals-title'), href: `${home}proposals` }],
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
      const outcome = await desk.decide(officer, id, agree === 'yes')
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
          crumbs: [{ label: w.text('proposals-title'), href: `${home}proposals` }],
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
