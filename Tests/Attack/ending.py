"""R8. SIGTERM: what is being answered is finished, nothing is cut off, and the port is free for the next."""

import asyncio
import os
import re
import signal
import socket
import subprocess
import time

from proxy import Proxy
from stand import TOKEN, unless
from wire import answers, exchange, get, request

IDLE, IN_FLIGHT, LOAD = 20, 8, 16
# See maximumGracefulShutdownDuration in Sources/tjansen/Serve/ServeCommand.swift.
LIMIT = 20.0
PAGE = request(b"GET", b"/account", [(b"Host", b"localhost"), (b"Cookie", b"__Host-tjansen=" + TOKEN)])


def check(stand):
    with Proxy(f"{stand.socket}/.s.PGSQL.5432") as proxy:
        with stand.service(stand.conninfo(host="127.0.0.1", port=proxy.port)) as service:
            asyncio.run(in_flight(stand, service, proxy))
            again(stand, service.port)
    with stand.service() as service:
        asyncio.run(under_load(stand, service))
    with stand.service() as service:
        begun = time.monotonic()
        service.tell(signal.SIGINT)
        status, took = service.child.wait(LIMIT), time.monotonic() - begun
        stand.report("SIGINT ends it too, at once when nothing is asked", unless(status == 0, f"exit status {status}")
                     + unless(took < 2, f"after {took:.1f} s"), f"after {took:.2f} s")
    taken(stand)


async def in_flight(stand, service, proxy):
    idle = [await asyncio.open_connection("127.0.0.1", service.port) for _ in range(IDLE)]
    for reader, writer in idle:
        writer.write(request(b"GET", b"/live", [(b"Host", b"localhost")]))
        await reader.readuntil(b"live\n")
    await asyncio.gather(*(exchange(service.port, PAGE) for _ in range(IN_FLIGHT)))
    proxy.tell(latency=0.5)
    asked = [asyncio.create_task(exchange(service.port, PAGE, 2 * LIMIT)) for _ in range(IN_FLIGHT)]
    # Not before all of them wait for the database; the first answer is half a second away.
    await asyncio.sleep(0.3)
    begun = time.monotonic()
    service.tell(signal.SIGTERM)
    came = await asyncio.gather(*asked)
    whole = sum(whole_page(data) for data in came)
    status = await asyncio.to_thread(service.child.wait, 2 * LIMIT)
    took = time.monotonic() - begun
    closed = [await asyncio.wait_for(reader.read(), 1) for reader, _ in idle]
    for _, writer in idle:
        writer.transport.abort()
    cut = f"{IN_FLIGHT - whole} of {IN_FLIGHT} pages were not finished: {[data and data[:40] for data in came]}"
    stand.report(
        f"SIGTERM with {IN_FLIGHT} pages being answered and {IDLE} idle connections",
        unless(whole == IN_FLIGHT, cut) + unless(status == 0, f"exit status {status}: {service.said()[-300:]}")
        + unless(took <= LIMIT + 1, f"after {took:.1f} s")
        + unless(not any(closed), "an idle connection was told something"),
        f"all finished, exit status {status} after {took:.2f} s")


def whole_page(data):
    found, rest = answers(data or b"")
    return len(found) == 1 and found[0].status == 200 and not rest and found[0].body.rstrip().endswith(b"</html>")


def again(stand, port):
    """The next one takes the port at once, although connections to the former are still remembered."""
    begun = time.monotonic()
    with stand.service(HTTP_PORT=port) as service:
        took = time.monotonic() - begun
        answer = asyncio.run(get(port, b"/ready"))
        status = service.end()
    stand.report(
        "a second start on the same port works at once",
        unless(answer is not None and answer.status == 200, "it does not answer")
        + unless(status == 0, f"exit status {status}"), f"open after {took:.2f} s")


async def under_load(stand, service):
    """Clients that ask one page after the other, each on a connection of its own, while it ends."""
    counts = {"whole": 0, "refused": 0, "cut": 0, "unheard": 0}
    end = asyncio.Event()

    async def client():
        while not end.is_set():
            try:
                data = await exchange(service.port, PAGE, LIMIT)
            except OSError:
                counts["refused"] += 1
                await asyncio.sleep(0.02)
                continue
            # A connection that the kernel took and the service never did is refused as well, later.
            counts["whole" if whole_page(data) else "cut" if data else "unheard"] += 1

    clients = [asyncio.create_task(client()) for _ in range(LOAD)]
    await asyncio.sleep(1)
    begun = time.monotonic()
    service.tell(signal.SIGTERM)
    status = await asyncio.to_thread(service.child.wait, 2 * LIMIT)
    took = time.monotonic() - begun
    end.set()
    await asyncio.gather(*clients)
    stand.report(
        f"SIGTERM under load of {LOAD} clients: no answer is cut off",
        unless(not counts["cut"], f"{counts['cut']} answers were cut off") + unless(counts["whole"], "nothing was answered")
        + unless(counts["unheard"] <= LOAD, f"{counts['unheard']} connections were taken and not answered")
        + unless(status == 0, f"exit status {status}") + unless(took < 5, f"after {took:.1f} s"),
        f"{counts['whole']} pages whole, {counts['unheard']} connections closed unheard, {counts['refused']} refused, "
        f"ended after {took:.2f} s")


def taken(stand):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        service = stand.service(HTTP_PORT=port)
        done = subprocess.run(
            [service.tjansen, "serve", "--language", "en"], env=service.environment, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, timeout=20)
    named = re.search(r"set TJANSEN_HTTP_PORT=(\d+)", done.stderr)
    faults = unless(done.returncode == 1, f"exit status {done.returncode}")
    faults += unless(f"Port {port} is taken" in done.stderr, done.stderr[-300:])
    faults += unless(named, f"no free port is named: {done.stderr[-300:]}")
    faults += unless("Tjansen is open" not in done.stdout, "it says that it is open")
    if named:
        with socket.socket() as free:
            try:
                free.bind(("127.0.0.1", int(named[1])))
            except OSError as error:
                faults.append(f"the port it names: {os.strerror(error.errno)}")
    stand.report(
        "a start on a taken port is refused, and a free one named", faults,
        done.stderr.strip().splitlines()[-1] if done.stderr else "")
