package import SapaCore
package import SapaRegister

/// What the pages of a job say about its text.
///
/// - Parameters:
///   - remarks: what the worker's answer to the job has to tell.
///   - job: the job that was set.
///   - register: the register that the job came from.
/// - Returns: a finding for every kind of character that has no glyph, at its first place, and one
///   for every fault of a page.
package func findings(of remarks: Typeset.Remarks, for job: PrintJob, in register: Register)
  -> [Finding]
{
  let document = job.document.map { register[$0] }
  let start = Span(startOf: document?.path ?? "sapa.yaml")
  let glyphs = remarks.missingGlyphs.compactMap { missing in
    Unicode.Scalar(missing.codePoint).map { scalar in
      Finding.missing(
        scalar, count: missing.count,
        at: document?.place(of: scalar) ?? start)
    }
  }
  let faults = remarks.faults.map { fault in
    Finding.layout(fault, at: job.places[fault.id] ?? start)
  }
  return glyphs + faults
}
