#!/usr/bin/env python3
"""run.py: times `sapa check` beside `cmark-gfm` on the same text, and writes docs/performance.md.

Both run in turn, so that whatever else the machine does befalls both; medians of CPU seconds and
of the largest memory are kept. cmark-gfm reads all files in one process and checks nothing: it is
the floor that the parser sets.
"""
import glob
import os
import statistics
import subprocess
import sys
import tempfile

import print as printing

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SAPA = os.path.join(ROOT, ".build", "release", "sapa")
SIZES = {100: 15, 1000: 7, 10000: 3}
PARSER = ["cmark-gfm", "-e", "table", "-e", "footnotes", "-e", "tasklist"]

def measured(words):
    """CPU seconds and megabytes of one run, which must not fail to run."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit("run: %s ended with %d" % (words[0], process.returncode))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

def row(folder, count, rounds):
    manual = os.path.join(folder, str(count))
    subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), manual, str(count)], check=True)
    files = sorted(glob.glob(manual + "/content/*/*.md"))
    size = sum(map(os.path.getsize, files)) / 1e6
    # Front matter is no Markdown, but the few bytes of it weigh nothing here.
    ours, floor = [], []
    for _ in range(rounds):
        ours.append(measured([SAPA, "check", manual]))
        floor.append(measured(PARSER + files))
    cpu, memory = (statistics.median(column) for column in zip(*ours))
    cpu_floor, memory_floor = (statistics.median(column) for column in zip(*floor))
    return "| %s | %.1f | %.2f | %.0f | %.2f | %.0f | %.1f |" % (
        f"{count:,}", size, cpu, memory, cpu_floor, memory_floor, cpu / cpu_floor)

def main():
    with tempfile.TemporaryDirectory() as folder:
        rows = [row(folder, count, rounds) for count, rounds in SIZES.items()]
    page = open(os.path.join(HERE, "performance.template.md"), encoding="utf-8").read()
    page = page.replace("PRINT_TABLE", printing.table())
    with open(os.path.join(ROOT, "docs", "performance.md"), "w", encoding="utf-8") as file:
        file.write(page.replace("ROWS", "\n".join(rows)))
    print("\n".join(rows))

if __name__ == "__main__":
    main()
