### The shell's own words. A room's words lie in src/<room>/words/.

## The document

document-title = { $page } – Fairway { $jurisdiction }
skip-to-content = Skip to the content
demonstration = Demonstration: invented people, real law. Nothing here is an official act.
navigation = Main
menu = Menu
sign-in = Sign in
sign-out = Sign out
signed-in-worker = Worker
breadcrumbs = Where you are
language = Language
footer-law = Every decision here names the law that it rests on.
footer-law-link = Read the law
footer-free = This service is free. Nobody may ask you to pay for it.

## Forms

error-prefix = Error:
error-summary-title = Please look at this again
nothing-saved = Nothing was saved.
optional = (optional)
choose = Choose one
country-RKS = Kosovo
country-GBD = British Overseas Territories citizen
country-GBN = British National (Overseas)
country-GBO = British Overseas citizen
country-GBP = British protected person
country-GBS = British subject
country-UNO = United Nations
country-UNA = Specialized agency of the United Nations
country-UNK = Resident of Kosovo with a document of UNMIK
country-XXA = Stateless person
country-XXB = Refugee
country-XXC = Refugee, other than under the 1951 Convention
country-XXX = Person of unspecified nationality
amount = Amount
correct-what-is-wrong = Change what is wrong. What you leave as it is stays so.
currency = Currency
day = Day
month = Month
year = Year
yes = Yes
no = No
go-back = Go back
send = Send
continue = Continue
form-missing = “{ $label }” is missing.
form-not-chosen = “{ $label }”: choose one of the answers.
form-not-right = “{ $label }” is not in the right form. See the hint beside it.
form-no-occupation = “{ $label }” is no occupation that is known here. Choose one from the list, or type the four digits of ISCO-08.
form-not-known = “{ $label }” names a record that is not known. Go back and open the page again.
form-too-long = “{ $label }” may have { NUMBER($most) } characters at most.
form-too-short = “{ $label }” must have at least { NUMBER($least) } characters.
form-not-a-number = “{ $label }” must be a whole number, such as 40.
form-too-small = “{ $label }” must be { $least } or more.
form-too-large = “{ $label }” must be { $most } or less.
form-day-incomplete = “{ $label }” needs a day, a month and a year.
form-not-a-day = “{ $label }” must be a day of the calendar, such as 27 3 2026.
form-not-money = “{ $label }” must be an amount, such as 1,234.56.
form-too-fine = “{ $label }” has more decimals than { $currency } has.
form-too-much = “{ $label }” is too large. Check the number of digits.
form-no-currency = “{ $label }” needs its currency. Choose it from the list.

## Components

buoy-passed = Done
buoy-due = Now
buoy-obstructed = Stopped
buoy-ahead = Later
obstacle-stops = This stops the certificate
obstacle-finding = A finding: it does not stop the worker
obstacle-warns = Take care
obstacle-unknown = Something is not known yet
obstacle-informs = Good to know
obstacle-why = Why
obstacle-do = What to do
obstacle-law = The law
facts-used = The facts used
next = Next: { $next }
next-by = Next: { $next }, by { $day }
by = By { $day }
in-force-since = in force since { $day }
not-recorded = Not recorded
pagination = More of this list
previous-page = Previous
next-page = Next
progress-count = { $done } of { $total }
acts-title = What you can do now
acts-none = Nothing, at the moment.
acts-not-now = Not now, and why

## Signing in

sign-in-title = Sign in
sign-in-lead = For officers of the state, and for agencies, clinics and others who work with it.
sign-in-email = Email address
sign-in-password = Password
sign-in-wrong = The email address or the password is not right. Check both and try again.
sign-in-wait = Too many tries. Wait a minute, then try again.
sign-in-worker-title = Are you a worker?
sign-in-worker = You need no email. Open your papers with your reference and the code that was sent to you.
my-papers = My papers
papers-title = My papers
papers-lead = See what is done, what is missing and where to go next.
papers-reference = Your reference
    .hint = 13 letters and digits, on your letter, such as 7K4Q-2M9D-XW3T-B.
papers-code = Your code
    .hint = The code that was sent to you. Give it to nobody, not to your agency either.
papers-open = Open my papers
papers-status-title = Only the status?
papers-status = With your reference and your date of birth you see the words of your status, and nothing else.
papers-status-open = Show only the status
status-title = My status
status-lead = With your reference and your date of birth you see the words of your status, and nothing else.
status-reference = Your reference
    .hint = 13 letters and digits, on your letter, such as 7K4Q-2M9D-XW3T-B.
status-birth_on = Your date of birth
    .hint = As in your passport, such as 27 3 1998.
status-open = Show my status
papers-wrong = This does not fit together. Check each letter and try again.
papers-no-code = I have no code
papers-no-code-next = Go to the office where you registered, or to a post abroad, with your passport. A new code is free.

## The public home

home-title = Work abroad, the lawful way
home-hero = Work abroad, the lawful way: cheaper, faster and safer.
home-lead = Check who may recruit you, what you may be charged, and what is still missing before you can leave. Free, and without an agent.
home-chart = The lawful way in four marks: licensed agency, checked contract, certificate, departure.
home-chart-agency = Licensed agency
home-chart-contract = Checked contract
home-chart-certificate = Certificate
home-chart-departure = Departure
home-tasks = What would you like to do?
home-agency = Is this agency licensed?
    .about = Search by name. See its licence, since when and until when.
home-fees = What may I be charged?
    .about = Country and job give the lawful maximum, and who pays for what.
home-certificate = Is this certificate real?
    .about = Read the code with your camera. It works without a network.
home-papers = My papers
    .about = What is done, what is missing, where to go next.
home-complain = Where do I complain?
    .about = Tell us once. The law decides which office must act, and by when.
home-law = What the law says
    .about = Every rule in plain words, with its source and its date.
home-later = Not here yet
    .next = Until then, ask at the office where you registered or at a post abroad.
home-figures = How the state is doing

## When something goes wrong

not-found-title = This page is not here
not-found-lead = The address may be mistyped, or the record is not one that you may see.
trouble-title = Something went wrong on our side
trouble-lead = What you sent was not saved. Nothing is lost that was here before.
trouble-reference = If it happens again, tell the office this reference: { $reference }
trouble-try = Go back and try again. If it happens again, come back in an hour.
stale-title = This form is no longer fresh
stale-lead = It was open too long, or you signed in again meanwhile. Nothing was saved.
stale-try = Go back, load the page again and send the form once more.
too-many-title = Too many tries
too-many-lead = Wait a minute, then try again. Nothing was saved.
home-crumb = First page
to-home = Go to the first page
to-previous = Go back to the page before
