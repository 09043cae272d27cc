"""The throw-away database the attacks are against, and what each of them reports."""

import asyncio
import base64
import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "ops/lib"))

from service import Service  # noqa: E402
from wire import get  # noqa: E402

# 43 characters that can be a token.
TOKEN = b"attack" + b"x" * 37


class Stand:
    """A database with one project, one colleague in every role, signed in, and one service after the other."""

    def __init__(self, socket, programs, tjansen):
        self.socket = socket
        self.programs = Path(programs)
        self.tjansen = tjansen
        self.passed = self.failed = 0

    def make(self):
        self.psql("create database attack template template0", database="postgres")
        done = subprocess.run(
            [self.tjansen, "migrate"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={**os.environ, "TJANSEN_OPERATOR_DATABASE": self.conninfo("postgres")})
        if done.returncode:
            sys.exit(f"tjansen migrate: {done.stdout}")
        self.psql((Path(__file__).parent / "stand.sql").read_text().replace("TOKEN", TOKEN.decode()))

    def conninfo(self, role="tjansen_app", host=None, port=5432, database="attack"):
        return f"host={host or self.socket} port={port} user={role} dbname={database}"

    def psql(self, statements, database="attack"):
        done = subprocess.run(
            [self.programs / "psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", self.conninfo("postgres", database=database)],
            input=statements, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit(f"psql: {done.stderr.strip()}")
        return done.stdout.strip()

    def service(self, conninfo=None, **settings):
        return Service(self.tjansen, conninfo or self.conninfo(), LOG_LEVEL="warning", **settings)

    def report(self, what, faults, words=""):
        """One check; it passed when there are no faults."""
        faults = [faults] if isinstance(faults, str) else list(faults)
        if faults:
            self.failed += 1
            print(f"FAILED  {what}" + (f": {words}" if words else ""))
            for fault in faults[:12]:
                print(f"        {fault}")
            if len(faults) > 12:
                print(f"        and {len(faults) - 12} more")
        else:
            self.passed += 1
            print(f"passed  {what}" + (f": {words}" if words else ""))
        sys.stdout.flush()


async def at_rest(service):
    """The descriptors and the memory of a service that has done everything once."""
    places = (b"/live", b"/sign-in", b"/account", b"/projects/1/shifts", b"/projects/1/status", b"/nothing")
    await asyncio.gather(*(get(service.port, place, [(b"Cookie", b"__Host-tjansen=" + TOKEN)]) for place in places * 8))
    return service.descriptors(), service.pss()


def unless(is_right, words):
    """The fault that it is not so, as a list."""
    return [] if is_right else [words]


async def until(is_so, within):
    """Waits until it is so; whether it became so in time."""
    deadline = time.monotonic() + within
    while not is_so():
        if time.monotonic() > deadline:
            return False
        await asyncio.sleep(0.05)
    return True


def made_up_password(number):
    """What is stored of a password that nobody knows."""
    salt, key = (number.to_bytes(size, "big") for size in (16, 32))
    return f"$scrypt$17$8$1${base64.b64encode(salt).decode()}${base64.b64encode(key).decode()}"
