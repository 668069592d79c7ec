import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { Day, Nation, PaperNumber } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { isInvented } from '../certificates/certificate-token.ts'
import { askAgainFor } from '../clearances/ask-clearance-again.ts'
import { worker } from './worker.ts'

/**
 * Adds a passport to the worker's dated list; the latest is the one carried. An invented person keeps an invented number. What was decided
 * and not yet issued is decided anew; a certificate that is out stays as it is until an officer replaces it (change-name says why).
 */
export const renewPassport = act({
  name: 'renew-passport',
  on: worker,
  from: 'registered',
  to: 'registered',
  by: ['worker', 'clearance officer'],
  input: Type.Object({
    issuer: Nation,
    number: PaperNumber,
    ends_on: Day,
  }),

  async effect(hands) {
    const { tx, record, input, now, one } = hands
    if (isInvented(input.number) !== record.invented) refuseCase(record.id, 'invented-and-real')
    await insertRows(tx, 'passport', [
      { id: uuidv7(), worker_id: record.id, ...input, mrz: null, check_digits_right: null, recorded_at: now },
    ])
    await askAgainFor(hands, record.id, one)
  },
})
