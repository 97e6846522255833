package import SapaCore

extension Document {
  /// What the rules find that look at one document alone.
  func checked() -> [Finding] {
    MissingField.check(self) + DuplicateSection.check(self) + SectionGap.check(self)
      + SectionOrder.check(self) + DuplicateAppendix.check(self) + UnknownSection.check(self)
  }
}

extension Register {
  /// What the rules find that look at the register as a whole, once its citations are linked.
  ///
  /// - Parameters:
  ///   - today: the day against which reviews are due.
  ///   - findings: what was found before, so that one fault is told once.
  /// - Returns: the findings of every rule, in no order.
  package func checked(today: CalendarDate, beside findings: [Finding]) -> [Finding] {
    CodeGrammarRule.check(self) + SupersedeChain.check(self) + EditionOrder.check(self)
      + AppendixGap.check(self) + AppendixOrder.check(self) + HeadingSkip.check(self)
      + ObsoleteReference.check(self)
      + DraftReference.check(self) + UnknownClause.check(self) + UnknownRole.check(self)
      + MissingField.withdrawals(self) + Approvers.check(self)
      + DateOrder.check(self, today: today) + DuplicateEntry.check(self)
      + LateAbbreviation.check(self) + MixedScript.check(self, beside: findings)
      + ReviewDue.check(self, today: today) + Uncited.check(self) + VocabularyEntry.check(self)
      + RestrictedText.check(self)
  }
}
