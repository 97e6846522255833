#!/usr/bin/env python3
"""How soon a save shows: from closing the file to the first answer with the new words, by `sapa
preview` and by Hugo's server, one after the other in the same run.

preview.py SAPA [--pages 1000] [--saves 20] [--hugo HUGO THEME]

Makes a corpus of N documents of Kazakh text of its own; HUGO is Hugo's program, THEME a folder with
layouts/. Prints one line a server: start to first page, median and slowest save.
"""

import argparse
import http.client
import os
import pathlib
import random
import statistics
import subprocess
import tempfile
import time

WORDS = """сапа менеджменті жүйесі университет құжат үдеріс талап жауапты бөлім басшы аудит жазба
жоспар мақсат нәтиже бағалау түзету әрекет қызметкер ортасы қауіп мүмкіндік тұтынушы шағым талдау
өлшеу бақылау ресурс құзырет хабардар ақпарат алмасу жобалау әзірлеу қамтамасыз ету""".split()


def sentence(rng):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(8, 18))).capitalize() + "."


def body(rng, number):
    parts = []
    for chapter in range(1, 4):
        parts.append(f"## {chapter} {sentence(rng)[:40]}\n")
        for _ in range(5):
            parts.append(" ".join(sentence(rng) for _ in range(5)) + "\n")
        parts.append("\n".join(f"- {sentence(rng)}" for _ in range(6)) + "\n")
        parts.append("| № | Үдеріс | Мерзімі |\n|---|:--|--:|\n" + "\n".join(
            f"| {row} | {sentence(rng)} | {rng.randint(1, 90)} күн |" for row in range(1, 7)) + "\n")
        other = rng.randint(1, number)
        parts.append(f"Толығырақ: [{other:05d}](p{other:05d}.md).\n")
    return "\n".join(parts)


def write_corpus(folder, pages, flavour):
    rng = random.Random(1)
    content = folder / "content"
    content.mkdir(parents=True)
    for number in range(1, pages + 1):
        title = sentence(rng)[:50]
        front = f'title: "{title}"\n'
        if flavour == "sapa":
            front += f'code: "ҚН-СУ-{number:05d}-2024"\nedition: 1\nstatus: effective\nowner: "Сапа"\n'
        text = body(rng, number)
        if flavour == "hugo":
            text = text.replace("](p", "](../p").replace(".md)", "/)")
        (content / f"p{number:05d}.md").write_text(
            f"---\n{front}---\n\n{text}", encoding="utf-8")
    if flavour == "sapa":
        (folder / "sapa.yaml").write_text("organization: {name: Сынақ}\nlanguage: kk\n")
    else:
        (folder / "hugo.toml").write_text(
            'baseURL = "http://localhost/"\nlanguageCode = "kk"\ntitle = "Сынақ"\n'
            'theme = "theme"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')


def get(port, path):
    try:
        connection = http.client.HTTPConnection("localhost", port, timeout=60)
        connection.request("GET", path)
        return connection.getresponse().read().decode("utf-8", "replace")
    except OSError:
        return ""
    finally:
        connection.close()


def wait_for(port, path, words, limit, pause):
    start = time.perf_counter()
    while words not in get(port, path):
        if time.perf_counter() - start > limit:
            raise SystemExit(f"{path} did not show {words} within {limit} s")
        time.sleep(pause)
    return time.perf_counter() - start


def measure(name, command, file, port, path, saves):
    text = file.read_text(encoding="utf-8")
    start = time.perf_counter()
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, path, "</html>", 300, 0.01)
        ready = time.perf_counter() - start
        time.sleep(max(5, ready * 3))
        times = []
        for number in range(saves):
            words = f"ТАҢБА{number}Я"
            begin = time.perf_counter()
            file.write_text(f"{text}\n{words}\n", encoding="utf-8")
            wait_for(port, path, words, 120, 0.002)
            times.append(time.perf_counter() - begin)
            time.sleep(1.5)
        print(f"{name}: first page {ready:.2f} s, save median {statistics.median(times) * 1000:.0f} ms,"
              f" slowest {max(times) * 1000:.0f} ms, load {os.getloadavg()[0]:.1f}", flush=True)
    finally:
        server.terminate()
        server.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sapa")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--hugo", nargs=2, metavar=("HUGO", "THEME"))
    options = parser.parse_args()
    middle = options.pages // 2
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_corpus(folder / "sapa", options.pages, "sapa")
        measure(f"sapa, {options.pages} pages",
                [options.sapa, "preview", "-C", str(folder / "sapa"), "--port", "4700", "--quiet"],
                folder / f"sapa/content/p{middle:05d}.md", 4700,
                f"/documents/qn-su-{middle:05d}-2024/", options.saves)
        if options.hugo:
            hugo, theme = options.hugo
            write_corpus(folder / "hugo", options.pages, "hugo")
            (folder / "hugo/themes").mkdir()
            (folder / "hugo/themes/theme").symlink_to(pathlib.Path(theme).resolve())
            measure(f"hugo, {options.pages} pages",
                    [hugo, "server", "-s", str(folder / "hugo"), "-p", "4701", "--bind", "127.0.0.1"],
                    folder / f"hugo/content/p{middle:05d}.md", 4701, f"/p{middle:05d}/", options.saves)


main()
