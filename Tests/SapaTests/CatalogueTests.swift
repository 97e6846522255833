import Foundation
import Sapa
import SapaCore
import SapaTestSupport
import Testing

/// The words of every rule, in every language.
@Suite struct CatalogueTests {
  @Test func `names are unique and in kebab case`() {
    let names = Catalogue.rules.map(\.id)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }, "\(name)")
    }
  }

  @Test(arguments: Catalogue.rules)
  func `a rule has a summary and a story in three languages`(rule: Rule) throws {
    let story = try #require(rule.story, "\(rule.id) has no story")
    for phrase in [rule.summary, story.why] {
      let words = [phrase.en, phrase.kk, phrase.ru]
      #expect(Set(words).count == 3, "\(rule.id)")
      for text in words {
        #expect(text.count > 10, "\(rule.id)")
        // What an unfinished story, or one that was cut or put together wrongly, would still hold.
        for placeholder in ["TODO", "FIXME", "{", "…", "XXX", "  ", "\\("] {
          #expect(!text.contains(placeholder), "\(rule.id): \(text)")
        }
      }
      #expect(phrase.kk.contains { "әғқңөұүһі".contains($0) }, "\(rule.id): \(phrase.kk)")
      #expect(!phrase.ru.contains { "әғқңөұүһі".contains($0) }, "\(rule.id): \(phrase.ru)")
    }
    #expect(story.wrong != story.right, "\(rule.id)")
    #expect(!rule.summary.en.hasSuffix("."), "\(rule.id)")
    #expect(story.why.en.hasSuffix("."), "\(rule.id)")
  }

  @Test func `no two rules say the same`() {
    for language in Language.allCases {
      #expect(Set(Catalogue.rules.map(\.summary[language])).count == Catalogue.rules.count)
      #expect(Set(Catalogue.rules.map { $0.story?.why[language] }).count == Catalogue.rules.count)
    }
  }

  @Test func `the committed pages are those that make docs writes`() throws {
    let folder = SapaProgram.sourceTree.appending(path: "docs/rules")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == Set(Catalogue.rules.map { $0.id + ".md" } + ["README.md"]))
    for rule in Catalogue.rules {
      let page = try String(contentsOf: folder.appending(path: rule.id + ".md"), encoding: .utf8)
      #expect(page == RuleStory(rule, in: .english).markdown, "\(rule.id): run make docs")
    }
    let index = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    #expect(index == Catalogue.index)
  }
}
