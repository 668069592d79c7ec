// The result of a clinic, training centre, insurer or fund: it is asked only for what its own kind of result has.
import { type TProperties, Type } from 'typebox'
import type { ProviderResultKind } from '#database/tables.ts'
import { choice } from '#kernel/input.ts'
import { readAs } from '#kernel/read.ts'
import { certifyWorker } from '../../facilitation/provider-results/certify-worker.ts'
import { ResultEntered } from '../../facilitation/provider-results/enter-result.ts'
import { outcomesOf, providerOf, resultKinds } from '../../facilitation/provider-results/result-kinds.ts'
import type { FormHands, OwnForm } from '../own-form.ts'

const { outcome: _, condition_met, days, items, on_day, ends_on, number } = ResultEntered.properties

/** What only some kinds of result say. */
const ownFields: Readonly<Partial<Record<ProviderResultKind, TProperties>>> = {
  medical: { condition_met },
  orientation: { days },
  'household orientation': { days },
  insurance: { items },
}

/** The kinds that this form may be about: that of the record that waits, else all of the officer's own office. */
async function kindsOf({ desk, officer, about }: FormHands): Promise<readonly ProviderResultKind[]> {
  if (!about) return resultKinds.filter((kind) => providerOf[kind] === officer.role)
  const asked = await readAs(desk.here.pools, officer, (db) =>
    db.selectFrom('provider_result').select('kind').where('id', '=', about).executeTakeFirst(),
  )
  return asked ? [asked.kind] : []
}

/** The outcomes that all these kinds share; one alone is not asked for. */
const outcomesOfAll = (kinds: readonly ProviderResultKind[]) => [...new Set(kinds.flatMap((kind) => outcomesOf[kind]))]

export const providerResultForm: OwnForm = {
  async groups(hands) {
    const kinds = await kindsOf(hands)
    const outcomes = outcomesOfAll(kinds)
    const fields: TProperties = {
      ...(!hands.about && { reference: certifyWorker.input.properties.reference }),
      ...(kinds.length > 1 && { kind: choice(...kinds) }),
      ...(outcomes.length > 1 && { outcome: choice(...outcomes) }),
      ...Object.assign({}, ...kinds.map((kind) => ownFields[kind])),
      on_day,
      ends_on,
      number,
    }
    return [{ input: Type.Object(fields) }]
  },
  async inputOf(read, hands) {
    const kinds = await kindsOf(hands)
    const [outcome] = outcomesOfAll(kinds)
    return { ...(!hands.about && { kind: kinds[0] }), outcome, ...read }
  },
}
