/// The answer of work that may take too long: `try await answer(within: .seconds(10)) { … }`.
///
/// - Returns: nil where it takes longer; the work is cancelled, and a program that it runs is ended.
/// - Throws: what the work throws.
func answer<Answer: Sendable>(
  within limit: Duration, of work: @escaping @Sendable () async throws -> Answer
) async throws -> Answer? {
  try await withThrowingTaskGroup(of: Answer?.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: limit)
      return nil
    }
    defer { group.cancelAll() }
    return try await group.next() ?? nil
  }
}
