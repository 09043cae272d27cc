"""Called by ops/test: socket folder of a throw-away cluster, PostgreSQL's programs, tjansen, and which attacks, or
none for all of them."""

import sys
import time

import crowd
import ending
import malformed
import outage
import slow
import timing
from stand import Stand

ATTACKS = {"malformed": malformed, "slow": slow, "outage": outage, "crowd": crowd, "ending": ending, "timing": timing}


def main():
    socket, programs, tjansen, *wanted = sys.argv[1:]
    stand = Stand(socket, programs, tjansen)
    stand.make()
    begun = time.monotonic()
    for name, attack in ATTACKS.items():
        if not wanted or name in wanted:
            attack.check(stand)
    print(f"{stand.passed} passed, {stand.failed} failed in {time.monotonic() - begun:.0f} s")
    sys.exit(stand.failed > 0)


main()
