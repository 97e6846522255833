import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// What a reference leads to, by its name: "9.2 Ішкі аудит", "УЕ-ХҚТУ-074-2014 Студент
  /// жатақханалары туралы ереже".
  ///
  /// The code stands in front of a section where the reader is in another document.
  func name(of target: Target, from reader: DocumentID?) -> String {
    switch target {
    case .document(let id): return name(of: register[id])
    case .section(let id, let anchor):
      let document = register[id]
      guard let section = document.section(anchor: anchor) else { return name(of: document) }
      return inDocument(document, from: reader, "\(section.number) \(section.title)")
    case .appendix(let id, let label):
      let document = register[id]
      guard let part = document.appendix(label) else { return name(of: document) }
      return inDocument(document, from: reader, name(of: part))
    case .file(let path, _):
      return nameOfFile(at: path, from: reader)
    }
  }

  /// Where a sentence stands, named the same way.
  func name(of place: Place, from reader: DocumentID?) -> String {
    guard let id = place.document else { return register.pages[place.part].title }
    let document = register[id]
    if let anchor = place.section, document.section(anchor: anchor) != nil {
      return name(of: .section(id, anchor: anchor), from: reader)
    }
    let part = document.parts[place.part]
    return part.role == .lead
      ? name(of: document) : inDocument(document, from: reader, name(of: part))
  }

  /// A part by its name: "7 Қамтамасыз ету құралдары", "Алғы сөз".
  func name(of part: Part) -> String { words.name(of: part) }

  func appendixName(_ label: AppendixLabel) -> String { words.appendixName(label) }

  private func name(of document: Document) -> String {
    [document.code?.text, document.title].compactMap { $0 }.joined(separator: " ")
  }

  private func inDocument(_ document: Document, from reader: DocumentID?, _ name: String) -> String
  {
    document.id == reader ? name : "\(document.code?.text ?? document.title), \(name)"
  }

  private func nameOfFile(at path: String, from reader: DocumentID?) -> String {
    switch files[path] {
    case .page(let index): return register.pages[index].title
    case .part(let id, let index):
      let document = register[id]
      return inDocument(document, from: reader, name(of: document.parts[index]))
    case nil: return String(path.split(separator: "/").last ?? "")
    }
  }
}

extension InterfaceStrings {
  func name(of part: Part) -> String {
    switch part.role {
    case .appendix(let label): appendixName(label) + ". " + part.title
    case .numbered(let number): "\(number) \(part.title)"
    case .lead, .unnumbered: part.title
    }
  }

  func appendixName(_ label: AppendixLabel) -> String {
    filled(.unitAppendix, ["letter": label.text])
  }
}
