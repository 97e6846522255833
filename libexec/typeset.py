#!/usr/bin/env python3
"""Sets printed documents with Typst: one request a line on stdin, one answer a line on stdout.

A request is a JSON object:

    {"tree": …,        the tree of the document, or the path of a file that holds it
     "template": …,    the folder of the print template; document.typ is its entry
     "fonts": […],     folders of fonts; the system's own are ignored
     "root": …,        the folder of the manual, to which `assets` are relative
     "assets": […],    files that the tree shows, as assets/PATH
     "out": …,         where the PDF goes
     "timestamp": …}   seconds since 1970, the date that the PDF carries

and its answer, with `faults` as the pages show them:

    {"ok": true, "pages": 43, "seconds": 0.8, "cpu": 0.9, "compilations": 1, "memory": 160,
     "held": [], "slipped": [], "missingGlyphs": [{"codePoint": 8376, "count": 2}],
     "faults": [{"kind": "table-too-wide", "page": 12, "id": "table-3"}]}
    {"ok": false, "message": …}

`--once` answers one request and ends; without it the process stays, and an edited document is set
in a fraction of the time. Typst never gives back what it keeps of former documents: start the
process anew when `memory` (MB) has grown too large. Nothing is fetched from a network.
"""

import itertools
import json
import pathlib
import resource
import shutil
import struct
import sys
import tempfile
import time
import unicodedata

TYPST = "0.15.2"
PROFILE = ["a-2a", "ua-1"]
ROUNDS = 5  # compilations at most, to bring slipped footnotes back to their page
LARGE = 250  # pages: set again only where something is wrong, since Typst keeps both settings

# The places of what stands on the pages, and what the template has to report.
FACTS = """{
  let at(l) = { let p = l.position(); (page: l.page(), y: p.y / 1pt) }
  let all(k) = query(k).map(m => at(m.location()))
  (pages: query(<sheet>).last().location().page(),
   heads: query(heading).zip(query(<head-end>)).map(((h, e)) =>
     at(e.location()) + (level: h.level, id: if h.at("label", default: none) == none { none } else { str(h.label) })),
   texts: all(<par-from>) + all(<mark>) + all(<form>),
   starts: all(<par-from>), ends: all(<par-to>), sheet: query(<sheet>).last().value,
   tails: query(<tail>).map(m => m.value + at(m.location())),
   notes: query(<note>).map(m => m.value + at(m.location())),
   reports: query(<report>).map(m => m.value + (page: m.location().page())))
}"""

# No font needs a glyph for them.
SPACES = {"\t", "\n", "\r", " ", "\u200b"}

# Keys of the tree whose strings are names, not text.
NAMES = {"t", "id", "to", "src", "href", "pages", "theme", "hold", "tight", "align"}


class Refusal(Exception):
    """A request that cannot be met, in words for its sender."""


def characters_of(font):
    """The code points for which a TrueType or OpenType font has a glyph (formats 4 and 12)."""
    data = font.read_bytes()
    number = lambda kind, at: struct.unpack_from(">" + kind, data, at)
    tables = {data[at : at + 4]: number("I", at + 8)[0] for at in range(12, 12 + 16 * number("H", 4)[0], 16)}
    found = set()
    cmap = tables.get(b"cmap")
    if cmap is None:
        return found
    for record in range(number("H", cmap + 2)[0]):
        platform, _, offset = number("HHI", cmap + 4 + 8 * record)
        start = cmap + offset
        kind = number("H", start)[0]
        if kind == 4 and platform in (0, 3):
            count = number("H", start + 6)[0] // 2
            ends = number(f"{count}H", start + 14)
            starts = number(f"{count}H", start + 16 + 2 * count)
            deltas = number(f"{count}H", start + 16 + 4 * count)
            ranges = start + 16 + 6 * count
            for i, (first, last) in enumerate(zip(starts, ends)):
                shift = number("H", ranges + 2 * i)[0]
                for code in range(first, min(last, 0xFFFE) + 1):
                    at = ranges + 2 * i + shift + 2 * (code - first)
                    glyph = number("H", at)[0] if shift else (code + deltas[i]) & 0xFFFF
                    if glyph:
                        found.add(code)
        elif kind == 12:
            for group in range(number("I", start + 12)[0]):
                first, last, _ = number("III", start + 16 + 12 * group)
                found.update(range(first, last + 1))
    return found


def is_allowed(character):
    """Whether PDF/A-2a and PDF/UA-1 let a text hold it: no controls, no private use, no byte order mark."""
    return character != "\ufeff" and unicodedata.category(character) not in ("Cc", "Co", "Cn")


def substitute(character):
    """What stands for a character that no font has, and whether a reader misses it."""
    kind = unicodedata.category(character)
    if kind == "Cf":  # a mark for the machine: joiners, directions, the byte order mark
        return "", False
    if kind.startswith("Z"):  # a space of another width
        return ("\u00a0" if character in "\u2007\u202f" else " "), False
    return f"[U+{ord(character):04X}]", True


def without_missing_glyphs(value, known, missing):
    """The tree with [U+20B8] for each character that no font has; `missing` counts them."""
    if isinstance(value, str):
        for c in set(value) - SPACES:
            if ord(c) not in known:
                shown, is_missed = substitute(c)
                if is_missed:
                    missing[ord(c)] = missing.get(ord(c), 0) + value.count(c)
                value = value.replace(c, shown)
        return value
    if isinstance(value, list):
        return [without_missing_glyphs(item, known, missing) for item in value]
    if isinstance(value, dict):
        return {k: v if k in NAMES else without_missing_glyphs(v, known, missing) for k, v in value.items()}
    return value


A4 = 841.89  # points


def last_text(facts):
    """How far down the last text of each page stands."""
    last = {}
    for text in facts["texts"] + facts["ends"]:
        last[text["page"]] = max(text["y"], last.get(text["page"], 0))
    return last


def before(heads, page, y=0.0):
    """The name of the heading under which a place stands."""
    names = [h["id"] for h in heads if h["id"] is not None and (h["page"], h["y"]) <= (page, y)]
    return names[-1] if names else ""


def sparse(facts):
    """Parts whose last page holds a line or two, though another part begins a page behind it.

    Not the first page of the text: what is so short has no page before it to go to.
    """
    found = {}
    first = min(last_text(facts), default=0)
    chapters = [h for h in facts["heads"] if h["level"] == 1]
    begun = {h["page"] for h in facts["heads"]}
    for page, y in last_text(facts).items():
        follows = [h for h in chapters if h["page"] == page + 1]
        is_last = page == facts["pages"] or any(h["y"] < facts["sheet"]["top"] + 60 for h in follows)
        if is_last and page > first and page not in begun and y < facts["sheet"]["top"] + 0.12 * A4:
            found[page] = before(chapters, page)
    return found


def broken_paragraphs(facts):
    """Paragraphs that leave one line alone on the page before (orphan) or after (widow)."""
    top, line = facts["sheet"]["top"], facts["sheet"]["line"]
    notes = {}
    for note in facts["notes"]:
        notes[note["page"]] = min(note["y"], notes.get(note["page"], A4))
    for start, end in zip(facts["starts"], facts["ends"]):
        if start["page"] == end["page"]:
            continue
        foot = min(A4 - facts["sheet"]["foot"], notes.get(start["page"], A4) - line)
        if start["y"] + line > foot - 1.5:  # places are base lines
            yield "orphan", start
        if end["y"] < top + 1.2 * line:
            yield "widow", end


def faults(facts):
    """What a reader of the pages would object to, as far as Typst knows the places."""
    found = [{"kind": r["kind"], "page": r["page"], "id": r["id"]} for r in facts["reports"]]
    last = last_text(facts)
    for head in facts["heads"]:
        if head["id"] is not None and last.get(head["page"], 0) <= head["y"]:
            found.append({"kind": "heading-stranded", "page": head["page"], "id": head["id"]})
    for page, part in sparse(facts).items():
        found.append({"kind": "page-sparse", "page": page, "id": part})
    for kind, place in broken_paragraphs(facts):
        found.append({"kind": kind, "page": place["page"], "id": before(facts["heads"], place["page"], place["y"])})
    for note in facts["notes"]:
        if note["mark"] != note["page"]:
            found.append({"kind": "note-slipped", "page": note["mark"], "id": note["id"]})
    return sorted(found, key=lambda f: (f["page"], f["kind"], f["id"]))


def lonely(facts):
    """Lists of which one line alone, and tables of which one row alone, begins a page.

    Not where what stands before it is tall: it would leave a gap where it stood.
    """
    tails = {}
    for tail in facts["tails"]:
        tails.setdefault(tail["id"], {})[tail["place"]] = tail
    foot = A4 - facts["sheet"]["foot"]
    for name, at in tails.items():
        before, last = at["before"], at["last"]
        begin, end = at.get("from", before), at.get("to", last)
        is_short = end["page"] == last["page"] and end["y"] - last["y"] < facts["sheet"]["line"]
        is_near = begin["page"] == before["page"] and foot - begin["y"] < 0.15 * A4
        if last["page"] == before["page"] + 1 and is_short and is_near:
            yield name


def numbered(value, numbers):
    """The tree with a number in each list, by which its end is told of."""
    if isinstance(value, list):
        return [numbered(item, numbers) for item in value]
    if isinstance(value, dict):
        named = {k: numbered(v, numbers) if k in ("blocks", "items") else v for k, v in value.items()}
        return dict(named, n=next(numbers)) if "items" in value else named
    return value


class Typesetter:
    """A folder to compile in, and what is kept between two requests: fonts, and Typst's own memory."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        (self.folder / "packages").mkdir()
        self.fonts = {}
        self.compilers = {}

    def fonts_of(self, folders):
        """The faces of the folders, and the characters that they have."""
        import typst

        key = tuple(folders)
        if key not in self.fonts:
            files = [f for d in folders for f in sorted(pathlib.Path(d).rglob("*")) if f.suffix.lower() in (".ttf", ".otf")]
            if not files:
                raise Refusal("no fonts in " + ", ".join(folders))
            faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))
            glyphs = set().union(*map(characters_of, files))
            self.fonts[key] = faces, {c for c in glyphs if is_allowed(chr(c))}
        return self.fonts[key]

    def compiler_for(self, fonts):
        import typst

        faces, _ = self.fonts_of(fonts)
        return self.compilers.setdefault(
            tuple(fonts),
            typst.Compiler(
                str(self.folder / "document.typ"),
                root=str(self.folder),
                font_paths=faces,
                ignore_system_fonts=True,
                sys_inputs={"tree": "tree.json"},
                package_path=str(self.folder / "packages"),
                package_cache_path=str(self.folder / "packages"),
            ),
        )

    def gather(self, request):
        """Template and assets beside each other: Typst reads nothing outside this folder."""
        for former in self.folder.iterdir():
            if former.name != "packages":
                shutil.rmtree(former) if former.is_dir() else former.unlink()
        shutil.copytree(request["template"], self.folder, copy_function=shutil.copyfile, dirs_exist_ok=True)
        root = pathlib.Path(request.get("root", ".")).resolve()
        for name in request.get("assets", []):
            source = (root / name).resolve()
            if not source.is_relative_to(root) or not source.is_file():
                raise Refusal(f"{name} is no file of the manual")
            target = self.folder / "assets" / source.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)

    def answer(self, request):
        begun, worked = time.monotonic(), time.process_time()
        tree = request["tree"]
        if isinstance(tree, str):
            tree = json.loads(pathlib.Path(tree).read_bytes())
        self.gather(request)
        missing = {}
        tree = without_missing_glyphs(tree, self.fonts_of(request["fonts"])[1], missing)
        compiler = self.compiler_for(request["fonts"])
        tree["blocks"] = numbered(tree["blocks"], itertools.count())
        held, tight, kept = list(tree.get("hold", [])), [], []
        for compilations in range(1, ROUNDS + 1):
            marks = {"hold": held, "tight": tight, "keep": kept}
            (self.folder / "tree.json").write_text(json.dumps(tree | marks, ensure_ascii=False), "utf-8")
            facts = compiler.eval(FACTS)
            facts = json.loads(facts) if isinstance(facts, str) else facts
            slipped = [n["id"] for n in facts["notes"] if n["mark"] != n["page"]]
            fresh = [n for n in slipped if n not in held]
            loose = [part for part in sparse(facts).values() if part and part not in tight]
            alone = [name for name in lonely(facts) if name not in kept and facts["pages"] < LARGE]
            if compilations == ROUNDS or not (fresh or loose or alone):
                break
            tight += loose
            kept += alone
            if not fresh:
                continue
            # What is held moves what follows, which may slip in turn: at last, all is held.
            last = compilations == ROUNDS - 1
            held = [n["id"] for n in facts["notes"]] if last else held + fresh
        pdf = compiler.compile(pdf_standards=PROFILE, timestamp=request["timestamp"])
        pathlib.Path(request["out"]).write_bytes(pdf)
        return {
            "ok": True,
            "pages": facts["pages"],
            "seconds": round(time.monotonic() - begun, 3),
            "cpu": round(time.process_time() - worked, 3),
            "compilations": compilations,
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            "held": held,
            "slipped": slipped,
            "missingGlyphs": [{"codePoint": c, "count": n} for c, n in sorted(missing.items())],
            "faults": faults(facts),
        }


def respond(typesetter, line):
    """The answer to one line, whatever it holds."""
    try:
        return typesetter.answer(json.loads(line))
    except Refusal as refusal:
        message = str(refusal)
    except KeyError as key:
        message = f"the request lacks {key}"
    except (OSError, ValueError, TypeError) as error:
        message = str(error)
    except RuntimeError as error:  # typst.TypstError
        message = "; ".join([getattr(error, "message", str(error)), *getattr(error, "hints", [])])
    return {"ok": False, "message": message}


def main():
    try:
        import typst

        found = typst.__version__
    except ImportError:
        found = None
    with tempfile.TemporaryDirectory(prefix="sapa-print-") as folder:
        typesetter = Typesetter(folder)
        for line in sys.stdin:
            if found != TYPST:
                answer = {"ok": False, "message": f"typst {TYPST} is needed, {found or 'none'} is here"}
            else:
                answer = respond(typesetter, line)
            print(json.dumps(answer, ensure_ascii=False), flush=True)
            if "--once" in sys.argv[1:]:
                break


if __name__ == "__main__":
    main()
