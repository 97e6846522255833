#!/usr/bin/env python3
"""site-pictures.py SITE MANUAL.PDF: the pictures of the site that the README shows, docs/images/.

The site is one that `sapa build` has made, the PDF its manual. Run it with the Python of .venv.
"""

import functools
import http.server
import pathlib
import subprocess
import sys
import tempfile
import threading

from PIL import Image
from playwright.sync_api import sync_playwright

IMAGES = pathlib.Path(__file__).resolve().parent.parent / "docs" / "images"
GROUND = "#d9d1c3"
PICTURES = [  # name, page, width, height, appearance
    ("home", "index.html", 1280, 900, "light"),
    ("register", "register/index.html", 1280, 900, "light"),
    ("document", "documents/ue-hqtu-074-2014/index.html", 1280, 900, "light"),
    ("organisation", "manual/appendix-j/index.html", 1280, 1000, "dark"),
    ("phone", "manual/7-1/index.html", 360, 740, "light"),
    ("section", "manual/7-1/index.html", 1280, 900, "light"),
]
# Whether the page shows the fonts of the site: one whose fonts were late does without.
HAS_FONTS = """() => {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.textContent = 'Сапа';
  probe.style.position = 'absolute';
  const width = font => { probe.style.font = font; return probe.offsetWidth; };
  const isShown = ['400 40px "Sapa Sans"', '700 40px "Sapa Sans"', '700 40px "Sapa Serif"'].every(
    font => width(`${font}, monospace`) !== width(`${font.slice(0, 8)} monospace`));
  probe.remove();
  return isShown;
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the site, so that the browser may keep its fonts."""

    def end_headers(self):
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *words):
        pass


def photograph(site, folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        for name, path, width, height, scheme in PICTURES:
            page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": height})
            for _ in range(20):
                page.goto(f"http://127.0.0.1:{server.server_port}/{path}")
                page.wait_for_timeout(300)
                if page.evaluate(HAS_FONTS):
                    break
            page.screenshot(path=folder / f"{name}.png")
            page.close()
        browser.close()


def page_of(pdf, words):
    """The first page behind the contents on which the words stand."""
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return next(n for n, page in enumerate(text.split("\f"), 1) if n > 3 and words in page)


def both(folder, pdf):
    """A section on the site, and a page of it in print, side by side."""
    page = page_of(pdf, "Жатақханадан орын беру")
    subprocess.run(["pdftoppm", "-r", "88", "-png", "-f", str(page), "-l", str(page), "-singlefile",
                    pdf, str(folder / "page")], check=True)
    site, paper = (Image.open(folder / f"{name}.png").convert("RGB") for name in ("section", "page"))
    height = site.height
    paper = paper.resize((round(paper.width * height / paper.height), height), Image.Resampling.LANCZOS)
    gap = 24
    sheet = Image.new("RGB", (site.width + paper.width + 3 * gap, height + 2 * gap), GROUND)
    sheet.paste(site, (gap, gap))
    sheet.paste(paper, (site.width + 2 * gap, gap))
    return sheet


def main():
    site, pdf = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        photograph(site, folder)
        pictures = {name: Image.open(folder / f"{name}.png").convert("RGB")
                    for name, *_ in PICTURES if name != "section"}
        pictures["sapa"] = both(folder, pdf)
        for name, picture in pictures.items():
            picture.quantize(128, dither=Image.Dither.NONE).save(IMAGES / f"{name}.png", optimize=True)


main()
