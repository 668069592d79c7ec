/**
 * What going costs and brings: what the worker pays, earns, and in which month both are even. In the contract's currency alone: sums in
 * another currency are shown beside it and enter nothing, because a rate without a day and a source would be a guess.
 */
export interface Going {
  readonly paid: readonly Sum[]
  /** Nothing was paid yet: `paid` is what the cost sheet lays on the worker. */
  readonly planned: boolean
  readonly monthly: Sum
  readonly whole: Sum
  readonly months: number
  /** The month of the contract at whose end the wage has made up for what was paid; null where that can't be said. */
  readonly even: number | null
}

export interface Sum {
  readonly minor: number
  readonly currency: string
}

/**
 * @param paid what the worker paid by receipts and what the worker says was paid, item by item; of both the higher counts, as the law counts
 *   it; before either, what the cost sheet lays on the worker
 * @param terms of the contract, or of the offer while there is none
 */
export function goingOf(
  paid: { readonly receipts: readonly Sum[]; readonly stated: readonly Sum[]; readonly sheet: readonly Sum[] },
  terms: { readonly monthly: Sum; readonly months: number },
): Going {
  const planned = paid.receipts.length === 0 && paid.stated.length === 0
  const sums = higher(totals(paid.receipts), totals(planned ? paid.sheet : paid.stated))
  const { monthly, months } = terms
  const own = sums.every((sum) => sum.currency === monthly.currency)
  const total = sums.reduce((sum, one) => sum + one.minor, 0)
  return {
    paid: sums,
    planned,
    monthly,
    months,
    whole: { minor: monthly.minor * months, currency: monthly.currency },
    even: own && monthly.minor > 0 ? Math.ceil(total / monthly.minor) : null,
  }
}

const totals = (sums: readonly Sum[]): ReadonlyMap<string, number> => {
  const by = new Map<string, number>()
  for (const { minor, currency } of sums) by.set(currency, (by.get(currency) ?? 0) + minor)
  return by
}

const higher = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): readonly Sum[] =>
  [...new Set([...a.keys(), ...b.keys()])].map((currency) => ({
    currency,
    minor: Math.max(a.get(currency) ?? 0, b.get(currency) ?? 0),
  }))
