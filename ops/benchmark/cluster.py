"""The databases of the benchmark: made from hashes, counted, and the time they took."""

import os
import subprocess
import threading
import time
from pathlib import Path

HERE = Path(__file__).parent
LAST_DAY = "2025-12-31"
AS_OF = "2025-11-30"
SMALL_SEED = 1001


class Failure(Exception):
    """What ends the benchmark, in one sentence."""


class Cluster:
    def __init__(self, socket, programs, tjansen):
        self.socket = socket
        self.programs = Path(programs)
        self.tjansen = tjansen
        self.postmaster = int((Path(socket) / "data/postmaster.pid").read_text().split()[0])

    def conninfo(self, database, role="postgres"):
        return f"host={self.socket} port=5432 user={role} dbname={database}"

    def psql(self, database, *arguments, role="postgres", settings=""):
        """What psql prints; it stops at the first mistake."""
        done = subprocess.run(
            [self.programs / "psql", "-XAtq", "-v", "ON_ERROR_STOP=1",
             "-d", self.conninfo(database, role), *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "PGOPTIONS": settings, "PGTZ": "UTC"})
        if done.returncode:
            raise Failure(f"psql in {database}: {done.stderr.strip()}")
        return done.stdout

    def ask(self, database, statement, role="postgres"):
        return self.psql(database, "-c", statement, role=role).strip()

    def migrate(self, database):
        self.ask("postgres", f"create database {database} template template0")
        done = subprocess.run(
            [self.tjansen, "migrate"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={**os.environ, "TJANSEN_OPERATOR_DATABASE": self.conninfo(database)})
        if done.returncode:
            raise Failure(f"tjansen migrate: {done.stdout.strip()}")

    def checkpoint(self):
        self.ask("postgres", "checkpoint")


class Scale:
    """A database: its projects as (seed, youths, years), and the numbers they got."""

    def __init__(self, name, projects):
        self.name = name
        self.projects = projects

    def project(self, seed):
        return 1 + [s for s, _, _ in self.projects].index(seed)


def make(cluster, scale, check_references):
    """Makes one database and answers how many seconds that took."""
    begun = time.monotonic()
    cluster.migrate(scale.name)
    plan = ",".join(f"{seed}:{youths}:{years}" for seed, youths, years in scale.projects)

    def run(*names):
        for name in names:
            cluster.psql(
                scale.name, "-1", "-v", f"plan={plan}", "-v", f"last={LAST_DAY}", "-f", HERE / "generate" / f"{name}.sql",
                settings="-c work_mem=256MB -c maintenance_work_mem=512MB -c synchronize_seqscans=off")

    run("1_people", "2_work")
    together(lambda: run("3_shifts"), lambda: run("3_assignments", "3_rest"))
    if check_references:
        run("4_references")
    run("4_close")
    cluster.psql(scale.name, "-c", "vacuum (freeze, analyze)", settings="-c maintenance_work_mem=512MB")
    return time.monotonic() - begun


def together(*works):
    """Runs all of them at once, and raises what the first of them raised."""
    failures = []

    def attempt(work):
        try:
            work()
        except Exception as failure:  # Told to the caller, who is in another thread.
            failures.append(failure)

    threads = [threading.Thread(target=attempt, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def checksums(cluster, scale):
    """Each table's rows and checksum."""
    lines = cluster.psql(scale.name, "-f", HERE / "checksums.sql").splitlines()
    return {table: (int(rows), checksum) for table, rows, checksum in (line.split("|") for line in lines)}
