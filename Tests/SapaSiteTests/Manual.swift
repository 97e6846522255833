import SapaCore
import SapaRegister

/// A small manual with everything that a page can show.
enum Manual {
  static var register: Register {
    var register = Sample.register(manuscripts, assets: ["content/manual/карта.svg"])
    register.references = [references(register)].joined()
    return register
  }

  static let manuscripts: [Manuscript] = [
    Sample.manuscript(
      "content/index.md", title: "Сапа құжаттары",
      [Sample.paragraph("Мұнда сапа менеджменті жүйесінің құжаттары жинақталған.")]),
    Sample.document(
      "content/policy.md", nil, "Сапа саласындағы саясат",
      [
        Sample.paragraph("Саясат – СМЖ құжаттарының бастауы."),
        Sample.heading(2, "Миссия"), Sample.paragraph("Білім беру."),
      ]
    ) { $0.kind = Sample.placed("Саясат") },
    Sample.document(
      "content/manual/index.md", "СЖ-ХҚТУ-01-2019", "Сапа жөніндегі жетекшілік",
      [Sample.heading(1, "Сапа жөніндегі жетекшілік"), Sample.paragraph("Жүйе тұтас сипатталады.")]
    ) { control in
      control.edition = Edition("3").map(Sample.placed)
      control.owner = Sample.placed("СРСО")
      control.effective = CalendarDate(year: 2019, month: 3, day: 31).map(Sample.placed)
      control.approvals = [
        Approval(
          meaning: Sample.placed(.approved), role: Sample.placed("Университет Президенті"),
          on: CalendarDate(year: 2019, month: 3, day: 1).map(Sample.placed))
      ]
      control.changes = [
        Change(
          edition: Edition("3").map(Sample.placed), sections: [Sample.placed("7.1.3")],
          basis: Sample.placed("№ 5 бұйрық"), description: Sample.placed("Инфрақұрылым кеңейді"),
          by: nil, on: nil)
      ]
    },
    Sample.manuscript(
      "content/manual/00-foreword.md",
      [Sample.heading(1, "Алғы сөз"), Sample.paragraph("Анықтама ретінде арналған.")]),
    Sample.manuscript(
      "content/manual/07-support/index.md",
      [Sample.heading(1, "7 Қамтамасыз ету құралдары"), Sample.paragraph("Ресурстар туралы.")]),
    Sample.manuscript(
      "content/manual/07-support/7.1-resources.md", chapter, footnotes: [footnote]
    ) { control in
      control.aliases = [Sample.placed("/old/resources.html")]
      control.sections = [
        SectionControl(
          number: Sample.placed(SectionNumber(numbers: [7, 1, 3])),
          responsible: [Sample.placed("Президент"), Sample.placed("Белгісіз бөлім")], clauses: [])
      ]
    },
    Sample.manuscript(
      "content/manual/app-d.md", title: "Өзгерістер енгізу парағы",
      [Sample.paragraph("Әр өзгеріс бөлек жолға жазылады.")]
    ) { control in
      control.appendix = Sample.placed(AppendixLabel("Г"))
      control.sheet = Sample.placed(.changes)
    },
    Sample.document(
      "content/register/ue-074.md", "УЕ-ХҚТУ-074-2014", "Студент жатақханалары туралы ереже"),
    Sample.document(
      "content/register/old.md", "УЕ-ХҚТУ-012-2009", "Ескі ереже", status: .superseded,
      [Sample.paragraph("Ескі мәтін.")]),
    Sample.document(
      "content/register/new.md", "УЕ-ХҚТУ-099-2020", "Жаңа ереже", status: .draft,
      [Sample.heading(2, "1 Жалпы"), Sample.paragraph("Жаңа мәтін.")]
    ) {
      $0.supersedes = Sample.placed(
        Supersession(code: DocumentCode("УЕ-ХҚТУ-012-2009"), edition: nil))
    },
    Sample.manuscript(
      "content/abbreviations.md", title: "Қысқартулар",
      [
        Sample.table(
          ["Қысқарту", "Толық атауы"], ["СМЖ", "сапа менеджменті жүйесі"],
          ["ҚР СТ", "Қазақстан Республикасының стандарты"])
      ]),
    Sample.manuscript(
      "content/roles.md", title: "Лауазымдар",
      [
        Sample.table(
          ["Атауы", "Түрі", "Басқаша"],
          ["Университет Президенті", "лауазым", "Президент; Ректор"])
      ]),
    Sample.manuscript(
      "content/guides/printing.md", title: "Басып шығару", [Sample.paragraph("Нұсқау.")]),
  ]

  private static let chapter: [Block] = [
    Sample.heading(1, "7.1 Ресурстар"),
    Sample.paragraph(
      Sample.text("СМЖ-нің ресурстары. СМЖ туралы ҚР СТ талабы, УЕ-СМЖ-013 коды, "),
      Sample.link("../карта.svg", "карта"), Sample.text(", "),
      Sample.link("../../register/ue-074.md", "УЕ-ХҚТУ-074-2014"), Sample.text(", "),
      Sample.link("#s-7-1-3", "7.1.3 т."), Sample.text(", "),
      Sample.link("../app-d.md", "Г қосымшасы"), Sample.text(", "),
      Sample.link("../00-foreword.md", "алғы сөз"), Sample.text(", "),
      Sample.link("../../register/ue-074.md#студент-жатақханалары-туралы-ереже", "ереже"),
      Sample.link("../../index.md#сапа-құжаттары", "басты бет"), .footnoteMark(0, Sample.span),
      Sample.text(" және тағы"), .footnoteMark(0, Sample.span)),
    Sample.heading(2, "7.1.3 Инфрақұрылым"),
    Sample.paragraph("Ғимараттар мен СМЖ."),
    .quote([Sample.paragraph("Дәйексөз")], Sample.span),
    .code(info: "yaml", text: "code: <СЖ>", Sample.span),
    Sample.list("бірінші", "екінші", start: 3),
    .list(
      List(
        start: nil, isTight: true,
        items: [
          List.Item(isDone: true, blocks: [Sample.paragraph("жасалды")], span: Sample.span),
          List.Item(isDone: false, blocks: [Sample.paragraph("жасалмады")], span: Sample.span),
        ], span: Sample.span)),
    Sample.table(["Кім", "Қалай"], ["Студенттер", "сауалнама"]),
    Sample.table(["Деңгейі", "Түрі"], ["2", "стандарт"]),
    Sample.table(["1", "2", "3", "4", "5"], ["а", "б", "в", "г", "д"]),
    .paragraph(
      [
        .image(
          Image(
            source: "../карта.svg", title: "Карта", alternative: "Үдерістер картасы",
            span: Sample.span))
      ], Sample.span),
    Sample.paragraph("7.1.4 Университет орта жасайды."),
    Sample.heading(3, "Қағаз даналары"),
    Sample.paragraph(
      Sample.link("https://example.org/?a=1&b=2", "сырты"), Sample.text(" және "),
      Sample.link("javascript:alert(1)", "қауіпті")),
  ]

  private static let footnote = Footnote(
    label: "1", blocks: [Sample.paragraph("Ескертпе мәтіні.")], span: Sample.span)

  /// From 7.1.3 to УЕ-074 and to appendix Г, from the foreword to 7.1.3.
  private static func references(_ register: Register) -> [Reference] {
    guard let main = register.main,
      let other = register.documents.first(where: { $0.code?.text == "УЕ-ХҚТУ-074-2014" }),
      let foreword = register[main].parts.firstIndex(where: { $0.slug == "foreword" }),
      let section = register[main].sections.first(where: { $0.anchor == "s-7-1-3" })
    else { return [] }
    let here = Place(document: main, part: section.part, section: section.anchor)
    let there = Place(document: main, part: foreword, section: nil)
    return [
      (there, Target.section(main, anchor: section.anchor)), (here, .document(other.id)),
      (here, .appendix(main, AppendixLabel("Г"))),
    ].map { place, target in
      Reference(
        place: place, target: target, span: Sample.span, before: "Тәртібі ", shown: "осы жерде",
        after: " айтылған.")
    }
  }
}
