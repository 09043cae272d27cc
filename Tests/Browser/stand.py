"""The throw-away database with the demonstration project in it, the service before it, and what each check reports."""

import os
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "ops/lib"))

from service import Service  # noqa: E402

COLLEAGUE = re.compile(r"^  (?P<email>\S+@\S+) +(?P<roles>.+)$", re.M)
# A project where nothing has happened yet.
EMPTY = "Nyt projekt"

# Of one check: the rest is more of the same.
SHOWN = 60


class Stand:
    """One service, everybody there is to sign in as, and the reports."""

    def __init__(self, socket, programs, tjansen):
        self.socket = socket
        self.programs = Path(programs)
        self.tjansen = tjansen
        self.passed = self.failed = 0

    def make(self):
        self.psql("create database browser template template0", database="postgres")
        self.command("migrate")
        said = self.command("demo", "--language", "en")
        self.password = re.search(r"and the password (\S+)", said)[1]
        # By the first part of their e-mail.
        self.colleagues = {found["email"].split("@")[0]: found["email"] for found in COLLEAGUE.finditer(said)}
        self.demonstration, self.project = self.psql(
            "select name || '|' || project_id from core.project where is_demonstration").split("|")
        self.psql((Path(__file__).parent / "empty.sql").read_text().replace("EMPTY", EMPTY))

    def command(self, *words):
        done = subprocess.run(
            [self.tjansen, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={**os.environ, "TJANSEN_OPERATOR_DATABASE": self.conninfo("postgres")})
        if done.returncode:
            sys.exit(f"tjansen {words[0]}: {done.stdout}")
        return done.stdout

    def link(self, email):
        """A new one-time link, as a path."""
        return self.path(self.command("staff", "reset", email))

    def newcomer(self, name, email, *projects_and_roles):
        """Somebody new; the path of their first link."""
        for project, role in projects_and_roles:
            said = self.command("staff", "add", name, email, "--project", project, "--role", role)
            if "/link/" in said:
                path = self.path(said)
        return path

    @staticmethod
    def path(said):
        return re.search(r"https?://[^/\s]+(/link/\S+)", said)[1]

    def conninfo(self, role="tjansen_app", database="browser"):
        return f"host={self.socket} port=5432 user={role} dbname={database}"

    def psql(self, statements, database="browser"):
        done = subprocess.run(
            [self.programs / "psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", self.conninfo("postgres", database)],
            input=statements, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit(f"psql: {done.stderr.strip()}")
        return done.stdout.strip()

    def service(self):
        return Service(self.tjansen, self.conninfo(), LOG_LEVEL="warning")

    def report(self, what, faults, words=""):
        """One check; it passed when there are no faults."""
        faults = list(dict.fromkeys([faults] if isinstance(faults, str) else faults))
        says = what + (f": {words}" if words else "")
        if faults:
            self.failed += 1
            print(f"FAILED  {says}")
        else:
            self.passed += 1
            print(f"passed  {says}")
        for fault in faults[:SHOWN]:
            print(f"        {fault}")
        if len(faults) > SHOWN:
            print(f"        and {len(faults) - SHOWN} more")
        sys.stdout.flush()


def unless(is_right, words):
    """The fault that it is not so, as a list."""
    return [] if is_right else [words]
