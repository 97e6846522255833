package import SapaCore
import SapaRegister

extension Rule {
  /// An image that the PDF cannot show.
  package static let unprintedImage = Rule(
    "unprinted-image", .warning,
    Phrase(
      en: "An image that is not printed", kk: "Басып шығарылмайтын сурет",
      ru: "Изображение, которое не печатается"))
}

extension Composer {
  /// A drawing of its own, with its title as the caption.
  mutating func figure(_ image: Image) -> PrintBlock {
    guard let source = source(of: image) else { return .paragraph([.text(words(for: image))]) }
    return .image(
      source: source, alternative: words(for: image),
      caption: image.title.isEmpty ? nil : image.title)
  }

  /// An image in a line of text.
  mutating func image(_ image: Image) -> PrintInline {
    guard let source = source(of: image) else { return .text(words(for: image)) }
    return .image(source: source, alternative: words(for: image))
  }

  /// PDF/UA-1 asks for words for every image: its alternative, else its title, else its name.
  private func words(for image: Image) -> String {
    [image.alternative, image.title].first { !$0.isEmpty } ?? image.source
  }

  /// Where the worker puts the file; nil, with a finding, for what cannot be printed.
  private mutating func source(of image: Image) -> String? {
    let path = register.assets.contains(image.source) ? image.source : resolved(image.source)
    let kind = path.split(separator: ".").last?.lowercased() ?? ""
    guard ["svg", "png", "jpg", "jpeg", "gif", "webp"].contains(kind), !isRemote(image.source)
    else {
      findings.append(.unprinted(image))
      return nil
    }
    // A file that is missing is a finding of the check, not of the print.
    guard register.assets.contains(path) else { return nil }
    assets.insert(path)
    return "assets/" + path
  }

  private func isRemote(_ source: String) -> Bool {
    source.hasPrefix("//") || source.prefix { $0 != "/" }.contains(":")
  }

  /// `../map.svg` beside the part at hand: `content/map.svg`.
  private func resolved(_ source: String) -> String {
    var folders = document.parts[part].path.split(separator: "/").dropLast().map(String.init)
    for step in source.prefix(while: { $0 != "?" && $0 != "#" }).split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = folders.popLast()
      default: folders.append(step.percentDecoded)
      }
    }
    return folders.joined(separator: "/")
  }
}

extension Finding {
  fileprivate static func unprinted(_ image: Image) -> Finding {
    Finding(
      .unprintedImage, at: image.span,
      headline: Phrase(
        en: "\(image.source) is not printed", kk: "\(image.source) суреті басып шығарылмайды",
        ru: "Изображение \(image.source) не печатается"),
      explanation: Phrase(
        en: "The PDF shows SVG, PNG, JPEG, GIF and WebP files of the manual. Here it has the"
          + " image's text alternative.",
        kk: "PDF-ке жетекшіліктің SVG, PNG, JPEG, GIF және WebP файлдары ғана енеді. Бұл суреттің"
          + " орнына балама мәтіні тұр.",
        ru: "В PDF входят файлы SVG, PNG, JPEG, GIF и WebP из самого руководства. Здесь вместо"
          + " изображения стоит его текстовая замена."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Put the image into content/ as one of these kinds",
            kk: "Суретті осы түрлердің бірінде content/ қалтасына салу",
            ru: "Положить изображение в content/ в одном из этих форматов"))
      ])
  }
}

extension Substring {
  /// `a%20b` is `a b`; what is no escape stays as it is.
  fileprivate var percentDecoded: String {
    guard contains("%") else { return String(self) }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
