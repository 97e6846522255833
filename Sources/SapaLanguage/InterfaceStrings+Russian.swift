extension InterfaceStrings {
  /// One string a line: its key, a space, the Russian words.
  static let russian = """
    nav.skip Перейти к основному тексту
    nav.main Главное меню
    nav.menu Меню
    nav.close Закрыть
    nav.here Вы здесь
    nav.home Главная
    nav.register Реестр документов
    nav.forms Формы
    nav.appendices Приложения
    nav.external Внешние документы
    nav.roles Должности и подразделения
    nav.matrix Матрица ответственности
    nav.clauses По требованиям {standard}
    nav.reviews Сроки пересмотра
    nav.auditor Аудитору
    nav.sitemap Карта сайта
    nav.contents Содержание
    nav.on-this-page На этой странице
    nav.previous Предыдущий
    nav.next Следующий
    look.label Оформление
    look.system Как в системе
    look.light Светлое
    look.dark Тёмное
    search.label Поиск
    search.placeholder Документ, пункт или слово
    search.keys ↑ ↓ – выбор, Enter – открыть, Esc – закрыть
    search.loading Загрузка…
    search.failed Данные поиска не загрузились. Откройте страницу заново.
    search.none По запросу «{query}» ничего не найдено
    search.count.one Найден {n} результат
    search.count.few Найдено {n} результата
    search.count.many Найдено {n} результатов
    search.count.other Найдено {n} результата
    search.obsolete Показать и недействующие
    search.keyword Ключевое слово: {word}
    filter.label Фильтр
    filter.all Все
    filter.reset Сбросить фильтр
    filter.shown Показано: {n} из {total}
    filter.words Слово или код
    filter.search Искать по всему сайту
    register.none В реестре нет документов
    sort.by Сортировать: {column}
    action.pdf Скачать PDF
    action.csv Скачать CSV
    action.copy-link Скопировать ссылку
    action.copied Скопировано
    action.request Предложить изменение
    unit.appendix Приложение {letter}
    doc.code Код
    doc.title Название
    doc.kind Вид
    doc.level Уровень
    doc.edition Редакция
    doc.edition-value Редакция {n}
    doc.status Статус
    doc.control Реквизиты документа
    doc.organization Организация
    doc.system Система
    doc.no-code Код не указан
    doc.no-edition Редакция не указана
    doc.external Внешний документ
    doc.no-status Статус не указан
    status.draft Проект
    status.review На согласовании
    status.effective Действует
    status.effective-external Действует
    status.superseded Заменён
    status.withdrawn Отменён
    doc.owner Владелец
    doc.responsible Ответственный
    doc.prepared Разработал
    doc.checked Проверил
    doc.agreed Согласовал
    doc.approved Утвердил
    doc.effective Дата введения в действие
    doc.last-review Последний пересмотр
    doc.next-review Следующий пересмотр
    review.left.one Остался {n} день
    review.left.few Осталось {n} дня
    review.left.many Осталось {n} дней
    review.left.other Осталось {n} дня
    review.late.one Просрочен на {n} день
    review.late.few Просрочен на {n} дня
    review.late.many Просрочен на {n} дней
    review.late.other Просрочен на {n} дня
    doc.supersedes Введён взамен
    doc.superseded-by Заменён на
    doc.retention Срок хранения
    doc.location Место хранения
    doc.access Доступ
    access.internal Для внутреннего пользования
    access.restricted Доступ ограничен
    doc.copies Учтённые экземпляры
    copy.control Контрольный экземпляр
    copy.working Рабочий экземпляр
    copy.number Экз. № {n}
    doc.distribution Список рассылки
    doc.history История изменений
    doc.cites Ссылки в этом документе
    doc.cited-by Где упоминается этот документ
    doc.cited-nowhere На этот документ никто не ссылается
    doc.not-stated Не указано
    doc.elsewhere Текста на сайте нет
    doc.not-yet Текст будет опубликован после введения в действие
    page.cites Ссылки на этой странице
    page.cited-by Где упоминается эта страница
    banner.draft Проект: не утверждён, применять нельзя
    banner.review Проект на согласовании: ещё не утверждён
    banner.superseded Эта редакция устарела. Действует: {link}
    banner.withdrawn Документ отменён, применять нельзя
    banner.overdue Срок пересмотра истёк: {date}
    banner.next Готовится следующая редакция
    banner.next-from вводится с {date}
    mark.draft ПРОЕКТ
    mark.superseded УСТАРЕЛ
    mark.withdrawn ОТМЕНЁН
    print.page Стр. {page} из {total}
    print.page-reference с. {page}
    print.uncontrolled Распечатанный экземпляр не является учтённым. Действующий текст: {address}
    print.uncontrolled-plain Распечатанный экземпляр не является учтённым
    print.date Распечатано: {date}
    print.contents Содержание
    print.continued Продолжение таблицы
    print.approve УТВЕРЖДАЮ
    print.date-blank «____» ______________ 20____ г.
    diagram.hint Если схема не помещается, прокрутите её вбок
    diagram.words Схема словами
    diagram.box Название
    diagram.place Где описано
    diagram.next Куда ведёт
    task.done выполнено
    task.open не выполнено
    sheet.changes Лист регистрации изменений
    sheet.approval Лист согласования
    sheet.acknowledgement Лист ознакомления
    sheet.no № п/п
    sheet.units Изменённые главы, пункты
    sheet.basis Основание (№, дата приказа)
    sheet.description Содержание изменений
    sheet.by Кто внёс изменения
    sheet.signature Подпись
    sheet.done Дата внесения
    sheet.post Должность
    sheet.name Ф. И. О.
    sheet.date Дата
    verify.title Проверка бумажного экземпляра
    verify.current Экземпляр соответствует действующей редакции
    verify.outdated Экземпляр не действует с {date}. Действует: {link}
    check.none Замечаний нет
    check.summary Ошибок: {errors}, предупреждений: {warnings}, примечаний: {notes}
    check.error ошибка
    check.warning предупреждение
    check.note примечание
    check.fix Как исправить
    preview.view Вид
    preview.text Текст
    preview.changes Изменения
    preview.print Вид для печати
    preview.against Сравнение с: {edition}
    preview.same Изменений нет
    preview.unbased Сравнивать не с чем: нет ни зафиксированной редакции, ни записи в git
    preview.rows Строки, которых нет в листе регистрации изменений
    preview.printing PDF обновляется…
    preview.unprinted Эта страница не печатается
    preview.lost Связь прервана, переподключение…
    preview.broken Страница не строится: сначала исправьте ошибку
    change.added добавлено
    change.removed удалено
    change.changed изменено
    change.moved перемещено
    change.renumbered изменён номер
    change.retitled изменено название
    menu.manual Руководство
    menu.policy Политика
    menu.responsible Кто отвечает
    menu.changes Что изменилось
    menu.vocabulary Словарь
    also.register Перечень, список документов
    also.forms Бланки, образцы
    also.changes История изменений, новое
    also.reviews График пересмотра, просроченные
    also.external Документы внешнего происхождения, законодательство
    also.vocabulary Глоссарий
    home.tasks Что вам нужно?
    home.read Прочитать руководство
    home.find Найти документ
    home.find-hint По коду, названию, виду или владельцу
    home.form Взять форму
    home.changed Узнать, что изменилось
    home.who Узнать, кто отвечает
    home.recent Последние изменения
    changes.none Изменения не зарегистрированы
    external.issuer Кем издан
    external.checked Дата проверки актуальности
    reviews.about Срок считается от последнего пересмотра, а если его не было – от введения документа в действие. Оставшиеся дни считает браузер по сегодняшней дате.
    reviews.every Периодичность
    reviews.months {n} мес.
    reviews.summary Просрочено: {late}, срок подходит: {soon}
    matrix.about Кто отвечает за пункты и документы и кто их утверждает. Пустая клетка – в данных не указано.
    matrix.role Должность, подразделение
    matrix.chapter Глава {n}
    matrix.documents Документы
    matrix.approvals Согласование, утверждение
    matrix.sections Пункты
    matrix.unlisted Нет в списке
    matrix.none Ответственность не указана
    matrix.gaps Пункты без ответственного
    matrix.gaps-about В данных никто не назван: ни для самого пункта, ни для вышестоящих и нижестоящих
    clauses.about Пункты и документы, в данных которых указан пункт стандарта. Соответствует ли текст требованию, устанавливает аудит.
    clauses.clause Пункт стандарта
    clauses.sections Пункты и документы системы
    clauses.gap Нигде не указан
    clauses.above Через {number}
    clauses.below Через нижестоящие пункты
    clauses.count Охвачено: {n} из {total}
    auditor.about Эта страница отвечает на обычные вопросы о документированной информации. Здесь только запись об утверждении: решающим остаётся подписанный бумажный экземпляр.
    auditor.list Реестр документов и действующие редакции
    auditor.approval Записи об утверждении
    auditor.superseded Заменённые и отменённые документы
    auditor.distribution Рассылка и учтённые экземпляры
    auditor.retention Сроки хранения
    auditor.stated Указано: {n} из {total}
    auditor.none Таких документов нет
    doc.acknowledged Ознакомились
    doc.outdated-signatures Не засчитано подписей под прежними редакциями: {n}
    doc.short-code Краткий код
    copy.issued выдан: {date}
    copy.withdrawn изъят: {date}
    sheet.copy Экз. №
    sheet.holder Держатель
    sheet.issued Дата выдачи
    sheet.withdrawn Дата изъятия
    print.mark Краткий код {code}. Действует ли экземпляр: {address}
    verify.about Ответ относится только к экземпляру с этим кратким кодом: сверьте его с кодом на бумаге
    verify.list Краткие коды редакций
    verify.find Внизу распечатанной страницы стоит краткий код из восьми знаков. Введите его в поиск или найдите в этом списке: там сказано, действует ли редакция.
    verify.draft Это проект: он не введён в действие
    verify.withdrawn Документ отменён: экземпляром пользоваться нельзя
    verify.superseded Экземпляр устарел. Действует: {link}
    verify.unstated Статус документа не указан: спросите отдел качества, действует ли он
    verify.unknown Такого кода нет в реестре
    auditor.until действовала до {date}
    auditor.frozen зафиксирована {date}
    auditor.withdrawn отменён {date}
    auditor.reviews Записи о пересмотре
    auditor.acknowledgement Ознакомление
    review.confirmed оставлен без изменений
    review.revise нужна новая редакция
    review.withdraw подлежит отмене
    doc.frozen Дата фиксации
    vocabulary.used Где встречается
    vocabulary.more ещё {n}
    missing.title Страница не найдена
    missing.text Возможно, ссылка устарела. Воспользуйтесь поиском или реестром документов.
    """
}
