"""The command lines that are measured: Sapa, Hugo, cmark-gfm, each on the same text."""
import glob
import os

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
# The program of the last release, which is what people run: Swift's runtime is linked into it.
RELEASES = os.path.join(ROOT, ".build-release", "sapa-*", "bin", "sapa")
SAPA = os.environ.get("SAPA") or max(glob.glob(RELEASES), key=os.path.getmtime, default="sapa")
EXTENSIONS = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]


def hugo_program():
    """Hugo itself; what its Python package puts before it would be measured too."""
    library = os.path.join(ROOT, ".venv", "lib")
    python = sorted(os.listdir(library))[-1]
    return os.path.join(library, python, "site-packages", "hugo", "binaries", "hugo")


class Tools:
    """`corpora` holds the folders sapa, hugo, text and others of one size; `output` is emptied before."""

    def __init__(self, corpora, output):
        self.corpora, self.output = corpora, output

    def sapa(self, *options):
        return [SAPA, "build", self.corpora + "/sapa", "--output", self.output, "--no-pdf",
                "--quiet", *options]

    def check(self, corpus="sapa"):
        return [SAPA, "check", "%s/%s" % (self.corpora, corpus), "--quiet"]

    def hugo(self, *options):
        return [hugo_program(), "--quiet", "--noBuildLock", "--source", HERE + "/hugo",
                "--contentDir", self.corpora + "/hugo/content", "-d", self.output, *options]

    def hugo_cached(self):
        """With the navigation made once a section."""
        return self.hugo("--config", "hugo.toml,cached.toml")

    def cmark(self, corpus="text"):
        """Reads the concatenated text and writes its HTML: the floor that the parser sets."""
        words = ["cmark-gfm"]
        for extension in EXTENSIONS:
            words += ["-e", extension]
        return words + ["%s/%s/all.md" % (self.corpora, corpus)]
