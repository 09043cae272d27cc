"""`tjansen serve` as a child, and what it costs: for the benchmark and for the attacks."""

import os
import re
import signal
import subprocess
import tempfile
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
OPEN = re.compile(r"Tjansen is open at http://\S*:(\d+)")


class NotOpen(Exception):
    """The service did not open; what it said."""


class Service:
    """Used as `with Service(tjansen, conninfo, HTTP_PORT=8080) as service`; a port of its own when none is named."""

    def __init__(self, tjansen, conninfo, **settings):
        self.tjansen = tjansen
        given = {"DATABASE": conninfo, "HTTP_PORT": 0, **settings}
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("TJANSEN_")}
        self.environment |= {f"TJANSEN_{name}": str(value) for name, value in given.items()}
        # The backtracer would outlive a crash and hold its output open for minutes.
        self.environment["SWIFT_BACKTRACE"] = "enable=no"
        self.child = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        if self.child.poll() is None:
            self.child.kill()
            self.child.wait()
        self.log.close()

    def start(self, within=20):
        # A file: a pipe nobody reads would stop the service, and reading one would cost the processor.
        self.log = tempfile.TemporaryFile()
        self.child = subprocess.Popen(
            [self.tjansen, "serve", "--language", "en"], stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=subprocess.STDOUT, env=self.environment)
        deadline = time.monotonic() + within
        while True:
            opened = OPEN.search(self.said())
            if opened:
                self.port = int(opened[1])
                return
            if self.child.poll() is not None or time.monotonic() > deadline:
                raise NotOpen(self.said())
            time.sleep(0.01)

    def said(self):
        length = os.fstat(self.log.fileno()).st_size
        return os.pread(self.log.fileno(), length, 0).decode(errors="replace")

    def tell(self, number):
        self.child.send_signal(number)

    def end(self, within=30):
        """SIGTERM; answers the exit status."""
        self.tell(signal.SIGTERM)
        return self.child.wait(within)

    @property
    def lives(self):
        return self.child.poll() is None

    def pss(self):
        """Its memory in MiB, what it shares counted in part."""
        return self.field("smaps_rollup", "Pss")

    def peak(self):
        """The most memory it ever had in MiB, what it shares counted in full."""
        return self.field("status", "VmHWM")

    def field(self, file, name):
        text = Path(f"/proc/{self.child.pid}/{file}").read_text()
        return int(re.search(rf"^{name}:\s+(\d+) kB", text, re.M)[1]) / 1024

    def descriptors(self):
        """How many it has open, without its connections to the database's Unix socket: those it keeps."""
        local = {line.split()[6] for line in Path("/proc/net/unix").read_text().splitlines()[1:]}
        folder, count = f"/proc/{self.child.pid}/fd", 0
        for name in os.listdir(folder):
            try:
                target = os.readlink(f"{folder}/{name}")
            except OSError:
                continue
            count += not (target.startswith("socket:[") and target[8:-1] in local)
        return count

    def seconds(self):
        """What the processors spent on it."""
        fields = Path(f"/proc/{self.child.pid}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:13])) / TICKS
