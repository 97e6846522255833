#!/usr/bin/env python3
"""corpus.py FOLDER COUNT: a manual of COUNT documents in Kazakh, the same on every machine.

Each document has two to four kilobytes of text in numbered sections, a table, a list, a footnote,
and twenty citations as manuals write them: codes of other documents, sections of its own with
their unit words, links to files. words.tsv holds a word a line, how often it was met and which
words follow it (by line).
"""
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER_SIZE = 50
KINDS = ["УС", "ҚП", "УЕ", "ӘН", "ҚН", "ЖН", "ҚЕ"]
OWNERS = ["Сапа орталығы", "Кадрлар басқармасы", "Кітапхана", "Ғылым департаменті"]
SETTINGS = "organization: {name: Сынақ университеті}\nlanguage: kk\n"


class Text:
    """Sentences in which each word is one that may follow the last."""

    def __init__(self, path):
        rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
        self.words = [row[0] for row in rows]
        self.followers = [[int(n) for n in row[2].split()] for row in rows]
        self.starts = [n for n, row in enumerate(rows) if len(row[0]) > 3 and self.followers[n]]

    def take(self, dice, count):
        at, taken = dice.choice(self.starts), []
        for _ in range(count):
            taken.append(self.words[at])
            followers = self.followers[at]
            at = dice.choice(followers if followers and dice.random() < 0.85 else self.starts)
        return " ".join(taken)

    def sentence(self, dice):
        words = self.take(dice, dice.randint(8, 16))
        return words[0].upper() + words[1:] + "."

    def title(self, dice):
        words = self.take(dice, dice.randint(3, 5))
        return words[0].upper() + words[1:]


def code(number):
    return "%s-СУ-%05d-%d" % (KINDS[number % len(KINDS)], number, 2014 + number % 10)


def path(number):
    return "s%03d/p%05d.md" % (number // FOLDER_SIZE, number)


def document(text, number, count):
    dice = random.Random(number)

    def other():
        return dice.randrange(count)

    def cited():
        """A sentence with one citation, of one kind of three."""
        kind = dice.randrange(3)
        words = text.sentence(dice)[:-1]
        if kind == 0:
            return "%s, %s бойынша." % (words, code(other()))
        if kind == 1:
            return "%s (%d.%d т.)." % (words, dice.randint(1, 4), dice.randint(1, 2))
        target = other()
        return "%s: [%s](../%s)." % (words, code(target), path(target))

    lines = ["---", 'title: "%s"' % text.title(dice), "code: %s" % code(number),
             "edition: %d" % dice.randint(1, 5), "status: effective", "effective: 2020-01-15",
             "owner: %s" % dice.choice(OWNERS), "---", ""]
    for chapter in range(1, 5):
        lines += ["## %d %s" % (chapter, text.title(dice)), ""]
        for section in (1, 2):
            lines += ["### %d.%d %s" % (chapter, section, text.title(dice)), ""]
            lines += [" ".join(cited() for _ in range(2)), ""]
        if chapter == 1:
            lines += ["- " + cited() for _ in range(4)] + [""]
        if chapter == 2:
            lines += ["| № | Үдеріс | Мерзімі |", "| --- | --- | ---: |"]
            lines += ["| %d | %s | %d күн |" % (n, text.title(dice), 10 * n) for n in range(1, 5)]
            lines += [""]
        if chapter == 3:
            lines += [text.sentence(dice) + "[^1]", "", "[^1]: " + text.sentence(dice), ""]
    return "\n".join(lines)


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    text = Text(os.path.join(HERE, "words.tsv"))
    os.makedirs(os.path.join(folder, "content"), exist_ok=True)
    with open(os.path.join(folder, "sapa.yaml"), "w", encoding="utf-8") as file:
        file.write(SETTINGS)
    for number in range(count):
        target = os.path.join(folder, "content", path(number))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8") as file:
            file.write(document(text, number, count))


if __name__ == "__main__":
    main()
