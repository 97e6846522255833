package import Sapa
package import SapaCore

/// How a preview is run.
package struct PreviewOptions: Sendable {
  package var today: CalendarDate
  package var jobs: Int
  /// Looks at the files twice a second, for network shares.
  package var polls: Bool

  package init(today: CalendarDate, jobs: Int = 1, polls: Bool = false) {
    self.today = today
    self.jobs = jobs
    self.polls = polls
  }
}

/// What is told after each save.
package struct PreviewReport: Sendable {
  /// The files that were saved; empty at the start.
  package var saved: [String]
  package var findings: [Finding]
  package var world: World
  package var settings: Settings
  package var duration: Duration
}

/// What the pages that are open are told.
package struct PreviewEvent: Sendable {
  package enum Kind: String, Sendable {
    /// The first after connecting: whoever has an older version fetches the page anew.
    case hello
    /// The words of `pages` have changed.
    case text
    /// Pages, menus or settings have changed.
    case site
    /// Styles or layouts have changed.
    case look
    /// The findings, and the lists that depend on the whole manual, are known.
    case findings
  }

  package var kind: Kind
  package var version: Int
  package var pages: [String]

  /// As server-sent events have it: `event: text`, `data: {…}`, an empty line.
  var message: [UInt8] {
    // Paths of the site are slugs: nothing in them needs escaping.
    let list = pages.map { "\"\($0)\"" }.joined(separator: ",")
    return Array(
      "event: \(kind.rawValue)\ndata: {\"version\":\(version),\"pages\":[\(list)]}\n\n".utf8)
  }
}
