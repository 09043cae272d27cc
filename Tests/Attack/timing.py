"""AU6. How long a refused sign-in takes does not tell whether there is such an account.

A refusal costs a key of 0.4 s, and whoever tries often must wait; so each try is of another account from another
address. What the database does is measured by itself, many times; the whole, as often as there is time for."""

import asyncio
import math
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from stand import made_up_password, unless
from wire import answers, exchange, form

ACCOUNTS = 400
TRIES = 400
# As many as there is time for, and no fewer than the approximation needs.
PAIRS, FEWEST, SECONDS = 40, 20, 45
DIFFERENCE, SHARE, CHANCE = 0.005, 0.03, 0.01
# Who is measured besides those who may sign in, each by what comes before the number in the address.
KINDS = {"known": "known", "unknown": "nobody", "whose work has ended": "ended", "without a password": "bare"}

# The two transactions of one try. The attempt is no parameter to pgbench but a word of the statement.
TRY = """
\\set n random(1, {accounts})
\\set a random(1, 250)
\\set b random(1, 250)
select coalesce(attempt, gen_random_uuid()) as attempt
from app.sign_in_challenge('{kind}' || :n || '@example.org', '10.' || :a || '.' || :b || '.' || :n % 250) \\gset
select app.sign_in(':attempt', sha256('a'), sha256('b'), null);
"""


def check(stand):
    judge_judges(stand)
    fill(stand)
    database(stand)
    with stand.service(TRUSTED_PROXIES="127.0.0.1") as service:
        asyncio.run(whole(stand, service))


def judge_judges(stand):
    """The comparison sees a difference where there is one, and none where there is none."""
    same = [0.4 + 0.001 * (i * 7 % 40) for i in range(PAIRS)]
    slower = [x + 0.02 for x in same]
    stand.report(
        "the comparison of times sees a difference of 20 ms in 400", unless_seen(same, slower) + list(faults(same, same[::-1])))


def unless_seen(one, other):
    return [] if faults(one, other) else ["it does not"]


def fill(stand):
    rows = ",".join(f"({i}, '{made_up_password(i)}')" for i in range(1, ACCOUNTS + 1))
    stand.psql(f"""
        insert into core.staff (name, email, started_on, ended_on)
        select 'Somebody', kind || i || '@example.org', '2020-01-01', case kind when 'ended' then date '2021-01-01' end
        from generate_series(1, {ACCOUNTS}) as i, unnest(array['known', 'ended', 'bare']) as kind;
        insert into core.password (staff_id, stored)
        select p.staff_id, w.stored
        from (values {rows}) as w (i, stored)
        join core.staff as p on p.email in ('known' || w.i || '@example.org', 'ended' || w.i || '@example.org');
        analyze core.staff, core.password;""")
    salt = stand.psql("select encode(salt, 'hex') from app.sign_in_challenge('known7@example.org', '10.255.0.1')")
    stand.report("the known accounts are known", unless(int(salt, 16) == 7, f"the salt of the seventh is {salt}"))


def database(stand):
    """Challenge and answer in the database alone, the kinds in turns."""
    for attempt in (1, 2):
        stand.psql("delete from core.sign_in_attempt; vacuum analyze core.sign_in_attempt")
        times = database_times(stand)
        wrong = {kind: faults(times["known"], times[kind]) for kind in KINDS if kind != "known"}
        # One comparison in a hundred is refused by chance; a true difference is there again.
        if not any(wrong.values()):
            break
    for kind, found in wrong.items():
        stand.report(
            f"{TRIES} tries of accounts {kind}, in the database, take as long as known ones", found,
            words(times["known"], times[kind]))


def database_times(stand):
    with tempfile.TemporaryDirectory() as folder:
        command = [stand.programs / "pgbench", "-n", "-c", "1", "-t", str(TRIES * len(KINDS)), "--random-seed", "1",
                   "--log", "--log-prefix", f"{folder}/log", "-h", stand.socket, "-U", "tjansen_app"]
        for number, prefix in enumerate(KINDS.values()):
            Path(folder, f"{number}.sql").write_text(TRY.format(kind=prefix, accounts=ACCOUNTS))
            command += ["-f", f"{folder}/{number}.sql"]
        done = subprocess.run([*command, "attack"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr[-500:])
        lines = [line.split() for log in Path(folder).glob("log*") for line in log.read_text().splitlines()]
        return {kind: [int(line[2]) / 1e6 for line in lines if int(line[3]) == number] for number, kind in enumerate(KINDS)}


async def whole(stand, service):
    """Through the door, one after the other, known and unknown in turns."""
    for attempt in (1, 2):
        known, unknown, statuses, end = [], [], set(), time.monotonic() + SECONDS
        for i in range(PAIRS):
            if i >= FEWEST and time.monotonic() > end:
                break
            order = (("known", known), ("nobody", unknown))
            for prefix, times in order if i % 2 else order[::-1]:
                headers = [(b"X-Forwarded-For", b"10.9.%d.%d" % (attempt + 2 * (prefix == "known"), i + 1))]
                data = form({"email": f"{prefix}{i + 1}@example.org", "password": "not the right one"}, headers)
                begun = time.monotonic()
                came = await exchange(service.port, data, 20)
                times.append(time.monotonic() - begun)
                statuses |= {answer.status for answer in answers(came or b"")[0]} or {None}
        found = faults(known, unknown) + ([] if statuses == {422} else [f"answered {statuses}"])
        if not found:
            break
    stand.report(f"2 times {len(known)} refused sign-ins, known and unknown", found, words(known, unknown))


def faults(one, other):
    """What tells them apart, if anything does."""
    apart, chance = difference(one, other), mann_whitney(one, other)
    found = []
    if apart >= DIFFERENCE and apart >= SHARE * statistics.median(one):
        found.append(f"the medians are {1000 * apart:.2f} ms apart")
    if chance <= CHANCE:
        found.append(f"Mann-Whitney's U is as unequal by chance with p = {chance:.5f}")
    return found


def words(one, other):
    return (f"medians {1000 * statistics.median(one):.2f} and {1000 * statistics.median(other):.2f} ms, "
            f"p = {mann_whitney(one, other):.3f}")


def difference(one, other):
    return abs(statistics.median(one) - statistics.median(other))


def mann_whitney(one, other):
    """The two-sided p of Mann and Whitney's U, by its normal approximation with ties: good from 20 of each."""
    ordered = sorted([(value, True) for value in one] + [(value, False) for value in other])
    ranks, ties, i = 0.0, 0, 0
    while i < len(ordered):
        j = i
        while j < len(ordered) and ordered[j][0] == ordered[i][0]:
            j += 1
        ranks += (i + j + 1) / 2 * sum(is_one for _, is_one in ordered[i:j])
        ties += (j - i) ** 3 - (j - i)
        i = j
    n, m = len(one), len(other)
    u = ranks - n * (n + 1) / 2
    spread = math.sqrt(n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1))))
    return math.erfc(max(0.0, abs(u - n * m / 2) - 0.5) / spread / math.sqrt(2)) if spread else 1.0
