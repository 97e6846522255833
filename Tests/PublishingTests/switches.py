"""Switches releases under readers that poll, through Debian's nginx with the configuration of docs/.

switches.py SAPA MANUAL WORK CONF [--switches N] [--readers N] : prints JSON with the faults seen:
an answer other than 200, a page that is torn, a page whose assets are gone.
"""

import argparse
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

    for number in range(2):
        (options.manual / "content/index.md").write_text(f"# Басты бет\n\nмәтін {number}\n")
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
    server = subprocess.Popen(["nginx", "-c", str(work / "nginx.conf"), "-p", str(work)])
    faults, asked, stop = [], [0], threading.Event()

    def read():
        while not stop.is_set():
            try:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
                for path in ["/", "/assets/site.css", "/register.json"]:
                    connection.request("GET", path)
                    answer = connection.getresponse()
                    body = answer.read()
                    asked[0] += 1
                    if answer.status != 200:
                        faults.append(f"{path}: {answer.status}")
                    elif path == "/":
                        text = body.decode()
                        if not text.rstrip().endswith("</html>") or not re.search("мәтін [01]", text):
                            faults.append("a torn page")
                        for wanted in ["Content-Security-Policy", "X-Content-Type-Options"]:
                            if not answer.getheader(wanted):
                                faults.append(f"no header {wanted}")
                connection.close()
            except OSError as error:
                faults.append(str(error))

    try:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)
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
    print(json.dumps({"switches": options.switches, "answers": asked[0], "faults": sorted(set(faults))},
                     ensure_ascii=False))


main()
