import { type Static, Type } from 'typebox'
import type { Law } from '#law/decide.ts'
import { lawOf } from '#law/law-of.ts'
import type { Rule, Standing, Value, ValueVersion } from '#law/pack.ts'
import { describeRules, type RuleDescription } from '#law/pack-report.ts'
import { citationText } from '#law/pack-words.ts'
import { standingOn } from '#law/versions.ts'
import { button } from '#web/components/button.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { noticeBanner } from '#web/components/notice-banner.ts'
import { tag } from '#web/components/tag.ts'
import { type Html, html, type Piece, trusted } from '#web/html.ts'
import { page } from '#web/page.ts'
import type { Words } from '#web/words.ts'
import { type LawWords, lawWords, sinceWhen } from '../law/rule-words.ts'
import { shownFact } from '../pages/said-answers.ts'

const params = Type.Object({ country: Type.Optional(Type.String({ maxLength: 2 })) })

/** A value of the law on what may be charged, with where it stands. */
interface Charge {
  readonly value: Value
  readonly content: unknown
  readonly version: ValueVersion | undefined
  readonly standing: Standing | 'not in force' | undefined
  readonly citation: string
}

/** Words by which the law speaks of money taken from a worker. */
const ofMoney = /\b(fee|fees|payment|charge|contribution)\b/

const speaksOfMoney = (rule: Rule): boolean =>
  rule.versions.some((version) => ofMoney.test(`${version.require.text} ${version.applies?.text ?? ''}`))

/** The values that speak of money taken from a worker, or that rules on it read, as they stand on a day. */
function chargesOf(law: Law, today: Temporal.PlainDate): readonly Charge[] {
  return [...law.pack.values.values()].flatMap((value) => {
    if (!ofMoney.test(value.name) && !law.rulesReading(value.name).some(speaksOfMoney)) return []
    const content = law.value(value.name, today)
    if (content === undefined) return []
    const standingOf = (one: ValueVersion) => standingOn(one, law.pack.instruments, today)
    const version = value.versions.find((one) => !['draft', 'not in force'].includes(standingOf(one)))
    const standing = version && standingOf(version)
    return [{ value, content, version, standing, citation: version ? citationText(law.pack, version.citation) : '' }]
  })
}

const isCountries = (content: unknown): content is readonly string[] =>
  Array.isArray(content) && content.every((one) => typeof one === 'string' && /^[A-Z]{2}$/.test(one))

/** What anyone may be charged, by the values of the law, for one destination or all. */
export const feesPage = page({
  path: '/fees',
  who: 'public',
  params,
  async query({ law, today, params: asked }) {
    const book = lawOf(law)
    const charges = chargesOf(book, today)
    const rules = describeRules(book, today).filter((rule) => {
      const whole = book.pack.rules.get(rule.rule)
      return whole && speaksOfMoney(whole) && rule.standing !== 'draft' && rule.standing !== 'not in force'
    })
    const { country } = asked as Static<typeof params>
    return { charges, rules, words: lawWords(book), country: /^[A-Z]{2}$/.test(country ?? '') ? country : undefined }
  },
  title: (_, w) => w.text('fees-title'),
  lead: (_, { w }) => w.text('fees-lead'),
  view({ charges, rules, words, country }, { w, home }) {
    const lists = charges.filter((one) => isCountries(one.content))
    const countries = [...new Set([...lists.flatMap((one) => one.content as readonly string[]), ...destinations])]
    return html`<form class="search card" method="get" action="${home}fees"><div class="field"><label for="field-country">${w.text('fees-country')}</label><select class="select" id="field-country" name="country"><option value="">${w.text('fees-any')}</option>${countries
      .map((code) => ({ code, name: w.country(code) }))
      .sort((a, b) => new Intl.Collator(w.language).compare(a.name, b.name))
      .map(
        ({ code, name }) => html`<option value="${code}"${code === country && trusted(' selected')}>${name}</option>`,
      )}</select></div>${button(w.text('find'), 'main', 'search')}</form>
${noticeBanner('info', w.text('fees-free'), html`<p>${w.text('fees-free-about')}</p>`)}
<section class="part stack"><h2>${country ? w.text('fees-for', { country: w.country(country) }) : w.text('fees-all')}</h2>
${charges.length > 0 ? charges.map((one) => drawCharge(w, words, one, country)) : emptyState('wallet', w.text('fees-none'), html`<p>${w.text('fees-none-next')}</p>`)}</section>
<section class="part"><h2>${w.text('fees-forbidden')}</h2><ul class="plain">${rules.map((rule) => drawRule(home, rule, words.rule(w, rule)))}</ul></section>
<p>${w.text('fees-private')} <a href="${home}papers">${w.text('my-papers')}</a></p>`
  },
})

/** Destinations that the select offers besides those that the law names. */
const destinations = ['QA', 'SA', 'AE', 'KW', 'HK', 'SG', 'MY', 'JP', 'KR', 'TW', 'IT']

const drawRule = (home: string, rule: RuleDescription, title: Piece): Html =>
  html`<li><a href="${home}law/${rule.rule}">${title}</a> <span class="soft">${rule.citation}</span></li>`

function drawCharge(
  w: Words,
  words: LawWords,
  { value, content, version, standing, citation }: Charge,
  country: string | undefined,
): Html {
  return html`<section class="card"><h3>${words.name(w, 'value', value.name)}</h3><p class="sum">${amount(w, words, value, content, country)}</p><p>${words.meaning(w, 'value', value.name, value.meaning)}</p><p class="soft">${citation}${version?.from && ` · ${sinceWhen(w, version.from)}`} · ${w.text(`certainty-${version?.citation.certainty ?? 'C'}`)}${standing && standing !== 'in force' && ` · ${w.text(`standing-${standing.replaceAll(' ', '-')}`)}`}</p></section>`
}

function amount(w: Words, words: LawWords, value: Value, content: unknown, country: string | undefined): Piece {
  if (content === null) return w.text('fees-missing')
  if (!isCountries(content)) {
    const unit = `unit-${value.unit.replaceAll(' ', '-')}`
    if (typeof content === 'number' && w.has(unit)) return w.text(unit, { count: content })
    return html`${shownFact(w, content)}${value.unit && value.unit !== 'once' && html` ${words.written(w, value.unit)}`}`
  }
  if (country)
    return content.includes(country) ? tag('go', w.text('fees-listed')) : tag('info', w.text('fees-not-listed'))
  return w.list(content.map((code) => w.country(code)))
}
