### Mga salita ng mga pinto, gawa at listahan.

## Where the bar leads

navigation-queue = Aking pila
navigation-job-orders = Mga job order
navigation-clearances = Mga clearance
navigation-workers = Mga manggagawa
navigation-my-papers = Aking mga papeles
navigation-notices = Mga abiso
navigation-agencies = Mga ahensiya
navigation-acts = Sino ang maaaring gumawa ng ano
navigation-gate = Mga gate

## Doors

choose-office-title = Para sa aling tanggapan?
choose-office-lead = Higit sa isa ang iyong pagkakatalaga. Ang gagawin mo ngayon ay para sa isang tanggapan.
choose-office-label = Tanggapan
status-of-registered = Nakarehistro
    .next = Nakarehistro ka. Walang bukas na alok.
status-of-offered = May alok na naghihintay sa iyo
    .next = Buksan ang iyong mga papeles, basahin ang alok, saka tanggapin o tanggihan. Wala pang nagbubuklod sa iyo.
status-of-accepted = Tinanggap na
    .next = Tinanggap mo ang isang alok. Makikita sa iyong mga papeles ang kulang pa.
status-of-deciding = Pinagpapasyahan pa
    .next = Tinatanong ang batas. Tingnan muli bukas.
status-of-missing = May kulang pa
    .next = Buksan ang iyong mga papeles. Nakasulat doon ang kulang at kung sino ang susunod na kikilos.
status-of-clear = Malinaw na
    .next = Wala nang kulang. Ilalabas ng tanggapan ang iyong sertipiko.
status-of-issued = Nailabas na ang sertipiko
    .next = Buksan ang iyong mga papeles para makuha ang sertipiko.
status-of-departed = Nakaalis na
    .next = Nakumpirma ang iyong pag-alis. Bukas pa rin sa iyo ang iyong mga papeles sa ibang bansa.

## Acts

follows-act = Itatala ito kasama ang iyong pangalan at oras, at hindi na mabubura.
done-act = Tapos na: { $act }
done-before = Nagawa na ito dati. Walang nadoble.
proposed-act = Naipanukala na. Magpapasya ang ikalawang opisyal.
second-officer = Kailangang sumang-ayon ang ikalawang opisyal: { $role }. Walang magbabago hangga't wala ito.
refused-title = Hindi nagawa: { $act }
refused-by-rule = Hindi ito pinahihintulutan ng mga rekord ({ $code }). Magtanong sa tanggapan at sabihin ang salitang nasa panaklong.

## Several records, and long lists

several-none = Walang napili. Lagyan ng tsek ang kahit isa.
run-title = Mahabang listahan
run-running = Ginagawa pa
    .about = Maaari kang umalis sa pahinang ito; tuloy ang gawain.
run-broken = Naputol ito
    .about = Ang nagawa ay nagawa na. Simulan muli para sa natitira.
run-done = { $done } ang nagawa, { $refused } ang hindi
run-past = { $count ->
    [one] 1 ang hindi na bukas nang ituloy ang listahan: nagawa na ito, o iba na ang kalagayan.
   *[other] { NUMBER($count) } ang hindi na bukas nang ituloy ang listahan: nagawa na ang mga ito, o iba na ang kalagayan.
  }
run-refused = Hindi nagawa, at kung bakit
run-refused-why = Bakit
run-refused-count = Ilan

## Second officer

proposals-title = Naghihintay ng ikalawang opisyal
proposals-none = Walang naghihintay sa iyo.
    .next = Kapag may nagpanukala ng gawang kailangan ka, dito ito lilitaw.
proposal-lead = Ipinapanukala ito ng ibang opisyal. Magagawa ito kapag sumang-ayon ka, sa pangalan ninyong dalawa.
proposal-act = Gawa
proposal-open-record = Buksan ang rekord
proposal-record = Rekord
proposal-by = Ipinanukala ni
proposal-at = Kailan
proposal-agree = Sang-ayon ako: gawin ito
proposal-decline = Hindi ako sang-ayon
proposal-agreed = Sinang-ayunan at nagawa.
proposal-declined = Tinanggihan. Walang nabago.
proposal-not-done = Hindi nagawa

## Gate

enrol-gate = Itala ang aparatong ito bilang gate
enrol-gate-lead = Gawin ito sa mismong aparato. Magkakaroon ito ng sariling susi, at bubukas ang pahina ng gate.
enrol-gate-name = Pangalan ng aparato
    .hint = Gaya ng: Terminal 1, counter 4.

gates-title = Mga gate
gates-lead = Ang mga aparato sa mga mesa ng inyong paliparan. Mapupunta lang ang puwesto sa ibang manggagawa kapag sinabi ng lahat ng ito na hawak na nila ang mas bagong listahan.
gates-none = Walang aparatong nakatala.
    .next = Mag-sign in sa mismong aparato, at doon ito itala.
gate-name = Aparato
gate-enrolled = Itinala
gate-acknowledged = Petsa ng listahan nito
gate-silent = Wala pang narinig
gate-do = Gagawin
retire-gate = Alisin sa gamit ang gate na ito
retire-gate-follows = Hindi na pakikinggan ang aparato, at wala nang puwestong maghihintay rito. Gawin ito kapag nawala, nasira o hindi na ginagamit. Para magamit muli, itala itong panibago.
gate-retired = Inalis na sa gamit ang gate.

## Name lists

name-list-open = Magpadala na lang ng buong listahan
name-list-columns = Ang mga hanay
    .about = Kahit anong ayos. Ang wala sa listahan ay maaaring ilagay sa ibang araw.

## The demonstration

demonstration-title = Mga mensahe sa mga manggagawa
demonstration-lead = Walang teleponong tutunog sa demonstrasyon. Dito ipinapakita ang ipadadala sana sa kathang-isip na manggagawa.
demonstration-name = Pangalan
demonstration-state = Alok
demonstration-code = Code
demonstration-send = Magpadala ng code
demonstration-none = Wala pang pinangalanan.
demonstration-message = Mensahe kay { $name }: ang iyong code ay { $code }. Bubuksan nito ang iyong mga papeles sa loob ng isang araw.
demonstration-way = Walang code na ipinapadala sa demonstrasyon: kunin dito ang reference at code ng isang manggagawa.

## Mga hanapbuhay

occupation-2221 = Nars
occupation-2222 = Komadrona
occupation-3221 = Katulong na nars
occupation-5120 = Tagaluto
occupation-5131 = Weyter
occupation-5132 = Bartender
occupation-5141 = Tagaayos ng buhok
occupation-5142 = Tagapagpaganda
occupation-5152 = Tagapamahala ng bahay
occupation-5162 = Personal na tagasilbi
occupation-5223 = Katulong sa tindahan
occupation-5311 = Tagapag-alaga ng bata
occupation-5321 = Tagapag-alaga sa institusyon
occupation-5322 = Tagapag-alaga sa bahay
occupation-5414 = Guwardiya
occupation-6113 = Hardinero
occupation-7112 = Mason
occupation-7114 = Manggagawa sa kongkreto
occupation-7115 = Karpintero
occupation-7119 = Tagagawa ng andamyo o ibang tagapagtayo
occupation-7122 = Tagalatag ng sahig at tile
occupation-7123 = Tagapalitada
occupation-7126 = Tubero
occupation-7127 = Mekaniko ng aircon
occupation-7131 = Pintor
occupation-7212 = Welder
occupation-7214 = Tagatayo ng balangkas na bakal
occupation-7223 = Operator ng makinang pangmetal
occupation-7231 = Mekaniko ng sasakyan
occupation-7411 = Elektrisista ng gusali
occupation-7412 = Tagakabit ng makinang de-koryente
occupation-7531 = Mananahi
occupation-8153 = Operator ng makinang panahi
occupation-8160 = Operator ng makina sa pagkain
occupation-8212 = Tagabuo ng elektronikong gamit
occupation-8322 = Tsuper ng kotse o van
occupation-8331 = Tsuper ng bus
occupation-8332 = Tsuper ng trak
occupation-8342 = Operator ng makinang panghukay
occupation-8343 = Operator ng crane
occupation-8344 = Operator ng forklift
occupation-8350 = Tripulante sa kubyerta
occupation-9111 = Kasambahay
occupation-9112 = Tagalinis ng opisina o hotel
occupation-9121 = Tagalaba
occupation-9211 = Manggagawa sa taniman
occupation-9213 = Manggagawa sa taniman at hayupan
occupation-9216 = Manggagawa sa palaisdaan
occupation-9313 = Peon sa konstruksiyon
occupation-9321 = Tagabalot
occupation-9329 = Manggagawa sa pabrika
occupation-9333 = Kargador
occupation-9412 = Katulong sa kusina
