package import SapaCore
package import SapaLanguage

/// An edition that was in force before the present one, and is kept in the archive.
package struct EarlierEdition: Hashable, Sendable {
  package var edition: Edition
  package var effective: CalendarDate?
  package var frozen: CalendarDate
  /// The day on which the next edition came into force.
  package var until: CalendarDate?

  package init(
    edition: Edition, effective: CalendarDate?, frozen: CalendarDate, until: CalendarDate?
  ) {
    self.edition = edition
    self.effective = effective
    self.frozen = frozen
    self.until = until
  }
}

/// What an auditor asks about documented information (ISO 9001:2015, 7.5), each question with what
/// the register answers and how much is not stated.
///
/// The page of the site and its PDF show the same answers.
package struct AuditorReport: Sendable {
  package enum Question: String, CaseIterable, Sendable {
    case list
    case approval
    case changes
    case superseded
    case external
    case reviews
    case distribution
    case acknowledgement
    case clauses
    case retention
  }

  /// What is said of one document: УЕ-ХҚТУ-074-2014, "3-ші нұсқа".
  package struct Line: Hashable, Sendable {
    /// Nil for what concerns no single document.
    package var document: DocumentID?
    package var facts: [String]
  }

  package struct Answer: Sendable {
    package var question: Question
    /// How many documents state the fact, of how many that should.
    package var stated: Int
    package var asked: Int
    /// Whether nothing was asked because it is known that there is no such document.
    package var isNone = false
    package var lines: [Line]
  }

  package let answers: [Answer]

  /// - Parameters:
  ///   - register: linked or not; its texts are not looked at.
  ///   - earlier: the former editions in the archive, by document.
  ///   - words: of the language in which it is said.
  package init(
    _ register: Register, earlier: [DocumentID: [EarlierEdition]] = [:], words: InterfaceStrings
  ) {
    let writer = AuditorWriter(
      register: register, earlier: earlier, words: words, successions: Successions(register))
    answers = Question.allCases.map(writer.answer).filter { answer in
      // Nobody asks for external documents where there are none.
      answer.question != .external || answer.asked > 0
    }
  }
}

extension AuditorReport.Question {
  package var title: InterfaceKey {
    switch self {
    case .list: .auditorList
    case .approval: .auditorApproval
    case .changes: .docHistory
    case .superseded: .auditorSuperseded
    case .external: .navExternal
    case .reviews: .auditorReviews
    case .distribution: .auditorDistribution
    case .acknowledgement: .auditorAcknowledgement
    case .clauses: .navClauses
    case .retention: .auditorRetention
    }
  }

  /// The name of the fact that is counted, where the title is wider.
  package var fact: InterfaceKey? {
    switch self {
    case .list: .docEdition
    case .external: .externalChecked
    case .reviews: .docNextReview
    default: nil
    }
  }
}
