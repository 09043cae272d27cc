"""W3 as people meet it. The status of one project over HTTP, signed in, beside the same SQL by itself."""

import json
import os
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from cluster import AS_OF, HERE, SMALL_SEED, Failure
from meter import Meter, mark, median, percentile
from service import Service

GOALS = {"document": 0.90, "page": 0.60}
MEMORY = 60
CONNECTIONS = (1, 16)
WARM = 2
# 43 characters that can be a token.
TOKEN = "benchmark" + "x" * 34

# One request of the service's: Sources/Postgres/Session+Transaction.swift sends the first two in one message.
TRANSACTION = f"""
\\startpipeline
begin isolation level repeatable read, read only;
select set_config('tjansen.request', 'benchmark', true), set_config('tjansen.token', '{TOKEN}', true);
\\endpipeline
select * from app.visitor();
select app.status(project => :project, as_of => :day);
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
    """One project, and its two addresses."""

    def __init__(self, bench, service, seed):
        self.bench, self.service = bench, service
        self.name = bench.describe(seed)
        self.project = bench.national.project(seed)
        self.paths = {
            "document": f"/projects/{self.project}/status.json?as-of={AS_OF}",
            "page": f"/projects/{self.project}/status?as-of={AS_OF}&lang=en"}
        self.bytes = {}

    def url(self, kind):
        return f"http://127.0.0.1:{self.service.port}{self.paths[kind]}"

    def check(self):
        """That the answers are right: as the database has them."""
        document = json.loads(self.answer("document"))
        stored = json.loads(self.bench.cluster.ask(self.bench.national.name, f"""
            set tjansen.token = '{TOKEN}'; select app.status({self.project}, '{AS_OF}')""", "tjansen_app"))
        for one in (document, stored):
            one.pop("drawn_at")
        if document != stored or document["as_of"] != AS_OF:
            raise Failure(f"{self.paths['document']} is not what the database answers")
        page = self.answer("page")
        if document["project"] not in page or str(document["attached"]["youths"]) not in page or "</html>" not in page:
            raise Failure(f"{self.paths['page']} does not show the project")

    def answer(self, kind):
        request = urllib.request.Request(self.url(kind), headers={"Cookie": f"__Host-tjansen={TOKEN}"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            text = answer.read()
            if answer.status != 200 or answer.url != self.url(kind):
                raise Failure(f"{self.paths[kind]} answers {answer.status} at {answer.url}")
            self.bytes[kind] = len(text) + len(str(answer.headers))
            return text.decode()

    def sql(self, cell, connections):
        """A new connection plans everything anew, for a second with 16 of them; the service keeps its own. So what comes
        before everybody is warm is not counted."""
        with tempfile.TemporaryDirectory() as folder:
            script, said = Path(folder, "script.sql"), Path(folder, "said")
            script.write_text(TRANSACTION)
            with said.open("w") as output:
                child = subprocess.Popen(
                    [self.bench.cluster.programs / "pgbench", "-n", "-M", "prepared", "-c", str(connections),
                     "-j", str(min(connections, 2)), "-T", str(self.bench.seconds + WARM), "-f", script,
                     "-D", f"project={self.project}", "-D", f"day={AS_OF}", "--log", "--log-prefix", Path(folder, "log")],
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

    def http(self, kind, cell, connections):
        with Meter(self.bench.cluster, self.service) as meter:
            done = subprocess.run(
                ["wrk", "-t", str(min(connections, 2)), "-c", str(connections), "-d", f"{self.bench.seconds}s",
                 "--timeout", "30s", "-s", HERE / "status.lua", "-H", f"Cookie: __Host-tjansen={TOKEN}", self.url(kind)],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        totals = next((line for line in done.stdout.splitlines() if line.startswith("TOTALS ")), None)
        if done.returncode or not totals:
            raise Failure(f"wrk: {(done.stdout + done.stderr).strip()[-300:]}")
        count, microseconds, size, errors, p50, p99 = map(int, totals.split()[1:])
        # What is refused or leads elsewhere is another length; headers differ by a few bytes in how they are counted.
        if not count or errors or abs(size / count - self.bytes[kind]) > 0.1 * self.bytes[kind]:
            raise Failure(f"{self.paths[kind]}: of {count} answers {errors} failed, {size / max(count, 1):.0f} bytes each,"
                          f" not {self.bytes[kind]}")
        cell.note(meter, count, 1e6 * count / microseconds, p50 / 1000, p99 / 1000)


def measure(bench):
    """The lines of the table."""
    seeds = (SMALL_SEED, bench.full_seed)
    projects = ",".join(str(bench.national.project(seed)) for seed in seeds)
    bench.cluster.psql(
        bench.national.name, "-f", HERE / "status.sql", "-v", f"token={TOKEN}", "-v", f"projects={{{projects}}}")
    with Service(bench.cluster.tjansen, bench.cluster.conninfo(bench.national.name, "tjansen_app")) as service:
        lines = [
            f"Status of one project over HTTP (W3), signed in, among {len(bench.national.projects) - 1} others: pgbench with",
            "the service's own transaction, prepared, as tjansen_app, and the service under wrk; in turns. The page",
            "asks one statement more. CPU: ms a request, of PostgreSQL and of the service.",
            f"    {'':29}" + "".join(f"{f'{c} connection' + 's' * (c > 1):>41}" for c in CONNECTIONS),
            f"    {'':29}" + len(CONNECTIONS) * f"{'req/s':>8}{'p50 ms':>9}{'p99 ms':>8}{'CPU':>8}{'CPU':>7} ",
        ]
        before = service.pss()
        for seed in seeds:
            lines += rows(bench, Place(bench, service, seed))
        after = service.pss()
        lines.append(f"  Memory of the service, PSS: {before:.0f} MiB when it opened, {after:.0f} MiB after the load"
                     f" (goal: at most {MEMORY}) {'met' if after <= MEMORY else 'missed'}")
    return lines


def rows(bench, place):
    place.check()
    cells = {way: {c: Cell() for c in CONNECTIONS} for way in ("sql", *GOALS)}
    for connections in CONNECTIONS:
        for turn in range(bench.rounds):
            bench.say(f"status of {place.name}, connections: {connections}, round {turn + 1} of {bench.rounds}")
            for way in cells if turn % 2 == 0 else reversed(cells):
                cell = cells[way][connections]
                if way == "sql":
                    place.sql(cell, connections)
                else:
                    place.http(way, cell, connections)
    place.check()
    lines = [f"  {place.name}; {place.bytes['document'] / 1024:.1f} and {place.bytes['page'] / 1024:.1f} KiB"]
    for way, name in (("sql", "pgbench"), ("document", "status.json"), ("page", "the page")):
        lines.append(f"    {name:29}" + " ".join(cells[way][c].words() for c in CONNECTIONS))
    for way, goal in GOALS.items():
        lines.append(f"    {f'{way}: of pgbench ({goal:.2f})':29}" + " ".join(
            share(cells["sql"][c], cells[way][c], goal) for c in CONNECTIONS))
    return lines


def share(sql, http, goal):
    ratio = http.rate / sql.rate
    spoiled = "*" if "*" in sql.mark + http.mark else " "
    return f"{ratio:8.2f}{spoiled} {'met' if ratio >= goal else 'missed':6}".ljust(40)
