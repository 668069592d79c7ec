// The clearance rules of packs/philippines by hand: what a careful programmer would write who had no law engine, as the
// limit that the engine is measured against. It knows the law for contracts signed since 28 September 2024 and decided in
// November 2026, in English, and nothing of other days or languages. The bench's test holds it to the engine's own answers.
import type { Selectable } from 'kysely'
import type { ClearanceFacts } from '#database/tables.ts'
import type { Explained } from '#law/decide.ts'

export type ClearanceRow = Omit<Selectable<ClearanceFacts>, 'decision_id' | 'clearance_id'>

export interface DecidedByHand {
  readonly result: 'clear' | 'obstructed' | 'unknown'
  readonly explained: readonly Explained[]
}

interface Rule extends Omit<Explained, 'result' | 'message' | 'facts' | 'missing' | 'rates' | 'language'> {
  readonly nextWhileUnknown: string
}

type Answer = boolean | null
type Held = readonly [name: string, value: unknown]

const rule = (written: Rule): Rule => written

const ACC_01 = rule({
  rule: 'PH-ACC-01',
  consequence: 'warns',
  against: 'agency',
  next: 'labour attache',
  nextWhileUnknown: 'labour attache',
  confidential: false,
  title: 'The post has accredited the employer or foreign agency',
  citation:
    'POEA Rules 2016, accreditation of principals (repealed; carried over, not confirmed in the rules that followed)',
  remedy: 'You may go once the contract itself is verified; the agency must renew the accreditation.',
  from: '2016',
  certainty: 'B',
  standing: 'carried over',
})

const CON_01 = rule({
  rule: 'PH-CON-01',
  consequence: 'warns',
  against: 'agency',
  next: 'agency',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'The contract has all fourteen provisions',
  citation: 'POEA Rules 2016, s. 135 (repealed; carried over, not confirmed in the rules that followed)',
  remedy: 'Ask the agency to add them before you accept. Repatriation and medical care are among them.',
  from: '2016',
  certainty: 'B',
  standing: 'carried over',
})

const CON_02 = rule({
  rule: 'PH-CON-02',
  consequence: 'warns',
  against: 'employer',
  next: 'clearance officer',
  nextWhileUnknown: 'clearance officer',
  confidential: false,
  title: 'The wage is not under that of Metro Manila',
  citation: 'POEA Rules 2016, s. 135(c) (repealed; carried over, not confirmed in the rules that followed)',
  remedy: 'Ask for more before you accept.',
  from: '2016',
  certainty: 'B',
  standing: 'carried over',
})

const CON_03 = rule({
  rule: 'PH-CON-03',
  consequence: 'stops',
  against: 'agency',
  next: 'agency',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'The contract is signed',
  citation: 'RA 8042, s. 6(i)',
  remedy: 'Sign only when you have read the contract in your language; ask the agency for it.',
  certainty: 'B',
  standing: 'in force',
})

const CON_04 = rule({
  rule: 'PH-CON-04',
  consequence: 'stops',
  against: 'state',
  next: 'labour attache',
  nextWhileUnknown: 'labour attache',
  confidential: false,
  title: 'The contract is verified by the post',
  citation: 'RA 8042, s. 6(i)',
  remedy: 'Nothing is asked of you. The post verifies the contract; its office is told each day that it waits.',
  certainty: 'B',
  standing: 'in force',
})

const CON_05 = rule({
  rule: 'PH-CON-05',
  consequence: 'stops',
  against: 'agency',
  next: 'agency',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'The contract is for the country of the job',
  citation: 'RA 8042, s. 6(i)',
  remedy: 'The agency must show you a contract for the country where you will work.',
  certainty: 'B',
  standing: 'in force',
})

const FEE_01 = rule({
  rule: 'PH-FEE-01',
  consequence: 'warns',
  against: 'agency',
  next: 'licensing officer',
  nextWhileUnknown: 'licensing officer',
  confidential: true,
  title: 'The placement fee is within the cap',
  citation: 'POEA Rules 2016, s. 51 (repealed; carried over, not confirmed in the rules that followed)',
  remedy: 'You may go. The agency owes you the difference; the claim stays open.',
  from: '2016',
  certainty: 'B',
  standing: 'carried over',
})

const FEE_02 = rule({
  rule: 'PH-FEE-02',
  consequence: 'finding',
  against: 'agency',
  next: 'licensing officer',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'No placement fee for household work',
  citation: 'POEA GBR 6 s. 2006, prohibition',
  remedy: 'You may go. The agency owes you all of it; the claim stays open.',
  from: '2006-12-16',
  certainty: 'B',
  standing: 'in force',
})

const FEE_03 = rule({
  rule: 'PH-FEE-03',
  consequence: 'warns',
  against: 'agency',
  next: 'licensing officer',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'No fee before the contract is signed',
  citation: 'POEA Rules 2016, s. 51 (repealed; carried over, not confirmed in the rules that followed)',
  remedy: 'You may go. The case is between the state and the agency.',
  from: '2016',
  certainty: 'B',
  standing: 'carried over',
})

const FEE_05 = rule({
  rule: 'PH-FEE-05',
  consequence: 'finding',
  against: 'agency',
  next: 'licensing officer',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'The cost sheet asks no placement fee for household work',
  citation: 'POEA GBR 6 s. 2006, prohibition',
  remedy: 'Do not pay it. You may go.',
  from: '2006-12-16',
  certainty: 'B',
  standing: 'in force',
})

const FEE_06 = rule({
  rule: 'PH-FEE-06',
  consequence: 'finding',
  against: 'agency',
  next: 'licensing officer',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'No placement fee for this destination',
  citation: 'DMW statement on no-fee destinations',
  remedy: 'You may go. The agency owes you all of it; the claim stays open.',
  from: '2024',
  certainty: 'B',
  standing: 'in force',
})

const FEE_12 = rule({
  rule: 'PH-FEE-12',
  consequence: 'finding',
  against: 'agency',
  next: 'licensing officer',
  nextWhileUnknown: 'worker',
  confidential: true,
  title: 'No placement fee for household work, as the worker says',
  citation: 'POEA GBR 6 s. 2006, prohibition',
  remedy: 'You may go. The agency owes you all of it. It is not told that you said so unless you agree.',
  from: '2006-12-16',
  certainty: 'B',
  standing: 'in force',
})

const FEE_16 = rule({
  rule: 'PH-FEE-16',
  consequence: 'finding',
  against: 'agency',
  next: 'licensing officer',
  nextWhileUnknown: 'worker',
  confidential: true,
  title: 'No placement fee for this destination, as the worker says',
  citation: 'DMW statement on no-fee destinations',
  remedy: 'You may go. The agency owes you all of it. It is not told that you said so unless you agree.',
  from: '2024',
  certainty: 'B',
  standing: 'in force',
})

const HSW_01 = rule({
  rule: 'PH-HSW-01',
  consequence: 'stops',
  against: 'employer',
  next: 'agency',
  nextWhileUnknown: 'labour attache',
  confidential: false,
  title: "A household worker's wage is at the floor",
  citation: 'POEA HSW reform 2006, wage',
  remedy: 'The employer must raise the wage in the contract, and the post verify it again. Your place is kept.',
  from: '2006-12-16',
  certainty: 'A',
  standing: 'in force',
})

const HSW_02 = rule({
  rule: 'PH-HSW-02',
  consequence: 'stops',
  against: 'worker',
  next: 'worker',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'A household worker has the least age',
  citation: 'POEA Advisory 43 s. 2022, minimum age',
  remedy:
    'This is no fault of yours. You may go from your birthday on; the agency can offer you other work until then.',
  from: '2022-07-14',
  certainty: 'B',
  standing: 'in force',
})

const HSW_03 = rule({
  rule: 'PH-HSW-03',
  consequence: 'stops',
  against: 'worker',
  next: 'training centre',
  nextWhileUnknown: 'training centre',
  confidential: false,
  title: 'A household worker holds the skills certificate',
  citation: 'POEA HSW reform 2006, pre-qualification',
  remedy: 'Take the national skills test (NC II). The employer or agency may not make you pay a placement fee for it.',
  from: '2006-12-16',
  certainty: 'A',
  standing: 'in force',
})

const HSW_06 = rule({
  rule: 'PH-HSW-06',
  consequence: 'warns',
  against: 'employer',
  next: 'worker',
  nextWhileUnknown: 'labour attache',
  confidential: false,
  title: "A household worker's wage reaches the recommended standard",
  citation: 'DMW Advisory 25 s. 2025, Advisory 25-2025; MC 03-2025',
  remedy: 'You may ask for more before you accept. Your certificate does not depend on it.',
  from: '2025-08-22',
  certainty: 'B',
  standing: 'in force',
})

const INS_01 = rule({
  rule: 'PH-INS-01',
  consequence: 'stops',
  against: 'agency',
  next: 'agency',
  nextWhileUnknown: 'insurer',
  confidential: false,
  title: 'The compulsory insurance is in force',
  citation: 'RA 8042, s. 37-A',
  remedy: 'The agency must insure you at its own cost, for the whole contract. It may not ask you to pay.',
  from: '2010',
  certainty: 'B',
  standing: 'in force',
})

const INS_08 = rule({
  rule: 'PH-INS-08',
  consequence: 'stops',
  against: 'agency',
  next: 'agency',
  nextWhileUnknown: 'insurer',
  confidential: false,
  title: 'The insurance covers all nine items',
  citation: 'RA 8042, s. 37-A',
  remedy: 'The agency must complete the policy at its own cost.',
  from: '2010',
  certainty: 'B',
  standing: 'in force',
})

const LIA_01 = rule({
  rule: 'PH-LIA-01',
  consequence: 'finding',
  against: 'agency',
  next: 'labour attache',
  nextWhileUnknown: 'labour attache',
  confidential: false,
  title: 'Agency and employer have signed the joint undertaking',
  citation: 'RA 8042, s. 10',
  remedy: 'You may go; the law makes agency and employer liable together all the same.',
  certainty: 'B',
  standing: 'in force',
})

const LIC_13 = rule({
  rule: 'PH-LIC-13',
  consequence: 'stops',
  against: 'agency',
  next: 'licensing officer',
  nextWhileUnknown: 'licensing officer',
  confidential: false,
  title: 'The agency held a licence when the job order was approved',
  citation: 'RA 8042, s. 6',
  remedy: 'Pay nothing to this agency. An officer helps you to go with another one, or gets your money back.',
  certainty: 'B',
  standing: 'in force',
})

const LIC_14 = rule({
  rule: 'PH-LIC-14',
  consequence: 'stops',
  against: 'agency',
  next: 'licensing officer',
  nextWhileUnknown: 'licensing officer',
  confidential: false,
  title: "The agency's licence was not cancelled",
  citation: 'RA 8042, s. 6',
  remedy: 'An officer asks you whom you want to go with, and helps to get back what you paid.',
  certainty: 'B',
  standing: 'in force',
})

const MED_01 = rule({
  rule: 'PH-MED-01',
  consequence: 'stops',
  against: 'nobody',
  next: 'worker',
  nextWhileUnknown: 'clinic',
  confidential: false,
  title: 'The worker is fit for the work',
  citation: 'DOH guidelines on medical examinations, operational guidelines',
  remedy:
    'Ask the clinic what it would need to see. You may go to another clinic of your own choice. Only the answer is recorded here, never why.',
  certainty: 'B',
  standing: 'in force',
})

const MED_02 = rule({
  rule: 'PH-MED-02',
  consequence: 'stops',
  against: 'nobody',
  next: 'worker',
  nextWhileUnknown: 'clinic',
  confidential: false,
  title: 'The medical answer is in date',
  citation: 'DOH guidelines on medical examinations, no deployment within ninety days',
  remedy: 'Be examined again, at a clinic of your own choice.',
  certainty: 'B',
  standing: 'in force',
})

const OFR_01 = rule({
  rule: 'PH-OFR-01',
  consequence: 'stops',
  against: 'worker',
  next: 'worker',
  nextWhileUnknown: 'worker',
  confidential: false,
  title: 'The worker has accepted the offer',
  citation: "The office's own rule, not law",
  remedy: 'Accept the offer in your own account. Nobody else can do it for you, and you may decline.',
  certainty: 'office',
  standing: 'in force',
})

const OFR_02 = rule({
  rule: 'PH-OFR-02',
  consequence: 'stops',
  against: 'worker',
  next: 'worker',
  nextWhileUnknown: 'clearance officer',
  confidential: false,
  title: 'No other job has been accepted',
  citation: "The office's own rule, not law",
  remedy: 'Withdraw from the other job, or decline this one. Withdrawing has no penalty.',
  certainty: 'office',
  standing: 'in force',
})

const OFR_03 = rule({
  rule: 'PH-OFR-03',
  consequence: 'stops',
  against: 'nobody',
  next: 'agency',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'A numbered place is reserved',
  citation: "The office's own rule, not law",
  remedy: 'Places are given in the order of acceptance. Wait for a place that becomes free, or ask for another offer.',
  certainty: 'office',
  standing: 'in force',
})

const OFR_04 = rule({
  rule: 'PH-OFR-04',
  consequence: 'warns',
  against: 'agency',
  next: 'agency',
  nextWhileUnknown: 'clearance officer',
  confidential: false,
  title: 'The job order is still open',
  citation: "The office's own rule, not law",
  remedy: 'Ask the agency whether the employer still wants you before you spend anything.',
  certainty: 'office',
  standing: 'in force',
})

const PAS_01 = rule({
  rule: 'PH-PAS-01',
  consequence: 'stops',
  against: 'worker',
  next: 'worker',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'The passport is valid long enough',
  citation: 'OEC requirements, passport',
  remedy: 'Renew the passport, then enter its number and last day. Place and contract are kept meanwhile.',
  certainty: 'B',
  standing: 'in force',
})

const PAS_02 = rule({
  rule: 'PH-PAS-02',
  consequence: 'stops',
  against: 'nobody',
  next: 'agency',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: "The passport's check digits are right",
  citation: "The office's own rule, not law",
  remedy: 'Copy the two lines again from the passport itself. If they are copied rightly, ask the passport office.',
  certainty: 'office',
  standing: 'in force',
})

const PAS_03 = rule({
  rule: 'PH-PAS-03',
  consequence: 'stops',
  against: 'nobody',
  next: 'clearance officer',
  nextWhileUnknown: 'clearance officer',
  confidential: false,
  title: 'The passport belongs to this worker alone',
  citation: "The office's own rule, not law",
  remedy: 'An officer looks at both passports. Nothing is held against you while that is open.',
  certainty: 'office',
  standing: 'in force',
})

const PDO_01 = rule({
  rule: 'PH-PDO-01',
  consequence: 'stops',
  against: 'worker',
  next: 'training centre',
  nextWhileUnknown: 'training centre',
  confidential: false,
  title: 'The pre-departure orientation is done',
  citation: 'OWWA pre-departure orientation',
  remedy: 'Go to the orientation seminar for your country; it is free.',
  certainty: 'B',
  standing: 'in force',
})

const PDO_02 = rule({
  rule: 'PH-PDO-02',
  consequence: 'stops',
  against: 'worker',
  next: 'training centre',
  nextWhileUnknown: 'training centre',
  confidential: false,
  title: "A household worker's comprehensive education is done",
  citation: 'OWWA MOI 003 s. 2009, CPDEP',
  remedy: 'Finish the remaining days; the training centre enters them.',
  from: '2009-03-18',
  certainty: 'A',
  standing: 'in force',
})

const SUS_01 = rule({
  rule: 'PH-SUS-01',
  consequence: 'warns',
  against: 'agency',
  next: 'licensing officer',
  nextWhileUnknown: 'licensing officer',
  confidential: false,
  title: "The agency's licence is in good standing today",
  citation: "The office's own rule, not law",
  remedy: 'You may still go; the agency stays liable for this contract. Ask for your papers now if it holds any.',
  certainty: 'office',
  standing: 'in force',
})

const VIS_01 = rule({
  rule: 'PH-VIS-01',
  consequence: 'stops',
  against: 'nobody',
  next: 'agency',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'There is an entry permission to work, in date on departure',
  citation: 'OEC requirements, work visa',
  remedy: 'The agency asks the employer for an entry permission that is valid on the day of departure.',
  certainty: 'B',
  standing: 'in force',
})

const VIS_02 = rule({
  rule: 'PH-VIS-02',
  consequence: 'stops',
  against: 'employer',
  next: 'agency',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'The entry permission is for the job in the contract',
  citation: 'POEA statement on work visas',
  remedy: 'Do not travel on this visa. The employer must ask for one for your real job; your place is kept.',
  certainty: 'B',
  standing: 'in force',
})

const VIS_03 = rule({
  rule: 'PH-VIS-03',
  consequence: 'stops',
  against: 'employer',
  next: 'agency',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'The sponsor of the entry permission is the employer',
  citation: 'POEA statement on work visas',
  remedy: 'Ask the agency who the sponsor is. The visa or the contract must be mended before you go.',
  certainty: 'B',
  standing: 'in force',
})

const VIS_04 = rule({
  rule: 'PH-VIS-04',
  consequence: 'stops',
  against: 'nobody',
  next: 'agency',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: "The name on the entry permission is one of the worker's names",
  citation: "The office's own rule, not law",
  remedy:
    'If it is a maiden or former name, have it recorded; then nothing else is needed. If it is a mistake, the sponsor must mend the visa.',
  certainty: 'office',
  standing: 'in force',
})

const VIS_05 = rule({
  rule: 'PH-VIS-05',
  consequence: 'stops',
  against: 'nobody',
  next: 'agency',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'The entry permission is for a passport of the worker',
  citation: "The office's own rule, not law",
  remedy:
    'If the passport was renewed, have the earlier one recorded; both then travel together. Otherwise the visa must be mended.',
  certainty: 'office',
  standing: 'in force',
})

const WAG_01 = rule({
  rule: 'PH-WAG-01',
  consequence: 'stops',
  against: 'employer',
  next: 'agency',
  nextWhileUnknown: 'labour attache',
  confidential: false,
  title: 'The wage in Hong Kong is at the minimum allowable wage',
  citation: 'Hong Kong ID 407, cl. 5',
  remedy: 'The employer must sign a contract at the rate of the day. Your place is kept.',
  from: '2010-08-26',
  certainty: 'B',
  standing: 'in force',
})

const WAG_02 = rule({
  rule: 'PH-WAG-02',
  consequence: 'finding',
  against: 'employer',
  next: 'labour attache',
  nextWhileUnknown: 'labour attache',
  confidential: false,
  title: 'The wage in Qatar is at the minimum wage',
  citation: 'Qatar Law 17/2020',
  remedy: 'You may go. The post takes it up with the employer; the difference is owed to you.',
  from: '2021-03-20',
  certainty: 'B',
  standing: 'in force',
})

const WAG_03 = rule({
  rule: 'PH-WAG-03',
  consequence: 'finding',
  against: 'employer',
  next: 'labour attache',
  nextWhileUnknown: 'labour attache',
  confidential: false,
  title: 'The wage in Malaysia is at the minimum wage',
  citation: 'Malaysia Minimum Wages Order 2024',
  remedy: 'You may go. The post takes it up with the employer; the difference is owed to you.',
  from: '2025-08-01',
  certainty: 'B',
  standing: 'in force',
})

const WAG_04 = rule({
  rule: 'PH-WAG-04',
  consequence: 'finding',
  against: 'agency',
  next: 'clearance officer',
  nextWhileUnknown: 'agency',
  confidential: false,
  title: 'The contract pays what the approved line offers',
  citation: 'RA 8042, s. 6(i)',
  remedy: 'You may go. What was approved stays owed to you; the claim stays open.',
  certainty: 'B',
  standing: 'in force',
})

const WEL_01 = rule({
  rule: 'PH-WEL-01',
  consequence: 'stops',
  against: 'employer',
  next: 'welfare fund',
  nextWhileUnknown: 'welfare fund',
  confidential: false,
  title: 'Membership of the welfare fund is current',
  citation: 'RA 10801, membership',
  remedy: 'The employer pays the contribution of USD 25. If it was taken from you, say so privately in your account.',
  from: '2016-05-31',
  certainty: 'B',
  standing: 'in force',
})

/** Decides one clearance and explains each answer that does not hold. */
export function decideByHand(row: ClearanceRow, today: Temporal.PlainDate): DecidedByHand {
  const said: Explained[] = []
  const now = countOf(today)
  const departs = dayCount(row.departure_planned_on)
  const signed = dayCount(row.contract_signed_on)
  const verified = dayCount(row.contract_verified_on)
  if (row.household_service_work) age(row, today, said)
  if (row.lane === 'agency') agency(row, now, signed, said)
  contract(row, now, signed, verified, said)
  entryPermission(row, now, departs, said)
  fees(row, signed, verified, said)
  passport(row, departs, said)
  place(row, now, said)
  preparation(row, now, departs, said)
  wages(row, signed, verified, said)
  return { result: resultOf(said), explained: said }
}

function resultOf(said: readonly Explained[]): DecidedByHand['result'] {
  let unknown = false
  for (const one of said) {
    if (one.consequence !== 'stops') continue
    if (one.result === 'fails') return 'obstructed'
    unknown = true
  }
  return unknown ? 'unknown' : 'clear'
}

// --- what is said --------------------------------------------------------------------------------------------------------

type Facts = Explained['facts']
const nothing: readonly string[] = []
const noRates: Explained['rates'] = []

const fails = (said: Explained[], of: Rule, message: string, facts: Facts, rates = noRates): void => {
  said.push(explained(of, 'fails', message, of.next, facts, nothing, rates))
}

const unknown = (
  said: Explained[],
  of: Rule,
  message: string | null,
  facts: Facts,
  missing: string[],
  rates = noRates,
): void => {
  said.push(
    explained(
      of,
      'unknown',
      message ?? `Not known yet: ${missing.join(', ')}.`,
      of.nextWhileUnknown,
      facts,
      missing,
      rates,
    ),
  )
}

function explained(
  of: Rule,
  result: Explained['result'],
  message: string,
  next: string,
  facts: Facts,
  missing: readonly string[],
  rates: Explained['rates'],
): Explained {
  const { rule, consequence, against, confidential, title, citation, remedy, from, certainty, standing } = of
  const language = 'en'
  return from === undefined
    ? {
        rule,
        result,
        consequence,
        against,
        title,
        citation,
        message,
        remedy,
        next,
        confidential,
        facts,
        missing,
        rates,
        certainty,
        standing,
        language,
      }
    : {
        rule,
        result,
        consequence,
        against,
        title,
        citation,
        message,
        remedy,
        next,
        confidential,
        facts,
        missing,
        rates,
        from,
        certainty,
        standing,
        language,
      }
}

/** The names among these whose value is missing. */
function lacking(...held: readonly Held[]): string[] {
  const missing: string[] = []
  for (const [name, value] of held) if (value === null) missing.push(name)
  return missing
}

const both = (one: Answer, other: Answer): Answer =>
  one === false || other === false ? false : one === null || other === null ? null : true

/** Whether one day comes no later than another. */
const ordered = (first: number | null, last: number | null): Answer =>
  first === null || last === null ? null : first <= last

// --- days, sums and countries as text, made once ---------------------------------------------------------------------------

const dayFormat = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
const countries = new Map<string, string>()
const sums = new Map<string, ShownSums>()
const longDays = new Map<number, string>()
const isoDays = new Map<number, string>()

interface ShownSums {
  readonly format: Intl.NumberFormat
  readonly shown: Map<number, string>
}

/** The value under a key, made when it is first asked for. */
function kept<K, V>(values: Map<K, V>, key: K, make: (key: K) => V): V {
  let value = values.get(key)
  if (value === undefined) {
    value = make(key)
    values.set(key, value)
  }
  return value
}

const longDay = (count: number): string => dayFormat.format(count * 86_400_000)

/** Days since 1970-01-01. */
const countOf = (day: Temporal.PlainDate): number => epochDay(day.year, day.month, day.day)
const dayCount = (day: Temporal.PlainDate | null): number | null => (day === null ? null : countOf(day))

function epochDay(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return shifted * 365 + leaps + Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 719_469
}

function shownDay(day: Temporal.PlainDate | null): string {
  if (day === null) return '–'
  return kept(longDays, countOf(day), longDay)
}

function iso(day: Temporal.PlainDate | null): string | null {
  if (day === null) return null
  const count = countOf(day)
  let shown = isoDays.get(count)
  if (shown === undefined) {
    shown = day.toString()
    isoDays.set(count, shown)
  }
  return shown
}

function shownSum(minor: number | null, currency: string | null): string {
  if (minor === null || currency === null) return '–'
  const { format, shown } = kept(sums, currency, sumsOf)
  let text = shown.get(minor)
  if (text === undefined) {
    text = format.format(minor / 100)
    shown.set(minor, text)
  }
  return text
}

function sumsOf(currency: string): ShownSums {
  const style = { style: 'currency', currency, currencyDisplay: 'code', trailingZeroDisplay: 'stripIfInteger' } as const
  return { format: new Intl.NumberFormat('en', style), shown: new Map() }
}

function country(code: string | null): string {
  if (code === null) return '–'
  return kept(countries, code, (unknown) => regions.of(unknown) ?? unknown)
}

const sum = (minor: number | null, currency: string | null) =>
  minor === null || currency === null ? null : { minor, currency }

// --- age --------------------------------------------------------------------------------------------------------------------

const leastAge = 24

function age(row: ClearanceRow, today: Temporal.PlainDate, said: Explained[]): void {
  const { birth_on: birth } = row
  const years = birth && wholeYears(birth, today)
  if (years !== null && years >= leastAge) return
  const facts = {
    'household service work': true,
    'age today': years,
    'birth on': iso(birth),
    'household minimum age': leastAge,
  }
  if (years === null) unknown(said, HSW_02, 'The day of birth is not recorded.', facts, ['birth on'])
  else fails(said, HSW_02, `The worker is ${years}; household work abroad may begin at ${leastAge}.`, facts)
}

function wholeYears(birth: Temporal.PlainDate, today: Temporal.PlainDate): number {
  const years = today.year - birth.year
  const months = today.month - birth.month
  return months < 0 || (months === 0 && today.day < birth.day) ? years - 1 : years
}

// --- agency -----------------------------------------------------------------------------------------------------------------

function agency(row: ClearanceRow, now: number, signed: number | null, said: Explained[]): void {
  const { lane, agency_licence_state: state } = row
  const ends = dayCount(row.agency_licence_ends_on)
  const licensed = ordered(dayCount(row.job_order_approved_on), ends)
  if (licensed !== true) {
    const { agency_licence_ends_on: licence, job_order_approved_on: approved } = row
    const facts = { lane, 'agency licence ends on': iso(licence), 'job order approved on': iso(approved) }
    if (licensed === false)
      fails(
        said,
        LIC_13,
        `The agency's licence ended on ${shownDay(licence)}; the job order was approved on ${shownDay(approved)}.`,
        facts,
      )
    else
      unknown(
        said,
        LIC_13,
        "The agency's licence or the approval of the job order is not recorded.",
        facts,
        lacking(['agency licence ends on', licence], ['job order approved on', approved]),
      )
  }
  if (state === 'cancelled')
    fails(said, LIC_14, "The agency's licence was cancelled.", { lane, 'agency licence state': state })
  if (state === null) unknown(said, LIC_14, null, { lane, 'agency licence state': state }, ['agency licence state'])
  const standing = both(state === null ? null : state === 'granted', ordered(now, ends))
  if (standing !== true) {
    const facts = { lane, 'agency licence state': state, 'agency licence ends on': iso(row.agency_licence_ends_on) }
    if (standing === false)
      fails(
        said,
        SUS_01,
        `The agency's licence is: ${state ?? '–'}; its last day is ${shownDay(row.agency_licence_ends_on)}.`,
        facts,
      )
    else unknown(said, SUS_01, null, facts, lacking(['agency licence state', state], ['agency licence ends on', ends]))
  }
  liability(row, now, signed, said)
}

function liability(row: ClearanceRow, now: number, signed: number | null, said: Explained[]): void {
  const {
    lane,
    joint_undertaking_signed_on: undertaking,
    accreditation_state: state,
    accreditation_ends_on: ends,
  } = row
  const joint = ordered(dayCount(undertaking), signed)
  if (joint !== true) {
    const facts = {
      lane,
      'joint undertaking signed on': iso(undertaking),
      'contract signed on': iso(row.contract_signed_on),
    }
    if (joint === false)
      fails(
        said,
        LIA_01,
        `The joint undertaking was signed on ${shownDay(undertaking)}, after the contract of ${shownDay(row.contract_signed_on)}.`,
        facts,
      )
    else
      unknown(
        said,
        LIA_01,
        'No joint undertaking is recorded.',
        facts,
        lacking(['joint undertaking signed on', undertaking], ['contract signed on', signed]),
      )
  }
  const accredited = both(state === null ? null : state === 'accredited', ordered(now, dayCount(ends)))
  if (accredited === true) return
  const facts = { lane, 'accreditation state': state, 'accreditation ends on': iso(ends) }
  if (accredited === false)
    fails(said, ACC_01, `The accreditation is: ${state ?? '–'}; its last day is ${shownDay(ends)}.`, facts)
  else
    unknown(
      said,
      ACC_01,
      'No accreditation is recorded.',
      facts,
      lacking(['accreditation state', state], ['accreditation ends on', ends]),
    )
}

// --- contract ---------------------------------------------------------------------------------------------------------------

function contract(
  row: ClearanceRow,
  now: number,
  signed: number | null,
  verified: number | null,
  said: Explained[],
): void {
  const {
    contract_signed_on,
    contract_verified_on,
    contract_country,
    destination_country,
    contract_clauses_missing: clauses,
  } = row
  if (signed === null)
    unknown(said, CON_03, 'No signed contract is recorded.', { 'contract signed on': null }, ['contract signed on'])
  else if (signed > now)
    fails(said, CON_03, `The contract is dated ${shownDay(contract_signed_on)}, which has not come yet.`, {
      'contract signed on': iso(contract_signed_on),
    })
  if (verified === null)
    unknown(said, CON_04, 'The post has not verified the contract.', { 'contract verified on': null }, [
      'contract verified on',
    ])
  else if (verified > now)
    fails(said, CON_04, `The verification is dated ${shownDay(contract_verified_on)}, which has not come yet.`, {
      'contract verified on': iso(contract_verified_on),
    })
  if (contract_country === null || destination_country === null || contract_country !== destination_country) {
    const facts = { 'contract country': contract_country, 'destination country': destination_country }
    const missing = lacking(['contract country', contract_country], ['destination country', destination_country])
    if (missing.length > 0) unknown(said, CON_05, null, facts, missing)
    else
      fails(
        said,
        CON_05,
        `The contract is for ${country(contract_country)}; the job is in ${country(destination_country)}.`,
        facts,
      )
  }
  if (signed !== null && clauses === 0) return
  const facts = { 'contract clauses missing': clauses }
  if (signed === null || clauses === null)
    unknown(said, CON_01, null, facts, lacking(['contract signed on', signed], ['contract clauses missing', clauses]))
  else fails(said, CON_01, `${clauses} of the fourteen provisions of a contract say nothing.`, facts)
}

// --- entry permission -------------------------------------------------------------------------------------------------------

function entryPermission(row: ClearanceRow, now: number, departs: number | null, said: Explained[]): void {
  const { entry_permission_issued_on: issued, entry_permission_ends_on: ends, departure_planned_on: departure } = row
  const recorded = ordered(dayCount(issued), now)
  const held = both(recorded, ordered(departs, dayCount(ends)))
  if (held !== true) {
    const facts = {
      'entry permission recorded': recorded,
      'entry permission issued on': iso(issued),
      'entry permission ends on': iso(ends),
      'departure planned on': iso(departure),
    }
    if (held === false)
      fails(
        said,
        VIS_01,
        `The entry permission ends on ${shownDay(ends)}; departure is planned for ${shownDay(departure)}.`,
        facts,
      )
    else
      unknown(
        said,
        VIS_01,
        'No entry permission (visa) is recorded, or its days or the day of departure are missing.',
        facts,
        lacking(
          ['entry permission issued on', issued],
          ['entry permission ends on', ends],
          ['departure planned on', departure],
        ),
      )
  }
  const { entry_permission_occupation_code: visaJob, contract_occupation_code: job } = row
  if (visaJob === null || job === null || visaJob !== job) {
    const facts = { 'entry permission occupation code': visaJob, 'contract occupation code': job }
    const missing = lacking(['entry permission occupation code', visaJob], ['contract occupation code', job])
    if (missing.length > 0)
      unknown(
        said,
        VIS_02,
        'The occupation on the entry permission or in the contract is not recorded.',
        facts,
        missing,
      )
    else fails(said, VIS_02, `The entry permission is for occupation ${visaJob}; the contract is for ${job}.`, facts)
  }
  if (row.entry_permission_sponsor_is_employer !== true)
    truth(
      said,
      VIS_03,
      'entry permission sponsor is employer',
      row.entry_permission_sponsor_is_employer,
      'The sponsor on the entry permission is not the employer in the contract.',
      'The sponsor of the entry permission is not recorded.',
    )
  if (row.entry_permission_name_known !== true)
    truth(
      said,
      VIS_04,
      'entry permission name known',
      row.entry_permission_name_known,
      "The name on the entry permission is none of the worker's recorded names.",
      'The name on the entry permission is not recorded.',
    )
  if (row.entry_permission_passport_known !== true)
    truth(
      said,
      VIS_05,
      'entry permission passport known',
      row.entry_permission_passport_known,
      "The passport number on the entry permission is none of the worker's passports.",
      'The passport number on the entry permission is not recorded.',
    )
}

/** Says what one fact that is either wrong or missing means. */
function truth(said: Explained[], of: Rule, name: string, value: Answer, wrong: string, missing: string | null): void {
  if (value === null) unknown(said, of, missing, { [name]: value }, [name])
  else fails(said, of, wrong, { [name]: value })
}

// --- fees -------------------------------------------------------------------------------------------------------------------

const withoutFee = ['GB', 'AT', 'NL', 'CA', 'US', 'GU', 'NO', 'IL']
const feeCap = 1

function fees(row: ClearanceRow, signed: number | null, verified: number | null, said: Explained[]): void {
  const { household_service_work, destination_country } = row
  const received = sum(row.placement_fee_received_minor, row.placement_fee_received_currency)
  const paid = sum(row.placement_fee_paid_by_worker_minor, row.placement_fee_paid_by_worker_currency)
  const took = received && received.minor > 0
  const gave = paid && paid.minor > 0
  if (household_service_work) {
    householdFee(
      said,
      FEE_02,
      'fee received by agency',
      took,
      'placement fee received',
      received,
      verified,
      `The agency took a placement fee of ${took !== false ? shownSum(row.placement_fee_received_minor, row.placement_fee_received_currency) : ''}; for household work none may be charged.`,
    )
    householdFee(
      said,
      FEE_12,
      'fee paid by worker',
      gave,
      'placement fee paid by worker',
      paid,
      verified,
      `A placement fee of ${gave !== false ? shownSum(row.placement_fee_paid_by_worker_minor, row.placement_fee_paid_by_worker_currency) : ''} was paid; for household work none may be charged.`,
    )
  } else {
    const listed = destination_country !== null && withoutFee.includes(destination_country)
    // The list is that of the day of verification: without one, the event itself is missing.
    if (verified === null || listed) {
      const fee = (
        of: Rule,
        name: string,
        charged: Answer,
        sumName: string,
        held: typeof received,
        message: string,
      ): void => {
        if (verified !== null && charged === false) return
        const facts = {
          'household service work': false,
          'destination without placement fee': verified === null ? null : listed,
          'destinations without placement fee': verified === null ? null : withoutFee.slice(),
          'destination country': destination_country,
          [name]: charged,
          [sumName]: held,
        }
        if (verified === null || charged === null)
          unknown(
            said,
            of,
            null,
            facts,
            lacking(
              ['contract verified on', verified],
              ['destinations without placement fee', verified],
              [sumName, held],
            ),
          )
        else fails(said, of, message, facts)
      }
      fee(
        FEE_06,
        'fee received by agency',
        took,
        'placement fee received',
        received,
        took
          ? `The agency took a placement fee of ${shownSum(received.minor, received.currency)}; for ${country(destination_country)} none may be charged.`
          : '',
      )
      fee(
        FEE_16,
        'fee paid by worker',
        gave,
        'placement fee paid by worker',
        paid,
        gave
          ? `A placement fee of ${shownSum(paid.minor, paid.currency)} was paid; for ${country(destination_country)} none may be charged.`
          : '',
      )
    }
    if (gave !== false) cap(row, signed, gave, paid, said)
  }
  if (took !== false) firstCharge(row, signed, took, received, said)
  if (household_service_work) costSheet(row, verified, said)
}

function householdFee(
  said: Explained[],
  of: Rule,
  name: string,
  charged: Answer,
  sumName: string,
  held: { minor: number; currency: string } | null,
  verified: number | null,
  message: string,
): void {
  if (verified !== null && charged === false) return
  const facts = { 'household service work': true, [name]: charged, [sumName]: held }
  if (verified === null || charged === null)
    unknown(said, of, null, facts, lacking(['contract verified on', verified], [sumName, held]))
  else fails(said, of, message, facts)
}

function cap(
  row: ClearanceRow,
  signed: number | null,
  gave: Answer,
  paid: { minor: number; currency: string } | null,
  said: Explained[],
): void {
  const salary = sum(row.basic_monthly_salary_minor, row.basic_monthly_salary_currency)
  const allowed =
    signed === null || salary === null ? null : { minor: salary.minor * feeCap, currency: salary.currency }
  const order = gave !== true || paid === null || allowed === null ? null : compare(paid, allowed)
  if (order !== null && order.sign !== null && order.sign <= 0) return
  const facts = {
    'household service work': false,
    'fee paid by worker': gave,
    'placement fee paid by worker': paid,
    'placement fee allowed': allowed,
    'placement fee cap': signed === null ? null : feeCap,
    'basic monthly salary': salary,
  }
  if (order === null || order.sign === null) {
    const missing = lacking(
      ['contract signed on', signed],
      ['placement fee paid by worker', paid],
      ['placement fee cap', signed],
      ['basic monthly salary', salary],
    )
    if (order) missing.push(`rate of ${order.from} to ${order.to}`)
    unknown(said, FEE_01, 'The fee paid cannot be compared with the salary yet.', facts, missing)
    return
  }
  fails(
    said,
    FEE_01,
    `The placement fee paid is ${shownSum(paid?.minor ?? null, paid?.currency ?? null)}; the most allowed is ${shownSum(allowed?.minor ?? null, allowed?.currency ?? null)}.`,
    facts,
    order.rates,
  )
}

function firstCharge(
  row: ClearanceRow,
  signed: number | null,
  took: Answer,
  received: { minor: number; currency: string } | null,
  said: Explained[],
): void {
  const { first_payment_on: first } = row
  const held = took === null ? null : ordered(signed, dayCount(first))
  if (held === true) return
  const facts = {
    'fee received by agency': took,
    'placement fee received': received,
    'first payment on': iso(first),
    'contract signed on': iso(row.contract_signed_on),
  }
  if (held === null)
    unknown(
      said,
      FEE_03,
      null,
      facts,
      lacking(['first payment on', first], ['placement fee received', received], ['contract signed on', signed]),
    )
  else
    fails(
      said,
      FEE_03,
      `The first payment was on ${shownDay(first)}, before the contract was signed on ${shownDay(row.contract_signed_on)}.`,
      facts,
    )
}

function costSheet(row: ClearanceRow, verified: number | null, said: Explained[]): void {
  const asked = sum(row.cost_sheet_placement_fee_minor, row.cost_sheet_placement_fee_currency)
  if (verified !== null && asked !== null && asked.minor <= 0) return
  const facts = { 'household service work': true, 'cost sheet placement fee': asked }
  if (verified === null || asked === null)
    unknown(said, FEE_05, null, facts, lacking(['contract verified on', verified], ['cost sheet placement fee', asked]))
  else
    fails(
      said,
      FEE_05,
      `The cost sheet lays a placement fee of ${shownSum(asked.minor, asked.currency)} on the worker; for household work none may be charged.`,
      facts,
    )
}

// --- passport ---------------------------------------------------------------------------------------------------------------

const passportMargin = 6

function passport(row: ClearanceRow, departs: number | null, said: Explained[]): void {
  const { passport_ends_on: ends, departure_planned_on: departure } = row
  const last = dayCount(ends)
  const held =
    last === null || departs === null || departure === null ? null : last >= monthsAfter(departure, passportMargin)
  if (held !== true) {
    const facts = {
      'passport ends on': iso(ends),
      'departure planned on': iso(departure),
      'passport margin': passportMargin,
    }
    if (held === null)
      unknown(
        said,
        PAS_01,
        'The last day of the passport or the day of departure is not recorded.',
        facts,
        lacking(['passport ends on', ends], ['departure planned on', departure]),
      )
    else
      fails(
        said,
        PAS_01,
        `The passport ends on ${shownDay(ends)}. On the day of departure, ${shownDay(departure)}, it must be valid for ${passportMargin} more months.`,
        facts,
      )
  }
  if (row.passport_check_digits_right !== true)
    truth(
      said,
      PAS_02,
      'passport check digits right',
      row.passport_check_digits_right,
      'The machine-readable lines of the passport do not add up; a gate abroad would not read it.',
      'The machine-readable lines of the passport have not been entered.',
    )
  if (row.passport_of_another_worker !== false)
    truth(
      said,
      PAS_03,
      'passport of another worker',
      row.passport_of_another_worker,
      'The same passport number is recorded for another worker.',
      null,
    )
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The day so many months on; the last day of the month where the month is shorter. */
function monthsAfter(day: Temporal.PlainDate, months: number): number {
  const total = day.month - 1 + months
  const year = day.year + Math.floor(total / 12)
  const month = total % 12
  const leap = month === 1 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return epochDay(year, month + 1, Math.min(day.day, leap ? 29 : (daysOfMonth[month] as number)))
}

// --- place ------------------------------------------------------------------------------------------------------------------

function place(row: ClearanceRow, now: number, said: Explained[]): void {
  const { offer_accepted_on, place_number, job_order_ends_on } = row
  const accepted = dayCount(offer_accepted_on)
  if (accepted === null)
    unknown(said, OFR_01, 'The worker has not accepted the offer.', { 'offer accepted on': null }, [
      'offer accepted on',
    ])
  else if (accepted > now)
    fails(said, OFR_01, `The acceptance is dated ${shownDay(offer_accepted_on)}, which has not come yet.`, {
      'offer accepted on': iso(offer_accepted_on),
    })
  if (row.other_accepted_offer !== false)
    truth(
      said,
      OFR_02,
      'other accepted offer',
      row.other_accepted_offer,
      'Another job abroad was accepted, or a certificate for another job is still valid.',
      null,
    )
  if (accepted !== null && (place_number === null || place_number < 1)) {
    const facts = { 'offer accepted on': iso(offer_accepted_on), 'place number': place_number }
    if (place_number === null)
      unknown(said, OFR_03, 'All places of this line are taken; the worker waits for one that becomes free.', facts, [
        'place number',
      ])
    else fails(said, OFR_03, 'No numbered place is reserved.', facts)
  }
  const ends = dayCount(job_order_ends_on)
  if (ends === null)
    unknown(said, OFR_04, 'No last day of the job order is recorded.', { 'job order ends on': null }, [
      'job order ends on',
    ])
  else if (ends < now)
    fails(said, OFR_04, `The job order ended on ${shownDay(job_order_ends_on)}.`, {
      'job order ends on': iso(job_order_ends_on),
    })
}

// --- preparation ------------------------------------------------------------------------------------------------------------

const educationDays = 4
const insuranceItems = 9

function preparation(row: ClearanceRow, now: number, departs: number | null, said: Explained[]): void {
  medical(row, departs, said)
  if (row.household_service_work) household(row, now, said)
  else orientation(row, now, said)
  const { insurance_ends_on: insured, insurance_items: items, departure_planned_on: departure } = row
  const covered = ordered(departs, dayCount(insured))
  if (covered !== true) {
    const facts = { 'insurance ends on': iso(insured), 'departure planned on': iso(departure) }
    if (covered === null)
      unknown(
        said,
        INS_01,
        'No insurer has entered a policy.',
        facts,
        lacking(['insurance ends on', insured], ['departure planned on', departure]),
      )
    else
      fails(
        said,
        INS_01,
        `The insurance ends on ${shownDay(insured)}; departure is planned for ${shownDay(departure)}.`,
        facts,
      )
  }
  if (items === null || items < insuranceItems) {
    const facts = { 'insurance items': items, 'insurance items asked': insuranceItems }
    if (items === null)
      unknown(said, INS_08, 'The insurer has not entered what the policy covers.', facts, ['insurance items'])
    else fails(said, INS_08, `The policy covers ${items} of the ${insuranceItems} items that the law asks for.`, facts)
  }
  const { fund_membership_ends_on: membership } = row
  const member = ordered(departs, dayCount(membership))
  if (member === true) return
  const facts = { 'fund membership ends on': iso(membership), 'departure planned on': iso(departure) }
  if (member === null)
    unknown(
      said,
      WEL_01,
      'The welfare fund has not entered a membership.',
      facts,
      lacking(['fund membership ends on', membership], ['departure planned on', departure]),
    )
  else
    fails(
      said,
      WEL_01,
      `The membership ends on ${shownDay(membership)}; departure is planned for ${shownDay(departure)}.`,
      facts,
    )
}

function medical(row: ClearanceRow, departs: number | null, said: Explained[]): void {
  const {
    medical_outcome: outcome,
    medical_condition_met: met,
    medical_ends_on: ends,
    departure_planned_on: departure,
  } = row
  const fit = outcome === null ? null : outcome === 'fit' || (outcome === 'fit with condition' && met)
  if (fit !== true) {
    const facts = { 'medical outcome': outcome, 'medical condition met': met }
    if (fit === null)
      unknown(
        said,
        MED_01,
        'No clinic has entered an answer, or its condition is still open.',
        facts,
        lacking(['medical outcome', outcome], ['medical condition met', met]),
      )
    else fails(said, MED_01, `The clinic's answer is: ${outcome}.`, facts)
  }
  const inDate = ordered(departs, dayCount(ends))
  if (inDate === true) return
  const facts = { 'medical ends on': iso(ends), 'departure planned on': iso(departure) }
  if (inDate === null)
    unknown(
      said,
      MED_02,
      'No last day of a medical answer, or no day of departure, is recorded.',
      facts,
      lacking(['medical ends on', ends], ['departure planned on', departure]),
    )
  else
    fails(
      said,
      MED_02,
      `The medical answer is good until ${shownDay(ends)}; departure is planned for ${shownDay(departure)}.`,
      facts,
    )
}

function orientation(row: ClearanceRow, now: number, said: Explained[]): void {
  const completed = dayCount(row.orientation_completed_on)
  if (completed !== null && completed <= now) return
  const facts = { 'household service work': false, 'orientation completed on': iso(row.orientation_completed_on) }
  if (completed === null)
    unknown(said, PDO_01, 'No training centre has entered the orientation.', facts, ['orientation completed on'])
  else
    fails(
      said,
      PDO_01,
      `The orientation is dated ${shownDay(row.orientation_completed_on)}, which has not come yet.`,
      facts,
    )
}

function household(row: ClearanceRow, now: number, said: Explained[]): void {
  const { household_orientation_days: days, skills_certificate_on: skills } = row
  if (days === null || days < educationDays) {
    const facts = {
      'household service work': true,
      'household orientation days': days,
      'comprehensive orientation': educationDays,
    }
    if (days === null)
      unknown(said, PDO_02, 'No training centre has entered the comprehensive education.', facts, [
        'household orientation days',
      ])
    else fails(said, PDO_02, `${days} days of the comprehensive education are entered; it has ${educationDays}.`, facts)
  }
  const certified = dayCount(skills)
  if (certified !== null && certified <= now) return
  const facts = { 'household service work': true, 'skills certificate on': iso(skills) }
  if (certified === null)
    unknown(said, HSW_03, 'No skills certificate (TESDA NC II) is entered.', facts, ['skills certificate on'])
  else fails(said, HSW_03, `The skills certificate is dated ${shownDay(skills)}, which has not come yet.`, facts)
}

// --- wages ------------------------------------------------------------------------------------------------------------------

interface Sum {
  readonly minor: number
  readonly currency: string
}

const floor: Sum = { minor: 400_00, currency: 'USD' }
const standard: Sum = { minor: 500_00, currency: 'USD' }
const standardFrom = epochDay(2025, 8, 22)
const hongKongBefore: Sum = { minor: 4990_00, currency: 'HKD' }
const hongKong: Sum = { minor: 5100_00, currency: 'HKD' }
const hongKongFrom = epochDay(2025, 9, 30)
const qatar: Sum = { minor: 1000_00, currency: 'QAR' }
const malaysia: Sum = { minor: 1700_00, currency: 'MYR' }

function wages(row: ClearanceRow, signed: number | null, verified: number | null, said: Explained[]): void {
  const { household_service_work, destination_country } = row
  const salary = sum(row.basic_monthly_salary_minor, row.basic_monthly_salary_currency)
  const work = { 'household service work': household_service_work }
  if (household_service_work) {
    wage(
      said,
      HSW_01,
      salary,
      'household wage floor',
      verified === null ? null : floor,
      null,
      work,
      verified === null ? 'contract verified on' : null,
      'the floor for household work is',
    )
    if (verified === null || verified >= standardFrom)
      wage(
        said,
        HSW_06,
        salary,
        'household wage standard',
        verified === null ? null : standard,
        null,
        work,
        verified === null ? 'contract verified on' : null,
        'the department recommends',
        ' The employer may lawfully pay less.',
      )
    if (destination_country === 'HK') hongKongWage(row, signed, salary, said)
  }
  if (destination_country === 'QA')
    wage(
      said,
      WAG_02,
      salary,
      'Qatar minimum wage',
      qatar,
      null,
      { 'destination country': 'QA' },
      null,
      'the minimum wage in Qatar is',
    )
  if (destination_country === 'MY' && household_service_work === false)
    wage(
      said,
      WAG_03,
      salary,
      'Malaysia minimum wage',
      malaysia,
      null,
      { 'destination country': 'MY', ...work },
      null,
      'the minimum wage in Malaysia is',
    )
  // The wage order of Metro Manila was never found: the rule stays open.
  if (household_service_work === false)
    unknown(
      said,
      CON_02,
      null,
      { 'household service work': false, 'basic monthly salary': salary, 'Metro Manila minimum wage': null },
      lacking(['contract signed on', signed], ['basic monthly salary', salary], ['Metro Manila minimum wage', null]),
    )
  wage(
    said,
    WAG_04,
    salary,
    'line monthly wage',
    sum(row.line_monthly_wage_minor, row.line_monthly_wage_currency),
    null,
    null,
    null,
    'the approved line offers',
  )
}

function hongKongWage(row: ClearanceRow, signed: number | null, salary: Sum | null, said: Explained[]): void {
  const least = signed === null ? null : signed >= hongKongFrom ? hongKong : hongKongBefore
  if (salary && least && salary.currency === 'HKD' && salary.minor >= least.minor) return
  const asks = `for contracts signed on ${shownDay(row.contract_signed_on)} Hong Kong asks`
  wage(
    said,
    WAG_01,
    salary,
    'Hong Kong minimum allowable wage',
    least,
    'The rate for the day on which the contract was signed is not known.',
    { 'household service work': true, 'destination country': 'HK' },
    signed === null ? 'contract signed on' : null,
    asks,
    '',
    { 'contract signed on': iso(row.contract_signed_on) },
  )
}

/** Compares the salary with a least sum and says so where it is under it or cannot be compared. */
function wage(
  said: Explained[],
  of: Rule,
  salary: Sum | null,
  leastName: string,
  least: Sum | null,
  whileUnknown: string | null,
  before: Facts | null,
  event: string | null,
  words: string,
  after = '',
  shown: Facts | null = null,
): void {
  const order = salary && least && compare(salary, least)
  if (order?.sign != null && order.sign >= 0) return
  const facts = { ...before, 'basic monthly salary': salary, [leastName]: least, ...shown }
  if (order?.sign == null) {
    const missing = event === null ? [] : [event]
    missing.push(...lacking(['basic monthly salary', salary], [leastName, least]))
    if (order) missing.push(`rate of ${order.from} to ${order.to}`)
    unknown(said, of, whileUnknown, facts, missing)
    return
  }
  fails(
    said,
    of,
    `The contract pays ${shownSum(salary?.minor ?? null, salary?.currency ?? null)} a month; ${words} ${shownSum(least?.minor ?? null, least?.currency ?? null)}.${after}`,
    facts,
    order.rates,
  )
}

// --- rates ------------------------------------------------------------------------------------------------------------------

interface Compared {
  /** Null where no rate is known. */
  readonly sign: number | null
  readonly from: string
  readonly to: string
  readonly rates: Explained['rates']
}

/** Units of each currency that one US dollar is worth, in ten-thousandths. */
const dollar: Readonly<Record<string, { readonly units: number; readonly used: Explained['rates'] }>> = {
  QAR: {
    units: 36_400,
    used: [
      { from: 'USD', to: 'QAR', rate: '3.64', source: 'qcb.gov.qa, Exchange Rate Policy ("from July 2001 till date")' },
    ],
  },
  SAR: {
    units: 37_500,
    used: [{ from: 'USD', to: 'SAR', rate: '3.75', source: 'sama.gov.sa/en-US/News/Pages/news-557.aspx' }],
  },
  AED: {
    units: 36_725,
    used: [
      {
        from: 'USD',
        to: 'AED',
        rate: '3.6725',
        source: 'english.alarabiya.net, 1 December 2014 ("fixed at a rate of 3.6725 to $1 since 1997")',
      },
    ],
  },
  HKD: {
    units: 78_000,
    used: [
      {
        from: 'USD',
        to: 'HKD',
        rate: '7.80',
        source: 'hkma.gov.hk, press release of 14 September 1998 (7.8000, the fixed rate of the link)',
      },
    ],
  },
}

const same: Compared = { sign: 0, from: '', to: '', rates: noRates }
const less: Compared = { ...same, sign: -1 }
const more: Compared = { ...same, sign: 1 }

/** Compares two sums of hundredths, at the dollar's rate where one of them is in dollars. */
function compare(left: Sum, right: Sum): Compared {
  if (left.currency === right.currency) return left.minor < right.minor ? less : left.minor > right.minor ? more : same
  const [from, to] = [left.currency, right.currency]
  const known = to === 'USD' ? dollar[from] : from === 'USD' ? dollar[to] : undefined
  if (!known) return { sign: null, from, to, rates: noRates }
  const sign =
    to === 'USD' ? left.minor * 10_000 - right.minor * known.units : left.minor * known.units - right.minor * 10_000
  return { sign, from, to, rates: known.used }
}
