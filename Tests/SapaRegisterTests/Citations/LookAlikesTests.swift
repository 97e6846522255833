import SapaCore
import Testing

@testable import SapaRegister

/// What looks like a citation and is none: dates, other papers' sections, ordinary words.
struct LookAlikesTests {
  static let kazakh = [
    "регламенті, 02.06.2012 ж. (шешім 17.2.15)", "03.02.2012 күнгі АБ № 0137408",
    "31.05.2018ж. № АА0099", "06.06.1991 жылы қол қойған", "12.10.2018 № 563 бұйрығымен",
    "ISO 9001-2015 талаптарына сай", "ҚР СТ ИСО 9000-2017 «Сапа менеджменті жүйесі…»",
    "ХС ИСО 9001-2015 стандартына", "ISO 9001:2015 7.5.3-тармағы", "қосымша кәсіптік білім беру",
    "қосымша талаптарға сай", "жоғарғы кәсіптік (қосымша) білім берудің",
    "қолданыстағы лицензияның қосымшасына", "бағалары көрсетілген қосымшасымен бірге дипломы",
    "2 деңгей – Университет стандарты (УС)", "1. Тұтынушылар – талапкерлер, студенттер",
    "стандарттың келесі жеті тарауында", "кафедралар, орталықтар, зертханалар мен т.б.",
    "43 беттің 24-беті", "2 бет 17 беттен 2 нұсқа", "СМЖ/ЭМЖ.04.01", "СМЖ СЖОІТЕ 11010.29- 2015",
    "дс.-жм. 8.30 – 17.30", "ректоры А.С. Иманғалиев", "Еңбек кодексінің 49-бабының 5-тармағына",
    "Шарттың 6.3-тармағына сәйкес",
    "Министрлік туралы ереженің 15-тармағының 475) тармақшасына", "үлгерімі 7.5 пайызға өсті",
    "192.168.7.1 мекенжайы", "`9.1.3 т.` деп жазылады", "\\9.1.3 т. және 9\\.1.3 т. деп жазылады",
    // Other counts, other papers.
    "осы СЖ 3-ші нұсқасы", "СЖ 1.10 нұсқасы", "СЖ 12.10.2018 ж. бекітілген", "5 қосымша сабақ",
    "2.5 т жүк", "жүк салмағы 5 т.", "7 және т.б. жағдайлар", "3 бөлім қызметкерлері",
    "16-бап, 9-тармақ", "осы Заңның 12-бабы", "Шарттың 6.3-тармағына және 7.2-тармағына",
    "МЖМБС 5.8-тармағына", "бұйрыққа 1-қосымша", "сонымен қатар қосымша 3 күн беріледі",
    "№ 5 тармақ", "ҚР «Білім туралы» заңы", "«Хабаршы» журналы", "«Тұран» баспаханасы",
    "№595 бұйрығымен бекітілген «Қызметтің үлгілік қағидаларын бекіту туралы» бұйрығы",
    "Қазақстан Республикасының «Оқыту» қағидалары", "«Жақсарту» тарауы", "Ішкі аудит жүргізу",
    "УЕ БҚМУ-074-2014", "«Мүлде бөлек» жолы; 4.2.3/4.2.4",
  ].map { Sample($0) }

  static let russian = [
    "в соответствии с п. 4.2 ГОСТ ИСО/МЭК 17025-2009", "в соответствии с п. 4.1.1 ТЗ",
    "пунктом 2 статьи 87 Трудового кодекса", "ДП 4.2.3/4.2.4", "с. 3 из 28; 2/43",
    "рисунок А.7; листинг А.18", "и т.п. 5", "ст. 16, п. 9", "п. 4.1 и п. 4.2 ГОСТ Р 7.0.97",
    "приложение 3 к приказу № 5", "ГОСТ ИСО 9001, пункт 4.2", "масса 2.5 т. груза",
    "п. 5 Договора", "в приложении к письму", "И в приложении А5 нет",
    "Приложение Б. Иванову", "приложение А. Сергеевой И. передано",
  ].map { Sample($0) }

  static let turkish = [
    "ISO 9001 Standart Madde: 4.2.3", "6698 sayılı Kanunun 12 nci maddesi",
    "Sayfa 1/9; Rev.02/28.05.2018", "TS EN ISO 9001:2015", "ek süre verilir", "ek 3 gün verilir",
    "O bölümde", "ek B. Yılmaz ile görüşün", "Sözleşmenin 4.2. maddesi", "ISO 9001 Bölüm 4.2",
  ].map { Sample($0) }

  static let english = [
    "described in section 4.2.1 of RFC 1035", "Page 1 of 13; Issue No.: 03 Revision No.: 00",
    "Knowledge check: 10 questions, +100 XP", "ISO 9001:2015 clause 7.5",
    "article 5 of the Labour Code", "clause 7.1 of the contract", "A section of 12 people",
    "Appendix B. Smith",
  ].map { Sample($0) }

  @Test(arguments: kazakh) func `look-alikes in Kazakh stay silent`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister()) == "")
  }

  @Test(arguments: russian) func `look-alikes in Russian stay silent`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister(language: .russian, appendices: ["А", "Б"])) == "")
  }

  @Test(arguments: turkish) func `look-alikes in Turkish stay silent`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister(language: .turkish, appendices: ["1", "A", "B"])) == "")
  }

  @Test(arguments: english) func `look-alikes in English stay silent`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister(language: .english, appendices: ["A", "B"])) == "")
  }
}
