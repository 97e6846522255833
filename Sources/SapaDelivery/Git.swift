package import SapaCore
import Subprocess
import SystemPackage

/// A folder that lies in git, as its revisions have it.
package struct Git: Sendable {
  private let folder: String
  private let limit: Duration

  /// - Parameters:
  ///   - folder: absolute; it need not be the root of the repository.
  ///   - limit: how long git may take over one answer; a share that hangs holds nobody up for ever.
  package init(_ folder: String, limit: Duration = .seconds(60)) {
    self.folder = folder
    self.limit = limit
  }

  /// The full name of HEAD; nil outside git, or where there is no git.
  package var revision: String? {
    get async { await revision(named: "HEAD") }
  }

  /// Whether there is a git to ask.
  package var isInstalled: Bool {
    get async { await output(["--version"]) != nil }
  }

  /// Whether some of these files and folders are not as HEAD has them, new ones and those that git ignores
  /// among them; also where git does not answer.
  package func differs(below paths: [String]) async -> Bool {
    guard let status = await status(below: paths) else { return true }
    return status.isChanged || !status.ignored.isEmpty
  }

  /// The files that git passes over for a `.gitignore`, by their paths from the folder; what editors leave
  /// behind is passed over here, too.
  package func ignored(below path: String) async -> [String] {
    await status(below: [path])?.ignored ?? []
  }

  private func status(below paths: [String]) async -> (isChanged: Bool, ignored: [String])? {
    let words = ["status", "--porcelain", "-z", "--untracked-files=all", "--ignored", "--"]
    guard let list = await output(words + paths) else { return nil }
    // For each: !! content/register/zz.md<0>
    let entries = list.split(separator: 0)
    let mark = Array("!! ".utf8)
    let ignored = entries.filter { $0.starts(with: mark) }.map { $0.dropFirst(mark.count) }
    let own = ignored.filter { path in
      !path.split(separator: UInt8(ascii: "/")).contains { ContentFolder.isHidden(Array($0)) }
    }
    return (ignored.count < entries.count, own.map { String(decoding: $0, as: UTF8.self) })
  }

  /// The full name of a commit that is named in any of git's ways: `v3`, `HEAD~2`, `1f3a9c0`.
  ///
  /// - Parameter name: as a user gives it.
  /// - Returns: nil where git knows no such commit.
  package func revision(named name: String) async -> String? {
    guard !name.hasPrefix("-"),
      let bytes = await output(["rev-parse", "--verify", "--quiet", name + "^{commit}"])
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
    return text?.count ?? 0 >= 40 ? text : nil
  }

  /// The files below the folder that a revision has, by their paths, as what git calls blobs.
  ///
  /// - Parameters:
  ///   - revision: the full name of a commit.
  ///   - paths: files or folders to look at, `content`.
  /// - Returns: nil where git does not answer.
  package func blobs(at revision: String, below paths: [String]) async -> [String: String]? {
    let list = await output(["ls-tree", "-r", "-z", revision, "--"] + paths)
    guard let list else { return nil }
    var blobs: [String: String] = [:]
    for entry in list.split(separator: 0) {
      // 100644 blob 3b18e512dba79e4c8300dd08aeb37f8e728b8dad<tab>content/index.md
      let parts = entry.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let facts = parts[0].split(separator: UInt8(ascii: " "))
      guard parts.count == 2, facts.count == 3, facts[0].starts(with: Array("100".utf8)),
        let path = String(validating: parts[1], as: UTF8.self)
      else { continue }
      blobs[path] = String(decoding: facts[2], as: UTF8.self)
    }
    return blobs
  }

  /// What blobs hold, in their order.
  ///
  /// - Parameter blobs: the paths of files and the names of their blobs.
  /// - Returns: nil where git does not answer.
  package func sources(_ blobs: [(path: String, blob: String)]) async -> [Source]? {
    guard !blobs.isEmpty else { return [] }
    let question = blobs.map { $0.blob + "\n" }.joined()
    guard let answer = await output(["cat-file", "--batch"], input: Array(question.utf8)) else {
      return nil
    }
    // For each: 3b18e512dba79e4c8300dd08aeb37f8e728b8dad blob 12<line end>…<line end>
    var sources: [Source] = []
    var rest = answer[...]
    for (path, _) in blobs {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let size = rest[..<end].split(separator: UInt8(ascii: " ")).last
          .flatMap({ Int(String(decoding: $0, as: UTF8.self)) }),
        rest.endIndex - end > size + 1
      else { return nil }
      sources.append(Source(path: path, bytes: Array(rest[(end + 1)...].prefix(size))))
      rest = rest.dropFirst(end - rest.startIndex + size + 2)
    }
    return sources
  }

  private static let mostBytes = 1 << 30

  /// What leads git to another repository than that of the folder; a hook of git sets it.
  private static let leadingAway: [Environment.Key: String?] = [
    "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_COMMON_DIR": nil,
    "GIT_OBJECT_DIRECTORY": nil, "GIT_PREFIX": nil,
  ]

  private func output(_ words: [String], input: [UInt8] = []) async -> [UInt8]? {
    let arguments = Arguments(["-C", folder] + words)
    let result = try? await answer(within: limit) {
      try await run(
        .name("git"), arguments: arguments, environment: .inherit.updating(Self.leadingAway),
        input: .array(input),
        output: .bytes(limit: Self.mostBytes), error: .discarded)
    }
    guard let result, result.terminationStatus.isSuccess else { return nil }
    return result.standardOutput
  }
}
