"""W1. A full page over HTTP, signed in: the shifts of a project's coming week, beside the same SQL by itself."""

import html
import re

import over_http
from cluster import HERE, Failure
from meter import median

SHIFTS = 60
MAKING = 0.30


class Shifts(over_http.Place):
    """The page of the coordinators, and the same of a project that has no shifts to show."""

    STATEMENTS = "select * from app.shifts_ahead(project => :project);"
    WORKLOAD = "shifts"
    WAYS = {"sql": "pgbench", "page": "the page", "empty": "the same without shifts"}
    GOALS = {"page": 0.60}

    def __init__(self, *place):
        super().__init__(*place)
        self.shown = {"page": self.project, "empty": self.bench.national.project(without_shifts(self.bench))}
        self.paths = {way: f"/projects/{project}/shifts" for way, project in self.shown.items()}

    def check(self):
        for way, count in (("page", SHIFTS), ("empty", 0)):
            page = self.answer(way)
            bodies = re.findall(r"<tbody\b.*?</tbody>", page, re.DOTALL)
            rows = [row for body in bodies for row in re.split(r"<tr\b", body)[1:]]
            stored = self.stored(f"select coalesce(json_agg(youths), '[]') from app.shifts_ahead({self.shown[way]})")
            if not len(rows) == len(stored) == count or "</html>" not in page:
                raise Failure(f"{self.paths[way]} shows {len(rows)} shifts of {len(stored)}, not {count}")
            for row, youths in zip(rows, stored):
                if not youths or any(html.escape(name) not in row for name in youths):
                    raise Failure(f"{self.paths[way]} does not show who is on a shift")

    def lines(self, cells):
        return super().lines(cells) + [over_http.row(f"making the page (< {MAKING:.2f} ms)", (
            making(cells["page"][c], cells["empty"][c]) for c in over_http.CONNECTIONS))]


def making(page, empty):
    """Each round's difference, since what disturbs a round disturbs both."""
    cost = 1000 * median([one - other for one, other in zip(page.service, empty.service)])
    whole = 1000 * median(page.service)
    return (f"{cost:8.2f}{over_http.either_mark(page, empty)} {'met' if cost < MAKING else 'missed':6}"
            f" (the whole page {whole:.2f})").ljust(40)


def without_shifts(bench):
    """The seed of a full project that is measured nowhere else."""
    return bench.full_seed + 1


def measure(bench):
    """The lines of the table. It leaves shifts behind: what is counted of these projects is measured before."""
    projects = over_http.projects(bench, *over_http.measured(bench))
    bench.cluster.psql(bench.national.name, "-f", HERE / "shifts.sql", "-v", f"projects={projects}", "-v", f"shifts={SHIFTS}")
    return [
        f"A page of {SHIFTS} shifts with the names of who is on them, over HTTP (W1), signed in, among"
        f" {len(bench.national.projects) - 1} other",
        "projects: pgbench with the page's own transaction, prepared, as tjansen_app, and the service under wrk;",
        "in turns. CPU: ms a request, of PostgreSQL and of the service. Making the page: the service's CPU for",
        "the page less its CPU for the same page of a project without shifts, where the same statements find",
        f"none. So it is what {SHIFTS} rows cost the service: to receive and decode them, to make their markup and",
        "to send it.",
        *over_http.measure(bench, Shifts, without_shifts(bench))]
