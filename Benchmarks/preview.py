#!/usr/bin/env python3
"""preview.py [PAGES …]: times `sapa preview` beside Hugo's server, and writes docs/performance-preview.md.

Both servers show the same text and run at the same time; a paragraph is appended to one document, now
of the one, now of the other, and its page is asked for until it has the words. With PAGES only those
sizes are run, and the page is left alone.
"""
import collections
import contextlib
import http.client
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

from tools import HERE, ROOT, SAPA, hugo_program

EDITS = {1000: 21, 10000: 11}
# The document that is written: in the middle of the manual.
NAMES = {1000: "s010/p00500.md", 10000: "s100/p05000.md"}

# Seconds from the start to the first page, from a save to its words, CPU seconds of a save.
Figures = collections.namedtuple("Figures", "start save cpu")


class Server:
    """A server of pages as a process of its own, and the file that is written."""

    def __init__(self, words, port, file):
        self.port, self.file = port, file
        with open(file, encoding="utf-8") as source:
            self.text = source.read()
        self.words = words

    def __enter__(self):
        begin = time.perf_counter()
        self.process = subprocess.Popen(
            self.words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        try:
            while not self.page():
                if self.process.poll() is not None or time.perf_counter() - begin > 300:
                    sys.exit("bench: %s shows no page" % self.words[0])
                time.sleep(0.002)
        except BaseException:
            self.__exit__()
            raise
        self.start = time.perf_counter() - begin
        return self

    def __exit__(self, *_):
        """Ends the server, whatever became of the measurement."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def get(self, path):
        """The status, the place that it leads to, and the page; nothing where nobody answers."""
        try:
            connection = http.client.HTTPConnection("localhost", self.port, timeout=60)
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.headers.get("Location"), answer.read()
        # Hugo cuts a page short that it is just writing.
        except (OSError, http.client.HTTPException):
            return 0, None, b""
        finally:
            connection.close()

    def page(self):
        """The page of the file; nothing until it is there."""
        status, _, page = self.get(self.path())
        return page if status == 200 else b""

    def save(self, token):
        """Seconds from the save until the page has the token, and the CPU seconds of it all."""
        before, begin = self.cpu(), time.perf_counter()
        with open(self.file, "w", encoding="utf-8") as target:
            target.write("%s\n\n%s\n" % (self.text, token))
        while token.encode() not in self.page():
            if time.perf_counter() - begin > 60:
                sys.exit("bench: a save was never shown")
            time.sleep(0.001)
        seconds = time.perf_counter() - begin
        # What follows a save, the check of the whole, is part of its price.
        time.sleep(self.rest)
        return seconds, self.cpu() - before

    def cpu(self):
        """Of the server's process and all its threads."""
        with open("/proc/%d/stat" % self.process.pid) as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Sapa(Server):
    def __init__(self, folder, name, rest):
        self.rest, self.name = rest, name
        port = free_port()
        super().__init__([SAPA, "preview", "-C", folder, "--port", str(port), "--quiet"], port,
                         os.path.join(folder, "content", name))

    def path(self):
        # The server leads to the page that was saved last; before the first save, to the home page.
        return self.get("/")[1] or "/"


class Hugo(Server):
    def __init__(self, folder, name, rest):
        self.rest, self.name = rest, name
        port = free_port()
        super().__init__(
            [hugo_program(), "server", "--source", os.path.join(HERE, "hugo"), "--contentDir",
             os.path.join(folder, "content"), "--destination", os.path.join(folder, "public"),
             "--bind", "127.0.0.1", "--port", str(port), "--noBuildLock"], port, os.path.join(folder, "content", name))

    def path(self):
        return "/" + self.name[:-len(".md")] + "/"


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def measured(folder, count):
    """The figures of both servers, their saves in turn."""
    for flavour in ["sapa", "hugo"]:
        subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"),
                        os.path.join(folder, flavour), str(count), flavour], check=True)
    rest = 0.5 + count / 2500
    with contextlib.ExitStack() as stack:
        servers = []
        for kind, flavour in [(Sapa, "sapa"), (Hugo, "hugo")]:
            servers.append(stack.enter_context(
                kind(os.path.join(folder, flavour), NAMES[count], rest)))
            time.sleep(rest)
        saves = {server: [] for server in servers}
        for number in range(EDITS[count]):
            for server in servers:
                saves[server].append(server.save("таңба%d" % number))
    return [Figures(server.start, *(statistics.median(column) for column in zip(*saves[server])))
            for server in servers]


def table(rows):
    lines = ["| documents | | to the first page | save to new page | CPU of a save |",
             "| ---: | --- | ---: | ---: | ---: |"]
    for count, figures in rows.items():
        for name, found in zip(["`sapa preview`", "`hugo server`"], figures):
            lines.append("| %s | %s | %.2f s | %.0f ms | %.2f s |" % (
                format(count, ","), name, found.start, 1000 * found.save, found.cpu))
        lines.append("| | ratio | %.2f | %.2f | %.2f |" % tuple(
            sapa / max(hugo, 1e-9) for sapa, hugo in zip(*figures)))
    return "\n".join(lines)


def machine():
    first = os.sched_getscheduler(0) == os.SCHED_FIFO
    return "Measured on %d cores%s." % (
        os.cpu_count(), ", before everything else in the queue (`chrt -f 10`)" if first else "")


def main():
    sizes = [int(word) for word in sys.argv[1:]] or sorted(EDITS)
    rows = {}
    for count in sizes:
        with tempfile.TemporaryDirectory(dir=os.path.join(ROOT, ".build")) as folder:
            rows[count] = measured(folder, count)
        print(table({count: rows[count]}), flush=True)
    if len(sys.argv) == 1:
        with open(os.path.join(HERE, "preview.template.md"), encoding="utf-8") as file:
            words = file.read()
        with open(os.path.join(ROOT, "docs", "performance-preview.md"), "w", encoding="utf-8") as file:
            file.write(words.replace("{machine}", machine()).replace("{table}", table(rows)))


if __name__ == "__main__":
    main()
