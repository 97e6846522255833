extension InterfaceStrings {
  /// One string a line: its key, a space, the Kazakh words.
  static let kazakh = """
    nav.skip Негізгі мәтінге өту
    nav.main Негізгі мәзір
    nav.menu Мәзір
    nav.close Жабу
    nav.here Сіз осы жердесіз
    nav.home Басты бет
    nav.register Құжаттар тізілімі
    nav.forms Нысандар
    nav.appendices Қосымшалар
    nav.external Сыртқы құжаттар
    nav.roles Лауазымдар мен құрылымдық бөлімдер
    nav.matrix Жауапкершілік матрицасы
    nav.clauses {standard} талаптары бойынша
    nav.reviews Қайта қарау мерзімдері
    nav.auditor Аудиторға
    nav.sitemap Сайт картасы
    nav.contents Мазмұны
    nav.on-this-page Осы бетте
    nav.previous Алдыңғы
    nav.next Келесі
    look.label Көрініс
    look.system Жүйедегідей
    look.light Ашық түсті
    look.dark Күңгірт түсті
    search.label Іздеу
    search.placeholder Құжат, тармақ немесе сөз
    search.keys ↑ ↓ – таңдау, Enter – ашу, Esc – жабу
    search.loading Жүктелуде…
    search.failed Іздеу деректері жүктелмеді. Бетті қайта ашып көріңіз.
    search.none «{query}» бойынша ештеңе табылмады
    search.count.other {n} нәтиже табылды
    search.obsolete Қолданыста жоқтарын да көрсету
    search.keyword Түйін сөз: {word}
    filter.label Сүзгі
    filter.all Барлығы
    filter.reset Сүзгіні тазарту
    filter.shown Көрсетілгені: {n} / {total}
    filter.words Сөз немесе код
    filter.search Бүкіл сайттан іздеу
    register.none Тізілімде құжат жоқ
    sort.by Сұрыптау: {column}
    action.pdf PDF жүктеп алу
    action.csv CSV жүктеп алу
    action.copy-link Сілтемені көшіру
    action.copied Көшірілді
    action.request Өзгеріс ұсыну
    unit.appendix {letter} қосымшасы
    doc.code Коды
    doc.title Атауы
    doc.kind Түрі
    doc.level Деңгейі
    doc.edition Нұсқасы
    doc.edition-value {ordinal} нұсқа
    doc.status Мәртебесі
    doc.control Құжат деректемелері
    doc.organization Ұйым
    doc.system Жүйе
    doc.no-code Коды көрсетілмеген
    doc.no-edition Нұсқасы көрсетілмеген
    doc.external Сыртқы құжат
    doc.no-status Мәртебесі көрсетілмеген
    status.draft Жоба
    status.review Келісуде
    status.effective Қолданыста
    status.effective-external Күшінде
    status.superseded Алмастырылған
    status.withdrawn Күші жойылған
    doc.owner Құжат иесі
    doc.responsible Жауапты
    doc.prepared Әзірлеген
    doc.checked Тексерген
    doc.agreed Келіскен
    doc.approved Бекіткен
    doc.effective Қолданысқа енгізілген күні
    doc.last-review Соңғы қайта қарау
    doc.next-review Келесі қайта қарау
    review.left.other {n} күн қалды
    review.late.other {n} күнге кешікті
    doc.supersedes Мынаның орнына енгізілді
    doc.superseded-by Мынамен алмастырылды
    doc.retention Сақтау мерзімі
    doc.location Сақталатын орны
    doc.access Қолжетімділігі
    access.internal Ішкі пайдалануға арналған
    access.restricted Қолжетімділігі шектеулі
    doc.copies Есепке алынған даналар
    copy.control Бақылау данасы
    copy.working Жұмыс данасы
    copy.number Дана № {n}
    doc.distribution Тарату тізімі
    doc.history Өзгерістер тарихы
    doc.cites Осы құжаттағы сілтемелер
    doc.cited-by Осы құжатқа сілтеме жасалған жерлер
    doc.cited-nowhere Бұл құжатқа сілтеме жоқ
    doc.not-stated Көрсетілмеген
    doc.elsewhere Мәтіні сайтта жоқ
    doc.not-yet Мәтіні қолданысқа енгізілгеннен кейін жарияланады
    page.cites Осы беттегі сілтемелер
    page.cited-by Осы бетке сілтеме жасалған жерлер
    banner.draft Жоба: бекітілмеген, басшылыққа алынбайды
    banner.review Келісудегі жоба: әлі бекітілмеген
    banner.superseded Бұл нұсқа ескірген. Қолданыстағысы: {link}
    banner.withdrawn Құжаттың күші жойылған, қолдануға болмайды
    banner.overdue Қайта қарау мерзімі өткен: {date}
    banner.next Келесі нұсқа әзірленіп жатыр
    banner.next-from {date} бастап қолданысқа енгізіледі
    mark.draft ЖОБА
    mark.superseded ЕСКІРГЕН
    mark.withdrawn КҮШІ ЖОЙЫЛҒАН
    print.page {total} беттің {page}-беті
    print.page-reference {page}-бет
    print.uncontrolled Басып шығарылған дана есепке алынбайды. Қолданыстағы мәтіні: {address}
    print.uncontrolled-plain Басып шығарылған дана есепке алынбайды
    print.date Басып шығарылған күні: {date}
    print.contents Мазмұны
    print.continued Кестенің жалғасы
    print.approve БЕКІТЕМІН
    print.date-blank «____» ______________ 20____ ж.
    diagram.hint Сызба экран еніне сыймаса, оны бүйірге жылжытыңыз
    diagram.words Сызба сөзбен
    diagram.box Атауы
    diagram.place Сипатталған жері
    diagram.next Байланысы
    task.done орындалған
    task.open орындалмаған
    sheet.changes Өзгерістер енгізу парағы
    sheet.approval Келісу парағы
    sheet.acknowledgement Танысу парағы
    sheet.no Р/с №
    sheet.units Өзгертілген тарау, тармақ
    sheet.basis Негіздеме (бұйрықтың №, күні)
    sheet.description Өзгерістердің сипаттамасы
    sheet.by Өзгерісті енгізушінің аты-жөні
    sheet.signature Қолтаңба
    sheet.done Орындалған күні
    sheet.post Қызметі
    sheet.name Аты-жөні
    sheet.date Күні
    verify.title Қағаз дананы тексеру
    verify.current Бұл дана қолданыстағы нұсқаға сай
    verify.outdated Бұл дана {date} бастап ескірген. Қолданыстағысы: {link}
    check.none Қате де, ескерту де жоқ
    check.summary Қате: {errors}, ескерту: {warnings}, мәлімет: {notes}
    check.error қате
    check.warning ескерту
    check.note мәлімет
    check.fix Түзету жолы
    preview.view Көрініс
    preview.text Мәтін
    preview.changes Өзгерістер
    preview.print Баспа көрінісі
    preview.against Салыстырылатыны: {edition}
    preview.same Өзгеріс жоқ
    preview.unbased Салыстыратын мәтін жоқ: мөрленген нұсқа да, git жазбасы да табылмады
    preview.rows Өзгерістер енгізу парағында жоқ жолдар
    preview.printing PDF жаңартылуда…
    preview.unprinted Бұл бет басып шығарылмайды
    preview.lost Байланыс үзілді, қайта қосылуда…
    preview.broken Бет көрсетілмейді: алдымен қатесін түзетіңіз
    change.added қосылды
    change.removed алып тасталды
    change.changed өзгертілді
    change.moved орны ауысты
    change.renumbered нөмірі өзгерді
    change.retitled атауы өзгерді
    menu.manual Жетекшілік
    menu.policy Саясат
    menu.responsible Кім жауапты
    menu.changes Не өзгерді
    menu.vocabulary Сөздік
    also.register Құжаттар тізімі, тізбесі
    also.forms Формалар, бланкілер
    also.changes Өзгерістер, жаңалықтар
    also.reviews Қайта қарау кестесі, мерзімі өткендер
    also.external Сырттан келген құжаттар, заңнама
    also.vocabulary Глоссарий
    home.tasks Не іздеп келдіңіз?
    home.read Жетекшілікті оқу
    home.find Құжат табу
    home.find-hint Коды, атауы, түрі немесе иесі бойынша
    home.form Нысан алу
    home.changed Не өзгергенін көру
    home.who Кім жауапты екенін білу
    home.recent Соңғы өзгерістер
    changes.none Тіркелген өзгеріс жоқ
    external.issuer Шығарған орган
    external.checked Өзектілігі тексерілген күні
    reviews.about Мерзім соңғы қайта қараудан, ол болмаса, құжат қолданысқа енгізілген күннен бастап есептеледі. Қалған күнді браузер бүгінгі күн бойынша санайды.
    reviews.every Аралығы
    reviews.months {n} ай
    reviews.summary Мерзімі өткені: {late}, жақындағаны: {soon}
    matrix.about Тармақтардың, құжаттардың және бекітулердің кімге қатысты екені. Бос ұяшық – деректерде көрсетілмегені.
    matrix.role Лауазым, құрылымдық бөлім
    matrix.chapter {n}-тарау
    matrix.documents Жауапты құжаттары
    matrix.approvals Келісу, бекіту
    matrix.sections Жауапты тармақтары
    matrix.unlisted Тізімде жоқ атау
    matrix.none Жауапкершілігі көрсетілмегендер
    matrix.gaps Жауаптысы көрсетілмеген тармақтар
    matrix.gaps-about Деректерде тармақтың өзіне де, жоғарғы және төменгі тармақтарына да жауапты көрсетілмеген
    clauses.about Стандарт тармағы деректерінде көрсетілген тармақтар мен құжаттар. Мәтіннің талапқа сай екенін аудит анықтайды.
    clauses.clause Стандарт тармағы
    clauses.sections Жүйе тармақтары мен құжаттары
    clauses.gap Ешқайда көрсетілмеген
    clauses.above {number} арқылы
    clauses.below Төмендегі тармақтары арқылы
    clauses.count Қамтылғаны: {n} / {total}
    auditor.about Бұл бет құжатталған ақпаратқа қатысты әдеттегі сұрақтарға жауап береді. Мұнда бекіту туралы жазба ғана бар: шешуші дәлел – қол қойылған қағаз.
    auditor.list Құжаттар тізілімі және қолданыстағы нұсқалар
    auditor.approval Бекіту туралы жазбалар
    auditor.superseded Алмастырылған және күші жойылған құжаттар
    auditor.distribution Тарату және есепке алынған даналар
    auditor.retention Сақтау мерзімдері
    auditor.stated Көрсетілгені: {n} / {total}
    auditor.none Ондай құжат жоқ
    doc.acknowledged Танысқандар
    doc.outdated-signatures Бұрынғы нұсқаларға қойылған, есепке кірмейтін қолтаңба: {n}
    doc.short-code Қысқа коды
    copy.issued берілген күні: {date}
    copy.withdrawn қайтарып алынған күні: {date}
    sheet.copy Дана №
    sheet.holder Дана кімде
    sheet.issued Берілген күні
    sheet.withdrawn Қайтарып алынған күні
    print.mark Қысқа коды {code}. Қолданыста ма, мына беттен біліңіз: {address}
    verify.about Бұл жауап қысқа коды осы бетте көрсетілген данаға ғана қатысты: қағаздағы кодпен салыстырыңыз
    verify.list Нұсқалардың қысқа кодтары
    verify.find Басып шығарылған беттің төменгі жағында сегіз таңбалы қысқа код тұрады. Оны іздеу терезесіне жазыңыз немесе осы тізімнен табыңыз: нұсқаның қолданыста екені не еместігі сонда көрсетілген.
    verify.draft Бұл – жоба: қолданысқа енгізілмеген
    verify.withdrawn Құжаттың күші жойылған: бұл дананы қолдануға болмайды
    verify.superseded Бұл дана ескірген. Қолданыстағысы: {link}
    verify.unstated Құжаттың мәртебесі көрсетілмеген: қолданыста екенін сапа бөлімінен сұраңыз
    verify.unknown Мұндай код тізілімде жоқ
    auditor.until {date} дейін қолданыста болды
    auditor.frozen мөрленген күні: {date}
    auditor.withdrawn күші жойылған күні: {date}
    auditor.reviews Қайта қарау туралы жазбалар
    auditor.acknowledgement Танысу
    review.confirmed өзгеріссіз қалдырылды
    review.revise жаңа нұсқа қажет
    review.withdraw күші жойылады
    doc.frozen Мөрленген күні
    vocabulary.used Қай жерде кездеседі
    vocabulary.more тағы {n}
    missing.title Бет табылмады
    missing.text Сілтеме ескірген болуы мүмкін. Іздеуді немесе құжаттар тізілімін пайдаланыңыз.
    """
}
