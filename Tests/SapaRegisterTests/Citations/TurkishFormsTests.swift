import SapaCore
import Testing

@testable import SapaRegister

/// Turkish as manuals and regulations write it, beyond the model forms.
struct TurkishFormsTests {
  static let forms = [
    Sample("4.2 maddesine göre", "M#4.2"),
    Sample("4.2. maddesinde", "M#4.2"),
    Sample("Madde 4.2'ye göre", "M#4.2"),
    Sample("madde 4.2 uyarınca", "M#4.2"),
    Sample("4.1 ve 4.2 maddeleri", "M#4.1 M#4.2"),
    Sample("4.1, 4.2 ve 4.3. maddelerinde", "M#4.1 M#4.2 M#4.3"),
    Sample("4.1-4.3 maddeleri", "M#4.1 M#4.2 M#4.3"),
    Sample("7. bölümde belirtilen", "M#7"),
    Sample("Bölüm 7'de", "M#7"),
    Sample("Bölüm 7 ve 8'de", "M#7 M#8"), Sample("Bölüm 7, 8 ve 9’da", "M#7 M#8 M#9"),
    Sample("Bölüm 7 ve 8 kişi", "M#7"),
    Sample("7. ve 8. bölümlerde", "M#7 M#8"), Sample("7., 8. ve 9. bölümler", "M#7 M#8 M#9"),
    Sample("BÖLÜM 7", "M#7"), Sample("KISIM 7", "M#7"), Sample("BAKINIZ 7.1", "M#7.1"),
    Sample("7.1 NUMARALI MADDEDE", "M#7.1"),
    Sample("İŞBU YÖNERGENİN 3.2 MADDESİ", in: "D", "D#3.2"),
    Sample("KALİTE EL KİTABI 7.1", in: "D", "M#7.1"),
    Sample("Kanunun “Tanımlar” başlıklı 4 üncü maddesi"),
    Sample("bu Yönergenin “Amaç” başlıklı 3 üncü maddesi", in: "D", "D#3"),
    Sample("7'nci bölümde", "M#7"),
    Sample("4.2 numaralı maddede", "M#4.2"),
    Sample("4.2 nolu madde", "M#4.2"),
    Sample("md. 7.1", "M#7.1"),
    Sample("(bkz. 4.2)", "M#4.2"),
    Sample("mad. 4.2", "M#4.2"),
    Sample("Bölüm 4.1 ila 4.3", "M#4.1 M#4.2 M#4.3"),
    Sample("bkz. Bölüm 4.2", "M#4.2"),
    Sample("bakınız 7.1.3.", "M#7.1.3"),
    Sample("Ek-A’da verilmiştir", "M#app-A"),
    Sample("EK-1", "M#app-1"),
    Sample("(Ek B)", "M#app-B"),
    Sample("Ek-1 ve Ek-2'de", in: "D", "D#app-1 D#app-2"),
    Sample("işbu Yönergenin 3.2. maddesi", in: "D", "D#3.2"),
    Sample("bu yönergenin 3 üncü maddesine", in: "D", "D#3"),
    Sample("bu yönergenin 5 inci ve 4 üncü maddeleri", in: "D", "D#5 D#4"),
    Sample("RTEÜ.PR.0004'e göre", "RTEÜ.PR.0004"),
    Sample("(RTEÜ.PR.0004) Satın Alma Prosedürü", "RTEÜ.PR.0004"),
    Sample(
      "RTEÜ-PR-0004", "RTEÜ.PR.0004 !malformed-code⟦RTEÜ-PR-0004⟧→RTEÜ.PR.0004"),
    Sample("4,2 maddesi", "!malformed-reference⟦4,2⟧→4.2"),
    Sample("9.1..3 maddesi", "!malformed-reference⟦9.1..3⟧→9.1.3"),
    Sample("7.9 maddesinde", "!unknown-section⟦7.9⟧"),
  ]

  static let lookAlikes = [
    "Sayfa 4 / 9", "Revizyon 4.2", "Rev. No: 4.2", "Tablo 4.2", "Şekil 7.1", "saat 9.30",
    "%4,2 oranında", "4.2 puan", "ek 2 gün", "ek süre", "ek olarak 3 kişi", "Ek ders ücreti",
    "6698 sayılı Kanun", "Kanunun 4.2 maddesi", "4857 sayılı İş Kanunu'nun 25. maddesi",
    "Yönetmeliğin 7. maddesi", "ISO 9001:2015 madde 4.2", "TS EN ISO 9001 madde 7.1",
    "TS EN ISO 9001 MADDE 7.1",
    "6698 SAYILI KANUNUN 4.2 MADDESİ",
    "ISO 9001 standardının 4.2 maddesi", "2. sınıf", "3 bölüm başkanı", "bölüm başkanı 7.1",
    "Mühendislik Bölümü", "Bölüm Kurulu", "madde bağımlılığı", "1.9.2019 tarihinde", "A. Yılmaz",
    "v4.2", "4.2 sürümü", "No: 4.2",
  ].map { Sample($0) }

  @Test(arguments: forms) func `citations are read as editors write them`(_ sample: Sample) {
    let register = SampleRegister(language: .turkish, appendices: ["1", "A", "B"])
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: lookAlikes) func `what only looks like one stays silent`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister(language: .turkish, appendices: ["1", "A", "B"])) == "")
  }
}
