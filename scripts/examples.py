#!/usr/bin/env python3
"""examples.py SDIST SPEC OUT: the examples of CommonMark and of GFM as two files of JSON.

SDIST is markdown-it-py's source archive, which holds those of CommonMark; SPEC is the specification of
GFM from Debian's package cmark-gfm. OUT becomes a folder with commonmark.json and gfm.json.
"""
import gzip
import json
import pathlib
import re
import sys
import tarfile

sdist, spec, out = sys.argv[1:]
folder = pathlib.Path(out)
folder.mkdir(parents=True, exist_ok=True)

with tarfile.open(sdist) as archive:
    name = next(n for n in archive.getnames() if n.endswith("test_cmark_spec/commonmark.json"))
    commonmark = json.load(archive.extractfile(name))

text = gzip.open(spec, "rt", encoding="utf-8").read()
fence = "`" * 32
gfm = [
    {"example": number, "markdown": found[1].replace("→", "\t"), "html": found[2].replace("→", "\t")}
    for number, found in enumerate(
        re.finditer(rf"^{fence} example[^\n]*\n(.*?)^\.\n(.*?)^{fence}$", text, re.M | re.S), 1
    )
]
for name, examples in [("gfm", gfm), ("commonmark", commonmark)]:
    with open(folder / f"{name}.json", "w", encoding="utf-8") as file:
        json.dump(examples, file, ensure_ascii=False)
