// Naming workers: a whole list as a file, or one worker as the passport prints the person.
import { Type } from 'typebox'
import { readAs } from '#kernel/read.ts'
import { nameWorker } from '../../facilitation/offers/name-worker.ts'
import { buttonLink } from '../components/button.ts'
import { html } from '../html.ts'
import type { OwnForm } from '../own-form.ts'

const { line, surname, given_names, own_script_name, birth_on, sex, nationality, ...more } = nameWorker.input.properties

/** A passport may print one name alone, so either may be left empty. */
const input = Type.Object({
  line,
  surname: Type.Optional(surname),
  given_names: Type.Optional(given_names),
  own_script_name,
  birth_on,
  sex,
  nationality,
  passport_number: more.passport_number,
  passport_issuer: more.passport_issuer,
  passport_ends_on: more.passport_ends_on,
  telephone: more.telephone,
  departure_planned_on: more.departure_planned_on,
})

export const nameWorkerForm: OwnForm = {
  async groups({ desk, w, officer, about }) {
    const lines = await readAs(desk.here.pools, officer, (db) =>
      db
        .selectFrom('approved_line as a')
        .innerJoin('job_order_line as l', 'l.id', 'a.line_id')
        .select(['l.letter', 'l.title'])
        .where('l.job_order_id', '=', about)
        .orderBy('l.letter')
        .execute(),
    )
    return [
      {
        heading: w.text('name-worker-one'),
        input,
        choices: { line: lines.map(({ letter, title }) => ({ value: letter, label: `${letter}: ${title}` })) },
      },
    ]
  },
  inputOf: (read, { about }) => ({ surname: '', given_names: '', ...read, job_order_id: about }),
  above: ({ desk, w, about }) =>
    html`<section class="card stack"><h2>${w.text('name-list-title')}</h2><p>${w.text('name-list-lead')}</p><div class="button-row">${buttonLink(w.text('name-list-open'), `${desk.home}job-orders/${about}/name-list`, 'plain', 'upload')}</div></section>`,
}
