extension InlineCopier {
  /// What the text of a block may hold that must be looked for, found in one pass; most hold nothing.
  struct Signs {
    /// `[[7.1.3]]`.
    var mayHoldReference = false
    /// `[^1]` or `<!--` that have come to nothing.
    var mayHoldLostMark = false
    /// What the tree may say otherwise: escapes, entities, the pipes of tables, letters with combining
    /// marks.
    var mayHoldUnits = false
    /// `{.mark}`, `м^3^`, `$x^2$`, `[@iso2015]`.
    var mayHoldConversion = false

    init(in bytes: [UInt8]) {
      // Without a branch in it, the loop takes many bytes at a time.
      let (opens, units, signs) = bytes.withUnsafeBufferPointer { bytes in
        var (opens, units, signs): (UInt8, UInt8, UInt8) = (0, 0, 0)
        for byte in bytes {
          signs |=
            byte.isSign("{") | byte.isSign("^") | byte.isSign("~") | byte.isSign("$")
          opens |= byte.isSign("[") | byte.isSign("<")
          units |=
            byte.isSign("\\") | byte.isSign("&") | byte.isSign("|")
            | (byte & 0xFE == 0xCC ? 1 : 0)
        }
        return (opens, units, signs)
      }
      mayHoldUnits = units != 0
      mayHoldConversion = signs != 0
      guard opens != 0 else { return }
      let (references, marks, sources) = bytes.withUnsafeBufferPointer { bytes in
        var (references, marks, sources): (UInt8, UInt8, UInt8) = (0, 0, 0)
        for index in 1..<max(1, bytes.count) {
          let (first, second) = (bytes[index - 1], bytes[index])
          references |= first.isSign("[") & second.isSign("[")
          marks |= first.isSign("[") & second.isSign("^") | first.isSign("<") & second.isSign("!")
          sources |= first.isSign("[") & second.isSign("@")
        }
        return (references, marks, sources)
      }
      mayHoldReference = references != 0
      mayHoldLostMark = marks != 0
      mayHoldConversion = mayHoldConversion || sources != 0
    }
  }
}

extension UInt8 {
  /// 1 for this sign, 0 for any other.
  fileprivate func isSign(_ sign: Unicode.Scalar) -> UInt8 { self == UInt8(ascii: sign) ? 1 : 0 }
}
