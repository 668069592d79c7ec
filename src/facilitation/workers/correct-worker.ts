import { sql } from 'kysely'
import { Type } from 'typebox'
import { correct } from '#kernel/correct.ts'
import { Day, Nation } from '#kernel/input.ts'
import { replaceCertificate } from '../certificates/replace-certificate.ts'
import { askAgainFor } from '../clearances/ask-clearance-again.ts'
import { worker } from './worker.ts'

/**
 * Mends a wrong birth date, sex or nationality, by two officers: the birth date stands in the certificate's seal. A certificate that is
 * valid is ended, and its place takes the next turn at once. All three are facts of the law: what was decided and not yet issued is decided
 * anew.
 */
export const correctWorker = correct(
  worker,
  {
    birth_on: Day,
    sex: Type.Union([Type.Literal('F'), Type.Literal('M'), Type.Literal('X')]),
    nationality: Nation,
  },
  {
    from: 'registered',
    to: 'registered',
    by: 'clearance officer',
    second: 'director',
    tells: { worker: 'worker-corrected' },
    async afterwards(hands) {
      const { tx, record, perform, one } = hands
      const { rows } = await sql<{ id: string }>`
        select id from certificate where worker_id = ${record.id} and state = 'valid'`.execute(tx)
      await perform(
        replaceCertificate,
        rows.map(({ id }) => ({ id, input: {}, cause: one })),
      )
      await askAgainFor(hands, record.id, one)
    },
  },
)
