// The life of each register and who may do what, drawn from the declarations of the acts: the public page /<jurisdiction>/acts.
import { type AnyAct, many } from '#kernel/act.ts'
import type { AnyRegister } from '#kernel/register.ts'
import { roleTitle } from '#law/titles.ts'
import { dataTable } from './components/data-table.ts'
import { emptyState } from './components/empty-state.ts'
import type { Desk } from './desk.ts'
import { type Html, html, trusted } from './html.ts'
import type { Framed } from './layout.ts'
import { actTitle } from './refusal-words.ts'
import type { Words } from './words.ts'

/** A state and what leads to it; states stand in the order in which a record can first reach them. */
interface Life {
  readonly states: readonly string[]
  /** From a state (null: the record is made) to another by an act. */
  readonly ways: readonly { readonly from: string | null; readonly to: string; readonly act: AnyAct }[]
}

/** The life of a register's records. An act that leaves the state as it was is no way. */
export function lifeOf(acts: readonly AnyAct[]): Life {
  const ways = acts
    .filter(changesState)
    .flatMap((act) =>
      (act.from === null ? [null] : many(act.from)).flatMap((from) =>
        many(act.to).flatMap((to) => (from === to ? [] : [{ from, to, act }])),
      ),
    )
  const states: string[] = []
  for (let before = -1; before !== states.length; ) {
    before = states.length
    for (const { from, to } of ways)
      if ((from === null || states.includes(from)) && !states.includes(to)) states.push(to)
  }
  return { states, ways }
}

/** What may be done in several states and leaves each as it was changes none. */
const changesState = (act: AnyAct): boolean =>
  act.from === null || new Set(many(act.from)).symmetricDifference(new Set(many(act.to))).size > 0

const row = 46
const width = 420
const lane = 18

/** The states one under another; each act is an arc beside them, down on the right and back on the left. */
export function drawLife(w: Words, name: string, life: Life): Html {
  const y = (state: string) => 30 + life.states.indexOf(state) * row
  const pairs = [
    ...Map.groupBy(
      life.ways.filter((one) => one.from !== null),
      ({ from, to }) => `${from} ${to}`,
    ).values(),
  ]
  const height = 30 + life.states.length * row
  return html`<svg class="life" viewBox="0 0 ${width} ${height}" role="img" aria-label="${w.text('acts-life', { register: name })}">
${pairs.map(([first]) => arc(y(first?.from as string), y(first?.to as string)))}
${life.states.map((state) => html`<g><circle class="life-dot" cx="${width / 2}" cy="${y(state)}" r="7"/><text x="${width / 2}" y="${y(state) + 22}" text-anchor="middle">${stateWord(w, state)}</text></g>`)}
</svg>`
}

function arc(from: number, to: number): Html {
  const far = Math.abs(to - from) / row
  const side = to > from ? 1 : -1
  const x = width / 2 + side * 10
  const bend = x + side * (46 + far * lane)
  const head = html`<path class="life-head" d="M${x + side * 9} ${to - 5}L${x} ${to}L${x + side * 9} ${to + 5}"/>`
  return html`<path class="life-way" d="M${x} ${from}C${bend} ${from} ${bend} ${to} ${x} ${to}"/>${head}`
}

const wordOr = (w: Words, id: string, name: string) => (w.has(id) ? w.text(id) : name.replaceAll('_', ' '))
const stateWord = (w: Words, state: string) => wordOr(w, `state-${state.replaceAll(' ', '-')}`, state)
const registerWord = (w: Words, { table }: AnyRegister) => wordOr(w, `register-${table.replaceAll('_', '-')}`, table)

/** The page: for each register its life, then each act with who may do it. */
export function actsPage(desk: Desk, w: Words): Framed {
  const acts = [...desk.acts.values()]
  return {
    title: w.text('acts-of-all-title'),
    lead: w.text('acts-of-all-lead'),
    main: html`<nav class="filter" aria-label="${w.text('acts-registers')}"><ul${trusted(' role="list"')}>${desk.registers.map((one) => html`<li><a href="#${one.folder}">${registerWord(w, one)}</a></li>`)}</ul></nav>
<div class="stack">${desk.registers.map((register) =>
      part(
        desk,
        w,
        register,
        acts.filter((act) => act.on.table === register.table),
      ),
    )}</div>`,
  }
}

function part(desk: Desk, w: Words, register: AnyRegister, acts: readonly AnyAct[]): Html {
  const name = registerWord(w, register)
  const columns = ['acts-act', 'acts-from', 'acts-to', 'acts-by'].map((id) => ({ label: w.text(id) }))
  const states = (list: readonly string[]) => w.list(list.map((state) => stateWord(w, state)))
  const rows = acts.map((act) => [
    actTitle(w, act),
    act.from === null ? w.text('acts-new') : states(many(act.from)),
    states(many(act.to)),
    who(desk, w, act),
  ])
  return html`<section class="card stack" id="${register.folder}"><h2>${name}</h2>
<details><summary>${w.text('acts-life', { register: name })}</summary>${drawLife(w, name, lifeOf(acts))}</details>
${dataTable(name, columns, rows, emptyState('info', w.text('acts-none'), ''), { captionUnseen: true, tight: true })}</section>`
}

function who({ here }: Desk, w: Words, act: AnyAct): string {
  const title = (role: string) => (role === 'system' ? w.text('role-system') : roleTitle(here.pack, role, w.language))
  if (act.by === 'another act') return w.text('acts-by-another')
  const may = w.list(many(act.by).map(title))
  return act.second ? w.text('acts-by-second', { may, second: title(act.second) }) : may
}
