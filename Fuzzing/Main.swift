import Glibc
import SapaCore

/// libFuzzer calls `callback` with texts of its own making until one of them breaks the program.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// `SAPA_FUZZ_TARGET=markdown SapaFuzz [options of libFuzzer] [folders of samples]`.
///
/// The name is the one under which the package manager links the main of an executable.
@_cdecl("SapaFuzz_main")
func fuzz(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  var count = count
  var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
  return runFuzzer(&count, &rest, testOneInput)
}

/// One text for the part that `SAPA_FUZZ_TARGET` names: front-matter, markdown or citations.
///
/// The name is the one that libFuzzer's own main asks for, which is linked beside ours.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  target(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

private let target: @Sendable ([UInt8]) -> Void =
  switch getenv("SAPA_FUZZ_TARGET").map({ String(cString: $0) }) {
  case "front-matter": Properties.frontMatter
  case "markdown": Properties.markdown
  case "citations": Properties.citations
  default: { _ in
    print("SAPA_FUZZ_TARGET is front-matter, markdown or citations")
    exit(2)
  }
  }
