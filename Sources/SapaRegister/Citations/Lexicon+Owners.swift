import SapaCore

/// Words that say whose a number is: of this document, of the manual, of a law.
extension Lexicon {
  /// осы Ереженің, настоящего Положения, bu Yönergenin, of this procedure.
  static let thisWords: Set<Spelling> = [
    "осы", "бұл", "bu", "işbu", "this", "present", "настоящего", "настоящей", "настоящему",
    "настоящем", "настоящих", "данного", "данной", "данному", "данном", "данных", "этого", "этой",
    "этом", "этих", "these",
  ]

  /// The manual by its kind: `осы СЖ`, `Сапа жетекшілігі`, `Руководства`, `El Kitabı`, `the manual`.
  static let manualStems: Nouns =
    nouns(.kazakh, "жетекшілік", "жетекшіліг") + nouns(.russian, "руководств")
    + nouns(.turkish, "kitabı", "kitab") + nouns(.english, "manual")

  /// Names of the manual that also mean the management: only with осы in front.
  static let managementStems = ["басшылық", "басшылығ"]

  /// Papers from outside, whose sections are nobody's business here: Шарттың 6.3-тармағы.
  static let outsideStems: Nouns =
    nouns(
      .kazakh, "заң", "кодекс", "шарт", "келісімшарт", "келісім", "бұйрық", "бұйрығ", "қаулы",
      "жарлық", "жарлығ", "конституция", "лицензия", "хаттама", "шешім", "конвенция")
    + leadingOutsideStems
    + nouns(
      .turkish, "kanun", "yönetmelik", "yönetmeliğ", "sözleşme", "tebliğ", "standart", "standard",
      "anayasa", "tüzük", "tüzüğ", "kararı", "tutanağı", "şartname")

  /// Those of the languages that put the kind first.
  private static let leadingOutsideStems: Nouns =
    nouns(
      .russian, "закон", "кодекс", "договор", "контракт", "соглашени", "приказ", "указ", "устав",
      "постановлени", "конституци", "решени", "лицензи", "протокол", "план", "задани", "повестк",
      "журнал", "лист", "график", "отчет", "отчёт", "анкет", "смет")
    + nouns(.english, "law", "act", "code", "contract", "agreement", "standard", "order")

  /// Those of them that are never a paper of this system.
  static let lawStems: Set<Spelling> = [
    "заң", "кодекс", "қаулы", "жарлық", "жарлығ", "конституция", "конвенция",
  ]

  /// A standard without its designation: `стандарттың талаптарына (7.1-тармақ)`.
  static let standardStems: Nouns =
    nouns(.kazakh, "стандарт") + nouns(.russian, "стандарт") + nouns(.english, "standard")

  /// What stands behind the name of a paper: `ISO 9001 талаптары`, `требования ISO 9001`.
  static let requirementStems: Nouns =
    nouns(.kazakh, "талап", "талаб") + nouns(.russian, "требовани") + nouns(.turkish, "şart")
    + nouns(.english, "requirement")

  /// Behind the title of what follows: «Негізгі ұғымдар» деп аталатын, “Tanımlar” başlıklı.
  static let titledWords: Set<Spelling> = [
    "аталатын", "атты", "деген", "başlıklı", "başlikli", "adlı", "adli", "isimli",
  ]

  /// How a Kazakh word ends that says in what something stands: Заңдағы, стандартында.
  static let placed = ["дағы", "дегі", "тағы", "тегі", "нда", "нде"]

  /// What may stand between the name of a paper and its number or day: `приказ от 1 марта 2019 г. № 12`.
  static let datingWords: Set<Spelling> = [
    "от", "г", "года", "жылғы", "ж", "күнгі", "бойынша", "dated", "of", "no", "n",
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
    "ноября", "декабря", "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз",
    "қыркүйек", "қазан", "қараша", "желтоқсан",
  ]

  /// What is counted of a document: `SOP-001 (rev. 3)`, `ДП-04, редакция 2`, `1-басылым`.
  static func isEdition(_ word: String) -> Bool {
    editionWords.contains(word) || contains(editionStems, word)
  }

  private static let editionWords: Set<Spelling> = [
    "rev", "ed", "iss", "ver", "v", "ред", "изд", "вер", "бас",
  ]

  private static let editionStems: Nouns =
    nouns(.kazakh, "нұсқа", "басылым", "редакция")
    + nouns(.russian, "редакци", "верси", "издани", "ревизи")
    + nouns(.turkish, "revizyon", "sürüm", "baskı", "versiyon")
    + nouns(.english, "revision", "edition", "issue", "version")

  /// Those who write manuals for what they have made: `the supplier's manual`, `руководство по эксплуатации`.
  static func isMaker(_ word: String) -> Bool {
    guard let initial = word.unicodeScalars.first else { return false }
    return makerStems[initial]?.contains { word.begins(with: $0) } ?? false
  }

  private static let makerStems = Dictionary(
    grouping: [
      "supplier", "manufacturer", "vendor", "customer", "client", "user", "эксплуатац",
      "изготовител", "производител",
      "поставщик", "пользовател", "өндіруш", "жеткізуш", "пайдалан", "üretici", "tedarikçi",
      "kullan",
    ]
  ) { $0.unicodeScalars.first ?? " " }

  /// What they write.
  static let makersPaperStems: Nouns =
    nouns(.kazakh, "нұсқаулық", "нұсқаулығ")
    + nouns(.russian, "руководств", "руководство", "инструкци", "паспорт")
    + nouns(.turkish, "kılavuz", "kitab") + nouns(.english, "manual", "instruction", "handbook")

  /// What joins the two; the s of supplier's.
  static let makersWords: Set<Spelling> = [
    "по", "для", "жөніндегі", "бойынша", "s", "el", "quality",
  ]

  /// How Russian adjectives and nouns end in the genitive, as owners stand behind a number.
  static let genitiveAdjectives = ["ого", "его", "ой", "ей", "ых", "их"]
  static let genitiveNouns = ["а", "я", "ы", "и", "ов", "ев", "ей"]

  /// Kinds in the genitive, as a paper has them that owns the number before it: `п. 4.1 «Положения об архиве»`.
  static let genitiveKinds: Set<Spelling> = [
    "положения", "регламента", "процедуры", "инструкции", "стандарта", "политики", "правил",
    "методики", "документа", "порядка", "закона", "кодекса", "договора", "контракта", "соглашения",
    "приказа", "указа", "устава", "постановления", "решения", "протокола", "плана", "журнала",
    "программы",
  ]

  /// Turkish words that end as a genitive does and are none.
  static let genitiveAlike: Set<Spelling> = [
    "için", "bütün", "yakın", "uzun", "kesin", "uygun", "yeterin", "düzgün", "bugün", "derin",
  ]

  /// Designations of standards begin so: ҚР СТ ИСО 9001-2016, ГОСТ Р 7.0.97, RFC 1035.
  static let standardWords: Set<Spelling> = [
    "iso", "исо", "iec", "мэк", "гост", "gost", "ст", "хс", "мс", "en", "ts", "din", "bs", "astm",
    "ohsas", "iwa", "rfc", "ieee", "esg", "cfr", "iatf", "снип", "санпин", "мемст", "рд", "сто",
    "тр", "рмг", "мук", "пнд", "brcgs", "brc", "fssc", "ifs", "codex", "ilac",
    "стандарт", "standart",
    "standard",
  ]

  /// Kinds of documents, as they stand beside a title: «…» ережесіне, ҚП «…», Satın Alma Prosedürü.
  static let documentStems: Nouns =
    nouns(
      .kazakh, "ереже", "регламент", "процедура", "нұсқау", "нұсқаулық", "нұсқаулығ", "стандарт",
      "саясат", "қағида", "құжат")
    + leadingStems
    + nouns(.turkish, "prosedür", "yönerge", "talimat", "politika", "kılavuz", "doküman")

  /// Those that stand first in a title: Положение о …, Guideline for ….
  static let leadingStems: Nouns =
    nouns(
      .russian, "положени", "регламент", "процедур", "инструкци", "стандарт", "политик", "правил",
      "методик", "документ")
    + nouns(
      .english, "procedure", "regulation", "instruction", "policy", "guideline", "document",
      "standard")

  /// The same with papers from outside: Кодекс академической честности, Code of Conduct.
  static let leadingKinds: Nouns = leadingStems + leadingOutsideStems

  /// What stands between a kind that comes first and its matter: Положение об …, Regulations on ….
  static let matterWords: Set<Spelling> = [
    "о", "об", "обо", "по", "для", "on", "of", "for", "governing", "concerning",
  ]

  /// How a verb ends that makes a sentence of what might be a title: утверждает, размещена на.
  static let verbEndings = ["ает", "яет", "ует", "ют", "тся", "ится", "ется"]

  /// Kinds that say nothing of whose document it is.
  static let anybodysStems: Set<Spelling> = [
    "құжат", "документ", "doküman", "document", "стандарт", "standard",
  ]

  /// Those who issue documents from outside: ҚР Білім және ғылым министрінің.
  static let issuerStems = ["қр", "рк", "республика", "министр", "үкімет", "правительств"]

  /// Words between a title and its kind: «…» құжатталған процедурасы, «…» университет ережелері.
  static let documentAttributes: Set<Spelling> = [
    "университет", "университеттің", "құжатталған", "жұмыс", "әдістемелік", "қызметтік",
    "документированная", "документированной", "рабочая", "рабочей", "the", "a",
  ]

  /// Behind these a bare `5 қосымша` is a citation and not five more of something.
  static let referringStems = [
    "көрсетіл", "беріл", "келтіріл", "белгілен", "айқындал", "жазыл", "сәйкес", "бойынша", "сай",
    "қара", "арқылы", "және", "мен", "пен", "бен", "немесе",
  ]

  /// A noun that takes endings.
  struct Noun {
    var stem: String
    var language: Language

    var endings: Endings { language.endings }
  }

  /// Nouns by the first letters of their stems.
  struct Nouns {
    private var byInitial: [Unicode.Scalar: [Noun]] = [:]

    init(_ language: Language, _ stems: [String]) {
      byInitial = Dictionary(grouping: stems.map { Noun(stem: $0, language: language) }) {
        $0.stem.unicodeScalars.first ?? " "
      }
    }

    static func + (left: Nouns, right: Nouns) -> Nouns {
      var result = left
      result.byInitial.merge(right.byInitial) { $0 + $1 }
      return result
    }

    /// Those of some languages.
    func of(_ languages: Set<Language>) -> Nouns {
      var result = self
      result.byInitial = byInitial.mapValues { $0.filter { languages.contains($0.language) } }
      return result
    }

    /// Those that a word may be a form of: it begins with the same letter.
    func near(_ word: String) -> [Noun] {
      word.unicodeScalars.first.flatMap { byInitial[$0] } ?? []
    }
  }

  static func contains(_ nouns: Nouns, _ word: String) -> Bool {
    nouns.near(word).contains { $0.endings.joins($0.stem, in: word) }
  }

  static func nouns(_ language: Language, _ stems: String...) -> Nouns {
    Nouns(language, stems)
  }
}
