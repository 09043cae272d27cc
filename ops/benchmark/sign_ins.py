"""What it costs when many guess passwords at once: each costs 128 MiB and 0.4 s while it is checked."""

import collections
import http.client
import multiprocessing
import statistics
import threading
import time
import urllib.parse

from service import Service

AT_ONCE = 200
LIVE = 0.5
AFTER = 5


def measure(bench):
    """The lines of the table."""
    bench.say(f"{AT_ONCE} sign-ins at once")
    conninfo = bench.cluster.conninfo(bench.national.name, "tjansen_app")
    with Service(bench.cluster.tjansen, conninfo, TRUSTED_PROXIES="127.0.0.1") as service:
        ask(service.port, "GET", "/live")
        before, highest, live, over = service.pss(), [], [], threading.Event()
        # A process of their own: their threads would slow those that measure.
        with multiprocessing.get_context("fork").Pool(1) as crowd:
            guessing = crowd.apply_async(guess_all, (service.port,))
            watching = [
                threading.Thread(target=watch, args=(over, lambda: highest.append(service.pss()), 0.05)),
                threading.Thread(target=watch, args=(over, lambda: live.append(ask(service.port, "GET", "/live")[1]), 0.02))]
            for thread in watching:
                thread.start()
            answers = guessing.get()
            over.set()
            for thread in watching:
                thread.join()
        time.sleep(AFTER)
        after = service.pss()
    counts = collections.Counter(status for status, _ in answers)
    took = {status: [seconds for s, seconds in answers if s == status] for status in counts}
    slowest = max(live)
    return [
        f"{AT_ONCE} sign-ins at once with wrong passwords, each of another account from another address:",
        "    " + ", ".join(f"{counts[s]} answered {s} within {max(took[s]):.2f} s" for s in sorted(counts)),
        f"    memory, PSS: {before:.0f} MiB before, {max(highest):.0f} MiB at most, {after:.0f} MiB {AFTER} s afterwards",
        f"    /live meanwhile: {1000 * statistics.median(live):.0f} ms, slowest {1000 * slowest:.0f} ms of {len(live)}"
        f" (goal: at most {1000 * LIVE:.0f}) {'met' if slowest <= LIVE else 'missed'}",
    ]


def watch(over, look, pause):
    while not over.is_set():
        look()
        time.sleep(pause)


def guess_all(port):
    """What each of them met."""
    answers, gate = [], threading.Barrier(AT_ONCE)
    guessing = [threading.Thread(target=guess, args=(port, i, gate, answers)) for i in range(AT_ONCE)]
    for thread in guessing:
        thread.start()
    for thread in guessing:
        thread.join()
    return answers


def guess(port, number, gate, answers):
    body = urllib.parse.urlencode({"email": f"nobody{number}@example.org", "password": "not the right one"})
    gate.wait()
    answers.append(ask(port, "POST", "/sign-in", body, {
        "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin",
        "X-Forwarded-For": f"10.1.{number // 250}.{number % 250 + 1}"}))


def ask(port, method, path, body=None, headers={}):
    """The status and the seconds it took; None for no answer."""
    begun = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request(method, path, body, {"Connection": "close", **headers})
        status = connection.getresponse().status
    except OSError:
        status = None
    finally:
        connection.close()
    return status, time.monotonic() - begun
