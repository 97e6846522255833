"""measure.py ANSWER LIMIT LOG WORDS…: runs a program and writes to ANSWER how it ended and what it took.

LIMIT is in CPU seconds; LOG is where it prints. A program begins with the memory of the one that starts
it: this one is small, where a process of tests is not.
"""
import json
import resource
import subprocess
import sys

answer, limit, log, *words = sys.argv[1:]


def begin():
    resource.setrlimit(resource.RLIMIT_CPU, (int(limit), int(limit)))


with open(log, "wb") as output:
    run = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                         preexec_fn=begin, env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"})
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(answer, "w", encoding="utf-8") as file:
    json.dump({"status": run.returncode, "seconds": usage.ru_utime + usage.ru_stime,
               "megabytes": usage.ru_maxrss // 1024}, file)
