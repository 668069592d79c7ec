// Naming workers: a whole list as a file, or one worker as the passport prints the person.
import { Type } from 'typebox'
import { Day, Nation, Text } from '#kernel/input.ts'
import { readAs } from '#kernel/read.ts'
import { buttonLink } from '../components/button.ts'
import { html } from '../html.ts'
import type { OwnForm } from '../own-form.ts'

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
        input: Type.Object({
          line: Type.String(),
          surname: Type.String({ maxLength: 100 }),
          given_names: Type.String({ maxLength: 100 }),
          own_script_name: Type.Optional(Text),
          birth_on: Day,
          sex: Type.Optional(Type.Union([Type.Literal('F'), Type.Literal('M'), Type.Literal('X')])),
          nationality: Nation,
          passport_number: Type.String({ maxLength: 20 }),
          passport_issuer: Nation,
          passport_ends_on: Day,
          telephone: Type.Optional(Type.String({ maxLength: 40 })),
          departure_planned_on: Type.Optional(Day),
        }),
        choices: { line: lines.map(({ letter, title }) => ({ value: letter, label: `${letter}: ${title}` })) },
      },
    ]
  },
  inputOf: (read, { about }) => ({ ...read, job_order_id: about }),
  above: ({ desk, w, about }) =>
    html`<section class="card stack"><h2>${w.text('name-list-title')}</h2><p>${w.text('name-list-lead')}</p><div class="button-row">${buttonLink(w.text('name-list-open'), `${desk.home}job-orders/${about}/name-list`, 'plain', 'upload')}</div></section>`,
}
