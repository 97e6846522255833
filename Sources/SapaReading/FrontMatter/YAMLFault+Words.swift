import SapaCore

extension YAMLFault {
  /// Headline, explanation, way out.
  func words(_ word: String) -> (Phrase, Phrase, Phrase) {
    switch self {
    case .colon: Self.colonWords
    case .comment: Self.commentWords(word)
    case .quote: Self.quoteWords
    case .tab: Self.tabWords
    case .missingColon: Self.missingColonWords
    case .sign: Self.signWords
    case .gluedKey: Self.gluedKeyWords(word)
    case .strayKey: Self.strayKeyWords(word)
    case .duplicateKey: Self.duplicateWords(word)
    case .anchor: Self.refusedWords(word, "&", "*")
    case .tag: Self.refusedWords(word, "!", "!!")
    case .complexKey: Self.complexKeyWords
    case .nesting: Self.nestingWords
    case .notKeys: Self.notKeysWords
    case .other: Self.otherWords
    }
  }

  private static let colonWords = (
    Phrase(
      en: "Colon in a value without quotes", kk: "Тырнақшасыз мәннің ішінде қос нүкте тұр",
      ru: "Двоеточие в значении без кавычек"),
    Phrase(
      en: "A colon and a space end a key, so the line seems to have two keys.",
      kk: "Қос нүкте мен бос орын өріс атын аяқтайды, сондықтан жолда екі өріс бар сияқты "
        + "көрінеді.",
      ru: "Двоеточие с пробелом завершает имя поля, поэтому в строке будто бы два поля."),
    Phrase(
      en: "Put the whole value in quotes: title: \"…: …\"",
      kk: "Мәнді түгел тырнақшаға алу: title: \"…: …\"",
      ru: "Взять всё значение в кавычки: title: \"…: …\"")
  )

  private static func commentWords(_ rest: String) -> (Phrase, Phrase, Phrase) {
    (
      Phrase(
        en: "«\(rest)» is cut off from its value", kk: "«\(rest)» мәннен кесіліп қалады",
        ru: "«\(rest)» отрезано от значения"),
      Phrase(
        en: "Without quotes a space and # end a value: what follows is a remark that nobody reads.",
        kk: "Тырнақшасыз мән бос орын мен # белгісінен аяқталады: одан кейінгісі – ешкім оқымайтын "
          + "түсініктеме.",
        ru: "Без кавычек значение заканчивается на пробеле и #: дальше – комментарий, которого "
          + "никто "
          + "не читает."),
      Phrase(
        en: "Put the value in quotes", kk: "Мәнді тырнақшаға алу", ru: "Взять значение в кавычки")
    )
  }

  private static let quoteWords = (
    Phrase(
      en: "Quote is not closed", kk: "Тырнақша жабылмаған", ru: "Кавычка не закрыта"),
    Phrase(
      en: "The value that begins here has no second quote on its line.",
      kk: "Осы жерден басталатын мәннің жолында екінші тырнақша жоқ.",
      ru: "У значения, которое здесь начинается, нет второй кавычки в той же строке."),
    Phrase(
      en: "Write the second quote at the end of the value",
      kk: "Мәннің соңына екінші тырнақшаны қою", ru: "Поставить вторую кавычку в конце значения")
  )

  private static let tabWords = (
    Phrase(
      en: "Tab in place of spaces", kk: "Бос орын орнына табуляция қойылған",
      ru: "Табуляция вместо пробелов"),
    Phrase(
      en: "Lines of control data are indented with spaces only.",
      kk: "Деректемелердің жолдары тек бос орынмен шегіндіріледі.",
      ru: "Строки реквизитов сдвигаются только пробелами."),
    Phrase(
      en: "Replace the tab with two spaces", kk: "Табуляция орнына екі бос орын қою",
      ru: "Заменить табуляцию двумя пробелами")
  )

  private static let missingColonWords = (
    Phrase(
      en: "Line has no key", kk: "Жолда өріс жоқ", ru: "В строке нет поля"),
    Phrase(
      en: "Control data is written as key: value, with a space behind the colon.",
      kk: "Деректемелер өріс: мән түрінде жазылады, қос нүктеден кейін бос орын қойылады.",
      ru: "Реквизиты пишутся как поле: значение, после двоеточия ставится пробел."),
    Phrase(
      en: "Write a key and a colon before it, or begin it with two spaces if it goes on with the "
        + "value above",
      kk: "Алдына өріс аты мен қос нүкте жазу немесе жоғарыдағы мәннің жалғасы болса, жолды екі "
        + "бос орыннан бастау",
      ru: "Написать перед ней имя поля и двоеточие или начать её двумя пробелами, если она "
        + "продолжает значение выше")
  )

  private static let signWords = (
    Phrase(
      en: "Value begins with a sign that needs quotes",
      kk: "Мән тырнақшасыз жазылмайтын таңбадан басталады",
      ru: "Значение начинается со знака, которому нужны кавычки"),
    Phrase(
      en: "The signs @ ` % and a tab cannot begin a value.",
      kk: "@ ` % таңбалары мен табуляциядан мән басталмайды.",
      ru: "Знаки @ ` % и табуляция не могут начинать значение."),
    Phrase(
      en: "Put the value in quotes", kk: "Мәнді тырнақшаға алу", ru: "Взять значение в кавычки")
  )

  private static func gluedKeyWords(_ key: String) -> (Phrase, Phrase, Phrase) {
    (
      Phrase(
        en: "No space behind the colon of `\(key)`",
        kk: "`\(key)` өрісінің қос нүктесінен кейін бос орын жоқ",
        ru: "После двоеточия в `\(key)` нет пробела"),
      Phrase(
        en: "Only a colon and a space end a key; as it stands, the line is no key and value.",
        kk: "Өріс атын қос нүкте мен бос орын бірге аяқтайды; бұл күйінде жол өріс пен мән емес.",
        ru: "Имя поля завершают двоеточие и пробел; в таком виде строка – не поле и значение."),
      Phrase(
        en: "Put a space behind the colon: \(key): …",
        kk: "Қос нүктеден кейін бос орын қою: \(key): …",
        ru: "Поставить пробел после двоеточия: \(key): …")
    )
  }

  private static func strayKeyWords(_ key: String) -> (Phrase, Phrase, Phrase) {
    (
      Phrase(
        en: "`\(key)` does not begin in the column of the other keys",
        kk: "`\(key)` өрісі басқа өрістермен бір бағаннан басталмайды",
        ru: "`\(key)` начинается не в одном столбце с другими полями"),
      Phrase(
        en: "A key that stands further in belongs to the one above it.",
        kk: "Оңға қарай шегінген өріс үстіндегі өрістің мәні болып саналады.",
        ru: "Поле, которое сдвинуто вправо, относится к тому, что над ним."),
      Phrase(
        en: "Delete the stray spaces before it, or begin it right below its neighbour",
        kk: "Алдындағы артық бос орынды өшіру немесе қатар тұратын өрістің дәл астынан бастау",
        ru: "Удалить лишние пробелы перед ним или начать его точно под соседним полем")
    )
  }

  private static func duplicateWords(_ key: String) -> (Phrase, Phrase, Phrase) {
    (
      Phrase(
        en: "`\(key)` is given twice", kk: "`\(key)` өрісі екі рет берілген",
        ru: "Поле `\(key)` указано дважды"),
      Phrase(
        en: "One of the two values would be lost.", kk: "Екі мәннің бірі жоғалар еді.",
        ru: "Одно из двух значений было бы потеряно."),
      Phrase(
        en: "Delete one of the two lines", kk: "Екі жолдың бірін өшіру",
        ru: "Удалить одну из двух строк")
    )
  }

  private static func refusedWords(
    _ word: String, _ first: String, _ second: String
  ) -> (Phrase, Phrase, Phrase) {
    (
      Phrase(
        en: "\(word) is not read here", kk: "\(word) мұнда оқылмайды",
        ru: "\(word) здесь не читается"),
      Phrase(
        en: "\(first) and \(second) at the start of a value are commands of YAML, not text.",
        kk: "Мән басындағы \(first) және \(second) – мәтін емес, YAML командалары.",
        ru: "\(first) и \(second) в начале значения – команды YAML, а не текст."),
      Phrase(
        en: "Write the value out, or put it in quotes",
        kk: "Мәнді толық жазу немесе тырнақшаға алу",
        ru: "Написать значение полностью или взять его в кавычки")
    )
  }

  private static let complexKeyWords = (
    Phrase(en: "Key is not a word", kk: "Өріс аты – сөз емес", ru: "Имя поля – не слово"),
    Phrase(
      en: "A key is one word before a colon, without ?, [ or {.",
      kk: "Өріс аты – қос нүкте алдындағы бір сөз, онда ?, [ не { болмайды.",
      ru: "Имя поля – одно слово перед двоеточием, без ?, [ и {."),
    Phrase(
      en: "Write a word for the key", kk: "Өріс атын сөзбен жазу", ru: "Написать словом")
  )

  private static let nestingWords = (
    Phrase(
      en: "Control data nests too deep", kk: "Деректемелер тым терең кіріктірілген",
      ru: "Слишком глубокая вложенность реквизитов"),
    Phrase(
      en: "No key needs more than three levels.", kk: "Ешбір өріске үш деңгейден артық керек емес.",
      ru: "Ни одному полю не нужно больше трёх уровней."),
    Phrase(
      en: "Delete the surplus brackets or hyphens", kk: "Артық жақшаларды не сызықшаларды өшіру",
      ru: "Удалить лишние скобки или дефисы")
  )

  private static let notKeysWords = (
    Phrase(
      en: "Control data has no keys", kk: "Деректемелерде өріс жоқ", ru: "В реквизитах нет полей"),
    Phrase(
      en: "Every line is written as key: value, with a space behind the colon.",
      kk: "Әр жол өріс: мән түрінде жазылады, қос нүктеден кейін бос орын қойылады.",
      ru: "Каждая строка пишется как поле: значение, после двоеточия ставится пробел."),
    Phrase(
      en: "Write a key before the text", kk: "Мәтіннің алдына өріс атын жазу",
      ru: "Написать перед текстом имя поля")
  )

  private static let otherWords = (
    Phrase(
      en: "Line cannot be read as YAML", kk: "Жол YAML ретінде оқылмайды",
      ru: "Строка не читается как YAML"),
    Phrase(
      en: "A bracket, a quote or the indentation is not as YAML expects it here or a line above.",
      kk: "Осында не жоғарғы жолда жақша, тырнақша не шегініс YAML ережесіне сай емес.",
      ru: "Здесь или строкой выше скобка, кавычка или отступ не таковы, как ждёт YAML."),
    Phrase(
      en: "Compare the line with the keys above it, or put the value in quotes",
      kk: "Жолды жоғарыдағы өрістермен салыстыру немесе мәнді тырнақшаға алу",
      ru: "Сравнить строку с полями выше или взять значение в кавычки")
  )
}
