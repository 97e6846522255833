import Sapa
import SapaCore
import SapaPrint
import SapaRegister
import SapaSite

/// The PDFs of one build: which must be made, made in a folder of their own, read back.
struct Printing {
  struct PDF {
    var paths: [String]
    var bytes: [UInt8]
    /// Nil for one that was kept.
    var pages: Int?
    /// Of everything that it was made from.
    var digest: String
    /// What is to be told of its pages, by the build that keeps it as by the one that made it.
    var remarks: Typeset.Remarks?
  }

  private(set) var made: [PDF] = []
  private(set) var findings: [Finding] = []
  private let manual: ManualFolder
  private let template: [String: [UInt8]]
  /// A process that outlives this printing; nil where one is started for it.
  private let worker: TypesettingWorker?
  private let work: WorkFolder
  private var folder: String { work.path }

  /// The manual holds the images that documents show; what lies in the theme's `print/` is the
  /// template.
  init(
    _ manual: ManualFolder, template: ThemeFiles, worker: TypesettingWorker? = nil
  ) throws(EnvironmentFault) {
    self.manual = manual
    self.worker = worker
    var files: [String: [UInt8]] = [:]
    for layer in template.layers {
      for (path, bytes) in layer.files where path.hasPrefix("print/") {
        files[String(path.dropFirst("print/".count))] = bytes
      }
    }
    self.template = files
    work = try WorkFolder()
  }

  func close() { work.remove() }

  /// Makes every PDF whose input has changed, if it can; keeps the others.
  mutating func make(
    _ jobs: [PrintJob], of register: Register, with typesetter: Typesetter,
    known output: OutputFolder
  ) async throws(EnvironmentFault) {
    let recipe = try recipe(typesetter)
    var wanted: [(job: PrintJob, digest: String)] = []
    for job in jobs {
      let digest = try digest(of: job, madeBy: recipe)
      let kept = job.outputPaths.compactMap { output.printed(at: $0, madeFrom: digest) }
      if kept.count == job.outputPaths.count, let (bytes, remarks) = kept.first {
        made.append(
          PDF(paths: job.outputPaths, bytes: bytes, digest: digest, remarks: remarks))
        tell(remarks, of: job, in: register)
      } else {
        wanted.append((job, digest))
      }
    }
    guard !wanted.isEmpty, typesetter.canSet else { return }
    try await make(wanted, of: register, with: typesetter)
  }

  /// Makes one PDF, whatever was made before.
  mutating func make(
    _ job: PrintJob, of register: Register, with typesetter: Typesetter
  ) async throws(EnvironmentFault) -> PDF {
    try await make([(job, "")], of: register, with: typesetter)
    return made[made.count - 1]
  }

  private mutating func make(
    _ wanted: [(job: PrintJob, digest: String)], of register: Register, with typesetter: Typesetter
  ) async throws(EnvironmentFault) {
    try typesetter.refuseUnrunnable()
    try writeTemplate()
    var requests: [TypesetRequest] = []
    for (index, entry) in wanted.enumerated() {
      try FileSystem.write(entry.job.tree, to: "\(folder)/\(index).json")
      requests.append(try request(entry.job, index, fonts: typesetter.fonts))
    }
    let worker = self.worker ?? TypesettingWorker(typesetter)
    var answers: [TypesetAnswer] = []
    for request in requests { answers.append(await worker.answer(request)) }
    if self.worker == nil { await worker.close() }
    for (index, (entry, answer)) in zip(wanted, answers).enumerated() {
      guard case .set(let typeset) = answer, let bytes = FileSystem.read("\(folder)/\(index).pdf")
      else { throw failure(of: entry.job, answer) }
      made.append(
        PDF(
          paths: entry.job.outputPaths, bytes: bytes, pages: typeset.pages, digest: entry.digest,
          remarks: typeset.remarks))
      tell(typeset.remarks, of: entry.job, in: register)
    }
  }

  /// Why a document was not set: its text, or a disk on which there is no room to set it.
  private func failure(of job: PrintJob, _ answer: TypesetAnswer) -> EnvironmentFault {
    let reason = if case .failed(let message) = answer { message } else { "?" }
    let isFull = ["No usable temporary directory", "No space left on device", "os error 28"]
      .contains { reason.contains($0) }
    return isFull ? .noRoom(work.base) : .documentFailed(job, reason)
  }

  private mutating func tell(
    _ remarks: Typeset.Remarks?, of job: PrintJob, in register: Register
  ) {
    if let remarks { findings += SapaPrint.findings(of: remarks, for: job, in: register) }
  }

  private func request(
    _ job: PrintJob, _ index: Int, fonts: [String]
  ) throws(EnvironmentFault) -> TypesetRequest {
    TypesetRequest(
      tree: "\(folder)/\(index).json", template: "\(folder)/template", fonts: fonts,
      root: try root(of: job, index), assets: job.assets.map(placeOfPrintedAsset),
      out: "\(folder)/\(index).pdf", timestamp: Clock.epoch(of: job.date ?? .epoch))
  }

  /// The folder that the worker takes files from: the manual's, or one with copies, since an archive
  /// may lie elsewhere.
  private func root(of job: PrintJob, _ index: Int) throws(EnvironmentFault) -> String {
    guard job.assets.contains(where: { !$0.hasPrefix("content/") }) else { return manual.root }
    let root = "\(folder)/files-\(index)"
    for path in job.assets {
      let target = root + "/" + placeOfPrintedAsset(path)
      try FileSystem.makeFolder(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
      try FileSystem.write(try manual.bytes(of: path), to: target)
    }
    return root
  }

  /// What every PDF is made by: the typesetter, with its fonts, and the template.
  func recipe(_ typesetter: Typesetter) throws(EnvironmentFault) -> InputList {
    var recipe = try typesetter.recipe()
    for (path, bytes) in template.sorted(by: { $0.key < $1.key }) {
      recipe.add("template \(path)", bytes)
    }
    return recipe
  }

  /// Of everything that a PDF is made from.
  func digest(
    of job: PrintJob, madeBy recipe: InputList
  ) throws(EnvironmentFault) -> String {
    var list = recipe
    list.add("date", "\(job.date ?? .epoch)")
    list.add("tree", job.tree)
    for path in job.assets { list.add("asset \(path)", try manual.bytes(of: path)) }
    return list.digest
  }

  private func writeTemplate() throws(EnvironmentFault) {
    for (path, bytes) in template {
      let target = "\(folder)/template/\(path)"
      if let slash = target.lastIndex(of: "/") {
        try FileSystem.makeFolder(String(target[..<slash]))
      }
      try FileSystem.write(bytes, to: target)
    }
  }
}

extension EnvironmentFault {
  fileprivate static func noRoom(_ folder: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "there is no room for work files in \(folder): free space there, or name another folder "
        + "in TMPDIR",
      kk: "\(folder) қалтасында жұмыс файлдарына орын жоқ: сол жерде орын босатыңыз немесе TMPDIR "
        + "арқылы басқа қалтаны көрсетіңіз",
      ru: "в \(folder) нет места для рабочих файлов: освободите его или укажите другую папку в "
        + "TMPDIR")
  }

  fileprivate static func documentFailed(
    _ job: PrintJob, _ reason: String
  ) -> EnvironmentFault {
    let path = job.outputPaths[0]
    return EnvironmentFault(
      en: "\(path) could not be typeset (\(reason)): correct its text or the theme's print/, or "
        + "build with --no-pdf",
      kk: "\(path) жасалмады (\(reason)): мәтінін не безендірудің print/ қалтасын түзетіңіз "
        + "немесе --no-pdf арқылы құрастырыңыз",
      ru: "\(path) не удалось сверстать (\(reason)): исправьте текст или print/ темы либо "
        + "соберите с --no-pdf")
  }
}
