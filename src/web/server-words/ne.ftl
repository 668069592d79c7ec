### ढोका, कार्य र सूचीका शब्दहरू।

## Where the bar leads

navigation-queue = मेरो काम
navigation-job-orders = मागपत्रहरू
navigation-clearances = स्वीकृतिहरू
navigation-workers = कामदारहरू
navigation-my-papers = मेरा कागजात
navigation-notices = सूचनाहरू
navigation-agencies = इजाजतपत्रवालाहरू
navigation-acts = कसले के गर्न पाउँछ
navigation-gate = गेटहरू

## Doors

choose-office-title = कुन कार्यालयका लागि?
choose-office-lead = तपाईं एकभन्दा बढी ठाउँमा नियुक्त हुनुहुन्छ। अहिले गर्ने काम एउटा कार्यालयका लागि हुन्छ।
choose-office-label = कार्यालय
status-of-registered = दर्ता भएको
    .next = तपाईं दर्ता हुनुहुन्छ। कुनै प्रस्ताव खुला छैन।
status-of-offered = एउटा प्रस्ताव तपाईंलाई पर्खिरहेको छ
    .next = आफ्ना कागजात खोल्नुहोस्, प्रस्ताव पढ्नुहोस्, अनि स्वीकार वा अस्वीकार गर्नुहोस्। त्यसअघि केहीले बाँध्दैन।
status-of-accepted = स्वीकार गरिएको
    .next = तपाईंले प्रस्ताव स्वीकार गर्नुभयो। के बाँकी छ, कागजातमा देखिन्छ।
status-of-deciding = निर्णय हुँदै
    .next = कानुन हेरिँदै छ। भोलि फेरि हेर्नुहोस्।
status-of-missing = केही बाँकी छ
    .next = आफ्ना कागजात खोल्नुहोस्। के बाँकी छ र अब कसले गर्छ, त्यहाँ देखिन्छ।
status-of-clear = सबै ठीक छ
    .next = केही बाँकी छैन। कार्यालयले प्रमाणपत्र जारी गर्छ।
status-of-issued = प्रमाणपत्र जारी भयो
    .next = प्रमाणपत्र लिन आफ्ना कागजात खोल्नुहोस्।
status-of-departed = प्रस्थान भइसक्यो
    .next = तपाईंको प्रस्थान पुष्टि भयो। विदेशमा पनि कागजात तपाईंका लागि खुला रहन्छन्।

## Acts

follows-act = यो तपाईंको नाम र समयसहित अभिलेखमा रहन्छ र मेटिँदैन।
done-act = भयो: { $act }
done-before = यो पहिले नै भइसकेको थियो। केही दोहोरिएन।
proposed-act = प्रस्ताव गरियो। दोस्रो अधिकारीले निर्णय गर्छन्।
second-officer = दोस्रो अधिकारीको सहमति चाहिन्छ: { $role }। त्यसअघि केही बदलिँदैन।
refused-title = भएन: { $act }
refused-by-rule = अभिलेखले यो दिँदैन ({ $code })। कार्यालयमा सोध्नुहोस् र कोष्ठकको शब्द भन्नुहोस्।

## Several records, and long lists

several-none = केही छानिएन। कम्तीमा एउटा छान्नुहोस्।
run-title = लामो सूची
run-running = हुँदै छ
    .about = यो पृष्ठ छाड्न सक्नुहुन्छ; काम चलिरहन्छ।
run-broken = बीचमा रोकियो
    .about = भएको काम भइसक्यो। बाँकीका लागि फेरि सुरु गर्नुहोस्।
run-done = { $done } भयो, { $refused } भएन
run-past = { $count ->
    [one] सूची अघि बढाउँदा १ वटा खुला थिएन: पहिल्यै भइसकेको थियो, वा अवस्था बदलिएको छ।
   *[other] सूची अघि बढाउँदा { NUMBER($count) } वटा खुला थिएनन्: पहिल्यै भइसकेका थिए, वा अवस्था बदलिएको छ।
  }
run-refused = के भएन र किन
run-refused-why = किन
run-refused-count = कति

## Second officer

proposals-title = दोस्रो अधिकारीको प्रतीक्षामा
proposals-none = तपाईंलाई केही पर्खिरहेको छैन।
    .next = कसैले तपाईंको सहमति चाहिने काम प्रस्ताव गरेमा यहाँ देखिन्छ।
proposal-lead = अर्को अधिकारीले यो प्रस्ताव गरेका छन्। तपाईं सहमत भएपछि दुवैको नाममा हुन्छ।
proposal-act = कार्य
proposal-open-record = अभिलेख खोल्नुहोस्
proposal-record = अभिलेख
proposal-by = प्रस्ताव गर्ने
proposal-at = कहिले
proposal-agree = म सहमत छु: गर्नुहोस्
proposal-decline = म सहमत छैन
proposal-agreed = सहमति भयो र काम भयो।
proposal-declined = अस्वीकार गरियो। केही बदलिएन।
proposal-not-done = भएन

## Gate

enrol-gate = यो यन्त्र गेटका रूपमा दर्ता गर्नुहोस्
enrol-gate-lead = यन्त्रमै गर्नुहोस्। त्यसपछि यससँग आफ्नै साँचो हुन्छ र गेटको पृष्ठ खुल्छ।
enrol-gate-name = यन्त्रको नाम
    .hint = जस्तै: टर्मिनल १, काउन्टर ४।

gates-title = गेटहरू
gates-lead = तपाईंको विमानस्थलका यन्त्रहरू। ती सबैले नयाँ सूची आफूसँग भएको भनेपछि मात्र ठाउँ अर्को कामदारलाई जान्छ।
gates-none = कुनै यन्त्र दर्ता छैन।
    .next = यन्त्रमै साइन इन गर्नुहोस् र त्यहीँ दर्ता गर्नुहोस्।
gate-name = यन्त्र
gate-enrolled = दर्ता भएको
gate-acknowledged = यससँग भएको सूचीको समय
gate-silent = अझै सुनिएको छैन
gate-do = के गर्ने
retire-gate = यो गेट हटाउनुहोस्
retire-gate-follows = यन्त्रको कुरा अब सुनिँदैन, र कुनै ठाउँले यसलाई पर्खँदैन। हराएको, बिग्रेको वा प्रयोगमा नरहेको बेला यसो गर्नुहोस्। फेरि चलाउन नयाँ गरी दर्ता गर्नुहोस्।
gate-retired = गेट हटाइयो।

## Name lists

name-list-open = बरु पूरै नामावली पठाउनुहोस्
name-list-columns = स्तम्भहरू
    .about = जुनसुकै क्रममा। नामावलीमा नभएको कुरा पछि थप्न सकिन्छ।

## The demonstration

demonstration-title = कामदारलाई सन्देशहरू
demonstration-lead = प्रदर्शनमा टेलिफोन बज्दैन। काल्पनिक कामदारलाई पठाइने सन्देश यहाँ देखाइन्छ।
demonstration-name = नाम
demonstration-state = प्रस्ताव
demonstration-code = कोड
demonstration-send = कोड पठाउनुहोस्
demonstration-none = अहिलेसम्म कसैको नाम लेखिएको छैन।
demonstration-message = { $name } लाई सन्देश: तपाईंको कोड { $code } हो। यसले एक दिनसम्म कागजात खोल्छ।
demonstration-way = प्रदर्शनमा कोड पठाइँदैन: कामदारको सन्दर्भ नम्बर र कोड यहाँ लिनुहोस्।

## पेसाहरू

occupation-2221 = नर्स
occupation-2222 = मिडवाइफ
occupation-3221 = सहायक नर्स
occupation-5120 = भान्से
occupation-5131 = वेटर
occupation-5132 = बारटेन्डर
occupation-5141 = कपाल सजाउने
occupation-5142 = सौन्दर्यकर्मी
occupation-5152 = निजी घरको हाउसकिपर
occupation-5162 = निजी सहायक
occupation-5223 = पसल सहायक
occupation-5311 = बालबालिका हेरचाह गर्ने
occupation-5321 = संस्थामा हेरचाह सहायक
occupation-5322 = घरमा हेरचाह गर्ने
occupation-5414 = सुरक्षा गार्ड
occupation-6113 = माली
occupation-7112 = गारो लगाउने
occupation-7114 = कङ्क्रिट कामदार
occupation-7115 = सिकर्मी
occupation-7119 = मचान बनाउने वा अन्य निर्माण कामदार
occupation-7122 = भुइँ र टायल ओछ्याउने
occupation-7123 = प्लास्टर गर्ने
occupation-7126 = प्लम्बर
occupation-7127 = एसी र फ्रिज मर्मत गर्ने
occupation-7131 = रङ लगाउने
occupation-7212 = वेल्डर
occupation-7214 = फलामे संरचना जोड्ने
occupation-7223 = धातु मेसिन चलाउने
occupation-7231 = सवारी मर्मत गर्ने
occupation-7411 = भवनको बिजुली मिस्त्री
occupation-7412 = बिजुली उपकरण मिस्त्री
occupation-7531 = सुचीकार
occupation-8153 = सिलाइ मेसिन चलाउने
occupation-8160 = खाद्य मेसिन चलाउने
occupation-8212 = विद्युतीय सामान जोड्ने
occupation-8322 = कार वा भ्यान चालक
occupation-8331 = बस चालक
occupation-8332 = ट्रक चालक
occupation-8342 = माटो खन्ने मेसिन चालक
occupation-8343 = क्रेन चालक
occupation-8344 = फोर्कलिफ्ट चालक
occupation-8350 = जहाजको डेक कामदार
occupation-9111 = घरेलु कामदार
occupation-9112 = कार्यालय वा होटलको सफाइ कामदार
occupation-9121 = लुगा धुने
occupation-9211 = बाली खेती कामदार
occupation-9213 = बाली र पशु फार्म कामदार
occupation-9216 = मत्स्यपालन कामदार
occupation-9313 = भवन निर्माण श्रमिक
occupation-9321 = प्याकिङ गर्ने
occupation-9329 = कारखाना श्रमिक
occupation-9333 = सामान ओसार्ने
occupation-9412 = भान्सा सहायक
