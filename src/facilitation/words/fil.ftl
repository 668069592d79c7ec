### Ang sinasabi ng mga pahina ng facilitation. Sumusunod sa en.ftl.

## Sa maraming pahina

a-month = bawat buwan
filter-all = Lahat
filter-by-state = Isang estado lang ang ipakita
find = Hanapin
found = { $count ->
    [1] 1 ang nakita
   *[other] { NUMBER($count) } ang nakita
  }
found-more = May iba pa. Dagdagan ang pangalan, o gumamit ng numero.
from-day = mula { $day }
from-until = { $from } hanggang { $until }
history = Mga nagawa
history-no-office = Ang manggagawa, o ang Fairway ayon sa orasan
history-two-officers = May pangalawang opisyal.
hours-count = { $count ->
    [1] 1 oras
   *[other] { NUMBER($count) } oras
  }
list-empty = Wala pa rito
list-back = Bumalik sa: { $list }
months-count = { $count ->
    [1] 1 buwan
   *[other] { NUMBER($count) } buwan
  }
nobody = Walang sinuman
nothing = Wala
signed-on = nilagdaan noong { $day }
until-day = hanggang { $day }

## Mga hanay

column-address = Tirahan
column-against = Laban kanino
column-agency = Ahensiya
column-amount = Halaga
column-answers-for-it = Sino ang mananagot
column-asked-at = Hiniling
column-because = Dahil
column-born = Ipinanganak
column-borne-by = Sino ang magbabayad
column-certainty = Gaano katiyak
column-clauses-missing = Mga sugnay na kulang
column-country = Bansa
column-departed = Umalis
column-duration = Gaano katagal
column-employer = Employer
column-findings = Mga natuklasan
column-flight = Lipad
column-from = Mula
column-holds = Ang natutupad
column-in-the-way = Nakaharang
column-item = Para saan
column-job = Trabaho
column-job-order = Job order
column-jobs = Mga trabaho
column-joint-undertaking = Paglagda sa magkasamang pananagutan
column-kind = Uri
column-licence = Lisensiya
column-line = Linya
column-missing = Kulang
column-name = Pangalan
column-number = Numero
column-occupation = Hanapbuhay
column-on = Araw
column-opened = Binuksan
column-outcome = Resulta
column-owner = Sino ang dapat humanap
column-passport = Pasaporte
column-places = Mga puwesto
column-post = Post sa ibang bansa
column-reference = Reference
column-row = Hilera
column-rule = Tuntunin
column-signed = Nilagdaan
column-source = Pinagmulan
column-standing = Katayuan
column-state = Estado
column-until = Hanggang
column-verified = Naberipika
column-wage = Batayang sahod bawat buwan
column-wage-of-line = Sahod ng linya
column-whom-it-stops = Mga tuntuning napipigil nito
column-worker = Manggagawa

## Kung sino ang kikilos o mananagot

party-agency = ang ahensiya
party-airport-officer = ang desk sa paliparan
party-clearance-officer = ang tanggapan ng clearance
party-clinic = ang klinika
party-director = ang direktor
party-employer = ang employer
party-immigration-officer = ang immigration
party-insurer = ang insurer
party-labour-attache = ang post sa ibang bansa
party-licensing-officer = ang tanggapan ng lisensiya
party-nobody = walang sinuman
party-state = ang estado
party-training-centre = ang training centre
party-welfare-fund = ang welfare fund
party-worker = ang manggagawa
party-you = ikaw
role-agency-clerk = kawani ng ahensiya
role-airport-officer = opisyal sa paliparan
role-clearance-officer = clearance officer
role-clinic-officer = klinika
role-director = direktor
role-fund-officer = welfare fund
role-immigration-officer = opisyal ng immigration
role-insurance-officer = insurer
role-keeper = tagapag-ingat ng mga tala
role-labour-attache = labor attaché
role-licensing-officer = licensing officer
role-training-officer = training centre
role-worker = manggagawa

## Mga job order

job-orders = Mga job order
job-orders-lead = Bawat isa ay nagbubukas ng mga puwestong may bilang. Pinakabago muna.
job-orders-lead-agency = Mga job order ninyo, pinakabago muna. Ang naaprubahan ay nagbubukas ng mga puwestong may bilang.
job-orders-empty-next = Kapag may isinumite ang ahensiya, lalabas ito rito.
job-orders-empty-agency = Isumite ang una para sa akreditadong employer.
job-orders-all = Lahat ng job order
job-order-back = Sa job order { $number }
job-order-facts = Tungkol sa job order na ito
job-order-lead = { $employer }, { $country }, sa pamamagitan ng { $agency }
job-order-lead-agency = { $employer }, { $country }
approved-on = Naaprubahan
submitted-at = Naisumite
verified-on = Naberipika
reason-written = Bakit, nang nakasulat
reason-answer = Kung sa tingin mo ay mali ito, sumagot sa tanggapang nagpasya, o umapela ayon sa pinapayagan ng batas.
returned-because = Ibinalik, dahil
named-when-approved = Makapagpapangalan ng manggagawa kapag naaprubahan na ang job order.
line-title = Linya { $letter }: { $title }
places-asked = { $places ->
    [1] 1 puwesto ang hiningi; walang bukas bago maaprubahan.
   *[other] { NUMBER($places) } puwesto ang hiningi; walang bukas bago maaprubahan.
  }
places-said = { $waiting ->
    [0] { NUMBER($taken) } sa { NUMBER($places) } ang may tao, { NUMBER($free) } ang bakante.
   *[other] { NUMBER($taken) } sa { NUMBER($places) } ang may tao, { NUMBER($free) } ang bakante, { NUMBER($waiting) } ang naghihintay.
  }
place-of = puwesto { $place }
occupation = Hanapbuhay
duration = Gaano katagal
weekly-hours = Trabaho bawat linggo
site = Saan
visa-block = Bloke ng visa
wage = Batayang sahod
terms = Ang kontrata, bawat sugnay
terms-missing = { $count ->
    [1] Ang kontrata, bawat sugnay: 1 sugnay ang kulang
   *[other] Ang kontrata, bawat sugnay: { NUMBER($count) } sugnay ang kulang
  }
terms-plain = Ang trabaho
cost-sheet = Sino ang magbabayad ng ano
cost-sheet-empty = Walang nakalistang gastos ang job order. Ang wala sa listahan ay hindi maaaring hingin sa manggagawa.
cost-sheet-about = Ayon sa idineklara ng ahensiya sa estado. Walang maaaring sumingil sa iyo ng wala sa listahang ito.
item-air-fare = Pamasahe sa eroplano
item-documentation = Mga papeles
item-insurance = Insurance
item-medical = Medikal na pagsusuri
item-other = Iba pa
item-placement-fee = Placement fee
item-training = Pagsasanay
item-visa = Visa
workers-named = Mga manggagawang pinangalanan
workers-none = Walang tao rito
workers-none-next = Lalabas dito ang mga manggagawang pinangalanan ng ahensiya, at kung ano pa ang kulang sa bawat isa.
issue-for-all = { $count ->
    [1] Ibigay sa 1 na walang hadlang
   *[other] Ibigay sa lahat ng { NUMBER($count) } na walang hadlang
  }
not-yet = Hindi pa
not-asked-yet = Hindi pa natatanong ang batas

## Mga clearance at pasiya

clearances-lead = Sino ang humiling na makaalis, at ang sabi ng batas. Pinakabago muna.
decision = Ang sabi ng batas
decision-clear = Walang hadlang
decision-clear-next = Maaari nang ibigay ng tanggapan ang sertipiko.
decision-issued = Naibigay na ang sertipiko
decision-why-not = Bakit hindi pa
decided-at = Tinanong noong { $at }
changed-since = Nabago mula nang hingin ang clearance
changed-by-worker = ang manggagawa
changed-named = Pangalan ayon sa ahensiya
changed-now = Ilalagay sa sertipiko
not-decided = Hindi pa natatanong ang batas
not-decided-next = Maaari itong tanungin kapag tinanggap na ng manggagawa ang alok.
papers-entered = Mga nailagay
receipts = Mga resibo
receipts-none = Walang naitalang resibo.
what-holds = { $count ->
    [1] 1 tuntunin ang natutupad
   *[other] { NUMBER($count) } tuntunin ang natutupad
  }
worker-record = Sa tala ng manggagawa
obstacles-count = { $count ->
    [1] 1 ang nakaharang
   *[other] { NUMBER($count) } ang nakaharang
  }

## Mga manggagawa

workers-lead = Ayon sa reference, numero ng pasaporte o pangalan. Itinatala ang bawat talang binuksan mo, at nakikita ito ng manggagawa.
workers-search = Sino ang hinahanap mo?
    .hint = Reference, numero ng pasaporte, o simula ng pangalan, apelyido muna.
workers-find = Maghanap ng ibang manggagawa
nobody-found = Walang nakita
nobody-found-next = Tingnan ang baybay. Nauuna ang apelyido, gaya ng nasa pasaporte.
names = Mga pangalan
passports = Mga pasaporte
check-digits-wrong = hindi tugma ang mga check digit
worker-facts = Sino ito
reference-is = Reference { $reference }
offers-all = Lahat ng alok
no-offer = Walang bukas na alok
no-offer-next = Kapag may ahensiyang nagpangalan sa manggagawang ito, lalabas dito ang alok.
no-offer-worker = Kapag may ahensiyang nagpangalan sa iyo para sa trabaho, lalabas dito ang alok. Ikaw lang ang makatatanggap o makatatanggi.
paid-so-far = Nabayaran na ng manggagawa
paid-by-receipts = { $count ->
    [0] Walang naitalang resibo.
    [1] Ayon sa 1 resibo.
   *[other] Ayon sa { NUMBER($count) } resibo.
  }
paid-as-stated = Ayon sa lihim na sinabi ng manggagawa. Walang sinasabihan sa labas.
who-looked = Sino ang tumingin sa talang ito
nobody-looked = Wala pa.
looked-workers = para basahin ang tala mo
looked-clearances = para asikasuhin ang clearance mo
looked-offers = para asikasuhin ang alok sa iyo
looked-contracts = para basahin ang kontrata mo
looked-entry-permissions = para basahin ang visa mo
looked-receipts = para basahin ang resibo sa pangalan mo
looked-payment-statements = para basahin ang sinabi mong ibinayad
looked-provider-results = para ilagay o basahin ang resulta
looked-certificates = para suriin ang sertipiko mo
looked-paper = para i-print ang sertipiko mo
looked-departures = para kumpirmahin ang pag-alis mo
looked-findings = para asikasuhin ang kaso laban sa may pananagutan sa iyo
looked-by-program = sa pamamagitan ng programa
way = Ang daan
step-named = Pinangalanan
step-accepted = Tinanggap
step-contract = Kontrata
step-visa = Visa
step-medical = Medikal
step-orientation = Oryentasyon
step-insurance = Insurance
step-fund = Welfare fund
step-clearance = Clearance
step-certificate = Sertipiko
step-departure = Pag-alis
asked-of = hiningi sa { $office }

## Aking mga papeles

papers-title-certificate = { $name }, narito na ang sertipiko mo
papers-title-offer = { $name }, may alok na naghihintay ng sagot mo
papers-title-name = Mga papeles mo, { $name }
papers-title-stops = { $name }, { $count ->
    [1] may 1 hadlang
   *[other] may { NUMBER($count) } hadlang
  }
offer-question = Inaalok ka ng { $agency } ng trabaho: { $job }
offer-question-about = Basahin sa ibaba ang babayaran mo at ang kikitain mo. Walang nag-oobliga sa iyo bago ka tumanggap, at makatatanggi ka nang walang paliwanag.
uncertain-title = Hindi pa tiyak
uncertain-agency = Hindi maaaring mag-recruit ngayon ang { $agency }: walang bisa ang lisensiya nito. Huwag itong bigyan ng pera o papeles.
uncertain-no-contract = Wala pang kontrata. Alok lamang ang nababasa mo rito.
uncertain-contract = Hindi pa nabeberipika ng post sa ibang bansa ang kontrata. Maaari pa itong magbago.
uncertain-wage = { $signed } bawat buwan ang nasa kontrata, { $offered } ang nasa alok. Itanong kung bakit.
uncertain-clauses = { $count ->
    [one] 1 sugnay ng pamantayang kontrata ang walang laman. Itanong kung ano ang umiiral.
   *[other] { NUMBER($count) } sugnay ng pamantayang kontrata ang walang laman. Itanong kung ano ang umiiral.
  }
uncertain-costs = Hindi pa idineklara ng ahensiya kung sino ang magbabayad ng ano.
uncertain-visa = Wala pang visang naitala.
uncertain-next = Maaari kang magtanong muna at sumagot mamaya.
uncertain-not = Ang nasuri na
uncertain-none = Beripikado ang kontrata, maaaring mag-recruit ang ahensiya, at may laman ang bawat sugnay.
offers-other = Iba pang alok
offers-other-about = Isang tinanggap na alok lamang ang maaari mong hawakan. Ihambing muna ang mga ito bago sumagot.
certificate-good = May bisa mula { $from } hanggang { $until }.
certificate-is-yours = Sa iyo ito. Ipakita sa paliparan; huwag ipatago kaninuman.
certificate-download = Kunin bilang PDF
certificate-code = Ang code na binabasa ng paliparan
certificate-print = I-print bilang PDF
certificate-print-not = Nasa manggagawa ang sertipikong ito. Maipi-print mo ito kapag pinayagan ng manggagawa sa “Aking mga papeles”.
agency-prints = Maaaring i-print ng ahensiya ang sertipiko mo.
agency-prints-not = Hindi maaaring i-print ng ahensiya ang sertipiko mo.
going-title = Kung aalis ka
going-paid = Babayaran mo
going-earn = Kikitain mo bawat buwan
going-whole = Sa loob ng { $months ->
    [1] 1 buwan
   *[other] { NUMBER($months) } buwan
  } kikita ka ng
going-even = Nabawi mo na ang binayaran mo sa ika-{ $month } buwan.
going-even-at-once = Wala kang babayaran, kaya sa iyo ang buong kita mula sa unang buwan.
going-other-currency = Magkaiba ang pera ng binayaran mo at ng kikitain mo. Hindi pinagsasama rito.
going-from-contract = Ang kikitain mo ay mula sa kontrata mo.
going-from-offer = Ang kikitain mo ay mula sa alok; wala pang kontrata.
going-paid-planned = Ang “babayaran mo” ay ang nakaatang sa iyo sa listahan sa ibaba; wala pang nabayaran.
going-paid-so-far = Ang “babayaran mo” ay ang mas mataas sa mga resibo at sa sinabi mo mismo.
stated-title = Magkano talaga ang binayaran mo?
stated-about = Sabihin dito. Walang ahensiya, employer o klinika na makaaalam na may sinabi ka, at hindi ka nito mapipigilan kailanman.
stated-who = Mababasa ito ng tanggapan ng clearance at ng direktor, at wala nang iba. Kung higit ito sa pinapayagan ng batas, may kaso sa tanggapan ng lisensiya laban sa kumuha; nasa kaso ang pangalan mo at ang tuntunin, hindi ang sinabi mo rito.

## Mga abiso

notices-lead = Mga nangyaring may kinalaman sa tanggapan mo. Pinakabago muna.
notices-lead-worker = Mga nangyari sa mga papeles mo. Pinakabago muna.
notices-none = Walang abiso
notice-open = Buksan
notice-accreditation-expired = { $count ->
    [1] May akreditasyong nawalan ng bisa.
   *[other] { NUMBER($count) } akreditasyon ang nawalan ng bisa.
  }
notice-accreditation-requested = Hinihiling ng isang ahensiya na akreditahan ninyo ang isang employer.
notice-accreditation-withdrawn = Binawi ang isang akreditasyon. Makaaalis pa rin ang mga may clearance na.
notice-agency-closed = Isinara ang ahensiya ninyo sa talaan.
notice-agency-registered = Narehistro ang ahensiya ninyo.
notice-certificate-ended = Nagwakas ang sertipiko mo. Buksan ang mga papeles mo para makita kung bakit, at ang susunod.
notice-certificate-expired = { $count ->
    [1] May sertipikong nawalan ng bisa nang hindi nagamit.
   *[other] { NUMBER($count) } sertipiko ang nawalan ng bisa nang hindi nagamit.
  }
notice-certificate-handed-back = { $count ->
    [1] May manggagawang nagsauli ng sertipiko.
   *[other] { NUMBER($count) } manggagawa ang nagsauli ng kanilang sertipiko.
  }
notice-certificate-issued = Narito na ang sertipiko mo. Buksan ang mga papeles mo para makuha ito.
notice-certificate-revoked = Binawi ang sertipiko mo. Buksan ang mga papeles mo para mabasa kung bakit, at ang magagawa mo.
notice-certificate-suspended = Sinuspinde ang sertipiko mo. Buksan ang mga papeles mo para mabasa kung bakit, at sumagot.
notice-certificate-valid-again =
    { $offer ->
        [departed] May bisa na muli ang sertipiko mo. Tumanggap ka ng ibang alok samantala: iyon ang nananatili, at hindi ang alok ng sertipikong ito.
       *[other] May bisa na muli ang sertipiko mo.
    }
notice-clearance-issued = { $count ->
    [1] Naibigay ang sertipiko ng manggagawang pinangalanan ninyo. Nasa manggagawa ito.
   *[other] Naibigay ang mga sertipiko ng { NUMBER($count) } manggagawang pinangalanan ninyo. Nasa mga manggagawa ang mga ito.
  }
notice-clearance-refused = { $count ->
    [1] May clearance na tinanggihan nang nakasulat.
   *[other] { NUMBER($count) } clearance ang tinanggihan nang nakasulat.
  }
notice-clearance-reopened = { $count ->
    [1] Bukas muli ang isang clearance na tinanggihan.
   *[other] Bukas muli ang { NUMBER($count) } clearance na tinanggihan.
  }
notice-contract-corrected = Itinama ang kontrata mo. Basahin itong muli; beberipikahin itong muli ng post sa ibang bansa.
notice-contract-ended = { $count ->
    [1] Naitala ang wakas ng isang kontrata.
   *[other] Naitala ang wakas ng { NUMBER($count) } kontrata.
  }
notice-contract-recorded = Naitala ang kontrata mo. Ihambing ito sa nilagdaan mo.
notice-contract-to-verify = { $count ->
    [1] May kontratang naghihintay ng pagberipika ninyo.
   *[other] { NUMBER($count) } kontrata ang naghihintay ng pagberipika ninyo.
  }
notice-contract-verified = { $count ->
    [1] Naberipika ang isang kontrata.
   *[other] Naberipika ang { NUMBER($count) } kontrata.
  }
notice-departure-confirmed = Nakumpirma ang pag-alis mo. Bukas pa rin sa iyo ang mga papeles mo sa ibang bansa.
notice-entry-permission-recorded = Naitala ang visa mo. Ihambing ito sa nasa pasaporte mo.
notice-job-order-approved = Naaprubahan ang job order ninyo. Maaari na kayong magpangalan ng mga manggagawa.
notice-job-order-closed = Isinara ang job order ninyo.
notice-job-order-returned = Ibinalik ang job order ninyo. Buksan ito para mabasa kung bakit.
notice-job-order-submitted = { $count ->
    [1] May job order na naghihintay ng pagberipika ninyo.
   *[other] { NUMBER($count) } job order ang naghihintay ng pagberipika ninyo.
  }
notice-job-order-verified = Naberipika ang job order ninyo. Susunod itong aaprubahan ng tanggapan ng clearance.
notice-licence-cancelled = Kinansela ang lisensiya ninyo.
notice-licence-expired = Nawalan ng bisa ang lisensiya ninyo.
notice-licence-granted = Naibigay ang lisensiya ninyo.
notice-licence-suspended = Sinuspinde ang lisensiya ninyo. Makaaalis pa rin ang mga may clearance na.
notice-licence-suspension-lifted = Inalis ang suspensiyon ng lisensiya ninyo.
notice-offer-accepted = { $count ->
    [1] May manggagawang tumanggap sa alok ninyo.
   *[other] { NUMBER($count) } manggagawa ang tumanggap sa mga alok ninyo.
  }
notice-offer-declined = { $count ->
    [1] May manggagawang tumanggi sa alok ninyo.
   *[other] { NUMBER($count) } manggagawa ang tumanggi sa mga alok ninyo.
  }
notice-offer-made = May alok sa iyo na trabaho sa ibang bansa. Buksan ang mga papeles mo para mabasa ito. Walang nag-oobliga sa iyo bago ka tumanggap.
notice-offer-moved-up = { $count ->
    [1] May puwesto na ang isang manggagawang naghintay.
   *[other] May puwesto na ang { NUMBER($count) } manggagawang naghintay.
  }
notice-offer-withdrawn = Binawi ng isang ahensiya ang alok nito sa iyo.
notice-offer-withdrawn-by-worker = { $count ->
    [1] May manggagawang umurong sa alok.
   *[other] { NUMBER($count) } manggagawa ang umurong sa alok.
  }
notice-clearance-asked-again = May nabagong pangalan o pasaporte. Pagpapasyahan muli ang clearance.
notice-place-became-free = May nabakanteng puwesto, at sa iyo ito.
notice-principal-accredited = { $count ->
    [1] May employer na inakreditahan para sa ahensiya ninyo.
   *[other] { NUMBER($count) } employer ang inakreditahan para sa ahensiya ninyo.
  }
notice-receipt-corrected = Itinama ang isang resibo sa pangalan mo. Ihambing ito sa binayaran mo.
notice-receipt-recorded = Nagtala ang ahensiya mo ng resibo sa pangalan mo. Ihambing ito sa binayaran mo.
notice-refund-recorded = Sinasabi ng ahensiya mo na may ibinalik itong pera sa iyo. Kung hindi dumating, sabihin sa mga papeles mo.
notice-result-asked = { $count ->
    [1] Hinihingan kayo ng resulta.
   *[other] Hinihingan kayo ng { NUMBER($count) } resulta.
  }
notice-clearance-withdrawn = { $count ->
    [1] Binawi ang isang kahilingan ng clearance. Maaari itong hilingin muli anumang oras.
   *[other] Binawi ang { NUMBER($count) } kahilingan ng clearance. Maaaring hilingin muli ang mga ito anumang oras.
 }
notice-departure-planned = { $count ->
    [1] May itinakdang araw ng pag-alis.
   *[other] May { NUMBER($count) } itinakdang araw ng pag-alis.
 }
notice-worker-code-made = May bagong code na nagbubukas ng mga papeles mo. Wala nang mabubuksan ang dati.
notice-worker-corrected = Naitama ang rekord mo. Basahin itong muli, at sabihin kung mali.
notice-result-entered = May resultang nailagay sa mga papeles mo.

## Mga ahensiya

agencies-title = Mga ahensiya
agencies-lead = Bago ka magbayad o lumagda, tingnan kung maaaring mangalap ang ahensiya.
agencies-search = Pangalan ng ahensiya
    .hint = Sapat na ang ilang titik ng bawat salita.
agencies-all = Lahat ng ahensiya
agencies-found = Mga nakitang ahensiya
agencies-none = Walang rehistradong ahensiya na ganito ang pangalan
agencies-none-yet = Wala pang rehistradong ahensiya
agencies-none-next = Tingnan ang baybay. Ang hindi rehistrado ay hindi maaaring mangalap sa iyo para sa ibang bansa: huwag magbayad, at huwag lumagda.
agencies-search-again = Maghanap ng ibang ahensiya
agency-facts = Saan ito matatagpuan
agency-may = Maaaring mangalap ang ahensiyang ito, hanggang { $until }
agency-may-next = Hingin ang numero ng job order nito, at bayaran lang ang pinapayagan ng batas na hingin nito.
agency-may-not = Hindi maaaring mangalap ngayon ang ahensiyang ito
agency-may-not-next = Huwag magbayad, at huwag lumagda ng bago. May bisa pa rin ang sertipikong nasa iyo na.
no-licence = walang lisensiya
registered-at = Narehistro
suspensions = Mga suspensiyon
suspended-still = Suspendido hanggang sa susunod na abiso
suspended-until = Suspendido hanggang { $at }

## Pagsuri ng sertipiko

check-title = Tunay ba ang sertipikong ito?
check-lead = I-type ang numero nito, o idikit ang teksto ng code nito. Makikita mo ang katayuan nito, at wala tungkol sa tao.
check-label = Numero o code
    .hint = Ang numero ay ganito ang anyo: JO-2026-0001-A/028-1-K. Ang teksto ng code ay nagsisimula sa FW1:
check-send = Suriin
check-camera = Basahin ang code gamit ang kamera
check-camera-about = Bumabasa ng larawan ang pahina ng gate at gumagana nang walang network. Walang nabasa nito ang umaalis sa device mo.
check-camera-open = Buksan ang pahina ng gate
check-nobody = Ipinakikita ng numero kung may bisa ang sertipiko, hindi kung kanino. Ihambing ang pangalan at pasaporte sa papel.
check-valid = May bisa
    .next = Nasa loob ito ng mga araw nito at hindi winakasan. Ihambing ang pangalan at pasaporte.
check-departed = Nagamit na sa pag-alis
    .next = Nakaalis na rito ang manggagawa. Hindi na ito magagamit sa ikalawang biyahe; para doon, humihiling ng bago ang manggagawa. Kung naiwan ng eroplano, magtanong sa tanggapang nagbigay nito.
check-suspended = Suspendido
    .next = Nakatigil ito sa ngayon at maaaring magkabisa muli. Magtanong sa tanggapang nagbigay nito.
check-not-yet-valid = Wala pang bisa
    .next = Hindi pa dumarating ang unang araw nito. Ihambing sa araw ng biyahe; kung mas maaga ang biyahe, magtanong sa tanggapang nagbigay nito.
check-expired = Wala nang bisa
    .next = Lumipas na ang huling araw nito. Maaaring humiling ng bago ang manggagawa.
check-ended = Winakasan
    .next = Winakasan ito ng estado. Maaaring may mas bago ang manggagawa: hingin iyon. Kung wala, huwag bumiyahe gamit ito, at magtanong sa tanggapan.
check-changed = Nabago o nasira
    .next = May kahit isang karakter na hindi tulad ng nilagdaan; nagagawa rin ito ng tupi o malabong kopya. Kopyahing muli ang buong code, o i-type ang numero. Kung ganoon pa rin, sabihin sa tanggapan.
check-unknown = Hindi kilala rito
    .next = Walang ganitong sertipiko sa talaan ng estadong ito. Huwag magbayad para dito. Kung may nagbenta nito sa iyo, sabihin sa tanggapan.
check-mistyped = May mali sa numero
    .next = May isang karakter na hindi tugma sa iba. Ihambing sa papel.
check-unreadable = Hindi sertipiko
    .next = Hindi ito numero o teksto ng code. Hanapin ang numero sa itaas ng parisukat na code.
check-strange-issuer = Hindi kilalang lagda
    .next = Buo ang code, pero walang tanggapang kilala rito ang lumagda. Huwag umasa rito. I-type ang numerong nakalimbag sa papel, at sabihin sa tanggapan kung saan mo ito nakuha.
check-elsewhere = Bigay ng ibang estado
    .next = { $state } ang lumagda nito, ayon sa susi. Ang sarili nitong talaan lang ang nakaaalam ng katayuan: doon magtanong.
check-elsewhere-open = Magtanong sa talaan ng { $state }
check-too-many = Masyadong maraming numero sa ngayon
    .next = Maraming numero ang itinanong mula sa network mo sa loob ng isang oras. Idikit ang teksto ng code, o buksan ang pahina ng gate: laging sumasagot ang dalawang ito. O bumalik pagkaraan ng isang oras.
check-as-of = Mula mismo sa talaan, { $at }. Ang gate na may mas lumang listahan ay maaaring magpakita pa ng dati; sinasabi nito kung gaano kaluma ang listahan nito.

## Ano ang maaaring singilin sa akin

fees-title = Ano ang maaaring singilin sa akin?
fees-lead = Ang sabi ng umiiral na batas tungkol sa pera sa pag-alis. Nakasaad ang pinagmulan ng bawat sagot.
fees-country = Saan mo gustong magtrabaho?
fees-any = Kahit saan
fees-for = Para sa trabaho sa { $country }
fees-all = Sa pangkalahatan
fees-free = Libre ang serbisyong ito
fees-free-about = Walang maaaring humingi sa iyo ng pera para sa form, puwesto sa pila o sertipiko rito.
fees-none = Wala pang nabasang halaga sa batas
fees-none-next = Hindi ibig sabihin na kahit ano ay maaaring hingin. Magtanong sa tanggapan bago magbayad.
fees-missing = Hindi pa nakikita ang halaga
fees-listed = Nasa listahan ang bansang ito
fees-not-listed = Wala sa listahan ang bansang ito
fees-forbidden = Ano ang pananagutan ng naniningil
unit-months-of-basic-salary = { $count ->
    [1] 1 buwan ng batayang sahod
   *[other] { NUMBER($count) } buwan ng batayang sahod
  }
fees-private = Mas malaki ba ang binayaran mo? Sabihin nang palihim; hindi nito mapipigilan ang pag-alis mo.

## Ang batas

law-title = Ang sabi ng batas
law-lead = { $count ->
    [1] 1 tuntunin, ayon sa pagkakalapat nito rito ngayon.
   *[other] { NUMBER($count) } tuntunin, ayon sa pagkakalapat ng mga ito rito ngayon.
  }
law-all = Lahat ng tuntunin
rules-count = { $count ->
    [1] 1 tuntunin
   *[other] { NUMBER($count) } tuntunin
  }
law-sensitive = Mga tuntuning gumagamit ng binabantayang katotohanan
law-sensitive-about = Ginagamit lang ang kasarian, katayuang sibil, pagbubuntis, kalusugan, paniniwala o pinagmulan kung sinasabi ng opisyal na teksto, may pagtatasa at araw ng muling pagsusuri. Nakalista rin dito ang mga edad na hinihingi na lampas 18.
law-sensitive-none = Walang tuntuning gumagamit nito.
law-gaps = Ang hindi pa alam
law-gaps-about = May nasa batas dito na hindi pa nababasa. Hindi ito iniimbento; ipinakikita ito sa dapat humanap.
law-gaps-none = Walang kulang.
gap-value = halaga
gap-rate = palitan ng pera
gap-term = takdang panahon
gap-holidays = mga pista opisyal
consequence-stops = Pumipigil sa sertipiko
    .about = Tanging ang kailangan ng manggagawa sa ibang bansa, o ang mapanganib sa kaniya.
consequence-finding = Nagbubukas ng kaso laban sa mananagot
    .about = Makaaalis pa rin ang manggagawa.
consequence-warns = Nagbababala sa manggagawa
    .about = Sinasabi bago tumanggap ang manggagawa; wala itong pinipigilan.
consequence-informs = Mabuting malaman
    .about = Isang linya ng impormasyon.
certainty-A = nabasa ang opisyal na teksto
certainty-B = mula sa maaasahang ikalawang pinagmulan
certainty-C = balangkas, hindi inilalapat
law-changed-since = Isinulat muli ang batas matapos itong mapasyahan. Nakatago ang sinabi ng tuntunin noon, at hindi ito ipinapakita sa mga salita ngayon.
    .todo = Ipapasya itong muli upang makita kung ano ang hinihingi ng batas ngayon.
certainty-office = tuntunin ng tanggapang ito, hindi batas
standing-in-force = umiiral
standing-carried-over = ipinagpatuloy, hindi pa nakumpirma
standing-draft = balangkas
standing-not-in-force = hindi umiiral
version-from = Mula { $day }
version-undated = Walang unang araw
rule-facts = Tungkol sa tuntuning ito
rule-applies = Inilalapat kapag
rule-applies-always = Palagi
rule-requires = Hinihingi
rule-anchor = Ang araw na nagpapasiya kung aling bersiyon
rule-danger = Bakit nito mapipigilan ang manggagawa
rule-sensitive = Mga ginamit na binabantayang katotohanan

## Mga listahan ng ibang talaan

accreditations = Mga akreditasyon
accreditations-lead = Aling employer ang akreditado para sa aling ahensiya. Pinakabago muna.
accreditations-none = Humihiling ng akreditasyon ang ahensiya; sumasagot ang post ng bansang iyon.
certificates = Mga sertipiko
certificates-lead = Ang sinusuri ng paliparan. Pinakabago muna.
certificates-none = Lalabas dito ang sertipiko kapag naibigay na.
contracts = Mga kontrata
contracts-lead = Mga kontrata ng manggagawa, na beberipikahin ng post ng bansang pagtatrabahuhan. Pinakabago muna.
contracts-none = Itinatala ng ahensiya ang kontrata kapag tumanggap na ang manggagawa.
departures = Mga pag-alis
departures-lead = Mga pag-alis na kinumpirma ng immigration. Pinakabago muna.
departures-none = Kinukumpirma ang pag-alis sa pahina ng sertipiko nito, o sa isang listahan.
findings = Mga natuklasan
findings-lead = Mga tuntuning nilabag ng iba, hindi ng manggagawa. Makaaalis pa rin ang manggagawa.
findings-none = Binubuksan ito kapag tinatanong ang batas; hindi ito kailanman laban sa manggagawa.
licences = Mga lisensiya
licences-lead = Sino ang maaaring mangalap, at hanggang kailan. Pinakabago muna.
licences-none = Ibinibigay ang lisensiya sa pahina ng ahensiya nito.
principals = Mga employer sa ibang bansa
principals-lead = Mga employer, dayuhang ahensiya at sambahayan. Iniuugnay ng akreditasyon ang isa sa ahensiya.
principals-none = Irehistro ang una; pagkatapos ay hilingin sa post na akreditahan ito.
provider-results = Mga resulta
provider-results-lead = Ang hiningi sa tanggapan ninyo, at ang nailagay nito. Pinakabago muna.
provider-results-none = Kapag may ahensiyang humingi ng resulta, lalabas ito rito.
receipts-lead = Ang sinasabi ng mga ahensiya na kinuha nila sa mga manggagawa, bawat resibo. Pinakabago muna.

## Aking pila

queue-lead = Mga naghihintay sa iyo ngayong { $day }, at ang unang dapat gawin.
queue-lead-empty = Walang naghihintay sa iyo ngayong { $day }.
queue-empty = Walang naghihintay sa iyo
queue-empty-agency-clerk = Pumili ng akreditadong employer at magsumite ng job order, o magpangalan ng manggagawa para sa naaprubahan na.
queue-empty-airport-officer = Sinusuri ang mga sertipiko sa pahina ng gate; gumagana ito nang walang network.
queue-empty-clearance-officer = Kapag walang hadlang ang isang clearance, o naberipika ang isang job order, lalabas ito rito.
queue-empty-clinic-officer = Kapag humingi ng resulta ang isang ahensiya, lalabas ito rito.
queue-empty-director = Kapag may opisyal na nagmungkahi ng gawang kailangan ka, lalabas ito rito.
queue-empty-fund-officer = Kapag humingi ng kasapian ang isang ahensiya, lalabas ito rito.
queue-empty-immigration-officer = Kapag may bisa ang isang sertipiko, maaaring dumating ang manggagawa para umalis.
queue-empty-insurance-officer = Kapag humingi ng polisiya ang isang ahensiya, lalabas ito rito.
queue-empty-labour-attache = Kapag nagsumite ang ahensiya ng job order o kontrata para sa post mo, lalabas ito rito.
queue-empty-licensing-officer = Kapag may binuksang kaso laban sa ahensiya, o malapit nang matapos ang lisensiya, lalabas ito rito.
queue-empty-training-officer = Kapag humingi ng kurso ang isang ahensiya, lalabas ito rito.
queue-all = Ang buong listahan
queue-deadlines = Mga tumatakbong takdang panahon
    .do = Nauuna ang unang matatapos.
queue-proposals = May mungkahi ang kasamahan
    .do = Magagawa ito kapag sumang-ayon ka, sa pangalan ninyong dalawa.
queue-to-approve = Mga job order na aaprubahan
    .do = Naberipika na ng post sa ibang bansa.
queue-to-issue = Walang hadlang, at handa na sa sertipiko
    .do = Ayon sa job order. Maaari mong ibigay sa lahat nang sabay.
queue-by-my-office = Napigilan, at ang tanggapan mo ang susunod na kikilos
    .do = Buksan ang isa para makita ang kailangan.
queue-to-verify = Mga job order na beberipikahin
    .do = Totoo ba ang employer, at tunay ba ang alok?
queue-contracts = Mga kontratang beberipikahin
    .do = Ihambing ang sahod at mga sugnay sa job order.
queue-to-accredit = Mga employer na aakreditahan
    .do = Hinihiling sila ng ahensiya.
queue-findings = Mga bukas na kaso
    .do = May ibang lumabag sa tuntunin, hindi ang manggagawa. Makaaalis ang manggagawa.
queue-licences-ending = Mga lisensiyang matatapos sa loob ng 90 araw
    .do = Walang makakalap ang ahensiyang walang lisensiya.
queue-results-asked = Mga resultang hinihingi sa iyo
    .do = Ilagay ang nakita mo. Sa kalusugan, fit o hindi fit lang.
queue-returned = Mga job order na ibinalik
    .do = Basahin kung bakit, saka isumite muli.
queue-obstructed = Mga manggagawang may hadlang
    .do = Ipinakikita ng bawat isa ang dapat gawin, at kung sino ang gagawa.
queue-unknown = Mga manggagawang may hindi pa alam
    .do = Ipinakikita ng bawat isa ang kulang, at kung sino ang maglalagay.
queue-not-accepted = Mga manggagawang hindi pa sumasagot
    .do = Ang manggagawa lang ang makatatanggap. Maaari kang magtanong, hindi sumagot.
queue-clear = Mga manggagawang walang hadlang
    .do = Susunod na magbibigay ang tanggapan ng clearance. Wala kang kailangang gawin.
queue-to-depart = Mga sertipikong may bisa
    .do = Nauuna ang may pinakamalapit na huling araw.
queue-lists = Mga listahan
queue-law-gaps = Ang nasa batas na hindi pa alam dito
    .do = Ang tanggapan mo ang dapat humanap.
workers-count = { $count ->
    [1] 1 manggagawa
   *[other] { NUMBER($count) } manggagawa
  }
due-on = hanggang { $day }
due-today = hanggang ngayong araw
queue-valid-until = may bisa hanggang { $day }
overdue-since = dapat noong { $day }

## Mga mali sa listahan ng pangalan

list-fault-too-large = Lampas sa 50 MB ang listahan.
    .todo = Hatiin ito sa ilang listahan; mga 4 MB ang kailangan ng sampung libong manggagawa.
list-fault-not-text = Hindi ito text file na UTF-8, UTF-16 o Windows-1252.
    .todo = I-save ang listahan bilang CSV (UTF-8) at iyon ang ipadala.
list-fault-row-too-long = Lampas sa 100,000 karakter ang hanay na ito; marahil may panipi na hindi naisara.
    .todo = Hanapin ang nag-iisang " sa hanay na ito o sa sinundan nito. Maaaring kunin ang mga naunang hanay.
list-fault-broken-csv = Hindi nakasara ang mga panipi sa hanay na ito.
    .todo = Hanapin ang nag-iisang " sa hanay na ito at doblehin o alisin. Maaaring kunin ang mga naunang hanay.
list-fault-empty-list = Walang laman ang listahan.
    .todo = Magpadala ng listahang may mga pangalan ng kolum sa unang hanay: { $columns }.
list-fault-too-many-rows = Lampas sa { $most } manggagawa ang nasa listahan.
    .todo = Hatiin ito sa ilang listahan.
list-fault-more-faults = Lampas sa { $most } ang mali: hindi na sinabi ang iba pa.
    .todo = Ayusin muna ang mga ito at ipadala muli ang listahan.
list-fault-missing-column = Walang kolum na “{ $column }”.
    .todo = Idagdag ito. Dapat nasa unang hanay ng listahan ang mga pangalan ng kolum.
list-fault-doubled-column = Dalawang beses nakalagay ang kolum na “{ $column }”.
    .todo = Panatilihin ang tama at alisin ang isa.
list-fault-unknown-column = Walang ganitong kolum ang listahan ng pangalan; nilaktawan ito.
    .todo = Wala, kung para lang ito sa iyo; kung hindi, tingnan ang listahan ng mga kolum.
list-fault-too-many-cells = May { $cells } cell ang hanay, pero { $columns } kolum ang nasa unang hanay.
    .todo = Ilagay sa loob ng panipi ang cell na may panghati sa loob.
list-fault-missing = Hindi maaaring walang laman ang cell na ito.
    .todo = Punan ito ayon sa nasa papel.
list-fault-formula = Nagsisimula ang cell na parang formula (=, +, - o @).
    .todo = Isulat ang mismong halaga. Walang pangalan o numerong nagsisimula nang ganito.
list-fault-control-sign = May tanda sa cell na wala sa anumang pangalan o numero.
    .todo = Isulat muli ang cell; maaaring na-save ang listahan sa ibang encoding.
list-fault-too-long = Lampas ito sa { $most } karakter.
    .todo = Paikliin ito ayon sa nasa papel.
list-fault-not-as-wanted = Hindi ito ang inilalagay sa kolum na ito.
    .todo = { $wanted ->
        [line] Ibigay ang titik ng linya ng job order, gaya ng A.
        [sex] Ibigay ang F, M o X, ayon sa pasaporte.
        [state] Ibigay ang tatlong titik, ayon sa pasaporte (PHL, NPL).
        [passport] Ibigay ang 5 hanggang 9 na titik at digit, ayon sa nakalimbag sa pasaporte.
        [zone-1] Ibigay ang 44 na tanda ng unang linya, na may < sa bawat puwang.
        [zone-2] Ibigay ang 44 na tanda ng ikalawang linya, na may < sa bawat puwang.
        [visa-passport] Ibigay ang 5 hanggang 9 na titik at digit, ayon sa nakalimbag sa visa.
       *[currency] Ibigay ang tatlong titik, gaya ng USD.
    }
list-fault-not-a-day = Hindi ito petsa.
    .todo = Isulat ang taon, buwan, araw: 2026-11-24.
list-fault-day-ambiguous = Maaaring mapagpalit ang araw at buwan ng petsang ito.
    .todo = Isulat ang taon, buwan, araw: 2026-11-24.
list-fault-no-such-day = Walang ganitong araw sa kalendaryo.
    .todo = Tingnan ang papel at itama ang petsa.
list-fault-not-an-occupation = Hindi ito unit group ng ISCO-08.
    .todo = Ibigay ang apat na digit ng hanapbuhay, gaya ng 7212 para sa mga welder.
list-fault-not-an-amount = Hindi ito halaga ng pera.
    .todo = Isulat ang mga digit, na may tuldok bago ang sentimo: 1800.50.
list-fault-wrong-decimals = Walang ganitong desimal ang perang ito, o masyadong malaki ang halaga.
    .todo = Itama ang halaga, o ang pera sa tabi nito.
list-fault-no-such-currency = Walang ginagamit na perang may ganitong pangalan.
    .todo = Ibigay ang tatlong titik ng ISO 4217, gaya ng USD o QAR.
list-fault-not-months = Hindi ito bilang ng buwan mula 1 hanggang 120.
    .todo = Isulat ang haba ng kontrata sa buwan: 24.
list-fault-no-passport-letters = Walang titik sa pangalang ito na maaaring nasa pasaporte.
    .todo = Isulat ang pangalan gaya ng nasa dalawang linya sa ibaba ng pasaporte, sa mga titik na A hanggang Z.
list-fault-not-a-zone = May dalawang linyang nababasa ng makina ang pasaporte, tig-44 na tanda.
    .todo = Kopyahin ang dalawang linya mula sa pasaporte, na may < sa bawat puwang.
list-fault-zone-says-otherwise = Iba ang sinasabi ng mga linyang nababasa ng makina.
    .todo = Tingnan ang pasaporte at itama ang mali.
list-fault-paper-incomplete = { $paper ->
        [visa] May visa sa hanay, at kulang ang bahaging ito.
       *[contract] May kontrata sa hanay, at kulang ang bahaging ito.
    }
    .todo = { $paper ->
        [visa] Punan ito, o iwang walang laman ang lahat ng cell ng visa.
       *[contract] Punan ito, o iwang walang laman ang lahat ng cell ng kontrata.
    }
list-fault-days-reversed = Nagtatapos ang visa bago ito magsimula.
    .todo = Tingnan ang visa at itama ang maling araw.
list-fault-same-person-twice = Nasa hanay { $first } ang taong ito.
    .todo = Alisin ang isa sa dalawang hanay. Kinuha ang hanay { $first }.
list-fault-refused = Hindi nagawa ang “{ $act }”: { $why }
    .todo = Ayusin ito at ipadala muli ang listahan; kinukuha ang tama.
list-fault-proposed = Naghihintay ng ikalawang opisyal ang “{ $act }”.
    .todo = Wala, hanggang makapagpasya ang ikalawang opisyal.

## The facts that the law speaks of

fact-accreditation-ends-on = Katapusan ng akreditasyon
fact-accreditation-state = Akreditasyon
fact-age-today = Edad ngayon
fact-agency-licence-ends-on = Katapusan ng lisensya ng ahensya
fact-agency-licence-state = Lisensya ng ahensya
fact-basic-monthly-salary = Batayang sahod bawat buwan
fact-birth-on = Petsa ng kapanganakan
fact-contract-clauses-missing = Mga sugnay na kulang sa kontrata
fact-contract-country = Bansa sa kontrata
fact-contract-months = Mga buwan ng kontrata
fact-contract-occupation-code = Trabaho sa kontrata (ISCO-08)
fact-contract-signed-on = Pinirmahan ang kontrata
fact-contract-verified-on = Naberipika ang kontrata
fact-cost-sheet-placement-fee = Placement fee sa talaan ng gastos
fact-departure-planned-on = Planong pag-alis
fact-destination-country = Bansa ng trabaho
fact-destination-without-placement-fee = Bansang walang placement fee
fact-entry-permission-ends-on = Katapusan ng visa
fact-entry-permission-issued-on = Inilabas ang visa
fact-entry-permission-kind = Uri ng visa
fact-entry-permission-name-known = Pangalan ng manggagawa ang nasa visa
fact-entry-permission-occupation-code = Trabaho sa visa (ISCO-08)
fact-entry-permission-passport-known = Pasaporte ng manggagawa ang nasa visa
fact-entry-permission-recorded = May nakatalang visa
fact-entry-permission-sponsor-is-employer = Ang employer ang sponsor ng visa
fact-fee-paid-by-worker = Nagbayad ng placement fee ang manggagawa
fact-fee-received-by-agency = Tumanggap ng placement fee ang ahensya
fact-first-payment-on = Unang bayad
fact-fund-membership-ends-on = Katapusan ng pagiging kasapi sa pondo
fact-household-orientation-days = Mga araw ng oryentasyon para sa trabaho sa bahay
fact-household-service-work = Trabaho sa bahay
fact-insurance-ends-on = Katapusan ng insurance
fact-insurance-items = Mga sakop ng insurance
fact-job-order-approved-on = Naaprubahan ang job order
fact-job-order-ends-on = Katapusan ng job order
fact-job-order-state = Job order
fact-joint-undertaking-signed-on = Pinirmahan ang magkasamang pananagutan
fact-lane = Paraan ng pag-alis
fact-line-monthly-wage = Sahod na inaprubahan
fact-medical-condition-met = Natupad ang kondisyon ng klinika
fact-medical-ends-on = Katapusan ng sagot ng klinika
fact-medical-outcome = Sagot ng klinika
fact-nationality = Nasyonalidad
fact-occupation-code = Trabaho (ISCO-08)
fact-offer-accepted-on = Tinanggap ang alok
fact-orientation-completed-on = Natapos ang oryentasyon
fact-other-accepted-offer = May ibang tinanggap na trabaho
fact-passport-check-digits-right = Tama ang mga check digit ng pasaporte
fact-passport-ends-on = Katapusan ng pasaporte
fact-passport-of-another-worker = Pasaporte rin ito ng ibang manggagawa
fact-place-number = Bilang ng puwesto
fact-placement-fee-allowed = Pinapayagan ang placement fee
fact-placement-fee-paid-by-worker = Placement fee na binayaran ng manggagawa
fact-placement-fee-received = Placement fee na natanggap ng ahensya
fact-sex = Kasarian
fact-skills-certificate-on = Sertipiko ng kasanayan
fact-today = Ngayon
