"""T2, R5, OP3. A database that is slow, gone or mute: the service says so at once, and is back with it."""

import asyncio
import time

from proxy import Proxy
from stand import TOKEN, unless
from wire import get

CLIENTS = 128
LATENCY = 0.5
LIVE, REFUSED, READY, BACK = 0.2, 2.5, 1.2, 5.0
# When nothing comes back, whoever got a connection learns it after the time to connect (3 s) or the time a statement
# may take (5 s), and whoever waited for one up to 2 s later.
MUTE = 8.0
HUNG = 15.0
MEMORY = 100
SIGNED_IN = [(b"Cookie", b"__Host-tjansen=" + TOKEN)]


def check(stand):
    with Proxy(f"{stand.socket}/.s.PGSQL.5432") as proxy:
        with stand.service(stand.conninfo(host="127.0.0.1", port=proxy.port)) as service:
            asyncio.run(attack(stand, service, proxy))
            stand.report("the service lived through it all", unless(service.lives, service.said()[-500:])
                         + unless(not service.lives or service.pss() < MEMORY, f"with {service.pss():.0f} MiB"),
                         f"{service.pss():.0f} MiB" if service.lives else "")


async def attack(stand, service, proxy):
    await slow(stand, service, proxy)
    await gone(stand, service, proxy)
    await mute(stand, service, proxy)


async def slow(stand, service, proxy):
    proxy.tell(latency=LATENCY)
    pages, live, ready = await besieged(service.port, 8)
    proxy.tell(latency=0.0)
    judge(stand, f"{CLIENTS} clients, each answer of the database {1000 * LATENCY:.0f} ms late", pages, live, ready)


def judge(stand, name, pages, live, ready, soon=REFUSED):
    answered = [seconds for status, _, seconds in pages if status == 200]
    refused = [(after, seconds) for status, after, seconds in pages if status == 503]
    other = [status or f"nothing within {HUNG:.0f} s" for status, _, _ in pages if status not in (200, 503)]
    stand.report(
        f"{name}: the surplus is refused soon, with Retry-After",
        unless(not other, f"{len(other)} times {other[0] if other else ''}") + unless(refused, "nobody was refused")
        + unless(all(after for after, _ in refused), "without Retry-After")
        + unless(all(seconds <= soon for _, seconds in refused), f"only after {max((s for _, s in refused), default=0):.2f} s"),
        f"{len(answered)} answered within {max(answered, default=0):.2f} s, {len(refused)} refused within "
        f"{max((s for _, s in refused), default=0):.2f} s")
    times = sorted(live)
    p99 = times[min(len(times) - 1, int(0.99 * len(times)))]
    stand.report(f"{name}: /live", unless(p99 <= LIVE, f"p99 {1000 * p99:.0f} ms"),
                 f"p99 {1000 * p99:.1f} ms, slowest {1000 * times[-1]:.1f} ms of {len(times)}")
    stand.report(f"{name}: /ready", unless(max(ready) <= READY, f"{max(ready):.2f} s"), f"within {max(ready):.2f} s")


async def besieged(port, seconds):
    """For so many seconds clients ask for pages, and somebody for /live and /ready: what they met."""
    end = time.monotonic() + seconds
    pages, live, ready = [], [], []

    async def client(number):
        place, headers = ((b"/sign-in", []), (b"/account", SIGNED_IN))[number % 2]
        while time.monotonic() < end:
            answer, took = await timed(port, place, headers)
            pages.append((answer and answer.status, answer and answer.headers.get(b"retry-after"), took))
            # Who is refused waits as long as anybody would, within the time there is.
            await asyncio.sleep(0.5)

    async def supervisor(place, times, pause):
        while time.monotonic() < end:
            answer, took = await timed(port, place)
            times.append(took if answer else float("inf"))
            await asyncio.sleep(pause)

    await asyncio.gather(
        supervisor(b"/live", live, 0.02), supervisor(b"/ready", ready, 0.2), *(client(number) for number in range(CLIENTS)))
    return pages, live, ready


async def timed(port, place, headers=(), within=HUNG):
    begun = time.monotonic()
    try:
        answer = await get(port, place, headers, within)
    except OSError:
        answer = None
    return answer, time.monotonic() - begun


async def gone(stand, service, proxy):
    proxy.tell(is_open=False)
    pages, live, ready = await besieged(service.port, 3)
    judge(stand, "the database gone", pages, live, ready)
    still, _ = await timed(service.port, b"/account", SIGNED_IN)
    proxy.tell(is_open=True)
    took = await recovery(service.port)
    stand.report(
        "the database gone: pages answer again when it is back, without a new start",
        unless(still is not None and still.status == 503, f"answered {still and still.status} while it was gone")
        + unless(took <= BACK, f"after {took:.1f} s"), f"after {took:.2f} s")


async def recovery(port):
    begun = time.monotonic()
    while time.monotonic() < begun + 3 * BACK:
        answer, _ = await timed(port, b"/account", SIGNED_IN)
        ready, _ = await timed(port, b"/ready")
        if answer and answer.status == 200 and ready and ready.status == 200:
            return time.monotonic() - begun
        await asyncio.sleep(0.1)
    return float("inf")


async def mute(stand, service, proxy):
    """Connections stay open and nothing comes back, as from a server that hangs."""
    # First all the connections there may be, since each kind of waiting is another.
    proxy.tell(latency=0.1)
    await asyncio.gather(*(timed(service.port, b"/account", SIGNED_IN) for _ in range(32)))
    proxy.tell(is_mute=True, latency=0.0)
    pages, live, ready = await besieged(service.port, 4)
    proxy.tell(is_mute=False, is_open=False)
    proxy.tell(is_open=True)
    judge(stand, "the database mute", pages, live, ready, soon=MUTE)
    took = await recovery(service.port)
    stand.report("the database mute: pages answer again when it is back", unless(took <= BACK, f"after {took:.1f} s"),
        f"after {took:.2f} s")
