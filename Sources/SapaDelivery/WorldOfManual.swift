package import Sapa
package import SapaCore
import SapaReading

extension ManualFolder {
  /// The whole manual as a value: settings, content, theme, day.
  ///
  /// - Parameters:
  ///   - today: the day of the check.
  ///   - theme: the theme instead of that of sapa.yaml.
  ///   - canPrint: whether PDFs will be made.
  /// - Returns: the manual as it lies on disk now.
  /// - Throws: `EnvironmentFault` for what cannot be read at all, or a theme that is not there.
  package func world(
    today: CalendarDate, theme: String? = nil, canPrint: Bool = false
  ) throws(EnvironmentFault) -> World {
    let settings = try settings()
    let content = try ContentFolder(self)
    let folder = ThemeFolder(manual: self, installation: Installation())
    return World(
      settings: settings, sources: content.sources, assets: content.assets,
      drawings: content.drawings,
      theme: try folder.files(of: theme ?? readSettings(settings).0.theme),
      findings: content.findings,
      today: today, canPrint: canPrint)
  }
}
