/// Characters that nobody sees, where entities stand for them in what is none of the text's blocks:
/// `[а]: карта.svg "Ка&#8203;рта"`, of which the tree has only the links that use it.
extension SourceText {
  /// Those in a stretch; behind a backslash, an entity stands for itself.
  func hiddenEntities(in range: Range<Int>) -> [HiddenPlace] {
    var entities = Entities()
    var places: [HiddenPlace] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] == UInt8(ascii: "&"), let entity = entities.decode(bytes, at: position) {
        let end = position + entity.length
        places += entity.text.unicodeScalars.compactMap { HiddenPlace($0, at: position..<end) }
        position = end
      } else {
        position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    return places
  }
}
