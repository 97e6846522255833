"""One run of a program: what it took of the processor, the memory and the clock."""
import collections
import os
import shutil
import statistics
import subprocess
import sys
import time

# CPU seconds of all threads, megabytes at most, seconds of the clock, files written.
Run = collections.namedtuple("Run", "cpu memory wall")


def run(words, output=None):
    """Runs a program; its standard output goes to a file of `output`, if that is named."""
    sink = open(os.path.join(output, "all.html"), "wb") if output else subprocess.DEVNULL
    begin = time.monotonic()
    process = subprocess.Popen(words, stdout=sink, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit("bench: %s ended with %d" % (" ".join(words), process.returncode))
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, wall)


def emptied(folder, aside):
    """The folder without what was in it: removed, or put aside until all is measured.

    A file system on a disk (ext4) looks for a long time past the places of files that were just removed,
    which would double the time of whoever writes next.
    """
    if aside and os.path.exists(folder):
        os.rename(folder, "%s-%d" % (folder, time.monotonic_ns()))
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return folder


def median(runs):
    """Of each figure by itself."""
    return Run(*(statistics.median(column) for column in zip(*runs)))


def ratio(runs, others, figure="cpu"):
    """The median of the ratios of each round: programs of one round met the same machine."""
    return statistics.median(
        getattr(run, figure) / getattr(other, figure) for run, other in zip(runs, others))


def written(folder, since):
    """How many files of a folder are newer than a moment of the clock."""
    return sum(os.lstat(os.path.join(path, name)).st_mtime > since
               for path, _, names in os.walk(folder) for name in names)
