"""docs/performance.md from the figures and performance.template.md."""
import os

import print as printing
from measure import median, ratio
from tools import HERE, ROOT

BUILD = "| pages | output | sapa | Hugo | Hugo, cached | cmark-gfm | / Hugo | / cached | / cmark-gfm |"
AGAIN = "| pages | output | again | one core | two cores | gain | check |"
CITED = "| documents | sapa check | cmark-gfm | / cmark-gfm |"


def cell(runs):
    run = median(runs)
    return "%.2f s, %.0f MB" % (run.cpu, run.memory)


def build_row(count, place, runs):
    peers = [runs[name] for name in ("hugo", "cached", "cmark")]
    cells = [f"{count:,}", place, cell(runs["sapa"]), *map(cell, peers),
             *("%.2f" % ratio(runs["sapa"], peer) for peer in peers)]
    return "| " + " | ".join(cells) + " |"


def again_row(count, place, runs):
    again, one, both, check = (median(runs[name]) for name in ("again", "one", "sapa", "check"))
    cells = [f"{count:,}", place, "%.2f s, %.2f s" % (again.cpu, again.wall),
             "%.2f s" % one.wall, "%.2f s" % both.wall,
             "%.2f" % ratio(runs["one"], runs["sapa"], "wall"), "%.2f s" % check.cpu]
    return "| " + " | ".join(cells) + " |"


def cited_row(count, place, runs):
    found, floor = runs["cited"], runs["cited floor"]
    return f"| {count:,} | {cell(found)} | {cell(floor)} | {ratio(found, floor):.2f} |"


def table(head, row, rows):
    if not rows:
        return ""
    ruler = "|" + " ---: |" * (head.count("|") - 1)
    return "\n".join([head, ruler, *(row(*key, runs) for key, runs in rows.items())])


def tables(rows):
    """The tables, from the runs of each program by (pages, place of the output)."""
    return (table(BUILD, build_row, rows), table(AGAIN, again_row, rows),
            table(CITED, cited_row, {key: rows[key] for key in rows if key[1] == "tmpfs"}))


def write(rows):
    text = open(os.path.join(HERE, "performance.template.md"), encoding="utf-8").read()
    for name, lines in zip(["BUILD_TABLE", "AGAIN_TABLE", "CITED_TABLE"], tables(rows)):
        text = text.replace(name, lines)
    text = text.replace("PRINT_TABLE", printing.table())
    with open(os.path.join(ROOT, "docs", "performance.md"), "w", encoding="utf-8") as file:
        file.write(text)
