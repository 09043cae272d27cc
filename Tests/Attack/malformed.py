"""R9. What is not proper HTTP, or not what a page of ours sends, is refused and does no harm."""

import asyncio
import collections
import random
import time

from families import FAMILIES, Maker
from stand import TOKEN, at_rest, unless, until
from wire import answers, exchange, faults, get

REQUESTS = 10_000
GROWTH = 50
# No more at once than may wait for a password to be checked: that refusal is another test's.
AT_ONCE = 16
LONGEST = 15.0

SAFE_HEADERS = (
    b"Content-Security-Policy: default-src 'none'\r\nStrict-Transport-Security: max-age=63072000\r\n"
    b"X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\nCross-Origin-Opener-Policy: same-origin\r\n"
    b"Cross-Origin-Resource-Policy: same-origin\r\nPermissions-Policy: camera=()\r\nCache-Control: no-store\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok")


def check(stand):
    judge_judges(stand)
    with stand.service() as service:
        asyncio.run(attack(stand, service))


def judge_judges(stand):
    """The judge of the answers can say no."""
    good = b"HTTP/1.1 200 OK\r\n" + SAFE_HEADERS
    bad = {
        "a 500": b"HTTP/1.1 500 No\r\n" + SAFE_HEADERS,
        "a 503 behind a 200": good + b"HTTP/1.1 503 No\r\n" + SAFE_HEADERS,
        "no policy": b"HTTP/1.1 200 OK\r\n" + SAFE_HEADERS.split(b"\r\n", 1)[1],
        "a header of the sender's": b"HTTP/1.1 200 OK\r\nX-Injected: yes\r\n" + SAFE_HEADERS,
        "no HTTP": b"Segmentation fault\r\n",
        "something behind an answer": good + b"trailing",
    }
    missed = [f"does not see {name}" for name, data in bad.items() if not faults(data)]
    stand.report("the judge of the answers sees what is wrong",
        missed + [f"complains of a good one: {f}" for f in faults(good + good)])


async def attack(stand, service):
    descriptors, memory = await at_rest(service)
    begun = time.monotonic()

    jobs = [(name, number) for number in range(-(-REQUESTS // len(FAMILIES))) for name in FAMILIES][:REQUESTS]
    statuses, wrong, silent = {name: collections.Counter() for name in FAMILIES}, {}, 0

    def note(name, number, fault, data):
        """The first of its kind as an example."""
        count, example = wrong.get((name, fault), (0, f"number {number}, {data[:300]!r}"))
        wrong[name, fault] = count + 1, example

    async def work():
        nonlocal silent
        while jobs and service.lives:
            name, number = jobs.pop()
            generator = random.Random(f"{name} {number}")
            data = FAMILIES[name](Maker(generator, TOKEN))
            try:
                came = await exchange(service.port, data, LONGEST, reset=generator.random() < 0.05)
            except OSError as error:
                note(name, number, str(error), data)
                continue
            if came is None:
                note(name, number, f"still open after {LONGEST:.0f} s", data)
                continue
            found, _ = answers(came)
            statuses[name].update(answer.status for answer in found)
            silent += not found
            for fault in faults(came):
                note(name, number, fault, data)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    seconds = time.monotonic() - begun
    stand.report(
        f"{REQUESTS:,} malformed requests of {len(FAMILIES)} families",
        [f"{name}: {count} times {fault}, such as {example}" for (name, fault), (count, example) in wrong.items()]
        + unless(service.lives, f"the service ended: {service.said()[-500:]}"),
        f"{seconds:.0f} s, {silent} without an answer")
    for name, counts in statuses.items():
        print(f"        {name:24}" + "  ".join(f"{status}: {count}" for status, count in sorted(counts.items())))
    if not service.lives:
        return
    live = await get(service.port, b"/live")
    # What was refused with much of it unread may stay half closed until the header's deadline of 10 s.
    back = await until(lambda: service.descriptors() <= descriptors, 12)
    grown = service.pss() - memory
    stand.report(
        "afterwards it lives, and has given back what it took",
        unless(live is not None and live.status == 200, "/live does not answer")
        + unless(back, f"{service.descriptors()} descriptors, {descriptors} before")
        + unless(grown < GROWTH, f"{grown:.0f} MiB more than before"),
        f"{memory:.0f} MiB before, {memory + grown:.0f} after; {descriptors} descriptors before, {service.descriptors()} after")
