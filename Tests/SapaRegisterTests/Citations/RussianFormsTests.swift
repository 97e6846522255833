import SapaCore
import Testing

@testable import SapaRegister

/// Russian as manuals and regulations write it, beyond the model forms.
struct RussianFormsTests {
  static let forms = [
    Sample("в п.7.5.1 описано", "M#7.5.1"),
    Sample("согласно п 7.5.1", "M#7.5.1"),
    Sample("(см. 7.5.1)", "M#7.5.1"),
    Sample("см. также 7.1 и 7.2.", "M#7.1 M#7.2"),
    Sample("см. п. 4.1, 4.2 и 4.3", "M#4.1 M#4.2 M#4.3"),
    Sample("пп. 4.1 - 4.3", "M#4.1 M#4.2 M#4.3"),
    Sample("пп.4.1–4.2 и 7.1", "M#4.1 M#4.2 M#7.1"),
    Sample("с п. 4.1 по п. 4.3", "M#4.1 M#4.3"),
    Sample("раздел 8 (п. 8.1)", "M#8 M#8.1"),
    Sample("в разделах 4–6", "M#4 M#5 M#6"),
    Sample("в главах 7, 8 и 9", "M#7 M#8 M#9"),
    Sample("(Приложение А)", "M#app-А"),
    Sample("Приложение «А»", "M#app-А"),
    Sample("приложения «А» и «Б»", "M#app-А M#app-Б"),
    Sample("прил. Б", "M#app-Б"),
    Sample("в Приложениях А, Б", "M#app-А M#app-Б"),
    Sample("абзац 2 пункта 4.1", "M#4.1"),
    Sample("подпункт «а» пункта 4.1", "M#4.1"),
    Sample("подпункт 7.1.5.1", "M#7.1.5.1"),
    Sample("пункт 7.1 данного Руководства", "M#7.1"),
    Sample("п. 7.1 СЖ", in: "D", "M#7.1"),
    Sample("в п. 3.2 данного Положения", in: "D", "D#3.2"),
    Sample("разделу 4 настоящего Положения", in: "D", "D#4"),
    Sample("п. 3.2 этого документа", in: "D", "D#3.2"),
    Sample("УЕ-ХҚТУ-052-2019, п. 3.2", "D D#3.2"),
    Sample("п. 3.2 Положения УЕ-ХҚТУ-052-2019", "D#3.2 D"),
    Sample("раздел 9.2 «Внутренний аудит»", "M#9.2"),
    Sample("(п. 9.2, «Внутренний аудит»)", "M#9.2"),
    Sample("приложение 2 к настоящему Положению", in: "D", "D#app-2"),
    Sample("п. 7,1", "!malformed-reference⟦7,1⟧→7.1"),
    Sample("п. 9.1..3", "!malformed-reference⟦9.1..3⟧→9.1.3"),
    Sample("п. 9. 3 Руководства", "!malformed-reference⟦9. 3⟧→9.3"),
    Sample("п. 7.9 и п. 7.1", "!unknown-section⟦7.9⟧ M#7.1"),
    Sample("приложение Г", "!unknown-appendix⟦Г⟧"),
    Sample("ДП 3.19–2010", "ДП 3.19-2010 !malformed-code⟦ДП 3.19–2010⟧→ДП 3.19-2010"),
  ]

  static let lookAlikes = [
    "версия 4.2", "ред. 4.2", "редакция 3", "рис. 4.2", "рисунок 4.2", "табл. 7.1", "таблица 7.1",
    "формула (4.2)", "с 9.00 до 18.00", "4.2 %", "7,5 процента", "01.09.2019 г.",
    "п. 4.2 ISO 9001", "ISO 9001, п. 4.2", "ГОСТ Р ИСО 9001-2015 (п. 4.2)",
    "п. 4.1, 4.2 ГОСТ Р ИСО 9001", "в пункте 4.2 договора", "пункт 5 приказа", "п. 3 протокола № 7",
    "статья 4.2", "ст. 4.1 КоАП", "п. 1 ч. 2 ст. 3", "т. п.", "и т. п. 7.1", "экз. 4.2",
    "приложение к диплому", "приложение Word", "мобильное приложение", "А. Б. Иванов",
    "главный инженер 7 цеха", "разделить на 4.2", "группа А", "раздел сайта", "пункт выдачи 4",
    "на 7 пунктов выше", "5 разделов", "каб. 7.1", "тел. 7-25-33", "№ 4.2", "смета 7.1",
  ].map { Sample($0) }

  @Test(arguments: forms) func `citations are read as editors write them`(_ sample: Sample) {
    let register = SampleRegister(language: .russian, appendices: ["А", "Б"])
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: lookAlikes) func `what only looks like one stays silent`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister(language: .russian, appendices: ["А", "Б"])) == "")
  }
}
