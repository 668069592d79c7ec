import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { dataTable } from '#web/components/data-table.ts'
import { emptyState } from '#web/components/empty-state.ts'
import { html } from '#web/html.ts'
import { page, type QueryHands } from '#web/page.ts'
import { makingActs } from '../pages/acts-of.ts'
import { leafOf, turnPages, turnParams } from '../pages/leaf.ts'
import { drawMaking } from '../pages/making.ts'
import { searchForm } from '../pages/search-form.ts'
import { drawLicence, licenceOfAgency } from './licence-standing.ts'
import { registerAgency } from './register-agency.ts'

const params = Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), ...turnParams })

interface Row {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly licence_state: string | null
  readonly number: string | null
  readonly ends_on: Temporal.PlainDate | null
}

/** Found by the beginnings of words, in any order: “layag bag” finds Bagong Layag. Null where nothing was typed that a name could hold. */
function namePattern(typed: string): string | null {
  const words = typed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)
  return words ? words.map((word) => `'${word}':*`).join(' & ') : null
}

async function query({ db, params: asked }: QueryHands<typeof params>) {
  const { q = '', ...turn } = asked as Static<typeof params>
  const pattern = namePattern(q)
  const named =
    pattern === null
      ? sql``
      : sql`and to_tsvector('simple'::regconfig, a.name) @@ to_tsquery('simple'::regconfig, ${pattern})`
  const leaf = await leafOf(turn, 'a.id', 'oldest first', async (end) => {
    const { rows } = await sql<Row>`
      select a.id, a.name, a.address, l.state::text as licence_state, l.number, l.ends_on
      from agency a left join lateral (${licenceOfAgency}) l on true where a.state = 'registered' ${named} ${end}`.execute(
      db,
    )
    return rows
  })
  return { q, leaf }
}

/** Everybody may ask who is allowed to recruit. */
export const agenciesPage = page({
  path: '/agencies',
  who: 'public',
  params,
  query,
  title: (_, w) => w.text('agencies-title'),
  lead: (_, { w }) => w.text('agencies-lead'),
  seen: ({ leaf }) => ({ rows: leaf.rows.length }),
  view({ q, leaf }, hands) {
    const { w, home } = hands
    const address = `${home}agencies`
    const columns = ['agency', 'licence', 'until', 'address'].map((id) => ({ label: w.text(`column-${id}`) }))
    const rows = leaf.rows.map((one) => [
      html`<a href="${address}/${one.id}"><bdi>${one.name}</bdi></a>`,
      drawLicence(w, one.licence_state),
      one.ends_on && w.shortDay(one.ends_on),
      html`<bdi>${one.address}</bdi>`,
    ])
    const none = emptyState(
      'search',
      w.text(q ? 'agencies-none' : 'agencies-none-yet'),
      html`<p>${w.text('agencies-none-next')}</p>`,
    )
    return html`${searchForm(w, address, 'agencies-search', q)}
${dataTable(w.text(q ? 'agencies-found' : 'agencies-all'), columns, rows, none)}
${turnPages(w, leaf, q ? `${address}?q=${encodeURIComponent(q)}` : address)}
${drawMaking(makingActs(hands, [registerAgency]))}`
  },
})
