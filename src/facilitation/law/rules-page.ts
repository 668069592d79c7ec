import { type Static, Type } from 'typebox'
import { lawOf } from '#law/law-of.ts'
import { describeRules, type Gap, gaps, type RuleDescription } from '#law/pack-report.ts'
import { dataTable } from '#web/components/data-table.ts'
import { summaryList } from '#web/components/summary-list.ts'
import { type Tone, tag } from '#web/components/tag.ts'
import { type Html, html, type Piece } from '#web/html.ts'
import { page } from '#web/page.ts'
import type { Words } from '#web/words.ts'
import { partyName } from '../pages/said-answers.ts'
import { type LawWords, lawWords, sinceWhen } from './rule-words.ts'

const consequenceTones: Readonly<Record<string, Tone>> = {
  stops: 'stop',
  finding: 'wait',
  warns: 'wait',
  informs: 'info',
}

const standingTag = (w: Words, { standing }: RuleDescription): Html =>
  tag(
    standing === 'in force' ? 'go' : standing === 'draft' ? 'wait' : 'info',
    w.text(`standing-${standing.replaceAll(' ', '-')}`),
  )

/** Every rule in plain words, with its source, how sure its reading is, and what is missing. */
export const rulesPage = page({
  path: '/law',
  who: 'public',
  params: Type.Object({}),
  async query({ law, today }) {
    const book = lawOf(law)
    return { rules: describeRules(book, today), gaps: gaps(book, today), words: lawWords(book) }
  },
  title: (_, w) => w.text('law-title'),
  lead: ({ rules }, { w }) => w.text('law-lead', { count: rules.length }),
  view({ rules, gaps: missing, words }, { w, home }) {
    const sensitive = rules.filter((rule) => rule.sensitive.length > 0 || rule.minimumAge)
    const consequences = ['stops', 'finding', 'warns', 'informs'] as const
    return html`${consequences.map((consequence) => {
      const own = rules.filter((rule) => rule.consequence === consequence)
      return (
        own.length > 0 &&
        html`<section class="part"><h2>${tag(consequenceTones[consequence] ?? 'info', w.text(`consequence-${consequence}`))} <span class="soft">${w.text('rules-count', { count: own.length })}</span></h2><p>${w.text(`consequence-${consequence}.about`)}</p>${rulesTable(w, home, own, words)}</section>`
      )
    })}
<section class="part" id="sensitive"><h2>${w.text('law-sensitive')}</h2><p>${w.text('law-sensitive-about')}</p>${sensitive.length > 0 ? rulesTable(w, home, sensitive, words) : html`<p><b>${w.text('law-sensitive-none')}</b></p>`}</section>
<section class="part" id="gaps"><h2>${w.text('law-gaps')}</h2><p>${w.text('law-gaps-about')}</p>${dataTable(
      w.text('law-gaps'),
      ['missing', 'owner', 'whom-it-stops'].map((id) => ({ label: w.text(`column-${id}`) })),
      missing.map((gap) => [
        html`${gapName(w, words, gap)} <span class="soft">${w.text(`gap-${gap.kind}`)}</span>`,
        partyName(w, gap.owner),
        gap.stops.length > 0
          ? html`${gap.stops.map((rule) => html`<a href="${home}law/${rule}">${rule}</a> `)}`
          : w.text('nobody'),
      ]),
      html`<p>${w.text('law-gaps-none')}</p>`,
      { captionUnseen: true },
    )}</section>`
  },
})

/** A pair of currencies is the same in every language; that holidays are missing is said once, by their kind. */
function gapName(w: Words, words: LawWords, { kind, name }: Gap): Piece {
  if (kind === 'value' || kind === 'term') return words.name(w, kind, name)
  return kind === 'rate' ? name.replace(' to ', ' → ') : null
}

const rulesTable = (w: Words, home: string, rules: readonly RuleDescription[], words: LawWords): Html =>
  dataTable(
    w.text('law-title'),
    ['rule', 'source', 'certainty', 'standing', 'answers-for-it'].map((id) => ({ label: w.text(`column-${id}`) })),
    rules.map((rule) => [
      html`<a href="${home}law/${rule.rule}">${words.rule(w, rule)}</a> <span class="soft rule-id">${rule.rule}</span>`,
      html`${rule.citation}`,
      w.text(`certainty-${rule.certainty}`),
      standingTag(w, rule),
      partyName(w, rule.against),
    ]),
    html`<p>${w.text('law-gaps-none')}</p>`,
    { captionUnseen: true, tight: true },
  )

const params = Type.Object({ rule: Type.String({ maxLength: 40 }) })

/** One rule: its condition as it is written, its versions with their dates, and its source. */
export const rulePage = page({
  path: '/law/:rule',
  who: 'public',
  params,
  async query({ law, today, params: asked }) {
    const book = lawOf(law)
    const { rule: id } = asked as Static<typeof params>
    const rule = book.pack.rules.get(id)
    const described = describeRules(book, today).find((one) => one.rule === id)
    return rule && described ? { rule, described, instruments: book.pack.instruments, words: lawWords(book) } : null
  },
  title: ({ described, words }, w) => words.title(w, described),
  crumbs: (_, { w, home }) => [{ label: w.text('law-title'), href: `${home}law` }],
  state: ({ described }, { w }) =>
    html`${tag(consequenceTones[described.consequence] ?? 'info', w.text(`consequence-${described.consequence}`))} ${standingTag(w, described)}`,
  lead: ({ described }, { w }) =>
    `${described.rule} · ${described.citation} · ${w.text(`certainty-${described.certainty}`)}`,
  view({ rule, described, instruments, words }, { w, home }) {
    const code = (text: string | undefined): Piece => text && html`<code>${text}</code>`
    const versions = rule.versions.map((version) => {
      const instrument = instruments.get(version.citation.instrument)
      return html`<section class="card"><h2>${version.from ? sinceWhen(w, version.from) : w.text('version-undated')}</h2>${summaryList(
        w,
        [
          { name: w.text('rule-applies'), value: code(version.applies?.text) ?? w.text('rule-applies-always') },
          { name: w.text('rule-requires'), value: code(version.require.text) },
          { name: w.text('obstacle-why'), value: words.of(w, rule.id, 'message', version.message.text) },
          { name: w.text('obstacle-do'), value: words.of(w, rule.id, 'remedy', version.remedy.text) },
          {
            name: w.text('column-source'),
            value: html`${words.written(w, instrument?.title ?? version.citation.instrument)}${version.citation.section && `, ${version.citation.section}`} <span class="soft">${version.citation.source}</span>`,
          },
          { name: w.text('column-certainty'), value: w.text(`certainty-${version.citation.certainty}`) },
        ],
      )}</section>`
    })
    return html`<div class="beside"><div class="stack">${versions.reverse()}</div><aside class="card"><h2>${w.text('rule-facts')}</h2>${summaryList(
      w,
      [
        { name: w.text('column-answers-for-it'), value: partyName(w, described.against) },
        { name: w.text('rule-anchor'), value: words.name(w, 'anchor', rule.anchor) },
        ...(described.danger
          ? [
              {
                name: w.text('rule-danger'),
                value: html`${words.written(w, described.danger.why)} (${described.danger.citation})`,
              },
            ]
          : []),
        {
          name: w.text('rule-sensitive'),
          value: described.sensitive.length > 0 ? w.list(described.sensitive) : w.text('nothing'),
        },
      ],
    )}<p class="soft">${w.text(`consequence-${described.consequence}.about`)}</p></aside></div>
<p class="part"><a href="${home}law">${w.text('law-all')}</a></p>`
  },
})
