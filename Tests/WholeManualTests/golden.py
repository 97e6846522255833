"""Compares the pages of a PDF with recorded ones: pictures of 40 dpi in grey, and their text.

golden.py PDF FOLDER [--record] : tells, as JSON, the pages that differ by more than a reader could
miss: a pixel may be a little lighter or darker, one in two hundred may be quite another; of the
text, not a letter.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops

SLIGHT, SHARE = 48, 0.005


def differs(one, other):
    if one.size != other.size:
        return f"{one.size} instead of {other.size}"
    counts = ImageChops.difference(one, other).histogram()
    share = sum(counts[SLIGHT:]) / (one.width * one.height)
    return f"{share:.1%} of it" if share > SHARE else None


def text_of(pdf):
    """The text of each page, its lines as they are read."""
    found = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return [page.strip() + "\n" for page in found.split("\f")[:-1]]


def main():
    pdf, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(["pdftoppm", "-r", "40", "-gray", "-png", pdf, f"{work}/page"], check=True)
        pages = {p.name: Image.open(p).convert("L") for p in sorted(pathlib.Path(work).iterdir())}
        if "--record" in sys.argv:
            folder.mkdir(exist_ok=True)
            for old in folder.iterdir():
                old.unlink()
            for name, page in pages.items():
                page.quantize(16).save(folder / name, optimize=True)
            (folder / "text.txt").write_text("\f".join(text_of(pdf)), "utf-8")
        known = {p.name: Image.open(p).convert("L") for p in sorted(folder.glob("*.png"))}
        faults = [f"{name} is new" for name in pages.keys() - known.keys()]
        faults += [f"{name} is missing" for name in known.keys() - pages.keys()]
        for name in pages.keys() & known.keys():
            difference = differs(pages[name], known[name])
            if difference:
                faults.append(f"{name} differs: {difference}")
    texts = (folder / "text.txt").read_text("utf-8").split("\f")
    for number, (one, other) in enumerate(zip(text_of(pdf), texts), 1):
        if one != other:
            faults.append(f"text of page {number} differs")
    print(json.dumps({"pages": len(pages), "faults": sorted(faults)}))


main()
