import type { ProviderResultKind, Role } from '#database/tables.ts'

export const outcomes = ['fit', 'not fit', 'fit with condition', 'completed', 'covered', 'member'] as const
type Outcome = (typeof outcomes)[number]

/** Who certifies what: each kind of provider its own kinds of result, and no other. */
export const providerOf: Readonly<Record<ProviderResultKind, Role>> = {
  medical: 'clinic officer',
  orientation: 'training officer',
  'household orientation': 'training officer',
  skills: 'training officer',
  insurance: 'insurance officer',
  'fund membership': 'fund officer',
}

/** What a result of each kind may say; of health no more than this. */
export const outcomesOf: Readonly<Record<ProviderResultKind, readonly Outcome[]>> = {
  medical: ['fit', 'not fit', 'fit with condition'],
  orientation: ['completed'],
  'household orientation': ['completed'],
  skills: ['completed'],
  insurance: ['covered'],
  'fund membership': ['member'],
}

export const resultKinds = Object.keys(providerOf) as readonly ProviderResultKind[]

/** The kind of office in which a provider's officer sits. */
export const officeKindOf: Readonly<Partial<Record<Role, string>>> = {
  'clinic officer': 'clinic',
  'training officer': 'training centre',
  'insurance officer': 'insurer',
  'fund officer': 'welfare fund',
}
