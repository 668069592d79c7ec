import { verifyContract } from '#facilitation/contracts/verify-contract.ts'
import { acceptOffer } from '#facilitation/offers/accept-offer.ts'
import { statePayment } from '#facilitation/payment-statements/state-payment.ts'
import { certifyWorker } from '#facilitation/provider-results/certify-worker.ts'
import { recordReceipt } from '#facilitation/receipts/record-receipt.ts'
import type { Officer } from '#kernel/authority.ts'
import type { InRegisters } from './invented-worker.ts'
import type { Play } from './play.ts'

/** An invented worker who was named: the records, and what others than the agency have to say. */
export interface Played {
  readonly offer_id: string
  readonly worker_id: string
  readonly reference: string
  readonly given_names: string
  /** A contract that waits for the post. */
  readonly contract_id: string | null
  readonly currency: string
  readonly registers: InRegisters
  /** Whether the worker can still accept or has done so. */
  readonly open: boolean
}

/** Those whose acts are played. */
export interface Players {
  readonly clerk: Officer
  readonly attache: Officer
  readonly clinic: Officer
  readonly training: Officer
  readonly insurer: Officer
  readonly fund: Officer
}

/** The worker as who acts in the own account. */
export const asWorker = ({ worker_id, given_names }: Pick<Played, 'worker_id' | 'given_names'>): Officer => ({
  id: worker_id,
  name: given_names,
  role: 'worker',
  office_id: null,
  agency_id: null,
  worker_id,
})

/** Days on which the officers' acts are dated in the story. */
export interface PlayDays {
  readonly verified_on: string
  readonly accepted_on: string
  readonly results_on: string
}

/**
 * Plays what workers, post, clinic, training centre, insurer and fund do for invented people, each in the own name. Workers accept in the
 * order of the list, so that the last of a line that is full wait.
 */
export async function playRegisters(
  play: Play,
  players: Players,
  people: readonly Played[],
  days: PlayDays | null,
  settled: (count: number) => void = () => {},
): Promise<void> {
  const verify = people.filter((one) => one.registers.contract_verified && one.contract_id)
  if (days) play.on(days.verified_on)
  await play.acts(
    players.attache,
    verifyContract,
    verify.map((one) => ({ id: one.contract_id as string, input: {} })),
  )
  if (days) play.on(days.accepted_on)
  for (const [i, one] of people.entries()) {
    if (one.open && one.registers.accepted === 'yes')
      await play.act(asWorker(one), acceptOffer, {}, { id: one.offer_id })
    settled(i + 1)
  }
  if (days) play.on(days.results_on)
  await enterResults(play, players, people)
  for (const one of people) await playMoney(play, players, one)
}

async function enterResults(
  play: Play,
  { clinic, training, insurer, fund }: Players,
  people: readonly Played[],
): Promise<void> {
  const enter = (officer: Officer, results: readonly (Record<string, unknown> | null)[]) =>
    play.acts(
      officer,
      certifyWorker,
      results.flatMap((result, i) =>
        result ? [{ input: { reference: (people[i] as Played).reference, ...result } }] : [],
      ),
    )
  const of = people.map((one) => one.registers)
  await enter(
    clinic,
    of.map(({ medical }) => {
      if (!medical) return null
      const { outcome, condition_met, on, ends } = medical
      return {
        kind: 'medical',
        outcome,
        on_day: on,
        ends_on: ends,
        ...(condition_met !== undefined && { condition_met }),
      }
    }),
  )
  await enter(
    training,
    of
      .map(
        ({ orientation_on }) => orientation_on && { kind: 'orientation', outcome: 'completed', on_day: orientation_on },
      )
      .map(orNull),
  )
  await enter(
    training,
    of.map(({ household_days }) =>
      household_days === null
        ? null
        : { kind: 'household orientation', outcome: 'completed', days: household_days, on_day: '2026-11-06' },
    ),
  )
  await enter(
    training,
    of.map(({ skills_on }) => skills_on && { kind: 'skills', outcome: 'completed', on_day: skills_on }).map(orNull),
  )
  await enter(
    insurer,
    of.map(
      ({ insurance }) =>
        insurance && {
          kind: 'insurance',
          outcome: 'covered',
          items: insurance.items,
          on_day: '2026-11-12',
          ends_on: insurance.ends,
        },
    ),
  )
  await enter(
    fund,
    of
      .map(
        ({ fund_ends }) =>
          fund_ends && { kind: 'fund membership', outcome: 'member', on_day: '2026-11-12', ends_on: fund_ends },
      )
      .map(orNull),
  )
}

const orNull = <X>(value: X | '' | null): X | null => (value === '' ? null : value)

async function playMoney(play: Play, { clerk }: Players, one: Played): Promise<void> {
  const { receipt_minor, statement_minor } = one.registers
  const fee = { offer_id: one.offer_id, item: 'placement fee', currency: one.currency }
  if (receipt_minor !== null) {
    await play.act(clerk, recordReceipt, {
      ...fee,
      number: `OR-${one.reference.slice(0, 4)}`,
      amount_minor: receipt_minor,
      paid_on: '2026-11-06',
    })
  }
  if (statement_minor !== null)
    await play.act(asWorker(one), statePayment, { ...fee, payee: 'agency', amount_minor: statement_minor })
}
