"""What people meet of the running service, signed in, beside the same SQL by itself: what its workloads share."""

import json
import os
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from cluster import HERE, SMALL_SEED, Failure
from meter import Meter, mark, median, percentile
from service import Service

MEMORY = 60
CONNECTIONS = (1, 16)
WARM = 2

# One request of the service's: Sources/Postgres/Session+Transaction.swift sends the first two in one message.
TRANSACTION = """
\\startpipeline
begin isolation level repeatable read, read only;
select set_config('tjansen.request', 'benchmark', true), set_config('tjansen.token', '{token}', true);
\\endpipeline
select * from app.visitor();
{statements}
commit;
"""


class Cell:
    """One way to ask for one project, by so many connections at once."""

    def __init__(self):
        self.rates, self.p50s, self.p99s, self.others, self.server, self.service = [], [], [], [], [], []

    def note(self, meter, count, rate, p50, p99):
        self.rates.append(rate)
        self.p50s.append(p50)
        self.p99s.append(p99)
        self.others.append(meter.others)
        self.server.append(meter.server / count)
        self.service.append(meter.service / count)

    @property
    def rate(self):
        return median(self.rates)

    @property
    def mark(self):
        return mark(median(self.others))

    def words(self):
        return (f"{self.rate:8.1f}{self.mark}{median(self.p50s):8.1f}{median(self.p99s):8.1f}"
                f"{1000 * median(self.server):8.2f}{1000 * median(self.service):7.2f}")


class Place:
    """One project, asked by SQL and at its addresses. Each workload says by what and where, and checks what comes."""

    WORKLOAD = ""
    # The statements between looking who it is and the commit.
    STATEMENTS = ""
    # Each way to ask with its name in the table; "sql", and the addresses in self.paths.
    WAYS = {}
    # The shares of what pgbench reaches.
    GOALS = {}

    def __init__(self, bench, service, token, seed):
        self.bench, self.service, self.token = bench, service, token
        self.name = bench.describe(seed)
        self.project = bench.national.project(seed)
        self.variables = {"project": self.project}
        self.paths = {}
        self.bytes = {}

    def check(self):
        """That the answers are right: as the database has them."""
        raise NotImplementedError

    def stored(self, statement):
        """What the database answers the coordinator, in JSON."""
        return json.loads(self.bench.cluster.ask(
            self.bench.national.name, f"set tjansen.token = '{self.token}'; {statement}", "tjansen_app"))

    def url(self, way):
        return f"http://127.0.0.1:{self.service.port}{self.paths[way]}"

    def answer(self, way):
        request = urllib.request.Request(self.url(way), headers={"Cookie": f"__Host-tjansen={self.token}"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            text = answer.read()
            if answer.status != 200 or answer.url != self.url(way):
                raise Failure(f"{self.paths[way]} answers {answer.status} at {answer.url}")
            self.bytes[way] = len(text) + len(str(answer.headers))
            return text.decode()

    def sql(self, cell, connections):
        """A new connection plans everything anew, for a second with 16 of them; the service keeps its own. So what comes
        before everybody is warm is not counted."""
        with tempfile.TemporaryDirectory() as folder:
            script, said = Path(folder, "script.sql"), Path(folder, "said")
            script.write_text(TRANSACTION.format(token=self.token, statements=self.STATEMENTS))
            with said.open("w") as output:
                child = subprocess.Popen(
                    [self.bench.cluster.programs / "pgbench", "-n", "-M", "prepared", "-c", str(connections),
                     "-j", str(min(connections, 2)), "-T", str(self.bench.seconds + WARM), "-f", script,
                     *(word for name, value in self.variables.items() for word in ("-D", f"{name}={value}")),
                     "--log", "--log-prefix", Path(folder, "log")],
                    stdout=output, stderr=output,
                    env={**os.environ, "PGHOST": self.bench.cluster.socket, "PGUSER": "tjansen_app",
                         "PGDATABASE": self.bench.national.name})
                time.sleep(WARM)
                with Meter(self.bench.cluster, self.service) as meter:
                    begun = time.time()
                    child.wait()
            if child.returncode:
                raise Failure(f"pgbench: {said.read_text().strip()[-300:]}")
            lines = [line.split() for log in Path(folder).glob("log*") for line in log.read_text().splitlines()]
            times = [int(line[2]) / 1000 for line in lines if int(line[4]) + int(line[5]) / 1e6 > begun]
            cell.note(meter, len(times), len(times) / meter.seconds, percentile(times, 0.5), percentile(times, 0.99))

    def http(self, way, cell, connections):
        with Meter(self.bench.cluster, self.service) as meter:
            done = subprocess.run(
                ["wrk", "-t", str(min(connections, 2)), "-c", str(connections), "-d", f"{self.bench.seconds}s",
                 "--timeout", "30s", "-s", HERE / "over_http.lua", "-H", f"Cookie: __Host-tjansen={self.token}",
                 self.url(way)],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        totals = next((line for line in done.stdout.splitlines() if line.startswith("TOTALS ")), None)
        if done.returncode or not totals:
            raise Failure(f"wrk: {(done.stdout + done.stderr).strip()[-300:]}")
        count, microseconds, size, errors, p50, p99 = map(int, totals.split()[1:])
        # What is refused or leads elsewhere is another length; headers differ by a few bytes in how they are counted.
        if not count or errors or abs(size / count - self.bytes[way]) > 0.1 * self.bytes[way]:
            raise Failure(f"{self.paths[way]}: of {count} answers {errors} failed, {size / max(count, 1):.0f} bytes each,"
                          f" not {self.bytes[way]}")
        cell.note(meter, count, 1e6 * count / microseconds, p50 / 1000, p99 / 1000)

    def rounds(self):
        """The cells, by the way and by the connections."""
        cells = {way: {c: Cell() for c in CONNECTIONS} for way in self.WAYS}
        for connections in CONNECTIONS:
            for turn in range(self.bench.rounds):
                self.bench.say(f"{self.WORKLOAD} of {self.name}, connections: {connections},"
                               f" round {turn + 1} of {self.bench.rounds}")
                for way in cells if turn % 2 == 0 else reversed(cells):
                    cell = cells[way][connections]
                    if way == "sql":
                        self.sql(cell, connections)
                    else:
                        self.http(way, cell, connections)
        return cells

    def lines(self, cells):
        sizes = " and ".join(f"{size / 1024:.1f}" for size in self.bytes.values())
        lines = [f"  {self.name}; {sizes} KiB"]
        for way, name in self.WAYS.items():
            lines.append(row(name, (cells[way][c].words() for c in CONNECTIONS)))
        for way, goal in self.GOALS.items():
            lines.append(row(f"{way}: of pgbench ({goal:.2f})", (
                share(cells["sql"][c], cells[way][c], goal) for c in CONNECTIONS)))
        return lines


def row(name, columns):
    return f"    {name:29}" + " ".join(columns)


def share(sql, http, goal):
    ratio = http.rate / sql.rate
    return f"{ratio:8.2f}{either_mark(sql, http)} {'met' if ratio >= goal else 'missed':6}".ljust(40)


def either_mark(one, other):
    return "*" if "*" in one.mark + other.mark else " "


def measured(bench):
    """The seeds of the projects that are asked for: a small one and a full one."""
    return SMALL_SEED, bench.full_seed


def projects(bench, *seeds):
    """Their numbers, as SQL takes them."""
    return "{" + ",".join(str(bench.national.project(seed)) for seed in seeds) + "}"


def measure(bench, kind, *others):
    """The lines below a workload's heading; its coordinator works in the other projects, too."""
    # 43 characters that can be a token.
    token = f"benchmark{kind.WORKLOAD}".ljust(43, "x")
    bench.cluster.psql(
        bench.national.name, "-f", HERE / "coordinator.sql", "-v", f"email={kind.WORKLOAD}@example.org",
        "-v", f"token={token}", "-v", f"projects={projects(bench, *measured(bench), *others)}")
    lines = [
        f"    {'':29}" + "".join(f"{f'{c} connection' + 's' * (c > 1):>41}" for c in CONNECTIONS),
        row("", len(CONNECTIONS) * [f"{'req/s':>8}{'p50 ms':>9}{'p99 ms':>8}{'CPU':>8}{'CPU':>7}"]),
    ]
    with Service(bench.cluster.tjansen, bench.cluster.conninfo(bench.national.name, "tjansen_app")) as service:
        before = service.pss()
        for seed in measured(bench):
            place = kind(bench, service, token, seed)
            place.check()
            cells = place.rounds()
            place.check()
            lines += place.lines(cells)
        after = service.pss()
    lines.append(f"  Memory of the service, PSS: {before:.0f} MiB when it opened, {after:.0f} MiB after the load"
                 f" (goal: at most {MEMORY}) {'met' if after <= MEMORY else 'missed'}")
    return lines
