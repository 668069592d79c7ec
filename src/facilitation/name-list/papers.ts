import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { ListedContract, ListedVisa } from './listed-worker.ts'

/** What stands in the registers for one offer: the latest visa and contract, and the clearance that is open or issued. */
export interface Papers {
  readonly offer_id: string
  readonly visa: string | null
  readonly contract: string | null
  readonly clearance_id: string | null
  readonly clearance_state: string | null
}

/** The papers of offers by the offer's id. */
export async function papersOf(db: Kysely<Tables>, offers: readonly string[]): Promise<Map<string, Papers>> {
  if (offers.length === 0) return new Map()
  const { rows } = await sql<Papers>`
    select f.id as offer_id, c.id as clearance_id, c.state::text as clearance_state,
      concat_ws('|', v.number, v.kind, coalesce(v.occupation_code, ''), v.sponsor, v.name_on_visa, v.passport_number, v.issued_on, v.ends_on) as visa,
      concat_ws('|', k.signed_on, k.occupation_code, k.monthly_wage_minor, k.currency, k.months) as contract
    from unnest(${offers}::uuid[]) as f (id)
    left join lateral (select * from entry_permission x where x.offer_id = f.id and x.state = 'recorded'
      order by x.recorded_at desc, x.id desc limit 1) v on true
    left join lateral (select * from contract x where x.offer_id = f.id and x.state <> 'ended' order by x.recorded_at desc, x.id desc limit 1) k on true
    left join clearance c on c.offer_id = f.id and c.state in ('requested', 'clear', 'obstructed', 'unknown', 'issued')`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.offer_id, row]))
}

/** Whether the register already has this visa. */
export const sameVisa = (papers: Papers | undefined, visa: ListedVisa): boolean =>
  papers?.visa ===
  [
    visa.number,
    visa.kind,
    visa.occupation_code ?? '',
    visa.sponsor,
    visa.name_on_visa,
    visa.passport_number,
    visa.issued_on,
    visa.ends_on,
  ].join('|')

/** Whether the register already has this contract. */
export const sameContract = (papers: Papers | undefined, contract: ListedContract): boolean =>
  papers?.contract ===
  [contract.signed_on, contract.occupation_code, contract.monthly_wage_minor, contract.currency, contract.months].join(
    '|',
  )
