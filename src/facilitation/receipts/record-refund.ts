import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { receipt } from './receipt.ts'

/** The agency gave the money of a receipt back; the worker is told, and may say that it is not so. */
export const recordRefund = act({
  name: 'record-refund',
  on: receipt,
  from: 'recorded',
  to: 'refunded',
  by: 'agency clerk',
  input: Nothing,
  async effect() {},
  tells: { worker: 'refund-recorded' },
})
