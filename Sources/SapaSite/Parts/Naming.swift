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
    case .document(let id): return documentNames[id.index]
    case .section(let id, let anchor):
      guard let section = sectionNames[anchor, in: id] else { return documentNames[id.index] }
      return inDocument(id, from: reader, section)
    case .appendix(let id, let label):
      guard let part = register.documents[id.index].appendix(label) else {
        return documentNames[id.index]
      }
      return inDocument(id, from: reader, name(of: part))
    case .file(let path, _):
      return nameOfFile(at: path, from: reader)
    }
  }

  /// Where a sentence stands, named the same way.
  func name(of place: Place, from reader: DocumentID?) -> String {
    guard let id = place.document else { return register.pages[place.part].title }
    if let anchor = place.section, let section = sectionNames[anchor, in: id] {
      return inDocument(id, from: reader, section)
    }
    if register.documents[id.index].parts[place.part].role == .lead {
      return documentNames[id.index]
    }
    return inDocument(id, from: reader, name(of: register.documents[id.index].parts[place.part]))
  }

  /// A part by its name: "7 Қамтамасыз ету құралдары", "Алғы сөз".
  func name(of part: Part) -> String { words.name(of: part) }

  func appendixName(_ label: AppendixLabel) -> String { words.appendixName(label) }

  /// Every document by its code and title: most pages name many.
  static func documentNames(in register: Register) -> [String] {
    register.documents.map { document in
      [document.code?.whole, document.title].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// "3-ші нұсқа" of every document that states its edition.
  static func editionNames(in register: Register, _ words: InterfaceStrings) -> [String?] {
    register.documents.map { $0.control.edition.map { words.edition($0.value) } }
  }

  private func inDocument(_ id: DocumentID, from reader: DocumentID?, _ name: String) -> String {
    if id == reader { return name }
    let code = register.documents[id.index].code
    return "\(code?.whole ?? register.documents[id.index].title), \(name)"
  }

  private func nameOfFile(at path: String, from reader: DocumentID?) -> String {
    switch files[path] {
    case .page(let index): return register.pages[index].title
    case .part(let id, let index):
      return inDocument(
        id, from: reader, name(of: register.documents[id.index].parts[index]))
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
