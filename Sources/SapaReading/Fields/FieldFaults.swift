package import SapaCore

extension Rule {
  package static let invalidField = Rule(
    "invalid-field", .error,
    Phrase(
      en: "A value is not what its key takes", kk: "Мән өз өрісіне сай емес",
      ru: "Значение не подходит для своего поля"),
    story: Rule.Story(
      why: Phrase(
        en: "A value that cannot be understood is not shown: the register would say "
          + "“not stated”.",
        kk: "Түсініксіз мән көрсетілмейді: тізілімде «көрсетілмеген» деп тұрады.",
        ru: "Непонятное значение не показывают: в реестре будет «не указано»."),
      wrong: "effective: 2019-02-30",
      right: "effective: 2019-02-28"))
}

extension FieldReader {
  /// A value that its key does not take; `valid` says in a sentence what it takes.
  mutating func refuse(
    _ written: String, for key: String, valid: Phrase, at span: Span, fixes: [Finding.Fix] = [],
    severity: Severity? = nil
  ) {
    let shown = written.count > 60 ? written.prefix(60) + "…" : written[...]
    findings.append(
      Finding(
        .invalidField, at: span, severity: severity,
        headline: Phrase(
          en: "«\(shown)» does not fit `\(key)`",
          kk: "«\(shown)» мәні `\(key)` өрісіне сай емес",
          ru: "Значение «\(shown)» не подходит для поля `\(key)`"),
        explanation: valid, fixes: fixes.isEmpty ? [Self.correct(key)] : fixes))
  }

  /// A language that is none of the manual's.
  mutating func notAmong(_ languages: [String], _ stated: Placed<Language>, for key: String) {
    let (list, written) = (languages.joined(separator: ", "), stated.value.rawValue)
    refuse(
      written, for: key,
      valid: Phrase(
        en: "`languages` of sapa.yaml says that the texts of this manual are in \(list).",
        kk: "sapa.yaml файлындағы `languages` бойынша мәтіндердің тілдері: \(list).",
        ru: "По `languages` в sapa.yaml языки текстов: \(list)."),
      at: stated.span,
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write one of these, or add \(written) to `languages` of sapa.yaml",
            kk: "Солардың бірін жазу немесе sapa.yaml файлындағы `languages` өрісіне \(written) "
              + "қосу",
            ru: "Указать один из них или добавить \(written) в `languages` файла sapa.yaml"))
      ])
  }

  mutating func noValue(_ key: Placed<String>, at span: Span, isLater: Bool) {
    findings.append(
      Finding(
        .invalidField, at: span, severity: isLater ? .warning : nil,
        headline: Phrase(
          en: "`\(key.value)` has no value", kk: "`\(key.value)` өрісінде мән жоқ",
          ru: "Поле `\(key.value)` пусто"),
        explanation: isLater
          ? Phrase(
            en: "The row of the change sheet waits to be filled in.",
            kk: "Өзгерістер енгізу парағының жолы толтырылуын күтіп тұр.",
            ru: "Строка листа регистрации изменений ждёт заполнения.")
          : Phrase(
            en: "A fact that is not known is left out, together with its key.",
            kk: "Белгісіз деректің өзі де, өрісі де жазылмайды.",
            ru: "Если сведение неизвестно, не пишут ни его, ни поле."),
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Write a value, or delete the line", kk: "Мәнін жазу немесе жолды өшіру",
              ru: "Написать значение или удалить строку"))
        ]))
  }

  mutating func notKeys(_ key: String, _ known: [String], at span: Span) {
    let list = known.joined(separator: ", ")
    findings.append(
      Finding(
        .invalidField, at: span,
        headline: Phrase(
          en: "`\(key)` takes keys of its own", kk: "`\(key)` өрісінің ішкі өрістері болады",
          ru: "У поля `\(key)` есть вложенные поля"),
        explanation: Phrase(
          en: "It is written {key: value}; its keys: \(list).",
          kk: "Ол {өріс: мән} түрінде жазылады; ішкі өрістері: \(list).",
          ru: "Оно пишется как {поле: значение}; вложенные поля: \(list)."),
        fixes: [Self.correct(key)]))
  }

  mutating func notText(_ key: String, at span: Span) {
    findings.append(
      Finding(
        .invalidField, at: span,
        headline: Phrase(
          en: "`\(key)` takes one value", kk: "`\(key)` өрісі бір ғана мән алады",
          ru: "Поле `\(key)` принимает одно значение"),
        explanation: Phrase(
          en: "Here stands a list or a group of keys.",
          kk: "Мұнда тізім не өрістер тобы тұр.", ru: "Здесь стоит список или группа полей."),
        fixes: [Self.correct(key)]))
  }

  mutating func notList(_ key: String, at span: Span) {
    findings.append(
      Finding(
        .invalidField, at: span,
        headline: Phrase(
          en: "`\(key)` takes a list", kk: "`\(key)` өрісіне тізім жазылады",
          ru: "Поле `\(key)` принимает список"),
        explanation: Phrase(
          en: "Each entry stands on a line of its own behind a hyphen and a space.",
          kk: "Әр элемент бөлек жолда, сызықша мен бос орыннан кейін жазылады.",
          ru: "Каждый элемент пишется на своей строке после дефиса и пробела."),
        fixes: [Self.correct(key)]))
  }

  /// `edition: 2017` beside `external: {version: "2022"}`: the register shows one, and the page both.
  mutating func differ(_ version: Placed<String>, from edition: Placed<Edition>) {
    let (own, other) = (edition.value.text, version.value)
    findings.append(
      Finding(
        .invalidField, at: version.span, severity: .warning,
        headline: Phrase(
          en: "`external.version` is \(other), `edition` is \(own)",
          kk: "`external.version` – \(other), ал `edition` – \(own)",
          ru: "`external.version` – \(other), а `edition` – \(own)"),
        explanation: Phrase(
          en: "The register and the list of external documents would name two versions of one "
            + "text.",
          kk: "Тізілім мен сыртқы құжаттар тізімі бір мәтіннің екі нұсқасын атар еді.",
          ru: "Реестр и список внешних документов назовут две версии одного текста."),
        notes: [
          Finding.Note(
            Phrase(en: "the edition", kk: "нұсқасы", ru: "редакция"), at: edition.span)
        ],
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Write the version that holds in both, or leave out `edition`",
              kk: "Екеуіне де қолданыстағы нұсқаны жазу немесе `edition` өрісін алып тастау",
              ru: "Указать в обоих действующую версию или убрать `edition`"))
        ]))
  }

  /// A copy without a number among copies that have one.
  mutating func unnumbered(at place: Span) {
    findings.append(
      Finding(
        .invalidField, at: place, severity: .warning,
        headline: Phrase(
          en: "A copy has no number, and others have one",
          kk: "Нөмірлі даналардың арасында нөмірсіз дана бар",
          ru: "Среди нумерованных экземпляров один без номера"),
        explanation: Phrase(
          en: "Copies are counted in their order only where none has a number: nobody can print "
            + "this one, or call it back.",
          kk: "Даналар ешқайсысының нөмірі болмағанда ғана реті бойынша саналады: нөмірсізін басып "
            + "шығару да, қайтарып алу да мүмкін емес.",
          ru: "По порядку экземпляры считаются, только когда номера нет ни у одного: этот не "
            + "напечатать и не отозвать."),
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Give it a number of its own", kk: "Оған өз нөмірін беру",
              ru: "Дать ему свой номер"))
        ]))
  }

  /// A copy that two people hold under one number.
  mutating func twice(_ number: Placed<String>, besides other: Placed<String>) {
    findings.append(
      Finding(
        .invalidField, at: number.span, severity: .warning,
        headline: Phrase(
          en: "Copy \(number.value) is out twice", kk: "№ \(number.value) дана екі рет берілген",
          ru: "Экземпляр № \(number.value) выдан дважды"),
        explanation: Phrase(
          en: "The one before it has no day of withdrawal: a printout then tells nobody's copy.",
          kk: "Алдыңғысының қайтарып алынған күні жоқ: мұндай дана кімдікі екенін білдірмейді.",
          ru: "У предыдущего нет дня изъятия: по номеру не узнать, чей это экземпляр."),
        notes: [
          Finding.Note(
            Phrase(en: "the other copy", kk: "екінші дана", ru: "другой экземпляр"), at: other.span)
        ],
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Give it a number of its own, or write `withdrawn` into the other row",
              kk: "Өз нөмірін беру немесе екінші жолға `withdrawn` жазу",
              ru: "Дать свой номер или указать `withdrawn` в другой строке"))
        ]))
  }

  /// A value in braces that its own comma ends.
  mutating func commaInValue(_ parts: [String], of key: String, at span: Span) {
    let whole = parts.joined(separator: ", ")
    let isList = Self.listKeys.contains(key)
    let escaped = whole.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let meant = isList ? "[\(whole)]" : "\"\(escaped)\""
    let rest = parts.dropFirst().joined(separator: ", ")
    findings.append(
      Finding(
        .invalidField, at: span,
        headline: Phrase(
          en: "Comma ends the value of `\(key)`", kk: "Үтір `\(key)` мәнін бөліп тастайды",
          ru: "Запятая обрывает значение поля `\(key)`"),
        explanation: Phrase(
          en: "In braces a comma begins a new key: as it stands, «\(rest)» is no part of it.",
          kk: "Жүйелі жақша ішінде үтірден кейін жаңа өріс басталады: бұл күйінде «\(rest)» оған "
            + "кірмейді.",
          ru: "В фигурных скобках после запятой начинается новое поле: в таком виде «\(rest)» в "
            + "него "
            + "не входит."),
        fixes: [Self.write(meant, at: span)]))
  }

  /// A key without which its group says nothing.
  mutating func missing(_ key: String, of parent: String, at span: Span) {
    findings.append(
      Finding(
        .invalidField, at: span,
        headline: Phrase(
          en: "`\(parent)` lacks `\(key)`", kk: "`\(parent)` өрісінде `\(key)` жоқ",
          ru: "В поле `\(parent)` нет `\(key)`"),
        explanation: Phrase(
          en: "Without it the entry says nothing.", kk: "Онсыз жазбаның мәні болмайды.",
          ru: "Без него запись ни о чём не говорит."),
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Add `\(key)`", kk: "`\(key)` өрісін қосу", ru: "Добавить поле `\(key)`"))
        ]))
  }

  static func write(_ value: String, at span: Span) -> Finding.Fix {
    Finding.Fix(
      Phrase(en: "Write \(value)", kk: "\(value) деп жазу", ru: "Написать \(value)"),
      edits: [Finding.Edit(at: span, replacement: value)])
  }

  static func correct(_ key: String) -> Finding.Fix {
    Finding.Fix(
      Phrase(
        en: "Correct `\(key)`", kk: "`\(key)` өрісін түзету", ru: "Исправить поле `\(key)`"))
  }
}
