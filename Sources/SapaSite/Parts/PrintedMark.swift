import SapaCore
import SapaDiagram
import SapaEditions
import SapaLanguage
import SapaRegister

extension Printout {
  /// `v/7K3M9Q2X/qr.svg`: the QR code that leads to its page.
  fileprivate var drawingPath: String { address.folder + "qr.svg" }
}

extension Site {
  /// The short code at the foot of a printed page, and the QR code that leads to its page on the
  /// site, where the manual has an address.
  ///
  /// The drawing is a file: a browser asks for it once, not in every page.
  func printedMark(of document: Document, on page: String) -> HTML {
    guard let printout = shownPrintouts[document.id] else { return HTML() }
    return HTML { html in
      html.element("div", ["class": "mark"]) { html in
        writeDrawing(of: printout, on: page, into: &html)
        html.element("span", ["class": "code"], printout.mark.shortCode)
      }
    }
  }

  func writeDrawing(of printout: Printout, on page: String, into html: inout HTML) {
    guard printout.isShown, let address = address(of: printout) else { return }
    let code = printout.mark.shortCode
    html.open(
      "img",
      [
        "class": "qr", "src": page.wayToRoot + printout.drawingPath, "width": "64", "height": "64",
        "alt": words.filled(.printMark, ["code": code, "address": address]),
      ])
  }

  /// The QR codes of the present editions.
  var printoutDrawings: [OutputFile] {
    printouts.filter(\.isShown).compactMap { printout in
      address(of: printout).flatMap { QRCode($0) }.map {
        OutputFile(path: printout.drawingPath, text: $0.svg)
      }
    }
  }

  private func address(of printout: Printout) -> String? {
    register.settings.address.map { $0 + printout.address.folder }
  }
}
