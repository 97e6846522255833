import SapaCore

extension Rule {
  static let hiddenCharacter = Rule(
    "hidden-character", .warning,
    Phrase(
      en: "A character in the text that nobody sees",
      kk: "Мәтіндегі көрінбейтін таңба",
      ru: "Невидимый знак в тексте"),
    story: Rule.Story(
      why: Phrase(
        en:
          "Such characters come with text pasted from web pages and letters: search and citations "
          + "miss the word, and some turn the order in which it is read, which is an error.",
        kk:
          "Мұндай таңба веб-бет пен хаттан көшірілген мәтінмен бірге келеді: іздеу де, сілтеме де "
          + "ол сөзді таппайды, ал кейбірі мәтіннің оқылу ретін өзгертеді – бұл қате болып саналады.",
        ru: "Такие знаки приходят с текстом, вставленным с сайтов и из писем: поиск и ссылки не "
          + "находят слова, а некоторые меняют порядок чтения – это ошибка."),
      wrong: "саясат<U+200B>ты", right: "саясатты"))
}

extension SourceText {
  /// One finding for all characters of a text, from a line on, that nobody sees: zero-width spaces and
  /// joiners of words, marks of direction, separators of lines, tags.
  ///
  /// Joiners within letters (U+200C, U+200D), which scripts and emoji need, and soft hyphens are none.
  /// `entities` are those that the Markdown writes as `&#8203;`.
  func hiddenCharacters(from line: Int, entities: [HiddenPlace]) -> Finding? {
    let places = ((mayHide ? written(from: line) : []) + entities)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    // One that turns text is told first: it is the graver.
    let first = places.first { $0.kind == .turning } ?? places.first
    return first.map { finding($0, others: places.count - 1) }
  }

  /// Those that stand in the text themselves.
  private func written(from line: Int) -> [HiddenPlace] {
    var places: [HiddenPlace] = []
    bytes.withUnsafeBufferPointer { bytes in
      var next = self.line(line).lowerBound
      while let offset = bytes.next(
        from: next,
        of: {
          $0[0xCD...0xCD] | $0[0xD8...0xD8] | $0[0xE1...0xE3] | $0[0xEF...0xEF] | $0[0xF3...0xF3]
        })
      {
        let (value, length) = bytes.scalar(at: offset)
        next = offset + length
        if let place = HiddenPlace(value, at: offset..<next) { places.append(place) }
      }
    }
    return places
  }

  private func finding(_ first: HiddenPlace, others: Int) -> Finding {
    let span = span(first.range)
    let turns = first.kind == .turning
    let name = "U+" + String(first.scalar.value, radix: 16, uppercase: true)
    return Finding(
      .hiddenCharacter, at: span, severity: turns ? .error : nil,
      headline: Phrase(
        en: "The text holds the invisible character \(name)",
        kk: "Мәтінде көрінбейтін \(name) таңбасы бар",
        ru: "В тексте есть невидимый знак \(name)"),
      explanation: Phrase(
        en: (turns
          ? "It turns the order of what stands behind it: the text is read otherwise than it says."
          : "Search and citations miss the word in which it stands.")
          + (others > 0 ? " The file holds \(others) more." : ""),
        kk: (turns
          ? "Ол өзінен кейінгі мәтіннің ретін өзгертеді: оқырман жазылғаннан өзгені оқиды."
          : "Ол тұрған сөзді іздеу де, сілтеме де таппайды.")
          + (others > 0 ? " Файлда тағы \(others) осындай таңба бар." : ""),
        ru: (turns
          ? "Он меняет порядок следующего за ним текста: читается не то, что написано."
          : "Слово, в котором он стоит, не находят ни поиск, ни ссылки.")
          + (others > 0 ? " В файле есть ещё \(others)." : "")),
      fixes: [
        Finding.Fix(
          Phrase(en: "Delete the character", kk: "Таңбаны өшіру", ru: "Удалить знак"),
          edits: [Finding.Edit(at: span, replacement: "")])
      ])
  }
}

/// What a character that nobody sees does to a text.
enum HiddenCharacter {
  /// Parts or binds words, or says nothing.
  case silent
  /// Turns the direction of what follows.
  case turning

  /// Nil for one that is seen, or that letters need.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: self = .turning
    // Marks of Arabic and Mongolian, fillers of Korean and Khmer, the blank of Braille among them.
    case 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028,
      0x2029, 0x2060...0x2064, 0x206A...0x206F, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      self = .silent
    default: return nil
    }
  }
}

/// Where the source has a character that nobody sees, itself or as `&#8203;`.
struct HiddenPlace {
  let scalar: Unicode.Scalar
  let kind: HiddenCharacter
  /// Of the source.
  let range: Range<Int>

  /// Nil for one that is seen.
  init?(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    guard let kind = HiddenCharacter(scalar) else { return nil }
    (self.scalar, self.kind, self.range) = (scalar, kind, range)
  }
}
