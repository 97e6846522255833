import SapaCore

/// What is wrong with `accepted` in sapa.yaml: entries that have run out or meet nothing.
enum Concessions {
  static func check(
    _ concessions: [Settings.Concession], used: Set<Settings.Concession>, today: CalendarDate
  ) -> [Finding] {
    let known = Set(Catalogue.rules.map(\.id))
    return concessions.filter { !BindingRule.isBinding($0.rule) }.compactMap { concession in
      if let until = concession.until, until < today {
        return ExpiredConcession.finding(concession, until)
      }
      let isUnused = known.contains(concession.rule) && !used.contains(concession)
      return isUnused ? UnusedConcession.finding(concession) : nil
    }
  }
}
