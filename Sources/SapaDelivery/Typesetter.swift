package import SapaCore

/// Where Typst is: a Python that has it, the script that asks it, and its fonts.
package struct Typesetter: Sendable {
  let python: String
  let script: String
  /// Folders of fonts; those of the system are ignored.
  let fonts: [String]
  /// False where Typst is missing: PDFs that were made before are then kept, and none is made.
  private(set) var canSet = true

  init(python: String, script: String, fonts: [String] = []) {
    self.python = python
    self.script = script
    self.fonts = fonts
  }

  /// Nil where Typst is not installed.
  package init?(_ installation: Installation) {
    guard let python = installation.typesettingPython, let script = installation.typesettingScript
    else { return nil }
    self.init(python: python, script: script, fonts: [installation.fontFolder])
  }

  /// Without Typst: knows whether a PDF that was made before is the one that it would make.
  ///
  /// Nil where not even the script is there.
  package static func keeping(_ installation: Installation) -> Typesetter? {
    guard let script = installation.typesettingScript else { return nil }
    var typesetter = Typesetter(python: "", script: script, fonts: [installation.fontFolder])
    typesetter.canSet = false
    return typesetter
  }

  /// Refuses a Python that may not be run: nothing would be wrong with the text or the theme.
  func refuseUnrunnable() throws(EnvironmentFault) {
    guard FileSystem.isProgram(python) else { throw .cannotRun(python) }
  }

  /// What every PDF depends on besides its text and the theme: the script, and with it the version of
  /// Typst, and the fonts.
  func recipe() throws(EnvironmentFault) -> InputList {
    guard let bytes = FileSystem.read(script) else { throw .unreadable(script) }
    var list = InputList()
    list.add("script", bytes)
    for (name, path) in fontFiles {
      guard let digest = Digest.sha256(ofFile: path) else { throw .unreadable(path) }
      list.add("font \(name)", digest: digest)
    }
    return list
  }

  /// Which typesetter it is, of which a build asks each time: the same as the recipe, but for sizes and
  /// times in the place of digests, and whether it sets PDFs or keeps them.
  var identity: String {
    let files = [script] + fontFiles.map(\.path)
    let stamps = files.map { "\($0) \(FileSystem.stamp(of: $0) ?? "gone")" }
    return ([canSet ? "sets" : "keeps"] + stamps).joined(separator: "\n")
  }

  private var fontFiles: [(name: String, path: String)] {
    fonts.flatMap { folder in
      FileSystem.files(below: folder).map { (name: $0, path: folder + "/" + $0) }
    }
  }
}

extension EnvironmentFault {
  /// In the source tree it comes with the setup, in a release it lacks nothing but Python.
  package static let typstRemedy = Phrase(
    en: "run `make setup` once, or install Debian's python3 for an unpacked release",
    kk: "бір рет `make setup` командасын іске қосыңыз, ал дайын шығарылым үшін Debian-ның "
      + "python3 пакетін орнатыңыз",
    ru: "выполните один раз `make setup`, а для готового выпуска установите пакет python3")

  fileprivate static func cannotRun(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path), which sets the pages, cannot be run: ask for the right to execute it, or name "
        + "another Python in SAPA_TYPST_PYTHON",
      kk: "бетті құрайтын \(path) іске қосылмайды: оны орындау рұқсатын алыңыз немесе "
        + "SAPA_TYPST_PYTHON арқылы басқа Python көрсетіңіз",
      ru: "\(path), который верстает страницы, не запускается: получите право на его выполнение "
        + "или укажите другой Python в SAPA_TYPST_PYTHON")
  }

  package static var noTypst: EnvironmentFault {
    EnvironmentFault(
      en: "Typst is missing, which sets the pages: \(typstRemedy.en), then try again",
      kk: "бетті құрайтын Typst жоқ: \(typstRemedy.kk), сосын қайталаңыз",
      ru: "нет Typst, который верстает страницы: \(typstRemedy.ru) и повторите")
  }
}
