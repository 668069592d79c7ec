import type { OwnForm } from '../own-form.ts'
import { approveJobOrderForm } from './approve-job-order.ts'
import { nameWorkerForm } from './name-worker.ts'
import { providerResultForm } from './provider-result.ts'
import { submitJobOrderForm } from './submit-job-order.ts'

/** The forms of their own, by the name that an act gives as `form`. */
export const ownForms: Readonly<Record<string, OwnForm>> = {
  'approve-job-order': approveJobOrderForm,
  'name-worker': nameWorkerForm,
  'provider-result': providerResultForm,
  'submit-job-order': submitJobOrderForm,
}
