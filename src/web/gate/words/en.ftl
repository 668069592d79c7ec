# The gate page and `fairway verify`. Every answer has a word, a why and what to do now. None refuses a person.
language-name = English
gate-title = Gate check
gate-demonstration = Demonstration: invented people only
gate-demonstration-short = Demonstration
gate-shown-valid = Valid
gate-not-shown-valid = Not shown valid

answer-valid = Valid
answer-valid-why = Signed by { $issuer }, within its days, and not ended.
answer-valid-do = Compare name and passport. If they agree, the passenger goes on.
answer-changed = Changed or damaged
answer-changed-why = At least one character is not as it was signed. A fold or a bad print does that too.
answer-changed-do = Smooth the paper and read it again, or type the number printed on it. If it stays so, telephone the duty desk.
answer-strange-issuer = Unknown signature
answer-strange-issuer-why = The code is whole, but no issuer on this device’s list signed it.
answer-strange-issuer-do = Telephone the duty desk with the number printed on the paper. A new key may not have reached this device yet.
answer-ended = Ended
answer-ended-why = The state ended this certificate. The worker may hold a newer one.
answer-ended-do = Ask for a newer certificate. If there is none, telephone the duty desk.
answer-suspended = Suspended
answer-suspended-why = This certificate rests for now. It may be lifted today.
answer-suspended-do = Telephone the duty desk. It knows why, and whether it was lifted.
answer-expired = Expired
answer-expired-why = Its last day was { $until }.
answer-expired-do = Telephone the duty desk. It can renew a certificate at once if nothing else changed.
answer-not-yet-valid = Not valid yet
answer-not-yet-valid-why = Its first day is { $from }.
answer-not-yet-valid-do = Compare the day of the flight. If the flight is today, telephone the duty desk.
answer-departed = Already used to depart
answer-departed-why = Immigration’s list says that this worker has left with it.
answer-departed-do = Telephone the duty desk. A missed flight makes it good again.
answer-number-only = Number read
answer-number-only-why = The number is written rightly. A number alone does not show whose it is, and this device keeps no list of numbers.
answer-number-only-do = Read the code again, or telephone the duty desk with this number: it sees the name.
answer-number-mistyped = A slip in the number
answer-number-mistyped-why = One character does not fit the others.
answer-number-mistyped-do = Compare it with the paper and type it again.
answer-unreadable = Not a certificate
answer-unreadable-why = This is not the code of a departure certificate.
answer-unreadable-do = Look for the large square code below the number, or type the number.
answer-no-trust-list = This device is not ready
answer-no-trust-list-why = It has no list of issuers yet.
answer-no-trust-list-do = Connect it to the network once. Until then, telephone the duty desk.

mark-old = The list is not new: a certificate ended since then may still look valid here. That alone stops nobody.
mark-desk-first = The list is very old. Telephone the duty desk first. If nobody answers, the passenger goes on.
mark-missing = No list is on this device: an ended certificate would look valid here. Telephone the duty desk first. If nobody answers, the passenger goes on.

list-fresh = List { $age } old, good
list-old = List { $age } old
list-desk-first = List { $age } old: very old
list-missing = No list on this device
age-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
  }
age-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
  }
age-days = { $count ->
    [one] 1 day
   *[other] { $count } days
  }

field-name = Name
field-passport = Passport
field-country = Country
field-employer = Employer
field-job = Job
field-exemption = Exemption
field-number = Number

gate-do-now = Do now
gate-desk = Desk
gate-duty-desk = Duty desk { $telephone }
gate-ready = Hold the code before the camera
gate-ready-why = The next passenger is read without a tap.
gate-no-camera = No camera here. Choose a picture, or type the number.
gate-picture = Picture
gate-number = Number
gate-camera = Camera
gate-type-label = Number on the certificate
gate-type-hint = For example JO-2026-0001-A/028-1-K. Spaces and small letters do no harm.
gate-check = Check
gate-language = Language
gate-post = This gate
gate-no-code = No code was found in the picture. Take it closer, without glare.
gate-offline = No network
gate-waiting = { $count ->
    [one] 1 result waits for the network
   *[other] { $count } results wait for the network
  }
