import { correct } from '#kernel/correct.ts'
import { Currency, choice, Day, Minor, Text } from '#kernel/input.ts'
import { refuseUnpaidYet } from './day-paid.ts'
import { refuseOtherCurrency } from './one-currency.ts'
import { receipt } from './receipt.ts'
import { feeItems } from './record-receipt.ts'

/** Mends a receipt that was entered wrongly. The worker is told, and what stood there before stays in the journal. */
export const correctReceipt = correct(
  receipt,
  { item: choice(...feeItems), number: Text, amount_minor: Minor, currency: Currency, paid_on: Day },
  {
    from: 'recorded',
    to: 'recorded',
    by: 'agency clerk',
    tells: { worker: 'receipt-corrected' },
    async afterwards(hands) {
      await refuseUnpaidYet(hands, [hands.record])
      await refuseOtherCurrency(hands.tx, [hands.record])
    },
  },
)
