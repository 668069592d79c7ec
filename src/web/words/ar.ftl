### كلمات الإطار. كلمات كل غرفة في src/<room>/words/.

## The document

document-title = { $page } – Fairway { $jurisdiction }
skip-to-content = انتقل إلى المحتوى
demonstration = عرض توضيحي: أشخاص متخيَّلون وقانون حقيقي. لا شيء هنا عملٌ رسمي.
navigation = الرئيسية
menu = القائمة
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
signed-in-worker = عامل
breadcrumbs = أين أنت
language = اللغة
footer-law = كل قرار هنا يذكر القانون الذي يستند إليه.
footer-law-link = اقرأ القانون
footer-free = هذه الخدمة مجانية. لا يحق لأحد أن يطلب منك مالًا مقابلها.

## Forms

error-prefix = خطأ:
error-summary-title = يرجى مراجعة ما يلي
nothing-saved = لم يُحفظ شيء.
optional = (اختياري)
choose = اختر واحدًا
country-RKS = كوسوفو
country-GBD = مواطن أقاليم ما وراء البحار البريطانية
country-GBN = رعية بريطاني (ما وراء البحار)
country-GBO = مواطن بريطاني لما وراء البحار
country-GBP = شخص مشمول بالحماية البريطانية
country-GBS = تابع بريطاني
country-UNO = الأمم المتحدة
country-UNA = وكالة متخصصة للأمم المتحدة
country-UNK = مقيم في كوسوفو يحمل وثيقة من بعثة الأمم المتحدة
country-XXA = شخص عديم الجنسية
country-XXB = لاجئ
country-XXC = لاجئ من غير المشمولين باتفاقية 1951
country-XXX = شخص غير محدد الجنسية
amount = المبلغ
correct-what-is-wrong = غيّر ما هو خطأ. وما تتركه يبقى كما هو.
currency = العملة
day = اليوم
month = الشهر
year = السنة
yes = نعم
no = لا
go-back = رجوع
send = إرسال
continue = متابعة
form-missing = «{ $label }» ناقص.
form-not-chosen = «{ $label }»: اختر إحدى الإجابات.
form-not-right = صيغة «{ $label }» غير صحيحة. انظر التلميح بجانبه.
form-no-occupation = «{ $label }» ليست مهنة معروفة هنا. اختر واحدة من القائمة، أو اكتب أرقام ISCO-08 الأربعة.
form-not-known = «{ $label }» يشير إلى سجل غير معروف. ارجع وافتح الصفحة من جديد.
form-too-long = أقصى طول لـ«{ $label }» هو { NUMBER($most) } حرفًا.
form-too-short = أدنى طول لـ«{ $label }» هو { NUMBER($least) } حرفًا.
form-not-a-number = يجب أن يكون «{ $label }» عددًا صحيحًا، مثل 40.
form-too-small = يجب أن يكون «{ $label }» { $least } أو أكثر.
form-too-large = يجب أن يكون «{ $label }» { $most } أو أقل.
form-day-incomplete = يحتاج «{ $label }» إلى يوم وشهر وسنة.
form-not-a-day = يجب أن يكون «{ $label }» يومًا في التقويم، مثل 27 3 2026.
form-not-money = يجب أن يكون «{ $label }» مبلغًا، مثل 1,234.56.
form-too-fine = في «{ $label }» خانات عشرية أكثر مما في { $currency }.
form-too-much = «{ $label }» كبير جدًا. تحقق من عدد الأرقام.
form-no-currency = يحتاج «{ $label }» إلى عملته. اخترها من القائمة.

## Components

buoy-passed = تمّ
buoy-due = الآن
buoy-obstructed = متوقف
buoy-ahead = لاحقًا
obstacle-stops = هذا يوقف الشهادة
obstacle-finding = مخالفة: لا توقف العامل
obstacle-warns = انتبه
obstacle-unknown = شيء لم يُعرف بعد
obstacle-informs = من المفيد أن تعرف
obstacle-why = السبب
obstacle-do = ما العمل
obstacle-law = القانون
facts-used = الوقائع المستخدمة
next = التالي: { $next }
next-by = التالي: { $next }، حتى { $day }
by = حتى { $day }
in-force-since = نافذ منذ { $day }
not-recorded = غير مسجل
pagination = بقية القائمة
previous-page = السابق
next-page = التالي
progress-count = { $done } من { $total }
acts-title = ما يمكنك فعله الآن
acts-none = لا شيء في الوقت الحالي.
acts-not-now = ليس الآن، والسبب

## Signing in

sign-in-title = تسجيل الدخول
sign-in-lead = لموظفي الدولة، وللوكالات والعيادات وغيرها ممن يعمل معها.
sign-in-email = البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-wrong = البريد الإلكتروني أو كلمة المرور غير صحيح. تحقق منهما وحاول مرة أخرى.
sign-in-wait = محاولات كثيرة. انتظر دقيقة ثم حاول مرة أخرى.
sign-in-worker-title = هل أنت عامل أو عاملة؟
sign-in-worker = لا تحتاج إلى بريد إلكتروني. افتح أوراقك برقمك المرجعي والرمز الذي أُرسل إليك.
my-papers = أوراقي
papers-title = أوراقي
papers-lead = انظر ما تمّ وما ينقص وإلى أين تذهب بعد ذلك.
papers-reference = رقمك المرجعي
    .hint = 13 حرفًا ورقمًا، في رسالتك، مثل 7K4Q-2M9D-XW3T-B.
papers-code = رمزك
    .hint = الرمز الذي أُرسل إليك. لا تعطه لأحد، ولا لوكالتك.
papers-open = افتح أوراقي
papers-status-title = الحالة فقط؟
papers-status = برقمك المرجعي وتاريخ ميلادك ترى كلمات حالتك فقط، ولا شيء سواها.
papers-status-open = اعرض الحالة فقط
status-title = حالتي
status-lead = برقمك المرجعي وتاريخ ميلادك ترى كلمات حالتك فقط، ولا شيء سواها.
status-reference = رقمك المرجعي
    .hint = 13 حرفًا ورقمًا، في رسالتك، مثل 7K4Q-2M9D-XW3T-B.
status-birth_on = تاريخ ميلادك
    .hint = كما في جواز سفرك، مثل 27 3 1998.
status-open = اعرض حالتي
papers-wrong = هذا غير متطابق. تحقق من كل حرف وحاول مرة أخرى.
papers-no-code = ليس لدي رمز
papers-no-code-next = اذهب ومعك جواز سفرك إلى المكتب الذي سجلت فيه، أو إلى مكتب في الخارج. الرمز الجديد مجاني.

## The public home

home-title = العمل في الخارج بالطريق القانوني
home-hero = العمل في الخارج بالطريق القانوني: أرخص وأسرع وأكثر أمانًا.
home-lead = تحقق ممن يحق له توظيفك، وكم يحق له أن يأخذ منك، وما الذي ينقصك قبل السفر. مجانًا وبلا وسيط.
home-chart = الطريق القانوني في أربع علامات: وكالة مرخصة، عقد مدقق، شهادة، سفر.
home-chart-agency = وكالة مرخصة
home-chart-contract = عقد مدقق
home-chart-certificate = شهادة
home-chart-departure = السفر
home-tasks = ماذا تريد أن تفعل؟
home-agency = هل هذه الوكالة مرخصة؟
    .about = ابحث بالاسم. انظر ترخيصها، منذ متى وحتى متى.
home-fees = كم يجوز أن يؤخذ مني؟
    .about = البلد والعمل يحددان الحد القانوني الأعلى، ومن يدفع ماذا.
home-certificate = هل هذه الشهادة حقيقية؟
    .about = اقرأ الرمز بالكاميرا. يعمل دون شبكة.
home-papers = أوراقي
    .about = ما تمّ، وما ينقص، وإلى أين بعد ذلك.
home-complain = أين أشتكي؟
    .about = أخبرنا مرة واحدة. القانون يحدد أي مكتب يجب أن يتحرك، ومتى.
home-law = ماذا يقول القانون
    .about = كل قاعدة بكلمات بسيطة، مع مصدرها وتاريخها.
home-later = ليس هنا بعد
    .next = حتى ذلك الحين اسأل في المكتب الذي سجلت فيه أو في مكتب في الخارج.
home-figures = كيف تعمل الدولة

## When something goes wrong

not-found-title = هذه الصفحة ليست هنا
not-found-lead = قد يكون العنوان خاطئًا، أو أن السجل ليس مما يجوز لك رؤيته.
trouble-title = حدث خطأ من جانبنا
trouble-lead = لم يُحفظ ما أرسلته. ولم يُفقد شيء مما كان هنا من قبل.
trouble-reference = إذا تكرر ذلك فأخبر المكتب بهذا المرجع: { $reference }
trouble-try = ارجع وحاول مرة أخرى. إذا تكرر ذلك فعد بعد ساعة.
stale-title = لم يعد هذا النموذج صالحًا
stale-lead = بقي مفتوحًا وقتًا طويلًا، أو سجلت الدخول من جديد. لم يُحفظ شيء.
stale-try = ارجع وافتح الصفحة من جديد وأرسل النموذج مرة أخرى.
too-many-title = محاولات كثيرة
too-many-lead = انتظر دقيقة ثم حاول مرة أخرى. لم يُحفظ شيء.
home-crumb = الصفحة الأولى
to-home = اذهب إلى الصفحة الأولى
to-previous = ارجع إلى الصفحة السابقة
