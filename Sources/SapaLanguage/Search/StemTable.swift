/// What the stemmer and the script of the page both know: how letters fold, which endings there are.
///
/// The site writes it into its search index, so that a word typed in the browser loses the same
/// endings as the words of the index.
package struct StemTable: Sendable {
  /// An ending in folded letters, `деги`, and what must stand before it.
  package struct Suffix: Hashable, Sendable {
    package var text: String
    package var condition: Condition
  }

  /// What the rest of the word must end in.
  package enum Condition: Character, Sendable {
    /// A vowel.
    case vowel = "v"
    /// A consonant; у counts as one.
    case consonant = "c"
    /// Anything but a voiceless consonant: -да, -га.
    case voiced = "b"
    /// A consonant that is or sounds voiceless: -та, -ка.
    case voiceless = "t"
    /// A vowel, м or н: -нын.
    case nasal = "n"
    /// ы, и, м or н: -нан, of the possessive too.
    case ablative = "a"
    /// The ы or и of the possessive: -нда.
    case possessed = "p"
    /// A vowel; ы and и only behind ш or in a protected word: басшы-сы, but жұмыс-ы.
    case owned = "s"
    /// A vowel, р, й or у: -лар.
    case liquid = "l"
    /// Anything, of either harmony: -мен.
    case any = "i"
  }

  /// ұ and ү to у, қ to к.
  package var folds: [Unicode.Scalar: Unicode.Scalar]
  /// One suffix of each is taken off, the longest first.
  package var layers: [[Suffix]]
  /// Beginnings that no ending may eat into, folded; the longest counts.
  package var protected: Set<String>
  /// орн is what is left of орны; the word is орын.
  package var elisions: [String: String]

  /// The table of Kazakh.
  package static let kazakh = StemTable(
    folds: Dictionary(uniqueKeysWithValues: zip(letters, foldedLetters)),
    layers: layerText.map { line in
      line.split(separator: " ").flatMap { expanded($0) }
        .sorted { left, right in
          let lengths = (left.text.unicodeScalars.count, right.text.unicodeScalars.count)
          return lengths.0 == lengths.1 ? left.text < right.text : lengths.0 > lengths.1
        }
    },
    protected: Set(protectedText.split(separator: " ").map { Folding.folded(String($0)) }),
    elisions: [
      "орн": "орын", "халк": "халык", "колк": "колык", "ерн": "ерин", "мурн": "мурын",
      "бойн": "бойын", "мойн": "мойын", "карн": "карын",
    ])

  static let letters = "әғқңөұүһіёçşıöüğ".unicodeScalars
  static let foldedLetters = "агкноуухиеcsioug".unicodeScalars

  /// A stands for а and е, Y for ы and и, by the harmony of the word.
  ///
  /// A sign behind the colon is the condition. The layers: locative with -ғы and the
  /// verbs whose end looks like a case, case, possessive, plural, other verbs.
  private static let layerText = [
    "дAгY:b тAгY:t ндAгY:p YлAтYн:c YлAдY:c YнAтYн:c YнAдY:c AтYн:l йтYн:v AдY:c",
    "нYн:n дYн:b тYн:t нY:v дY:b тY:t гA:b кA:t дA:b тA:t дAн:b тAн:t нAн:a мен:i пен:i бен:i нA:p"
      + " н:p ндA:p",
    "сY:s Y:c YмYз:c мYз:v YнYз:c нYз:v",
    "лAр:l дAр:b тAр:t",
    "у:i тAлгAн:t гAн:b кAн:t Yп:c п:v Yлу:c YлгAн:c YлYп:c Yну:c YнгAн:c YнYп:c",
  ]

  private static let protectedText =
    "ақпарат алдын арқылы барлық бойынша бірге декан емтихан есеп жалпы жауап жөнде заман кезең кеңес"
    + " кітап кейін қажет қауіп қоғам қорытынды қосымша қызмет маман мектеп мемлекет менеджер"
    + " мүмкін нұсқа орган орын өндіріс план рейтинг роман семинар сыртқы талап талда тарап тәртіп"
    + " туралы үлкен экзамен"

  /// `дAгY:b` in both harmonies: дагы, деги.
  private static func expanded(_ pattern: Substring) -> [Suffix] {
    let parts = pattern.split(separator: ":")
    guard parts.count == 2, let sign = parts[1].first, let condition = Condition(rawValue: sign)
    else { return [] }
    let back = parts[0].map { $0 == "A" ? "а" : $0 == "Y" ? "ы" : $0 }
    let front = parts[0].map { $0 == "A" ? "е" : $0 == "Y" ? "и" : $0 }
    return (back == front ? [back] : [back, front]).map {
      Suffix(text: String($0), condition: condition)
    }
  }
}
