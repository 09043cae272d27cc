"""W3. The five success criteria, and the whole report, of one project: what the other projects cost it."""

import os
import subprocess
import tempfile
from pathlib import Path

from cluster import AS_OF, SMALL_SEED, Failure
from meter import Meter, mark, median, percentile

GOAL = 2.0
FUNCTIONS = ("success", "report")


class Cell:
    """One project in one database, asked by so many connections at once."""

    def __init__(self, scale, seed):
        self.scale = scale
        self.seed = seed
        self.rates, self.times, self.others, self.costs = [], [], [], []

    def round(self, bench, function, connections):
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder, "script.sql")
            script.write_text(f"select criteria.{function}({self.scale.project(self.seed)}, '{AS_OF}')\n")
            with Meter(bench.cluster) as meter:
                done = subprocess.run(
                    [bench.cluster.programs / "pgbench", "-n", "-M", "prepared", "-c", str(connections),
                     "-j", str(min(connections, 2)), "-T", str(bench.seconds), "-f", script,
                     "--log", "--log-prefix", Path(folder, "log")],
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                    env={**os.environ, "PGHOST": bench.cluster.socket, "PGUSER": "tjansen_operator",
                         "PGDATABASE": self.scale.name})
            if done.returncode:
                raise Failure(f"pgbench: {done.stderr.strip()[-300:]}")
            rate = next(line for line in done.stdout.splitlines() if line.startswith("tps = "))
            self.rates.append(float(rate.split()[2]))
            self.others.append(meter.others)
            before = len(self.times)
            for log in Path(folder).glob("log*"):
                self.times += [int(line.split()[2]) / 1000 for line in log.read_text().splitlines()]
            self.costs.append(meter.server / (len(self.times) - before))

    @property
    def rate(self):
        return median(self.rates)

    @property
    def mark(self):
        return mark(median(self.others))

    @property
    def cpu(self):
        """What the server spent on one of them, in seconds: it does not depend on who else was busy."""
        return median(self.costs)

    def words(self):
        p50, p99 = percentile(self.times, 0.5), percentile(self.times, 0.99)
        return f"{self.rate:8.1f}{self.mark}{p50:8.1f}{p99:8.1f}{1000 * self.cpu:8.1f}"


def measure(bench):
    """The lines of the table."""
    full = bench.full_seed
    same_figures(bench, (bench.small, bench.national), SMALL_SEED)
    same_figures(bench, (bench.alone, bench.national), full)
    small, large = bench.describe(SMALL_SEED), bench.describe(full)
    lines = [
        "Criteria of one project (W3): pgbench, prepared, as tjansen_operator; the project alone in a",
        f"database, and the same project among {len(bench.national.projects) - 1} others. Goal: at most {GOAL:.0f} times as long.",
        f"    {'':29}{'1 connection':>33}{'16 connections':>33}".rstrip(),
        f"    {'':29}" + 2 * f"{'req/s':>8}{'p50 ms':>9}{'p99 ms':>8}{'CPU ms':>8}",
    ]
    for function in FUNCTIONS:
        cells = {}
        for connections in (1, 16):
            four = cells[connections] = [
                Cell(bench.small, SMALL_SEED), Cell(bench.national, SMALL_SEED), Cell(bench.alone, full), Cell(bench.national, full)]
            for turn in range(bench.rounds):
                bench.say(f"criteria.{function}, connections: {connections}, round {turn + 1} of {bench.rounds}")
                for cell in four:
                    cell.round(bench, function, connections)
        lines.append(f"  criteria.{function}")
        for at, name in enumerate((f"{small}, alone", f"{small}, among", f"{large}, alone", f"{large}, among")):
            lines.append(f"    {name:29}" + "".join(cells[c][at].words() for c in cells))
        for name, one, other in (
                (f"{small}: times", 0, 1), (f"{large}: times", 2, 3), ("large among, small alone", 0, 3)):
            lines.append(f"    {name:29}" + "".join(times(cells[c][one], cells[c][other]) for c in cells))
    return lines


def times(one, other):
    ratio = one.rate / other.rate
    spoiled = "*" if "*" in one.mark + other.mark else " "
    return f"{ratio:8.2f}{spoiled} {'met' if ratio <= GOAL else 'missed':7} (CPU {other.cpu / one.cpu:5.2f}) ".rjust(33)


def same_figures(bench, scales, seed):
    """The figures of a project are the same wherever it lies: else it is not the same project."""
    reports = {
        bench.cluster.ask(s.name, f"select md5(criteria.report({s.project(seed)}, '{AS_OF}')::text)", "tjansen_operator")
        for s in scales}
    if len(reports) != 1 or reports == {""}:
        raise Failure(f"project {seed} has other figures in {scales[0].name} than in {scales[1].name}")
