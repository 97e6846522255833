/// One file of Markdown as it was read: its control data and its text, each with its places.
package struct Manuscript: Sendable {
  /// Path below the root: `content/manual/04-context.md`.
  package var path: String
  package var control: ControlData {
    _read { yield sharedControl.value }
    _modify { yield &sharedControl.value }
  }
  package var blocks: [Block]
  /// In the order of their first marks.
  package var footnotes: [Footnote]

  /// The same, for those who keep it: one copy serves the file, its part and its document.
  package private(set) var sharedControl: Shared<ControlData>

  package init(path: String, control: ControlData, blocks: [Block], footnotes: [Footnote]) {
    self.path = path
    sharedControl = Shared(control)
    self.blocks = blocks
    self.footnotes = footnotes
  }
}
