import SapaCore

/// The values of one page for its layout: `{{title}}`, `{{#hasContents}}`, `{{{body}}}`, and the
/// words of the interface, `{{nav.skip}}`.
///
/// A layout may ask for these and for nothing else.
struct Frame: Sendable {
  /// Escaped by the layout: `{{title}}`.
  enum Text: Int, LayoutName {
    static let named = byName

    /// Language of the interface, and of the text where it differs.
    case lang
    case textLang
    /// Of the window: page and system.
    case title
    /// The way to the site's root: `../../`.
    case root
    case organization
    case organizationShort
    case system
    case contact
    /// `effective`; `unknown` where nobody has stated it.
    case status
    /// The word behind the text of a draft.
    case watermark
    case chaptersTitle
    /// Where the current text is, for the printed copy.
    case address
    /// The same with `{address}` in its place, which the browser fills in; empty where this text is not in
    /// force.
    case current
    /// How the language stamps a date, for the day of printing: `{d}.{m}.{y} ж.`.
    case datePattern
    /// A letter to those who keep the document, with its code, edition and section: `mailto:…`.
    case request
    /// The style sheet and the script, below the root: `assets/site.css`.
    case style
    case script
    /// What browsers show beside the title of the window: `assets/images/icon.svg`.
    case icon
    /// Where a redirect leads.
    case destination
    /// Where the site begins on its server, for a page that is served at any address.
    case base
  }

  /// Whether there is something to show: `{{#hasContents}}`.
  enum Flag: Int, LayoutName {
    static let named = byName

    case hasContact
    /// The settings name a system; where not, `system` is the organisation again.
    case hasSystem
    case hasStatus
    case hasWatermark
    case hasChapters
    case hasContents
    case hasMore
    case hasRequest
  }

  /// HTML that Sapa writes, put in as it is: `{{{body}}}`.
  enum Part: Int, LayoutName {
    static let named = byName

    case menu
    /// Pages that the menu has no room for.
    case more
    case plate
    case stamp
    case banner
    case chapters
    case crumbs
    case heading
    case body
    case references
    case contents
    case turn
    case previews
    /// The short code of the edition on paper, with the QR code of its page.
    case mark
  }

  /// The flags that hold, a bit each: a layout is rendered once for all pages that have the same.
  struct Flags: Hashable {
    private var bits: UInt32 = 0

    subscript(flag: Flag) -> Bool {
      get { bits >> UInt32(flag.rawValue) & 1 == 1 }
      set {
        let bit: UInt32 = 1 << UInt32(flag.rawValue)
        bits = newValue ? bits | bit : bits & ~bit
      }
    }
  }

  private var texts = [String](repeating: "", count: Text.named.count)
  private(set) var flags = Flags()
  private var parts = [HTML](repeating: HTML(), count: Part.named.count)

  subscript(text: Text) -> String {
    get { texts[text.rawValue] }
    set { texts[text.rawValue] = newValue.withoutControls }
  }

  subscript(flag: Flag) -> Bool {
    get { flags[flag] }
    set { flags[flag] = newValue }
  }

  subscript(part: Part) -> HTML {
    get { parts[part.rawValue] }
    set { parts[part.rawValue] = newValue }
  }
}

/// What a layout asks for by the name of its case, `organizationShort`, and a frame has by its number.
protocol LayoutName: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  /// All of them by their names.
  static var named: [String: Self] { get }
}

extension LayoutName {
  var name: String { "\(self)" }

  static var byName: [String: Self] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
  }
}

extension String {
  /// Without the control characters that HTML refuses; the layout escapes all else.
  fileprivate var withoutControls: String {
    let hasControl = withBytes { $0.next(from: 0) { $0[0x00...0x1F] | $0[0x7F...0x7F] } != nil }
    guard hasControl else { return self }
    var result = UnicodeScalarView()
    result.append(contentsOf: unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    return String(result)
  }
}
