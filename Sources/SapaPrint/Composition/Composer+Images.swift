package import SapaCore
import SapaRegister

extension Rule {
  /// An image that the PDF cannot show.
  package static let unprintedImage = Rule(
    "unprinted-image", .warning,
    Phrase(
      en: "An image that is not printed", kk: "Басып шығарылмайтын сурет",
      ru: "Изображение, которое не печатается"),
    story: Rule.Story(
      why: Phrase(
        en: "The printed manual would lack a picture that the site shows.",
        kk: "Сайтта көрінетін сурет басылған жетекшілікте болмай қалады.",
        ru: "В печатном руководстве не будет рисунка, который есть на сайте."),
      wrong: "![Сызба](схема.webp)",
      right: "![Сызба](схема.png)"))
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

  /// Where the worker puts the file; nil for what cannot be printed.
  ///
  /// The register has resolved the paths: of a file that is missing it has told, and left none.
  private mutating func source(of image: Image) -> String? {
    let path = image.source
    guard !path.isEmpty else { return nil }
    let kind = path.split(separator: ".").last?.lowercased() ?? ""
    guard register.assets.contains(path), Self.kinds.contains(kind) else {
      findings.append(.unprinted(image))
      return nil
    }
    assets.insert(path)
    return "assets/" + placeOfPrintedAsset(path)
  }

  private static let kinds: Set<String> = ["svg", "png", "jpg", "jpeg", "gif", "webp"]
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
