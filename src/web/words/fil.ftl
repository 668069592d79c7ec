### Ang mga salita ng balangkas. Ang mga salita ng bawat silid ay nasa src/<silid>/words/.

## The document

document-title = { $page } – Fairway { $jurisdiction }
skip-to-content = Lumaktaw sa nilalaman
demonstration = Pagpapakita lamang: kathang-isip ang mga tao, totoo ang batas. Walang opisyal na gawa rito.
navigation = Pangunahing menu
menu = Menu
sign-in = Mag-sign in
sign-out = Mag-sign out
signed-in-worker = Manggagawa
breadcrumbs = Kung nasaan ka
language = Wika
footer-law = Bawat pasya rito ay tumutukoy sa batas na pinagbabatayan nito.
footer-law-link = Basahin ang batas
footer-free = Libre ang serbisyong ito. Walang maaaring maningil sa iyo para rito.

## Forms

error-prefix = Mali:
error-summary-title = Pakitingnan muli ito
nothing-saved = Walang na-save.
optional = (hindi sapilitan)
choose = Pumili ng isa
country-RKS = Kosovo
country-GBD = Mamamayan ng British Overseas Territories
country-GBN = British National (Overseas)
country-GBO = British Overseas citizen
country-GBP = Taong nasa proteksiyon ng Britanya
country-GBS = British subject
country-UNO = United Nations
country-UNA = Ahensiya ng United Nations
country-UNK = Residente ng Kosovo na may dokumento ng UNMIK
country-XXA = Taong walang nasyonalidad
country-XXB = Takas (refugee)
country-XXC = Takas (refugee) na wala sa 1951 Convention
country-XXX = Taong hindi tukoy ang nasyonalidad
amount = Halaga
correct-what-is-wrong = Baguhin ang mali. Mananatili ang hindi mo gagalawin.
currency = Salapi
day = Araw
month = Buwan
year = Taon
yes = Oo
no = Hindi
go-back = Bumalik
send = Ipadala
continue = Magpatuloy
form-missing = Wala pang “{ $label }”.
form-not-chosen = “{ $label }”: pumili ng isa sa mga sagot.
form-not-right = Hindi tama ang anyo ng “{ $label }”. Tingnan ang paliwanag sa tabi nito.
form-no-occupation = Hindi kilalang hanapbuhay ang nasa “{ $label }”. Pumili sa listahan, o i-type ang apat na digit ng ISCO-08.
form-not-known = Hindi kilala ang rekord sa “{ $label }”. Bumalik at buksan muli ang pahina.
form-too-long = Hanggang { NUMBER($most) } titik lamang ang “{ $label }”.
form-too-short = Hindi bababa sa { NUMBER($least) } titik ang “{ $label }”.
form-not-a-number = Buong bilang dapat ang “{ $label }”, gaya ng 40.
form-too-small = Dapat { $least } o higit pa ang “{ $label }”.
form-too-large = Dapat { $most } o mas mababa ang “{ $label }”.
form-day-incomplete = Kailangan ng “{ $label }” ng araw, buwan at taon.
form-not-a-day = Dapat araw sa kalendaryo ang “{ $label }”, gaya ng 27 3 2026.
form-not-money = Halaga dapat ang “{ $label }”, gaya ng 1,234.56.
form-too-fine = Mas maraming desimal ang “{ $label }” kaysa sa { $currency }.
form-too-much = Masyadong malaki ang “{ $label }”. Suriin ang bilang ng mga digit.
form-no-currency = Kailangan ng “{ $label }” ng salapi. Pumili sa listahan.

## Components

buoy-passed = Tapos na
buoy-due = Ngayon
buoy-obstructed = Nahinto
buoy-ahead = Mamaya
obstacle-stops = Pinipigilan nito ang sertipiko
obstacle-finding = May natuklasan: hindi nito pinipigilan ang manggagawa
obstacle-warns = Mag-ingat
obstacle-unknown = May hindi pa nalalaman
obstacle-informs = Mabuting malaman
obstacle-why = Bakit
obstacle-do = Ang gagawin
obstacle-law = Ang batas
facts-used = Ang mga ginamit na datos
next = Susunod: { $next }
next-by = Susunod: { $next }, hanggang { $day }
by = Hanggang { $day }
in-force-since = may bisa mula { $day }
not-recorded = Hindi nakatala
pagination = Iba pa sa listahang ito
previous-page = Nauna
next-page = Susunod
progress-count = { $done } sa { $total }
acts-title = Ang magagawa mo ngayon
acts-none = Wala sa ngayon.
acts-not-now = Hindi muna, at kung bakit

## Signing in

sign-in-title = Mag-sign in
sign-in-lead = Para sa mga kawani ng estado, at sa mga ahensiya, klinika at iba pang katuwang nito.
sign-in-email = Email address
sign-in-password = Password
sign-in-wrong = Hindi tama ang email address o ang password. Suriin ang dalawa at subukan muli.
sign-in-wait = Napakaraming pagsubok. Maghintay ng isang minuto, saka subukan muli.
sign-in-worker-title = Manggagawa ka ba?
sign-in-worker = Hindi kailangan ng email. Buksan ang iyong mga papeles gamit ang iyong reference at ang code na ipinadala sa iyo.
my-papers = Aking mga papeles
papers-title = Aking mga papeles
papers-lead = Tingnan kung ano ang tapos na, ano ang kulang at saan ang susunod.
papers-reference = Iyong reference
    .hint = 13 titik at numero, nasa iyong liham, gaya ng 7K4Q-2M9D-XW3T-B.
papers-code = Iyong code
    .hint = Ang code na ipinadala sa iyo. Huwag ibigay kaninuman, kahit sa iyong ahensiya.
papers-open = Buksan ang aking mga papeles
papers-status-title = Katayuan lamang?
papers-status = Sa iyong reference at petsa ng kapanganakan, makikita mo ang mga salita ng iyong katayuan, at wala nang iba.
papers-status-open = Ipakita ang katayuan lamang
status-title = Aking katayuan
status-lead = Sa iyong reference at petsa ng kapanganakan, makikita mo ang mga salita ng iyong katayuan, at wala nang iba.
status-reference = Iyong reference
    .hint = 13 titik at numero, nasa iyong liham, gaya ng 7K4Q-2M9D-XW3T-B.
status-birth_on = Petsa ng iyong kapanganakan
    .hint = Gaya ng nasa pasaporte, halimbawa 27 3 1998.
status-open = Ipakita ang aking katayuan
papers-wrong = Hindi ito nagtutugma. Suriin ang bawat titik at subukan muli.
papers-no-code = Wala akong code
papers-no-code-next = Pumunta sa tanggapan kung saan ka nagparehistro, o sa tanggapan sa ibang bansa, dala ang pasaporte. Libre ang bagong code.

## The public home

home-title = Magtrabaho sa ibang bansa nang ayon sa batas
home-hero = Magtrabaho sa ibang bansa nang ayon sa batas: mas mura, mas mabilis, mas ligtas.
home-lead = Alamin kung sino ang maaaring mag-recruit sa iyo, magkano ang maaaring singilin, at ano pa ang kulang bago ka umalis. Libre, at walang tagapamagitan.
home-chart = Ang daang ayon sa batas sa apat na hakbang: lisensiyadong ahensiya, nasuring kontrata, sertipiko, pag-alis.
home-chart-agency = Lisensiyadong ahensiya
home-chart-contract = Nasuring kontrata
home-chart-certificate = Sertipiko
home-chart-departure = Pag-alis
home-tasks = Ano ang gusto mong gawin?
home-agency = May lisensiya ba ang ahensiyang ito?
    .about = Hanapin sa pangalan. Tingnan ang lisensiya nito, mula kailan at hanggang kailan.
home-fees = Magkano ang maaaring singilin sa akin?
    .about = Ayon sa bansa at trabaho: ang pinakamataas na ayon sa batas, at kung sino ang magbabayad ng ano.
home-certificate = Tunay ba ang sertipikong ito?
    .about = Basahin ang code gamit ang kamera. Gumagana kahit walang network.
home-papers = Aking mga papeles
    .about = Ano ang tapos na, ano ang kulang, saan ang susunod.
home-complain = Saan ako magrereklamo?
    .about = Sabihin sa amin nang isang beses. Ang batas ang magsasabi kung aling tanggapan ang kikilos, at kung hanggang kailan.
home-law = Ano ang sinasabi ng batas
    .about = Bawat tuntunin sa payak na salita, kasama ang pinagmulan at petsa.
home-later = Wala pa rito
    .next = Hanggang doon, magtanong sa tanggapan kung saan ka nagparehistro o sa tanggapan sa ibang bansa.
home-figures = Kumusta ang gawain ng estado

## When something goes wrong

not-found-title = Wala rito ang pahinang ito
not-found-lead = Maaaring mali ang address, o ang rekord ay hindi mo maaaring makita.
trouble-title = May nangyaring mali sa aming panig
trouble-lead = Hindi na-save ang ipinadala mo. Walang nawala sa mga narito na noon.
trouble-reference = Kung maulit ito, sabihin sa tanggapan ang reference na ito: { $reference }
trouble-try = Bumalik at subukan muli. Kung maulit, bumalik pagkaraan ng isang oras.
stale-title = Luma na ang form na ito
stale-lead = Matagal itong nakabukas, o nag-sign in ka muli. Walang na-save.
stale-try = Bumalik, i-load muli ang pahina at ipadala muli ang form.
too-many-title = Napakaraming pagsubok
too-many-lead = Maghintay ng isang minuto, saka subukan muli. Walang na-save.
home-crumb = Unang pahina
to-home = Pumunta sa unang pahina
to-previous = Bumalik sa naunang pahina
