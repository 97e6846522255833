/// Where Typst is: a Python that has it, the script that asks it, and its fonts.
package struct Typesetter: Sendable {
  let python: String
  let script: String
  /// Folders of fonts; those of the system are ignored.
  let fonts: [String]

  init(python: String, script: String, fonts: [String] = []) {
    self.python = python
    self.script = script
    self.fonts = fonts
  }

  /// Nil where Typst is not installed.
  package init?(_ installation: Installation) {
    guard let python = installation.typesettingPython, let script = installation.typesettingScript
    else { return nil }
    self.init(
      python: python, script: script, fonts: ["/usr/share/fonts/truetype/paratype"])
  }

  /// What every PDF depends on besides its text: the script, and with it the version of Typst.
  func recipe() throws(EnvironmentFault) -> [UInt8] {
    guard let bytes = FileSystem.read(script) else { throw .unreadable(script) }
    return bytes
  }
}

extension EnvironmentFault {
  package static var noTypst: EnvironmentFault {
    EnvironmentFault(
      en: "Typst is missing, which sets the pages: run `make setup` once, then print again",
      kk: "бетті құрайтын Typst жоқ: бір рет `make setup` іске қосып, қайта басып шығарыңыз",
      ru: "нет Typst, который верстает страницы: выполните один раз `make setup` и повторите печать"
    )
  }
}
