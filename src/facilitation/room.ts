import type { AnyAct } from '#kernel/act.ts'
import type { AnyRegister } from '#kernel/register.ts'
import type { AnyPage } from '#web/page.ts'
import { accreditPrincipal } from './accreditations/accredit-principal.ts'
import { accreditation } from './accreditations/accreditation.ts'
import { accreditationPages } from './accreditations/accreditation-page.ts'
import { expireAccreditation } from './accreditations/expire-accreditation.ts'
import { requestAccreditation } from './accreditations/request-accreditation.ts'
import { withdrawAccreditation } from './accreditations/withdraw-accreditation.ts'
import { agenciesPage } from './agencies/agencies-page.ts'
import { agency } from './agencies/agency.ts'
import { agencyPage } from './agencies/agency-page.ts'
import { closeAgency } from './agencies/close-agency.ts'
import { registerAgency } from './agencies/register-agency.ts'
import { certificate } from './certificates/certificate.ts'
import { certificatePages } from './certificates/certificate-page.ts'
import { endCertificate } from './certificates/end-certificate.ts'
import { expireCertificate } from './certificates/expire-certificate.ts'
import { handBackCertificate } from './certificates/hand-back-certificate.ts'
import { liftCertificateSuspension } from './certificates/lift-certificate-suspension.ts'
import { makeCertificate } from './certificates/make-certificate.ts'
import { releasePlace } from './certificates/release-place.ts'
import { replaceCertificate } from './certificates/replace-certificate.ts'
import { revokeCertificate } from './certificates/revoke-certificate.ts'
import { suspendCertificate } from './certificates/suspend-certificate.ts'
import { feesPage } from './charges/fees-page.ts'
import { askClearanceAgain } from './clearances/ask-clearance-again.ts'
import { clearance } from './clearances/clearance.ts'
import { clearancePage, offerPage } from './clearances/clearance-page.ts'
import { clearancesPage } from './clearances/clearances-page.ts'
import { decideClearance } from './clearances/decide-clearance.ts'
import { issueCertificate } from './clearances/issue-certificate.ts'
import { refuseClearance } from './clearances/refuse-clearance.ts'
import { renewClearance } from './clearances/renew-clearance.ts'
import { reopenClearance } from './clearances/reopen-clearance.ts'
import { requestClearance } from './clearances/request-clearance.ts'
import { withdrawClearance } from './clearances/withdraw-clearance.ts'
import { contract } from './contracts/contract.ts'
import { contractPages } from './contracts/contract-page.ts'
import { correctContract } from './contracts/correct-contract.ts'
import { endContract } from './contracts/end-contract.ts'
import { recordContract } from './contracts/record-contract.ts'
import { verifyContract } from './contracts/verify-contract.ts'
import { confirmDeparture } from './departures/confirm-departure.ts'
import { departCertificate } from './departures/depart-certificate.ts'
import { departOffer } from './departures/depart-offer.ts'
import { departure } from './departures/departure.ts'
import { departurePages } from './departures/departure-page.ts'
import { recordNotBoarded } from './departures/record-not-boarded.ts'
import { restoreCertificate } from './departures/restore-certificate.ts'
import { restoreOffer } from './departures/restore-offer.ts'
import { entryPermission } from './entry-permissions/entry-permission.ts'
import { recordEntryPermission } from './entry-permissions/record-entry-permission.ts'
import { replaceEntryPermission } from './entry-permissions/replace-entry-permission.ts'
import { finding } from './findings/finding.ts'
import { findingPages } from './findings/finding-page.ts'
import { openFinding } from './findings/open-finding.ts'
import { approveJobOrder } from './job-orders/approve-job-order.ts'
import { closeJobOrder } from './job-orders/close-job-order.ts'
import { jobOrder } from './job-orders/job-order.ts'
import { jobOrderPage } from './job-orders/job-order-page.ts'
import { jobOrdersPage } from './job-orders/job-orders-page.ts'
import { returnJobOrder } from './job-orders/return-job-order.ts'
import { submitJobOrder } from './job-orders/submit-job-order.ts'
import { verifyJobOrder } from './job-orders/verify-job-order.ts'
import { rulePage, rulesPage } from './law/rules-page.ts'
import { cancelLicence } from './licences/cancel-licence.ts'
import { expireLicence } from './licences/expire-licence.ts'
import { grantLicence } from './licences/grant-licence.ts'
import { licence } from './licences/licence.ts'
import { licencePages } from './licences/licence-page.ts'
import { liftLicenceSuspension } from './licences/lift-licence-suspension.ts'
import { suspendLicence } from './licences/suspend-licence.ts'
import { noticesPage } from './notices/notices-page.ts'
import { acceptOffer } from './offers/accept-offer.ts'
import { declineOffer } from './offers/decline-offer.ts'
import { moveUpOffer } from './offers/move-up-offer.ts'
import { myPapersPage } from './offers/my-papers-page.ts'
import { nameWorker } from './offers/name-worker.ts'
import { offer } from './offers/offer.ts'
import { planDeparture } from './offers/plan-departure.ts'
import { withdrawNaming } from './offers/withdraw-naming.ts'
import { withdrawOffer } from './offers/withdraw-offer.ts'
import { paymentStatement } from './payment-statements/payment-statement.ts'
import { statePayment } from './payment-statements/state-payment.ts'
import { principal } from './principals/principal.ts'
import { principalPages } from './principals/principal-page.ts'
import { registerPrincipal } from './principals/register-principal.ts'
import { askForResult } from './provider-results/ask-for-result.ts'
import { certifyWorker } from './provider-results/certify-worker.ts'
import { enterResult } from './provider-results/enter-result.ts'
import { providerResult } from './provider-results/provider-result.ts'
import { providerResultPages } from './provider-results/provider-result-page.ts'
import { queuePage } from './queue/queue-page.ts'
import { correctReceipt } from './receipts/correct-receipt.ts'
import { receipt } from './receipts/receipt.ts'
import { receiptPages } from './receipts/receipt-page.ts'
import { recordReceipt } from './receipts/record-receipt.ts'
import { recordRefund } from './receipts/record-refund.ts'
import { changeName } from './workers/change-name.ts'
import { correctWorker } from './workers/correct-worker.ts'
import { forgetClearance, forgetEntryPermission, forgetOffer, forgetProviderResult } from './workers/forget-records.ts'
import { forgetWorker } from './workers/forget-worker.ts'
import { letAgencyPrint } from './workers/let-agency-print.ts'
import { makeWorkerCode } from './workers/make-worker-code.ts'
import { registerWorker } from './workers/register-worker.ts'
import { renewPassport } from './workers/renew-passport.ts'
import { worker } from './workers/worker.ts'
import { workerPage } from './workers/worker-page.ts'
import { workersPage } from './workers/workers-page.ts'

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
  correctContract,
  endContract,
  recordEntryPermission,
  replaceEntryPermission,
  recordReceipt,
  correctReceipt,
  recordRefund,
  statePayment,
  askForResult,
  enterResult,
  certifyWorker,
  declineOffer,
  withdrawNaming,
  withdrawOffer,
  moveUpOffer,
  planDeparture,
  withdrawClearance,
  refuseClearance,
  reopenClearance,
  renewClearance,
  askClearanceAgain,
  endCertificate,
  handBackCertificate,
  suspendCertificate,
  liftCertificateSuspension,
  revokeCertificate,
  replaceCertificate,
  expireCertificate,
  releasePlace,
  confirmDeparture,
  departCertificate,
  departOffer,
  recordNotBoarded,
  restoreCertificate,
  restoreOffer,
  letAgencyPrint,
  changeName,
  renewPassport,
  correctWorker,
  makeWorkerCode,
  forgetWorker,
  forgetOffer,
  forgetEntryPermission,
  forgetProviderResult,
  forgetClearance,
  registerAgency,
  closeAgency,
  grantLicence,
  suspendLicence,
  liftLicenceSuspension,
  cancelLicence,
  expireLicence,
  registerPrincipal,
  requestAccreditation,
  accreditPrincipal,
  withdrawAccreditation,
  expireAccreditation,
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

const pages: readonly AnyPage[] = [
  queuePage,
  jobOrdersPage,
  jobOrderPage,
  clearancesPage,
  clearancePage,
  offerPage,
  workersPage,
  workerPage,
  noticesPage,
  agenciesPage,
  agencyPage,
  ...licencePages,
  ...principalPages,
  ...accreditationPages,
  ...contractPages,
  ...receiptPages,
  ...providerResultPages,
  ...certificatePages,
  ...departurePages,
  ...findingPages,
  myPapersPage,
  feesPage,
  rulesPage,
  rulePage,
]

export const facilitation = { name: 'facilitation', acts, registers, facts, pages } as const
