import SapaCore

extension Rule {
  static let malformedRow = Rule(
    "malformed-row", .warning,
    Phrase(
      en: "A row of a staff list or a signed list that cannot be read, or stands there twice",
      kk: "Қызметкерлер тізімінің не қол қойылған тізімнің оқылмайтын немесе қайталанған жолы",
      ru: "Строка списка сотрудников или подписанного листа, которую не прочитать или которая "
        + "повторяется"),
    story: Rule.Story(
      why: Phrase(
        en: "A row that is passed over makes the coverage wrong, and nobody notices.",
        kk: "Ескерілмеген жол танысу көрсеткішін бұрмалайды, оны ешкім байқамайды.",
        ru: "Пропущенная строка искажает охват, и никто этого не замечает."),
      wrong: "код;нұсқа;аты-жөні;күні\nСЖ-СК-01-2019;үш;Сейітова Ә.;02.09.2024",
      right: "код;нұсқа;аты-жөні;күні\nСЖ-СК-01-2019;3;Сейітова Ә.;02.09.2024"))
}

/// The words for rows that cannot be read; none shows a person's name, since reports may be published.
enum MalformedRow {
  static func openQuote(at span: Span) -> Finding {
    Finding(
      .malformedRow, at: span,
      headline: Phrase(
        en: "Quote of the row is never closed", kk: "Жолдағы тырнақша жабылмаған",
        ru: "Кавычка в строке не закрыта"),
      explanation: Phrase(
        en: "The row is left out.", kk: "Жол ескерілмейді.", ru: "Строка пропущена."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Close the quote, or delete it", kk: "Тырнақшаны жабу немесе өшіру",
            ru: "Закрыть кавычку или удалить её"))
      ])
  }

  static func strayQuote(at span: Span) -> Finding {
    Finding(
      .malformedRow, at: span,
      headline: Phrase(
        en: "Quote stands inside a field", kk: "Тырнақша ұяшықтың ортасында тұр",
        ru: "Кавычка стоит внутри поля"),
      explanation: Phrase(
        en:
          "The row is left out. In CSV a field with quotes is quoted itself, and they are doubled.",
        kk: "Жол ескерілмейді. CSV файлында тырнақшасы бар ұяшық тырнақшаға алынып, ішкі тырнақша "
          + "екі рет жазылады.",
        ru: "Строка пропущена. В CSV поле с кавычками само берётся в кавычки, а внутренние "
          + "удваиваются."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write \"a \"\"b\"\" c\" for a \"b\" c",
            kk: "а \"б\" в орнына \"а \"\"б\"\" в\" деп жазу",
            ru: "Вместо а \"б\" в написать \"а \"\"б\"\" в\""))
      ])
  }

  /// `columns` are what the first row must name.
  static func header(_ columns: Phrase, at span: Span) -> Finding {
    Finding(
      .malformedRow, at: span,
      headline: Phrase(
        en: "First row does not name the columns", kk: "Бірінші жолда баған атаулары жоқ",
        ru: "В первой строке нет названий столбцов"),
      explanation: Phrase(
        en: "The whole list is left out. It needs the columns: \(columns.en).",
        kk: "Тізім түгел ескерілмейді. Оған керек бағандар: \(columns.kk).",
        ru: "Весь список пропущен. Нужны столбцы: \(columns.ru)."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write the names of the columns into the first row",
            kk: "Бірінші жолға баған атауларын жазу",
            ru: "Написать названия столбцов первой строкой"))
      ])
  }

  static func empty(_ column: Phrase, at span: Span) -> Finding {
    Finding(
      .malformedRow, at: span,
      headline: Phrase(
        en: "Field of the row is empty: \(column.en)", kk: "Жолдың ұяшығы бос: \(column.kk)",
        ru: "Пустое поле строки: \(column.ru)"),
      explanation: Phrase(
        en: "The row is left out.", kk: "Жол ескерілмейді.", ru: "Строка пропущена."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Fill it in, or delete the row", kk: "Толтыру немесе жолды өшіру",
            ru: "Заполнить его или удалить строку"))
      ])
  }

  static func value(_ column: Phrase, takes form: String, at span: Span) -> Finding {
    Finding(
      .malformedRow, at: span,
      headline: Phrase(
        en: "Field of the row cannot be read: \(column.en)",
        kk: "Жолдың ұяшығы түсініксіз: \(column.kk)",
        ru: "Не прочитать поле строки: \(column.ru)"),
      explanation: Phrase(
        en: "The row is left out. It is written as \(form).",
        kk: "Жол ескерілмейді. Мұнда \(form) түрінде жазылады.",
        ru: "Строка пропущена. Здесь пишется \(form)."),
      fixes: [
        Finding.Fix(
          Phrase(en: "Write it as \(form)", kk: "\(form) түрінде жазу", ru: "Написать как \(form)"))
      ])
  }

  /// The same person in the same department, a second time.
  static func repeated(line: Int, at span: Span) -> Finding {
    Finding(
      .malformedRow, at: span,
      headline: Phrase(
        en: "Row has the name and the department of line \(line)",
        kk: "Жолдағы аты-жөні мен бөлім \(line)-жолдағымен бірдей",
        ru: "Имя и подразделение те же, что в строке \(line)"),
      explanation: Phrase(
        en: "The row is left out: who stands here twice would have to sign twice.",
        kk: "Жол ескерілмейді: екі рет жазылған адам екі рет қол қоюға тиіс болып шығар еді.",
        ru: "Строка пропущена: записанный дважды должен был бы и подписаться дважды."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Delete the row; write the names of two people in full",
            kk: "Жолды өшіру; екі бөлек адам болса, әкесінің атын қосып жазу",
            ru: "Удалить строку; если это два человека, написать имена с отчеством"))
      ])
  }

  static func width(_ count: Int, of wanted: Int, at span: Span) -> Finding {
    Finding(
      .malformedRow, at: span,
      headline: Phrase(
        en: "Row has \(count.english("field")), the first row \(wanted)",
        kk: "Жолда \(count) ұяшық бар, бірінші жолда – \(wanted)",
        ru: "Полей в строке: \(count), в первой строке: \(wanted)"),
      explanation: Phrase(
        en: "The row is left out: a field with a comma or a semicolon in it must be quoted.",
        kk: "Жол ескерілмейді: ішінде үтір не нүктелі үтір бар ұяшық тырнақшаға алынады.",
        ru: "Строка пропущена: поле с запятой или точкой с запятой берут в кавычки."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Give the row as many fields as the first one",
            kk: "Ұяшық санын бірінші жолдағыдай ету", ru: "Привести число полей к первой строке"))
      ])
  }
}
