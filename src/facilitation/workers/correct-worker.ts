import { sql } from 'kysely'
import { Type } from 'typebox'
import { correct } from '#kernel/correct.ts'
import { Day, Nation } from '#kernel/input.ts'
import { replaceCertificate } from '../certificates/replace-certificate.ts'
import { worker } from './worker.ts'

/**
 * Mends a wrong birth date, sex or nationality, by two officers: the birth date stands in the certificate's seal. A certificate that is
 * valid is ended, and its place takes the next turn at once.
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
    async afterwards({ tx, record, perform, one }) {
      const { rows } = await sql<{ id: string }>`
        select id from certificate where worker_id = ${record.id} and state = 'valid'`.execute(tx)
      await perform(
        replaceCertificate,
        rows.map(({ id }) => ({ id, input: {}, cause: one })),
      )
    },
  },
)
