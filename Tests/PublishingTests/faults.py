"""Breaks a publish at every write-like system call and looks what is served then.

faults.py SAPA MANUAL WORK [--every K] : kills the program, or lets the call fail with ENOSPC and
EIO, at every call of each kind, or at each K-th of these points; afterwards the old or the new
release must be whole, and the next publish must succeed. The target lies in memory where that is
possible, so that a flush costs nothing. Prints JSON: how many points were tried, and the faults
found.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

# Nothing is left among the sources of the package.
sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "SapaTestSupport"))
import calls

MEMORY = pathlib.Path("/dev/shm")
CALLS = ["openat", "write", "fsync", "mkdir", "rename", "symlink", "unlink", "rmdir", "ftruncate",
         "pwrite64", "close", "getdents64"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sapa")
    parser.add_argument("manual", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else options.work) as work:
        break_everywhere(options, pathlib.Path(work).resolve())


def break_everywhere(options, work):
    target = work / "web"
    page = options.manual / "content" / "index.md"
    environment = dict(os.environ, LANG="C.UTF-8")

    def sapa(*words, before=()):
        return subprocess.run([*before, options.sapa, *words], cwd=options.manual, env=environment,
                              capture_output=True, text=True, timeout=120)

    def publish(*before):
        return sapa("publish", str(target), "--no-pdf", "--jobs", "1", before=before)

    page.write_text("# Басты бет\n\nескі\n")
    assert publish().returncode == 0
    before = work / "before"
    target.rename(before)
    page.write_text("# Басты бет\n\nжаңа\n")

    def prepare():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(before, target, symlinks=True)

    # Only calls on the target's own paths: others belong to the program's inner life.
    prepare()
    assert publish().returncode == 0
    release = (target / "current").resolve()
    files = [str(p.relative_to(release)) for p in release.rglob("*")]
    unfinished = target / "releases" / ".unfinished-2"
    paths = [target, target / "current", target / "releases", target / "releases.jsonl", release,
             unfinished, unfinished / ".sapa-incomplete"]
    paths += [target / ".sapa" / name for name in ["", "lock", "next", "part", "probe-1", "probe-2"]]
    paths += [target / "kept", *(target / "kept").rglob("*")]
    paths += [unfinished / name for name in files]
    only = [word for path in paths for word in ("-P", str(path))]

    prepare()
    log = work / "calls"
    assert publish("strace", "-f", "-o", str(log), *only, "-e", "trace=" + ",".join(CALLS)).returncode == 0
    points = calls.points(log, CALLS, ["signal=KILL", "error=ENOSPC", "error=EIO"])[::options.every]
    faults = []
    for call, ordinal, fault in points:
        prepare()
        where = f"{call} {ordinal} {fault}"
        run = publish("strace", "-f", "-o", "/dev/null", *only, "-e", f"trace={call}",
                      "-e", f"inject={call}:{fault}:when={ordinal}")
        if run.returncode not in (0, 1, 2) and "KILL" not in fault:
            faults.append(f"{where}: ended with {run.returncode}")
        check = sapa("verify", str(target))
        if check.returncode != 0:
            faults.append(f"{where}: {check.stdout} {check.stderr}")
        text = (target / "current" / "index.html").read_text()
        if ("ескі" in text) == ("жаңа" in text):
            faults.append(f"{where}: neither the old page nor the new one")
        again = publish()
        if again.returncode != 0:
            faults.append(f"{where}: the next publish ended with {again.returncode}: {again.stderr}")
        elif "жаңа" not in (target / "current" / "index.html").read_text():
            faults.append(f"{where}: the next publish did not serve the new page")
        if list((target / "releases").glob(".unfinished-*")):
            faults.append(f"{where}: something unfinished was left behind")
    print(json.dumps({"tried": len(points), "faults": faults}, ensure_ascii=False))


main()
