import Foundation
import SapaTestSupport
import Testing

/// What is told to who writes a command wrong: the word, and what would be right.
struct WrongUsageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
  }

  @Test(arguments: [
    ["chek"], ["check", "--format", "xml"], ["check", "--as-of", "2019-02-30"],
    ["check", "--jobs", "0"], ["check", "nowhere"], ["check", "-C", ".", "."],
    ["build", "--theme", "../base"], ["build", "--theme", "nosuch"],
  ])
  func `wrong usage gives 2 and says what would be right`(words: [String]) throws {
    let run = try SapaProgram.run(words, in: folder.url)
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    (
      ["check", "--jbos", "2"],
      "`sapa check` has no option --jbos: did you mean --jobs? `sapa help check` lists them all"
    ),
    (["edition", "list", "-x"], "`sapa edition list` has no option -x; `sapa help edition list`"),
    (["--strict", "check"], "`sapa` has no option --strict; `sapa help` lists those"),
    (["check", "--format"], "a value is missing behind --format: full, concise, json"),
    (["check", "--format", "--strict"], "a value is missing behind --format: full"),
    (["check", "--as-of"], "a value is missing behind --as-of, such as 2019-03-01"),
    (
      ["check", "--format=jsno"],
      "--format does not take jsno: its values are full, concise, json, sarif, github; did you mean "
        + "json?"
    ),
    (["preview", "--port", "x"], "--port takes a whole number, not x"),
    (
      ["preview", "--port", "70000"], "--port takes a whole number from 0 to 65535, not 70000"
    ),
    (["preview", "--port", "-1"], "--port takes a whole number from 0 to 65535, not -1"),
    (["check", "--jobs", "-1"], "--jobs takes a whole number from 1."),
    (["publish", "web", "--keep", "-1"], "--keep takes a whole number from 1."),
    (["status", "--fail-on", "overdue,nope"], "«nope» is none of overdue, due, decided, draft, "),
    (["status", "--fail-on", ","], "«,» is none of overdue, due, decided, draft, "),
    (["check", "--as-of", "2019-02-30"], "«2019-02-30» is no day of the calendar"),
    (["check", "--quiet=1"], "--quiet takes no value: write it alone"),
    (["check", ".", "."], "«.» is one word too many for `sapa check`: see `sapa help check`"),
    (["print", "-o"], "a value is missing behind -o, such as УЕ-ХҚТУ-074-2014.pdf"),
    (["preview", "--port"], "a value is missing behind --port, such as 4000"),
    (
      ["publish", "--keep", "3"],
      "`sapa publish` lacks <target>, such as /var/www/sapa; more in `sapa help publish`"
    ),
    (
      ["check", "--jobs", "0"], "`sapa check` cannot be run so: --jobs takes a whole number from 1."
    ),
  ])
  func `wrong usage names the word that is wrong`(words: [String], said: String) throws {
    let run = try SapaProgram.run(words, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("sapa: " + said), "\(run.errors)")
    #expect(run.errors.count { $0 == "\n" } == 1)
  }

  @Test(arguments: [
    (["check", "--jbos", "2"], "мүмкін, --jobs?", "может быть, --jobs?"),
    (["check", "--format"], "параметрінен кейін мән жазылмаған", "не указано значение"),
    (["check", "--format", "xml"], "мәнін қабылдамайды", "не принимает xml"),
    (["check", "--jobs", "x"], "бүтін сан жазылады", "принимает целое число"),
    (["check", "--as-of", "2019-02-30"], "күні күнтізбеде жоқ", "в календаре нет"),
    (["check", "--quiet=1"], "мән жазылмайды", "не принимает значения"),
    (["status", "--fail-on", "nope"], "«nope» мыналардың ешқайсысы емес", "не входит в список"),
    (["preview", "--port", "99999"], "аралығындағы бүтін сан", "от 0 до 65535, а не 99999"),
    (["build", "--output", ""], "сөзінен кейін бос сөз тұр", "стоит пустое слово"),
    (["check", "a", "b"], "«b» сөзі артық", "слово «b» лишнее"),
    (
      ["diff"], "<from> жазылмаған, мысалы: УЕ-ХҚТУ-074-2014@3;",
      "не указано <from>, например: УЕ-ХҚТУ-074-2014@3;"
    ),
    (
      ["print", "--copy"], "--copy параметрінен кейін мән жазылмаған, мысалы: 1",
      "за --copy не указано значение, например: 1"
    ),
    (["check", "-C", ".", "."], "Қалтаны бір рет көрсетіңіз", "Укажите папку один раз"),
    (["print", "--copy", "1", "--sheet", "changes"], "Нөмірлі дана", "Нумерованный экземпляр"),
  ])
  func `wrong usage is told in the language of the user`(
    words: [String], kazakh: String, russian: String
  ) throws {
    for (locale, said) in [("kk_KZ.UTF-8", kazakh), ("ru_KZ.UTF-8", russian)] {
      let run = try SapaProgram.run(words, in: folder.url, environment: ["LANG": locale])
      #expect(run.status == 2)
      #expect(run.errors.contains(said), "\(run.errors)")
      #expect(!run.errors.contains("Usage:") && !run.errors.contains("Error:"))
      #expect(!run.errors.contains("invalid for"))
    }
  }

  @Test(arguments: [
    ["build", "--theme"], ["build", "-o"], ["build", "-C"], ["check", "--jobs"],
    ["new", "theme"], ["new", "document"], ["new", "document", "УЕ-1", "--title"],
    ["new", "manual", "--organization"], ["publish"], ["publish", "web", "--keep"],
    ["status", "--fail-on"], ["verify"],
  ])
  func `who leaves a word out is shown one that could stand there`(words: [String]) throws {
    let run = try SapaProgram.run(words, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.firstMatch(of: /, such as [^<]/) != nil, "\(run.errors)")
  }

  @Test(arguments: [
    (["bild"], "sapa: there is no command `sapa bild`: did you mean `sapa build`?\n"),
    (["chek", "content"], "sapa: there is no command `sapa chek`: did you mean `sapa check`?\n"),
    (
      ["edition", "freez"],
      "sapa: there is no command `sapa edition freez`: did you mean `sapa edition freeze`?\n"
    ),
    (["help", "chek"], "sapa: there is no command `sapa chek`: did you mean `sapa check`?\n"),
    (["chek", "--help"], "sapa: there is no command `sapa chek`: did you mean `sapa check`?\n"),
    (
      ["help", "edition", "freez"],
      "sapa: there is no command `sapa edition freez`: did you mean `sapa edition freeze`?\n"
    ),
    (
      ["тексеру"],
      "sapa: there is no command `sapa тексеру`; `sapa --help` lists those that there are\n"
    ),
  ])
  func `a command that does not exist names the nearest`(words: [String], said: String) throws {
    let run = try SapaProgram.run(words, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors == said)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    (["new", "manual", ""], "manual"), (["status", "--fail-on", ""], "--fail-on"),
    (["status", "--fail-on="], "--fail-on="), (["build", "--output", ""], "--output"),
    (["build", "-o", ""], "-o"), (["check", "--root", ""], "--root"), (["check", "-C", ""], "-C"),
    (["check", ""], "check"), (["publish", "", "."], "publish"), (["verify", ""], "verify"),
    (["print", "--sheet", "register", "-o", ""], "-o"), (["", "check"], "sapa"),
    (["edition", "freeze", ""], "freeze"), (["diff", "", "content"], "diff"),
  ])
  func `an empty word, as of a variable that is not set, is refused`(
    words: [String], behind: String
  ) throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let run = try SapaProgram.run(words, in: folder.url)
    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix("sapa: an empty word stands behind «\(behind)»: write what is meant"),
      "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path) == before)
  }
}
