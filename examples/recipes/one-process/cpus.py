"""How many CPUs may this program use, in a container too?"""
import math
import os
import tempfile
from pathlib import Path

CGROUP = Path("/sys/fs/cgroup")  # of Linux, as a container sees it


def cpu_share(cgroup):
    """A container's share of the time, rounded up to whole CPUs."""
    try:  # version 2 has "150000 100000", or "max 100000"
        share, period = (cgroup / "cpu.max").read_text().split()
    except OSError:
        try:  # version 1 has two files, and -1 for no limit
            share, period = (
                (cgroup / "cpu" / f"cpu.cfs_{name}_us").read_text()
                for name in ("quota", "period")
            )
        except OSError:
            return math.inf
    if share == "max" or int(share) < 0:
        return math.inf
    return math.ceil(int(share) / int(period))


def usable_cpus(cgroup=CGROUP):
    if hasattr(os, "process_cpu_count"):  # Python 3.13 and newer
        count = os.process_cpu_count()
    elif hasattr(os, "sched_getaffinity"):  # not macOS, Windows
        count = len(os.sched_getaffinity(0))
    else:
        count = os.cpu_count()
    return min(count or 1, cpu_share(cgroup))


if __name__ == "__main__":
    allowed, there = usable_cpus(), os.cpu_count()
    print("1 <= allowed <= there:", 1 <= allowed <= there)

    with tempfile.TemporaryDirectory() as folder:  # a container's
        container = Path(folder)
        for text in "max 100000", "150000 100000", "20000 100000":
            (container / "cpu.max").write_text(text)
            print(f"{text}: {cpu_share(container)}")
        print("allowed there:", usable_cpus(container))
