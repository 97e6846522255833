"""The points at which a program can be broken: each system call of each kind, in what strace wrote."""

import collections
import re


def points(log, calls, faults):
    """`("write", 3, "error=EIO")`: the fault for the third call of the kind, to be injected."""
    # strace counts in each thread for itself; the largest count of any thread bounds them all.
    counts = collections.Counter()
    for line in log.read_text(errors="replace").splitlines():
        found = re.match(r"(\d+) +(\w+)\(", line)
        if found:
            counts[found.groups()] += 1
    most = collections.Counter()
    for (_, call), count in counts.items():
        most[call] = max(most[call], count)
    return [(call, ordinal, fault) for call in calls for ordinal in range(1, most[call] + 1)
            for fault in faults]
