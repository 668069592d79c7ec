### खोलका शब्दहरू। हरेक कोठाका शब्द src/<कोठा>/words/ मा छन्।

## The document

document-title = { $page } – Fairway { $jurisdiction }
skip-to-content = सिधै विषयवस्तुमा जानुहोस्
demonstration = प्रदर्शन मात्र: मानिस काल्पनिक छन्, कानुन वास्तविक हो। यहाँ केही पनि आधिकारिक कार्य होइन।
navigation = मुख्य
menu = मेनु
sign-in = साइन इन
sign-out = साइन आउट
signed-in-worker = कामदार
breadcrumbs = तपाईं कहाँ हुनुहुन्छ
language = भाषा
footer-law = यहाँको हरेक निर्णयले आफ्नो आधारको कानुन देखाउँछ।
footer-law-link = कानुन पढ्नुहोस्
footer-free = यो सेवा निःशुल्क छ। यसका लागि कसैले पैसा माग्न पाउँदैन।

## Forms

error-prefix = त्रुटि:
error-summary-title = कृपया यो फेरि हेर्नुहोस्
nothing-saved = केही पनि सुरक्षित गरिएको छैन।
optional = (ऐच्छिक)
choose = एउटा छान्नुहोस्
country-RKS = कोसोभो
country-GBD = बेलायती समुद्रपारका क्षेत्रका नागरिक
country-GBN = बेलायती राष्ट्रिक (समुद्रपार)
country-GBO = बेलायती समुद्रपारका नागरिक
country-GBP = बेलायती संरक्षित व्यक्ति
country-GBS = बेलायती प्रजा
country-UNO = संयुक्त राष्ट्रसङ्घ
country-UNA = संयुक्त राष्ट्रसङ्घको विशिष्ट निकाय
country-UNK = UNMIK को कागजात भएका कोसोभोका बासिन्दा
country-XXA = राज्यविहीन व्यक्ति
country-XXB = शरणार्थी
country-XXC = सन् १९५१ को महासन्धिबाहेकका शरणार्थी
country-XXX = राष्ट्रियता नतोकिएको व्यक्ति
amount = रकम
correct-what-is-wrong = जे गलत छ त्यो बदल्नुहोस्। नछोएको कुरा जस्ताको तस्तै रहन्छ।
currency = मुद्रा
day = दिन
month = महिना
year = वर्ष
yes = हो
no = होइन
go-back = फर्कनुहोस्
send = पठाउनुहोस्
continue = अघि बढ्नुहोस्
form-missing = “{ $label }” छुटेको छ।
form-not-chosen = “{ $label }”: एउटा उत्तर छान्नुहोस्।
form-not-right = “{ $label }” को ढाँचा मिलेन। छेउको सङ्केत हेर्नुहोस्।
form-no-occupation = “{ $label }” मा लेखिएको पेसा यहाँ थाहा छैन। सूचीबाट छान्नुहोस्, वा ISCO-08 का चार अङ्क लेख्नुहोस्।
form-not-known = “{ $label }” को अभिलेख थाहा छैन। फर्केर पृष्ठ फेरि खोल्नुहोस्।
form-too-long = “{ $label }” मा बढीमा { NUMBER($most) } अक्षर हुन सक्छ।
form-too-short = “{ $label }” मा कम्तीमा { NUMBER($least) } अक्षर चाहिन्छ।
form-not-a-number = “{ $label }” पूर्ण सङ्ख्या हुनुपर्छ, जस्तै ४०।
form-too-small = “{ $label }” { $least } वा बढी हुनुपर्छ।
form-too-large = “{ $label }” { $most } वा कम हुनुपर्छ।
form-day-incomplete = “{ $label }” मा दिन, महिना र वर्ष चाहिन्छ।
form-not-a-day = “{ $label }” पात्रोको दिन हुनुपर्छ, जस्तै २७ ३ २०२६।
form-not-money = “{ $label }” रकम हुनुपर्छ, जस्तै 1,234.56।
form-too-fine = “{ $label }” मा { $currency } भन्दा बढी दशमलव छन्।
form-too-much = “{ $label }” धेरै ठूलो छ। अङ्कको सङ्ख्या जाँच्नुहोस्।
form-no-currency = “{ $label }” को मुद्रा चाहिन्छ। सूचीबाट छान्नुहोस्।

## Components

buoy-passed = सकियो
buoy-due = अहिले
buoy-obstructed = रोकिएको
buoy-ahead = पछि
obstacle-stops = यसले प्रमाणपत्र रोक्छ
obstacle-finding = भेटिएको कुरा: यसले कामदारलाई रोक्दैन
obstacle-warns = सावधान रहनुहोस्
obstacle-unknown = केही कुरा अझै थाहा छैन
obstacle-informs = जान्नु राम्रो
obstacle-why = किन
obstacle-do = के गर्ने
obstacle-law = कानुन
facts-used = प्रयोग गरिएका तथ्य
next = अब: { $next }
next-by = अब: { $next }, { $day } सम्म
by = { $day } सम्म
in-force-since = { $day } देखि लागू
not-recorded = अभिलेख छैन
pagination = यस सूचीको थप
previous-page = अघिल्लो
next-page = अर्को
progress-count = { $total } मध्ये { $done }
acts-title = तपाईं अहिले के गर्न सक्नुहुन्छ
acts-none = अहिले केही छैन।
acts-not-now = अहिले हुँदैन, किनभने

## Signing in

sign-in-title = साइन इन
sign-in-lead = राज्यका कर्मचारी तथा उनीहरूसँग काम गर्ने एजेन्सी, क्लिनिक र अरूका लागि।
sign-in-email = इमेल ठेगाना
sign-in-password = पासवर्ड
sign-in-wrong = इमेल ठेगाना वा पासवर्ड मिलेन। दुवै जाँचेर फेरि प्रयास गर्नुहोस्।
sign-in-wait = धेरै पटक प्रयास भयो। एक मिनेट पर्खेर फेरि प्रयास गर्नुहोस्।
sign-in-worker-title = तपाईं कामदार हुनुहुन्छ?
sign-in-worker = इमेल चाहिँदैन। आफ्नो सन्दर्भ र तपाईंलाई पठाइएको कोडले आफ्ना कागजात खोल्नुहोस्।
my-papers = मेरा कागजात
papers-title = मेरा कागजात
papers-lead = के सकियो, के बाँकी छ र अब कहाँ जाने हेर्नुहोस्।
papers-reference = तपाईंको सन्दर्भ
    .hint = तपाईंको पत्रमा भएका १३ अक्षर र अङ्क, जस्तै 7K4Q-2M9D-XW3T-B।
papers-code = तपाईंको कोड
    .hint = तपाईंलाई पठाइएको कोड। कसैलाई नदिनुहोस्, आफ्नो एजेन्सीलाई पनि।
papers-open = मेरा कागजात खोल्नुहोस्
papers-status-title = अवस्था मात्र?
papers-status = सन्दर्भ र जन्ममितिले तपाईंको अवस्थाका शब्द मात्र देखिन्छन्, अरू केही होइन।
papers-status-open = अवस्था मात्र देखाउनुहोस्
status-title = मेरो अवस्था
status-lead = सन्दर्भ र जन्ममितिले तपाईंको अवस्थाका शब्द मात्र देखिन्छन्, अरू केही होइन।
status-reference = तपाईंको सन्दर्भ
    .hint = तपाईंको पत्रमा भएका १३ अक्षर र अङ्क, जस्तै 7K4Q-2M9D-XW3T-B।
status-birth_on = तपाईंको जन्ममिति
    .hint = राहदानीमा भएजस्तै, उदाहरण 27 3 1998।
status-open = मेरो अवस्था देखाउनुहोस्
papers-wrong = यो मिलेन। हरेक अक्षर जाँचेर फेरि प्रयास गर्नुहोस्।
papers-no-code = मसँग कोड छैन
papers-no-code-next = राहदानी लिएर आफू दर्ता भएको कार्यालय वा विदेशस्थित नियोगमा जानुहोस्। नयाँ कोड निःशुल्क हो।

## The public home

home-title = कानुनी बाटोबाट विदेशमा काम
home-hero = कानुनी बाटोबाट विदेशमा काम: सस्तो, छिटो र सुरक्षित।
home-lead = तपाईंलाई कसले भर्ना गर्न पाउँछ, कति शुल्क लिन पाउँछ र जानुअघि के बाँकी छ जाँच्नुहोस्। निःशुल्क, दलालबिना।
home-chart = कानुनी बाटोका चार चिह्न: इजाजतप्राप्त एजेन्सी, जाँचिएको करार, प्रमाणपत्र, प्रस्थान।
home-chart-agency = इजाजतप्राप्त एजेन्सी
home-chart-contract = जाँचिएको करार
home-chart-certificate = प्रमाणपत्र
home-chart-departure = प्रस्थान
home-tasks = तपाईं के गर्न चाहनुहुन्छ?
home-agency = यो एजेन्सीको इजाजत छ?
    .about = नामबाट खोज्नुहोस्। इजाजत कहिलेदेखि कहिलेसम्म छ हेर्नुहोस्।
home-fees = मसँग कति शुल्क लिन पाइन्छ?
    .about = देश र कामअनुसार कानुनी अधिकतम, र कसले के तिर्छ।
home-certificate = यो प्रमाणपत्र साँचो हो?
    .about = क्यामेराले कोड पढ्नुहोस्। नेटवर्कबिना पनि चल्छ।
home-papers = मेरा कागजात
    .about = के सकियो, के बाँकी छ, अब कहाँ जाने।
home-complain = उजुरी कहाँ गर्ने?
    .about = हामीलाई एक पटक भन्नुहोस्। कुन कार्यालयले कहिलेसम्म काम गर्ने कानुनले तोक्छ।
home-law = कानुन के भन्छ
    .about = हरेक नियम सरल शब्दमा, स्रोत र मितिसहित।
home-later = यहाँ अझै छैन
    .next = त्यतिन्जेल आफू दर्ता भएको कार्यालय वा विदेशस्थित नियोगमा सोध्नुहोस्।
home-figures = राज्यको काम कस्तो छ

## When something goes wrong

not-found-title = यो पृष्ठ यहाँ छैन
not-found-lead = ठेगाना गलत हुन सक्छ, वा अभिलेख तपाईंले हेर्न मिल्ने होइन।
trouble-title = हाम्रोतर्फ केही बिग्रियो
trouble-lead = तपाईंले पठाएको सुरक्षित भएन। पहिले भएको केही हराएको छैन।
trouble-reference = फेरि भएमा कार्यालयलाई यो सन्दर्भ दिनुहोस्: { $reference }
trouble-try = फर्केर फेरि प्रयास गर्नुहोस्। फेरि भएमा एक घण्टापछि आउनुहोस्।
stale-title = यो फारम पुरानो भयो
stale-lead = यो धेरै बेर खुला रह्यो, वा तपाईंले बीचमा फेरि साइन इन गर्नुभयो। केही सुरक्षित भएन।
stale-try = फर्केर पृष्ठ फेरि खोल्नुहोस् र फारम फेरि पठाउनुहोस्।
too-many-title = धेरै पटक प्रयास भयो
too-many-lead = एक मिनेट पर्खेर फेरि प्रयास गर्नुहोस्। केही सुरक्षित भएन।
home-crumb = पहिलो पाना
to-home = पहिलो पृष्ठमा जानुहोस्
to-previous = अघिल्लो पृष्ठमा फर्कनुहोस्
