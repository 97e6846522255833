import SapaCore
import SapaReading
import SapaRegister

extension CheckedManual {
  /// Reads the lists of `private/`: the names stay here, the register gets numbers.
  ///
  /// - Parameters:
  ///   - sources: the lists.
  ///   - today: the day of the check; no number depends on it.
  /// - Returns: what is wrong with their rows.
  mutating func count(_ sources: [Source], today: CalendarDate) -> [Finding] {
    guard !sources.isEmpty else { return [] }
    var findings: [Finding] = []
    for (read, ofFile) in sources.map(readList) {
      lists.staff += read.staff
      lists.signed += read.signed
      findings += ofFile
    }
    let acknowledgements = Acknowledgements(lists, in: register)
    for document in register.documents {
      register.coverage[document.id] = acknowledgements.coverage(of: document)
    }
    return findings + register.checked(lists, today: today)
  }
}
