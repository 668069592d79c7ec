### What the pages of facilitation say. Acts, fields, states and refusals are in ../act-words. The other languages follow this file.

## Said on many pages

a-month = a month
filter-all = All
filter-by-state = Show only one state
find = Find
found = { $count ->
    [one] 1 found
   *[other] { NUMBER($count) } found
  }
found-more = There are more. Type more of the name, or a number.
from-day = since { $day }
from-until = { $from } to { $until }
history = What was done
history-no-office = The worker, or Fairway by the clock
history-two-officers = With a second officer.
hours-count = { $count ->
    [one] 1 hour
   *[other] { NUMBER($count) } hours
  }
list-empty = Nothing here yet
list-back = Back to: { $list }
months-count = { $count ->
    [one] 1 month
   *[other] { NUMBER($count) } months
  }
nobody = Nobody
nothing = Nothing
signed-on = signed on { $day }
until-day = until { $day }

## Columns

column-address = Address
column-against = Against whom
column-agency = Agency
column-amount = Sum
column-answers-for-it = Who answers for it
column-asked-at = Asked for
column-because = Because
column-born = Born
column-borne-by = Who pays it
column-certainty = How sure
column-clauses-missing = Clauses that are missing
column-country = Country
column-departed = Departed
column-duration = How long
column-employer = Employer
column-findings = Findings
column-flight = Flight
column-from = From
column-holds = What holds
column-in-the-way = In the way
column-item = What for
column-job = Job
column-job-order = Job order
column-jobs = Jobs
column-joint-undertaking = Joint undertaking signed
column-kind = Kind
column-licence = Licence
column-line = Line
column-missing = Missing
column-name = Name
column-number = Number
column-occupation = Occupation
column-on = Day
column-opened = Opened
column-outcome = Result
column-owner = Who must find it
column-passport = Passport
column-places = Places
column-post = Post abroad
column-reference = Reference
column-row = Row
column-rule = Rule
column-signed = Signed
column-source = Source
column-standing = Standing
column-state = State
column-until = Until
column-verified = Verified
column-wage = Basic wage a month
column-wage-of-line = Wage of the line
column-whom-it-stops = Rules that it stops
column-worker = Worker

## Whoever acts or answers

party-agency = the agency
party-airport-officer = the airport desk
party-clearance-officer = the clearance office
party-clinic = the clinic
party-director = the director
party-employer = the employer
party-immigration-officer = immigration
party-insurer = the insurer
party-labour-attache = the post abroad
party-licensing-officer = the licensing office
party-nobody = nobody
party-state = the state
party-training-centre = the training centre
party-welfare-fund = the welfare fund
party-worker = the worker
party-you = you
role-agency-clerk = an agency’s clerk
role-airport-officer = an airport officer
role-clearance-officer = a clearance officer
role-clinic-officer = a clinic
role-director = the director
role-fund-officer = the welfare fund
role-immigration-officer = an immigration officer
role-insurance-officer = an insurer
role-keeper = the keeper of records
role-labour-attache = a labour attaché
role-licensing-officer = a licensing officer
role-training-officer = a training centre
role-worker = the worker

## Job orders

job-orders = Job orders
job-orders-lead = Each opens numbered places. Latest first.
job-orders-lead-agency = Your job orders, latest first. One that is approved opens numbered places.
job-orders-empty-next = When an agency submits one, it stands here.
job-orders-empty-agency = Submit the first one for an accredited employer.
job-orders-all = All job orders
job-order-back = To job order { $number }
job-order-facts = About this job order
job-order-lead = { $employer }, { $country }, by { $agency }
job-order-lead-agency = { $employer }, { $country }
approved-on = Approved
submitted-at = Submitted
verified-on = Verified
reason-written = Why, in writing
reason-answer = If you think that this is wrong, answer the office that decided, or appeal as the law allows.
returned-because = Returned, because
named-when-approved = Workers can be named once the job order is approved.
line-title = Line { $letter }: { $title }
places-asked = { $places ->
    [one] 1 place asked for; none is open before approval.
   *[other] { NUMBER($places) } places asked for; none is open before approval.
  }
places-said = { $waiting ->
    [0] { NUMBER($taken) } of { NUMBER($places) } taken, { NUMBER($free) } free.
   *[other] { NUMBER($taken) } of { NUMBER($places) } taken, { NUMBER($free) } free, { NUMBER($waiting) } waiting.
  }
place-of = place { $place }
occupation = Occupation
duration = How long
weekly-hours = Work a week
site = Where
visa-block = Visa block
wage = Basic wage
terms = The contract, clause by clause
terms-missing = { $count ->
    [one] The contract, clause by clause: 1 clause is missing
   *[other] The contract, clause by clause: { NUMBER($count) } clauses are missing
  }
terms-plain = The work
cost-sheet = Who pays for what
cost-sheet-empty = The job order lists no costs. What is not listed may not be asked of the worker.
cost-sheet-about = As the agency declared it to the state. Nobody may ask you for what is not on this list.
item-air-fare = Air fare
item-documentation = Papers
item-insurance = Insurance
item-medical = Medical examination
item-other = Something else
item-placement-fee = Placement fee
item-training = Training
item-visa = Visa
workers-named = Workers named
workers-none = Nobody is here
workers-none-next = Workers whom the agency names stand here, each with what is still missing.
issue-for-all = { $count ->
    [one] Issue for the 1 that is clear
   *[other] Issue for all { NUMBER($count) } that are clear
  }
not-yet = Not yet
not-asked-yet = The law was not asked yet

## Clearances and decisions

clearances-lead = Who asked to leave, and what the law said. Latest first.
decision = What the law says
decision-clear = Nothing is in the way
decision-clear-next = The clearance office can issue the certificate.
decision-issued = The certificate was issued
decision-why-not = Why not yet
decided-at = Asked on { $at }
changed-since = Changed since clearance was asked for
changed-by-worker = the worker
changed-named = Named by the agency
changed-now = The certificate would print
not-decided = The law was not asked yet
not-decided-next = It can be asked once the worker has accepted.
papers-entered = What was entered
receipts = Receipts
receipts-none = No receipt is recorded.
what-holds = { $count ->
    [one] 1 rule holds
   *[other] { NUMBER($count) } rules hold
  }
worker-record = To the worker’s record
obstacles-count = { $count ->
    [one] 1 thing in the way
   *[other] { NUMBER($count) } things in the way
  }

## Workers

workers-lead = By reference, passport number or name. Each record that you open is noted, and the worker sees it.
workers-search = Whom are you looking for?
    .hint = A reference, a passport number, or how the name begins, surname first.
workers-find = Find another worker
nobody-found = Nobody was found
nobody-found-next = Check the spelling. The surname comes first, as in the passport.
names = Names
passports = Passports
check-digits-wrong = check digits do not fit
worker-facts = Who this is
reference-is = Reference { $reference }
offers-all = All offers
no-offer = No offer is open
no-offer-next = When an agency names this worker, the offer stands here.
no-offer-worker = When an agency names you for a job, the offer stands here. You alone accept or decline it.
paid-so-far = Paid by the worker so far
paid-by-receipts = { $count ->
    [0] No receipt is recorded.
    [one] By 1 receipt.
   *[other] By { NUMBER($count) } receipts.
  }
paid-as-stated = As the worker says in private. No outside body is told.
who-looked = Who looked at this record
nobody-looked = Nobody so far.
looked-workers = to read your record
looked-clearances = to work on your clearance
looked-offers = to work on your offer
looked-contracts = to read your contract
looked-entry-permissions = to read your visa
looked-receipts = to read a receipt in your name
looked-payment-statements = to read what you said was paid
looked-provider-results = to enter or read a result
looked-certificates = to check your certificate
looked-paper = to print your certificate
looked-departures = to confirm your departure
looked-findings = to work on a case against somebody who owes you
looked-by-program = by a program
way = The way
step-named = Named
step-accepted = Accepted
step-contract = Contract
step-visa = Visa
step-medical = Medical
step-orientation = Orientation
step-insurance = Insurance
step-fund = Welfare fund
step-clearance = Clearance
step-certificate = Certificate
step-departure = Departure
asked-of = asked of { $office }

## My papers

papers-title-certificate = { $name }, your certificate is here
papers-title-offer = { $name }, an offer waits for your answer
papers-title-name = Your papers, { $name }
papers-title-stops = { $name }, { $count ->
    [one] 1 thing is in the way
   *[other] { NUMBER($count) } things are in the way
  }
offer-question = { $agency } offers you work: { $job }
offer-question-about = Read below what you pay and what you earn. Nothing binds you before you accept, and you may decline without a reason.
uncertain-title = Not certain yet
uncertain-agency = { $agency } may not recruit today: its licence is not in force. Give it no money and no papers.
uncertain-no-contract = There is no contract yet. What you read here is only the offer.
uncertain-contract = The post abroad has not verified the contract yet. It may still change.
uncertain-wage = The contract says { $signed } a month, the offer { $offered }. Ask why.
uncertain-clauses = { $count ->
    [one] 1 clause of the standard contract says nothing. Ask what holds instead.
   *[other] { NUMBER($count) } clauses of the standard contract say nothing. Ask what holds instead.
  }
uncertain-costs = The agency has not declared who pays for what.
uncertain-visa = No visa is recorded yet.
uncertain-next = You may ask first and answer later.
uncertain-not = What was checked
uncertain-none = The contract was verified, the agency may recruit, and every clause is filled in.
offers-other = Other offers
offers-other-about = You can hold one accepted offer at a time. Compare them before you answer.
certificate-good = Good from { $from } to { $until }.
certificate-is-yours = It is yours. Show it at the airport; give it to nobody to keep.
certificate-download = Get it as a PDF
certificate-code = The code that the airport reads
certificate-print = Print it as a PDF
certificate-print-not = The worker has this certificate. You can print it once the worker allows it under “My papers”.
agency-prints = Your agency may print your certificate.
agency-prints-not = Your agency may not print your certificate.
going-title = If you go
going-paid = You pay
going-earn = You earn a month
going-whole = In { $months ->
    [one] 1 month
   *[other] { NUMBER($months) } months
  } you earn
going-even = You have earned back what you paid in month { $month }.
going-even-at-once = You pay nothing, so all that you earn is yours from the first month.
going-other-currency = What you paid and what you earn are in different currencies. They are not added up here.
going-from-contract = What you earn is from your contract.
going-from-offer = What you earn is from the offer; there is no contract yet.
going-paid-planned = “You pay” is what the list below lays on you; nothing was paid yet.
going-paid-so-far = “You pay” is the higher of receipts and what you say yourself.
stated-title = What did you really pay?
stated-about = Say it here. No agency, employer or clinic learns that you said anything, and it never stops you.
stated-who = The clearance office and the director can read it, and nobody else. If it was more than the law allows, the licensing office gets a case against whoever took it; the case has your name and the rule, not what you said here.

## Notices

notices-lead = What happened that concerns your office. Latest first.
notices-lead-worker = What happened to your papers. Latest first.
notices-none = No notices
notice-open = Open it
notice-accreditation-expired = { $count ->
    [one] An accreditation has expired.
   *[other] { NUMBER($count) } accreditations have expired.
  }
notice-accreditation-requested = An agency asks you to accredit an employer.
notice-accreditation-withdrawn = An accreditation was withdrawn. Workers who were cleared may still leave.
notice-agency-closed = Your agency was closed in the register.
notice-agency-registered = Your agency was registered.
notice-certificate-ended = Your certificate has ended. Open your papers to see why, and what comes next.
notice-certificate-expired = { $count ->
    [one] A certificate expired unused.
   *[other] { NUMBER($count) } certificates expired unused.
  }
notice-certificate-handed-back = { $count ->
    [one] A worker handed a certificate back.
   *[other] { NUMBER($count) } workers handed their certificates back.
  }
notice-certificate-issued = Your certificate is here. Open your papers to get it.
notice-certificate-revoked = Your certificate was revoked. Open your papers to read why, and what you can do.
notice-certificate-suspended = Your certificate is suspended. Open your papers to read why, and answer.
notice-certificate-valid-again =
    { $offer ->
        [departed] Your certificate is valid again. You accepted another offer in the meantime: that one stands, and the offer of this certificate does not.
       *[other] Your certificate is valid again.
    }
notice-clearance-issued = { $count ->
    [one] A certificate was issued for a worker whom you named. The worker has it.
   *[other] Certificates were issued for { NUMBER($count) } workers whom you named. The workers have them.
  }
notice-clearance-refused = { $count ->
    [one] A clearance was refused in writing.
   *[other] { NUMBER($count) } clearances were refused in writing.
  }
notice-clearance-reopened = { $count ->
    [one] A clearance that was refused is open again.
   *[other] { NUMBER($count) } clearances that were refused are open again.
  }
notice-contract-corrected = Your contract was corrected. Read it again; the post abroad verifies it anew.
notice-contract-ended = { $count ->
    [one] The end of a contract was recorded.
   *[other] The end of { NUMBER($count) } contracts was recorded.
  }
notice-contract-recorded = Your contract was recorded. Compare it with the one that you signed.
notice-contract-to-verify = { $count ->
    [one] A contract waits for you to verify it.
   *[other] { NUMBER($count) } contracts wait for you to verify them.
  }
notice-contract-verified = { $count ->
    [one] A contract was verified.
   *[other] { NUMBER($count) } contracts were verified.
  }
notice-departure-confirmed = Your departure was confirmed. Your papers stay open to you abroad.
notice-entry-permission-recorded = Your visa was recorded. Compare it with the one in your passport.
notice-job-order-approved = Your job order was approved. You may name workers now.
notice-job-order-closed = Your job order was closed.
notice-job-order-returned = Your job order was returned. Open it to read why.
notice-job-order-submitted = { $count ->
    [one] A job order waits for you to verify it.
   *[other] { NUMBER($count) } job orders wait for you to verify them.
  }
notice-job-order-verified = Your job order was verified. The clearance office approves it next.
notice-licence-cancelled = Your licence was cancelled.
notice-licence-expired = Your licence has expired.
notice-licence-granted = Your licence was granted.
notice-licence-suspended = Your licence is suspended. Workers who were cleared may still leave.
notice-licence-suspension-lifted = The suspension of your licence was lifted.
notice-offer-accepted = { $count ->
    [one] A worker accepted your offer.
   *[other] { NUMBER($count) } workers accepted your offers.
  }
notice-offer-declined = { $count ->
    [one] A worker declined your offer.
   *[other] { NUMBER($count) } workers declined your offers.
  }
notice-offer-made = You are offered work abroad. Open your papers to read it. Nothing binds you before you accept.
notice-offer-moved-up = { $count ->
    [one] A worker who waited has a place now.
   *[other] { NUMBER($count) } workers who waited have places now.
  }
notice-offer-withdrawn = An agency took its offer to you back.
notice-offer-withdrawn-by-worker = { $count ->
    [one] A worker withdrew from an offer.
   *[other] { NUMBER($count) } workers withdrew from offers.
  }
notice-clearance-asked-again = A name or a passport was changed. The clearance is decided anew.
notice-place-became-free = A place became free, and it is yours.
notice-principal-accredited = { $count ->
    [one] An employer was accredited for your agency.
   *[other] { NUMBER($count) } employers were accredited for your agency.
  }
notice-receipt-corrected = A receipt in your name was corrected. Compare it with what you paid.
notice-receipt-recorded = Your agency recorded a receipt in your name. Compare it with what you paid.
notice-refund-recorded = Your agency says that it paid money back to you. If it did not come, say so in your papers.
notice-result-asked = { $count ->
    [one] You are asked for a result.
   *[other] You are asked for { NUMBER($count) } results.
  }
notice-clearance-withdrawn = { $count ->
    [one] A question for clearance was withdrawn. It may be asked again at any time.
   *[other] { NUMBER($count) } questions for clearance were withdrawn. They may be asked again at any time.
 }
notice-departure-planned = { $count ->
    [one] A day of departure was planned.
   *[other] { NUMBER($count) } days of departure were planned.
 }
notice-worker-code-made = A new code opens your papers. The one before opens nothing any more.
notice-worker-corrected = Your record was corrected. Read it again, and say so if it is wrong.
notice-result-entered = A result was entered in your papers.

## Agencies

agencies-title = Agencies
agencies-lead = Before you pay or sign anything, see whether an agency may recruit.
agencies-search = Name of the agency
    .hint = Some letters of each word are enough.
agencies-all = All agencies
agencies-found = Agencies found
agencies-none = No agency of that name is registered
agencies-none-yet = No agency is registered yet
agencies-none-next = Check the spelling. Whoever is not registered may not recruit you for work abroad: pay nothing, and sign nothing.
agencies-search-again = Look for another agency
agency-facts = Where to find it
agency-may = This agency may recruit, until { $until }
agency-may-next = Ask for the number of its job order, and pay only what the law lets it ask.
agency-may-not = This agency may not recruit now
agency-may-not-next = Pay nothing, and sign nothing new. A certificate that you already have stays good.
no-licence = no licence
registered-at = Registered
suspensions = Suspensions
suspended-still = Suspended until further notice
suspended-until = Suspended until { $at }

## Certificate check

check-title = Is this certificate real?
check-lead = Type its number, or paste the text of its code. You see the words of its status, and nothing about the person.
check-label = Number or code
    .hint = A number looks like JO-2026-0001-A/028-1-K. The text of a code begins with FW1:
check-send = Check
check-camera = Read the code with your camera
check-camera-about = The gate page reads a picture and works without a network. Nothing that it reads leaves your device.
check-camera-open = Open the gate page
check-nobody = A number shows whether a certificate stands, not whose it is. Compare name and passport on the paper.
check-valid = Valid
    .next = It is within its days and was not ended. Compare name and passport.
check-departed = Already used to depart
    .next = Its worker has left with it. It is not good for a second journey; for one, the worker asks for a new one. After a missed flight, ask the office that issued it.
check-suspended = Suspended
    .next = It rests for now and may become valid again. Ask the office that issued it.
check-not-yet-valid = Not valid yet
    .next = Its first day has not come. Compare it with the day of the flight; before that day, ask the office that issued it.
check-expired = Expired
    .next = Its last day has passed. The worker can ask for a new one.
check-ended = Ended
    .next = The state ended it. The worker may hold a newer one: ask for it. If there is none, do not travel on this one, and ask the office.
check-changed = Changed or damaged
    .next = At least one character is not as it was signed; a fold or a bad copy does that too. Copy the whole code again, or type the number. If it stays so, tell the office.
check-unknown = Not known here
    .next = The register of this state has no such certificate. Pay nothing for it. If somebody sold it to you, tell the office.
check-mistyped = A slip in the number
    .next = One character does not fit the others. Compare it with the paper.
check-unreadable = Not a certificate
    .next = This is neither a number nor the text of a code. Look for the number above the square code.
check-strange-issuer = Unknown signature
    .next = The code is whole, but no office that is known here signed it. Do not rely on it. Type the number printed on the paper, and tell the office where you got it.
check-elsewhere = Issued by another state
    .next = { $state } signed it, as its key shows. Only its own register knows how it stands: ask there.
check-elsewhere-open = Ask the register of { $state }
check-too-many = Too many numbers for now
    .next = From your network many numbers were asked within the hour. Paste the text of the code, or open the gate page: both always answer. Or come back in an hour.
check-as-of = From the register itself, { $at }. A gate whose list is older may still show it as it was; it says how old its list is.

## What may I be charged

fees-title = What may I be charged?
fees-lead = What the law in force says of money for going abroad. Each answer names its source.
fees-country = Where do you want to work?
fees-any = Anywhere
fees-for = For work in { $country }
fees-all = In general
fees-free = This service is free
fees-free-about = Nobody may ask you for money for a form, a place in the queue or a certificate here.
fees-none = No sum was read in the law yet
fees-none-next = That does not mean that anything may be asked. Ask the office before you pay.
fees-missing = The sum was not found yet
fees-listed = This country is on the list
fees-not-listed = This country is not on the list
fees-forbidden = What is held against those who charge
unit-months-of-basic-salary = { $count ->
    [one] 1 month of basic salary
   *[other] { NUMBER($count) } months of basic salary
  }
fees-private = Did you pay more? Say it in private; it never stops you from leaving.

## The law

law-title = What the law says
law-lead = { $count ->
    [one] 1 rule, as it is applied here today.
   *[other] { NUMBER($count) } rules, as they are applied here today.
  }
law-all = All rules
rules-count = { $count ->
    [one] 1 rule
   *[other] { NUMBER($count) } rules
  }
law-sensitive = Rules that use a guarded fact
law-sensitive-about = Sex, marital status, pregnancy, health, belief or origin are used only where the official text says so, with an assessment and a day of review. Ages asked above 18 are listed here too.
law-sensitive-none = No rule uses any.
law-gaps = What is not known yet
law-gaps-about = The law has something here that was not read. It is never invented; whoever must find it is shown it.
law-gaps-none = Nothing is missing.
gap-value = value
gap-rate = exchange rate
gap-term = time limit
gap-holidays = public holidays
consequence-stops = Stops the certificate
    .about = Only what the worker needs abroad, or what is dangerous to the worker.
consequence-finding = Opens a case against whoever answers for it
    .about = The worker may leave all the same.
consequence-warns = Warns the worker
    .about = Said before the worker accepts; it stops nothing.
consequence-informs = Good to know
    .about = A line of information.
certainty-A = official text read
certainty-B = from a reliable second source
certainty-C = draft, not applied
law-changed-since = The law was written anew after this was decided. What the rule said then is kept, and is not shown in the words of today.
    .todo = Have it decided again to see what the law asks now.
certainty-office = a rule of this office, not law
standing-in-force = in force
standing-carried-over = carried over, not confirmed
standing-draft = draft
standing-not-in-force = not in force
version-from = Since { $day }
version-undated = Without a first day
rule-facts = About this rule
rule-applies = Applies when
rule-applies-always = Always
rule-requires = Requires
rule-anchor = The day that decides which version holds
rule-danger = Why it may stop a worker
rule-sensitive = Guarded facts used

## Lists of the other registers

accreditations = Accreditations
accreditations-lead = Which employers are accredited for which agencies. Latest first.
accreditations-none = An agency asks for an accreditation; the post of that country answers.
certificates = Certificates
certificates-lead = What the airport checks. Latest first.
certificates-none = A certificate stands here once a clearance was issued.
contracts = Contracts
contracts-lead = Contracts of workers, to be verified by the post of the country of work. Latest first.
contracts-none = An agency records a contract once the worker has accepted.
departures = Departures
departures-lead = Departures that immigration confirmed. Latest first.
departures-none = A departure is confirmed on the page of its certificate, or with a list.
findings = Findings
findings-lead = Rules that somebody other than the worker broke. The worker may leave all the same.
findings-none = A finding is opened when the law is asked; it never stands against a worker.
licences = Licences
licences-lead = Who may recruit, and until when. Latest first.
licences-none = A licence is granted on the page of its agency.
principals = Employers abroad
principals-lead = Employers, foreign agencies and households. An accreditation ties one to an agency.
principals-none = Register the first one; then ask the post abroad to accredit it.
provider-results = Results
provider-results-lead = What your office was asked for, and what it entered. Latest first.
provider-results-none = When an agency asks for a result, it stands here.
receipts-lead = What agencies say they took from workers, receipt by receipt. Latest first.

## My queue

queue-lead = What waits for you on { $day }. What is due first comes first.
queue-lead-empty = Nothing waits for you on { $day }.
queue-empty = Your queue is empty
queue-empty-agency-clerk = Submit a job order for an accredited employer, or name workers for one that is approved. What needs you will stand here.
queue-empty-labour-attache = Job orders and contracts that wait for your post will stand here.
queue-empty-clearance-officer = Job orders to approve and clearances to issue will stand here.
queue-empty-director = What another officer proposes will stand here.
queue-empty-licensing-officer = Findings and licences that end soon will stand here.
queue-empty-clinic-officer = Results that an agency asks of you will stand here.
queue-empty-training-officer = Results that an agency asks of you will stand here.
queue-empty-insurance-officer = Policies that an agency asks you to confirm will stand here.
queue-empty-fund-officer = Memberships that an agency asks you to confirm will stand here.
queue-empty-immigration-officer = Certificates that are good for departure will stand here.
queue-empty-airport-officer = Your work is at the gate page.
queue-all = See all
queue-deadlines = Due
    .do = The day is the last one. What is late stands first.
queue-proposals = Proposed by a colleague
    .do = Open each, read it, then agree or not.
queue-to-issue = Clear and ready to issue
    .do = Open the job order and issue for all that are clear.
queue-to-approve = Job orders to approve
    .do = The post has verified them.
queue-by-my-office = Stopped, and it is your turn
    .do = The law names your office as the one that acts next.
queue-to-verify = Job orders to verify
    .do = Say whether employer, demand and terms are real.
queue-contracts = Contracts to verify
    .do = Compare each with its job order.
queue-to-accredit = Employers to accredit
    .do = An agency asks for them.
queue-findings = Open findings
    .do = A rule was broken by somebody other than the worker.
queue-licences-ending = Licences that end within 90 days
    .do = The agency must ask in time.
queue-results-asked = Results asked of you
    .do = Enter what you found. Nobody else can.
queue-returned = Job orders that came back
    .do = Read why, then submit a new one.
queue-obstructed = Workers who are stopped
    .do = Each says what to do and who acts next.
queue-unknown = Workers of whom something is missing
    .do = Enter what is yours; ask others for what is theirs.
queue-not-accepted = Named, not yet answered
    .do = The worker alone accepts or declines.
queue-clear = Clear
    .do = The clearance office issues next.
queue-to-depart = Good for departure
    .do = Confirm who has left.
queue-lists = Lists
queue-law-gaps = Missing in the law that you answer for
    .do = Until it is found, nothing is invented.
workers-count = { $count ->
    [one] 1 worker
   *[other] { NUMBER($count) } workers
  }
queue-valid-until = valid until { $day }
overdue-since = late since { $day }
due-today = due today
due-on = due { $day }

## The facts that the law speaks of

fact-accreditation-ends-on = Accreditation ends
fact-accreditation-state = Accreditation
fact-age-today = Age today
fact-agency-licence-ends-on = Agency’s licence ends
fact-agency-licence-state = Agency’s licence
fact-basic-monthly-salary = Basic wage a month
fact-birth-on = Date of birth
fact-contract-clauses-missing = Clauses missing in the contract
fact-contract-country = Country in the contract
fact-contract-months = Months of the contract
fact-contract-occupation-code = Occupation in the contract (ISCO-08)
fact-contract-signed-on = Contract signed
fact-contract-verified-on = Contract verified
fact-cost-sheet-placement-fee = Placement fee in the cost sheet
fact-departure-planned-on = Planned departure
fact-destination-country = Country of work
fact-destination-without-placement-fee = A country without placement fee
fact-entry-permission-ends-on = Visa ends
fact-entry-permission-issued-on = Visa issued
fact-entry-permission-kind = Kind of visa
fact-entry-permission-name-known = The visa’s name is one of the worker’s
fact-entry-permission-occupation-code = Occupation on the visa (ISCO-08)
fact-entry-permission-passport-known = The visa is for a passport of the worker
fact-entry-permission-recorded = A visa is recorded
fact-entry-permission-sponsor-is-employer = The visa’s sponsor is the employer
fact-fee-paid-by-worker = The worker paid a placement fee
fact-fee-received-by-agency = The agency took a placement fee
fact-first-payment-on = First payment
fact-fund-membership-ends-on = Membership of the fund ends
fact-household-orientation-days = Days of orientation for household work
fact-household-service-work = Household work
fact-insurance-ends-on = Insurance ends
fact-insurance-items = Items that the insurance covers
fact-job-order-approved-on = Job order approved
fact-job-order-ends-on = Job order ends
fact-job-order-state = Job order
fact-joint-undertaking-signed-on = Joint undertaking signed
fact-lane = Way of leaving
fact-line-monthly-wage = Wage that was approved
fact-medical-condition-met = The clinic’s condition is met
fact-medical-ends-on = Medical answer ends
fact-medical-outcome = Medical answer
fact-nationality = Nationality
fact-occupation-code = Occupation (ISCO-08)
fact-offer-accepted-on = Offer accepted
fact-orientation-completed-on = Orientation completed
fact-other-accepted-offer = Another job is accepted
fact-passport-check-digits-right = The passport’s check digits are right
fact-passport-ends-on = Passport ends
fact-passport-of-another-worker = The passport is another worker’s too
fact-place-number = Number of the place
fact-placement-fee-allowed = A placement fee is allowed
fact-placement-fee-paid-by-worker = Placement fee that the worker paid
fact-placement-fee-received = Placement fee that the agency received
fact-sex = Sex
fact-skills-certificate-on = Skills certificate
fact-today = Today

## Faults of a name list

list-fault-too-large = The list is larger than 50 MB.
    .todo = Cut it into several lists; ten thousand workers need about 4 MB.
list-fault-not-text = This is not a text file in UTF-8, UTF-16 or Windows-1252.
    .todo = Save the list as CSV (UTF-8) and send that.
list-fault-row-too-long = This row is longer than 100,000 characters; perhaps a quotation mark was never closed.
    .todo = Look for a single " in this row or the one before it. The rows before can be taken.
list-fault-broken-csv = The quotation marks of this row do not close.
    .todo = Look for a single " in this row and double it or take it out. The rows before can be taken.
list-fault-empty-list = The list is empty.
    .todo = Send a list whose first row names its columns: { $columns }.
list-fault-too-many-rows = The list has more than { $most } workers.
    .todo = Cut it into several lists.
list-fault-more-faults = More than { $most } faults: the rest is not told.
    .todo = Mend these and send the list again.
list-fault-missing-column = The column “{ $column }” is missing.
    .todo = Add it. The first row of the list must name its columns.
list-fault-doubled-column = The column “{ $column }” stands twice.
    .todo = Keep the one that is right and take the other out.
list-fault-unknown-column = No column of a name list is called so; it is passed over.
    .todo = Nothing, if it is only for you; else look at the list of columns.
list-fault-too-many-cells = The row has { $cells } cells, the first row names { $columns } columns.
    .todo = Put a cell that holds the delimiter between quotation marks.
list-fault-missing = This cell must not be empty.
    .todo = Fill it in as the paper has it.
list-fault-formula = The cell begins like a formula (=, +, - or @).
    .todo = Write the plain value. No name or number begins so.
list-fault-control-sign = The cell holds a sign that no name or number has.
    .todo = Write the cell again; the list may have been saved in another encoding.
list-fault-too-long = This is longer than { $most } characters.
    .todo = Shorten it as the paper has it.
list-fault-not-as-wanted = This is not what this column holds.
    .todo = { $wanted ->
        [line] Give the letter of a line of the job order, like A.
        [sex] Give F, M or X, as the passport has it.
        [state] Give three letters, as the passport has it (PHL, NPL).
        [passport] Give 5 to 9 letters and digits, as printed in the passport.
        [zone-1] Give the 44 signs of the first line, with < for each filler.
        [zone-2] Give the 44 signs of the second line, with < for each filler.
        [visa-passport] Give 5 to 9 letters and digits, as printed on the visa.
       *[currency] Give three letters, like USD.
    }
list-fault-not-a-day = This is not a date.
    .todo = Write year, month, day: 2026-11-24.
list-fault-day-ambiguous = Day and month of this date can be mistaken for each other.
    .todo = Write year, month, day: 2026-11-24.
list-fault-no-such-day = The calendar has no such day.
    .todo = Look at the paper and correct the date.
list-fault-not-an-occupation = This is not a unit group of ISCO-08.
    .todo = Give the four digits of the occupation, like 7212 for welders.
list-fault-not-an-amount = This is not an amount.
    .todo = Write digits, with a point before decimals: 1800.50.
list-fault-wrong-decimals = The currency has no such decimals, or the amount is too large.
    .todo = Correct the amount, or the currency beside it.
list-fault-no-such-currency = No currency in use is called so.
    .todo = Give the three letters of ISO 4217, like USD or QAR.
list-fault-not-months = This is not a number of months from 1 to 120.
    .todo = Write the length of the contract in months: 24.
list-fault-no-passport-letters = No letter of this name can stand in a passport.
    .todo = Write the name as the two lines at the foot of the passport have it, in the letters A to Z.
list-fault-not-a-zone = A passport has two machine-readable lines of 44 signs each.
    .todo = Copy both lines from the passport, with < for each filler.
list-fault-zone-says-otherwise = The machine-readable lines say something else.
    .todo = Look at the passport and correct the one that is wrong.
list-fault-paper-incomplete = { $paper ->
        [visa] The row tells of a visa, and this part of it is missing.
       *[contract] The row tells of a contract, and this part of it is missing.
    }
    .todo = { $paper ->
        [visa] Fill it in, or leave all cells of the visa empty.
       *[contract] Fill it in, or leave all cells of the contract empty.
    }
list-fault-days-reversed = The visa ends before it begins.
    .todo = Look at the visa and correct the day that is wrong.
list-fault-same-person-twice = The same person stands in row { $first }.
    .todo = Take one of the two rows out. Row { $first } is taken.
list-fault-refused = “{ $act }” was not done: { $why }
    .todo = Mend this and send the list again; what is right is taken.
list-fault-proposed = “{ $act }” waits for a second officer.
    .todo = Nothing, until the second officer has decided.
