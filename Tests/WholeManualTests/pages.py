"""Looks at the pages of PDFs and tells, as JSON, what a reader would object to.

pages.py PDF… : answers {"pages": 43, "faults": ["manual.pdf, page 12: empty"]}, with the words
as pdftotext finds them on the page. Where paragraphs break is not its business: Typst knows that.
"""

import html
import json
import pathlib
import re
import subprocess
import sys

TOP, FOOT = 95, 58  # points: what stands above is the header, below the footer
BIND, OUT, SIDE = 85.04, 62.36, 56.69  # margins: 30 mm, 22 mm; 20 mm of a page across
TOLERANCE = 3
FORM = "Қолтаңба"  # below the head of a form are lines to write on
BODY = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


class Line:
    """Words that stand side by side, from left to right."""

    def __init__(self, words):
        self.words = sorted(words)
        self.left = self.words[0][0]
        self.right = max(w[2] for w in words)
        self.base = max(w[3] for w in words)
        self.height = max(w[3] - w[1] for w in words)
        self.text = " ".join(w[4] for w in self.words)


def pages_of(pdf):
    found = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True)
    for page in re.split(r"<page ", found.stdout)[1:]:
        width, height = map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
        words = [(*map(float, m[:4]), html.unescape(m[4])) for m in BODY.findall(page)]
        # A watermark gives huge slanted words.
        yield width, height, [w for w in words if w[3] - w[1] < 45]


def lines_of(words, height):
    """The lines of the body, joined where their base lines agree."""
    rows = []
    for word in sorted(words, key=lambda w: (w[3], w[0])):
        if word[1] < TOP or word[3] > height - FOOT:
            continue
        if rows and abs(rows[-1][0][3] - word[3]) < 2:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(row) for row in rows]


def faults_of(pdf):
    name = pathlib.Path(pdf).name
    faults = []
    pages = list(pages_of(pdf))
    for number, (width, height, words) in enumerate(pages, 1):
        def tell(fault):
            faults.append(f"{name}, page {number}: {fault}")

        across = width > height
        left = SIDE if across else BIND
        right = width - (SIDE if across else OUT)
        for word in words:
            if word[2] > right + TOLERANCE or word[0] < left - TOLERANCE:
                tell(f"«{word[4]}» stands over the margin")
            if word[3] > height or word[1] < 0:
                tell(f"«{word[4]}» stands over the edge of the page")
        header = sorted((w for w in words if w[1] < TOP), key=lambda w: (round(w[3]), w[0]))
        for row in [header_row(header), *(line.words for line in lines_of(words, height))]:
            for one, next_one in zip(row, row[1:]):
                if one[2] > next_one[0] + 1.5 and abs(one[3] - next_one[3]) < 2:
                    tell(f"«{one[4]}» and «{next_one[4]}» overlap")
        lines = lines_of(words, height)
        for above, below in zip(lines, lines[1:]):
            if below.base - above.base < min(above.height, below.height) * 0.45 and crosses(above, below):
                tell(f"«{above.text[:30]}» and «{below.text[:30]}» overlap")
        if number > 1 and not lines:
            tell("empty")
        elif number > 1 and lines[-1].base < TOP + 0.12 * height and FORM not in lines[-1].text:
            tell(f"only «{lines[-1].text[:40]}» stands on it")
    return len(pages), faults


def header_row(words):
    """The first row of the header, where organisation and code could meet."""
    return [w for w in words if words and abs(w[3] - words[0][3]) < 2]


def crosses(above, below):
    return any(a[0] < b[2] and b[0] < a[2] for a in above.words for b in below.words)


def main():
    count, faults = 0, []
    for pdf in sys.argv[1:]:
        pages, found = faults_of(pdf)
        count += pages
        faults += found
    print(json.dumps({"pages": count, "faults": faults}, ensure_ascii=False))


if __name__ == "__main__":
    main()
