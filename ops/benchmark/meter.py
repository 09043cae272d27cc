"""How long something took, and whose the processors were meanwhile."""

import os
import resource
import statistics
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
CORES = os.cpu_count()
LIMIT = 0.10


class Meter:
    """Used as `with Meter(cluster, service) as m`: then m.seconds; m.server, m.service and m.ours, the processor
    seconds of the cluster, of the service if there is one, and of what else was started here; m.others, the share of
    the machine that all other processes took."""

    def __init__(self, cluster, service=None):
        self.postmaster = cluster.postmaster
        self.service_seconds = service.seconds if service else lambda: 0

    def __enter__(self):
        self.busy = machine_seconds()
        self.server = -self.server_seconds()
        self.service = -self.service_seconds()
        self.ours = -clients_seconds()
        self.begun = time.perf_counter()
        return self

    def __exit__(self, *_):
        self.seconds = time.perf_counter() - self.begun
        busy = machine_seconds() - self.busy
        whole = self.seconds * CORES
        self.server += self.server_seconds()
        self.service += self.service_seconds()
        self.ours += clients_seconds()
        self.others = max(0.0, busy - self.server - self.service - self.ours) / whole

    def server_seconds(self):
        """The server's, with its processes that have ended and those that run. One that is just ending could be
        missed or counted twice, so it is asked again until the same ones are there."""
        before = None
        while True:
            processes, total = self.server_processes()
            if processes == before:
                return total
            before = processes
            time.sleep(0.02)

    def server_processes(self):
        processes, total = set(), 0
        for entry in os.scandir("/proc"):
            if not entry.name.isdigit():
                continue
            try:
                fields = Path(entry.path, "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(entry.name) == self.postmaster:
                total += sum(map(int, fields[11:15]))
            elif int(fields[1]) == self.postmaster:
                processes.add(entry.name)
                total += sum(map(int, fields[11:13]))
        return processes, total / TICKS


def clients_seconds():
    """Of this process and of those it started that have ended."""
    mine = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(use.ru_utime + use.ru_stime for use in mine)


def machine_seconds():
    """All that was not idle, what other machines on the same iron took included."""
    numbers = Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]
    user, nice, system, _, _, interrupt, soft, steal = map(int, numbers)
    return (user + nice + system + interrupt + soft + steal) / TICKS


def mark(others):
    return "*" if others > LIMIT else " "


def median(numbers):
    return statistics.median(numbers)


def percentile(numbers, share):
    ordered = sorted(numbers)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
