"""W3 as people meet it. The status of one project over HTTP, signed in, beside the same SQL by itself."""

import json

import over_http
from cluster import AS_OF, Failure


class Status(over_http.Place):
    """The status of a project: as a document for programs, and as a page."""

    WORKLOAD = "status"
    STATEMENTS = "select app.status(project => :project, as_of => :day);"
    WAYS = {"sql": "pgbench", "document": "status.json", "page": "the page"}
    GOALS = {"document": 0.90, "page": 0.60}

    def __init__(self, *place):
        super().__init__(*place)
        self.variables["day"] = AS_OF
        self.paths = {
            "document": f"/projects/{self.project}/status.json?as-of={AS_OF}",
            "page": f"/projects/{self.project}/status?as-of={AS_OF}&lang=en"}

    def check(self):
        document = json.loads(self.answer("document"))
        stored = self.stored(f"select app.status({self.project}, '{AS_OF}')")
        for one in (document, stored):
            one.pop("drawn_at")
        if document != stored or document["as_of"] != AS_OF:
            raise Failure(f"{self.paths['document']} is not what the database answers")
        page = self.answer("page")
        if document["project"] not in page or str(document["attached"]["youths"]) not in page or "</html>" not in page:
            raise Failure(f"{self.paths['page']} does not show the project")


def measure(bench):
    """The lines of the table."""
    return [
        f"Status of one project over HTTP (W3), signed in, among {len(bench.national.projects) - 1} others: pgbench with",
        "the service's own transaction, prepared, as tjansen_app, and the service under wrk; in turns. The page",
        "asks one statement more. CPU: ms a request, of PostgreSQL and of the service.",
        *over_http.measure(bench, Status)]
