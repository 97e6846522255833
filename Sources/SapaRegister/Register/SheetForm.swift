package import SapaCore
package import SapaLanguage

/// What the form of a sheet has in its columns: «Р/с №», «Құрылымдық бөлімше», … of the change sheet.
extension Sheet {
  /// Өзгерістер енгізу парағы, Келісу парағы, Танысу парағы.
  package var key: InterfaceKey {
    switch self {
    case .changes: .sheetChanges
    case .approval: .sheetApproval
    case .acknowledgement: .sheetAcknowledgement
    }
  }

  package var columns: [InterfaceKey] {
    switch self {
    case .changes:
      [
        .sheetNo, .sheetUnits, .sheetBasis, .sheetDescription, .sheetBy, .sheetSignature,
        .sheetDone,
      ]
    case .approval, .acknowledgement: [.sheetPost, .sheetName, .sheetSignature, .sheetDate]
    }
  }

  /// The rows that the control data of a document fill, a text for each column; that of the signature
  /// waits for the pen.
  package func rows(of control: ControlData, _ words: InterfaceStrings) -> [[String]] {
    switch self {
    case .changes:
      control.changes.enumerated().map { index, change in
        // The sheet has no column for the edition: it stands before the description.
        let description = [
          change.edition.map { words.edition($0.value) }, change.description?.value,
        ].compactMap(\.self).joined(separator: ": ")
        return [
          String(index + 1), change.sections.map(\.value).joined(separator: ", "),
          change.basis?.value ?? "", description, change.by?.value ?? "", "",
          words.stamp(change.on),
        ]
      }
    case .approval:
      control.approvals.map {
        [$0.role?.value ?? "", $0.name?.value ?? "", "", words.stamp($0.on)]
      }
    case .acknowledgement: []
    }
  }
}
