import { forget, forgotten } from '#kernel/forget.ts'
import { clearance } from '../clearances/clearance.ts'
import { entryPermission } from '../entry-permissions/entry-permission.ts'
import { offer } from '../offers/offer.ts'
import { providerResult } from '../provider-results/provider-result.ts'

/** What is personal in an offer that is over. */
export const forgetOffer = forget(offer, ['declined', 'withdrawn', 'departed'], {
  surname: forgotten.text,
  given_names: '',
  birth_on: forgotten.day,
  passport_number: forgotten.number,
})

export const forgetEntryPermission = forget(entryPermission, ['recorded', 'replaced'], {
  number: forgotten.number,
  name_on_visa: forgotten.text,
  passport_number: forgotten.number,
})

/** What was certified stays as a count; of whom does not. */
export const forgetProviderResult = forget(providerResult, ['asked', 'entered'], {
  person: forgotten.text,
  passport_number: forgotten.number,
  number: null,
})

/** The written reason of a refusal may speak of the person. */
export const forgetClearance = forget(clearance, ['issued', 'withdrawn', 'refused'], { refusal_reason: null })
