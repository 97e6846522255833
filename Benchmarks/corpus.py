#!/usr/bin/env python3
"""corpus.py FOLDER COUNT [FLAVOUR] [cited]: a manual of COUNT documents in Kazakh, the same on every machine.

Each document has 600 to 900 words (12 KB): six numbered headings, a table, two lists, a quotation,
a footnote, and six links to others, fifty documents a folder. FLAVOUR is `sapa` (a manual with
sapa.yaml), `hugo` (the same text with Hugo's front matter and links) or `text` (no front matter,
one file, for a program that only reads Markdown). Only front matter and links differ. With `cited`
documents are short, of 20 sentences (4 KB) that hold a citation each, of every kind, and nothing is at
fault in them; else each document lacks a date and has a gap in its sections, two warnings.

words.tsv holds a word a line, how often it was met and which words follow it (by line).
"""
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER_SIZE = 50
OWNERS = ["СРСО", "Ректорат", "Оқу-әдістемелік басқарма", "Кадрлар басқармасы", "Ғылым департаменті",
          "Сапа орталығы", "Кітапхана", "Халықаралық байланыстар бөлімі"]
KINDS = [(2, "УС"), (2, "ҚП"), (3, "УЕ"), (3, "ӘН"), (3, "ҚН"), (3, "ЖН"), (4, "ҚЕ")]
SETTINGS = ("organization:\n  name: Сынақ университеті\n  system: Сапа менеджменті жүйесі\n"
            "language: kk\n")


class Text:
    """Sentences in which each word is one that may follow the last."""

    def __init__(self, path):
        rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
        self.words = [row[0] for row in rows]
        self.followers = [[int(number) for number in row[2].split()] for row in rows]
        self.starts = [n for n, row in enumerate(rows) if len(row[0]) > 3 and self.followers[n]]

    def take(self, dice, count):
        at, taken = dice.choice(self.starts), []
        for _ in range(count):
            taken.append(self.words[at])
            followers = self.followers[at]
            at = dice.choice(followers if followers and dice.random() < .85 else self.starts)
        return taken

    def sentence(self, dice, shortest=8, longest=18, end="."):
        words = self.take(dice, dice.randint(shortest, longest))
        if len(words) > 9:
            words[len(words) // 2] += ","
        sentence = " ".join(words)
        return sentence[0].upper() + sentence[1:] + end

    def sentences(self, dice, count):
        return " ".join(self.sentence(dice) for _ in range(count))

    def title(self, dice):
        title = " ".join(self.take(dice, dice.randint(3, 6)))
        return title[0].upper() + title[1:]


class Document:
    """What others must know of a document to link to it."""

    def __init__(self, text, number):
        dice = random.Random("m1-%d" % number)
        self.serial = number
        self.level, kind = dice.choice(KINDS)
        folder = (number - 1) // FOLDER_SIZE + 1
        self.folder, self.name = "s%03d" % folder, "p%05d" % number
        self.title = text.title(dice)
        self.code = "%s-ХҚТУ-%05d-%d" % (kind, number, dice.randint(2014, 2024))
        self.edition = dice.randint(1, 5)
        self.owner = dice.choice(OWNERS)
        self.number = "%d.%d" % (folder, (number - 1) % FOLDER_SIZE + 1)


def link(source, target, flavour):
    if flavour == "hugo":
        address = '{{< relref "/%s/%s" >}}' % (target.folder, target.name)
    else:
        way = "" if source.folder == target.folder else "../%s/" % target.folder
        address = way + target.name + ".md"
    return "[%s «%s»](%s)" % (target.code, target.title, address)


def body(text, document, documents, flavour):
    dice = random.Random("b1-%d" % document.serial)
    first = (document.serial - 1) // FOLDER_SIZE * FOLDER_SIZE
    near = [documents[min(len(documents) - 1, first + dice.randrange(FOLDER_SIZE))]
            for _ in range(3)]
    targets = near + [documents[dice.randrange(len(documents))] for _ in range(3)]
    number = document.number
    # A bare number means this document's own section; "осы СЖ" would mean the main document's.
    section = "%s.2 т. қараңыз" if flavour == "sapa" else "Осы СЖ %s.2 т. қараңыз"

    def to(index):
        return link(document, targets[index], flavour)

    def paragraph(count):
        return text.sentences(dice, count)

    lines = [
        "# %s %s" % (number, document.title), "",
        "%s Осы құжат **%s** кодымен тіркелген, %d-басылым. %s" % (
            paragraph(3), document.code, document.edition, text.sentence(dice)), "",
        "## %s.1 %s" % (number, text.title(dice)), "",
        paragraph(4) + " Толығырақ: " + to(0) + ".", ""]
    lines += ["- " + text.sentence(dice, 5, 11, ";") for _ in range(5)]
    lines += ["- %s: %s." % (text.title(dice), to(1)), "",
              "### %s.1.1 %s" % (number, text.title(dice)), "",
              "%s %s, сондай-ақ %s." % (paragraph(3), section % number, to(2)), "",
              "| № | Үдеріс | Жауапты | Жазба | Мерзімі |", "|---|:---|---|---|---:|"]
    for row in range(1, 7):
        lines.append("| %d | %s | %s | `Ф.%d-%02d` | %d күн |" % (
            row, text.title(dice), dice.choice(OWNERS), document.serial, row, dice.randint(1, 90)))
    lines += ["", "## %s.2 %s" % (number, text.title(dice)), "",
              "%s *%s*[^1]" % (paragraph(4), text.sentence(dice, 4, 7)), ""]
    lines += ["%d. %s" % (item, text.sentence(dice, 6, 12, ";")) for item in range(1, 5)]
    lines += ["5. %s: %s." % (text.title(dice), to(3)), "",
              paragraph(4), "", "### %s.2.1 %s" % (number, text.title(dice)), "",
              "> **Ескерту.** " + paragraph(2), "", paragraph(3) + " Негізі: " + to(4) + ".", "",
              "## %s.3 %s" % (number, text.title(dice)), "", paragraph(dice.randint(3, 12)), "",
              paragraph(4) + " Қосымша: " + to(5) + ".", "", "[^1]: " + text.sentence(dice), ""]
    return "\n".join(lines)


def cited_body(text, document, documents, flavour):
    """Twenty sentences in three sections, each of which cites: a section here or of another document,
    a document by its code, by a link, in brackets."""
    dice = random.Random("c1-%d" % document.serial)
    # Each begins with section 1: a manual without a fault.
    number = "1"
    # Any but itself.
    other = [documents[(document.serial - 1 + dice.randrange(1, len(documents))) % len(documents)]
             for _ in range(12)]
    own = ["(%s.{} т.)", "%s.{} т. қараңыз", "осы құжаттың %s.{} тармағы"]
    citations = [own[n // 3] % number for n in range(8)]
    citations += [target.code + " бойынша" for target in other[:4]]
    citations += ["%s %s.1 т. бойынша" % (target.code, number) for target in other[4:6]]
    citations += ["[[%s]]" % other[6].code, "[[%s#%s.2]]" % (other[7].code, number)]
    citations += [link(document, target, flavour) for target in other[8:]]
    dice.shuffle(citations)
    # The section that is cited is the next one, never that of the sentence.
    # A dash parts it from the words before, of which one could be "қосымша".
    sentences = ["%s – %s." % (text.sentence(dice, 6, 10, ""), citation.format((n // 7 + 1) % 3 + 1))
                 for n, citation in enumerate(citations)]
    lines = ["# %s %s" % (number, document.title), ""]
    for section in range(3):
        part = sentences[section * 7:section * 7 + 7]
        lines += ["## %s.%d %s" % (number, section + 1, text.title(dice)), "",
                  " ".join(part[:4]), "", " ".join(part[4:]), ""]
    return "\n".join(lines)


def front_matter(document, flavour, more):
    fields = ['title: "%s"' % document.title, 'code: "%s"' % document.code]
    if flavour == "hugo":
        fields += ["version: %d" % document.edition, 'owner: "%s"' % document.owner,
                   "level: %d" % document.level, "weight: %d" % document.serial]
    else:
        fields += ["edition: %d" % document.edition, "status: effective",
                   'owner: "%s"' % document.owner]
    return "\n".join(["---", *fields, *more, "---", "", ""])


def put(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def put_manual(folder, documents, bodies, flavour, more):
    content = os.path.join(folder, "content")
    for document, text in zip(documents, bodies):
        put(os.path.join(content, document.folder, document.name + ".md"),
            front_matter(document, flavour, more) + text)
    index = "_index.md" if flavour == "hugo" else "index.md"
    for number, name in enumerate(sorted({document.folder for document in documents}), 1):
        title = "%d-бөлім" % number
        page = "---\ntitle: \"%s\"\nweight: %d\n---\n" if flavour == "hugo" else (
            "---\ntitle: %s\n---\n\n# %s\n")
        put(os.path.join(content, name, index),
            page % ((title, number) if flavour == "hugo" else (title, title)))
    put(os.path.join(content, index), '---\ntitle: "Сапа"\n---\n' if flavour == "hugo" else (
        "---\ntitle: Сапа\n---\n\n# Сапа\n"))
    if flavour == "sapa":
        put(os.path.join(folder, "sapa.yaml"), SETTINGS)


def main():
    folder, count, words = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    flavour = next((word for word in words if word != "cited"), "sapa")
    written = cited_body if "cited" in words else body
    text = Text(os.path.join(HERE, "words.tsv"))
    documents = [Document(text, number) for number in range(1, count + 1)]
    bodies = (written(text, document, documents, flavour) for document in documents)
    if flavour == "text":
        put(os.path.join(folder, "all.md"), "".join(bodies))
    else:
        more = ["effective: 2024-09-01"] if "cited" in words else []
        put_manual(folder, documents, bodies, flavour, more)


if __name__ == "__main__":
    main()
