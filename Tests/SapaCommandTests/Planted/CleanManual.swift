import SapaTestSupport

/// A manual in which the check finds nothing at all, not even a note: faults are planted into it.
enum CleanManual {
  static let today = "2019-06-01"

  static let files: [String: String] = [
    "sapa.yaml": """
    organization: {name: Сынақ колледжі}
    language: kk
    messages: en
    codes:
      kinds:
        - {abbreviation: СЖ, name: Сапа жөніндегі жетекшілік, level: 1}
        - {abbreviation: УЕ, name: Ереже, level: 3}
        - {abbreviation: ҚП, name: Құжатталған процедура, level: 2}
      issuers: [СК]
      serial: 2-3
    approvers: {УЕ: [Директор]}
    """,
    "content/index.md": """
    # Басты бет

    Жетекшілік: [[СЖ-СК-01-2019]].
    """,
    "content/manual/index.md": """
    ---
    code: СЖ-СК-01-2019
    title: Сапа жөніндегі жетекшілік
    edition: 3
    status: effective
    effective: 2019-03-01
    owner: Сапа бөлімі
    ---

    # Сапа жөніндегі жетекшілік

    Жетекшілік СЖ деп қысқартылады.
    """,
    "content/manual/4.md": """
    # 4 Ұйым ортасы

    Толығы А қосымшасында және Б қосымшасында берілген.

    ## 4.1 Ұйымды түсіну

    Колледж УЕ-СК-074-2014 «Жатақхана туралы ереже» және ҚП-СК-05-2018 бойынша жұмыс істейді.

    ## 4.2 Мүдделі тараптар

    Талаптар осы СЖ 4.1 т. бойынша қаралады.
    """,
    "content/manual/app-a.md": """
    ---
    appendix: А
    ---

    # Үдерістер картасы

    Карта жыл сайын қаралады.
    """,
    "content/manual/app-b.md": """
    ---
    appendix: Б
    ---

    # Құжаттар иерархиясы

    Иерархия төрт деңгейден тұрады.
    """,
    "content/register/074.md": """
    ---
    code: УЕ-СК-074-2014
    title: Жатақхана туралы ереже
    edition: 2
    status: effective
    effective: 2014-09-01
    owner: Сапа бөлімі
    approvals: [{meaning: approved, role: Директор, on: 2014-08-28}]
    ---

    # Жатақхана туралы ереже

    ## 1 Жалпы

    Жатақхана студенттерге беріледі.
    """,
    "content/register/005.md": """
    ---
    code: ҚП-СК-05-2018
    title: Құжаттаманы басқару
    edition: 1
    status: effective
    effective: 2018-09-01
    owner: Сапа бөлімі
    ---

    # Құжаттаманы басқару

    ## 1 Жалпы

    Құжаттар тізілімде тіркеледі.
    """,
    "content/abbreviations.md": """
    # Қысқартулар

    | Қысқарту | Мағынасы |
    | --- | --- |
    | СЖ | Сапа жөніндегі жетекшілік |
    """,
    "content/terms.md": """
    # Терминдер

    | Термин | Анықтамасы |
    | --- | --- |
    | Жазба | Орындалғанның дәлелі |
    """,
    "content/roles.md": """
    # Лауазымдар

    | Атауы | Түрі | Қысқаша |
    | --- | --- | --- |
    | Сапа бөлімі | бөлім | |
    | Директор | лауазым | |
    """,
  ]
}

/// One change of the clean manual: a text behind another, in its place, or a new file.
///
/// ⟦ ⟧ mark where the one finding must stand.
struct Plant: Sendable {
  var file: String
  /// What is replaced; nil for a file of its own.
  var old: String?
  var new: String

  /// `new` in the place of `old`.
  static func change(_ file: String, _ old: String, _ new: String) -> Plant {
    Plant(file: "content/" + file, old: old, new: new)
  }

  /// `new` right behind `old`.
  static func add(_ file: String, behind old: String, _ new: String) -> Plant {
    Plant(file: "content/" + file, old: old, new: old + new)
  }

  /// One more sentence at the end of section 4.2.
  static func say(_ sentence: String) -> Plant {
    add("manual/4.md", behind: "т. бойынша қаралады.", " " + sentence)
  }

  static func file(_ name: String, _ text: String) -> Plant {
    Plant(file: "content/" + name, old: nil, new: text)
  }

  static func settings(_ text: String) -> Plant {
    Plant(
      file: "sapa.yaml", old: "messages: en\n", new: "messages: en\n" + text + "\n")
  }
}
