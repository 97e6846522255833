"""The tree of a printed document as HTML and CSS for print: the same text, page and furniture.

Page, faces, header, footer, contents with page numbers and references with pages follow the print
template, as far as CSS has them, so that two engines do the same work.
"""
import html

CSS = """
@page { size: A4; margin: 36mm 22mm 25mm 30mm;
  @top-left { content: "%(org)s\\A %(system)s\\A %(title)s"; white-space: pre; font: 8pt "PT Sans"; width: 110mm }
  @top-right { content: "%(code)s\\A %(edition)s\\A " counter(pages) " беттің " counter(page) "-беті";
    white-space: pre; font: 8pt "PT Sans"; text-align: right }
  @bottom-left { content: "%(footer)s"; font: 7.5pt "PT Sans" } }
@page across { size: A4 landscape; margin: 36mm 20mm 22mm 20mm }
body { font: 11pt/15.5pt "PT Serif"; hyphens: none; orphans: 2; widows: 2 }
h1, h2, h3, h4, h5, h6 { font-family: "PT Sans"; break-after: avoid; line-height: 1.2; margin: 20pt 0 8pt }
h1 { font-size: 17pt } h2 { font-size: 13pt } h3 { font-size: 11.25pt } h4 { font-size: 11pt }
p { margin: 0 0 5.5pt } a { color: #1b3a5c; text-decoration: none }
.title { break-after: page; padding-top: 80mm; font: bold 31pt "PT Sans" }
.contents { break-after: page } .contents p { margin: 2pt 0 }
.contents a::after { content: leader(".") target-counter(attr(href), page) }
a.page::after { content: ", " target-counter(attr(href), page) "-бет" }
table { border-collapse: collapse; width: 100%%; font-size: 9.25pt; line-height: 12.5pt; margin: 9pt 0 11pt }
th, td { text-align: left; vertical-align: top; padding: 4.5pt; border-bottom: .4pt solid #b9bec4 }
tr { break-inside: avoid } .form td { height: 9.5mm; border: .5pt solid #555 }
.across { page: across } .new { break-before: page }
"""


def text_of(content):
    return "".join(map(inline, content))


def inline(node):
    kind, inner = node["t"], node.get("c", [])
    if kind in ("s", "code", "mark"):
        text = html.escape(node["v"])
        return f"<code>{text}</code>" if kind == "code" else text
    if kind == "br":
        return "<br>"
    if kind == "ref":
        link = f'<a href="#{node["to"]}">{text_of(inner)}</a>'
        return link + "".join(f'<a class="page" href="#{page}"></a>' for page in node["pages"])
    if kind == "a":
        return f'<a href="{html.escape(node["href"])}">{text_of(inner)}</a>'
    return {"b": "<b>%s</b>", "em": "<em>%s</em>"}.get(kind, "%s") % text_of(inner)


def cells(name, row):
    return "<tr>" + "".join(f"<{name}>{cell}</{name}>" for cell in row) + "</tr>"


def table(head, rows, kind=""):
    body = "".join(cells("td", row) for row in rows)
    return f'<table class="{kind}"><thead>{cells("th", head)}</thead><tbody>{body}</tbody></table>'


def block(node):
    kind = node["t"]
    if kind == "h":
        name = "h%d" % min(node["level"], 6)
        return f'<{name} id="{node["id"]}">{html.escape(node["num"])} {text_of(node["c"])}</{name}>'
    if kind in ("p", "clause"):
        place = f' id="{node["id"]}"' if "id" in node else ""
        return f"<p{place}>{html.escape(node.get('num', ''))} {text_of(node['c'])}</p>"
    if kind in ("ul", "ol", "tasks"):
        name = "ul" if kind == "ul" else "ol"
        return f"<{name}>" + "".join(f"<li>{blocks(item)}</li>" for item in node["items"]) + f"</{name}>"
    if kind == "table":
        return table(map(text_of, node["head"]), [map(text_of, row) for row in node["rows"]])
    if kind == "form":
        empty = [[""] * len(node["head"])] * 10
        return table(map(html.escape, node["head"]), node["rows"] + empty, "form")
    if kind == "diagram":
        return node["svg"]
    if kind == "landscape":
        return f'<div class="across">{blocks(node["blocks"])}</div>'
    if kind == "pagebreak":
        return '<div class="new"></div>'
    return f"<pre>{html.escape(node.get('v', ''))}</pre>" + blocks(node.get("blocks", []))


def blocks(nodes):
    return "".join(map(block, nodes))


def headings(nodes):
    for node in nodes:
        if node["t"] == "h" and node["level"] <= 3 and node["num"]:
            yield node
        yield from headings(node.get("blocks", []))


def page(tree):
    """The whole document."""
    meta = tree["meta"]
    contents = "".join(
        f'<p><a href="#{h["id"]}">{html.escape(h["num"])} {text_of(h["c"])}</a></p>' for h in headings(tree["blocks"]))
    return (f'<!DOCTYPE html><html lang="{meta["lang"]}"><meta charset="utf-8"><title>{html.escape(meta["title"])}</title>'
            f'<style>{CSS % meta}</style><div class="title">{html.escape(meta["title"])}</div>'
            f'<div class="contents">{contents}</div>{blocks(tree["blocks"])}</html>')
