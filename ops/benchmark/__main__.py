"""Called by ops/bench, which makes the cluster and the program: socket folder, PostgreSQL's programs, tjansen,
git revision, and "quick" or "full"."""

import datetime
import os
import sys
import time

import criteria
import imports
import shifts
import sign_ins
import status
from cluster import SMALL_SEED, Cluster, Failure, Scale, checksums, make
from meter import LIMIT

# One file a workload; each answers the lines of its part of the table. Those that count a project come before those
# that add to it.
WORKLOADS = (criteria, status, shifts, sign_ins, imports)


class Bench:
    def __init__(self, cluster, quick):
        self.cluster = cluster
        if quick:
            self.rounds, self.seconds, self.rows = 2, 1, 10_000
            projects, full, small = 8, (180, 5), (57, 3)
        else:
            self.rounds, self.seconds, self.rows = 5, 4, 100_000
            projects, full, small = 55, (720, 20), (152, 8)
        self.full_seed = projects // 2 + 1
        self.small = Scale("project", [(SMALL_SEED, *small)])
        self.alone = Scale("alone", [(self.full_seed, *full)])
        self.national = Scale("national", [(seed, *full) for seed in range(1, projects + 1)] + [(SMALL_SEED, *small)])
        self.scales = (self.small, self.alone, self.national)

    def describe(self, seed):
        _, youths, years = next(p for p in self.national.projects if p[0] == seed)
        return f"{youths} youths, {years} years"

    def say(self, words):
        print(f"==> {words}", file=sys.stderr, flush=True)

    def generate(self):
        for scale in self.scales:
            self.say(f"Making the database {scale.name}: {len(scale.projects)} projects")
            scale.seconds = make(self.cluster, scale, check_references=scale is not self.national or len(scale.projects) < 20)
            self.say(f"{scale.seconds:.0f} s")
        self.say("Counting")
        sums = [checksums(self.cluster, scale) for scale in self.scales]
        lines = [
            "Rows and checksums. Made in " + ", ".join(
                f"{s.seconds:.0f} s ({s.name}, {size(self.cluster, s)})" for s in self.scales),
            f"    {'':22}" + "".join(f"{s.name:>23}" for s in self.scales)]
        for table in sums[-1]:
            lines.append(f"    {table:22}" + "".join(
                f"{rows:14,} {checksum}" for rows, checksum in (s.get(table, (0, "")) for s in sums)))
        return lines


def size(cluster, scale):
    return cluster.ask("postgres", f"select pg_size_pretty(pg_database_size('{scale.name}'))")


def main():
    socket, programs, tjansen, revision, pace = sys.argv[1:]
    bench = Bench(Cluster(socket, programs, tjansen), quick=pace == "quick")
    begun = time.monotonic()
    parts = [bench.generate()]
    for workload in WORKLOADS:
        parts.append(workload.measure(bench))
    version = bench.cluster.ask("postgres", "show server_version").split()[0]
    print(f"Tjansen, {pace} benchmark: {datetime.date.today()}, revision {revision}, PostgreSQL {version},"
          f" {os.cpu_count()} cores, {time.monotonic() - begun:.0f} s")
    print()
    for part in parts[1:] + parts[:1]:
        print("\n".join(line.rstrip() for line in part))
        print()
    print(f"""Medians of {bench.rounds} rounds of {bench.seconds} s, taken in turns. A star: other processes took more than {LIMIT:.0%} of
the machine meanwhile, so the cell says little; CPU (the server's; for imports, everybody's)
suffers less. Differences under about 25 % are noise. fsync, synchronous_commit, full_page_writes
and checksums are on; the settings are those of ops/postgres, but checkpoints and vacuums run
between the rounds. Rows lie in the order of time, all projects mixed, as a service stores them.
The audit is off only while the databases are made.""")


try:
    main()
except Failure as failure:
    sys.exit(f"error: {failure}")
