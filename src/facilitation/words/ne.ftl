### सहजीकरणका पानाहरूले भन्ने कुरा। en.ftl पछ्याउँछ।

## धेरै पानामा भनिने

a-month = महिनाको
filter-all = सबै
filter-by-state = एउटा अवस्था मात्र देखाउनुहोस्
find = खोज्नुहोस्
found = { $count ->
    [one] १ भेटियो
   *[other] { NUMBER($count) } भेटिए
  }
found-more = अझै छन्। नामको थप अंश वा नम्बर लेख्नुहोस्।
from-day = { $day } देखि
from-until = { $from } देखि { $until } सम्म
history = के-के गरियो
history-no-office = कामदार, वा समयअनुसार फेयरवे आफैँ
history-two-officers = दोस्रो अधिकारीसहित।
hours-count = { $count ->
    [one] १ घण्टा
   *[other] { NUMBER($count) } घण्टा
  }
list-empty = यहाँ अहिलेसम्म केही छैन
list-back = फर्कनुहोस्: { $list }
months-count = { $count ->
    [one] १ महिना
   *[other] { NUMBER($count) } महिना
  }
nobody = कोही पनि होइन
nothing = केही छैन
signed-on = { $day } मा हस्ताक्षर
until-day = { $day } सम्म

## स्तम्भ

column-address = ठेगाना
column-against = कसका विरुद्ध
column-agency = संस्था
column-amount = रकम
column-answers-for-it = जवाफदेही कसको
column-asked-at = मागिएको
column-because = किनभने
column-born = जन्म
column-borne-by = कसले तिर्छ
column-certainty = कति पक्का
column-clauses-missing = नभएका दफा
column-country = देश
column-departed = प्रस्थान
column-duration = कति समय
column-employer = रोजगारदाता
column-findings = कैफियत
column-flight = उडान
column-from = देखि
column-holds = मिलेको कुरा
column-in-the-way = बाधा
column-item = केका लागि
column-job = काम
column-job-order = मागपत्र
column-jobs = काम
column-joint-undertaking = संयुक्त प्रतिबद्धतामा हस्ताक्षर
column-kind = किसिम
column-licence = इजाजतपत्र
column-line = हरफ
column-missing = नभएको
column-name = नाम
column-number = नम्बर
column-occupation = पेसा
column-on = दिन
column-opened = खोलिएको
column-outcome = नतिजा
column-owner = कसले खोज्नुपर्छ
column-passport = राहदानी
column-places = ठाउँ
column-post = विदेशस्थित नियोग
column-reference = सन्दर्भ नम्बर
column-row = पङ्क्ति
column-rule = नियम
column-signed = हस्ताक्षर
column-source = स्रोत
column-standing = स्थिति
column-state = अवस्था
column-until = सम्म
column-verified = प्रमाणित
column-wage = मासिक आधारभूत ज्याला
column-wage-of-line = हरफको ज्याला
column-whom-it-stops = यसले रोक्ने नियम
column-worker = कामदार

## कसले गर्छ वा जवाफ दिन्छ

party-agency = संस्था
party-airport-officer = विमानस्थल डेस्क
party-clearance-officer = श्रम स्वीकृति कार्यालय
party-clinic = क्लिनिक
party-director = निर्देशक
party-employer = रोजगारदाता
party-immigration-officer = अध्यागमन
party-insurer = बीमक
party-labour-attache = विदेशस्थित नियोग
party-licensing-officer = इजाजतपत्र कार्यालय
party-nobody = कोही पनि होइन
party-state = राज्य
party-training-centre = तालिम केन्द्र
party-welfare-fund = कल्याणकारी कोष
party-worker = कामदार
party-you = तपाईं
role-agency-clerk = संस्थाको कर्मचारी
role-airport-officer = विमानस्थलको अधिकारी
role-clearance-officer = श्रम स्वीकृति अधिकारी
role-clinic-officer = क्लिनिक
role-director = निर्देशक
role-fund-officer = कल्याणकारी कोष
role-immigration-officer = अध्यागमन अधिकारी
role-insurance-officer = बीमक
role-keeper = अभिलेख राख्ने अधिकारी
role-labour-attache = श्रम सहचारी
role-licensing-officer = इजाजतपत्र अधिकारी
role-training-officer = तालिम केन्द्र
role-worker = कामदार

## मागपत्र

job-orders = मागपत्रहरू
job-orders-lead = प्रत्येकले नम्बर भएका ठाउँ खोल्छ। नयाँ पहिले।
job-orders-lead-agency = तपाईंका मागपत्र, नयाँ पहिले। स्वीकृत भएकोले नम्बर भएका ठाउँ खोल्छ।
job-orders-empty-next = संस्थाले मागपत्र पेस गरेपछि यहाँ देखिन्छ।
job-orders-empty-agency = मान्यता पाएको रोजगारदाताका लागि पहिलो मागपत्र पेस गर्नुहोस्।
job-orders-all = सबै मागपत्र
job-order-back = मागपत्र { $number } मा जानुहोस्
job-order-facts = यस मागपत्रका बारेमा
job-order-lead = { $employer }, { $country }, { $agency } मार्फत
job-order-lead-agency = { $employer }, { $country }
approved-on = स्वीकृत
submitted-at = पेस
verified-on = प्रमाणित
reason-written = किन, लिखित रूपमा
reason-answer = यो गलत हो भन्ने लागे निर्णय गर्ने कार्यालयलाई जवाफ दिनुहोस्, वा कानूनले दिएअनुसार पुनरावेदन गर्नुहोस्।
returned-because = फिर्ता गरिएको कारण
named-when-approved = मागपत्र स्वीकृत भएपछि कामदारको नाम दिन मिल्छ।
line-title = हरफ { $letter }: { $title }
places-asked = { $places ->
    [one] १ ठाउँ मागिएको छ; स्वीकृतिअघि कुनै खुला हुँदैन।
   *[other] { NUMBER($places) } ठाउँ मागिएका छन्; स्वीकृतिअघि कुनै खुला हुँदैन।
  }
places-said = { $waiting ->
    [0] { NUMBER($places) } मध्ये { NUMBER($taken) } भरिएका, { NUMBER($free) } खाली।
   *[other] { NUMBER($places) } मध्ये { NUMBER($taken) } भरिएका, { NUMBER($free) } खाली, { NUMBER($waiting) } पर्खिरहेका।
  }
place-of = ठाउँ { $place }
occupation = पेसा
duration = कति समय
weekly-hours = हप्ताको काम
site = कहाँ
visa-block = भिसा समूह
wage = आधारभूत ज्याला
terms = करार, दफा दफा गरी
terms-missing = { $count ->
    [one] करार, दफा दफा गरी: १ दफा छैन
   *[other] करार, दफा दफा गरी: { NUMBER($count) } दफा छैनन्
  }
terms-plain = काम
cost-sheet = कसले के तिर्छ
cost-sheet-empty = यस मागपत्रमा कुनै खर्च लेखिएको छैन। नलेखिएको खर्च कामदारसँग माग्न मिल्दैन।
cost-sheet-about = संस्थाले राज्यलाई बताएअनुसार। यो सूचीमा नभएको कुराको पैसा तपाईंसँग कसैले माग्न पाउँदैन।
item-air-fare = हवाई भाडा
item-documentation = कागजात
item-insurance = बीमा
item-medical = स्वास्थ्य परीक्षण
item-other = अरू कुनै
item-placement-fee = सेवा शुल्क
item-training = तालिम
item-visa = भिसा
workers-named = नाम दिइएका कामदार
workers-none = यहाँ कोही छैन
workers-none-next = संस्थाले नाम दिएका कामदार, र प्रत्येकलाई अझै के चाहिन्छ, यहाँ देखिन्छ।
issue-for-all = { $count ->
    [one] बाधा नभएका १ जनाका लागि जारी गर्नुहोस्
   *[other] बाधा नभएका सबै { NUMBER($count) } जनाका लागि जारी गर्नुहोस्
  }
not-yet = अझै छैन
not-asked-yet = कानुनलाई अझै सोधिएको छैन

## श्रम स्वीकृति र निर्णय

clearances-lead = कसले जान मागे, र कानुनले के भन्यो। नयाँ पहिले।
decision = कानुनले के भन्छ
decision-clear = कुनै बाधा छैन
decision-clear-next = कार्यालयले प्रमाणपत्र जारी गर्न सक्छ।
decision-issued = प्रमाणपत्र जारी भयो
decision-why-not = किन अझै होइन
decided-at = { $at } मा सोधिएको
changed-since = स्वीकृति मागेपछि फेरिएको
changed-by-worker = कामदार
changed-named = एजेन्सीले दिएको नाम
changed-now = प्रमाणपत्रमा छापिने
not-decided = कानुनलाई अझै सोधिएको छैन
not-decided-next = कामदारले स्वीकार गरेपछि सोध्न सकिन्छ।
papers-entered = राखिएका कुरा
receipts = रसिद
receipts-none = कुनै रसिद दर्ता छैन।
what-holds = { $count ->
    [one] १ नियम मिल्छ
   *[other] { NUMBER($count) } नियम मिल्छन्
  }
worker-record = कामदारको अभिलेखमा जानुहोस्
obstacles-count = { $count ->
    [one] १ बाधा
   *[other] { NUMBER($count) } बाधा
  }

## कामदार

workers-lead = सन्दर्भ नम्बर, राहदानी नम्बर वा नामबाट। तपाईंले खोलेको प्रत्येक अभिलेख लेखिन्छ, र कामदारले त्यो देख्नुहुन्छ।
workers-search = कसलाई खोज्दै हुनुहुन्छ?
    .hint = सन्दर्भ नम्बर, राहदानी नम्बर, वा नामको सुरुको अंश, थर पहिले।
workers-find = अर्को कामदार खोज्नुहोस्
nobody-found = कोही भेटिएन
nobody-found-next = हिज्जे हेर्नुहोस्। राहदानीमा जस्तै थर पहिले आउँछ।
names = नामहरू
passports = राहदानीहरू
check-digits-wrong = जाँच अङ्क मिल्दैनन्
worker-facts = उहाँ को हुनुहुन्छ
reference-is = सन्दर्भ नम्बर { $reference }
offers-all = सबै प्रस्ताव
no-offer = कुनै प्रस्ताव खुला छैन
no-offer-next = कुनै संस्थाले यस कामदारको नाम दिएपछि प्रस्ताव यहाँ देखिन्छ।
no-offer-worker = कुनै संस्थाले तपाईंको नाम दिएपछि प्रस्ताव यहाँ देखिन्छ। स्वीकार वा अस्वीकार तपाईंले मात्र गर्नुहुन्छ।
paid-so-far = कामदारले अहिलेसम्म तिर्नुभएको
paid-by-receipts = { $count ->
    [0] कुनै रसिद दर्ता छैन।
    [one] १ रसिदअनुसार।
   *[other] { NUMBER($count) } रसिदअनुसार।
  }
paid-as-stated = कामदारले गोप्य रूपमा भन्नुभएअनुसार। बाहिरका कुनै निकायलाई भनिँदैन।
who-looked = यो अभिलेख कसले हेर्‍यो
nobody-looked = अहिलेसम्म कसैले हेरेको छैन।
looked-workers = तपाईंको अभिलेख पढ्न
looked-clearances = तपाईंको स्वीकृतिको काम गर्न
looked-offers = तपाईंको प्रस्तावको काम गर्न
looked-contracts = तपाईंको करार पढ्न
looked-entry-permissions = तपाईंको भिसा पढ्न
looked-receipts = तपाईंको नामको रसिद पढ्न
looked-payment-statements = तपाईंले तिरेको भनेको कुरा पढ्न
looked-provider-results = नतिजा राख्न वा पढ्न
looked-certificates = तपाईंको प्रमाणपत्र जाँच्न
looked-paper = तपाईंको प्रमाणपत्र छाप्न
looked-departures = तपाईंको प्रस्थान पुष्टि गर्न
looked-findings = तपाईंप्रति जवाफदेही पक्षविरुद्धको मुद्दाको काम गर्न
looked-by-program = प्रोग्रामबाट
way = बाटो
step-named = नाम दिइयो
step-accepted = स्वीकार
step-contract = करार
step-visa = भिसा
step-medical = स्वास्थ्य परीक्षण
step-orientation = अभिमुखीकरण
step-insurance = बीमा
step-fund = कल्याणकारी कोष
step-clearance = श्रम स्वीकृति
step-certificate = प्रमाणपत्र
step-departure = प्रस्थान
asked-of = { $office } सँग मागिएको

## मेरा कागजात

papers-title-certificate = { $name }, तपाईंको प्रमाणपत्र यहाँ छ
papers-title-offer = { $name }, एउटा प्रस्तावले तपाईंको जवाफ पर्खिरहेको छ
papers-title-name = तपाईंका कागजात, { $name }
papers-title-stops = { $name }, { $count ->
    [one] १ बाधा छ
   *[other] { NUMBER($count) } बाधा छन्
  }
offer-question = { $agency } ले तपाईंलाई काम दिन चाहन्छ: { $job }
offer-question-about = तपाईंले के तिर्नुहुन्छ र के कमाउनुहुन्छ, तल पढ्नुहोस्। स्वीकार नगरेसम्म केहीले बाँध्दैन, र कारण नदिई अस्वीकार गर्न सक्नुहुन्छ।
uncertain-title = अझै पक्का नभएको
uncertain-agency = { $agency } ले आज कामदार भर्ना गर्न पाउँदैन: यसको अनुमतिपत्र लागू छैन। यसलाई पैसा र कागजात नदिनुहोस्।
uncertain-no-contract = अझै करार छैन। यहाँ पढ्नुभएको प्रस्ताव मात्र हो।
uncertain-contract = विदेशस्थित नियोगले करार अझै प्रमाणित गरेको छैन। यो अझै बदलिन सक्छ।
uncertain-wage = करारमा महिनाको { $signed } छ, प्रस्तावमा { $offered }। किन हो, सोध्नुहोस्।
uncertain-clauses = { $count ->
    [one] मानक करारको 1 दफामा केही लेखिएको छैन। त्यसको सट्टा के लागू हुन्छ, सोध्नुहोस्।
   *[other] मानक करारका { NUMBER($count) } दफामा केही लेखिएको छैन। तिनको सट्टा के लागू हुन्छ, सोध्नुहोस्।
  }
uncertain-costs = कसले के तिर्छ, संस्थाले बताएको छैन।
uncertain-visa = अझै भिसा राखिएको छैन।
uncertain-next = पहिले सोध्न र पछि जवाफ दिन सक्नुहुन्छ।
uncertain-not = के जाँचियो
uncertain-none = करार प्रमाणित छ, संस्थाले भर्ना गर्न पाउँछ, र सबै दफा भरिएका छन्।
offers-other = अरू प्रस्ताव
offers-other-about = एक पटकमा एउटा मात्र स्वीकृत प्रस्ताव राख्न सकिन्छ। जवाफ दिनुअघि तुलना गर्नुहोस्।
certificate-good = { $from } देखि { $until } सम्म मान्य।
certificate-is-yours = यो तपाईंको हो। विमानस्थलमा देखाउनुहोस्; कसैलाई राख्न नदिनुहोस्।
certificate-download = PDF मा लिनुहोस्
certificate-code = विमानस्थलले पढ्ने कोड
certificate-print = PDF का रूपमा छाप्नुहोस्
certificate-print-not = यो प्रमाणपत्र कामदारसँग छ। कामदारले “मेरा कागजात” मा अनुमति दिएपछि तपाईं छाप्न सक्नुहुन्छ।
agency-prints = तपाईंको संस्थाले तपाईंको प्रमाणपत्र छाप्न सक्छ।
agency-prints-not = तपाईंको संस्थाले तपाईंको प्रमाणपत्र छाप्न सक्दैन।
going-title = जानुभयो भने
going-paid = तपाईं तिर्नुहुन्छ
going-earn = तपाईं महिनामा कमाउनुहुन्छ
going-whole = { $months ->
    [one] १ महिनामा
   *[other] { NUMBER($months) } महिनामा
  } तपाईं कमाउनुहुन्छ
going-even = तिरेको रकम { $month } औँ महिनामा उठ्छ।
going-even-at-once = तपाईं केही तिर्नुहुन्न, त्यसैले पहिलो महिनादेखिको सबै कमाइ तपाईंकै हो।
going-other-currency = तिरेको र कमाउने रकम फरक मुद्रामा छन्। यहाँ तिनलाई जोडिएको छैन।
going-from-contract = तपाईंको कमाइ करारअनुसार हो।
going-from-offer = तपाईंको कमाइ प्रस्तावअनुसार हो; अझै करार छैन।
going-paid-planned = “तपाईं तिर्नुहुन्छ” भनेको तलको सूचीले तपाईंमाथि राखेको रकम हो; अझै केही तिरिएको छैन।
going-paid-so-far = “तपाईं तिर्नुहुन्छ” मा रसिद र तपाईंले आफैँ भनेकोमध्ये बढी राखिन्छ।
stated-title = साँच्चै कति तिर्नुभयो?
stated-about = यहाँ भन्नुहोस्। तपाईंले केही भन्नुभयो भन्ने कुनै संस्था, रोजगारदाता वा क्लिनिकले थाहा पाउँदैन, र यसले तपाईंलाई कहिल्यै रोक्दैन।
stated-who = यो स्वीकृति कार्यालय र निर्देशकले मात्र पढ्न सक्छन्, अरू कसैले सक्दैन। कानुनले दिएभन्दा बढी भए, लिनेविरुद्ध अनुमतिपत्र कार्यालयमा मुद्दा खुल्छ; मुद्दामा तपाईंको नाम र नियम हुन्छ, यहाँ भनेको कुरा हुँदैन।

## सूचना

notices-lead = तपाईंको कार्यालयसँग सम्बन्धित के भयो। नयाँ पहिले।
notices-lead-worker = तपाईंका कागजातमा के भयो। नयाँ पहिले।
notices-none = कुनै सूचना छैन
notice-open = खोल्नुहोस्
notice-accreditation-expired = { $count ->
    [one] एउटा मान्यताको म्याद सकियो।
   *[other] { NUMBER($count) } मान्यताको म्याद सकियो।
  }
notice-accreditation-requested = एउटा संस्थाले रोजगारदातालाई मान्यता दिन अनुरोध गरेको छ।
notice-accreditation-withdrawn = एउटा मान्यता फिर्ता लिइयो। श्रम स्वीकृति पाइसकेका कामदार अझै जान सक्नुहुन्छ।
notice-agency-closed = तपाईंको संस्था दर्ताबाट बन्द भयो।
notice-agency-registered = तपाईंको संस्था दर्ता भयो।
notice-certificate-ended = तपाईंको प्रमाणपत्र सकियो। किन, र अब के गर्ने, कागजात खोलेर हेर्नुहोस्।
notice-certificate-expired = { $count ->
    [one] एउटा प्रमाणपत्रको म्याद प्रयोग नहुँदै सकियो।
   *[other] { NUMBER($count) } प्रमाणपत्रको म्याद प्रयोग नहुँदै सकियो।
  }
notice-certificate-handed-back = { $count ->
    [one] एक कामदारले प्रमाणपत्र फिर्ता गर्नुभयो।
   *[other] { NUMBER($count) } कामदारले प्रमाणपत्र फिर्ता गर्नुभयो।
  }
notice-certificate-issued = तपाईंको प्रमाणपत्र आयो। लिन कागजात खोल्नुहोस्।
notice-certificate-revoked = तपाईंको प्रमाणपत्र रद्द भयो। किन, र के गर्न सक्नुहुन्छ, कागजात खोलेर पढ्नुहोस्।
notice-certificate-suspended = तपाईंको प्रमाणपत्र निलम्बन भयो। किन भनेर कागजात खोलेर पढ्नुहोस्, र जवाफ दिनुहोस्।
notice-certificate-valid-again =
    { $offer ->
        [departed] तपाईंको प्रमाणपत्र फेरि मान्य भयो। यसबीच तपाईंले अर्को प्रस्ताव स्वीकार गर्नुभयो: त्यही कायम रहन्छ, यो प्रमाणपत्रको प्रस्ताव कायम रहँदैन।
       *[other] तपाईंको प्रमाणपत्र फेरि मान्य भयो।
    }
notice-clearance-issued = { $count ->
    [one] तपाईंले नाम दिएको एक कामदारको प्रमाणपत्र जारी भयो। त्यो कामदारसँग छ।
   *[other] तपाईंले नाम दिएका { NUMBER($count) } कामदारका प्रमाणपत्र जारी भए। ती कामदारसँग छन्।
  }
notice-clearance-refused = { $count ->
    [one] एउटा श्रम स्वीकृति लिखित रूपमा अस्वीकार भयो।
   *[other] { NUMBER($count) } श्रम स्वीकृति लिखित रूपमा अस्वीकार भए।
  }
notice-clearance-reopened = { $count ->
    [one] अस्वीकार भएको एउटा श्रम स्वीकृति फेरि खुल्यो।
   *[other] अस्वीकार भएका { NUMBER($count) } श्रम स्वीकृति फेरि खुले।
  }
notice-contract-corrected = तपाईंको करार सच्याइयो। फेरि पढ्नुहोस्; विदेशस्थित नियोगले फेरि प्रमाणित गर्छ।
notice-contract-ended = { $count ->
    [one] एउटा करारको अन्त्य लेखियो।
   *[other] { NUMBER($count) } करारको अन्त्य लेखियो।
  }
notice-contract-recorded = तपाईंको करार दर्ता भयो। तपाईंले हस्ताक्षर गरेको करारसँग दाँज्नुहोस्।
notice-contract-to-verify = { $count ->
    [one] एउटा करार तपाईंले प्रमाणित गर्न पर्खिरहेको छ।
   *[other] { NUMBER($count) } करार तपाईंले प्रमाणित गर्न पर्खिरहेका छन्।
  }
notice-contract-verified = { $count ->
    [one] एउटा करार प्रमाणित भयो।
   *[other] { NUMBER($count) } करार प्रमाणित भए।
  }
notice-departure-confirmed = तपाईंको प्रस्थान पुष्टि भयो। तपाईंका कागजात विदेशमा पनि खुला रहन्छन्।
notice-entry-permission-recorded = तपाईंको भिसा दर्ता भयो। राहदानीमा भएको भिसासँग दाँज्नुहोस्।
notice-job-order-approved = तपाईंको मागपत्र स्वीकृत भयो। अब कामदारको नाम दिन सक्नुहुन्छ।
notice-job-order-closed = तपाईंको मागपत्र बन्द भयो।
notice-job-order-returned = तपाईंको मागपत्र फिर्ता भयो। किन भनेर खोलेर पढ्नुहोस्।
notice-job-order-submitted = { $count ->
    [one] एउटा मागपत्र तपाईंले प्रमाणित गर्न पर्खिरहेको छ।
   *[other] { NUMBER($count) } मागपत्र तपाईंले प्रमाणित गर्न पर्खिरहेका छन्।
  }
notice-job-order-verified = तपाईंको मागपत्र प्रमाणित भयो। अब श्रम स्वीकृति कार्यालयले स्वीकृत गर्छ।
notice-licence-cancelled = तपाईंको इजाजतपत्र रद्द भयो।
notice-licence-expired = तपाईंको इजाजतपत्रको म्याद सकियो।
notice-licence-granted = तपाईंलाई इजाजतपत्र दिइयो।
notice-licence-suspended = तपाईंको इजाजतपत्र निलम्बन भयो। श्रम स्वीकृति पाइसकेका कामदार अझै जान सक्नुहुन्छ।
notice-licence-suspension-lifted = तपाईंको इजाजतपत्रको निलम्बन हटाइयो।
notice-offer-accepted = { $count ->
    [one] एक कामदारले तपाईंको प्रस्ताव स्वीकार गर्नुभयो।
   *[other] { NUMBER($count) } कामदारले तपाईंका प्रस्ताव स्वीकार गर्नुभयो।
  }
notice-offer-declined = { $count ->
    [one] एक कामदारले तपाईंको प्रस्ताव अस्वीकार गर्नुभयो।
   *[other] { NUMBER($count) } कामदारले तपाईंका प्रस्ताव अस्वीकार गर्नुभयो।
  }
notice-offer-made = तपाईंलाई विदेशमा कामको प्रस्ताव छ। पढ्न कागजात खोल्नुहोस्। स्वीकार नगरेसम्म केहीले बाँध्दैन।
notice-offer-moved-up = { $count ->
    [one] पर्खिरहेका एक कामदारले ठाउँ पाउनुभयो।
   *[other] पर्खिरहेका { NUMBER($count) } कामदारले ठाउँ पाउनुभयो।
  }
notice-offer-withdrawn = एउटा संस्थाले तपाईंलाई दिएको प्रस्ताव फिर्ता लियो।
notice-offer-withdrawn-by-worker = { $count ->
    [one] एक कामदार प्रस्तावबाट पछि हट्नुभयो।
   *[other] { NUMBER($count) } कामदार प्रस्तावबाट पछि हट्नुभयो।
  }
notice-clearance-asked-again = नाम वा राहदानी फेरियो। स्वीकृतिको निर्णय नयाँ गरी हुन्छ।
notice-place-became-free = एउटा ठाउँ खाली भयो, र त्यो तपाईंको हो।
notice-principal-accredited = { $count ->
    [one] तपाईंको संस्थाका लागि एउटा रोजगारदाताले मान्यता पायो।
   *[other] तपाईंको संस्थाका लागि { NUMBER($count) } रोजगारदाताले मान्यता पाए।
  }
notice-receipt-corrected = तपाईंको नामको रसिद सच्याइयो। तपाईंले तिरेको रकमसँग दाँज्नुहोस्।
notice-receipt-recorded = तपाईंको संस्थाले तपाईंको नाममा रसिद दर्ता गर्‍यो। तपाईंले तिरेको रकमसँग दाँज्नुहोस्।
notice-refund-recorded = तपाईंको संस्था पैसा फिर्ता तिरेको भन्छ। नआएको भए आफ्ना कागजातमा भन्नुहोस्।
notice-result-asked = { $count ->
    [one] तपाईंसँग एउटा नतिजा मागिएको छ।
   *[other] तपाईंसँग { NUMBER($count) } नतिजा मागिएका छन्।
  }
notice-clearance-withdrawn = { $count ->
    [one] श्रम स्वीकृतिको एउटा अनुरोध फिर्ता लिइयो। जुनसुकै बेला फेरि गर्न सकिन्छ।
   *[other] श्रम स्वीकृतिका { NUMBER($count) } अनुरोध फिर्ता लिइए। जुनसुकै बेला फेरि गर्न सकिन्छ।
 }
notice-departure-planned = { $count ->
    [one] प्रस्थानको एउटा दिन तोकियो।
   *[other] प्रस्थानका { NUMBER($count) } दिन तोकिए।
 }
notice-worker-code-made = नयाँ कोडले तपाईंका कागजात खोल्छ। पहिलेको कोडले अब केही खोल्दैन।
notice-worker-corrected = तपाईंको अभिलेख सच्याइयो। फेरि पढ्नुहोस्, र गलत भए भन्नुहोस्।
notice-result-entered = तपाईंका कागजातमा एउटा नतिजा राखियो।

## संस्था

agencies-title = संस्थाहरू
agencies-lead = पैसा तिर्नु वा हस्ताक्षर गर्नुअघि, संस्थाले कामदार लैजान पाउँछ कि पाउँदैन हेर्नुहोस्।
agencies-search = संस्थाको नाम
    .hint = प्रत्येक शब्दका केही अक्षर भए पुग्छ।
agencies-all = सबै संस्था
agencies-found = भेटिएका संस्था
agencies-none = यो नामको कुनै संस्था दर्ता छैन
agencies-none-yet = अहिलेसम्म कुनै संस्था दर्ता छैन
agencies-none-next = हिज्जे हेर्नुहोस्। दर्ता नभएकाले तपाईंलाई विदेशमा काममा लैजान पाउँदैन: केही नतिर्नुहोस्, र हस्ताक्षर नगर्नुहोस्।
agencies-search-again = अर्को संस्था खोज्नुहोस्
agency-facts = कहाँ छ
agency-may = यस संस्थाले { $until } सम्म कामदार लैजान पाउँछ
agency-may-next = यसको मागपत्रको नम्बर सोध्नुहोस्, र कानुनले दिएको रकम मात्र तिर्नुहोस्।
agency-may-not = यस संस्थाले अहिले कामदार लैजान पाउँदैन
agency-may-not-next = केही नतिर्नुहोस्, र नयाँ केहीमा हस्ताक्षर नगर्नुहोस्। तपाईंसँग भइसकेको प्रमाणपत्र मान्य रहन्छ।
no-licence = इजाजतपत्र छैन
registered-at = दर्ता
suspensions = निलम्बन
suspended-still = अर्को सूचनासम्म निलम्बित
suspended-until = { $at } सम्म निलम्बित

## प्रमाणपत्र जाँच

check-title = यो प्रमाणपत्र सक्कली हो?
check-lead = यसको नम्बर लेख्नुहोस्, वा कोडको पाठ टाँस्नुहोस्। यसको स्थितिका शब्द मात्र देखिन्छन्, व्यक्तिको केही देखिँदैन।
check-label = नम्बर वा कोड
    .hint = नम्बर JO-2026-0001-A/028-1-K जस्तो हुन्छ। कोडको पाठ FW1: बाट सुरु हुन्छ
check-send = जाँच्नुहोस्
check-camera = क्यामेराले कोड पढ्नुहोस्
check-camera-about = गेटको पानाले तस्बिर पढ्छ र नेटवर्कबिना चल्छ। यसले पढेको केही पनि तपाईंको यन्त्रबाट बाहिर जाँदैन।
check-camera-open = गेटको पाना खोल्नुहोस्
check-nobody = नम्बरले प्रमाणपत्र मान्य छ कि छैन देखाउँछ, कसको हो भन्ने देखाउँदैन। कागजको नाम र राहदानी दाँज्नुहोस्।
check-valid = मान्य
    .next = यो आफ्नो अवधिभित्र छ र सकिएको छैन। नाम र राहदानी दाँज्नुहोस्।
check-departed = प्रस्थानमा प्रयोग भइसकेको
    .next = यसको कामदार यसैले जानुभयो। दोस्रो यात्राका लागि मान्य छैन; त्यसका लागि कामदारले नयाँ माग्नुहुन्छ। उडान छुटेको भए जारी गर्ने कार्यालयमा सोध्नुहोस्।
check-suspended = निलम्बित
    .next = अहिले रोकिएको छ, फेरि मान्य हुन सक्छ। जारी गर्ने कार्यालयमा सोध्नुहोस्।
check-not-yet-valid = अझै मान्य भएको छैन
    .next = यसको पहिलो दिन आएको छैन। उडानको दिनसँग दाँज्नुहोस्; उडान त्यसभन्दा अघि छ भने जारी गर्ने कार्यालयमा सोध्नुहोस्।
check-expired = म्याद सकिएको
    .next = यसको अन्तिम दिन बितिसक्यो। कामदारले नयाँ माग्न सक्नुहुन्छ।
check-ended = सकिएको
    .next = राज्यले यसलाई अन्त्य गरेको हो। कामदारसँग नयाँ हुन सक्छ: त्यही माग्नुहोस्। छैन भने यसैमा यात्रा नगर्नुहोस्, कार्यालयमा सोध्नुहोस्।
check-changed = बदलिएको वा बिग्रिएको
    .next = कम्तीमा एउटा अक्षर हस्ताक्षर भएजस्तो छैन; कागज पट्टिएर वा नराम्रो प्रतिले पनि यस्तो हुन्छ। पूरा कोड फेरि सार्नुहोस्, वा नम्बर लेख्नुहोस्। उस्तै रहे कार्यालयलाई भन्नुहोस्।
check-unknown = यहाँ थाहा नभएको
    .next = यस राज्यको दर्तामा यस्तो प्रमाणपत्र छैन। यसका लागि केही नतिर्नुहोस्। कसैले तपाईंलाई बेचेको भए कार्यालयलाई भन्नुहोस्।
check-mistyped = नम्बरमा एउटा गल्ती
    .next = एउटा अक्षर अरूसँग मिल्दैन। कागजसँग दाँज्नुहोस्।
check-unreadable = प्रमाणपत्र होइन
    .next = यो न नम्बर हो न कोडको पाठ। वर्गाकार कोडमाथिको नम्बर हेर्नुहोस्।
check-strange-issuer = अपरिचित हस्ताक्षर
    .next = कोड सग्लो छ, तर यहाँ चिनिएको कुनै कार्यालयले हस्ताक्षर गरेको होइन। यसमा भर नपर्नुहोस्। कागजमा छापिएको नम्बर लेख्नुहोस्, र कहाँबाट पाउनुभयो कार्यालयलाई भन्नुहोस्।
check-elsewhere = अर्को राज्यले जारी गरेको
    .next = यसको साँचोअनुसार { $state } ले हस्ताक्षर गरेको हो। यसको स्थिति उसकै दर्तालाई मात्र थाहा छ: त्यहीँ सोध्नुहोस्।
check-elsewhere-open = { $state } को दर्तामा सोध्नुहोस्
check-too-many = अहिलेलाई धेरै नम्बर भए
    .next = तपाईंको नेटवर्कबाट एक घण्टाभित्र धेरै नम्बर सोधिए। कोडको पाठ टाँस्नुहोस्, वा गेटको पाना खोल्नुहोस्: यी दुवैले सधैं जवाफ दिन्छन्। वा एक घण्टापछि आउनुहोस्।
check-as-of = दर्ताबाटै, { $at }। पुरानो सूची भएको गेटले अझै पहिलेको स्थिति देखाउन सक्छ; त्यसले आफ्नो सूची कति पुरानो हो भन्छ।

## मसँग के लिन पाइन्छ

fees-title = मसँग के लिन पाइन्छ?
fees-lead = विदेश जाने पैसाका बारेमा लागू कानुनले भनेको कुरा। प्रत्येक जवाफले स्रोत भन्छ।
fees-country = कहाँ काम गर्न चाहनुहुन्छ?
fees-any = जहाँ पनि
fees-for = { $country } मा कामका लागि
fees-all = सामान्यतया
fees-free = यो सेवा निःशुल्क हो
fees-free-about = फाराम, पालो वा प्रमाणपत्रका लागि यहाँ कसैले तपाईंसँग पैसा माग्न पाउँदैन।
fees-none = कानुनमा अहिलेसम्म कुनै रकम पढिएको छैन
fees-none-next = यसको अर्थ जति पनि माग्न पाइन्छ भन्ने होइन। तिर्नुअघि कार्यालयमा सोध्नुहोस्।
fees-missing = रकम अझै भेटिएको छैन
fees-listed = यो देश सूचीमा छ
fees-not-listed = यो देश सूचीमा छैन
fees-forbidden = पैसा लिनेविरुद्ध के हेरिन्छ
unit-months-of-basic-salary = { $count ->
    [one] १ महिनाको आधारभूत ज्याला
   *[other] { NUMBER($count) } महिनाको आधारभूत ज्याला
  }
fees-private = धेरै तिर्नुभयो? गोप्य रूपमा भन्नुहोस्; यसले तपाईंलाई जानबाट कहिल्यै रोक्दैन।

## कानुन

law-title = कानुनले के भन्छ
law-lead = { $count ->
    [one] १ नियम, आज यहाँ लागू भएअनुसार।
   *[other] { NUMBER($count) } नियम, आज यहाँ लागू भएअनुसार।
  }
law-all = सबै नियम
rules-count = { $count ->
    [one] १ नियम
   *[other] { NUMBER($count) } नियम
  }
law-sensitive = संरक्षित तथ्य प्रयोग गर्ने नियम
law-sensitive-about = लिङ्ग, वैवाहिक स्थिति, गर्भ, स्वास्थ्य, आस्था वा उत्पत्ति आधिकारिक पाठले भनेमा मात्र, मूल्याङ्कन र पुनरवलोकनको दिनसहित प्रयोग हुन्छन्। १८ भन्दा माथि मागिने उमेर पनि यहाँ छन्।
law-sensitive-none = कुनै नियमले प्रयोग गर्दैन।
law-gaps = अझै थाहा नभएको
law-gaps-about = कानुनमा भएको तर नपढिएको कुरा। यसलाई कहिल्यै बनाइँदैन; खोज्नुपर्नेलाई देखाइन्छ।
law-gaps-none = केही बाँकी छैन।
gap-value = मान
gap-rate = विनिमय दर
gap-term = समयसीमा
gap-holidays = सार्वजनिक बिदा
consequence-stops = प्रमाणपत्र रोक्छ
    .about = कामदारलाई विदेशमा चाहिने, वा कामदारलाई खतरा हुने कुरा मात्र।
consequence-finding = जवाफदेही हुनेविरुद्ध मुद्दा खोल्छ
    .about = कामदार जे होस् जान सक्नुहुन्छ।
consequence-warns = कामदारलाई सचेत गर्छ
    .about = कामदारले स्वीकार गर्नुअघि भनिन्छ; केही रोक्दैन।
consequence-informs = जान्न राम्रो
    .about = जानकारीको एक हरफ।
certainty-A = आधिकारिक पाठ पढिएको
certainty-B = भरपर्दो दोस्रो स्रोतबाट
certainty-C = मस्यौदा, लागू नगरिएको
law-changed-since = यो निर्णय भएपछि कानून फेरि लेखियो। त्यतिबेला नियमले भनेको कुरा राखिएको छ, र आजका शब्दमा देखाइँदैन।
    .todo = अहिले कानूनले के माग्छ हेर्न फेरि निर्णय गराउनुहोस्।
certainty-office = यस कार्यालयको नियम, कानुन होइन
standing-in-force = लागू
standing-carried-over = सारिएको, पुष्टि नभएको
standing-draft = मस्यौदा
standing-not-in-force = लागू नभएको
version-from = { $day } देखि
version-undated = पहिलो दिन थाहा नभएको
rule-facts = यस नियमका बारेमा
rule-applies = कहिले लागू हुन्छ
rule-applies-always = सधैँ
rule-requires = के चाहिन्छ
rule-anchor = कुन संस्करण लागू हुने टुङ्ग्याउने दिन
rule-danger = किन कामदारलाई रोक्न सक्छ
rule-sensitive = प्रयोग भएका संरक्षित तथ्य

## अरू दर्ताका सूची

accreditations = मान्यता
accreditations-lead = कुन रोजगारदाताले कुन संस्थाका लागि मान्यता पाएको छ। नयाँ पहिले।
accreditations-none = संस्थाले मान्यता माग्छ; त्यस देशको नियोगले जवाफ दिन्छ।
certificates = प्रमाणपत्र
certificates-lead = विमानस्थलले जाँच्ने कुरा। नयाँ पहिले।
certificates-none = श्रम स्वीकृति जारी भएपछि प्रमाणपत्र यहाँ देखिन्छ।
contracts = करार
contracts-lead = काम गर्ने देशको नियोगले प्रमाणित गर्ने कामदारका करार। नयाँ पहिले।
contracts-none = कामदारले स्वीकार गरेपछि संस्थाले करार दर्ता गर्छ।
departures = प्रस्थान
departures-lead = अध्यागमनले पुष्टि गरेका प्रस्थान। नयाँ पहिले।
departures-none = प्रस्थान त्यसको प्रमाणपत्रको पानामा, वा सूचीले पुष्टि हुन्छ।
findings = कैफियत
findings-lead = कामदारबाहेक अरूले उल्लङ्घन गरेका नियम। कामदार जे होस् जान सक्नुहुन्छ।
findings-none = कानुनलाई सोध्दा कैफियत खोलिन्छ; यो कहिल्यै कामदारविरुद्ध हुँदैन।
licences = इजाजतपत्र
licences-lead = कसले कामदार लैजान पाउँछ, र कहिलेसम्म। नयाँ पहिले।
licences-none = इजाजतपत्र संस्थाको पानामा दिइन्छ।
principals = विदेशी रोजगारदाता
principals-lead = रोजगारदाता, विदेशी संस्था र घरपरिवार। मान्यताले तिनलाई संस्थासँग जोड्छ।
principals-none = पहिलो दर्ता गर्नुहोस्; अनि विदेशस्थित नियोगसँग मान्यता माग्नुहोस्।
provider-results = नतिजा
provider-results-lead = तपाईंको कार्यालयसँग मागिएका, र राखिएका नतिजा। नयाँ पहिले।
provider-results-none = संस्थाले नतिजा मागेपछि यहाँ देखिन्छ।
receipts-lead = संस्थाहरूले कामदारबाट लिएको भनेको रकम, रसिदैपिच्छे। नयाँ पहिले।

## मेरो पालो

queue-lead = { $day } मा तपाईंलाई पर्खिरहेका कुरा। पहिले गर्नुपर्ने पहिले।
queue-lead-empty = { $day } मा तपाईंलाई केहीले पर्खेको छैन।
queue-empty = तपाईंलाई केहीले पर्खेको छैन
queue-empty-agency-clerk = मान्यता पाएको रोजगारदाताका लागि मागपत्र पेस गर्नुहोस्, वा स्वीकृत मागपत्रमा कामदारको नाम दिनुहोस्। तपाईंलाई चाहिने कुरा यहाँ देखिन्छ।
queue-empty-labour-attache = तपाईंको नियोगलाई पर्खिरहेका मागपत्र र करार यहाँ देखिन्छन्।
queue-empty-clearance-officer = स्वीकृत गर्नुपर्ने मागपत्र र जारी गर्नुपर्ने श्रम स्वीकृति यहाँ देखिन्छन्।
queue-empty-director = अर्को अधिकारीले प्रस्ताव गरेको कुरा यहाँ देखिन्छ।
queue-empty-licensing-officer = कैफियत र छिट्टै सकिने इजाजतपत्र यहाँ देखिन्छन्।
queue-empty-clinic-officer = संस्थाले मागेका नतिजा यहाँ देखिन्छन्।
queue-empty-training-officer = संस्थाले मागेका नतिजा यहाँ देखिन्छन्।
queue-empty-insurance-officer = संस्थाले पुष्टि गर्न मागेका बीमा यहाँ देखिन्छन्।
queue-empty-fund-officer = संस्थाले पुष्टि गर्न मागेका सदस्यता यहाँ देखिन्छन्।
queue-empty-immigration-officer = प्रस्थानका लागि मान्य प्रमाणपत्र यहाँ देखिन्छन्।
queue-empty-airport-officer = तपाईंको काम गेटको पानामा हुन्छ।
queue-all = सबै हेर्नुहोस्
queue-deadlines = म्याद
    .do = देखाइएको दिन अन्तिम हो। ढिलो भएको पहिले आउँछ।
queue-proposals = सहकर्मीको प्रस्ताव
    .do = खोलेर पढ्नुहोस्, अनि सहमत हुनुहोस् वा नहुनुहोस्।
queue-to-issue = बाधा नभएका, जारी गर्न तयार
    .do = मागपत्र खोल्नुहोस् र बाधा नभएका सबैका लागि जारी गर्नुहोस्।
queue-to-approve = स्वीकृत गर्नुपर्ने मागपत्र
    .do = नियोगले प्रमाणित गरिसकेको छ।
queue-by-my-office = रोकिएको, र तपाईंको पालो
    .do = कानुनले अब तपाईंको कार्यालयको पालो भन्छ।
queue-to-verify = प्रमाणित गर्नुपर्ने मागपत्र
    .do = रोजगारदाता, माग र सर्त साँचो हुन् कि होइनन् भन्नुहोस्।
queue-contracts = प्रमाणित गर्नुपर्ने करार
    .do = प्रत्येकलाई मागपत्रसँग दाँज्नुहोस्।
queue-to-accredit = मान्यता दिनुपर्ने रोजगारदाता
    .do = संस्थाले मागेको छ।
queue-findings = खुला कैफियत
    .do = कामदारबाहेक अरूले नियम उल्लङ्घन गरे।
queue-licences-ending = ९० दिनभित्र सकिने इजाजतपत्र
    .do = संस्थाले समयमै माग्नुपर्छ।
queue-results-asked = तपाईंसँग मागिएका नतिजा
    .do = भेटेको कुरा राख्नुहोस्। अरू कसैले राख्न सक्दैन।
queue-returned = फिर्ता आएका मागपत्र
    .do = किन भनेर पढ्नुहोस्, अनि नयाँ पेस गर्नुहोस्।
queue-obstructed = रोकिएका कामदार
    .do = के गर्ने र अब कसको पालो, प्रत्येकले भन्छ।
queue-unknown = केही नपुगेका कामदार
    .do = आफ्नो कुरा राख्नुहोस्; अरूको कुरा अरूसँग माग्नुहोस्।
queue-not-accepted = नाम दिइएका, जवाफ नआएका
    .do = स्वीकार वा अस्वीकार कामदारले मात्र गर्नुहुन्छ।
queue-clear = बाधा नभएका
    .do = अब श्रम स्वीकृति कार्यालयले जारी गर्छ।
queue-to-depart = प्रस्थानका लागि मान्य
    .do = गइसकेकालाई पुष्टि गर्नुहोस्।
queue-lists = सूचीहरू
queue-law-gaps = तपाईंले जवाफ दिने कानुनमा नभएको
    .do = नभेटिएसम्म केही बनाइँदैन।
workers-count = { $count ->
    [one] १ कामदार
   *[other] { NUMBER($count) } कामदार
  }
queue-valid-until = { $day } सम्म बहाल
overdue-since = { $day } देखि ढिलो
due-today = आजसम्म
due-on = { $day } सम्म

## नामावलीका त्रुटि

list-fault-too-large = सूची ५० एमबीभन्दा ठूलो छ।
    .todo = यसलाई धेरै सूचीमा बाँड्नुहोस्; दस हजार कामदारलाई करिब ४ एमबी चाहिन्छ।
list-fault-not-text = यो UTF-8, UTF-16 वा Windows-1252 को पाठ फाइल होइन।
    .todo = सूची CSV (UTF-8) मा सुरक्षित गरी त्यही पठाउनुहोस्।
list-fault-row-too-long = यो पङ्क्ति १,००,००० अक्षरभन्दा लामो छ; सायद कुनै उद्धरण चिह्न बन्द भएको छैन।
    .todo = यस वा यसअघिको पङ्क्तिमा एक्लो " खोज्नुहोस्। अघिल्ला पङ्क्ति लिन सकिन्छ।
list-fault-broken-csv = यस पङ्क्तिका उद्धरण चिह्न बन्द भएका छैनन्।
    .todo = यस पङ्क्तिमा एक्लो " खोजी दोहोर्‍याउनुहोस् वा हटाउनुहोस्। अघिल्ला पङ्क्ति लिन सकिन्छ।
list-fault-empty-list = सूची खाली छ।
    .todo = पहिलो पङ्क्तिमा स्तम्भका नाम भएको सूची पठाउनुहोस्: { $columns }।
list-fault-too-many-rows = सूचीमा { $most } भन्दा बढी कामदार छन्।
    .todo = यसलाई धेरै सूचीमा बाँड्नुहोस्।
list-fault-more-faults = { $most } भन्दा बढी त्रुटि छन्: बाँकी भनिएको छैन।
    .todo = यी सच्याएर सूची फेरि पठाउनुहोस्।
list-fault-missing-column = “{ $column }” स्तम्भ छैन।
    .todo = यसलाई थप्नुहोस्। सूचीको पहिलो पङ्क्तिमा स्तम्भका नाम हुनुपर्छ।
list-fault-doubled-column = “{ $column }” स्तम्भ दुई पटक छ।
    .todo = सही राख्नुहोस् र अर्को हटाउनुहोस्।
list-fault-unknown-column = नामावलीको कुनै स्तम्भको यो नाम छैन; यसलाई छाडियो।
    .todo = तपाईंकै लागि हो भने केही गर्नु पर्दैन; नत्र स्तम्भहरूको सूची हेर्नुहोस्।
list-fault-too-many-cells = पङ्क्तिमा { $cells } कोठा छन्, पहिलो पङ्क्तिमा { $columns } स्तम्भ छन्।
    .todo = छुट्याउने चिह्न भएको कोठालाई उद्धरण चिह्नभित्र राख्नुहोस्।
list-fault-missing = यो कोठा खाली हुनु हुँदैन।
    .todo = कागजमा जस्तो छ त्यस्तै भर्नुहोस्।
list-fault-formula = कोठा सूत्रजस्तै सुरु हुन्छ (=, +, - वा @)।
    .todo = सादा मान लेख्नुहोस्। कुनै नाम वा नम्बर यसरी सुरु हुँदैन।
list-fault-control-sign = कोठामा कुनै नाम वा नम्बरमा नहुने चिह्न छ।
    .todo = कोठा फेरि लेख्नुहोस्; सूची अर्कै सङ्केतनमा सुरक्षित भएको हुन सक्छ।
list-fault-too-long = यो { $most } अक्षरभन्दा लामो छ।
    .todo = कागजमा जस्तो छ त्यसरी छोटो पार्नुहोस्।
list-fault-not-as-wanted = यस स्तम्भमा राखिने कुरा यो होइन।
    .todo = { $wanted ->
        [line] मागको पङ्क्तिको अक्षर दिनुहोस्, जस्तै A।
        [sex] राहदानीमा भएअनुसार F, M वा X दिनुहोस्।
        [state] राहदानीमा भएअनुसार तीन अक्षर दिनुहोस् (PHL, NPL)।
        [passport] राहदानीमा छापिएका ५ देखि ९ अक्षर र अङ्क दिनुहोस्।
        [zone-1] पहिलो लाइनका ४४ चिह्न दिनुहोस्, खाली ठाउँमा < राखी।
        [zone-2] दोस्रो लाइनका ४४ चिह्न दिनुहोस्, खाली ठाउँमा < राखी।
        [visa-passport] भिसामा छापिएका ५ देखि ९ अक्षर र अङ्क दिनुहोस्।
       *[currency] तीन अक्षर दिनुहोस्, जस्तै USD।
    }
list-fault-not-a-day = यो मिति होइन।
    .todo = वर्ष, महिना, दिन लेख्नुहोस्: 2026-11-24।
list-fault-day-ambiguous = यस मितिको दिन र महिना एकअर्कामा झुक्किन सक्छ।
    .todo = वर्ष, महिना, दिन लेख्नुहोस्: 2026-11-24।
list-fault-no-such-day = पात्रोमा यस्तो दिन छैन।
    .todo = कागज हेरी मिति सच्याउनुहोस्।
list-fault-not-an-occupation = यो ISCO-08 को एकाइ समूह होइन।
    .todo = पेसाका चार अङ्क दिनुहोस्, जस्तै वेल्डरका लागि 7212।
list-fault-not-an-amount = यो रकम होइन।
    .todo = अङ्क लेख्नुहोस्, दशमलवअघि थोप्लो राखी: 1800.50।
list-fault-wrong-decimals = यस मुद्रामा यस्तो दशमलव हुँदैन, वा रकम धेरै ठूलो छ।
    .todo = रकम वा छेउको मुद्रा सच्याउनुहोस्।
list-fault-no-such-currency = चलनमा भएको कुनै मुद्राको यो नाम छैन।
    .todo = ISO 4217 का तीन अक्षर दिनुहोस्, जस्तै USD वा QAR।
list-fault-not-months = यो १ देखि १२० सम्मको महिनाको सङ्ख्या होइन।
    .todo = करारको अवधि महिनामा लेख्नुहोस्: 24।
list-fault-no-passport-letters = यो नामको कुनै अक्षर राहदानीमा लेखिँदैन।
    .todo = राहदानीको तल दुई लाइनमा जस्तो छ त्यस्तै, A देखि Z का अक्षरमा नाम लेख्नुहोस्।
list-fault-not-a-zone = राहदानीमा मेसिनले पढ्ने ४४-४४ चिह्नका दुई लाइन हुन्छन्।
    .todo = राहदानीबाट दुवै लाइन सार्नुहोस्, खाली ठाउँमा < राखी।
list-fault-zone-says-otherwise = मेसिनले पढ्ने लाइनहरूले अर्कै कुरा भन्छन्।
    .todo = राहदानी हेरी गलत भएको सच्याउनुहोस्।
list-fault-paper-incomplete = { $paper ->
        [visa] पङ्क्तिमा भिसा छ, र त्यसको यो भाग छैन।
       *[contract] पङ्क्तिमा करार छ, र त्यसको यो भाग छैन।
    }
    .todo = { $paper ->
        [visa] यसलाई भर्नुहोस्, वा भिसाका सबै कोठा खाली राख्नुहोस्।
       *[contract] यसलाई भर्नुहोस्, वा करारका सबै कोठा खाली राख्नुहोस्।
    }
list-fault-days-reversed = भिसा सुरु हुनुअघि नै सकिन्छ।
    .todo = भिसा हेरी गलत दिन सच्याउनुहोस्।
list-fault-same-person-twice = यही व्यक्ति पङ्क्ति { $first } मा छ।
    .todo = दुईमध्ये एउटा पङ्क्ति हटाउनुहोस्। पङ्क्ति { $first } लिइएको छ।
list-fault-refused = “{ $act }” भएन: { $why }
    .todo = यसलाई सच्याएर सूची फेरि पठाउनुहोस्; सही भएको लिइन्छ।
list-fault-proposed = “{ $act }” ले दोस्रो अधिकृत पर्खिरहेको छ।
    .todo = दोस्रो अधिकृतले निर्णय नगरेसम्म केही गर्नु पर्दैन।

## The facts that the law speaks of

fact-accreditation-ends-on = मान्यता सकिने दिन
fact-accreditation-state = मान्यता
fact-age-today = आजको उमेर
fact-agency-licence-ends-on = संस्थाको इजाजतपत्र सकिने दिन
fact-agency-licence-state = संस्थाको इजाजतपत्र
fact-basic-monthly-salary = मासिक आधारभूत ज्याला
fact-birth-on = जन्म मिति
fact-contract-clauses-missing = करारमा नभएका दफा
fact-contract-country = करारमा भएको देश
fact-contract-months = करारका महिना
fact-contract-occupation-code = करारमा भएको पेसा (ISCO-08)
fact-contract-signed-on = करारमा हस्ताक्षर
fact-contract-verified-on = करार प्रमाणित
fact-cost-sheet-placement-fee = खर्च विवरणमा भएको सेवा शुल्क
fact-departure-planned-on = प्रस्थानको योजना
fact-destination-country = काम गर्ने देश
fact-destination-without-placement-fee = सेवा शुल्क नलाग्ने देश
fact-entry-permission-ends-on = भिसा सकिने दिन
fact-entry-permission-issued-on = भिसा जारी
fact-entry-permission-kind = भिसाको प्रकार
fact-entry-permission-name-known = भिसामा कामदारकै नाम छ
fact-entry-permission-occupation-code = भिसामा भएको पेसा (ISCO-08)
fact-entry-permission-passport-known = भिसा कामदारकै राहदानीमा छ
fact-entry-permission-recorded = भिसा दर्ता छ
fact-entry-permission-sponsor-is-employer = भिसाको प्रायोजक रोजगारदाता नै हो
fact-fee-paid-by-worker = कामदारले सेवा शुल्क तिरेको
fact-fee-received-by-agency = संस्थाले सेवा शुल्क लिएको
fact-first-payment-on = पहिलो भुक्तानी
fact-fund-membership-ends-on = कोषको सदस्यता सकिने दिन
fact-household-orientation-days = घरेलु कामको अभिमुखीकरणका दिन
fact-household-service-work = घरेलु काम
fact-insurance-ends-on = बीमा सकिने दिन
fact-insurance-items = बीमाले समेटेका विषय
fact-job-order-approved-on = मागपत्र स्वीकृत
fact-job-order-ends-on = मागपत्र सकिने दिन
fact-job-order-state = मागपत्र
fact-joint-undertaking-signed-on = संयुक्त दायित्वमा हस्ताक्षर
fact-lane = जाने बाटो
fact-line-monthly-wage = स्वीकृत ज्याला
fact-medical-condition-met = क्लिनिकको सर्त पूरा
fact-medical-ends-on = स्वास्थ्य परीक्षणको म्याद
fact-medical-outcome = स्वास्थ्य परीक्षणको नतिजा
fact-nationality = राष्ट्रियता
fact-occupation-code = पेसा (ISCO-08)
fact-offer-accepted-on = प्रस्ताव स्वीकार
fact-orientation-completed-on = अभिमुखीकरण पूरा
fact-other-accepted-offer = अर्को काम स्वीकार गरिएको
fact-passport-check-digits-right = राहदानीका जाँच अङ्क ठीक
fact-passport-ends-on = राहदानीको म्याद
fact-passport-of-another-worker = राहदानी अर्को कामदारको पनि
fact-place-number = स्थानको नम्बर
fact-placement-fee-allowed = सेवा शुल्क लिन पाइने
fact-placement-fee-paid-by-worker = कामदारले तिरेको सेवा शुल्क
fact-placement-fee-received = संस्थाले पाएको सेवा शुल्क
fact-sex = लिङ्ग
fact-skills-certificate-on = सीप प्रमाणपत्र
fact-today = आज
