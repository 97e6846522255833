"""What a PDF says of itself, as JSON: its data, its language, its bookmarks, the links that leave it.

facts.py PDF : {"title": …, "author": …, "subject": …, "keywords": …, "lang": "kk",
"bookmarks": [[1, "1 Қолдану саласы", 3], …], "links": ["https://…"]}, bookmarks with level and page.
"""

import json
import sys

import pikepdf


def bookmarks(items, pages, level=1):
    for item in items:
        target = item.destination
        page = target[0].objgen if isinstance(target, pikepdf.Array) else None
        yield [level, item.title, pages.get(page)]
        yield from bookmarks(item.children, pages, level + 1)


def main():
    with pikepdf.open(sys.argv[1]) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        with pdf.open_outline() as outline:
            marks = list(bookmarks(outline.root, pages))
        links = {
            str(note.A.URI)
            for page in pdf.pages
            for note in page.get("/Annots", [])
            if "/A" in note and "/URI" in note.A
        }
        info = {k[1:].lower(): str(v) for k, v in pdf.docinfo.items()}
        lang = str(pdf.Root.get("/Lang", ""))
    print(json.dumps(dict(info, lang=lang, bookmarks=marks, links=sorted(links)), ensure_ascii=False))


main()
