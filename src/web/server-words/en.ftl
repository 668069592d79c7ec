### The words of doors, acts and lists: what the server itself says between the rooms' pages.

## Where the bar leads

navigation-queue = My queue
navigation-job-orders = Job orders
navigation-clearances = Clearances
navigation-workers = Workers
navigation-my-papers = My papers
navigation-notices = Notices
navigation-agencies = Agencies
navigation-acts = Who may do what
navigation-gate = Gates

## Doors

choose-office-title = For which office?
choose-office-lead = You are appointed more than once. What you do now is done for one office.
choose-office-label = Office
status-of-registered = Registered
    .next = You are registered. No offer is open.
status-of-offered = An offer waits for you
    .next = Open your papers, read the offer, then accept or decline it. Nothing binds you before.
status-of-accepted = Accepted
    .next = You accepted an offer. Your papers show what is still missing.
status-of-deciding = Being decided
    .next = The law is being asked. Look again tomorrow.
status-of-missing = Something is missing
    .next = Open your papers. They show what is missing, and who acts next.
status-of-clear = Clear
    .next = Nothing is missing. The office issues your certificate.
status-of-issued = Certificate issued
    .next = Open your papers to get your certificate.
status-of-departed = Departed
    .next = Your departure was confirmed. Your papers stay open to you abroad.

## Acts

follows-act = This is recorded with your name and the time, and cannot be erased.
done-act = Done: { $act }
done-before = This was done before. Nothing was done twice.
proposed-act = Proposed. A second officer decides.
second-officer = A second officer must agree: { $role }. Until then nothing changes.
refused-title = Not done: { $act }
refused-by-rule = The records do not allow this ({ $code }). Ask the office and say the word in brackets.

## Several records, and long lists

several-none = Nothing was chosen. Tick at least one.
run-title = A long list
run-running = Under way
    .about = You can leave this page; the work goes on.
run-broken = It broke off
    .about = What was done is done. Start it again for the rest.
run-done = { $done } done, { $refused } not done
run-past = { $count ->
    [one] 1 was no longer open when the list was gone on with: it was done before, or has moved on.
   *[other] { NUMBER($count) } were no longer open when the list was gone on with: they were done before, or have moved on.
  }
run-refused = Not done, and why
run-refused-why = Why
run-refused-count = How many

## Second officer

proposals-title = Waiting for a second officer
proposals-none = Nothing waits for you.
    .next = When an officer proposes an act that needs you, it stands here.
proposal-lead = Another officer proposes this. It is done when you agree, with both names.
proposal-act = Act
proposal-open-record = Open the record
proposal-record = Record
proposal-by = Proposed by
proposal-at = When
proposal-agree = I agree: do it
proposal-decline = I do not agree
proposal-agreed = Agreed, and done.
proposal-declined = Declined. Nothing was changed.
proposal-not-done = Not done

## Gate

enrol-gate = Enrol this device as a gate
enrol-gate-lead = Do this on the device itself. It then keeps a key of its own, and the gate page opens.
enrol-gate-name = Name of the device
    .hint = Such as: Terminal 1, counter 4.

gates-title = Gates
gates-lead = The devices of your airport's desks. A place goes to another worker only after every one of them has said that it holds a newer list.
gates-none = No device is enrolled.
    .next = Sign in on the device itself, and enrol it there.
gate-name = Device
gate-enrolled = Enrolled
gate-acknowledged = Its list is of
gate-silent = Not heard yet
gate-do = What to do
retire-gate = Retire this gate
retire-gate-follows = The device is heard no more, and no place waits for it. Do this when it is lost, broken or out of use. To use it again, enrol it anew.
gate-retired = The gate is retired.

## Name lists

name-list-open = Send a whole list instead
name-list-columns = The columns
    .about = In any order. What is not in the list can be entered later.

## The demonstration

demonstration-title = Messages to workers
demonstration-lead = In the demonstration no telephone rings. What would be sent to an invented worker is shown here instead.
demonstration-name = Name
demonstration-state = Offer
demonstration-code = Code
demonstration-send = Send a code
demonstration-none = Nobody is named yet.
demonstration-message = Message to { $name }: your code is { $code }. It opens your papers for a day.
demonstration-way = In the demonstration no code is sent: get a worker’s reference and code here.

## Occupations, in plain words

occupation-2221 = Nurse
occupation-2222 = Midwife
occupation-3221 = Assistant nurse
occupation-5120 = Cook
occupation-5131 = Waiter
occupation-5132 = Bartender
occupation-5141 = Hairdresser
occupation-5142 = Beautician
occupation-5152 = Housekeeper in a private home
occupation-5162 = Companion or valet
occupation-5223 = Shop assistant
occupation-5311 = Child carer
occupation-5321 = Care assistant in an institution
occupation-5322 = Carer in a private home
occupation-5414 = Security guard
occupation-6113 = Gardener
occupation-7112 = Bricklayer
occupation-7114 = Concrete worker
occupation-7115 = Carpenter
occupation-7119 = Scaffolder or other builder
occupation-7122 = Floor and tile layer
occupation-7123 = Plasterer
occupation-7126 = Plumber or pipe fitter
occupation-7127 = Air-conditioning mechanic
occupation-7131 = Painter
occupation-7212 = Welder
occupation-7214 = Steel erector
occupation-7223 = Machine tool operator
occupation-7231 = Motor mechanic
occupation-7411 = Building electrician
occupation-7412 = Electrical fitter
occupation-7531 = Tailor
occupation-8153 = Sewing machine operator
occupation-8160 = Food machine operator
occupation-8212 = Electronics assembler
occupation-8322 = Car or van driver
occupation-8331 = Bus driver
occupation-8332 = Truck driver
occupation-8342 = Earth-moving machine operator
occupation-8343 = Crane operator
occupation-8344 = Forklift operator
occupation-8350 = Deck hand on a ship
occupation-9111 = Domestic worker
occupation-9112 = Office or hotel cleaner
occupation-9121 = Hand launderer
occupation-9211 = Crop farm worker
occupation-9213 = Crop and livestock farm worker
occupation-9216 = Fishery worker
occupation-9313 = Building labourer
occupation-9321 = Hand packer
occupation-9329 = Factory labourer
occupation-9333 = Freight handler
occupation-9412 = Kitchen helper
