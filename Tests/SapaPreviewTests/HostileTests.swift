import SapaTestSupport
import Testing

/// What no client may get, and what none may hold up.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct HostileTests {
  private static let host = "\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n"

  /// Ways out of a folder, as they were tried on servers before.
  private static let ways = [
    "/../etc/passwd", "/../../../../etc/passwd", "/%2e%2e/etc/passwd", "/%2e%2e%2fetc/passwd",
    "/..%2fetc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%5c..%5cetc/passwd",
    "/..\\..\\etc\\passwd", "/%252e%252e/etc/passwd", "/%c0%ae%c0%ae/etc/passwd",
    "/%uff0e%uff0e/etc/passwd", "//etc/passwd", "///etc/passwd", "/./sapa.yaml", "/sapa.yaml",
    "/content/index.md", "/content/manual.md", "/.git/config", "/.env", "/manual/../sapa.yaml",
    "/manual/..%2f..%2fsapa.yaml", "/manual/%2e%2e/sapa.yaml", "/assets/../sapa.yaml",
    "/assets/%2e%2e/%2e%2e/sapa.yaml", "/_sapa/../sapa.yaml", "/_sapa/..%2f..%2fsapa.yaml",
    "/_sapa/preview/../preview.js", "/_sapa/", "/_sapa", "/_sapa/theme.yaml", "/index.html%00",
    "/index.html%00.css", "/index.html/", "/index.html/..", "/INDEX.HTML", "/index.html;x",
    "/~root", "/proc/self/environ", "/themes/base/theme.yaml", "/%2fetc%2fpasswd",
    "/file:///etc/passwd", "file:///etc/passwd", "http://evil.example/", "*", "%2e%2e",
    "sapa.yaml", "/<script>alert(1)</script>", "/'\"><img src=x>",
  ]

  /// Whole requests that are wrong in other ways.
  private static let requests = [
    "POST / HTTP/1.1\(host)", "PUT /index.html HTTP/1.1\(host)",
    "DELETE /index.html HTTP/1.1\(host)",
    "TRACE / HTTP/1.1\(host)", "OPTIONS * HTTP/1.1\(host)", "CONNECT evil:80 HTTP/1.1\(host)",
    "PROPFIND / HTTP/1.1\(host)", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost.evil.example:PORT\r\nConnection: close\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n",
    "GET /index.html HTTP/1.1\r\nOrigin: http://evil.example\(host)",
    "GET /index.html HTTP/1.1\r\nOrigin: null\(host)",
    "GET /index.html HTTP/1.1\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\(host)",
    "GET /index.html HTTP/1.1\r\nContent-Length: 5\(host)hello",
  ]

  @Test func `no request line reaches a file`() async throws {
    let preview = try await RunningPreview()
    #expect(Self.ways.count + Self.requests.count >= 60)
    for way in Self.ways {
      let answer = try await preview.send("GET \(way) HTTP/1.1" + Self.host)
      #expect(!answer.hasPrefix("HTTP/1.1 200"), "\(way)")
      #expect(!answer.contains("root:") && !answer.contains("organization:"), "\(way)")
      #expect(!answer.contains("<script>alert"), "\(way)")
    }
  }

  @Test func `only GET and HEAD from this computer's own pages are answered`() async throws {
    let preview = try await RunningPreview()
    for request in Self.requests {
      let answer = try await preview.send(request)
      #expect(!answer.contains("<title>"), "\(request)")
      let status = answer.split(separator: " ").dropFirst().first.map(String.init) ?? "closed"
      // A method that is not HTTP's own meets no route of FlyingFox, which answers 404 before us.
      let refusals = ["400", "403", "405", "closed"]
      let allowed = request.hasPrefix("PROPFIND") ? refusals + ["404"] : refusals
      #expect(allowed.contains(status), "\(status) for \(request)")
    }
  }

  @Test func `every answer is strict about what the browser may do`() async throws {
    let preview = try await RunningPreview()
    for path in ["/index.html", "/assets/site.css", "/_sapa/state.json", "/nothing"] {
      let answer = try await preview.get(path)
      for header in [
        "Content-Security-Policy: default-src 'none'", "frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "X-Frame-Options: DENY",
      ] {
        #expect(answer.contains(header), "\(header) of \(path)")
      }
    }
  }

  @Test func `HEAD answers as GET does, without the page`() async throws {
    let preview = try await RunningPreview()
    let answer = try await preview.send("HEAD /index.html HTTP/1.1" + Self.host)
    #expect(answer.hasPrefix("HTTP/1.1 200") && answer.hasSuffix("\r\n\r\n"))
  }

  @Test func `a hundred slow clients do not hold up the editor`() async throws {
    let preview = try await RunningPreview()
    let answer = try await onOwnThread { [port = preview.port] in
      let clients = try (0..<100).map { _ in try SlowClient(port: port) }
      let editor = try RawClient(port: port)
      editor.send("GET /index.html HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
      return withExtendedLifetime(clients) { editor.receive(until: "</html>", for: 20) }
    }
    #expect(answer.hasPrefix("HTTP/1.1 200"))
  }

  /// Begins a request and never ends it.
  private final class SlowClient {
    let client: RawClient

    init(port: UInt16) throws {
      client = try RawClient(port: port)
      client.send("GET /index.html HTTP/1.1\r\nHost: loc")
    }
  }
}
