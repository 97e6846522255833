import FoundationEssentials
import Glibc
import SapaCore
package import SapaPrint
import Subprocess
import SystemPackage

/// A process of Typst that stays, and sets one document after the other: an edited one in a fraction
/// of the time.
///
/// It is killed when a document takes too long and started anew when its memory has grown; one that
/// dies is started again and asked once more, so that a crash costs a message at most.
package actor TypesettingWorker {
  package struct Limits: Sendable {
    /// For one document.
    package var time = Duration.seconds(120)
    /// Typst never gives back what it keeps of former documents: MB at which the process is changed.
    package var memory = 600

    package init() {}
  }

  private struct Question: Sendable {
    var request: TypesetRequest
    var reply: CheckedContinuation<TypesetAnswer, Never>
    var isSecondTime = false
  }

  private let questions: AsyncStream<Question>.Continuation
  private let service: Task<Void, Never>

  package init(_ typesetter: Typesetter, limits: Limits = Limits()) {
    // Writing to a process that has died must be an error, not the end of this one.
    signal(SIGPIPE, SIG_IGN)
    let (stream, questions) = AsyncStream.makeStream(of: Question.self)
    self.questions = questions
    service = Task {
      var next = await stream.next
      while let question = next {
        next = await Self.session(question, then: stream, typesetter, limits)
        if next == nil { next = await stream.next }
      }
    }
  }

  /// The answer to one request; they are taken in the order in which they come.
  package func answer(_ request: TypesetRequest) async -> TypesetAnswer {
    await withCheckedContinuation { reply in
      let question = Question(request: request, reply: reply)
      if case .terminated = questions.yield(question) { reply.resume(returning: .failed("closed")) }
    }
  }

  /// Lets the process end.
  package func close() async {
    questions.finish()
    await service.value
  }

  /// What one process answers, until it ends or has grown too large.
  ///
  /// - Returns: the question to be asked again, of the next process.
  private static func session(
    _ first: Question, then stream: AsyncStream<Question>,
    _ typesetter: Typesetter, _ limits: Limits
  ) async -> Question? {
    var open: Question? = first
    var isLate = false
    var detail = ""
    do {
      let result = try await run(
        .path(FilePath(typesetter.python)), arguments: [typesetter.script], input: .inputWriter,
        output: .sequence, error: .string(limit: 1 << 20)
      ) { execution in
        var lines = execution.standardOutput.strings().makeAsyncIterator()
        while let question = open {
          let watchdog = Task {
            do { try await Task.sleep(for: limits.time) } catch { return false }
            try? execution.send(signal: .kill)
            return true
          }
          _ = try? await execution.standardInputWriter.write(question.request.line)
          let line = try? await lines.next()
          watchdog.cancel()
          isLate = await watchdog.value
          guard let line, let answer = TypesetAnswer(line: line) else { return }
          question.reply.resume(returning: answer)
          open = nil
          if case .set(let typeset) = answer, typeset.memory > limits.memory { return }
          if isLate { return }
          open = await stream.next
        }
      }
      detail = result.standardError.split(separator: "\n").last.map(String.init) ?? ""
    } catch {
      detail = "\(error)"
    }
    guard var question = open else { return nil }
    if isLate {
      question.reply.resume(returning: .failed("it took more than \(limits.time)"))
    } else if question.isSecondTime {
      question.reply.resume(returning: .failed(detail.isEmpty ? "the process died" : detail))
    } else {
      question.isSecondTime = true
      return question
    }
    return nil
  }
}

extension AsyncStream where Element: Sendable {
  /// The next element; every iterator goes on where the last one stopped.
  fileprivate var next: Element? {
    get async {
      var iterator = makeAsyncIterator()
      return await iterator.next()
    }
  }
}

extension TypesetRequest {
  /// As the process reads it.
  fileprivate var line: String {
    String(decoding: jsonLine, as: UTF8.self) + "\n"
  }
}

extension TypesetAnswer {
  fileprivate init?(line: String) {
    guard let answer = try? JSONDecoder().decode(TypesetAnswer.self, from: Data(line.utf8)) else {
      return nil
    }
    self = answer
  }
}
