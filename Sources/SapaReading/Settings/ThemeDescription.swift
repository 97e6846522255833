package import SapaCore

/// What `theme.yaml` says of a theme.
///
/// ```yaml
/// name: yasawi
/// extends: base
/// ```
package struct ThemeDescription: Sendable {
  /// The theme whose files stand in for those that this one lacks.
  package var extends: String?

  /// Reads a `theme.yaml`; what is wrong with it comes back as findings.
  package static func read(_ source: Source) -> (ThemeDescription, [Finding]) {
    var findings: [Finding] = []
    var description = ThemeDescription()
    guard let text = SourceText.decode(source, &findings),
      let value = YAMLReader.read(1..<text.lineCount + 1, of: text, &findings)
    else { return (description, findings) }
    var reader = FieldReader()
    if let fields = reader.fields(value, named: nil, known: ["name", "extends"]) {
      _ = reader.slug(fields["name"])
      description.extends = reader.slug(fields["extends"])?.value
    }
    return (description, (findings + reader.findings).sorted)
  }
}
