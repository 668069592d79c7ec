import { Type } from 'typebox'
import type { Officer } from '#kernel/authority.ts'
import { lawOf } from '#law/law-of.ts'
import { buttonLink } from '#web/components/button.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { tag } from '#web/components/tag.ts'
import { type Html, html, trusted } from '#web/html.ts'
import { page, type ViewHands } from '#web/page.ts'
import type { Words } from '#web/words.ts'
import { type LawWords, lawWords } from '../law/rule-words.ts'
import { ruleTitles } from '../pages/register-pages.ts'
import { stateTag } from '../pages/state-tag.ts'
import { type Part, queueOf, queueRoles, type Waiting } from './queue-of.ts'
import { registersOf } from './registers-of.ts'

/** What waits for this officer, what is due first. */
export const queuePage = page({
  path: '/queue',
  who: queueRoles,
  params: Type.Object({}),
  async query({ db, officer, law, today }) {
    const parts = await queueOf({ db, officer: officer as Officer, law, today })
    return { parts, rules: ruleTitles(law), words: lawWords(lawOf(law)) }
  },
  title: (_, w) => w.text('navigation-queue'),
  lead: ({ parts }, { w, today }) => w.text(parts.length > 0 ? 'queue-lead' : 'queue-lead-empty', { day: today }),
  seen: ({ parts }) => ({ rows: parts.reduce((sum, one) => sum + one.rows.length, 0) }),
  view({ parts, rules, words }, hands) {
    const { w, officer } = hands
    const role = officer?.role.replaceAll(' ', '-')
    if (parts.length === 0)
      return html`${emptyState('waves', w.text('queue-empty'), html`<p>${w.text(`queue-empty-${role}`)}</p>${startOf(hands)}`)}${drawRegisters(hands)}`
    const called: Readonly<Record<string, (row: Waiting) => string>> = {
      findings: ({ name }) => rules(w)(name),
      'law-gaps': (row) => gapText(w, words, row),
    }
    return html`${parts.map((one) => drawPart(hands, titled(one, called[one.name])))}${drawRegisters(hands)}`
  },
})

/** The way to the lists that have no place in the bar. */
function drawRegisters({ w, home, officer }: ViewHands): Html {
  const lists = (officer && registersOf[officer.role]) ?? []
  const links = [...lists.map((id) => [id, id] as const), ['notices', 'navigation-notices'] as const]
  return html`<nav class="part filter" aria-label="${w.text('queue-lists')}"><h2>${w.text('queue-lists')}</h2><ul${trusted(' role="list"')}>${links.map(([to, word]) => html`<li><a href="${home}${to}">${w.text(word)}</a></li>`)}</ul></nav>`
}

/** Where an officer with nothing to do begins. */
function startOf({ w, home, officer }: ViewHands): Html {
  const starts: Readonly<Record<string, readonly [string, string]>> = {
    'agency clerk': ['accreditations', 'accreditations'],
    'airport officer': ['gate/', 'check-camera-open'],
    'immigration officer': ['certificates', 'certificates'],
    'licensing officer': ['agencies', 'navigation-agencies'],
  }
  const [to, word] = starts[officer?.role ?? ''] ?? ['notices', 'navigation-notices']
  return html`<p>${buttonLink(w.text(word), `${home}${to}`, 'plain')}</p>`
}

/** A finding goes by the title of the rule that was broken, a gap by what the law calls what it lacks. */
const titled = (part: Part, called: ((row: Waiting) => string) | undefined): Part =>
  called ? { ...part, rows: part.rows.map((row) => ({ ...row, name: called(row) })) } : part

function gapText(w: Words, words: LawWords, { gap, name }: Waiting): string {
  if (gap === 'value' || gap === 'term') return words.called(w, gap, name)
  return gap === 'rate' ? `${w.text('gap-rate')}: ${name.replace(' to ', ' → ')}` : w.text('gap-holidays')
}

function drawPart(hands: ViewHands, { name, rows, all }: Part): Html {
  const { w, home } = hands
  return html`<section class="part queue-part"><h2>${w.text(`queue-${name}`)}</h2><p class="soft">${w.text(`queue-${name}.do`)}</p>
<ul class="queue">${rows.map((row) => drawRow(hands, row))}</ul>${all && html`<p><a href="${home}${all}">${w.text('queue-all')}</a></p>`}</section>`
}

function drawRow({ w, home, today }: ViewHands, row: Waiting): Html {
  const known = (prefix: string, value: string) =>
    w.has(`${prefix}-${value.replaceAll(' ', '-')}`) ? w.text(`${prefix}-${value.replaceAll(' ', '-')}`) : null
  const name = known('act', row.name) ?? (row.name === 'contracts' ? w.text('contracts') : row.name)
  const note = row.note && (known('act', row.note) ?? known('value', row.note) ?? row.note)
  return html`<li><a href="${home}${row.to}"><bdi>${name}</bdi></a>${row.count !== undefined && row.count !== null && html` <b>${w.text('workers-count', { count: row.count })}</b>`}${row.state && html` ${stateTag(w, row.state)}`}${row.due_on && html` ${due(w, row.due_on, today)}`}${row.until_on && html` ${tag(today.until(row.until_on).days <= 2 ? 'wait' : 'info', w.text('queue-valid-until', { day: row.until_on }))}`}${note && html` <span class="soft"><bdi>${note}</bdi></span>`}</li>`
}

function due(w: ViewHands['w'], day: Temporal.PlainDate, today: Temporal.PlainDate): Html {
  const left = today.until(day).days
  if (left < 0) return tag('stop', w.text('overdue-since', { day }))
  return tag(left <= 2 ? 'wait' : 'info', left === 0 ? w.text('due-today') : w.text('due-on', { day }))
}
