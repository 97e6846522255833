import CQREncode

/// A QR code (ISO/IEC 18004): `https://sapa.example/v/7K3M9Q2X/` as squares that a telephone reads.
///
/// libqrencode 4.1 says which squares are dark; the drawing is ours, one path for all of them.
package struct QRCode: Sendable {
  /// Squares on a side: 29 for an address of 42 bytes.
  package let width: Int
  private let dark: [Bool]
  /// Squares that stay white around the code, as the standard asks.
  private static let margin = 4

  /// Nil for more bytes than a code can hold (2,331).
  ///
  /// A seventh of the code may be dirty or torn (level M).
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    // The lowest bit of a square says whether it is dark.
    dark = (0..<width * width).map { data[$0] & 1 == 1 }
  }

  package func isDark(_ column: Int, _ row: Int) -> Bool { dark[row * width + column] }

  /// Black on white in either appearance: a telephone reads no other.
  package var svg: String {
    let side = String(width + 2 * Self.margin)
    var markup = Markup()
    let frame = [
      ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(side) \(side)"),
      ("shape-rendering", "crispEdges"),
    ]
    markup.open("svg", frame)
    markup.empty("path", [("fill", "#fff"), ("d", "M0 0h\(side)v\(side)H0z")])
    markup.empty("path", [("fill", "#000"), ("d", path)])
    markup.close("svg")
    return markup.text
  }

  /// The dark squares, neighbours in a row joined: `M4 4h7v1h-7z`.
  private var path: String {
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        guard isDark(column, row) else {
          column += 1
          continue
        }
        let start = column
        while column < width, isDark(column, row) { column += 1 }
        let length = column - start
        path += "M\(start + Self.margin) \(row + Self.margin)h\(length)v1h-\(length)z"
      }
    }
    return path
  }
}
