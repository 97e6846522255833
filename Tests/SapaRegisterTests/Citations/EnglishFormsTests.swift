import SapaCore
import Testing

@testable import SapaRegister

/// English as quality systems write it, beyond the model forms.
struct EnglishFormsTests {
  static let forms = [
    Sample("see Clause 7.5.3", "M#7.5.3"),
    Sample("as clause 7.5.3(a) demands", "M#7.5.3"),
    Sample("§ 7.1 and §7.2", "M#7.1 M#7.2"),
    Sample("Sec. 4.2, sec 4.3", "M#4.2 M#4.3"),
    Sample("Sect. 4.2", "M#4.2"),
    Sample("(cl. 7.5)", "M#7.5"),
    Sample("paras. 7.1 and 7.2", "M#7.1 M#7.2"),
    Sample("sub-clause 7.1.5", "M#7.1.5"),
    Sample("subclause 7.1.5.1", "M#7.1.5.1"),
    Sample("Chapters 4-6", "M#4 M#5 M#6"),
    Sample("sections 4.1, 4.2, and 4.3", "M#4.1 M#4.2 M#4.3"),
    Sample("Sections 4.1 & 4.2", "M#4.1 M#4.2"),
    Sample("Section 4.1 and/or 4.2", "M#4.1 M#4.2"),
    Sample("sections 4.1 through 4.3", "M#4.1 M#4.2 M#4.3"),
    Sample("section 4.2 above", "M#4.2"),
    Sample("Section 4.2, Interested parties", "M#4.2"),
    Sample("Section 4.2: Interested parties", "M#4.2"),
    Sample("section 4.2's scope", "M#4.2"),
    Sample("(see 4.2)", "M#4.2"),
    Sample("(see also 4.2 and 7.1)", "M#4.2 M#7.1"),
    Sample("see 4.2, 7.1.", "M#4.2 M#7.1"),
    Sample("Annex A", "M#app-A"),
    Sample("Annexes A and B", "M#app-A M#app-B"),
    Sample("Appendix “A”", "M#app-A"),
    Sample("APPENDIX B", "M#app-B"),
    Sample("(App. A)", "M#app-A"),
    Sample("Appendix 1", in: "D", "D#app-1"),
    Sample("section 4.2 of the Quality Manual", in: "D", "M#4.2"),
    Sample("section 4.2 of our manual", in: "D", "M#4.2"),
    Sample("Quality Manual, section 4.2", in: "D", "M#4.2"),
    Sample("the manual's section 4.2", in: "D", "M#4.2"),
    Sample("section 3.2 of this document", in: "D", "D#3.2"),
    Sample("section 3 of SOP-8.5-001", "SOP-8.5-001 SOP-8.5-001"),
    Sample("SOP-8.5-001, section 3", "SOP-8.5-001 SOP-8.5-001"),
    Sample("SOP-8.5-001's scope", "SOP-8.5-001"),
    Sample("SOP 8.5-001", "SOP-8.5-001 !malformed-code⟦SOP 8.5-001⟧→SOP-8.5-001"),
    Sample("SOP_8.5_001", "SOP-8.5-001 !malformed-code⟦SOP_8.5_001⟧→SOP-8.5-001"),
    Sample("CU / GOP / CD / 01", "CU/GOP/CD/01 !malformed-code⟦CU / GOP / CD / 01⟧→CU/GOP/CD/01"),
    Sample("section 4,2", "!malformed-reference⟦4,2⟧→4.2"),
    Sample("Section 7.1 5", "M#7.1"),
    Sample("section 7.l.3", "!malformed-reference⟦7.l.3⟧→7.1.3"),
    Sample("Appendix C", "!unknown-appendix⟦C⟧"),
  ]

  static let lookAlikes = [
    "version 4.2", "v4.2", "Rev. 4.2", "revision 4.2", "release 7.1.3", "Table 4.2", "Figure 7.1",
    "Fig. 4.2", "step 4.2", "Form 4.2", "4.2 mm", "7.1 % of all", "10.2 hours", "page 4.2",
    "ISO 9001 section 4.2", "ISO 9001:2015, Section 4.2", "ISO 9001 (clause 4.2)",
    "ISO 9001:2015 clauses 4.1 and 4.2", "clause 4.2 of the Standard", "clause 4.2 of ISO 9001",
    "the standard's clause 4.2", "IEC 62304 §5.1", "21 CFR Part 820.30(g)",
    "21 CFR 820, section 4.2",
    "Section 4.2 of the GDPR", "Article 4 of the regulation on data", "section 7.1 of the contract",
    "Section 4.2 in ISO 13485", "Annex SL", "Annex A of ISO 27001", "ISO 27001:2022, Annex A",
    "ISO 27001 Annex A", "an annex to the contract", "a 4.2 rating", "(7.1)", "192.168.4.2",
    "Python 4.2", "see Python 4.2", "see 12 people", "see 4.2 million users", "see 9001",
    "per 4.2 units", "Class A", "Grade B", "vitamin C", "Plan B", "the appendix has 3 pages",
    "section leader 4.2", "paragraphs of 4.2 lines", "in 4.2 of 10 cases", "10.2.2019", "at 9.30",
  ].map { Sample($0) }

  @Test(arguments: forms) func `citations are read as editors write them`(_ sample: Sample) {
    let register = SampleRegister(language: .english, appendices: ["A", "B"])
    #expect(sample.read(in: register) == sample.expected)
  }

  @Test(arguments: lookAlikes) func `what only looks like one stays silent`(_ sample: Sample) {
    #expect(sample.read(in: SampleRegister(language: .english, appendices: ["A", "B"])) == "")
  }
}
