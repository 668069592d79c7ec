import { approveJobOrder } from '#facilitation/job-orders/approve-job-order.ts'
import { submitJobOrder } from '#facilitation/job-orders/submit-job-order.ts'
import { verifyJobOrder } from '#facilitation/job-orders/verify-job-order.ts'
import type { Officer } from '#kernel/authority.ts'
import type { DemonstrationLine } from './planting.ts'
import type { Play } from './play.ts'

/** A job order of the story, and the days on which it went on; a step without a day has not been taken. */
export interface DemonstrationOrder {
  readonly accreditation_id: string
  readonly country: string
  readonly lines: readonly (Pick<
    DemonstrationLine,
    'occupation_code' | 'title' | 'places' | 'monthly_wage_minor' | 'currency' | 'site'
  > & {
    /** A clause of the standard contract about which the line says nothing. */
    readonly silent?: string
  })[]
  readonly submitted_on: string
  readonly verified_on?: string
  readonly approved_on?: string
}

/** What the standard contract's clauses say in the demonstration; other clauses say that the law's least applies. */
const provisions: Readonly<Record<string, string>> = {
  pay: 'Paid on the last working day of each month into an account in the worker’s name.',
  hours: 'Eight hours a day, six days a week; Friday is the day of rest.',
  overtime: 'A quarter above the basic pay, half above on the day of rest.',
  leave: 'Thirty days a year with pay.',
  'food-lodging': 'Food and lodging free of charge.',
  transport: 'Free passage to the place of work and back at the end of the contract.',
  medical: 'Medical and dental care free of charge.',
  repatriation: 'In danger, at the employer’s cost and without delay.',
}

/** Submits a job order, and verifies and approves it as far as the story goes. Gives its id. */
export async function placeOrder(
  play: Play,
  { clerk, attache, clearance }: { readonly clerk: Officer; readonly attache: Officer; readonly clearance: Officer },
  order: DemonstrationOrder,
): Promise<string> {
  const { clauses } = play.here.law
  const lines = order.lines.map(({ silent, occupation_code, title, places, monthly_wage_minor, currency, site }) => ({
    occupation_code,
    title,
    places,
    monthly_wage_minor,
    currency,
    site,
    months: 24,
    weekly_hours: 48,
    clauses: clauses
      .filter((clause) => clause !== silent)
      .map((clause) => ({
        clause,
        provision: provisions[clause] ?? 'As the law of the country of work says, and never less.',
      })),
  }))
  const currency = order.lines[0]?.currency as string
  const costs = [
    { item: 'air fare', borne_by: 'employer', amount_minor: 120_000, currency },
    { item: 'visa', borne_by: 'employer', amount_minor: 60_000, currency },
    { item: 'insurance', borne_by: 'agency', amount_minor: 50_000, currency },
  ]
  const { accreditation_id, country } = order
  const id = await play
    .on(order.submitted_on)
    .act(clerk, submitJobOrder, { accreditation_id, country, ends_on: '2028-08-31', lines, costs })
  if (order.verified_on) await play.on(order.verified_on).act(attache, verifyJobOrder, {}, { id })
  if (order.approved_on) {
    const asked = await play.here.state
      .selectFrom('job_order_line')
      .select(['id as line_id', 'places'])
      .where('job_order_id', '=', id)
      .execute()
    await play.on(order.approved_on).act(clearance, approveJobOrder, { lines: asked }, { id })
  }
  return id
}
