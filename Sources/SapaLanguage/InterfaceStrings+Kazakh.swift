extension InterfaceStrings {
  /// One string a line: its key, a space, the Kazakh words.
  static let kazakh = """
    nav.skip Негізгі мәтінге өту
    nav.main Негізгі мәзір
    nav.menu Мәзір
    nav.close Жабу
    nav.here Сіз осы жердесіз
    nav.home Басты бет
    nav.policy Сапа саласындағы саясат
    nav.manual Сапа жөніндегі жетекшілік
    nav.register Құжаттар тізілімі
    nav.forms Нысандар
    nav.appendices Қосымшалар
    nav.external Сыртқы құжаттар
    nav.abbreviations Қысқартулар
    nav.terms Терминдер мен анықтамалар
    nav.roles Лауазымдар мен құрылымдық бөлімдер
    nav.matrix Жауапкершілік матрицасы
    nav.clauses ISO 9001 талаптары бойынша
    nav.changes Өзгерістер
    nav.reviews Қайта қарау мерзімдері
    nav.auditor Аудиторға
    nav.sitemap Сайт картасы
    nav.contents Мазмұны
    nav.on-this-page Осы бетте
    nav.previous Алдыңғы
    nav.next Келесі
    nav.top Беттің басына
    nav.language Тіл
    look.label Көрініс
    look.system Жүйедегідей
    look.light Ашық түсті
    look.dark Күңгірт түсті
    search.label Іздеу
    search.placeholder Құжат, тармақ немесе сөз
    search.keys ↑ ↓ – таңдау, Enter – ашу, Esc – жабу
    search.loading Жүктелуде…
    search.none «{query}» бойынша ештеңе табылмады
    search.suggest Мүмкін осы болар: {word}
    search.count.other {n} нәтиже табылды
    search.clear Тазарту
    search.obsolete Күшінде жоқтары да
    filter.label Сүзгі
    filter.all Барлығы
    filter.reset Сүзгіні тазарту
    filter.shown Көрсетілгені: {n} / {total}
    sort.by Сұрыптау: {column}
    sort.ascending Өсу ретімен
    sort.descending Кему ретімен
    action.print Басып шығару
    action.pdf PDF жүктеп алу
    action.csv CSV жүктеп алу
    action.copy-link Сілтемені көшіру
    action.copied Көшірілді
    unit.chapter {number}-тарау
    unit.section {number} тармағы
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
    doc.no-status Мәртебесі көрсетілмеген
    status.draft Жоба
    status.review Келісуде
    status.effective Қолданыста
    status.superseded Алмастырылған
    status.withdrawn Күші жойылған
    doc.owner Құжат иесі
    doc.responsible Жауапты
    doc.prepared Әзірлеген
    doc.checked Тексерген
    doc.agreed Келіскен
    doc.approved Бекіткен
    doc.approved-on Бекітілген күні
    doc.effective Қолданысқа енгізілген күні
    doc.last-review Соңғы қайта қарау
    doc.next-review Келесі қайта қарау
    review.left.other {n} күн қалды
    review.late.other {n} күнге кешікті
    doc.supersedes Мынаның орнына енгізілді
    doc.superseded-by Мынамен алмастырылды
    doc.retention Сақтау мерзімі
    doc.location Сақталатын орны
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
    page.cites Осы беттегі сілтемелер
    page.cited-by Осы бетке сілтеме жасалған жерлер
    banner.draft Жоба: бекітілмеген, басшылыққа алынбайды
    banner.review Келісудегі жоба: әлі бекітілмеген
    banner.superseded Бұл нұсқа ескірген. Қолданыстағысы: {link}
    banner.withdrawn Құжаттың күші жойылған, қолдануға болмайды
    banner.overdue Қайта қарау мерзімі өткен: {date}
    mark.draft ЖОБА
    mark.superseded ЕСКІРГЕН
    mark.withdrawn КҮШІ ЖОЙЫЛҒАН
    print.page {total} беттің {page}-беті
    print.page-reference {page}-бет
    print.uncontrolled Басып шығарылған дана есепке алынбайды. Қолданыстағы мәтіні: {address}
    print.uncontrolled-plain Басып шығарылған дана есепке алынбайды
    print.date Басып шығарылған күні: {date}
    print.foreword Алғы сөз
    print.contents Мазмұны
    print.table {n}-кесте
    print.figure {n}-сурет
    print.continued жалғасы
    print.approve БЕКІТЕМІН
    print.date-blank «____» ______________ 20____ ж.
    diagram.hint Сызба енге сыймаса, оны бүйірге жылжытыңыз
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
    verify.outdated Бұл дана ескірген. {date} бастап қолданыста: {link}
    verify.unknown Мұндай код тізілімде жоқ
    check.title Тексеру нәтижесі
    check.none Қате де, ескерту де жоқ
    check.summary Қате: {errors}, ескерту: {warnings}, мәлімет: {notes}
    check.error қате
    check.warning ескерту
    check.note мәлімет
    check.place {file}, {line}-жол, {column}-таңба
    check.fix Түзету жолы
    check.rule Тексеру ережесі
    preview.text Мәтін
    preview.changes Өзгерістер
    preview.print Баспа көрінісі
    preview.against Салыстырылатыны: {edition}
    preview.lost Байланыс үзілді, қайта қосылуда…
    preview.broken Бет көрсетілмейді: алдымен қатесін түзетіңіз
    change.added қосылды
    change.removed алып тасталды
    change.changed өзгертілді
    change.moved орны ауысты
    change.renumbered нөмірі өзгерді
    missing.title Бет табылмады
    missing.text Сілтеме ескірген болуы мүмкін. Іздеуді немесе құжаттар тізілімін пайдаланыңыз.
    site.updated Жаңартылған күні: {date}
    """
}
