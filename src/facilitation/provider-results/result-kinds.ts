import type { ProviderResultKind, Role } from '#database/tables.ts'

/** Who certifies what: each kind of provider its own kinds of result, and no other. */
export const providerOf: Readonly<Record<ProviderResultKind, Role>> = {
  medical: 'clinic officer',
  orientation: 'training officer',
  'household orientation': 'training officer',
  skills: 'training officer',
  insurance: 'insurance officer',
  'fund membership': 'fund officer',
}

export const resultKinds = Object.keys(providerOf) as readonly ProviderResultKind[]

/** The kind of office in which a provider's officer sits. */
export const officeKindOf: Readonly<Partial<Record<Role, string>>> = {
  'clinic officer': 'clinic',
  'training officer': 'training centre',
  'insurance officer': 'insurer',
  'fund officer': 'welfare fund',
}
