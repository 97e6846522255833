import SapaCore

/// libFuzzer calls `callback` with texts of its own making until one of them breaks the program.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// `SapaFuzz front-matter|markdown|citations [options of libFuzzer] [folders of samples]`.
///
/// The name is the one under which the package manager links the main of an executable.
@_cdecl("SapaFuzz_main")
func fuzz(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments + 1
  var restCount = count - 1
  switch count > 1 ? arguments[1].map({ String(cString: $0) }) : nil {
  case "front-matter":
    return runFuzzer(&restCount, &rest) { bytes, count in
      Properties.frontMatter(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  case "markdown":
    return runFuzzer(&restCount, &rest) { bytes, count in
      Properties.markdown(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  case "citations":
    return runFuzzer(&restCount, &rest) { bytes, count in
      Properties.citations(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  default:
    print("SapaFuzz front-matter|markdown|citations …")
    return 2
  }
}
