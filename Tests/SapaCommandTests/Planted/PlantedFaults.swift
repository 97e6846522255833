import Testing

/// A fault of one kind, and where the check must find it.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  var rule: String
  var plants: [Plant]
  /// The day of the check, where the fault is one of time.
  var today: String?

  init(_ rule: String, _ plants: Plant..., today: String? = nil) {
    (self.rule, self.plants, self.today) = (rule, plants, today)
  }

  var testDescription: String { rule + ": " + (plants.first?.new.prefix(60) ?? "") }

  /// A further document, so that its faults are the only ones: it is cited.
  private static func document(_ text: String, cited code: String) -> [Plant] {
    [.file("register/new.md", text), .say("\(code) бойынша.")]
  }

  private static func control(
    _ code: String, _ title: String = "Жаңа құжат", _ more: String = ""
  ) -> String {
    """
    ---
    code: \(code)
    title: \(title)
    edition: 1
    status: effective
    effective: 2018-09-01
    owner: Сапа бөлімі
    \(more)---

    """
  }

  private init(_ rule: String, all plants: [Plant], today: String? = nil) {
    (self.rule, self.plants, self.today) = (rule, plants, today)
  }

  static let citations = [
    PlantedFault("unknown-section", .say("(осы СЖ ⟦4.9⟧ т.)")),
    PlantedFault("unknown-section", .say("⟦[[4.9]]⟧ бойынша.")),
    PlantedFault("unknown-appendix", .say("⟦К⟧ қосымшасында.")),
    PlantedFault("unknown-document", .say("⟦УЕ-СК-047-2014⟧ бойынша.")),
    PlantedFault("malformed-reference", .say("(осы СЖ ⟦4..1⟧ т.)")),
    PlantedFault("unknown-appendix", .say("(⟦3⟧ қосымша)")),
    PlantedFault("malformed-code", .say("⟦УЕ СК-074-2014⟧ бойынша.")),
    PlantedFault("malformed-code", .say("⟦УE-СК-074-2014⟧ бойынша.")),
    PlantedFault("title-mismatch", .say("УЕ-СК-074-2014 ⟦«Оқу ережесі»⟧ бойынша.")),
    PlantedFault("unregistered-title", .say("⟦«Ішкі аудит»⟧ құжатталған процедурасы.")),
    PlantedFault(
      "self-reference",
      .add("manual/4.md", behind: "бойынша жұмыс істейді.", " (осы СЖ ⟦4.1⟧ т.)")),
    PlantedFault("broken-link", .say("⟦[жоқ](none.md)⟧")),
    PlantedFault("broken-anchor", .say("⟦[жоқ](../register/074.md#s-9)⟧")),
    PlantedFault("missing-file", .say("⟦![сурет](none.png)⟧")),
    PlantedFault("missing-file", .say("⟦![сызба](сызба:1.png)⟧")),
    PlantedFault("missing-file", .say("⟦![сурет](image1.emf)⟧")),
    PlantedFault("missing-file", .say("⟦[бұйрық](Бұйрық:12.pdf)⟧")),
    PlantedFault("outside-root", .say("⟦[тізім](../../../x.csv)⟧")),
    PlantedFault("unsafe-link", .say("⟦[ашу](javascript:alert)⟧")),
    PlantedFault("footnote", .say("Дәлел⟦[^1]⟧.")),
  ]

  static let text = [
    PlantedFault(
      "duplicate-section", .say("\n\n## ⟦4.2⟧ Қайталанған\n\nМәтін.")),
    PlantedFault(
      "section-order", .say("\n\n## 4.4 Жүйе\n\nМәтін.\n\n## ⟦4.3⟧ Сала\n\nМәтін.")),
    PlantedFault("section-gap", .say("\n\n## ⟦4.4⟧ Жүйе\n\nМәтін.")),
    PlantedFault("malformed-number", .say("\n\n## ⟦4.3⟧Сапа\n\nМәтін.")),
    PlantedFault("malformed-number", .say("\n\n## ⟦4,3⟧ Сапа\n\nМәтін.")),
    PlantedFault("malformed-number", .say("\n\n## ⟦4.3⟧) Сапа\n\nМәтін.")),
    PlantedFault("heading-skip", .say("\n\n⟦#### Ұсақ тақырып⟧\n\nМәтін.")),
    PlantedFault("lost-mark", .say("\n\n⟦##4.3 Жаңа бөлім⟧\n\nМәтін.")),
    PlantedFault("lost-mark", .say("⟦[ескі]{.deletion author=\"А\"}⟧")),
    PlantedFault("lost-mark", .say("\n\n⟦+---+---+\n| А | Б |\n+===+===+\n| 1 | 2 |\n+---+---+⟧")),
    PlantedFault(
      "lost-mark", .file("жаңа бет.md", "# Жаңа бет\n"), .say("⟦[бет](../жаңа бет.md)⟧")),
    PlantedFault("empty-heading", .say("\n\n⟦###⟧\n\nМәтін.")),
    PlantedFault("raw-html", .say("\n\n⟦<div>Мәтін</div>⟧")),
    PlantedFault("unclosed-fence", .say("\n\n⟦```⟧\nкод")),
    PlantedFault("table-cells", .say("\n\n| а | б |\n| --- | --- |\n| в | г | ⟦д |⟧")),
    PlantedFault("mixed-script", .say("Құжат ⟦бекiту⟧ күні.")),
    PlantedFault("undefined-abbreviation", .say("Мұны ⟦СББӨ⟧ тексереді.")),
    PlantedFault(
      "late-abbreviation",
      .add("abbreviations.md", behind: "| СЖ | Сапа жөніндегі жетекшілік |", "\n| МТ | тарап |"),
      .say("⟦МТ⟧ тізімі: мүдделі тараптар (МТ).")),
    PlantedFault(
      "duplicate-abbreviation",
      .add(
        "abbreviations.md", behind: "| СЖ | Сапа жөніндегі жетекшілік |", "\n| ⟦СЖ⟧ | басқа |")),
    PlantedFault(
      "duplicate-term",
      .add("terms.md", behind: "| Жазба | Орындалғанның дәлелі |", "\n| ⟦Жазба⟧ | басқа |")),
    PlantedFault(
      "vocabulary-entry",
      .add("terms.md", behind: "| Жазба | Орындалғанның дәлелі |", "\n| ⟦Үдеріс⟧ | |")),
    PlantedFault(
      "vocabulary-entry",
      .change(
        "terms.md",
        "| Термин | Анықтамасы |\n| --- | --- |\n| Жазба | Орындалғанның дәлелі |",
        "- Жазба — орындалғанның дәлелі\n⟦⟧- Үдеріс: қызметтер жиыны")),
    PlantedFault(
      "vocabulary-entry",
      .change(
        "terms.md",
        "| Термин | Анықтамасы |\n| --- | --- |\n| Жазба | Орындалғанның дәлелі |",
        "⟦⟧Жазба – орындалғанның дәлелі")),
    PlantedFault(
      "duplicate-appendix",
      .file("manual/app-c.md", "---\nappendix: ⟦Б⟧\n---\n\n# Тағы бірі\n")),
    PlantedFault(
      "appendix-gap",
      .file("manual/app-d.md", "---\nappendix: ⟦Г⟧\n---\n\n# Соңғысы\n"),
      .say("Г қосымшасында.")),
    PlantedFault(
      "appendix-order", .file("manual/app-y.md", "---\nappendix: 2\n---\n\n# Екінші\n"),
      .file("manual/app-z.md", "---\nappendix: ⟦1⟧\n---\n\n# Бірінші\n"),
      .say("1-қосымшада және 2-қосымшада.")),
    PlantedFault(
      "uncited-appendix", .file("manual/app-c.md", "---\nappendix: ⟦В⟧\n---\n\n# Жетім\n")),
    PlantedFault("too-large", .say("\n\n⟦⟧" + String(repeating: "> ", count: 300) + "мәтін")),
    PlantedFault("not-utf8", .say("Сапа⟦\u{0}⟧.")),
    PlantedFault("hidden-character", .say("Са⟦\u{200B}⟧па.")),
    PlantedFault("hidden-character", .say("Сапа ⟦\u{202E}⟧ісеж.")),
    PlantedFault(
      "unsafe-file",
      .file(
        "manual/map.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\">⟦<script>⟧alert(7)</script></svg>"),
      .say("![Карта](map.svg)")),
    PlantedFault("name-collision", .file("page-x.md", "# Бет\n"), .file("page_x.md", "⟦⟧# Бет\n")),
  ]

  static let control = [
    PlantedFault("front-matter", .change("register/074.md", "title: Ж", "title: ⟦\"⟧Ж")),
    PlantedFault(
      "front-matter",
      .add("register/005.md", behind: "edition: 1\n", "keywords: Ереже ⟦#31⟧\n")),
    PlantedFault(
      "front-matter",
      .change("register/074.md", "on: 2014-08-28}", "on: 2014-08-28, order: Бұйрық ⟦#31⟧}")),
    PlantedFault(
      "front-matter",
      .change(
        "register/005.md", "title: Құжаттаманы басқару\n", "title: Құжаттаманы\n⟦басқару⟧\n")),
    PlantedFault("invalid-field", .change("register/074.md", "2014-09-01", "⟦2014-09-31⟧")),
    PlantedFault("invalid-field", .change("register/005.md", "edition: 1\n", "edition: ⟦01⟧\n")),
    PlantedFault(
      "invalid-field",
      .add("register/005.md", behind: "edition: 1\n", "changes: [{edition: ⟦001⟧, basis: А}]\n")),
    PlantedFault(
      "invalid-field",
      .change("register/074.md", "role: Директор", "role: Директор, name: ⟦Ахметов, А. Б.⟧")),
    PlantedFault(
      "invalid-field",
      .add(
        "register/005.md", behind: "edition: 1\n", "changes: [{edition: 1, sections: ⟦1, 2⟧}]\n")),
    PlantedFault(
      "invalid-field",
      .add("register/005.md", behind: "edition: 1\n", "reviews: [⟦{by: Сапа бөлімі}⟧]\n")),
    PlantedFault(
      "invalid-field",
      .change("manual/4.md", "# 4 Ұйым", "---\n⟦status⟧: draft\n---\n\n# 4 Ұйым")),
    PlantedFault(
      "invalid-field",
      .change("manual/app-a.md", "appendix: А\n", "appendix: А\nedition: 3\n⟦approvals⟧: []\n")),
    PlantedFault(
      "invalid-field",
      .add(
        "register/005.md", behind: "edition: 1\n",
        "external: {issuer: Сынақ, version: \"⟦2⟧\", checked: 2019-01-01}\n")),
    PlantedFault(
      "name-collision",
      .add("register/005.md", behind: "edition: 1\n", "aliases: [⟦documents/ue-sk-074-2014/⟧]\n")),
    PlantedFault(
      "unknown-field", .change("register/005.md", "owner: Сапа", "⟦иесі⟧: Сапа")),
    PlantedFault(
      "unknown-field", .change("register/005.md", "owner: Сапа", "⟦оwnеr⟧: Сапа")),
    PlantedFault(
      "restricted-text",
      .add("register/074.md", behind: "edition: 2\n", "access: ⟦restricted⟧\n")),
    PlantedFault(
      "unknown-field", .add("register/074.md", behind: "edition: 2\n", "⟦keyword⟧: [жатақхана]\n")),
    PlantedFault("missing-field", .file("page.md", "⟦⟧Мәтін.\n")),
    PlantedFault(
      "missing-field",
      .file("page.md", "---\n⟦edition: 2\ntitle: Кодсыз⟧\n---\n\n# Кодсыз\n")),
    PlantedFault(
      "missing-field",
      .change(
        "register/005.md", "code: ҚП-СК-05-2018\ntitle: Құжаттаманы басқару\nedition: 1",
        "code: ⟦ҚП-СК-05-2018⟧\ntitle: Құжаттаманы басқару")),
    PlantedFault(
      "missing-field",
      .change(
        "register/005.md",
        "code: ҚП-СК-05-2018\ntitle: Құжаттаманы басқару\nedition: 1\nstatus: effective\n"
          + "effective: 2018-09-01\nowner: Сапа бөлімі",
        "code: ⟦ҚП-СК-05-2018⟧\ntitle: Құжаттаманы басқару\nedition: 1\nstatus: effective")),
    PlantedFault(
      "unknown-role", .change("register/005.md", "owner: Сапа бөлімі", "owner: ⟦Сапа бөлім⟧")),
    PlantedFault(
      "unknown-clause", .add("register/005.md", behind: "edition: 1\n", "clauses: [\"⟦7.9⟧\"]\n")),
    PlantedFault(
      "missing-approval",
      .change(
        "register/074.md",
        "status: effective\neffective: 2014-09-01\nowner: Сапа бөлімі\n"
          + "approvals: [{meaning: approved, role: Директор, on: 2014-08-28}]",
        "status: ⟦effective⟧\neffective: 2014-09-01\nowner: Сапа бөлімі")),
    PlantedFault(
      "wrong-approver",
      .change("register/074.md", "role: Директор", "role: ⟦Сапа бөлімі⟧")),
    PlantedFault(
      "date-order", .change("register/074.md", "on: 2014-08-28", "on: ⟦2014-09-28⟧")),
    PlantedFault(
      "review-overdue",
      .change(
        "register/005.md", "effective: 2018-09-01",
        "review: {every: 6 months}\neffective: ⟦2018-09-01⟧")),
    PlantedFault(
      "review-due",
      .change(
        "register/005.md", "effective: 2018-09-01",
        "review: {every: 10 months}\neffective: ⟦2018-09-01⟧")),
    PlantedFault(
      "edition-order",
      .add(
        "register/005.md", behind: "edition: 1\n", "changes: [{edition: ⟦2⟧}]\n")),
    PlantedFault(
      "code-grammar", all: document(control("⟦УБ-СК-080-2019⟧"), cited: "УБ-СК-080-2019")),
    PlantedFault(
      "duplicate-code",
      .file("register/new.md", control("⟦ҚП-СК-05-2018⟧", "Жазбаларды басқару"))),
    PlantedFault("uncited-document", .file("register/new.md", control("⟦ҚП-СК-06-2019⟧"))),
    PlantedFault(
      "supersede-chain",
      all: document(
        control("ҚП-СК-06-2019", "Жаңа құжат", "supersedes: ⟦ҚП-СК-06-2019⟧\n"),
        cited: "ҚП-СК-06-2019")),
    PlantedFault(
      "draft-reference",
      .file(
        "register/new.md",
        control("ҚП-СК-06-2019").replacing("status: effective", with: "status: draft")),
      .say("⟦ҚП-СК-06-2019⟧ бойынша.")),
    PlantedFault(
      "obsolete-reference",
      .file(
        "register/new.md",
        control("ҚП-СК-06-2019").replacing("status: effective", with: "status: withdrawn")),
      .say("⟦ҚП-СК-06-2019⟧ бойынша.")),
  ]

  static let settings = [
    PlantedFault("unknown-manual", .settings("manual: ⟦СЖ-СК-02-2019⟧")),
    PlantedFault("unknown-rule", .settings("rules: {⟦secton-gap⟧: off}")),
    PlantedFault("binding-rule", .settings("rules: {⟦unsafe-file⟧: off}")),
    PlantedFault("unused-concession", .settings("accepted: [⟦{rule: section-gap, reason: а}⟧]")),
    PlantedFault("invalid-field", .settings("theme: ⟦../x⟧")),
    PlantedFault("invalid-field", .settings("citations: [⟦нүкте⟧]")),
    PlantedFault("unknown-field", .settings("⟦tehme⟧: base")),
  ]
}
