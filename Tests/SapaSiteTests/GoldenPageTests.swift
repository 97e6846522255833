import SapaCore
import SapaRegister
import SapaSite
import Testing

/// One small page, sign by sign.
struct GoldenPageTests {
  @Test func `the text of a small document is written like this`() async throws {
    var settings = Sample.settings
    settings.organization = Settings.Organization()
    settings.organization.name = "Сынақ колледжі"
    settings.organization.system = "Сапа жүйесі"
    let register = Sample.register(
      [
        Sample.document(
          "content/rules.md", "УЕ-СК-001-2020", "Жатақхана ережесі", status: .draft,
          [
            Sample.heading(1, "Жатақхана ережесі"), Sample.heading(2, "1 Жалпы"),
            Sample.paragraph("Орын беріледі."),
          ])
      ], settings: settings)
    let page = try #require(await Sample.site(register)["documents/ue-sk-001-2020/index.html"])
    let start = try #require(page.firstRange(of: "<main"))
    let end = try #require(page.firstRange(of: "</main>"))
    // One element a line, for the eye.
    let main = page[start.lowerBound..<end.upperBound].replacing("><", with: ">\n<")
    #expect(main == Self.expected)
  }

  private static let expected = #"""
    <main id="Main" class="doc" lang="kk" data-copied="Көшірілді" data-watermark="ЖОБА">
    <header class="running">
    <dl class="stamp">
    <div>
    <dt>Ұйым</dt>
    <dd>Сынақ колледжі</dd>
    </div>
    <div>
    <dt>Коды</dt>
    <dd class="code">
    <span class="nb">УЕ-СК-001-2020</span>
    </dd>
    </div>
    <div>
    <dt>Жүйе</dt>
    <dd>Сапа жүйесі</dd>
    </div>
    <div>
    <dt>Нұсқасы</dt>
    <dd>
    <span class="muted">Нұсқасы көрсетілмеген</span>
    </dd>
    </div>
    <div>
    <dt>Атауы</dt>
    <dd>Жатақхана ережесі</dd>
    </div>
    <div>
    <dt>Мәртебесі</dt>
    <dd>
    <span class="status" data-status="draft">Жоба</span>
    </dd>
    </div>
    </dl>
    </header>
    <div class="text">
    <div class="banner" data-status="draft">
    <p>Жоба: бекітілмеген, басшылыққа алынбайды</p>
    </div>
    <nav class="crumb" aria-label="Сіз осы жердесіз">
    <ol>
    <li>
    <a href="../../register/index.html">Құжаттар тізілімі</a>
    </li>
    </ol>
    </nav>
    <h1 id="жатақхана-ережесі">Жатақхана ережесі</h1>
    <div class="jump">
    <a class="button" href="#Contents">Осы бетте</a>
    </div>
    <h2 class="unit" id="s-1">
    <span class="n">1</span> Жалпы <a class="anchor" href="#s-1" aria-label="Сілтемені көшіру: 1">#</a>
    </h2>
    <p>Орын беріледі.</p>
    <section aria-labelledby="Control">
    <h2 id="Control">Құжат деректемелері</h2>
    <dl class="facts">
    <div>
    <dt>Коды</dt>
    <dd class="code">
    <span class="nb">УЕ-СК-001-2020</span>
    </dd>
    </div>
    <div>
    <dt>Мәртебесі</dt>
    <dd>
    <span class="status" data-status="draft">Жоба</span>
    </dd>
    </div>
    <div>
    <dt>Түрі</dt>
    <dd>Университет ережесі (УЕ)</dd>
    </div>
    <div>
    <dt>Деңгейі</dt>
    <dd>3</dd>
    </div>
    <div>
    <dt>Нұсқасы</dt>
    <dd>
    <span class="muted">Көрсетілмеген</span>
    </dd>
    </div>
    <div>
    <dt>Құжат иесі</dt>
    <dd>
    <span class="muted">Көрсетілмеген</span>
    </dd>
    </div>
    <div>
    <dt>Бекіткен</dt>
    <dd>
    <span class="muted">Көрсетілмеген</span>
    </dd>
    </div>
    <div>
    <dt>Қолданысқа енгізілген күні</dt>
    <dd>
    <span class="muted">Көрсетілмеген</span>
    </dd>
    </div>
    <div>
    <dt>Келесі қайта қарау</dt>
    <dd>
    <span class="muted">Көрсетілмеген</span>
    </dd>
    </div>
    <div>
    <dt>Мынаның орнына енгізілді</dt>
    <dd>
    <span class="muted">Көрсетілмеген</span>
    </dd>
    </div>
    <div>
    <dt>Есепке алынған даналар</dt>
    <dd>
    <span class="muted">Көрсетілмеген</span>
    </dd>
    </div>
    </dl>
    </section>

    <p class="muted">Бұл құжатқа сілтеме жоқ</p>

    </div>
    <div class="print-only">
    <p>
    <span data-current="">Басып шығарылған дана есепке алынбайды</span> <span data-printed="Басып шығарылған күні: {date}" data-pattern="{d}.{m}.{y} ж.">
    </span>
    </p>
    </div>
    </main>
    """#
}
