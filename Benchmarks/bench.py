#!/usr/bin/env python3
"""bench.py [PAGES …] [--write]: times Sapa beside Hugo and cmark-gfm, and writes docs/performance.md.

The programs run in turn, so that whatever else the machine does befalls all of them; each figure is
the median of the rounds, each ratio that of the ratios in one round. With PAGES only those sizes are run, and the page is left alone unless
--write is given.
"""
import os
import subprocess
import sys
import tempfile
import time

import measure
import page
from tools import HERE, ROOT, Tools

ROUNDS = {100: 9, 1000: 5, 10000: 3}
# Where the output goes: a file system in memory, and the disk that the sources are on.
PLACES = {"tmpfs": "/dev/shm", "disk": os.path.join(ROOT, ".build")}


def make_corpora(folder, count):
    for words in ["sapa", "hugo", "text", "sapa cited", "text cited"]:
        subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"),
                        os.path.join(folder, words.replace(" ", "-")), str(count), *words.split()],
                       check=True)


def turn(tools, aside):
    """Every program once, each from nothing but the second build of Sapa."""
    def clean(words, captures=False):
        output = measure.emptied(tools.output, aside)
        return measure.run(words, output if captures else None)

    runs = {"cmark": clean(tools.cmark(), captures=True),
            "hugo": clean(tools.hugo()), "cached": clean(tools.hugo_cached()),
            "one": clean(tools.sapa("--jobs", "1")), "sapa": clean(tools.sapa())}
    begin = time.time()
    time.sleep(0.05)
    runs["again"] = measure.run(tools.sapa())
    if measure.written(tools.output, begin) > 0:
        sys.exit("bench: a second build has written files that had not changed")
    runs["check"] = measure.run(tools.check())
    runs["cited"] = measure.run(tools.check("sapa-cited"))
    runs["cited floor"] = clean(tools.cmark("text-cited"), captures=True)
    return runs


def measured(corpora, place, rounds):
    """Of each program its runs, a round after the other."""
    with tempfile.TemporaryDirectory(dir=PLACES[place]) as folder:
        tools = Tools(corpora, folder + "/site")
        turns = [turn(tools, aside=place == "disk") for _ in range(rounds)]
    return {name: [runs[name] for runs in turns] for name in turns[0]}


def main():
    words = sys.argv[1:]
    sizes = [int(word) for word in words if word != "--write"] or sorted(ROUNDS)
    rows = {}
    for count in sizes:
        with tempfile.TemporaryDirectory(dir=PLACES["disk"]) as corpora:
            make_corpora(corpora, count)
            for place in PLACES:
                rows[count, place] = measured(corpora, place, ROUNDS.get(count, 3))
                shown = {(count, place): rows[count, place]}
                print("\n".join(filter(None, page.tables(shown))), flush=True)
    if not words or "--write" in words:
        page.write(rows)


if __name__ == "__main__":
    main()
