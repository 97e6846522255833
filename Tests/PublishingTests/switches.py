"""Switches releases under readers that poll, through Debian's nginx with the configuration of docs/.

switches.py SAPA MANUAL WORK CONF [--switches N] [--readers N] : prints JSON with the faults seen:
an answer other than 200, a page that is torn, a page whose style, script or index is gone.
"""

import argparse
import gzip
import http.client
import json
import os
import pathlib
import re
import socket
import subprocess
import threading
import time


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sapa")
    parser.add_argument("manual", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("conf", type=pathlib.Path)
    parser.add_argument("--switches", type=int, default=20)
    parser.add_argument("--readers", type=int, default=10)
    options = parser.parse_args()
    target = options.work / "web"
    environment = dict(os.environ, LANG="C.UTF-8")

    def publish(*words):
        return subprocess.run([options.sapa, "publish", str(target), "--no-pdf", *words],
                              cwd=options.manual, env=environment, capture_output=True, timeout=120)

    # Two releases that differ in words and in style, so that each asks for assets of its own.
    styles = options.manual / "themes/own/styles"
    styles.mkdir(parents=True)
    (options.manual / "themes/own/theme.yaml").write_text("name: own\nextends: base\n")
    settings = options.manual / "sapa.yaml"
    settings.write_text(settings.read_text() + "theme: own\n")
    for number in range(2):
        (options.manual / "content/index.md").write_text(f"# Басты бет\n\nмәтін {number}\n")
        (styles / "own.css").write_text(f".own-{number} {{ color: red }}\n")
        assert publish().returncode == 0
    releases = sorted(p.name for p in (target / "releases").iterdir())

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    site = options.conf.read_text().replace("listen 80;", f"listen 127.0.0.1:{port};").replace(
        "/srv/sapa", str(target))
    work = options.work
    (work / "nginx.conf").write_text(f"""
daemon off; pid {work}/nginx.pid; error_log {work}/error.log; worker_processes 1; user root;
events {{ worker_connections 256; }}
http {{ access_log off; include /etc/nginx/mime.types; client_body_temp_path {work}/t1;
proxy_temp_path {work}/t2; fastcgi_temp_path {work}/t3; uwsgi_temp_path {work}/t4; scgi_temp_path {work}/t5;
{site} }}""")
    subprocess.run(["nginx", "-t", "-q", "-c", str(work / "nginx.conf"), "-p", str(work)], check=True)
    server = subprocess.Popen(["nginx", "-c", str(work / "nginx.conf"), "-p", str(work)])
    faults, asked, compressed, stop = [], [0], [0], threading.Event()

    def get(connection, path):
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        body = answer.read()
        asked[0] += 1
        if answer.status != 200:
            faults.append(f"{path}: {answer.status}")
        for wanted in ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"]:
            if not answer.getheader(wanted):
                faults.append(f"{path}: no header {wanted}")
        stamped = re.search(r"\.[0-9a-f]{10}\.\w+$", path)
        caching = "public, max-age=31536000, immutable" if stamped else "no-cache"
        if answer.getheader("Cache-Control") != caching:
            faults.append(f"{path}: may be kept {answer.getheader('Cache-Control')}")
        if answer.getheader("Content-Encoding") == "gzip":
            compressed[0] += 1
            body = gzip.decompress(body)
        return body.decode()

    def read():
        while not stop.is_set():
            try:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
                page = get(connection, "/")
                number = re.search("мәтін ([01])", page)
                if not page.rstrip().endswith("</html>") or not number:
                    faults.append("a torn page")
                style, script = (re.search(pattern, page) for pattern in
                                 [r"assets/site\.\w{10}\.css", r"assets/site\.\w{10}\.js"])
                if not style or not script:
                    faults.append("a page without its style or script")
                    continue
                # A reader on a slow line asks for the style well after the page.
                time.sleep(0.01)
                if number and f".own-{number[1]} " not in get(connection, "/" + style[0]):
                    faults.append("a page got the style of another release")
                get(connection, "/" + script[0])
                index = get(connection, "/assets/search/index.js")
                names = re.search(r'"names": (\{.*?\})', index)
                for name in json.loads(names[1]).values():
                    get(connection, f"/assets/search/{name}.js")
                get(connection, "/register.json")
                connection.close()
            except OSError as error:
                faults.append(str(error))

    def ask(path, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read().decode()

    def visit():
        """Addresses that are cut short, and pages that a browser has already."""
        for path in ["/documents/", "/assets/", "/assets/search/", "/none/"]:
            answer, body = ask(path)
            if answer.status != 404 or "Басты бет" not in body:
                faults.append(f"{path}: {answer.status} without the page for it")
        answer, _ = ask("/register")
        if answer.getheader("Location") != "/register/":
            faults.append(f"/register leads to {answer.getheader('Location')}")
        tag = ask("/register/")[0].getheader("ETag")
        (options.manual / "content/index.md").write_text("# Басты бет\n\nмәтін 1\n\nжаңа\n")
        assert publish().returncode == 0
        if ask("/register/", **{"If-None-Match": tag})[0].status != 304:
            faults.append("a page that is the same is fetched again after a publish")

    try:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)
        visit()
        readers = [threading.Thread(target=read) for _ in range(options.readers)]
        for reader in readers:
            reader.start()
        # A switch as the program makes it: a link aside, renamed over the old one.
        for number in range(options.switches):
            aside = target / ".sapa/next"
            aside.symlink_to("releases/" + releases[number % 2])
            os.replace(aside, target / "current")
            time.sleep(0.002)
            if number % 25 == 0:
                assert publish("--keep", "50").returncode == 0
        stop.set()
        for reader in readers:
            reader.join()
    finally:
        server.terminate()
        server.wait(timeout=10)
    print(json.dumps({"switches": options.switches, "answers": asked[0], "compressed": compressed[0],
                      "faults": sorted(set(faults))},
                     ensure_ascii=False))


main()
