"""WE6. Whoever sends a byte a second, or nothing, is hung up on; everybody else notices nothing."""

import asyncio
import time

from stand import at_rest, unless, until
from wire import get, request

CONNECTIONS = 400
# See Sources/Web/SiteSettings.swift; a timer may be late, and so may this machine.
HEAD, BODY, LATE = 10.0, 20.0, 3.0
LIVE = 0.2
GROWTH = 50

START = b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
LENGTH = b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n"
WHOLE = request(b"GET", b"/live", [(b"Host", b"localhost")])

# What is sent at once, what then comes a byte a second, and how long that may go on.
KINDS = {
    "headers, a byte a second": (START + b"X-Slow: ", b"a", HEAD),
    "a body, a byte a second": (START + LENGTH, b"a", BODY),
    "a chunked body, a byte a second": (START + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n", BODY),
    "nothing at all": (b"", b"", HEAD),
    "nothing after an answer": (WHOLE, b"", HEAD),
    "headers, after an answer": (WHOLE + START + b"X-Slow: ", b"a", HEAD),
    "half a body": (START + LENGTH + b"a" * 2500, b"", BODY),
}


def check(stand):
    with stand.service() as service:
        asyncio.run(attack(stand, service))


async def attack(stand, service):
    descriptors, memory = await at_rest(service)
    over = asyncio.Event()
    asking = asyncio.create_task(ask_live(service.port, over))
    kinds = [list(KINDS)[i % len(KINDS)] for i in range(CONNECTIONS)]
    held = await asyncio.gather(*(trickle(service.port, *KINDS[kind]) for kind in kinds))
    over.set()
    slowest = max(await asking)
    for kind, (_, _, limit) in KINDS.items():
        times = [seconds for name, seconds in zip(kinds, held) if name == kind]
        late = sum(seconds is None for seconds in times)
        closed = [seconds for seconds in times if seconds is not None]
        stand.report(
            f"{len(times)} connections that send {kind}", unless(not late, f"{late} still open after {limit + LATE:.0f} s"),
            f"closed after {min(closed):.1f} to {max(closed):.1f} s" if closed else "")
    stand.report(
        "/live is answered at once meanwhile", unless(slowest <= LIVE, f"{1000 * slowest:.0f} ms"),
        f"{1000 * slowest:.0f} ms at most")
    back = await until(lambda: service.descriptors() <= descriptors, 5)
    grown = service.pss() - memory
    stand.report(
        "the slow connections have given back what they took",
        unless(back, f"{service.descriptors()} descriptors, {descriptors} before")
        + unless(grown < GROWTH, f"{grown:.0f} MiB more than before"),
        f"{memory:.0f} MiB before, {memory + grown:.0f} after")


async def trickle(port, at_once, byte, limit):
    """After how many seconds the other end hung up; None when it did not in time."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    begun = time.monotonic()
    try:
        writer.write(at_once)
        while time.monotonic() < begun + limit + LATE:
            try:
                while await asyncio.wait_for(reader.read(65536), 1):
                    pass
                return time.monotonic() - begun
            except (asyncio.TimeoutError, TimeoutError):
                writer.write(byte)
        return None
    except ConnectionError:
        return time.monotonic() - begun
    finally:
        writer.transport.abort()


async def ask_live(port, over):
    times = []
    while not over.is_set():
        begun = time.monotonic()
        answer = await get(port, b"/live")
        times.append(time.monotonic() - begun if answer is not None and answer.status == 200 else float("inf"))
        await asyncio.sleep(0.05)
    return times
