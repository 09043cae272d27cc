"""AU3, T2. Two hundred guess passwords at once: few are checked at a time, the others refused, nobody else held up."""

import asyncio
import collections
import time

from stand import at_rest, unless, until
from wire import answers, exchange, form, get

CROWD = 200
LIVE_P99, LIVE = 0.2, 0.5
# Two keys of 128 MiB at once, and half of one for the rest.
GROWTH, LEFT = 320, 50


def check(stand):
    with stand.service(TRUSTED_PROXIES="127.0.0.1") as service:
        asyncio.run(attack(stand, service))


async def attack(stand, service):
    descriptors, memory = await at_rest(service)
    over = asyncio.Event()
    watching = asyncio.create_task(watch(service, over))
    met = await asyncio.gather(*(guess(service.port, number) for number in range(CROWD)))
    over.set()
    live, highest = await watching
    counts = collections.Counter(status for status, _, _ in met)
    stand.report(
        f"{CROWD} sign-ins at once: some are checked, the others refused with Retry-After",
        unless(set(counts) <= {422, 429, 503}, f"answered {dict(counts)}") + unless(counts[422], "none was checked")
        + unless(all(after for status, after, _ in met if status != 422), "without Retry-After"),
        ", ".join(f"{counts[s]} times {s} within {max(t for m, _, t in met if m == s):.1f} s" for s in sorted(counts, key=str)))
    times = sorted(live)
    p99 = times[int(0.99 * len(times))]
    stand.report(
        f"{CROWD} sign-ins at once: /live", unless(p99 <= LIVE_P99, f"p99 {1000 * p99:.0f} ms")
        + unless(times[-1] <= LIVE, f"slowest {1000 * times[-1]:.0f} ms"),
        f"p99 {1000 * p99:.0f} ms, slowest {1000 * times[-1]:.0f} ms of {len(times)}")
    back = await until(lambda: service.descriptors() <= descriptors and service.pss() - memory < LEFT, 5)
    stand.report(
        f"{CROWD} sign-ins at once: memory", unless(highest - memory < GROWTH, f"{highest:.0f} MiB")
        + unless(back, f"{service.pss():.0f} MiB and {service.descriptors()} descriptors afterwards"),
        f"{memory:.0f} MiB before, {highest:.0f} at most, {service.pss():.0f} afterwards")


async def guess(port, number):
    data = form({"email": f"guessed{number}@example.org", "password": "not the right one"},
                [(b"X-Forwarded-For", b"10.5.0.%d" % (number + 1))])
    begun = time.monotonic()
    found, _ = answers(await exchange(port, data, 30) or b"")
    took = time.monotonic() - begun
    return (found[0].status, found[0].headers.get(b"retry-after"), took) if found else (None, None, took)


async def watch(service, over):
    times, highest = [], 0.0
    while not over.is_set():
        begun = time.monotonic()
        answer = await get(service.port, b"/live")
        times.append(time.monotonic() - begun if answer is not None and answer.status == 200 else float("inf"))
        highest = max(highest, service.pss())
        await asyncio.sleep(0.02)
    return times, highest
