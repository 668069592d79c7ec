// The places of each line as they are approved: at most what was asked for.
import { Type } from 'typebox'
import { readAs } from '#kernel/read.ts'
import type { FormHands, OwnForm } from '../own-form.ts'

const lines = ({ desk, officer, about }: FormHands) =>
  readAs(desk.here.pools, officer, (db) =>
    db
      .selectFrom('job_order_line')
      .select(['id', 'letter', 'title', 'places', 'site'])
      .where('job_order_id', '=', about)
      .orderBy('letter')
      .execute(),
  )

export const approveJobOrderForm: OwnForm = {
  async groups(hands) {
    const asked = await lines(hands)
    const fields = asked.map((line) => [line.id, Type.Integer({ minimum: 1, maximum: line.places })] as const)
    const label = (line: (typeof asked)[number]) =>
      hands.w.text('approve-job-order-line', {
        line: line.letter,
        title: line.title,
        site: line.site,
        places: line.places,
      })
    return [
      {
        input: Type.Object(Object.fromEntries(fields)),
        labels: Object.fromEntries(asked.map((line) => [`approve-job-order-${line.id}`, label(line)])),
      },
    ]
  },
  async start(hands) {
    return Object.fromEntries((await lines(hands)).map((line) => [line.id, String(line.places)]))
  },
  inputOf: (read) => ({ lines: Object.entries(read).map(([line_id, places]) => ({ line_id, places })) }),
}
