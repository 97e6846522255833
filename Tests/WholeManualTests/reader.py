"""Uses a site as its readers do, in Chromium from file://, and tells as JSON what fails them.

reader.py SITE manual [--all]    : the manual of this repository, by keyboard, pointer and finger;
                                   with --all every stop of six pages, not of two.
reader.py SITE stale PATH WORD   : a page that is not in force, on the screen and on paper.
reader.py SITE wide PATH WORD …  : a page with what is wider or taller than a sheet: its stamp and its
                                   foot are on each, and the words somewhere.
"""

import functools
import http.server
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time

from playwright.sync_api import sync_playwright

faults = []


def must(holds, words):
    if not holds:
        faults.append(words)


def waits(page, condition, words):
    """A condition in the page that holds soon; the machine may be busy.

    Asked from outside: the page's own policy forbids to wait inside it.
    """
    for _ in range(200):
        if page.evaluate(f"Boolean({condition})"):
            return
        page.wait_for_timeout(100)
    faults.append(words)


class Browser:
    def __init__(self, site, chromium):
        self.site, self.chromium = site, chromium

    def open(self, path, width=1280, **options):
        context = self.chromium.new_context(viewport={"width": width, "height": 900}, **options)
        page = context.new_page()
        page.on("console", lambda m: faults.append(f"{path}: console {m.type}: {m.text}"))
        page.on("pageerror", lambda e: faults.append(f"{path}: {e}"))
        self.go(page, path)
        return page

    def go(self, page, path):
        folder, _, anchor = path.partition("#")
        page.goto((self.site / folder).as_uri() + (f"#{anchor}" if anchor else ""))


def pages_on_paper(page):
    """The words of each printed page."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        page.pdf(path=file.name, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-raw", file.name, "-"], capture_output=True,
                              text=True, check=True).stdout
    return [re.sub(r"\s+", " ", sheet) for sheet in text.split("\f") if sheet.strip()]


def register(browser):
    page = browser.open("register/index.html")
    shown = "[...document.querySelectorAll('.register tbody tr')].filter(row => !row.hidden)"
    count = page.evaluate(f"{shown}.length")
    page.keyboard.press("Tab")
    page.fill(".filters [name=words]", "ереже жатақхана")
    waits(page, f"{shown}.length === 1", "the words of the filter find more than the one document")
    must(page.inner_text("#Shown") == "1", "the number of rows shown is not told")
    page.fill(".filters [name=words]", "ЕРЕЖЕ жатакхана")
    must(page.inner_text("#Shown") == "1", "words typed without Kazakh letters filter all away")
    for words in ["жатақханаға ережеге", "уехкту074", "УЕ-ХКТУ-074", "уехқту 74"]:
        page.fill(".filters [name=words]", words)
        waits(page, f"{shown}.length === 1 && {shown}[0].textContent.includes('УЕ-ХҚТУ-074-2014')",
              f"the filter does not understand «{words}»")
    for words, least in [("уехкту", 10), ("УЕХҚТУ", 10), ("жатақханаға", 2)]:
        page.fill(".filters [name=words]", words)
        waits(page, f"{shown}.length >= {least} && {shown}.length < {count}", f"the filter does not know «{words}»")
    page.fill(".filters [name=words]", "университет ережесі")
    waits(page, f"{shown}.filter(row => row.cells[2].textContent === 'УЕ').length > 9",
          "the filter does not know the name of a kind")
    must(not page.is_visible("#Nothing"), "the register says that it has nothing where it has rows")
    page.fill(".filters [name=words]", "общежитие")
    waits(page, f"{shown}.length === 2", "the filter does not know the keywords of a document")
    page.fill(".filters [name=words]", "zhatakhana")
    must(page.is_visible("#Nothing") and not page.is_visible(".register"),
         "a filter that fits nothing leaves a bare head and no word")
    page.click("#Nothing button")
    waits(page, "document.querySelector('#Hits a')", "the search that the register offers finds nothing")
    must(page.input_value("#Query") == "zhatakhana", "the register passes other words to the search")
    page.keyboard.press("Escape")
    linked = browser.open("register/index.html#words=жатақханаларда")
    waits(linked, f"{shown}.length === 2", "a passed-on word with an ending shows no row")
    page.fill(".filters [name=words]", "")
    page.select_option(".filters [name=kind]", "УЕ")
    waits(page, f"{shown}.length > 5 && {shown}.every(row => row.cells[2].textContent === 'УЕ')",
          "the filter of kinds shows others")
    must("kind=" in page.url, "the choice is not in the address")
    titles = f"{shown}.map(row => row.cells[1].textContent)"
    page.locator(".register th button").nth(1).focus()
    page.keyboard.press("Enter")
    waits(page, "document.querySelector('th[aria-sort=ascending]')", "sorting is not announced")
    rising = page.evaluate(titles)
    page.keyboard.press("Enter")
    must(page.evaluate(titles) == rising[::-1] and rising[0] != rising[-1], "sorting does not turn")
    order = {letter: at for at, letter in
             enumerate("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")}
    firsts = [order[title[0].lower()] for title in rising if title[0].lower() in order]
    must(firsts == sorted(firsts), "titles are not in the order of Kazakh")
    again = browser.open(f"register/index.html#{page.url.split('#')[1]}")
    must(again.evaluate(f"{shown}.length") == page.evaluate(f"{shown}.length"),
         "a passed-on address shows another choice")
    page.click(".filters [type=reset]")
    waits(page, f"{shown}.length === {count}", "the reset leaves rows hidden")
    for direction in ["ascending", "descending"]:
        page.locator(".register th button").first.click()
        waits(page, f"document.querySelector('th[aria-sort={direction}]')", f"codes cannot be sorted {direction}")
        unknown = page.evaluate(f"{shown}.map(row => row.cells[0].querySelector('.muted') !== null)")
        must(unknown == sorted(unknown) and any(unknown),
             f"codes {direction}: what has none does not come last")
    page.evaluate("scrollTo(0, 1200)")
    must(page.evaluate("document.querySelector('.register thead th').getBoundingClientRect().top < 10"
                       " && document.querySelector('.register thead th').getBoundingClientRect().bottom > 30"),
         "far down the register its columns have no names")
    phone = browser.open("register/index.html", width=360, has_touch=True)
    first = "document.querySelector('.register tbody tr').getBoundingClientRect().bottom"
    must(phone.evaluate(f"{first} < 600"), "no row of the register on the first screen of a telephone")
    must(not phone.is_visible("#Choices"), "the choices fill the screen of a telephone")
    phone.locator(".filters-open").focus()
    phone.keyboard.press("Enter")
    must(phone.is_visible(".filters [name=kind]"), "the keyboard does not open the choices")
    phone.select_option(".filters [name=kind]", "УЕ")
    phone.locator(".filters-open").tap()
    must(not phone.is_visible("#Choices"), "a finger does not close the choices")
    must(phone.inner_text("#Chosen") == "Түрі: УЕ", "the choice is not told where the choices are folded")
    phone.locator(".filters [type=reset]").tap()
    waits(phone, f"{shown}.length === {count}", "the choice cannot be taken back where they are folded")
    phone.locator(".register th button").first.tap()
    waits(phone, "document.querySelector('th[aria-sort=ascending]')", "a finger cannot sort")
    for name in ["register.csv", "register.json"]:
        link = page.locator(f"a[href$='{name}']").first.get_attribute("href")
        must((browser.site / "register" / link).resolve().exists(), f"no {name} beside the table")


def matrix(browser):
    page = browser.open("responsibility/index.html")
    heads = page.evaluate("""[...document.querySelectorAll('.overview thead .nb')].map(
      head => [head.textContent, head.getClientRects().length])""")
    must(len(heads) == 10 and all(lines == 1 for _, lines in heads),
         f"a chapter of the matrix is parted: {heads}")
    must(page.evaluate("(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)"
                       "(document.querySelector('.scroll'))"), "the matrix is wider than its page")
    waits(page, "document.querySelector('.scroll').tabIndex < 0",
          "the keyboard stops at a matrix that has nothing to scroll")
    page.evaluate("scrollTo(0, 1200)")
    must(page.evaluate("document.querySelector('.overview thead th').getBoundingClientRect().bottom > 30"),
         "far down the matrix its columns have no names")
    tablet = browser.open("responsibility/index.html", width=1024)
    region = "document.querySelector('.scroll')"
    must(tablet.evaluate(f"{region}.scrollWidth > {region}.clientWidth && {region}.tabIndex === 0"),
         "the matrix fits on a tablet, or is out of reach of the keyboard: nothing is shown")
    must("gradient" in tablet.evaluate(f"getComputedStyle({region}).backgroundImage"),
         "nothing shows that the matrix goes on beyond the edge")
    who = "document.querySelector('.overview tbody th').getBoundingClientRect().left"
    before = tablet.evaluate(who)
    tablet.evaluate(f"{region}.scrollLeft = 200")
    must(tablet.evaluate(who) == before, "who is meant is pushed aside with the columns of the matrix")


def tables(browser):
    """A table of few columns is cut into cards where the text is narrow, and only there; a card says what
    each of its values is."""
    cell = "document.querySelector('.text .stack tbody th[data-label]')"
    for width, is_card in [(360, True), (768, False), (1280, False)]:
        page = browser.open("manual/7-5/index.html", width=width)
        shown = page.evaluate(f"getComputedStyle({cell}).display")
        must((shown == "block") == is_card, f"at {width} the cells of a table are shown as {shown}")
        label = page.evaluate(f"getComputedStyle({cell}, '::before').content")
        must(("Деңгейі" in label) == is_card, f"at {width} the first cell is labelled {label}")
        page.context.close()


def previews(browser):
    page = browser.open("manual/9-1/index.html")
    cite = page.locator("a.cite").first
    cite.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    waits(page, "document.querySelector('#Preview')?.textContent.length > 40",
          "focus by keyboard shows no preview of a citation")
    must(page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "Preview",
         "the preview does not describe its link")
    page.keyboard.press("Escape")
    must(page.locator("#Preview").count() == 0, "Esc leaves the preview")
    page.mouse.move(0, 0)
    page.locator("a.cite").nth(1).hover()
    waits(page, "document.querySelector('#Preview')", "pointing shows no preview")
    page.locator("#Preview").hover()
    page.wait_for_timeout(500)
    must(page.locator("#Preview").count() == 1, "the preview cannot be pointed at")
    touch = browser.open("manual/9-1/index.html", width=360, has_touch=True)
    term = touch.locator("a.term").first
    term.tap()
    waits(touch, "document.querySelector('#Preview')", "a touch does not explain a term")
    must("9-1" in touch.url, "the first touch of a term leaves the page")
    term.tap()
    touch.wait_for_url("**/index.html#*")
    touch = browser.open("manual/7-5/index.html", width=360, has_touch=True)
    for again in touch.locator(".text a.term", has_text=re.compile("^СМЖ$")).all()[:3]:
        again.tap()
        waits(touch, "document.querySelector('#Preview')", "a touch does not explain an abbreviation met again")
        touch.keyboard.press("Escape")
    browser.go(touch, "roles/index.html")
    must(touch.evaluate("""[...document.querySelectorAll('abbr')].every(
           (it) => getComputedStyle(it).textDecorationLine === 'none')"""),
         "what cannot be pressed looks as what can")


def reading(browser):
    page = browser.open("manual/9-1/index.html")
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    page.keyboard.press("Tab")
    must(page.evaluate("document.activeElement.className") == "skip", "the first stop is no skip link")
    page.locator("#s-9-1-3 .anchor").focus()
    page.keyboard.press("Enter")
    waits(page, "window.copied?.endsWith('#s-9-1-3')", "the link of a section is not copied")
    must(page.evaluate("[...document.querySelectorAll('[role=status]')].some(it => it.textContent === 'Көшірілді')"),
         "that a link is copied is not told aloud")
    waits(page, "document.querySelector('.contents [aria-current]')?.hash === '#s-9-1-3'",
          "the contents do not follow the reading")
    waits(page, "document.querySelector('.plate.on')", "the short stamp does not stay in sight")
    page.select_option("#Look", "dark")
    browser.go(page, "register/index.html")
    must(page.evaluate("document.documentElement.dataset.theme") == "dark",
         "the chosen appearance is forgotten on the next page")
    phone = browser.open("manual/9-1/index.html", width=360)
    phone.locator("a[href='#Contents']").last.focus()
    phone.keyboard.press("Enter")
    waits(phone, "document.querySelector('#Contents:popover-open')", "the contents do not open")
    phone.keyboard.press("Escape")
    must(phone.locator("#Contents:popover-open").count() == 0, "Esc leaves the contents open")
    for width in [360, 1280]:
        page = browser.open("manual/9-1/index.html", width=width)
        page.evaluate("scrollTo(0, 2000)")
        waits(page, "document.querySelector('.plate.on')", "the short stamp does not stay in sight")
        page.locator(".plate .search-open").click()
        waits(page, "document.querySelector('#Search[open]')", f"at {width} the search is out of reach below the head")


# What has the focus: whether it is in sight, not behind anything, and shown as focused.
FOCUSED = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const box = it.getClientRects()[0] ?? it.getBoundingClientRect();
  const [x, y] = [Math.max(0, box.left + Math.min(box.width, 20) / 2), box.top + box.height / 2];
  const at = document.elementFromPoint(Math.min(x, innerWidth - 1), y);
  const style = getComputedStyle(it);
  const isShown = style.boxShadow !== 'none' || style.outlineStyle === 'solid' &&
    !style.outlineColor.startsWith('rgba(0, 0, 0, 0') ||
    parseFloat(getComputedStyle(it.querySelector('rect') ?? it).strokeWidth) >= 3;
  const isBare = at && (it === at || it.contains(at) || it.closest('svg'));
  return { name: it.tagName + ' ' + it.textContent.trim().slice(0, 30), isFine: isBare && isShown };
}"""


def sheets(browser):
    """Tab out of a sheet closes it, so that the focus is never behind it; Esc leads back to its button."""
    is_open = "Boolean(document.querySelector(':popover-open'))"
    for width, name in [(360, "Menu"), (360, "Contents"), (360, "Chapters"), (1000, "Menu"), (1000, "Chapters")]:
        page = browser.open("manual/7-1/index.html", width=width)
        button = page.locator(f"a[href='#{name}']:visible").first
        for leave in ["Escape", "Tab", "Shift+Tab"]:
            button.focus()
            page.keyboard.press("Enter")
            waits(page, is_open, f"{name} at {width} does not open")
            for _ in range(200):
                page.keyboard.press(leave)
                if not page.evaluate(is_open):
                    break
            must(not page.evaluate(is_open), f"{leave} leaves {name} at {width} open")
            waits(page, f"({FOCUSED})()?.isFine", f"{leave} from {name} at {width} hides the focus")
            back = page.evaluate("document.activeElement.hash") == f"#{name}"
            must(leave != "Escape" or back, f"Esc in {name} at {width} loses the button")
        page.context.close()


def keyboard(browser):
    """Every stop of the Tab key is in sight and marked, from the first to the foot of the page."""
    pages = [("manual/7-1/index.html", 360, 100), ("register/index.html", 1280, 60),
             ("manual/7-1/index.html", 1280, 150), ("manual/appendix-a/index.html", 1280, 80),
             ("register/index.html", 360, 60), ("index.html", 360, 20)]
    for path, width, least in pages if "--all" in sys.argv else pages[:2]:
        page = browser.open(path, width=width)
        stops = 0
        for stops in range(1, 600):
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUSED)
            if stop is None:
                break
            if not stop["isFine"]:
                page.wait_for_timeout(400)
                stop = page.evaluate(FOCUSED)
            must(stop["isFine"], f"{path} at {width}: the focus on {stop['name']} is not seen")
        must(stops >= least, f"{path} at {width}: the keyboard stops {stops} times only")
        page.context.close()


def searching(browser):
    """A heading six screens below its section is where the search leads."""
    page = browser.open("index.html")
    page.keyboard.press("/")
    page.fill("#Query", "жатақханадан орын беру")
    waits(page, "document.querySelector('#Hits [role=option]')?.href.includes(':~:text=')",
          "a hit does not lead to the words that were found")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    heading = "[...document.querySelectorAll('h3')].find(h => h.textContent.includes('Жатақханадан орын'))"
    waits(page, f"(y => y > 0 && y < innerHeight)({heading}?.getBoundingClientRect().top)",
          "the words that were found are not in the window")


def plain(browser):
    """Without script nothing is offered that would do nothing; in the colours of the system the reader
    still sees where he is and what is in force."""
    for path in ["index.html", "register/index.html", "manual/9-1/index.html"]:
        page = browser.open(path, width=360, java_script_enabled=False)
        for control in page.locator("input, select, button").all():
            must(not control.is_visible(), f"{path} without script shows {control.evaluate('it => it.outerHTML')}")
    page = browser.open("manual/9-1/index.html", forced_colors="active")
    line = "getComputedStyle(document.querySelector('.top a{}')).borderBottomColor"
    must(page.evaluate(line.format("[aria-current]")) != page.evaluate(line.format(":not([aria-current])")),
         "in forced colours the menu does not show where the reader is")
    tile = page.evaluate("""(() => {
      const { backgroundColor, borderTopColor } = getComputedStyle(document.querySelector('.status'), '::before');
      return backgroundColor === borderTopColor;
    })()""")
    must(tile, "in forced colours the tile of what is in force is empty, as that of a draft")
    page.keyboard.press("Control+KeyK")
    page.fill("#Query", "ішкі аудит")
    waits(page, "document.querySelectorAll('#Hits a').length > 5", "no hits in forced colours")
    page.keyboard.press("ArrowDown")
    marked = page.evaluate("""() => {
      const ground = (it) => getComputedStyle(it).backgroundColor;
      const probe = document.body.appendChild(document.createElement('b'));
      probe.style.cssText = 'forced-color-adjust: none; background: Highlight';
      const all = [...document.querySelectorAll('#Hits a')];
      return all.filter((hit) => ground(hit) === ground(probe)).length === 1;
    }""")
    must(marked, "in forced colours the chosen hit is as the others")


class LateFonts(http.server.SimpleHTTPRequestHandler):
    """Serves a site whose fonts take their time, and may be kept."""

    def do_GET(self):
        if self.path.endswith(".woff2"):
            time.sleep(0.3)
        super().do_GET()

    def end_headers(self):
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *words):
        pass


def fonts(browser):
    """Where the fonts are late nothing moves; the next page has them."""
    serve = functools.partial(LateFonts, directory=str(browser.site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.chromium.new_page(viewport={"width": 360, "height": 900})
        root = f"http://127.0.0.1:{server.server_port}/"
        page.goto(root + "manual/7-1/index.html")
        page.wait_for_timeout(1500)
        moved = page.evaluate("""() => new Promise(resolve => {
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
            .observe({type: 'layout-shift', buffered: true});
          setTimeout(() => resolve(sum), 50);
        })""")
        must(moved < 0.02, f"the page moves by {moved:.3f} when its fonts come")
        page.goto(root + "manual/9-1/index.html")
        page.wait_for_timeout(500)
        # A face that a page does without is as wide as the one behind it.
        one, other = page.evaluate("""() => {
          const probe = document.body.appendChild(document.createElement('span'));
          probe.textContent = 'Сапа';
          probe.style.position = 'absolute';
          return ['40px "Sapa Sans", monospace', '40px monospace'].map(font => {
            probe.style.font = font;
            return probe.offsetWidth;
          });
        }""")
        must(one != other, "the second page has not the fonts of the site")
        page.context.close()
        server.shutdown()


def paper(browser):
    page = browser.open("manual/9-1/index.html", color_scheme="dark")
    sheets = pages_on_paper(page)
    must(len(sheets) > 1, "the section fits on one page: nothing is shown")
    for number, sheet in enumerate(sheets, 1):
        for words in ["атындағы Халықаралық қазақ-түрік университеті", "СЖ-ХҚТУ-01-2019",
                      "Сапа менеджменті жүйесі", "3-ші нұсқа", "Сапа жөніндегі жетекшілік",
                      "Қолданыста", "есепке алынбайды", "Басып шығарылған күні: ",
                      f"{len(sheets)} беттің {number}-беті"]:
            must(words in sheet, f"page {number} on paper lacks «{words}»")
        must("Іздеу" not in sheet, f"page {number} on paper has the head of the site")
    chart = pages_on_paper(browser.open("manual/appendix-j/index.html"))[0]
    must("ұйымдық құрылымы" in chart and "Кафедра" in chart, "a drawing leaves its heading alone on paper")
    for number, sheet in enumerate(pages_on_paper(browser.open("register/index.html")), 1):
        must("Деңгейі" in sheet, f"page {number} of the register on paper has no heads")
        must("JSON" not in sheet, f"page {number} of the register on paper offers a download")
        must(number > 1 or "атындағы Халықаралық" in sheet, "the register on paper does not say whose it is")
    home = pages_on_paper(browser.open("index.html"))
    must("Не іздеп келдіңіз?" in home[0], "the home page on paper begins a new sheet behind its head")


def stale(browser, path, word):
    page = browser.open(path)
    must(page.locator(".banner").is_visible(), "no banner")
    mark = "getComputedStyle(document.querySelector('[data-watermark]'), '::before').content"
    must(word in page.evaluate(mark), "no watermark")
    sheets = pages_on_paper(page)
    must(all(word in sheet.replace(" ", "") for sheet in sheets), "no watermark on paper")
    must(page.inner_text(".banner p").split(":")[0] in sheets[0], "no banner on paper")


def wide(browser, path, *words):
    page = browser.open(path)
    code, edition, status, mark = page.evaluate("""['.stamp .code', '.stamp div:nth-child(4)',
      '.stamp .status', '.mark'].map((part) => document.querySelector(part).textContent.trim())""")
    sheets = pages_on_paper(page)
    # Words outside the paper are not among those of a page.
    for number, sheet in enumerate(sheets, 1):
        for word in [code, edition.split()[-1], status, mark.split()[-1], "есепке алынбайды"]:
            must(word in sheet, f"{path}, page {number} on paper lacks «{word}»")
    all_words = "".join(sheets).replace(" ", "")
    for word in words:
        must(word in all_words, f"{path} on paper lacks «{word}»")


def main():
    site, task = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        browser = Browser(site, chromium)
        if task == "stale":
            stale(browser, sys.argv[3], sys.argv[4])
        elif task == "wide":
            wide(browser, *sys.argv[3:])
        else:
            for look in [register, matrix, tables, previews, reading, sheets, keyboard, searching, plain, fonts,
                         paper]:
                look(browser)
        chromium.close()
    print(json.dumps({"faults": faults}, ensure_ascii=False))


main()
