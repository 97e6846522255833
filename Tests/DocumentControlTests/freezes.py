"""Breaks a freeze at write-like system calls on the archive and looks what is left.

freezes.py SAPA MANUAL [--every K] : kills the program, or lets the call fail with ENOSPC, at every
call of each kind, or at each K-th of these points; afterwards the edition must be whole or not
there, and the next freeze must succeed or find it. Prints JSON: how many points were tried, and the
faults found.
"""

import argparse
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys

# Nothing is left among the sources of the package.
sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "SapaTestSupport"))
import calls

CALLS = ["openat", "write", "fsync", "mkdir", "rename", "unlink", "close", "getdents64"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sapa")
    parser.add_argument("manual", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    archive = options.manual / "archive"
    edition = archive / "ue-sk-002-2024" / "1"
    environment = dict(os.environ, LANG="C.UTF-8")

    def sapa(*words, before=()):
        return subprocess.run([*before, options.sapa, *words], cwd=options.manual, env=environment,
                              capture_output=True, text=True, timeout=120)

    def freeze(*before):
        return sapa("edition", "freeze", "УЕ-СК-002-2024", "--jobs", "1", before=before)

    # Only calls on the archive's own paths: others belong to the program's inner life.
    assert freeze().returncode == 0
    aside = archive / ".unfinished"
    files = [str(p.relative_to(edition)) for p in edition.rglob("*")]
    paths = [archive, edition.parent, edition, aside, aside / ".sapa-incomplete"]
    paths += [aside / name for name in files]
    only = [word for path in paths for word in ("-P", str(path))]

    shutil.rmtree(archive)
    log = options.manual / "calls"
    freeze("strace", "-f", "-o", str(log), *only, "-e", "trace=" + ",".join(CALLS))
    points = calls.points(log, CALLS, ["signal=KILL", "error=ENOSPC"])[::options.every]
    faults, left = [], collections.Counter()
    for call, ordinal, fault in points:
        shutil.rmtree(archive, ignore_errors=True)
        where = f"{call} {ordinal} {fault}"
        freeze("strace", "-f", "-o", "/dev/null", *only,
               "-e", f"inject={call}:{fault}:when={ordinal}")
        left["whole" if edition.exists() else "nothing"] += 1
        if edition.exists() and sapa("verify", str(edition)).returncode != 0:
            faults.append(f"{where}: half an edition is left")
        again = freeze()
        if again.returncode not in (0, 2) or not edition.exists():
            faults.append(f"{where}: the next freeze fails: {again.stderr}")
        elif sapa("verify", str(archive)).returncode != 0:
            faults.append(f"{where}: the next freeze leaves a broken archive")
        elif aside.exists() and again.returncode == 0:
            faults.append(f"{where}: what was left aside stays")
    print(json.dumps({"tried": len(points), "faults": faults, "left": left}))


main()
