package import Sapa
package import SapaCore
import SapaRegister

/// Writes the first files of something new, and never over one that is there.
package enum Scaffolding {
  /// - Parameters:
  ///   - files: with their paths below the folder.
  ///   - folder: made where it is missing.
  /// - Throws: `EnvironmentFault` before anything is written, where one of the files exists.
  package static func write(
    _ files: [OutputFile], in folder: String
  ) throws(EnvironmentFault) {
    for file in files where FileSystem.kind(of: folder + "/" + file.path) != nil {
      throw .exists(folder + "/" + file.path)
    }
    for file in files {
      let path = folder + "/" + file.path
      if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolder(String(path[..<slash])) }
      try FileSystem.write(file.bytes, to: path)
    }
  }
}

/// A document that was begun, or would have been but for its errors.
package struct NewDocument: Sendable {
  package var file: OutputFile
  package var settings: Settings
  /// The manual with it.
  package var world: World
  package var errors: [Finding]
}

extension ManualFolder {
  /// A new document of this manual, checked together with what is there before it is written.
  ///
  /// - Parameters:
  ///   - code: not yet in the register.
  ///   - title: nil leaves a word in its place.
  ///   - day: of the check.
  ///   - jobs: how many files are read at once.
  /// - Returns: its file, and the errors that it would bring; it is written only where there are none.
  /// - Throws: `EnvironmentFault` for a code that is taken, a file that exists.
  package func addDocument(
    _ code: DocumentCode, titled title: String?, on day: CalendarDate, jobs: Int
  ) async throws(EnvironmentFault) -> NewDocument {
    var world = try world(today: day)
    let before = await check(world, jobs: jobs, making: [])
    if let known = before.register.documents.first(where: { $0.code == code }) {
      throw .registered(code, at: known.path)
    }
    let file = Scaffold.document(code, title: title, in: before.settings.language)
    let alike = before.register.documents.first { "content/register/\($0.slug).md" == file.path }
    if let alike, let other = alike.code { throw .alike(code, other, at: alike.path) }
    if FileSystem.kind(of: root + "/" + file.path) != nil { throw .exists(root + "/" + file.path) }
    world.sources.append(Source(path: file.path, bytes: file.bytes))
    world.sources.sort { $0.path < $1.path }
    let errors = await check(world, jobs: jobs, making: []).allFindings
      .filter { $0.severity == .error && $0.span.file == file.path }
    if errors.isEmpty { try Scaffolding.write([file], in: root) }
    return NewDocument(file: file, settings: before.settings, world: world, errors: errors)
  }
}

extension EnvironmentFault {
  fileprivate static func exists(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path) exists already and was left as it is: choose another name or folder",
      kk: "\(path) бар, ол өзгеріссіз қалды: басқа ат не қалта таңдаңыз",
      ru: "\(path) уже существует и не изменён: выберите другое имя или папку")
  }

  /// УЕ-СУ-01/2024 beside УЕ-СУ-01-2024.
  fileprivate static func alike(
    _ code: DocumentCode, _ other: DocumentCode, at path: String
  ) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(code) would have the address of \(other) (\(path)): choose a code that differs in a "
        + "letter or a digit",
      kk: "\(code) мекенжайы \(other) құжатының (\(path)) мекенжайымен бірдей болар еді: әрпі не "
        + "цифры өзгеше код таңдаңыз",
      ru: "у \(code) был бы адрес документа \(other) (\(path)): выберите код, который отличается "
        + "буквой или цифрой")
  }

  fileprivate static func registered(_ code: DocumentCode, at path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(code) is in the register already (\(path)): choose a code that is free",
      kk: "\(code) тізілімде бар (\(path)): бос код таңдаңыз",
      ru: "\(code) уже есть в реестре (\(path)): выберите свободный код")
  }
}
