#!/usr/bin/env python3
"""print.py [--large]: times the printing of the manual in content/ beside WeasyPrint on the same text.

Both run in turn, so that whatever else the machine does befalls both. `table()` gives the rows for
docs/performance.md. WeasyPrint gets the text as HTML and CSS for print (tree_html.py) and writes
PDF/UA-1; Sapa writes PDF/A-2a and PDF/UA-1 in one file. `--large` sets seven times the text with Sapa
alone, and tells pages, CPU seconds and megabytes as JSON.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import tree_html
from tools import SAPA

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
VENV = os.path.join(ROOT, ".venv", "bin")
FONTS = ["/usr/share/fonts/truetype/paratype"]
HEAD = "| what | pages | Sapa: CPU s | s | MB | WeasyPrint: CPU s | s | MB | ratio of CPU |"


def measured(words, line=None):
    """CPU seconds of all threads, seconds of the clock, and megabytes of one run; what it printed."""
    begin = time.monotonic()
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
        told.write((line or "").encode())
        told.seek(0)
        process = subprocess.Popen(words, stdin=told, stdout=said, stderr=subprocess.DEVNULL, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit("print: %s ended with %d" % (words[0], process.returncode))
        said.seek(0)
        return (usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024), said.read().decode()


def request(tree, out):
    return json.dumps({
        "tree": tree, "template": os.path.join(ROOT, "themes", "base", "print"), "fonts": FONTS,
        "root": ROOT, "assets": [], "out": out, "timestamp": 0}) + "\n"


def typeset(tree, out):
    """One document in a process of its own, as a build asks for it."""
    words = [VENV + "/python3", os.path.join(ROOT, "libexec", "typeset.py"), "--once"]
    figures, answer = measured(words, request(tree, out))
    answer = json.loads(answer)
    if not answer["ok"]:
        sys.exit("print: " + answer["message"])
    return figures, answer["pages"]


def weasyprint(source, out):
    words = [VENV + "/weasyprint", "--quiet", "--pdf-variant", "pdf/ua-1", source, out]
    return measured(words)[0]


def edits(tree, folder, count=7):
    """The median of the seconds that a warm process takes for an edited document."""
    words = [VENV + "/python3", os.path.join(ROOT, "libexec", "typeset.py")]
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    found = []
    for number in range(count + 1):
        first = next(b for b in tree["blocks"] if b["t"] == "p" and b["c"][0]["t"] == "s")
        first["c"][0]["v"] = "Өзгеріс %d. " % number + first["c"][0]["v"]
        path = "%s/edit.json" % folder
        write(tree, path)
        process.stdin.write(request(path, folder + "/edit.pdf"))
        process.stdin.flush()
        found.append(json.loads(process.stdout.readline()))
    process.stdin.close()
    process.wait()
    return [statistics.median(answer[key] for answer in found[1:]) for key in ("cpu", "seconds")]


def repeated(tree, times):
    """The same text several times over, every label once."""
    def renamed(value, number):
        if isinstance(value, list):
            return [renamed(item, number) for item in value]
        if isinstance(value, dict):
            named = {k: renamed(v, number) for k, v in value.items()}
            for key in ("id", "to"):
                if key in named and value.get("t") != "s":
                    named[key] = f"{named[key]}--{number}"
            if "pages" in named:
                named["pages"] = [f"{page}--{number}" for page in value["pages"]]
            return named
        return value
    return dict(tree, blocks=[b for n in range(times) for b in renamed(tree["blocks"], n)])


def write(tree, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(tree, file, ensure_ascii=False)


def row(what, tree, folder, rounds):
    """Both engines in turn; the medians."""
    write(tree, folder + "/tree.json")
    with open(folder + "/tree.html", "w", encoding="utf-8") as file:
        file.write(tree_html.page(tree))
    ours, theirs = [], []
    for _ in range(rounds):
        figures, pages = typeset(folder + "/tree.json", folder + "/sapa.pdf")
        ours.append(figures)
        theirs.append(weasyprint(folder + "/tree.html", folder + "/weasyprint.pdf"))
    one, other = ([statistics.median(column) for column in zip(*runs)] for runs in (ours, theirs))
    cells = "%.2f | %.2f | %.0f"
    return f"| {what} | {pages} | {cells % tuple(one)} | {cells % tuple(other)} | {one[0] / other[0]:.2f} |"


def manual(folder):
    """The tree of the manual in content/."""
    measured([SAPA, "print", "-o", folder + "/manual.json"])
    with open(folder + "/manual.json", encoding="utf-8") as file:
        return json.load(file)


def large():
    with tempfile.TemporaryDirectory() as folder:
        write(repeated(manual(folder), 7), folder + "/large.json")
        (cpu, _, memory), pages = typeset(folder + "/large.json", folder + "/large.pdf")
        return {"pages": pages, "cpu": cpu, "memory": memory}


def table(rounds=3):
    """The rows of docs/performance.md: the manual, an edit of it, seven times its text."""
    with tempfile.TemporaryDirectory() as folder:
        tree = manual(folder)
        rows = [row("the manual, from the start of a process", tree, folder, rounds)]
        whole = [measured([SAPA, "print", "-o", folder + "/all.pdf"])[0] for _ in range(rounds)]
        rows.append("| `sapa print`, with the check before it | | %.2f | %.2f | %.0f | | | | |" % tuple(
            statistics.median(column) for column in zip(*whole)))
        rows.append("| an edit, in a process that stays | | %.2f | %.2f | | | | | |" % tuple(edits(tree, folder)))
        rows.append(row("seven times its text", repeated(tree, 7), folder, 1))
    return "\n".join([HEAD, "| --- |" + " ---: |" * (HEAD.count("|") - 2), *rows])


if __name__ == "__main__":
    print(json.dumps(large()) if "--large" in sys.argv[1:] else table())
