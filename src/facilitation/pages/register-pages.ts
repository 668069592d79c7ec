// A register's list and the page of one of its records: one drawing for all that want no page of their own.
import { type RawBuilder, sql } from 'kysely'
import { type Static, Type } from 'typebox'
import type { AnyAct } from '#kernel/act.ts'
import { isOutside, type Officer, type Role } from '#kernel/authority.ts'
import type { Lawbook } from '#kernel/decision.ts'
import { Id } from '#kernel/input.ts'
import { type AnyRegister, sight } from '#kernel/register.ts'
import { lawOf } from '#law/law-of.ts'
import { actsPanel } from '#web/components/acts-panel.ts'
import { buttonLink } from '#web/components/button.ts'
import { dataTable } from '#web/components/data-table.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { summaryList } from '#web/components/summary-list.ts'
import { html, type Piece } from '#web/html.ts'
import type { IconName } from '#web/icon.ts'
import { type AnyPage, page, type ViewHands } from '#web/page.ts'
import type { Words } from '#web/words.ts'
import { lawWords } from '../law/rule-words.ts'
import { actsOn, makingActs } from './acts-of.ts'
import { drawHistory, historyOf } from './history.ts'
import { leafOf, turnPages, turnParams } from './leaf.ts'
import { stateLinks } from './state-links.ts'
import { stateTag } from './state-tag.ts'

/** A record with its register's columns and those that `from` adds. */
export interface RecordRow {
  readonly id: string
  readonly state: string
  readonly [column: string]: unknown
}

/** How the law calls its rules and the clauses of its standard contract, by their ids, in the reader's language. */
interface LawTitles {
  ruleTitle(rule: string): string
  clauseTitle(code: string): string
}

interface RecordHands extends ViewHands, LawTitles {}

export interface Shown<R extends RecordRow> {
  /** The id of the word for the column: `column-agency` is `agency`. */
  readonly label: string
  cell(row: R, hands: RecordHands): Piece
  readonly figures?: boolean
}

export interface RegisterPages<R extends RecordRow> {
  readonly register: AnyRegister
  readonly who: readonly Role[]
  readonly states: readonly string[]
  readonly sign: IconName
  /** Columns beside the record's own, and the tables that they come from; the record is `r`. */
  readonly columns: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  /** What a record is called: the heading of its page and the link to it. */
  called(row: R, hands: LawTitles & Pick<ViewHands, 'w'>): string
  /** The word over the names in the list, such as `number` where records go by numbers. */
  readonly calledBy?: string
  /** In the list, after name and state. */
  readonly listed: readonly Shown<R>[]
  /** On the record's page. */
  readonly facts: readonly Shown<R>[]
  /** Acts on a record, the likeliest first. */
  readonly acts: readonly AnyAct[]
  /** Acts that make a record of another register within this one, and the states in which they can. */
  readonly within?: { readonly acts: readonly AnyAct[]; readonly states: readonly string[] }
  /** Acts that make a record of this register, from the list. */
  readonly making?: readonly AnyAct[]
  /** A form that makes many at once, for the role that may: its address under the list's, and the word on its button. */
  readonly several?: { readonly by: Role; readonly path: string; readonly label: string }
  /** Where more of it is to be seen. */
  more?(row: R, hands: ViewHands): Piece
}

/** The two pages. The words `<folder>`, `<folder>-lead` and `<folder>-none` belong to them. */
export function registerPages<R extends RecordRow>(of: RegisterPages<R>): readonly [AnyPage, AnyPage] {
  return [listPage(of), recordPage(of)]
}

const read = <R extends RecordRow>(
  { register, columns, from }: RegisterPages<R>,
  officer: Officer,
  rest: RawBuilder<unknown>,
) =>
  sql<R>`select r.*, r.state::text as state, ${columns} from ${sql.table(register.table)} r ${from} where ${sight(register, officer, 'r')} ${rest}`

function listPage<R extends RecordRow>(of: RegisterPages<R>): AnyPage {
  const { register, who, states, sign } = of
  const params = Type.Object({ ...turnParams, state: Type.Optional(Type.Enum([...states])) })
  const type = sql.raw(`${register.table}_state`)
  return page({
    path: `/${register.folder}`,
    who,
    params,
    async query({ db, officer, params: asked, law }) {
      const { state, ...turn } = asked as Static<typeof params>
      const inState = state ? sql`and r.state = ${state}::${type}` : sql``
      const leaf = await leafOf(
        turn,
        'r.id',
        'newest first',
        async (end) => (await read(of, officer as Officer, sql`${inState} ${end}`).execute(db)).rows,
      )
      return { leaf, state: state as string | undefined, titles: lawTitles(law) }
    },
    title: (_, w) => w.text(register.folder),
    lead: (_, { w }) => w.text(`${register.folder}-lead`),
    seen: ({ leaf }) => ({ rows: leaf.rows.length }),
    view({ leaf, state, titles }, seen) {
      const hands: RecordHands = { ...seen, ...titles(seen.w) }
      const { w, home } = hands
      const address = `${home}${register.folder}`
      const columns = [
        { label: w.text(`column-${of.calledBy ?? 'name'}`) },
        { label: w.text('column-state') },
        ...of.listed.map((one) => ({ label: w.text(`column-${one.label}`), ...(one.figures && { figures: true }) })),
      ]
      const rows = leaf.rows.map((row) => [
        html`<a href="${address}/${row.id}"><bdi>${of.called(row, hands)}</bdi></a>`,
        stateTag(w, row.state),
        ...of.listed.map((one) => one.cell(row, hands)),
      ])
      const making = makingActs(hands, of.making ?? [])
      const several = of.several?.by === seen.officer?.role && of.several
      return html`${several && html`<div class="button-row">${buttonLink(w.text(several.label), `${address}/${several.path}`)}</div>`}${states.length > 1 && stateLinks(w, address, states, state)}
${dataTable(w.text(register.folder), columns, rows, emptyState(sign, w.text('list-empty'), html`<p>${w.text(`${register.folder}-none`)}</p>`), { captionUnseen: true })}
${turnPages(w, leaf, state ? `${address}?state=${encodeURIComponent(state)}` : address)}
${making.length > 0 && html`<div class="part">${actsPanel(w, making)}</div>`}`
    },
  })
}

function recordPage<R extends RecordRow>(of: RegisterPages<R>): AnyPage {
  const { register, who } = of
  const params = Type.Object({ id: Id })
  return page({
    path: `/${register.folder}/:id`,
    who,
    ...(register.person && { shows: 'worker' as const }),
    params,
    async query({ db, officer, params: asked, law }) {
      const reader = officer as Officer
      const { rows } = await read(of, reader, sql`and r.id = ${(asked as Static<typeof params>).id}`).execute(db)
      const [row] = rows
      if (!row) return null
      return { row, history: isOutside(reader.role) ? null : await historyOf(db, [row.id]), titles: lawTitles(law) }
    },
    seen: ({ row }) => (register.person ? { worker_id: String(row[register.person]) } : {}),
    title: ({ row, titles }, w) => of.called(row, { w, ...titles(w) }),
    crumbs: (_, { w, home }) => [{ label: w.text(register.folder), href: `${home}${register.folder}` }],
    state: ({ row }, { w }) => stateTag(w, row.state),
    view({ row, history, titles }, seen) {
      const hands: RecordHands = { ...seen, ...titles(seen.w) }
      const { w, home } = hands
      const making = of.within?.states.includes(row.state) ? of.within.acts : []
      const acts = [...actsOn(hands, of.acts, row), ...makingActs(hands, making, row.id)]
      return html`<div class="beside"><section class="card">${summaryList(
        w,
        of.facts.map((one) => ({ name: w.text(`column-${one.label}`), value: one.cell(row, hands) })),
      )}${of.more?.(row, hands)}</section><aside>${actsPanel(w, acts)}</aside></div>
${history && drawHistory(w, history)}
<p class="part"><a href="${home}${register.folder}">${w.text('list-back', { list: w.text(register.folder) })}</a></p>`
    },
  })
}

/** The law's own titles; what is no longer in the law goes by its id. */
function lawTitles(book: Lawbook): (w: Words) => LawTitles {
  const law = lawOf(book)
  const words = lawWords(law)
  const rule = ruleTitles(book)
  const clause = (code: string) => law.pack.clauses.find((one) => one.code === code)?.title ?? code
  return (w) => ({ ruleTitle: rule(w), clauseTitle: (code) => words.called(w, 'clause', code, clause(code)) })
}

/** The title of a rule by its id; a rule that is no longer in the law goes by its id. */
export function ruleTitles(book: Lawbook): (w: Words) => LawTitles['ruleTitle'] {
  const law = lawOf(book)
  const words = lawWords(law)
  return (w) => (rule) => words.title(w, { rule, title: law.pack.rules.get(rule)?.title.text ?? rule })
}

/** A cell with the text of a column. */
export const text = <R extends RecordRow>(label: string, column: keyof R & string): Shown<R> => ({
  label,
  cell: (row) => row[column] as Piece,
})

/** A cell with a day. */
export const day = <R extends RecordRow>(label: string, column: keyof R & string): Shown<R> => ({
  label,
  cell: (row, { w }) =>
    row[column] instanceof Temporal.PlainDate
      ? html`<span class="nowrap">${w.shortDay(row[column] as Temporal.PlainDate)}</span>`
      : null,
})

/** A cell with a country. */
export const country = <R extends RecordRow>(label: string, column: keyof R & string): Shown<R> => ({
  label,
  cell: (row, { w }) => (row[column] ? w.country(String(row[column])) : null),
})

/** A cell with a value that has a word. */
export const word = <R extends RecordRow>(label: string, column: keyof R & string): Shown<R> => ({
  label,
  cell(row, { w }) {
    const value = row[column]
    return typeof value === 'string' ? w.text(`value-${value.replaceAll(' ', '-')}`) : null
  },
})

/** A cell with a link to the job order. */
export const ofOrder = <R extends RecordRow & { readonly job_order: string }>(): Shown<R> => ({
  label: 'job-order',
  cell: (row, { home }) => html`<a class="nowrap" href="${home}job-orders/${row.job_order}">${row.job_order}</a>`,
})
