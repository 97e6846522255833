/// Which requests are answered at all: only those that a page of the preview itself sends.
///
/// A page of another site can make a browser ask localhost; it cannot choose Host and Origin. With
/// its own name resolved to 127.0.0.1 (DNS rebinding) its Host gives it away.
struct Admission: Sendable {
  let port: UInt16

  enum Verdict: Equatable {
    case welcome
    case wrongMethod
    case foreign
    case tooMuch
  }

  /// Longer targets and any body are refused.
  static let longestTarget = 2048

  private var hosts: Set<String> {
    ["localhost:\(port)", "127.0.0.1:\(port)", "[::1]:\(port)"]
  }

  /// Looks at a request before anything is looked up; `header` asks for a header by its name.
  func verdict(
    method: String, target: String, header: (String) -> String?
  ) -> Verdict {
    guard ["GET", "HEAD"].contains(method) else { return .wrongMethod }
    guard let host = header("Host")?.lowercased(), hosts.contains(host) else { return .foreign }
    if let origin = header("Origin")?.lowercased(),
      !hosts.contains(where: { origin == "http://" + $0 })
    {
      return .foreign
    }
    if let site = header("Sec-Fetch-Site"), ["cross-site", "same-site"].contains(site),
      header("Sec-Fetch-Mode") != "navigate"
    {
      return .foreign
    }
    let hasBody = header("Transfer-Encoding") != nil || (header("Content-Length") ?? "0") != "0"
    guard !hasBody, target.utf8.count <= Self.longestTarget else { return .tooMuch }
    return .welcome
  }
}
