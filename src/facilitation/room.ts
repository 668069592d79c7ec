import type { AnyAct } from '#kernel/act.ts'
import type { AnyRegister } from '#kernel/register.ts'
import { accreditation } from './accreditations/accreditation.ts'
import { agency } from './agencies/agency.ts'
import { certificate } from './certificates/certificate.ts'
import { makeCertificate } from './certificates/make-certificate.ts'
import { clearance } from './clearances/clearance.ts'
import { decideClearance } from './clearances/decide-clearance.ts'
import { issueCertificate } from './clearances/issue-certificate.ts'
import { requestClearance } from './clearances/request-clearance.ts'
import { contract } from './contracts/contract.ts'
import { recordContract } from './contracts/record-contract.ts'
import { verifyContract } from './contracts/verify-contract.ts'
import { departure } from './departures/departure.ts'
import { entryPermission } from './entry-permissions/entry-permission.ts'
import { recordEntryPermission } from './entry-permissions/record-entry-permission.ts'
import { replaceEntryPermission } from './entry-permissions/replace-entry-permission.ts'
import { finding } from './findings/finding.ts'
import { openFinding } from './findings/open-finding.ts'
import { approveJobOrder } from './job-orders/approve-job-order.ts'
import { closeJobOrder } from './job-orders/close-job-order.ts'
import { jobOrder } from './job-orders/job-order.ts'
import { returnJobOrder } from './job-orders/return-job-order.ts'
import { submitJobOrder } from './job-orders/submit-job-order.ts'
import { verifyJobOrder } from './job-orders/verify-job-order.ts'
import { licence } from './licences/licence.ts'
import { acceptOffer } from './offers/accept-offer.ts'
import { nameWorker } from './offers/name-worker.ts'
import { offer } from './offers/offer.ts'
import { paymentStatement } from './payment-statements/payment-statement.ts'
import { statePayment } from './payment-statements/state-payment.ts'
import { principal } from './principals/principal.ts'
import { askForResult } from './provider-results/ask-for-result.ts'
import { certifyWorker } from './provider-results/certify-worker.ts'
import { enterResult } from './provider-results/enter-result.ts'
import { providerResult } from './provider-results/provider-result.ts'
import { receipt } from './receipts/receipt.ts'
import { recordReceipt } from './receipts/record-receipt.ts'
import { recordRefund } from './receipts/record-refund.ts'
import { registerWorker } from './workers/register-worker.ts'
import { worker } from './workers/worker.ts'

/** What the room of facilitation has. Nothing is found by magic. */
const acts: readonly AnyAct[] = [
  submitJobOrder,
  verifyJobOrder,
  approveJobOrder,
  returnJobOrder,
  closeJobOrder,
  registerWorker,
  nameWorker,
  acceptOffer,
  requestClearance,
  decideClearance,
  issueCertificate,
  makeCertificate,
  openFinding,
  recordContract,
  verifyContract,
  recordEntryPermission,
  replaceEntryPermission,
  recordReceipt,
  recordRefund,
  statePayment,
  askForResult,
  enterResult,
  certifyWorker,
]

const registers: readonly AnyRegister[] = [
  agency,
  licence,
  principal,
  accreditation,
  jobOrder,
  worker,
  offer,
  entryPermission,
  contract,
  receipt,
  paymentStatement,
  providerResult,
  clearance,
  certificate,
  departure,
  finding,
]

/** The fact views, in the order in which they are made; each file lies beside its register. */
const facts: readonly string[] = [`${import.meta.dirname}/clearances/clearance-facts.sql`]

export const facilitation = { name: 'facilitation', acts, registers, facts } as const
