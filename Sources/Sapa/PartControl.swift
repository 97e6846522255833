import SapaCore
import SapaReading
import SapaRegister

/// A chapter that states what only its document can: `status: draft` in manual/03.md.
///
/// The document is published as its lead file says, so a reader would never see it. What repeats the
/// lead is silent.
enum PartControl {
  static func check(_ register: Register) -> [Finding] {
    let severity: Severity? = register.settings.fields.isEmpty ? nil : .warning
    return register.documents.flatMap { document -> [Finding] in
      let parts = document.parts
      return parts.indices.dropFirst().flatMap { index -> [Finding] in
        let control = parts[index].control
        return control.documentKeys.filter { !control.repeats($0.value, of: document.control) }
          .map { finding($0, document, severity) }
      }
    }
  }

  private static func finding(
    _ key: Placed<String>, _ document: Document, _ severity: Severity?
  ) -> Finding {
    let (name, lead) = (key.value, document.path)
    return Finding(
      .invalidField, at: key.span, severity: severity,
      headline: Phrase(
        en: "`\(name)` of a chapter is not read: its document states it",
        kk: "Тараудағы `\(name)` оқылмайды: оны құжаттың өзі көрсетеді",
        ru: "Поле `\(name)` в главе не читается: его указывает сам документ"),
      explanation: Phrase(
        en: "This file is a part of \(document.name): the whole of it is shown as \(lead) says.",
        kk: "Бұл файл – \(document.name) құжатының бөлігі: бәрі \(lead) файлында жазылғандай "
          + "көрсетіледі.",
        ru: "Этот файл – часть документа \(document.name): всё показывается так, как сказано в "
          + "\(lead)."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write it in \(lead) if it holds for the document, and delete it here",
            kk: "Бүкіл құжатқа қатысты болса, \(lead) файлына жазып, мұнда өшіру",
            ru: "Если это относится ко всему документу, написать в \(lead), а здесь удалить"))
      ])
  }
}

extension ControlData {
  /// Whether a key says what it says of the document as well; a value that was refused says nothing.
  ///
  /// Lists of groups are not compared: nobody repeats them in a chapter.
  fileprivate func repeats(_ key: String, of document: ControlData) -> Bool {
    func same<Value: Equatable>(_ value: (ControlData) -> Value?) -> Bool {
      value(self).map { $0 == value(document) } ?? true
    }
    return switch key {
    case "edition": same { $0.edition?.value }
    case "kind": same { $0.kind?.value }
    case "status": same { $0.status?.value }
    case "owner": same { $0.owner?.value }
    case "effective": same { $0.effective?.value }
    case "review": same { $0.reviewEvery?.value }
    case "supersedes": same { $0.supersedes?.value }
    case "location": same { $0.location?.value }
    case "access": same { $0.access?.value }
    case "distribution": same { $0.distribution.map(\.value) }
    default: false
    }
  }
}
