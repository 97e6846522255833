"""Times the print: the manual cold and warm, ten times the manual, and WeasyPrint on the same text.

    python3 Benchmarks/print.py [--runs 3]

from the root of the source tree, after `make site`. WeasyPrint is put into a virtual environment of
its own, from requirements/benchmark-print.txt. Everything is measured in one run, so that the
figures compare; the medians go into docs/performance.md.
"""

import argparse
import copy
import html
import json
import os
import pathlib
import resource
import stat
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".venv/bin/python3"
SAPA = ROOT / ".build/release/sapa"
STYLE = """@page { size: A4; margin: 36mm 22mm 25mm 30mm;
  @top-left { content: "Сапа менеджменті жүйесі"; font: 8pt "PT Sans" }
  @top-right { content: counter(page) " / " counter(pages); font: bold 8pt "PT Sans" } }
body { font: 11pt/15.5pt "PT Serif" } h1,h2,h3,h4 { font-family: "PT Sans"; break-after: avoid }
table { border-collapse: collapse; font-size: 9.25pt } td,th { border-bottom: .4pt solid; vertical-align: top }"""


def caught_request(folder):
    """The request that `sapa print` makes for the manual, kept with its tree and template."""
    wrapper = folder / "python"
    wrapper.write_text(f"""#!{sys.executable}
import json, shutil, subprocess, sys
line = sys.stdin.readline()
request = json.loads(line)
shutil.copyfile(request["tree"], "{folder}/tree.json")
shutil.copytree(request["template"], "{folder}/template")
open("{folder}/request.json", "w").write(line)
sys.exit(subprocess.run(["{PYTHON}", *sys.argv[1:]], input=line, text=True).returncode)
""")
    wrapper.chmod(wrapper.stat().st_mode | stat.S_IXUSR)
    subprocess.run([SAPA, "print", "-C", ROOT, "-o", folder / "manual.pdf"], check=True,
                   env=dict(os.environ, SAPA_TYPST_PYTHON=str(wrapper)))
    request = json.loads((folder / "request.json").read_text())
    return dict(request, tree=str(folder / "tree.json"), template=str(folder / "template"),
                out=str(folder / "out.pdf"))


def renamed(value, number):
    """A copy of blocks with every name in it made new."""
    if isinstance(value, list):
        return [renamed(v, number) for v in value]
    if not isinstance(value, dict):
        return value
    found = {k: renamed(v, number) for k, v in value.items()}
    for key in ("id", "to"):
        if key in found:
            found[key] = f"{found[key]}--{number}"
    if isinstance(found.get("pages"), list):
        found["pages"] = [f"{page}--{number}" for page in found["pages"]]
    return found


class Worker:
    def __init__(self):
        self.process = subprocess.Popen([PYTHON, ROOT / "libexec/typeset.py"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)

    def ask(self, request):
        begun = time.monotonic()
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert answer["ok"], answer
        return time.monotonic() - begun, answer

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def edited(tree, number):
    """The tree with a word more in its first long paragraph, as an editor would have it."""
    tree = copy.deepcopy(tree)
    block = next(b for b in tree["blocks"] if b["t"] == "p" and b["c"][0]["t"] == "s")
    block["c"][0]["v"] = f"Түзету {number}. " + block["c"][0]["v"]
    return tree


def inline_html(pieces):
    tags = {"b": "b", "em": "i", "whole": "span", "a": "span", "ref": "span", "fn": "small"}
    return "".join(
        html.escape(p.get("v", "")) if p["t"] not in tags
        else f"<{tags[p['t']]}>{inline_html(p['c'])}</{tags[p['t']]}>" for p in pieces)


def block_html(block):
    kind = block["t"]
    if kind == "h":
        return f"<h{block['level']}>{block['num']} {inline_html(block['c'])}</h{block['level']}>"
    if kind in ("p", "clause"):
        return f"<p>{block.get('num', '')} {inline_html(block['c'])}</p>"
    if kind in ("ul", "ol", "tasks"):
        items = "".join("<li>" + "".join(map(block_html, item)) for item in block["items"])
        return f"<ul>{items}</ul>" if kind != "ol" else f"<ol>{items}</ol>"
    if kind == "table":
        row = lambda cells, tag: "<tr>" + "".join(f"<{tag}>{inline_html(c)}</{tag}>" for c in cells) + "</tr>"
        return f"<table><thead>{row(block['head'], 'th')}</thead>" + "".join(row(r, "td") for r in block["rows"]) + "</table>"
    return "".join(map(block_html, block.get("blocks", [])))


def weasyprint(tree, folder, runs):
    venv = ROOT / ".build/benchmark-print"
    if not (venv / "bin/weasyprint").exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([venv / "bin/python3", "-m", "pip", "install", "--quiet", "--require-hashes",
                        "-r", ROOT / "requirements/benchmark-print.txt"], check=True)
    source = folder / "manual.html"
    body = "".join(map(block_html, tree["blocks"]))
    source.write_text(f"<html lang='kk'><title>Сапа жөніндегі жетекшілік</title><style>{STYLE}</style>{body}")
    return timed([venv / "bin/weasyprint", "--pdf-variant", "pdf/ua-1", source, folder / "weasy.pdf"], runs)


def timed(command, runs):
    taken = []
    for _ in range(runs):
        begun = time.monotonic()
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        taken.append(time.monotonic() - begun)
    return statistics.median(taken)


def pages(pdf):
    found = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
    return int(next(line for line in found.splitlines() if line.startswith("Pages:")).split()[1])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        request = caught_request(folder)
        tree = json.loads((folder / "tree.json").read_text())
        cold = timed([SAPA, "print", "-C", ROOT, "-o", folder / "manual.pdf"], runs)
        print(f"{pages(folder / 'manual.pdf')} pages, sapa print, cold: {cold:.2f} s")
        worker = Worker()
        worker.ask(request)
        warm = []
        for number in range(runs):
            seconds, answer = worker.ask(dict(request, tree=edited(tree, number)))
            warm.append(seconds)
        worker.close()
        print(f"{answer['pages']} pages, an edit in a warm worker: {statistics.median(warm):.2f} s, {answer['memory']} MB")
        large = dict(tree, blocks=[b for k in range(8) for b in renamed(tree["blocks"], k)])
        worker = Worker()
        seconds, answer = worker.ask(dict(request, tree=large))
        worker.close()
        print(f"{answer['pages']} pages, cold: {seconds:.1f} s, {answer['memory']} MB")
        taken = weasyprint(tree, folder, runs)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"{pages(folder / 'weasy.pdf')} pages, WeasyPrint 70.0, without contents and page numbers of references: {taken:.2f} s")
        print(f"largest process of the run: {peak} MB; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")


main()
