import SapaCore
import SapaDelivery

/// What a verification found, a line a file.
struct VerificationReport {
  private let verification: Verification

  init(_ verification: Verification) {
    self.verification = verification
  }

  func text(in language: Language) -> String {
    var lines: [String] = []
    func add(_ names: [String], _ word: Phrase) {
      lines += names.map { "\($0): \(word[language])" }
    }
    if verification.isIncomplete {
      lines.append(
        Phrase(
          en: "incomplete: a build was cut short here; build again",
          kk: "толық емес: құрастыру осы жерде үзілген; қайта құрастырыңыз",
          ru: "неполно: сборка здесь прервалась; соберите заново")[language])
    }
    add(verification.changed, Phrase(en: "changed", kk: "өзгерген", ru: "изменён"))
    add(verification.missing, Phrase(en: "missing", kk: "жоқ", ru: "отсутствует"))
    add(
      verification.unknown,
      Phrase(en: "in no manifest", kk: "манифестте жоқ", ru: "нет в манифесте"))
    add(
      verification.closed,
      Phrase(
        en: "closed to readers: not everybody may read it; publish anew, or give that right",
        kk: "оқырмандарға жабық: оны кез келген пайдаланушы оқи алмайды; қайта жариялаңыз немесе "
          + "оқу рұқсатын беріңіз",
        ru: "закрыто для читателей: читать могут не все; опубликуйте заново или дайте право чтения")
    )
    if let place = verification.rightPlace {
      lines.append(
        Phrase(
          en: "under another name: the edition that lies here belongs in \(place)",
          kk: "атауы басқа: мұнда жатқан нұсқаның орны – \(place)",
          ru: "под чужим именем: место лежащей здесь редакции – \(place)")[language])
    }
    if verification.showsDrafts {
      lines.append(
        Phrase(
          en: "built with drafts: it shows what is being written, not what is in force",
          kk: "жобалармен бірге құрастырылған: қолданыстағыны емес, дайындалып жатқанды көрсетеді",
          ru: "собран с проектами: показывает то, что готовится, а не то, что действует")[language])
    }
    let count = verification.fileCount
    if verification.isWhole {
      lines.append(
        Phrase(
          en: "whole: \(count.english("file")) as written",
          kk: "бүтін: \(count) файл жазылған күйінде",
          ru: "цело: файлов \(count), все как записаны")[language])
    }
    if let digest = verification.digest { lines.append("SHA-256 \(digest)") }
    return lines.joined(separator: "\n")
  }
}
