/// A document as the template reads it: its head data, the template's words, its blocks.
struct PrintTree: Encodable {
  var meta: Meta
  var words: Words
  var theme: [String: ThemeValue]
  /// Nil for a sheet or a list, which begins at once.
  var title: TitlePage?
  /// Whether a table of contents stands before the text.
  var contents: Bool
  var blocks: [PrintBlock]

  /// What header, footer and the PDF's own data say.
  struct Meta: Encodable {
    var org: String
    var system: String
    var title: String
    var code: String
    /// As the header says it: 3-ші нұсқа.
    var edition: String
    var lang: String
    /// ЖОБА; empty for a document in force.
    var watermark: String
    var footer: String
    /// Дана № 1; empty for an uncontrolled print.
    var copy: String
    /// Nil for what is no edition: a list, a text without one.
    var mark: Mark?
  }

  /// The edition as its pages carry it.
  struct Mark: Encodable {
    /// 7K3M9Q2X.
    var code: String
    /// The QR code of its page on the site, as SVG; empty for a manual without an address.
    var qr: String
    /// What the QR code is for, for readers who do not see it.
    var alt: String
  }

  /// Every word that the template sets by itself.
  struct Words: Encodable {
    /// The phrase of a page: `{total} беттің {page}-беті`.
    var pageOf: String
    /// The phrase of a reference: `{page}-бет`.
    var refPage: String
    var contents: String
    var continued: String
    var done: String
    var open: String
  }

  struct TitlePage: Encodable {
    var approve: [Approve]
    var people: [Person]
    /// Pairs of a label and its value: Мәртебесі, Қолданыста.
    var facts: [[String]]
    /// Nil for a print that nobody keeps account of.
    var copy: Copy?

    /// Who approves: what is empty becomes a line to write on.
    struct Approve: Encodable {
      var word: String
      var role: String
      var name: String
      /// The words below the lines: Қызметі, Қолтаңба, Аты-жөні.
      var labels: [String]
      var date: String
    }

    /// Which registered copy it is, and who keeps it: Бақылау данасы № 1, Ректорат.
    struct Copy: Encodable {
      var title: String
      var holder: String
    }

    /// Who prepared, checked or agreed.
    struct Person: Encodable {
      var word: String
      var role: String
      var name: String
      var date: String
    }
  }
}
