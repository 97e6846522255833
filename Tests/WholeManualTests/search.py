"""Searches a site as a reader does, in Chromium from file://, and tells what is wrong as JSON.

search.py SITE quality QUERIES : recall and rank on judged queries, and their times.
search.py SITE stems WORDS    : the stem that the page gives each word of a file.
search.py SITE dialog [SHOTS] : the dialog by keyboard, with axe, at two widths, light and dark.
search.py SITE first QUERIES  : the title of the first hit of each query of a list.
search.py SITE ask QUERIES    : what the dialog says to each query of a list, and its first hits.
search.py SITE weight         : bytes on the wire, and how long queries of a large manual take.
"""

import gzip
import json
import pathlib
import random
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright


# To be told all that is well takes longer than to look for what is not.
BARRIERS = {"preload": False, "resultTypes": ["violations"]}


def open_page(browser, site, faults, **options):
    page = browser.new_page(**options)
    page.on("console", lambda m: faults.append(f"console {m.type}: {m.text}"))
    page.on("pageerror", lambda e: faults.append(str(e)))
    page.on("request", lambda r: None if r.url.startswith((site.as_uri(), "data:"))
            else faults.append(f"asks for {r.url}"))
    page.goto((site / "index.html").as_uri())
    return page


def section_of(address):
    """9.1.3 for manual/9-1/index.html#s-9-1-3; an appendix and a foreword by their folder."""
    path, _, anchor = address.partition("#")
    if not path.startswith("manual/"):
        return None
    if anchor.startswith("s-"):
        return anchor[2:].replace("--", "~").replace("-", ".")
    return path.removeprefix("manual/").removesuffix("index.html").strip("/")


def quality(browser, site, queries):
    """Of the main document alone: its sections are what the queries were judged on."""
    faults = []
    page = open_page(browser, site, faults)
    rows, times = [], []
    for query in json.loads(pathlib.Path(queries).read_text()):
        answer = page.evaluate(
            """async (text) => {
              const index = await loadIndex();
              await searchIndex(index, text);
              const start = performance.now();
              const found = await searchIndex(index, text);
              return [performance.now() - start, found.hits.map(({ address }) => address)];
            }""", query["q"])
        times.append(answer[0])
        found = [section for section in map(section_of, answer[1]) if section]
        wanted = query["relevant"]
        top = min(5, len(wanted))
        first = next((at for at, section in enumerate(found, 1) if section in wanted), 0)
        rows.append({"q": query["q"], "recall": len(set(found[:5]) & set(wanted)) / top,
                     "rank": first, "found": found[:6], "hits": len(answer[1])})
    times.sort()
    return {
        "recall": sum(row["recall"] for row in rows) / len(rows),
        "mrr": sum(1 / row["rank"] if row["rank"] else 0 for row in rows) / len(rows),
        "empty": sum(not row["hits"] for row in rows),
        "p95": times[int(len(times) * 0.95)],
        "rows": [row for row in rows if row["recall"] < 1 or row["rank"] != 1],
        "faults": faults,
    }


def stems(browser, site, words):
    page = open_page(browser, site, [])
    return page.evaluate(
        """async (words) => {
          const index = await loadIndex();
          return words.map((word) => stemOf(foldWord(word, index.table), index.table));
        }""", pathlib.Path(words).read_text().split())


def first(browser, site, queries):
    page = open_page(browser, site, [])
    return page.evaluate(
        """async (queries) => {
          const index = await loadIndex();
          const titles = [];
          for (const query of queries) {
            const { hits } = await searchIndex(index, query);
            titles.push(hits.length ? hits[0].title : "");
          }
          return titles;
        }""", json.loads(queries))


def ask(browser, site, queries):
    """Of each query what is said, and of the first hits their words, where they lead, what is marked."""
    page = open_page(browser, site, [])
    page.keyboard.press("Slash")
    answers = []
    for query in json.loads(queries):
        page.fill("#Query", query.removesuffix("+"))
        page.wait_for_timeout(300)
        if query.endswith("+"):
            page.click("#Found button")
            page.wait_for_timeout(300)
        answers.append({"said": page.inner_text("#Found"), "hits": [
            {"text": hit.inner_text().replace("\n", " "), "marks": hit.locator("mark").all_inner_texts(),
             "path": hit.get_attribute("href").removeprefix(site.as_uri() + "/").split(":~:")[0]}
            for hit in page.locator("#Hits a").all()[:5]]})
        if query.endswith("+"):
            page.uncheck("[name=obsolete]")
    return answers


def weight(browser, site):
    """`first` is what a query of one word loads at most; a time is the best of three."""
    sizes = {path.stem: len(gzip.compress(path.read_bytes()))
             for path in (site / "assets/search").glob("*.js")}
    shards = [size for name, size in sizes.items() if name.startswith("terms")]
    page = open_page(browser, site, [])
    times = page.evaluate(
        """async (seeds) => {
          const index = await loadIndex();
          const words = index.entries.flatMap(({ title }) => title.split(" "));
          const times = [];
          for (const seed of seeds) {
            const query = seed.map((part) => words[Math.floor(part * words.length)]).join(" ");
            let best = Infinity;
            for (let turn = 0; turn < 3; turn += 1) {
              const start = performance.now();
              await searchIndex(index, query);
              best = Math.min(best, performance.now() - start);
            }
            times.push(best);
          }
          return times.sort((a, b) => a - b);
        }""", [[dice.random() for _ in range(1 + turn % 3)]
               for dice in [random.Random(7)] for turn in range(100)])
    return {
        "script": sum(len(gzip.compress(path.read_bytes())) for path in (site / "assets").glob("site*.js")),
        "index": sizes["index"] + sum(shards), "first": sizes["index"] + max(shards),
        "entries": page.evaluate("loadIndex().then((index) => index.entries.length)"),
        "p95": times[int(len(times) * 0.95)],
    }


def wait_for_hits(page, text):
    page.fill("#Query", text)
    page.locator("#Hits [role=option]").first.wait_for()


# The addresses of the hits as they are shown, and as they are ranked.
SHOWN_AND_RANKED = """async (text) => {
  const index = await loadIndex();
  const { hits } = await searchIndex(index, text);
  const ranked = hits.filter((hit) => !isObsolete(hit));
  const shown = [...document.querySelectorAll('#Hits a')].map((hit) => hit.href);
  return [shown, ranked.slice(0, shown.length).map(({ address }) => siteFolder + address)];
}"""


def slow(browser, site, faults):
    """What a reader sees while the index is on its way, and of a list that is longer than a screen."""
    page = open_page(browser, site, faults, viewport={"width": 1280, "height": 900})
    page.evaluate("""() => {
      const own = sapaIndex;
      globalThis.sapaIndex = (...part) => setTimeout(own, 700, ...part);
    }""")
    page.keyboard.press("Slash")
    page.fill("#Query", "сапа")
    page.wait_for_timeout(300)
    waiting = page.inner_text("#Found")
    page.locator("#Hits [role=option]").first.wait_for()
    if waiting != page.get_attribute("#Found", "data-loading"):
        faults.append(f"while the index is loaded it says {waiting!r}")
    count = int("".join(filter(str.isdigit, page.inner_text("#Found").split(" ")[0])))
    listed = page.locator("#Hits a").count()
    for _ in range(listed):
        page.keyboard.press("ArrowDown")
    if not listed < page.locator("#Hits a").count() <= count:
        faults.append(f"the arrow does not go on behind {listed} of {count} hits")
    for _ in range(20):
        page.evaluate("document.querySelector('#Search').scrollTo(0, 1e6)")
        page.wait_for_timeout(50)
    if page.locator("#Hits a").count() != count:
        faults.append(f"{page.locator('#Hits a').count()} hits of {count} can be reached")
    if page.evaluate("""new Set([...document.querySelectorAll('#Hits a')].map(({ id }) => id)).size""") != count:
        faults.append("two hits have one name")
    page.close()


def large(chromium, site, faults):
    """Letters of twice the size on a phone: the words in the box and the first hit are in sight."""
    browser = chromium.launch(executable_path="/usr/bin/chromium", args=[
        "--no-sandbox", "--disable-dev-shm-usage", "--blink-settings=defaultFontSize=32"])
    page = open_page(browser, site, faults, viewport={"width": 360, "height": 740})
    page.keyboard.press("Slash")
    wait_for_hits(page, "жатақхана")
    page.wait_for_timeout(300)
    box, head, hit = page.evaluate("""['#Query', '.s-head .ask', '#Hits a'].map(part => {
      const { width, top, bottom } = document.querySelector(part).getBoundingClientRect();
      return { width, top, bottom };
    })""")
    if box["width"] < 250:
        faults.append(f"the box of the search is {box['width']} pixels wide with large letters")
    if head["bottom"] - head["top"] > 740 / 3:
        faults.append("large letters leave no room for hits")
    if not head["bottom"] <= hit["top"] < 500:
        faults.append(f"the first hit begins at {hit['top']} with large letters")
    browser.close()


def dialog(browser, site, shots):
    faults = []

    def must(holds, words):
        if not holds:
            faults.append(words)

    # The arrangement hardly depends on the colours.
    for width, scheme in [(360, "light"), (1280, "dark")]:
        page = open_page(browser, site, faults, color_scheme=scheme,
                         viewport={"width": width, "height": 900})
        page.keyboard.press("Slash")
        must(page.evaluate("document.activeElement.id") == "Query", "/ does not open the search")
        wait_for_hits(page, "ішкі аудит")
        page.wait_for_timeout(300)
        must("9.2" in page.locator("#Hits a").first.inner_text(), "9.2 is not the first hit")
        must(page.locator("#Hits mark").count() > 3, "no words are marked")
        must(any(c.isdigit() for c in page.inner_text("#Found")), "no count is announced")
        edges = page.evaluate("""[['.s-group .status', 'bottom'], ['#Hits a', 'top']].map(
          ([one, edge]) => document.querySelector(one).getBoundingClientRect()[edge])""")
        must(edges[1] - edges[0] >= 4, "the status of a document touches its first hit")
        for violation in Axe().run(page, options=BARRIERS).response["violations"]:
            where = violation["nodes"][0]["target"]
            faults.append(f"{width}, {scheme}: {violation['id']} {where}")
        must(page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
             f"wider than {width}")
        if shots:
            page.screenshot(path=pathlib.Path(shots) / f"search-{width}-{scheme}.png")
        active = page.get_attribute("#Query", "aria-activedescendant")
        page.keyboard.press("ArrowDown")
        must(page.get_attribute("#Query", "aria-activedescendant") != active,
             "the arrow does not choose the next hit")
        page.keyboard.press("ArrowUp")
        box, rows = page.evaluate("""['.s-head', '.s-head fieldset'].map(
          (part) => document.querySelector(part).scrollWidth)""")
        must(rows < width and box <= width, f"a choice of the search is cut at {width}")
        page.keyboard.press("Escape")
        must(not page.evaluate("document.querySelector('#Search').open"), "Esc does not close")
        page.keyboard.press("Control+KeyK")
        wait_for_hits(page, "9.1.3")
        page.keyboard.press("Enter")
        page.wait_for_url("**/manual/9-1/index.html#s-9-1-3")
        page.close()

    page = open_page(browser, site, faults)
    page.fill("#Ask", "сауалнама")
    page.wait_for_selector("#Hits [role=option]")
    must(page.input_value("#Query") == "сауалнама", "the box of the home page loses its words")
    for text, answer in [("074", "УЕ-ХҚТУ-074-2014"), ("ХҚТУ-074", "УЕ-ХҚТУ-074-2014"),
                         ("kujat", "құжат"), ("CPCO", "сапа орталығы"), (";jcgfh", "жоспар"),
                         ("СМЖ-нің", "СМЖ"), ("7.1.3", "7.1.3"), ("9.1.3 т.", "9.1.3"),
                         ("9,1,3", "9.1.3"), ("7-тарау", "7 Қамтамасыз"), ("А қосымшасы", "картасы"),
                         ("iso9001", "ISO 9001"), ("сапа саясаты", "Сапа саласындағы саясат"),
                         ("нысан", "парағы"), ("білім туралы", "Күшінде"),
                         ("кім жауапты", "Кім жауапты"), ("жауапкершілік матрицасы", "Кім жауапты"),
                         ("нысандар", "Нысандар"), ("не өзгерді", "Не өзгерді"),
                         ("құжаттар тізілімі", "Құжаттар тізілімі"), ("сөздік", "Сөздік"),
                         ("кайта карау мерзимдери", "Қайта қарау мерзімдері"),
                         ("аудиторға", "Аудиторға"), ("қысқартулар", "Қысқартулар"),
                         ("коррупция", "УЕ-ХҚТУ-079-2015"), ("стандартизация", "стандарт"),
                         ("kalite politikası", "Сапа саласындағы саясат"), ("işki audit", "Ішкі аудит"),
                         ("iç tetkik", "Ішкі аудит"), ("кафедралық", "кафедра"),
                         ("уехқту0742014", "УЕ-ХҚТУ-074-2014"), ("ХҚТУ0742014", "УЕ-ХҚТУ-074-2014"),
                         ("74", "УЕ-ХҚТУ-074-2014"), ("ue-hqtu-74", "УЕ-ХҚТУ-074-2014"),
                         ("7 1 3", "7.1.3"), ("9. 1.3", "9.1.3"), ("9.1..3", "9.1.3"),
                         ("ит департаменті", "IT департаменті"), ("исо 9001", "ИСО 9001"),
                         ("СББӨ деген кім", "СББӨ"), ("что такое СМЖ", "СМЖ"),
                         ("сапа саясатын қайдан табамын", "Сапа саласындағы саясат"),
                         ("соңғы өзгерістер", "Не өзгерді"), ("нысандар тізімі", "Нысандар"),
                         ("бланк", "Нысандар"), ("СРСО басшысы", "сапа орталығының басшысы"),
                         ("syllabus", "силлабус"), ("magistatura", "Магистратура"),
                         ("emtikhan", "емтихан"), ("dayyndyq", "Дайындық"),
                         ("saiasat", "саясат"), ("саясат", "Сапа саласындағы саясат"),
                         ("политика", "Сапа саласындағы саясат"),
                         ("жетекшілік", "Сапа жөніндегі жетекшілік"),
                         ("жатақхана туралы", "Студент жатақханалары"),
                         ("студетнтердің", "студент"), ("теримндер", "Терминдер"),
                         ("ережлер", "ережелер"), ("cbkkf,ec", "силлабус"), (";j,fkfe", "жобалау"),
                         ("9.1т", "9.1 "), ("(п.9.2)", "9.2 "), ("9/3", "9.3 "),
                         ("5-ші тарау", "5 Көшбасшылық"), ("8.3.тармақ", "8.3 "),
                         ("УЕ 74", "УЕ-ХҚТУ-074-2014"), ("ue 27", "УЕ-ХҚТУ-027-2018"),
                         ("74 ереже", "УЕ-ХҚТУ-074-2014"), ("074-ке", "УЕ-ХҚТУ-074-2014"),
                         ("УЕ-ХҚТУ", "УЕ-ХҚТУ-"), ("УЕ-ХҚТУ-0", "УЕ-ХҚТУ-0"), ("ue-hqtu", "УЕ-ХҚТУ-"),
                         ("СЖ-ХҚТУ", "СЖ-ХҚТУ-01-2019"), ("ҚП-ның", "ҚП"),
                         ("7.5.3-тармақ", "7.5.3 "), ("risk", "Түйін сөз: риск"),
                         ("тәуекел", "Түйін сөз: тәуекел")]:
        page.fill("#Query", "")
        page.locator("#Hits a").first.wait_for(state="detached")
        wait_for_hits(page, text)
        page.wait_for_timeout(200)
        first = page.locator("#Hits a").first.inner_text()
        must(answer.lower() in first.lower(), f"{text} finds {first!r} first, not {answer}")
    for text, gathering in [("форма", "forms"), ("формалар", "forms"), ("формасы", "forms"),
                            ("бланк", "forms"), ("өзгерістер", "changes"), ("тізбе", "register"),
                            ("изменения", "changes"), ("мерзімі өткен", "reviews"),
                            ("заңнама", "external"), ("глоссарий", "vocabulary")]:
        page.fill("#Query", "")
        page.locator("#Hits a").first.wait_for(state="detached")
        wait_for_hits(page, text)
        page.wait_for_timeout(200)
        must(page.locator(f"#Hits a[href$='{gathering}/index.html']").count(),
             f"{text} does not find the page {gathering}/")
    for text, second in [("ішкі аудит", "internal-audit"),
                         ("құжатталған ақпараттарды басқару", "documented-information")]:
        page.fill("#Query", "")
        page.locator("#Hits a").first.wait_for(state="detached")
        wait_for_hits(page, text)
        shown, ranked = page.evaluate(SHOWN_AND_RANKED, text)
        shown = [address.split(":~:")[0] for address in shown]
        must(len(shown) > 5 and shown == ranked, f"the hits of {text} do not stand as they are ranked")
        must(second in shown[1], f"{text} finds {shown[1]} second, not the document of that title")
    for text, is_there in [("074", False), ("жатақханаға", False), ("сапа жүйесінің құжаттары", True)]:
        page.fill("#Query", "")
        page.locator("#Hits a").first.wait_for(state="detached")
        wait_for_hits(page, text)
        home = page.locator(f"#Hits a[href='{(site / 'index.html').as_uri()}']").count()
        must(bool(home) == is_there, f"{text}: the home page is {'not ' if is_there else ''}among the hits")
    for text, number in [("7.1.3", "7.1.3"), ("8.5.1 тармақ", "8.5.1"), ("7.5.3-тармақ", "7.5.3"), ("1.2", "1.2")]:
        wait_for_hits(page, text)
        page.wait_for_timeout(300)
        marks = page.locator("#Hits mark").all_inner_texts()
        must(marks and all(mark.startswith(number) for mark in marks), f"{text} marks {marks}")
    heads = page.evaluate("""[...document.querySelectorAll('#Hits [role=group]')].every(
      group => group.previousElementSibling.className === 's-group' && group.querySelector('a'))""")
    must(heads, "a group of hits has no head or no hits")
    page.fill("#Query", "сапа саясаты")
    page.wait_for_timeout(300)
    hits = page.evaluate("[...document.querySelectorAll('#Hits a')].map(hit => hit.href)")
    must(len(hits) == len(set(hits)), "one page is found twice")
    # Nothing is no worse than what only begins alike: «кордебалет» is not about «қор».
    for text in ["ххххщщщщ", "кордебалет"]:
        page.fill("#Query", "жатақхана")
        page.locator("#Hits a").first.wait_for()
        page.fill("#Query", text)
        page.locator("#Hits a").first.wait_for(state="detached")
        must(text in page.inner_text("#Found"), f"nothing is said where nothing is found: {text}")
    slow(browser, site, faults)
    return {"faults": faults}


def main():
    site, task = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        if task == "quality":
            answer = quality(browser, site, sys.argv[3])
        elif task == "stems":
            answer = stems(browser, site, sys.argv[3])
        elif task == "first":
            answer = first(browser, site, sys.argv[3])
        elif task == "ask":
            answer = ask(browser, site, sys.argv[3])
        elif task == "weight":
            answer = weight(browser, site)
        else:
            answer = dialog(browser, site, sys.argv[3] if len(sys.argv) > 3 else None)
            large(playwright.chromium, site, answer["faults"])
        browser.close()
    print(json.dumps(answer, ensure_ascii=False))


main()
