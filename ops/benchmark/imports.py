"""W4. An import of 100,000 shifts: refused, stored, and the same again. The whole process, beside psql by hand."""

import os
import subprocess
import tempfile
from pathlib import Path

import folder
from cluster import Failure
from meter import Meter, mark, median

GOAL = 1.1
BAD = 500


def measure(bench):
    """The lines of the table."""
    with tempfile.TemporaryDirectory() as place:
        bench.say(f"Writing {bench.rows:,} shifts, and as many with {BAD} mistakes")
        folder.write(f"{place}/bad", bench.rows, BAD)
        folder.write(f"{place}/good", bench.rows, 0)
        lines = [
            f"Import of {bench.rows:,} shifts of {folder.YOUTHS} youths into the national database (W4): the whole process.",
            f"psql: prepared COPY files, the same functions, one transaction. Goal: at most {GOAL} times; about 3 s.",
            f"    {'':24}{'psql s':>9}{'CPU s':>8}{'tjansen s':>11}{'CPU s':>8}{'its own':>9}{'times':>8}"]
        lines.append(pair(bench, place, "bad", f"refused, {BAD} mistakes"))
        lines.append(pair(bench, place, "good", "stored"))
        lines.append(pair(bench, place, "again", "unchanged: all is stored"))
    return lines


def pair(bench, place, kind, name):
    results = {"psql": [], "tjansen": []}
    for turn in range(bench.rounds):
        bench.say(f"import, {name}, round {turn + 1} of {bench.rounds}")
        # Whoever goes first meets colder caches: they take turns.
        order = ("psql", "tjansen") if turn % 2 == 0 else ("tjansen", "psql")
        for program in order:
            results[program].append(once(bench, place, kind, program, project(kind, program, turn)))
    seconds = {p: median([r.seconds for r in results[p]]) for p in results}
    marks = {p: mark(median([r.others for r in results[p]])) for p in results}
    cpu = {p: median([r.server + r.ours for r in results[p]]) for p in results}
    own = median([r.process for r in results["tjansen"]])
    times = seconds["tjansen"] / seconds["psql"]
    spoiled = "*" if "*" in marks.values() else " "
    return (f"    {name:24}{seconds['psql']:8.2f}{marks['psql']}{cpu['psql']:8.2f}{seconds['tjansen']:10.2f}{marks['tjansen']}"
            f"{cpu['tjansen']:8.2f}{own:9.2f}{times:8.2f}{spoiled} {'met' if times <= GOAL else 'missed'}"
            f" (CPU {cpu['tjansen'] / cpu['psql']:.2f})")


def project(kind, program, turn):
    """A new one each time; what comes again comes to one that had it before."""
    return f"Import {'good' if kind == 'again' else kind} {program} {turn}"


def once(bench, place, kind, program, project):
    cluster, database = bench.cluster, bench.national.name
    operator = cluster.conninfo(database, "tjansen_operator")
    place = f"{place}/{'bad' if kind == 'bad' else 'good'}"
    if program == "psql":
        script = f"{place}/{'reject' if kind == 'bad' else 'store'}.sql"
        command = [cluster.programs / "psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-v", f"project={project}",
                   "-d", operator, "-f", script]
    else:
        command = [cluster.tjansen, "import", f"{place}/csv", "--project", project]
    said = Path(place, "said")
    cluster.checkpoint()
    with said.open("w") as output, Meter(cluster) as meter:
        child = subprocess.Popen(
            command, stdout=output, stderr=subprocess.STDOUT,
            env={**os.environ, "TJANSEN_OPERATOR_DATABASE": operator})
        _, status, use = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    meter.process = use.ru_utime + use.ru_stime
    check(bench, kind, program, project, child.returncode, said.read_text())
    return meter


def check(bench, kind, program, project, status, said):
    """That it did what was asked."""
    stored = int(bench.cluster.ask(bench.national.name, f"""
        select count(*) from core.worked_time join core.project using (project_id) where name = '{project}'"""))
    told = sum("shifts.csv" in line for line in said.splitlines())
    expected = (1 if program == "tjansen" else 0, 0) if kind == "bad" else (0, bench.rows)
    if (status, stored) != expected or kind == "bad" and told < BAD:
        raise Failure(f"{program} ended with {status}, told of {told} rows and stored {stored}: {said[-300:]}")
