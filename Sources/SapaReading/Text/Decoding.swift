import SapaCore

extension Rule {
  static let notUTF8 = Rule(
    "not-utf8", .error,
    Phrase(
      en: "The file is not clean UTF-8 text",
      kk: "Файл таза UTF-8 мәтіні емес",
      ru: "Файл не является чистым текстом UTF-8"),
    story: Rule.Story(
      why: Phrase(
        en: "Letters of another encoding come out as other signs: Kazakh words cannot "
          + "be read or found.",
        kk: "Басқа кодтаудағы әріптер бөтен белгіге айналады: қазақ сөздері "
          + "оқылмайды, табылмайды.",
        ru: "Буквы в другой кодировке превращаются в чужие знаки: казахских слов не "
          + "прочесть и не найти."),
      wrong: "Windows-1251",
      right: "UTF-8"))
}

extension SourceText {
  /// The text of a file; nil, and a finding, where its bytes are not UTF-8.
  ///
  /// A control character is a finding too; it stands as U+FFFD in the text.
  static func decode(_ source: Source, _ findings: inout [Finding]) -> SourceText? {
    if let encoding = foreignEncoding(of: source.bytes) {
      findings.append(notText(at: Span(startOf: source.path), encoding))
      return nil
    }
    let hasMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var bytes = hasMark ? Array(source.bytes[3...]) : source.bytes
    var signs = RareSigns(in: bytes)
    if signs.hasReturns {
      bytes = unifyingLineEnds(bytes)
      signs = RareSigns(in: bytes)
    }
    if let fault = firstFault(in: bytes) {
      // The text before the fault is valid, and enough to say where the fault is.
      let valid = SourceText(path: source.path, bytes: Array(bytes[..<fault]))
      findings.append(notText(at: valid.span(fault..<fault), guess(bytes)))
      return nil
    }
    let text = SourceText(path: source.path, bytes: bytes, mayHide: signs.mayHide)
    return signs.mayHaveControls ? text.replacingControls(&findings) : text
  }

  /// What few texts hold and all must be searched for, found in one pass.
  private struct RareSigns {
    var hasReturns = false
    /// C0 but tab and line feed, DEL, C1.
    var mayHaveControls = false
    /// What nobody sees (`HiddenCharacter`).
    var mayHide = false

    init(in bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { bytes in
        var next = 0
        while let index = bytes.next(
          from: next,
          of: {
            $0[0x00...0x08] | $0[0x0B...0x1F] | $0[0x7F...0x7F] | $0[0xC2...0xC2]
              | $0[0xCD...0xCD] | $0[0xD8...0xD8] | $0[0xE1...0xE3] | $0[0xEF...0xF3]
          })
        {
          switch bytes[index] {
          case 0x0D: hasReturns = true
          case 0xC2:
            if index + 1 < bytes.count, bytes[index + 1] < 0xA0 { mayHaveControls = true }
          case 0xCD, 0xD8, 0xE1...0xE3, 0xEF...0xF3:
            mayHide = mayHide || Self.mayHide(bytes, at: index)
          default: mayHaveControls = true
          }
          next = index + 1
        }
      }
    }

    /// Whether a character that nobody sees may begin here; others of their blocks are dashes and quotation
    /// marks.
    private static func mayHide(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
      guard index + 2 < bytes.count else { return bytes[index] < 0xE0 }
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0xA0...0xAF),
        (0xE2, 0xA0, 0x80):
        return true
      case (0xE2, _, _), (0xF0...0xF2, _, _): return false
      default: return true
      }
    }
  }

  /// A carriage return, alone or with a line feed, ends a line like a line feed.
  private static func unifyingLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }

  private static func firstFault(in bytes: [UInt8]) -> Int? {
    if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }

  private static func foreignEncoding(of bytes: [UInt8]) -> String? {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
  }

  /// Russian and Kazakh text of the 1990s has nearly all its letters in the bytes C0 to FF.
  private static func guess(_ bytes: [UInt8]) -> String? {
    let high = bytes.lazy.filter { $0 >= 0x80 }.count
    let letters = bytes.lazy.filter { $0 >= 0xC0 }.count
    return letters * 10 > high * 8 ? "Windows-1251" : nil
  }

  private static func notText(at span: Span, _ encoding: String?) -> Finding {
    let guess = Phrase(
      en: encoding.map { " It looks like \($0)." } ?? "",
      kk: encoding.map { " \($0) кодтауына ұқсайды." } ?? "",
      ru: encoding.map { " Похоже на \($0)." } ?? "")
    return Finding(
      .notUTF8, at: span,
      headline: Phrase(
        en: "Bytes that are not UTF-8",
        kk: "UTF-8 кодтауына жатпайтын байттар",
        ru: "Байты не в кодировке UTF-8"),
      explanation: Phrase(
        en: "Nothing of this file can be read until it is UTF-8.\(guess.en)",
        kk: "Файл UTF-8 кодтауына келтірілмейінше, оның мәтіні оқылмайды.\(guess.kk)",
        ru: "Пока файл не переведён в UTF-8, прочитать его нельзя.\(guess.ru)"),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Save the file as UTF-8 in the editor",
            kk: "Файлды редакторда UTF-8 кодтауымен сақтау",
            ru: "Сохранить файл в редакторе в кодировке UTF-8"))
      ])
  }
}

extension SourceText {
  /// The same text with U+FFFD for every control character, and one finding for all of them.
  fileprivate func replacingControls(_ findings: inout [Finding]) -> SourceText {
    var result: [UInt8] = []
    var first: Range<Int>?
    var count = 0
    var copied = 0
    for offset in bytes.indices {
      guard let length = controlLength(at: offset) else { continue }
      result += bytes[copied..<offset]
      result += [0xEF, 0xBF, 0xBD]
      copied = offset + length
      count += 1
      if first == nil { first = offset..<copied }
    }
    guard let first else { return self }
    findings.append(controlCharacters(count, at: first))
    return SourceText(path: path, bytes: result + bytes[copied...], mayHide: mayHide)
  }

  /// The length of the control character (C0 but tab and line feed, DEL, C1) at an offset.
  private func controlLength(at offset: Int) -> Int? {
    switch bytes[offset] {
    case 0x00...0x08, 0x0B...0x1F, 0x7F: 1
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] < 0xA0: 2
    default: nil
    }
  }

  private func controlCharacters(_ count: Int, at range: Range<Int>) -> Finding {
    let scalar = string(range).unicodeScalars.first?.value ?? 0
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    let others = count - 1
    return Finding(
      .notUTF8, at: span(range),
      headline: Phrase(
        en: "\(name) is a control character, no text",
        kk: "\(name) – мәтін емес, басқару таңбасы",
        ru: "\(name) – управляющий символ, а не текст"),
      explanation: Phrase(
        en: "Nobody sees it in an editor, and it breaks pages and search."
          + (others > 0 ? " The file holds \(others) more." : ""),
        kk: "Ол редакторда көрінбейді, бірақ беттер мен іздеуді бұзады."
          + (others > 0 ? " Файлда тағы \(others) басқару таңбасы бар." : ""),
        ru: "В редакторе его не видно, но он портит страницы и поиск."
          + (others > 0 ? " В файле есть ещё \(others)." : "")),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Delete the character", kk: "Таңбаны өшіру", ru: "Удалить символ"),
          edits: [Finding.Edit(at: span(range), replacement: "")])
      ])
  }
}
