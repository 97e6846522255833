import FlyingFox
import FoundationEssentials
import SapaCore
import SapaDelivery

/// Answers one request, from memory: a path is a name to look up, never a way through folders.
struct PreviewAnswers: HTTPHandler {
  let session: PreviewSession
  let admission: Admission

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let verdict = admission.verdict(
      method: request.method.rawValue, target: request.target.rawValue,
      header: { request.headers[HTTPHeader($0)] })
    var response = await answer(to: request, verdict)
    for (name, value) in Self.headers where response.headers[HTTPHeader(name)] == nil {
      response.headers[HTTPHeader(name)] = value
    }
    if verdict != .welcome { response.headers[.connection] = "close" }
    return request.method == .HEAD ? try await response.withoutBody() : response
  }

  private func answer(
    to request: HTTPRequest, _ verdict: Admission.Verdict
  ) async -> HTTPResponse {
    switch verdict {
    case .welcome: return await answer(request.target.path())
    case .foreign: return HTTPResponse(statusCode: .forbidden)
    case .tooMuch: return HTTPResponse(statusCode: .badRequest)
    case .wrongMethod:
      var response = HTTPResponse(statusCode: .methodNotAllowed)
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
  }

  private func answer(_ target: String) async -> HTTPResponse {
    guard target.first == "/" else { return await missing("") }
    let path = String(target.dropFirst())
    if path.isEmpty {
      var response = HTTPResponse(statusCode: .found)
      response.headers[.location] = "/" + (await session.firstPath)
      return response
    }
    if path == "_sapa/events" { return await events() }
    if let page = path.removing(prefix: "_sapa/changes/") {
      let file = await session.changesPage(at: page.asFile)
      return file.map { HTTPResponse($0) } ?? HTTPResponse(statusCode: .notFound)
    }
    if let page = path.removing(prefix: "_sapa/print/") { return await print(page.asFile) }
    if path.hasPrefix("_sapa/") {
      let file = await session.ownFile(named: String(path.dropFirst("_sapa/".count)))
      return file.map { HTTPResponse($0) } ?? HTTPResponse(statusCode: .notFound)
    }
    if let file = await session.file(at: path.asFile) { return HTTPResponse(file) }
    return await missing(path.asFile)
  }

  private func print(_ page: String) async -> HTTPResponse {
    do {
      guard let file = try await session.print(ofPageAt: page) else {
        return HTTPResponse(statusCode: .notFound)
      }
      var response = HTTPResponse(file)
      // The page of the preview shows it in itself, in the browser's own reader of PDFs.
      response.headers[HTTPHeader("Content-Security-Policy")] =
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
      response.headers[HTTPHeader("X-Frame-Options")] = "SAMEORIGIN"
      return response
    } catch {
      var response = HTTPResponse(statusCode: .serviceUnavailable)
      response.headers[HTTPHeader("Sapa-Reason")] =
        error.message[await session.language].percentEncoded()
      return response
    }
  }

  private func missing(_ path: String) async -> HTTPResponse {
    guard let page = await session.missingPage(at: path) else {
      return HTTPResponse(statusCode: .notFound)
    }
    return HTTPResponse(page, statusCode: .notFound)
  }

  private func events() async -> HTTPResponse {
    var response = HTTPResponse(
      statusCode: .ok, body: HTTPBodySequence(from: EventBytes(await session.events())))
    response.headers[.contentType] = "text/event-stream; charset=utf-8"
    return response
  }

  /// What every answer has; nothing is kept, nothing is loaded from elsewhere, nobody frames it.
  private static let headers = [
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; "
      + "connect-src 'self'; frame-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
  ]
}

extension String {
  /// `manual/7-1/index.html` of `manual/7-1/`.
  fileprivate var asFile: String { isEmpty || last == "/" ? self + "index.html" : self }

  fileprivate func removing(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

extension HTTPResponse {
  fileprivate init(_ file: PreviewFile, statusCode: HTTPStatusCode = .ok) {
    self.init(statusCode: statusCode, body: Data(file.bytes))
    headers[.contentType] = file.kind
  }

  /// The answer to HEAD: the same headers, nothing below them.
  fileprivate func withoutBody() async throws -> HTTPResponse {
    guard headers[.contentType]?.hasPrefix("text/event-stream") != true else {
      return HTTPResponse(statusCode: statusCode, headers: headers)
    }
    var bare = HTTPResponse(statusCode: statusCode, headers: headers)
    bare.headers[.contentLength] = String(try await bodyData.count)
    return bare
  }
}
